/**
 * A model as it answers anybody: for measuring models, where a schema, a boundary or a correction would change what is measured.
 *
 * What protects stays: budget, patience, log, and nothing is sent that holds a secret. There is no cache: each answer is a sample of its own.
 */
import { privateKeyInside, type ModelProblem } from './model-problem.ts';
import { sendWithinBudget, type Sending } from './send-within-budget.ts';
import { newBudget, type Spent } from './spend/budget.ts';
import { requestKey } from './transport/request-key.ts';
import type { ModelHost } from './model-host.ts';
import type { ModelIdentity } from './model-port.ts';
import type { ModelSettings } from './new-model.ts';
import type { Cost } from '../prices/cost.ts';
import type { PlainRequest, RawAnswer, Sampling, Transport } from './transport/transport.ts';

export interface ModelWriter {
  readonly identity: ModelIdentity;
  readonly source: Transport['source'];
  /** `lost` is told what was sent and broken off, at the most that it can have taken; its words say why it must not be tried again. */
  write(
    wish: Wish,
    options: { readonly signal: AbortSignal; readonly lost?: Sending['lost'] },
  ): Promise<Written | ModelProblem>;
  spent(): Spent;
}

export interface Wish {
  /** Why it is asked, for the log. */
  readonly purpose: string;
  readonly messages: PlainRequest['messages'];
  readonly sampling: Sampling;
  /** Longest answer. Units: tokens. */
  readonly mostTokens: number;
}

export interface Written {
  readonly kind: 'written';
  readonly text: string;
  readonly finish: RawAnswer['finish'];
  /** Of what was sent. */
  readonly hash: string;
  readonly cost: Cost;
}

export const newWriter = (
  transport: Transport,
  { limits, price, tries, longestWaitMs }: ModelSettings,
  host: ModelHost,
): ModelWriter => {
  const budget = newBudget(limits, price);
  return {
    identity: transport.identity,
    source: transport.source,
    spent: () => budget.spent(),
    write: async ({ purpose, messages, sampling, mostTokens }, { signal, lost }) => {
      signal.throwIfAborted();
      const asked = messages.filter(({ role }) => role !== 'assistant');
      for (const { text } of asked)
        if ((await host.secretsIn({ path: '', text })).some(({ kind }) => kind.startsWith('private-key')))
          return privateKeyInside('');
      const request: PlainRequest = { messages, sampling, mostTokens, boundary: '' };
      const hash = requestKey(request);
      const sent = await sendWithinBudget(
        request,
        { purpose, hash, sources: [] },
        { transport, host, budget, tries, longestWaitMs, signal, ...(lost === undefined ? {} : { lost }) },
      );
      if (sent.kind === 'problem') return sent;
      const { text, finish } = sent.raw;
      return { kind: 'written', text, finish, hash, cost: sent.cost };
    },
  };
};
