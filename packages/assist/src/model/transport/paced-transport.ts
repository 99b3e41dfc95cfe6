/**
 * Keeps to what one place can bear: how many questions are with it at once, and when it wants to be left alone.
 *
 * Who is told to wait tells all others that ask there: the next question to that place, whosever it is, is sent when the time is over. Each time a place says that it is too much, half as many are sent at once; with each answer a
 * little more again, up to the most that was asked for (additive increase, multiplicative decrease).
 */
import type { Transport, TransportFailure } from './transport.ts';

export interface Pace {
  /** Waits for its turn. What comes back is called once, when it is over. Errors: throws when the signal is aborted. */
  enter(signal: AbortSignal): Promise<(how: 'well' | 'trouble' | { readonly afterMs: number | undefined }) => void>;
  /** How many may be on their way now. */
  limit(): number;
}

export interface PaceOptions {
  /** How many may be on their way at the most. */
  readonly most: number;
  /** A longer wait is not waited for by others either. Units: milliseconds. */
  readonly longestWaitMs: number;
  /** Units: milliseconds. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, options: { readonly signal: AbortSignal }) => Promise<void>;
  /** Told when everybody has to wait. Units: milliseconds. */
  readonly held?: (milliseconds: number) => void;
}

/** Where a place does not say how long. Units: milliseconds. */
const usualHoldMs = 1_000;

export const newPace = ({ most, longestWaitMs, now, wait, held }: PaceOptions): Pace => {
  let limit = most;
  let running = 0;
  let heldUntil = 0;
  // Several that were sent together are refused together; that is one word, not many.
  let sent = 0;
  let lastCut = 0;
  let waiting: (() => void)[] = [];
  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        resolve();
      };
      waiting.push(done);
      signal.addEventListener('abort', done, { once: true });
    });
  return {
    limit: () => Math.floor(limit),
    enter: async (signal) => {
      for (;;) {
        signal.throwIfAborted();
        const left = heldUntil - now();
        if (left > 0) await wait(left, { signal });
        else if (running >= Math.floor(limit)) await turn(signal);
        else break;
      }
      running += 1;
      sent += 1;
      const own = sent;
      return (how) => {
        running -= 1;
        if (how === 'well') limit = Math.min(most, limit + 1 / limit);
        else if (how !== 'trouble') {
          if (own > lastCut) {
            limit = Math.max(1, limit / 2);
            lastCut = sent;
          }
          const ms = how.afterMs ?? usualHoldMs;
          if (ms <= longestWaitMs && now() + ms > heldUntil) {
            heldUntil = now() + ms;
            held?.(ms);
          }
        }
        const all = waiting;
        waiting = [];
        for (const go of all) go();
      };
    },
  };
};

/** Whoever waited for its turn was stopped: nothing of it was sent. */
export class NeverSent extends Error {
  override readonly name = 'AbortError';
}

/**
 * The same transport, which keeps to a pace that others may share. Errors: throws `NeverSent` for what was stopped while it waited, by its signal or by `closed`, which lets
 * what is on its way come to its end.
 */
export const pacedTransport = (inner: Transport, pace: Pace, closed?: AbortSignal): Transport => ({
  identity: inner.identity,
  source: inner.source,
  show: (request) => inner.show(request),
  send: async (request, { signal }) => {
    const stop = closed === undefined ? signal : AbortSignal.any([signal, closed]);
    const leave = await pace.enter(stop).catch((error: unknown) => {
      throw stop.aborted ? new NeverSent(error instanceof Error ? error.message : 'stopped', { cause: error }) : error;
    });
    let how: Parameters<typeof leave>[0] = 'trouble';
    try {
      const answer = await inner.send(request, { signal });
      how = answer.kind === 'raw' ? 'well' : isTooMuch(answer) ? { afterMs: answer.afterMs } : 'trouble';
      return answer;
    } finally {
      leave(how);
    }
  },
});

/** The place says so itself: too many questions, or overloaded with a time to come back. One that comes to no end in time may answer one after another. */
const isTooMuch = ({ problem, afterMs }: TransportFailure): boolean =>
  problem.what === 'rate-limited' ||
  problem.what === 'timeout' ||
  (problem.what === 'server-trouble' && afterMs !== undefined);
