import { absent, standing } from '@sallyport/cell';
import type { Cell, CellResult, HostPort } from './cell.ts';
import type { HostLine, RunGuest } from './guest-channel.ts';
import { newHostSide } from './host-side.ts';
import type { GuestMessage, HostAnswer } from './protocol.ts';

/**
 * Runs programs in this very process: the language boundary and the run's own meters are the only walls.
 *
 * The same requests, messages and results as in a guest process. A tool that answers at once can be waited for; one that
 * answers with a promise only by a run that gives way (`next`). A run that does not give way cannot be stopped from here, neither by
 * the clock nor by the signal, and its memory is ours.
 */
export const newInlineCell = (runGuest: RunGuest): Cell => ({
  isolation: 'inline',
  warm: () => Promise.resolve(),
  run: (request, host, { signal } = {}) => runInline(runGuest, request, host, signal),
  [Symbol.asyncDispose]: () => Promise.resolve(),
});

const walls: CellResult['walls'] = {
  language: standing('emitted code is checked before it runs'),
  process: absent('isolation is inline: running out of memory ends the host'),
  network: absent('isolation is inline'),
};

const runInline = (
  runGuest: RunGuest,
  request: Parameters<Cell['run']>[0],
  host: HostPort,
  signal: AbortSignal | undefined,
): Promise<CellResult> =>
  new Promise((resolve) => {
    const began = performance.now();
    let over = false;
    const finish = (end: CellResult['end']): void => {
      if (over) return;
      over = true;
      signal?.removeEventListener('abort', onAbort);
      side.close();
      resolve({ end, walls, cost: { milliseconds: performance.now() - began, waited: 0, peakBytes: 0 } });
    };
    const onAbort = (): void => {
      finish({ kind: 'aborted' });
    };
    const answers: HostAnswer[] = [];
    let taker: ((answer: HostAnswer) => void) | undefined;
    const side = newHostSide(request, host, {
      answer: (answer) => {
        if (taker === undefined) answers.push(answer);
        else taker(answer);
        taker = undefined;
      },
      pauseClock: () => {},
      resumeClock: () => {},
      end: finish,
    });
    const say = (message: GuestMessage): void => {
      side.handle(message);
    };
    const channel: HostLine = {
      beginsAgain: true,
      output: (stream, text) => {
        say({ kind: 'output', stream, text });
      },
      event: (event) => {
        say({ kind: 'event', event });
      },
      call: (call) => {
        say({ kind: 'call', ...call });
      },
      approve: (call, reason) => {
        say({ kind: 'approval', reason, ...call });
      },
      timer: (callId, milliseconds) => {
        say({ kind: 'timer', callId, milliseconds });
      },
      cancel: (callId) => {
        say({ kind: 'cancel', callId });
      },
      wait: () => answers.shift(),
      giveWay: () => new Promise((resolve) => setImmediate(resolve)),
      next: () => {
        const answer = answers.shift();
        return answer === undefined
          ? new Promise((take) => {
              taker = take;
            })
          : Promise.resolve(answer);
      },
    };
    if (signal?.aborted === true) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    const failed = (error: unknown): void => {
      finish({ kind: 'internal', text: `the run failed: ${error instanceof Error ? error.message : String(error)}` });
    };
    try {
      Promise.resolve(runGuest(request, channel, {})).then((outcome) => {
        say({ kind: 'outcome', id: request.id, outcome, clean: true });
      }, failed);
    } catch (error) {
      failed(error);
    }
  });
