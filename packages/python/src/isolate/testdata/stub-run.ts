import { readFileSync } from 'node:fs';
import type { GuestChannel } from '../guest-channel.ts';
import type { Plain, RunRequest } from '../protocol.ts';

/** Taken before the lockdown, as an attacker with a forgotten reference would have it. */
const forgotten = { read: readFileSync, process, environment: { ...process.env }, write: process.stdout };

let runs = 0;

/** Stands in for the executor: "programs" are the names of what it shall do. The hostile ones run in guests only. */
export const stubRun = (request: RunRequest, channel: GuestChannel): Plain | Promise<Plain> => {
  runs += 1;
  const [what = '', ...words] = request.source.split(' ');
  const program = programs.get(what);
  return program === undefined ? { kind: 'no such program' } : program(channel, words, request);
};

type Program = (channel: GuestChannel, words: readonly string[], request: RunRequest) => Plain | Promise<Plain>;

const attempt = (action: () => unknown): Plain => {
  try {
    const value = action();
    return `worked: ${typeof value === 'string' ? value.slice(0, 20) : typeof value}`;
  } catch (error) {
    return `failed: ${(error as { readonly code?: string }).code ?? String(error)}`;
  }
};

const programs = new Map<string, Program>([
  ['inputs', (_channel, _words, request) => request.inputs],
  ['runs', () => runs],
  ['print', (channel, words) => {
    for (const word of words) channel.output('stdout', `${word}\n`);
    channel.output('stderr', 'done\n');
    return null;
  }],
  ['print-many', (channel, [count = '0']) => {
    for (let index = 0; index < Number(count); index += 1) channel.output('stdout', `${String(index)}\n`);
    return null;
  }],
  ['tool', async (channel, [name = '', argument = '']) => {
    channel.call({ callId: 1, name, args: [argument] });
    const answer = channel.wait() ?? (await channel.next());
    return { ...answer };
  }],
  ['two-tools', async (channel) => {
    channel.call({ callId: 1, name: 'slow', args: [] });
    channel.call({ callId: 2, name: 'quick', args: [] });
    const first = channel.wait() ?? (await channel.next());
    const second = channel.wait() ?? (await channel.next());
    return [first.callId, second.callId];
  }],
  ['give-up-on-tool', async (channel) => {
    channel.call({ callId: 1, name: 'never', args: [] });
    channel.timer(2, 20);
    const first = channel.wait() ?? (await channel.next());
    channel.cancel(1);
    return first.callId;
  }],
  ['approve', async (channel) => {
    channel.approve({ callId: 7, name: 'pay', args: { sum: 3 } }, 'costs money');
    const answer = channel.wait() ?? (await channel.next());
    return { ...answer };
  }],
  ['event', (channel) => {
    channel.event({ kind: 'note', text: 'hello' });
    return null;
  }],
  ['throw', () => {
    throw new Error('a fault of ours');
  }],
  ['loop', (channel) => {
    channel.output('stdout', 'before\n');
    for (;;);
  }],
  ['typed-arrays', (channel) => {
    channel.output('stdout', 'before\n');
    const kept: Uint8Array[] = [];
    for (;;) {
      try {
        kept.push(new Uint8Array(8_000_000).fill(1));
      } catch {
        // What a program that swallows everything does.
      }
    }
  }],
  ['map', () => {
    const map = new Map<number, object>();
    for (let index = 0; ; index += 1) map.set(index, { index });
  }],
  ['long-text', () => {
    const kept: string[] = [];
    for (;;) kept.push(`${String(kept.length)}x`.repeat(1_000_000).split('').join('-'));
  }],
  ['deep', () => {
    let depth = 0;
    const down = (): number => {
      depth += 1;
      return down() + 1;
    };
    try {
      down();
    } catch (error) {
      return { name: (error as Error).name, enough: depth > 5_000 };
    }
    return null;
  }],
  ['environment', () => forgotten.environment as Plain],
  ['names', () => Reflect.ownKeys(globalThis).map(String).sort()],
  ['powers', () => ({
    read: attempt(() => forgotten.read('/etc/hostname', 'utf8')),
    readOwn: attempt(() => forgotten.read('/proc/self/environ', 'utf8')),
    eval: attempt(() => Reflect.get(globalThis, 'eval') as unknown ?? Reflect.construct(Function, ['return 1'])),
    compile: attempt(() => (Reflect.construct(Function, ['return process']) as () => unknown)()),
    binding: attempt(() => (Reflect.get(forgotten.process, 'binding') as (name: string) => unknown)('spawn_sync')),
    load: attempt(() => (forgotten.process.getBuiltinModule as (name: string) => unknown)('node:child_process')),
    network: attempt(() => (Reflect.get(globalThis, 'process') as typeof process).getBuiltinModule('node:net').connect(1)),
    environment: attempt(() => Object.keys(forgotten.process.env).join()),
    fetch: typeof Reflect.get(globalThis, 'fetch'),
    process: Object.keys(Reflect.get(globalThis, 'process') as object),
  })],
  ['dirty', () => {
    Reflect.set(Array.prototype, 'left-behind', 1);
    return Reflect.get([], 'left-behind') as Plain;
  }],
  ['is-dirty', () => Reflect.has(Array.prototype, 'left-behind')],
]);
