import { readFileSync, writeSync } from 'node:fs';
import type { HostLine } from '../guest-channel.ts';
import type { Plain, RunRequest } from '../protocol.ts';

/** Taken before the lockdown, as an attacker with a forgotten reference would have it. */
const forgotten = { read: readFileSync, write: writeSync, load: process.getBuiltinModule.bind(process), process, environment: { ...process.env } };

/** The line to the host, as someone who broke out of the runtime would use it. */
const raw = (...bytes: readonly (number | string)[]): void => {
  for (const part of bytes) forgotten.write(3, typeof part === 'number' ? toHead(part) : new TextEncoder().encode(part));
};

const toHead = (length: number): Uint8Array => new Uint8Array(new Uint32Array([length]).buffer);

let runs = 0;

/** Stands in for the executor: "programs" are the names of what it shall do. The hostile ones run in guests only. */
export const stubRun = (request: RunRequest, channel: HostLine): Plain | Promise<Plain> => {
  runs += 1;
  const [what = '', ...words] = request.source.split(' ');
  const program = programs.get(what);
  return program === undefined ? { kind: 'no such program' } : program(channel, words, request);
};

type Program = (channel: HostLine, words: readonly string[], request: RunRequest) => Plain | Promise<Plain>;

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
  ['ask-without-listening', (channel) => {
    for (let callId = 1; callId < 1000; callId += 1) channel.call({ callId, name: 'large', args: [] });
    return null;
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
  ['names', () => Reflect.ownKeys(globalThis).filter((key) => key === 'undefined' || Reflect.get(globalThis, key) !== undefined).map(String).sort()],
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
  ['raw-text', () => {
    raw(9, 'not JSON!');
    for (;;);
  }],
  ['raw-length', () => {
    raw(0xffff_fff0, 'x');
    for (;;);
  }],
  ['raw-many-values', () => {
    const text = `{"kind":"event","event":[${'[],'.repeat(1_100_000)}0]}`;
    raw(text.length, text);
    for (;;);
  }],
  ['raw-deep', () => {
    const text = `{"kind":"event","event":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    raw(text.length, text);
    for (;;);
  }],
  ['raw-message', (_channel, words) => {
    const text = words.join(' ');
    raw(text.length, text);
    for (;;);
  }],
  ['wait-for-nothing', (channel) => {
    const answer = channel.wait();
    return answer === undefined ? 'nothing' : 'something';
  }],
  ['dial', (_channel, [port = '0']) =>
    new Promise((resolve) => {
      const socket = forgotten.load('node:net').connect(Number(port), '127.0.0.1');
      socket.on('connect', () => {
        resolve('through');
      });
      socket.on('error', (error) => {
        resolve((error as { readonly code?: string }).code ?? 'closed');
      });
    })],
  ['dirty', () => {
    Reflect.set(Array.prototype, 'left-behind', 1);
    return Reflect.get([], 'left-behind') as Plain;
  }],
  ['is-dirty', () => Reflect.has(Array.prototype, 'left-behind')],
]);
