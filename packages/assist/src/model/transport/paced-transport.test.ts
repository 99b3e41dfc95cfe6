import { expect, it } from 'vitest';
import { modelProblem } from '../model-problem.ts';
import { NeverSent, newPace, pacedTransport } from './paced-transport.ts';
import type { PlainRequest, RawAnswer, Transport, TransportFailure } from './transport.ts';

const { signal } = new AbortController();

/** A clock that stands still until somebody waits. */
const clock = () => {
  let at = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => at,
    wait: (ms: number) => {
      waits.push(ms);
      at += ms;
      return Promise.resolve();
    },
  };
};

const raw: RawAnswer = { kind: 'raw', text: 'x', finish: 'stop' };
const tooMany = (afterMs?: number): TransportFailure => ({
  kind: 'failed',
  problem: modelProblem('rate-limited', 'too many', 'wait'),
  again: 'later',
  billed: false,
  ...(afterMs === undefined ? {} : { afterMs }),
});
const question: PlainRequest = { messages: [], mostTokens: 1, boundary: '' };

/** Answers when it is told to. */
const slowTransport = () => {
  const open: ((answer: RawAnswer | TransportFailure) => void)[] = [];
  const transport: Transport = {
    identity: { provider: 'p', model: 'm', origin: 'http://x' },
    source: 'model',
    send: () =>
      new Promise((resolve) => {
        open.push(resolve);
      }),
    show: () => Promise.reject(new Error('not shown')),
  };
  return { transport, open };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('sends as many at once as it may, and the next when one is over', async () => {
  const { transport, open } = slowTransport();
  const paced = pacedTransport(transport, newPace({ most: 2, longestWaitMs: 60_000, ...clock() }));
  const all = [1, 2, 3].map(() => paced.send(question, { signal }));
  await settled();
  expect(open).toHaveLength(2);
  open[0]?.(raw);
  await settled();
  expect(open).toHaveLength(3);
  for (const go of open) go(raw);
  expect(await Promise.all(all)).toEqual([raw, raw, raw]);
});

it('makes everybody wait for as long as a place asks one to, and sends half as many then', async () => {
  const time = clock();
  const { transport, open } = slowTransport();
  const told: number[] = [];
  const pace = newPace({ most: 4, longestWaitMs: 60_000, ...time, held: (ms) => told.push(ms) });
  const paced = pacedTransport(transport, pace);
  const first = [1, 2, 3, 4].map(() => paced.send(question, { signal }));
  await settled();
  // Two are refused together: that is one word.
  open[0]?.(tooMany(7_000));
  open[1]?.(tooMany(5_000));
  await settled();
  expect(pace.limit()).toBe(2);
  expect(told).toEqual([7_000]);
  open[2]?.(raw);
  open[3]?.(raw);
  await Promise.all(first);
  const next = [1, 2, 3].map(() => paced.send(question, { signal }));
  await settled();
  expect(time.waits[0]).toBe(7_000);
  expect(open).toHaveLength(4 + pace.limit());
  for (const go of open) go(raw);
  await settled();
  for (const go of open) go(raw);
  await Promise.all(next);
  expect(pace.limit()).toBeGreaterThan(2);
});

it('does not hold others for a time that nobody waits for, and not for other trouble', async () => {
  const time = clock();
  const { transport, open } = slowTransport();
  const paced = pacedTransport(transport, newPace({ most: 2, longestWaitMs: 60_000, ...time }));
  const first = paced.send(question, { signal });
  await settled();
  open[0]?.(tooMany(3_600_000));
  await first;
  const second = paced.send(question, { signal });
  await settled();
  open[1]?.({ ...tooMany(), problem: modelProblem('server-trouble', 'oops', 'wait') });
  await second;
  const third = paced.send(question, { signal });
  await settled();
  open[2]?.(raw);
  await third;
  expect(time.waits).toEqual([]);
});

it('lets those go who no longer want to wait', async () => {
  const { transport, open } = slowTransport();
  const paced = pacedTransport(transport, newPace({ most: 1, longestWaitMs: 60_000, ...clock() }));
  const first = paced.send(question, { signal });
  await settled();
  const stop = new AbortController();
  const second = paced.send(question, { signal: stop.signal });
  const refused = expect(second).rejects.toThrow('enough');
  stop.abort(new Error('enough'));
  await refused;
  open[0]?.(raw);
  expect(await first).toEqual(raw);
  expect(open).toHaveLength(1);
});

it('stops who waits when nothing more is to be sent, and lets what is on its way come to its end', async () => {
  const closed = new AbortController();
  const { transport, open } = slowTransport();
  const paced = pacedTransport(transport, newPace({ ...clock(), most: 1, longestWaitMs: 1_000 }), closed.signal);
  const first = paced.send(question, { signal });
  const second = paced.send(question, { signal });
  await settled();
  closed.abort();
  await expect(second).rejects.toBeInstanceOf(NeverSent);
  open[0]?.(raw);
  expect(await first).toBe(raw);
  expect(open).toHaveLength(1);
});
