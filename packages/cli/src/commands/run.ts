/**
 * `sallyport run`: text and policy to a cell, the program's output through, the outcome as exit code.
 *
 * What the program prints goes where it printed it; what we have to say goes to standard error. With `--json` the outcome alone
 * stands on standard output, and the program's output is part of it.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { Isolation, Plain } from '@sallyport/python';
import type { Cell, CellResult, HostPort, partsFor, RunRequest } from '@sallyport/python/isolate';
import type { Outcome, RefusalReport } from '@sallyport/python/outcome';
import type { Parsed } from '../arguments/option.ts';
import { newRunNetwork } from './run-network.ts';
import { readModules, readScriptModules } from './run-modules.ts';
import { readMounts } from './run-mounts.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { inScope, type Own } from '../scope.ts';
import { UsageError } from '../usage-error.ts';
import { readPolicy } from './read-policy.ts';
import { newToolDesk } from './tool-desk.ts';
import { runCell } from './run-cell.ts';

/** Units: bytes of a program; a larger one was not written by anybody. */
const MAX_SOURCE = 10 * 2 ** 20;

export interface RunSource {
  readonly text: string;
  readonly name: string;
  /** Given as a file, so that standard input is the program's. */
  readonly isFile: boolean;
}

const readSource = async (operand: string | undefined, io: Io): Promise<RunSource | { readonly problem: string }> => {
  if (operand === undefined) throw new UsageError('which program?', 'sallyport run FILE, or - for standard input');
  let bytes: Uint8Array;
  if (operand === '-') bytes = io.readInput();
  else {
    const path = resolve(io.cwd, operand);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined)
      throw new UsageError(`${operand}: there is no such file`, 'give the path of a program, or -');
    if (!found.isFile()) throw new UsageError(`${operand}: not a file`, 'give the path of a program, or -');
    if (found.size > MAX_SOURCE)
      throw new UsageError(`${operand}: larger than 10 MiB`, 'a program of that size is not run; split it');
    bytes = readFileSync(path);
  }
  if (bytes.length > MAX_SOURCE) throw new UsageError('the program is larger than 10 MiB', 'split it');
  const name = operand === '-' ? '<stdin>' : operand;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!namesEncoding.test(text)) return { text, name, isFile: operand !== '-' };
  } catch {
    // Not UTF-8: the file may say what it is.
  }
  const { decodeSource } = await import('@sallyport/python/syntax');
  const decoded = decodeSource(bytes, name);
  return 'problem' in decoded ? decoded : { text: decoded.text, name, isFile: operand !== '-' };
};

/** A comment in the first two lines that may name another encoding than UTF-8. */
const namesEncoding = /^(?:[^\n]*\n)?[ \t\f]*#[^\n]*coding[:=][ \t]*(?!utf-?8)/i;

const readInputs = async (given: readonly string[], language: RunLanguage): Promise<Record<string, Plain>> => {
  const builtins = new Set(given.length > 0 ? (await import('@sallyport/python/policy')).builtinNames : []);
  const inputs: Record<string, Plain> = {};
  for (const one of given) {
    const equals = one.indexOf('=');
    const name = one.slice(0, equals);
    if (equals < 0 || !/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name))
      throw new UsageError(`--input ${one}: not NAME=JSON`, "--input rows='[1, 2]'");
    if (language === 'python' && builtins.has(name))
      throw new UsageError(`--input ${name}: a built-in name, which programs need`, 'choose another name');
    try {
      inputs[name] = JSON.parse(one.slice(equals + 1)) as Plain;
    } catch {
      throw new UsageError(`--input ${name}: the value is not JSON`, 'quote texts: --input name=\'"Ann"\'');
    }
  }
  return inputs;
};

/** What a program is written in. */
export type RunLanguage = 'python' | 'javascript' | 'typescript';

/** The exit code of `--check` and of a run, as CONVENTIONS section 0 lists them. */
export const REFUSED = 64;
const EXHAUSTED = 65;
const WAITING = 66;

export const run = (parsed: Parsed, io: Io): Promise<ExitCode> => inScope((own) => runIn(own, parsed, io));

const runIn = async (own: Own, parsed: Parsed, io: Io): Promise<ExitCode> => {
  const { operands, values, switches } = parsed;
  const before = await resumed(parsed, io);
  const language = before?.snapshot.language ?? languageOf(operands[0], values.get('language')?.at(-1));
  const looks = switches.has('check') || switches.has('emit-js');
  // What is written in JavaScript is read by a parser that is not ours: where it would run.
  const willRun =
    !['explain-policy', 'stubs', 'repair'].some((one) => switches.has(one)) && (language !== 'python' || !looks);
  // Before all else: the guest starts while we read policy and program.
  const cell = own(
    willRun
      ? await runCell(values.get('isolation')?.at(-1) ?? 'process', switches.has('or-weaker'), language, io.env)
      : undefined,
  );
  const mounts = own(
    await readMounts(
      values.get('mount') ?? [],
      before?.snapshot.policy ?? (await readPolicy(values.get('policy')?.at(-1), io)),
      willRun ? 'open' : 'name',
      values.get('policy')?.at(-1),
      io,
    ),
  );
  const desk = own(await newToolDesk(parsed, mounts.policy, io));
  const { policy } = desk;
  if (switches.has('stubs')) {
    const { toolStubs } = await import('@sallyport/python');
    io.out(toolStubs(policy.tools, { language: language === 'python' ? 'python' : 'typescript' }));
    return exitCode.ok;
  }
  if (switches.has('explain-policy')) {
    const { explainPolicy } = await import('@sallyport/python/policy');
    io.out(`${explainPolicy(policy).trimEnd()}\n`);
    return exitCode.ok;
  }
  const isSession = switches.has('interactive');
  if (isSession && language !== 'python')
    throw new UsageError('--interactive: a session is one in Python', 'run the file without --interactive');
  const source =
    before === undefined
      ? isSession && operands[0] === undefined
        ? { text: '', name: '<stdin>', isFile: true }
        : await readSource(operands[0], io)
      : { text: before.snapshot.source, name: before.snapshot.fileName, isFile: true };
  if ('problem' in source) {
    if (switches.has('json') && !looks && !switches.has('repair')) io.out(unreadableJson(source.problem));
    else if (switches.has('json') && switches.has('check')) {
      const { checkJson } = await import('@sallyport/python/check');
      const start = { line: 1, column: 1, offset: 0 };
      const syntax = { ...saidOf(source.problem), span: { start, end: start } };
      const verdict = { file: operands[0] ?? '-', policy: policy.name, violations: [], findings: [], unseen: [] };
      io.out(`${JSON.stringify(checkJson({ ...verdict, syntax }), null, 2)}\n`);
    } else io.err(`${source.problem}\n`);
    return exitCode.gateNotMet;
  }
  const modules =
    before?.snapshot.modules ??
    (operands[0] === undefined || !source.isFile
      ? {}
      : await (language === 'python' ? readModules : readScriptModules)(source, io));
  const inputs = before?.snapshot.inputs ?? (await readInputs(values.get('input') ?? [], language));
  if (switches.has('repair')) {
    const { runRepair } = await import('./run-repair.ts');
    const isolation = isolationOf(values.get('isolation')?.at(-1) ?? 'process');
    const rounds = values.get('rounds')?.at(-1);
    const options = { language, policy, inputs, modules, fileName: source.name, isolation, signal: io.signal };
    return await runRepair(source.text, { ...options, rounds, json: switches.has('json') }, io);
  }
  if (cell !== undefined && looks) {
    const { checkScriptFile, emitScriptFile } = await import('./run-script.ts');
    if (!switches.has('check')) return await emitScriptFile(cell, source, policy, language, io);
    const gate = values.get('fail-on')?.at(-1) ?? 'high';
    return await checkScriptFile(
      cell,
      source,
      policy,
      { language, given: inputs, modules, json: switches.has('json'), gate },
      io,
    );
  }
  if (switches.has('check')) {
    const { runCheck } = await import('./run-check.ts');
    const gate = values.get('fail-on')?.at(-1) ?? 'high';
    const given = Object.keys(inputs);
    return runCheck(source, policy, { modules, given, json: switches.has('json'), gate }, io);
  }
  if (switches.has('emit-js') || cell === undefined) return emit(source, io);
  const seed = values.get('seed')?.at(-1);
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) throw new UsageError(`--seed ${seed}: not a number`, '--seed 7');
  const json = switches.has('json');
  const printed = { stdout: '', stderr: '' };
  const host: HostPort = {
    output: (stream, text) => {
      if (json) printed[stream] += text;
      else if (stream === 'stdout') io.out(text);
      else io.err(text);
    },
    event: () => {},
    call: (call, options) => mounts.answer(call) ?? network.answer(call, options.signal) ?? desk.call(call, options),
    approve: (call, { reason }) => desk.approve(call, reason),
  };
  const network = await newRunNetwork(policy);
  const texts = [source.text, ...Object.values(modules)].join('\n');
  const parts = {
    language,
    fileName: source.name,
    source: source.text,
    ...(Object.keys(modules).length > 0 ? { modules } : {}),
    inputs,
    policy,
    seed: seed === undefined ? (before?.snapshot.seed ?? null) : Number(seed),
    stdin: before?.snapshot.stdin ?? (source.isFile && asksForInput.test(texts) ? readStdin(io) : ''),
    argv: before?.snapshot.argv ?? operands.slice(1),
  };
  const request = {
    id: '1',
    source: parts.source,
    fileName: parts.fileName,
    modules,
    inputs,
    policy: policy as unknown as Plain,
    tools: [],
    limits: { seconds: policy.limits.seconds, bytes: policy.limits.bytes, outputBytes: policy.limits.output * 4 },
    ...(parts.seed === null ? {} : { seed: parts.seed }),
    journal: [],
    ...(await partsOf(texts, policy.modules.granted)),
    ...(before === undefined ? {} : { continuation: before.continuation as unknown as Plain }),
    mode: {
      language,
      // Only who reads the outcome sees the value.
      value: json && !isSession,
      durable: desk.snapshot !== undefined,
      stdin: parts.stdin,
      argv: parts.argv,
      mounts: mounts.names,
      fetch: true,
      entries: isSession && (isatty(0) || 'piped'),
    },
  };
  const result = isSession
    ? await sessionOf(cell, request, host, values.get('isolation')?.at(-1) ?? 'process', switches.has('or-weaker'), io)
    : await cell.run(request, host, { signal: io.signal });
  const outcome = outcomeOf(result);
  if (outcome.kind === 'waiting' && 'pending' in outcome && desk.snapshot !== undefined) {
    const { tellWaiting, writeSnapshot } = await import('./run-resume.ts');
    writeSnapshot(desk.snapshot, parts, outcome, io);
    tellWaiting(desk.snapshot, outcome, { json, printed }, io);
    return codeOf(result);
  }
  if (json) {
    io.out(
      `${JSON.stringify({ schemaVersion: '1.0', ...outcome, ...printed, walls: result.walls, milliseconds: result.cost.milliseconds }, null, 2)}\n`,
    );
    return codeOf(result);
  }
  io.err(describe(result, switches.has('quiet') || isSession));
  return codeOf(result);
};

/** The type and the text of a problem with a file's encoding. */
const saidOf = (problem: string): { readonly type: string; readonly text: string } => {
  const [type = 'SyntaxError', ...text] = problem.split(': ');
  return { type, text: text.join(': ') };
};

/** The outcome of a file that is no text. */
const unreadableJson = (problem: string): string => {
  const { type, text } = saidOf(problem);
  const start = { line: 1, column: 0, offset: 0 };
  const outcome = {
    schemaVersion: '1.0',
    kind: 'syntax',
    type,
    message: text,
    traceback: `${problem}\n`,
    place: { start, end: start },
    cost: { steps: 0, milliseconds: 0, checking: 0, transpiling: 0, peakBytes: 0, output: 0, toolCalls: 0 },
    journal: [],
    stdout: '',
    stderr: '',
    walls: {},
    milliseconds: 0,
  };
  return `${JSON.stringify(outcome, null, 2)}\n`;
};

/** The run that `--resume` goes on with. */
const resumed = async (parsed: Parsed, io: Io) => {
  if (parsed.values.has('resume')) return (await import('./run-resume.ts')).readResume(parsed, io);
  const alone = ['answer', 'answer-error'].find((flag) => parsed.values.has(flag));
  const flag = alone ?? ['approve', 'deny'].find((one) => parsed.switches.has(one));
  if (flag !== undefined) throw new UsageError(`--${flag} without --resume`, '--resume FILE names the run that waits');
  return undefined;
};

const isolationOf = (level: string): Isolation => {
  if (level === 'inline' || level === 'process' || level === 'sandbox') return level;
  throw new UsageError(`--isolation ${level}: there is no such level`, 'inline, process, sandbox');
};

const sessionOf = async (
  first: Cell,
  request: RunRequest,
  host: HostPort,
  level: string,
  orWeaker: boolean,
  io: Io,
): Promise<CellResult> => {
  if (level === 'inline') throw new UsageError('--interactive with --isolation inline', 'process, or sandbox');
  const { runSession } = await import('./run-session.ts');
  const entries = (await import('./standard-entries.ts')).standardEntries();
  try {
    let ready: Cell | undefined = first;
    const newCell = async (): Promise<Cell> => {
      const cell = ready ?? (await runCell(level, orWeaker, 'python', io.env));
      ready = undefined;
      return cell;
    };
    return await runSession({ newCell, request, host, entries, say: (text) => io.err(text) });
  } finally {
    entries.close();
  }
};

/** Large parts of the runtime, for the few programs that need one. */
const partsOf = async (text: string, modules: readonly string[]): Promise<ReturnType<typeof partsFor>> =>
  (await import('@sallyport/python/isolate')).partsFor(text, modules);

/** Standard input is read to its end, which may never come, so only for programs that want it. */
const asksForInput =
  /\binput\s*\(|\bstdin\b|\bfileinput\b|\b(?:readFile|readFileSync|open|fdopen|read)\s*\(\s*(?:file\s*=\s*)?0\b/;

/** Standard input for the program, where it is not a terminal somebody would have to type at. */
const readStdin = (io: Io): string => {
  if (isatty(0)) return '';
  try {
    return new TextDecoder().decode(io.readInput());
  } catch {
    return '';
  }
};

/** What a program is written in, by the end of its name; of standard input it must be said. */
const languageOf = (operand: string | undefined, said: string | undefined): RunLanguage => {
  if (said === 'python' || said === 'javascript' || said === 'typescript') return said;
  if (said !== undefined)
    throw new UsageError(`--language ${said}: there is no such language`, 'python, javascript, typescript');
  if (operand === undefined) return 'python';
  return /\.[cm]?ts$/.test(operand) ? 'typescript' : /\.[cm]?js$/.test(operand) ? 'javascript' : 'python';
};

const outcomeOf = ({ end }: CellResult): Outcome | { readonly kind: string } => {
  if (end.kind === 'ended') return end.outcome as unknown as Outcome;
  return end;
};

const codeOf = ({ end }: CellResult): ExitCode => {
  switch (end.kind) {
    case 'ended':
      return codeOfOutcome(end.outcome as unknown as Outcome);
    case 'exhausted':
      return EXHAUSTED as ExitCode;
    case 'aborted':
      return exitCode.interrupted;
    case 'refused':
      return exitCode.missingData;
    default:
      return exitCode.internal;
  }
};

/** An outcome; what a run that waits keeps is told elsewhere. */
type EndedOutcome = Exclude<Outcome, { readonly kind: 'waiting' }> | { readonly kind: 'waiting' };

/** The exit code that an outcome stands for. */
export const codeOfOutcome = (outcome: EndedOutcome): ExitCode => {
  const code = ((): number => {
    switch (outcome.kind) {
      case 'returned':
        return 0;
      case 'exited':
        return outcome.code > 63 ? 1 : outcome.code;
      case 'raised':
      case 'syntax':
        return 1;
      case 'refused':
        return REFUSED;
      case 'exhausted':
        return EXHAUSTED;
      case 'waiting':
        return WAITING;
      case 'aborted':
        return 130;
      case 'unavailable':
        return 5;
      default:
        return 70;
    }
  })();
  return code as ExitCode;
};

/** What is said on standard error after the program's own output. */
const describe = (result: CellResult, quiet: boolean): string => {
  const { end } = result;
  switch (end.kind) {
    case 'ended': {
      const outcome = end.outcome as unknown as Outcome;
      const { milliseconds, steps } = outcome.cost;
      const cost = `sallyport: ${outcome.kind} after ${String(Math.round(milliseconds))} ms, ${String(steps)} steps\n`;
      return `${describeOutcome(outcome)}${quiet || outcome.kind === 'internal' ? '' : cost}`;
    }
    case 'exhausted':
      return `sallyport: ${end.text.startsWith('stopped') ? '' : 'stopped: '}${end.text} (${end.resource})\n${
        quiet ? '' : `sallyport: exhausted after ${String(Math.round(result.cost.milliseconds))} ms\n`
      }`;
    case 'refused':
      return `sallyport: not run: ${end.reasons.join('; ')}\n`;
    case 'internal':
      return `sallyport: internal error; please report it\n${end.text}\n`;
    default:
      return `sallyport: ${end.kind}\n`;
  }
};

/** What went wrong, in words; empty where nothing did. */
export const describeOutcome = (outcome: EndedOutcome): string => {
  switch (outcome.kind) {
    case 'raised':
    case 'syntax':
      return outcome.traceback;
    case 'refused':
      return outcome.refusals.map(refusalText).join('');
    case 'exhausted':
      return `sallyport: stopped: ${outcome.text} (${outcome.resource})\n`;
    case 'unavailable':
      return `sallyport: not run: ${outcome.reasons.join('; ')}\n`;
    case 'internal':
      return `sallyport: internal error; please report it\n${outcome.text}\n`;
    default:
      return '';
  }
};

const refusalText = ({ rule, what, why, repair, grant, place, cwe, file }: RefusalReport): string =>
  [
    `${file === undefined ? '' : `${file}, `}${place === null ? '' : `line ${String(place.start.line)}: `}${what} [${rule}${cwe === null ? '' : `, ${cwe}`}]`,
    `  why:     ${why}`,
    ...(repair === '' ? [] : [`  repair:  ${repair}`]),
    ...(grant === null ? [] : [`  grant:   ${grant.line}`]),
    '',
  ].join('\n');

const emit = async (source: RunSource, io: Io): Promise<ExitCode> => {
  const { emitJavaScript } = await import('@sallyport/python/run');
  const emitted = emitJavaScript(source.text);
  if ('problem' in emitted) {
    io.err(emitted.problem);
    return exitCode.gateNotMet;
  }
  io.out(emitted.code);
  return exitCode.ok;
};
