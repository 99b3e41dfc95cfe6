/**
 * Asking a language model: one port, everything that protects behind it.
 *
 * Loaded only where a model is configured: the SDK behind it is large.
 */
export type { AnswerStore, ModelHost, SentEntry } from './model-host.ts';
export type { Answer, Material, ModelIdentity, ModelPort, Question } from './model-port.ts';
export { nameOf, reachOf } from './model-problem.ts';
export type { ModelProblem } from './model-problem.ts';
export { newWriter } from './new-writer.ts';
export type { ModelWriter, Wish, Written } from './new-writer.ts';
export { newModel } from './new-model.ts';
export type { ModelSettings } from './new-model.ts';
export { zodSchema } from './answer/zod-schema.ts';
export type { AnswerSchema } from './answer/answer-schema.ts';
export type { SecretPlace } from './redact/redact-material.ts';
export type { BudgetLimits, Spent } from './spend/budget.ts';
export { readCassette, recordingTransport, replayTransport } from './transport/cassette.ts';
export type { Cassette } from './transport/cassette.ts';
export type { Exchange } from './transport/exchange.ts';
export { newPace, pacedTransport } from './transport/paced-transport.ts';
export type { Pace } from './transport/paced-transport.ts';
export { newSdkTransport } from './transport/sdk-transport.ts';
export type { Sampling, ShownRequest, Transport } from './transport/transport.ts';
