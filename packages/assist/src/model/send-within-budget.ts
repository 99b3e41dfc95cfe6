import type { ModelHost } from './model-host.ts';
import { modelProblem, type ModelProblem } from './model-problem.ts';
import type { Prepared } from './prepare-question.ts';
import { type Budget, estimateTokens } from './spend/budget.ts';
import type { Cost } from '../prices/cost.ts';
import { NeverSent } from './transport/paced-transport.ts';
import { sendPatiently } from './transport/send-patiently.ts';
import type { PlainRequest, RawAnswer, Transport } from './transport/transport.ts';

export interface Sending {
  readonly transport: Transport;
  readonly host: ModelHost;
  readonly budget: Budget;
  /** How often one request is tried at the most. */
  readonly tries: number;
  /** Longest single wait that a server may ask for. Units: milliseconds. */
  readonly longestWaitMs?: number | undefined;
  readonly signal: AbortSignal;
  /** Told of what was sent and broken off, at the most that it can have taken. Gives why it must not be tried again. Units: tokens. */
  readonly lost?: (most: Pick<Cost, 'input' | 'output'>) => Promise<string | undefined>;
}

/** What is sent for, and under which hash it is logged. */
export interface SendingFor {
  readonly purpose: string;
  readonly hash: string;
  readonly sources: Prepared['sources'];
}

/** A minute is what a person in front of a terminal still understands. Units: milliseconds. */
const usualWaitMs = 60_000;

/**
 * Sends one request if the budget allows the worst of it, counts what it took, and writes a line into the log for each time that
 * something was sent. A recording costs nothing and sends nothing.
 */
export const sendWithinBudget = async (
  request: PlainRequest,
  { purpose, hash, sources }: SendingFor,
  { transport, host, budget, tries, longestWaitMs = usualWaitMs, signal, lost }: Sending,
): Promise<{ readonly kind: 'sent'; readonly raw: RawAnswer; readonly cost: Cost } | ModelProblem> => {
  if (transport.source === 'recording') {
    const raw = await transport.send(request, { signal });
    return raw.kind === 'raw' ? { kind: 'sent', raw, cost: budget.count('nothing', 'reported') } : raw.problem;
  }
  const text = request.messages.map((message) => message.text).join('\n');
  const input = estimateTokens(text);
  const most = { input, output: request.mostTokens };
  const first = budget.reserve(most);
  if (first.kind === 'problem') return first;
  let set = first;
  const log = (outcome: string, cost: Cost): void => {
    host.log({
      purpose,
      ...transport.identity,
      hash,
      bytes: new TextEncoder().encode(text).length,
      material: sources,
      outcome,
      cost,
    });
  };
  /** Whether something is out whose end is not known. */
  let isOut = false;
  const watched: Transport = {
    ...transport,
    send: async (one, options) => {
      options.signal.throwIfAborted();
      isOut = true;
      const answer = await transport.send(one, options);
      isOut = false;
      return answer;
    },
  };
  try {
    const raw = await sendPatiently(
      watched,
      request,
      { tries, longestWaitMs, wait: host.wait, chance: () => (host.random(1)[0] ?? 0) / 256 },
      {
        signal,
        // A request that was broken off may have been worked on to its end all the same, and nobody will say.
        failed: async ({ billed, problem }) => {
          log(problem.what, budget.count(billed ? most : 'nothing', 'estimated'));
          if (!billed) return undefined;
          // What was lost is gone; the next try has to fit beside it.
          set.release();
          const stop = await lost?.(most);
          if (stop !== undefined) return modelProblem('budget', stop, 'raise the budget');
          const next = budget.reserve(most);
          if (next.kind === 'problem') return next;
          set = next;
          return undefined;
        },
      },
    );
    if (raw.kind === 'problem') return raw;
    set.release();
    const cost =
      raw.usage === undefined
        ? budget.count({ input, output: estimateTokens(raw.text) }, 'estimated')
        : budget.count(raw.usage, 'reported');
    log('answered', cost);
    return { kind: 'sent', raw, cost };
  } catch (error) {
    // Stopped by the user: it was sent all the same.
    if (isOut && !(error instanceof NeverSent)) {
      log('stopped', budget.count(most, 'estimated'));
      await lost?.(most);
    }
    throw error;
  } finally {
    set.release();
  }
};
