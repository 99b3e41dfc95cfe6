import { modelProblem, type ModelProblem } from '../model-problem.ts';
import type { PlainRequest, RawAnswer, Transport, TransportFailure } from './transport.ts';

export interface Patience {
  /** How often it is tried at the most. */
  readonly tries: number;
  /** Longest single wait; a server that asks for more is not waited for. Units: milliseconds. */
  readonly longestWaitMs: number;
  readonly wait: (milliseconds: number, options: { readonly signal: AbortSignal }) => Promise<void>;
  /** From 0 inclusive to 1 exclusive. */
  readonly chance: () => number;
}

/**
 * Sends, and tries again where that may help: after the time that the server asks for, else after one, two, four … seconds, each
 * shortened by chance so that many programs do not come back together.
 */
export const sendPatiently = async (
  transport: Transport,
  request: PlainRequest,
  { tries, longestWaitMs, wait, chance }: Patience,
  {
    signal,
    failed,
  }: {
    readonly signal: AbortSignal;
    /** Told of each failure; answers why it must not be tried again. */
    readonly failed: (failure: TransportFailure) => Promise<ModelProblem | undefined>;
  },
): Promise<RawAnswer | ModelProblem> => {
  for (let count = 1; ; count += 1) {
    const answer = await transport.send(request, { signal });
    if (answer.kind === 'raw') return answer;
    const stop = await failed(answer);
    const { problem, again, afterMs } = answer;
    if (again === 'no') return problem;
    if (afterMs !== undefined && afterMs > longestWaitMs)
      return modelProblem(
        problem.what,
        `${problem.text}; it asks to wait ${String(Math.ceil(afterMs / 1_000))} s`,
        'try again after that time',
      );
    // Where nobody listens, nobody will in a moment, and what broke off may have been billed: one more look.
    const most = problem.what === 'unreachable' ? Math.min(2, tries) : tries;
    if (count >= most)
      return modelProblem(problem.what, `${problem.text}; tried ${String(count)} times`, problem.remedy);
    if (stop !== undefined) return stop;
    const usual = Math.min(longestWaitMs, 1_000 * 2 ** (count - 1));
    await wait(afterMs ?? Math.ceil(usual * (0.5 + chance() / 2)), { signal });
  }
};
