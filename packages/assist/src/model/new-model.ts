/**
 * Puts a `ModelPort` together: what protects on the way out, a transport, what checks on the way back.
 *
 * A question goes through these steps: paths that may not be sent, sizes, secrets, boundary (`prepare-question.ts`); cache; budget, patience,
 * log (`send-within-budget.ts`); schema, with one more round for an answer that does not fit; cache.
 */
import { judgeAnswer } from './answer/judge-answer.ts';
import type { ModelHost } from './model-host.ts';
import type { Answer, ModelPort, Question } from './model-port.ts';
import { type ModelProblem, refused, truncatedAnswer, unfitAnswer } from './model-problem.ts';
import { prepareQuestion, type Prepared, whyDenied } from './prepare-question.ts';
import { sendWithinBudget, type Sending } from './send-within-budget.ts';
import { type BudgetLimits, newBudget } from './spend/budget.ts';
import { costOf, type Price } from '../prices/prices.ts';
import { requestKey } from './transport/request-key.ts';
import type { PlainRequest, RawAnswer, Transport } from './transport/transport.ts';

export interface ModelSettings {
  readonly limits: BudgetLimits;
  readonly price: Price | undefined;
  /** How often one request is tried at the most. */
  readonly tries: number;
  /** Longest wait that a server may ask for; a minute unless said otherwise. Units: milliseconds. */
  readonly longestWaitMs?: number;
}

/** One answer, and one more where it did not fit. */
const mostRounds = 2;

export const newModel = (transport: Transport, { limits, price, tries }: ModelSettings, host: ModelHost): ModelPort => {
  const budget = newBudget(limits, price);
  return {
    identity: transport.identity,
    spent: () => budget.spent(),
    denies: (path) => whyDenied(path, host),
    show: async (question) => {
      const prepared = await prepareQuestion(question, host);
      return prepared.kind === 'problem' ? prepared : transport.show(prepared.request);
    },
    ask: async (question, { signal }) => {
      signal.throwIfAborted();
      const prepared = await prepareQuestion(question, host);
      return prepared.kind === 'problem'
        ? prepared
        : askPrepared(question, prepared, price, { transport, host, budget, tries, signal });
    },
  };
};

const askPrepared = async <T>(
  { purpose, schema, mostTokens }: Question<T>,
  prepared: Prepared,
  price: Price | undefined,
  sending: Sending,
): Promise<Answer<T> | ModelProblem> => {
  const { transport, host } = sending;
  const { identity, source } = transport;
  const hash = requestKey(prepared.request, [identity.provider, identity.model, identity.origin]);
  const done = (value: T, how: Pick<Answer<T>, 'from' | 'rounds' | 'cost'>): Answer<T> => ({
    kind: 'answer',
    value,
    model: identity,
    restore: prepared.redacted.restore,
    placeholders: prepared.redacted.placeholders,
    marks: prepared.marks,
    cuts: prepared.cuts,
    hash,
    ...how,
  });
  let cost = costOf(price, 0, 0);
  const cache = source === 'model' ? host.cache : undefined;
  const kept = cache?.get(hash);
  if (kept !== undefined) {
    // What lies in a cache is held to the schema like what comes over the network.
    const judged = judgeAnswer({ kind: 'raw', text: kept, finish: 'stop' }, schema);
    if (judged.kind === 'fits') return done(judged.value, { from: 'cache', rounds: 1, cost });
  }
  let { request } = prepared;
  for (let round = 1; ; round += 1) {
    const sent = await sendWithinBudget(request, { purpose, hash, sources: prepared.sources }, sending);
    if (sent.kind === 'problem') return sent;
    cost = costOf(price, cost.input + sent.cost.input, cost.output + sent.cost.output);
    const judged = judgeAnswer(sent.raw, schema);
    switch (judged.kind) {
      case 'fits':
        cache?.put(hash, sent.raw.text);
        return {
          ...done(judged.value, { from: source, rounds: round, cost }),
          cuts: [...prepared.cuts, ...shortCount(request, sent.raw)],
        };
      case 'refusal':
        return refused(identity);
      case 'truncated':
        return truncatedAnswer(identity, mostTokens);
      case 'unfit':
        if (round >= mostRounds) return unfitAnswer(identity, judged.wrong.join('; '), round);
        request = withCorrection(request, sent.raw, judged.wrong);
        break;
      default:
        return judged satisfies never;
    }
  }
};

/**
 * A note for a server that counted far fewer tokens than the question has: local servers cut what is longer than their context, from the
 * front, without saying so. A note only, since some count what they had seen before as nothing.
 */
const shortCount = ({ messages }: PlainRequest, { usage }: RawAnswer): readonly string[] => {
  const bytes = messages.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  return usage !== undefined && bytes > 8_000 && usage.input * 8 < bytes
    ? [
        `the server counted ${String(usage.input)} tokens for a question of about ${String(Math.round(bytes / 4))}: it may have cut it; give it a longer context`,
      ]
    : [];
};

/** Longest part of an answer that is shown to its author again. Units: UTF-16 units. */
const mostShownAgain = 40_000;

const withCorrection = (request: PlainRequest, { text }: RawAnswer, wrong: readonly string[]): PlainRequest => ({
  ...request,
  messages: [
    ...request.messages,
    { role: 'assistant', text: text.trim() === '' ? '(nothing)' : text.slice(0, mostShownAgain) },
    {
      role: 'user',
      text: `That answer does not have the form that was asked for:\n${wrong.map((one) => `- ${one}`).join('\n')}\nAnswer the question again with JSON of the form above and nothing else.`,
    },
  ],
});
