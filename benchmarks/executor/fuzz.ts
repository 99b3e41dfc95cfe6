/**
 * Fuzzing of compiler, verifier and runtime with names that mislead: `run/testdata/hostile-program.ts` through check, compilation,
 * verification and a run, inline in a disposable process.
 *
 * Run: `nice -n 19 node --conditions=@sallyport/source benchmarks/executor/fuzz.ts [MINUTES] [FIRST SEED]`.
 * It ends with the number of executions, and with 1 if there was a find: emitted code that the verifier refuses, an internal error, a
 * host that ended, a global object or a prototype that is not as it was, or a program that printed something of the host.
 */
import { fork } from 'node:child_process';
import { argv, exit, pid } from 'node:process';
import { presets, type Policy } from '@sallyport/python/policy';
import { newInlineCell } from '../../packages/python/src/isolate/inline.ts';
import { rememberGlobalState } from '../../packages/python/src/isolate/lockdown.ts';
import type { Plain } from '../../packages/python/src/isolate/protocol.ts';
import { runGuest } from '../../packages/python/src/run/guest-run.ts';
import type { Outcome } from '../../packages/python/src/run/outcome.ts';
import { hostileProgram } from '../../packages/python/src/run/testdata/hostile-program.ts';

/** Programs per disposable process. */
const batch = 1_500;
const statements = 6;

interface Find {
  readonly seed: number;
  readonly what: string;
}
type Message =
  | { readonly kind: 'find'; readonly find: Find }
  | { readonly kind: 'at'; readonly seed: number }
  | { readonly kind: 'done'; readonly ran: Readonly<Record<string, number>> };

/** Text that no program can print unless something of the host reached it. */
const secret = `canary-${String(pid)}-${String(Date.now())}`;
const leaks = [
  '[native code]',
  secret,
  'node:internal',
  'guest-run.ts',
  '[object Object]',
  '=>{',
  '){return ',
  ') => ',
];

const child = async (first: number): Promise<void> => {
  Reflect.set(globalThis, 'canary', secret);
  process.env['CANARY'] = secret;
  const strict = {
    ...presets.data,
    limits: { ...presets.data.limits, seconds: 2, steps: 300_000, bytes: 64 * 2 ** 20 },
  };
  // Whatever the policy forbids by name must not lead out either.
  const loose: Policy = { ...strict, builtins: { kind: 'all-but', names: [] }, attributes: { denied: [] } };
  await using cell = newInlineCell(runGuest);
  const ran: Record<string, number> = {};
  const send = (message: Message): void => {
    process.send?.(message);
  };
  // The first run loads what it needs, and is not compared with.
  let isAsBefore = (): boolean => true;
  for (let seed = first; seed < first + batch; seed++) {
    send({ kind: 'at', seed });
    const source = hostileProgram(seed, statements);
    let printed = '';
    const { end } = await cell.run(
      {
        id: String(seed),
        source,
        fileName: 'main.py',
        inputs: { given: { constructor: 1, ['__proto__']: [1] } },
        policy: (seed % 4 === 0 ? strict : loose) as unknown as Plain,
        tools: [],
        limits: { seconds: 2, bytes: 64 * 2 ** 20, outputBytes: 1_000_000 },
        seed: 1,
        startTime: 0,
        journal: [],
        mode: {},
      },
      {
        output: (_stream, text) => {
          printed += text;
        },
        event: () => {},
        call: () => ({ kind: 'error', type: 'RuntimeError', message: 'no tools' }),
        approve: () => ({ kind: 'value', value: false }),
      },
    );
    const outcome = end.kind === 'ended' ? (end.outcome as unknown as Outcome) : undefined;
    const kind = outcome?.kind ?? end.kind;
    ran[kind] = (ran[kind] ?? 0) + 1;
    const shown = printed + JSON.stringify(outcome ?? end);
    const leak = leaks.find((one) => shown.includes(one) && !source.includes(one));
    if (kind === 'internal') send({ kind: 'find', find: { seed, what: JSON.stringify(outcome ?? end).slice(0, 600) } });
    else if (leak !== undefined) send({ kind: 'find', find: { seed, what: `printed ${leak}` } });
    if (!isAsBefore()) send({ kind: 'find', find: { seed, what: 'the global state changed' } });
    if (seed % 100 === first % 100) isAsBefore = rememberGlobalState();
    if (seed % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  send({ kind: 'done', ran });
};

/** Units: milliseconds without a word from the child, at low priority on a busy machine. */
const patience = 60_000;

const runBatch = (first: number, total: Map<string, number>, report: (find: Find) => void): Promise<void> =>
  new Promise((resolve) => {
    const process_ = fork(import.meta.filename, ['--child', String(first)], {
      execArgv: ['--conditions=@sallyport/source', '--stack-size=4000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let at = first;
    let done = false;
    let heard = Date.now();
    let stderr = '';
    const watch = setInterval(() => {
      if (Date.now() - heard > patience) process_.kill('SIGKILL');
    }, 1_000);
    process_.stderr?.on('data', (piece: Uint8Array) => {
      stderr = (stderr + String(piece)).slice(-2_000);
    });
    process_.on('message', (message: Message) => {
      heard = Date.now();
      if (message.kind === 'find') report(message.find);
      else if (message.kind === 'at') at = message.seed;
      else {
        done = true;
        for (const [kind, count] of Object.entries(message.ran)) total.set(kind, (total.get(kind) ?? 0) + count);
      }
    });
    process_.on('close', (code, signal) => {
      clearInterval(watch);
      if (!done) report({ seed: at, what: `the host ended: ${String(code ?? signal)} ${stderr.slice(-600)}` });
      resolve();
    });
  });

if (argv[2] === '--child') await child(Number(argv[3]));
else {
  const minutes = Number(argv[2] ?? 1);
  const firstSeed = Number(argv[3] ?? Date.now() % 1_000_000_000);
  const until = Date.now() + minutes * 60_000;
  const total = new Map<string, number>();
  const finds = new Map<string, Find>();
  const sum = (): number => [...total.values()].reduce((all, one) => all + one, 0);
  const report = (find: Find): void => {
    const about = find.what.replaceAll(/\d+/gu, '0').slice(0, 160);
    if (finds.has(about)) return;
    finds.set(about, find);
    console.log(`seed ${String(find.seed)}: ${find.what}`);
  };
  for (let seed = firstSeed; Date.now() < until; seed += batch) {
    await runBatch(seed, total, report);
    if (((seed - firstSeed) / batch) % 20 === 0) console.log(`${new Date().toISOString()} ${String(sum())} executions`);
  }
  const kinds = [...total].map(([kind, count]) => `${kind} ${String(count)}`).join(', ');
  console.log(
    `${String(sum())} executions from seed ${String(firstSeed)} (${kinds}); ${String(finds.size)} kinds of finds`,
  );
  exit(finds.size === 0 ? 0 : 1);
}
