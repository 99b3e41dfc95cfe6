/**
 * One request in JavaScript or TypeScript from beginning to end: parse, check against the policy, take the types away, run in QuickJS, and say
 * how it went. The same code runs in a guest process and in the host's own (`inline`).
 *
 * Meters: the engine calls back every 10,000 of its branches and calls, which are the steps; the clock is looked at then too. Memory has a limit
 * in the engine; an error that says it was reached ends the run before the program can catch it. What none of this stops
 * (one built-in function at work on a huge list) the process is killed for.
 */
import type { HostFolder } from '../files/index.ts';
import type { GuestPowers, HostLine, RunGuest } from '../isolate/guest-channel.ts';
import type { Answer, Plain, RunRequest } from '../isolate/protocol.ts';
import { changedFiles, type ChangedFile } from '../library/changed-files.ts';
import { policyFiles } from '../library/policy-files.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { addressRefusal, hostRefusal, importRefusal, methodRefusal, notLentRefusal } from '../policy/refusals.ts';
import { isDecisiveVariable, isPlainSetting, isSecretVariable } from '../policy/secret-names.ts';
import type { CallAnswer } from '../run/host-calls.ts';
import { lentFolder } from '../run/lent-folder.ts';
import type { Ending } from '../run/ending.ts';
import { bytesOf, isSmall, journalWithin, mostOutcome } from '../run/outcome-room.ts';
import type { Continuation, JournalEntry, Outcome, RefusalReport } from '../run/outcome.ts';
import { placeOf } from '../run/place-of.ts';
import { keyOfNumber, keyOfText, newKey, newKeystream } from '../run/keystream.ts';
import { RecordedLine } from '../run/recorded-line.ts';
import { meter, Stop, type Resource } from '../runtime/meter.ts';
import { askedFields, askedList, numberIn, textIn } from './asked.ts';
import { checkScript, codeRefusal, type ScriptViolation } from './check-script.ts';
import { strippedScript } from './emit-script.ts';
import { prepareProgram, ProgramPaths, type Prepared, type ProgramFile } from './script-program.ts';
import { isRelative } from '../check/script-paths.ts';
import { isEngineFailure } from './engine-code.ts';
import { nodeWords } from './engine-words.ts';
import { newEngine, Unwind, type Engine, type ModuleLoader } from './engine.ts';
import { errorText, syntaxText, type ShownError } from './error-text.ts';
import { lineStarts } from './line-starts.ts';
import { isProblem, parseScript, type Language, type ScriptProblem } from './parse-script.ts';
import { hereModule, isFileModule } from './here-modules.ts';
import { readCrossing } from './read-crossing.ts';
import { ScriptFiles } from './script-files.ts';
import { environmentOurs, inOurWords, noFilesRefusal, requestRefusal, wordRefusal } from './script-grants.ts';
import { scriptIntl } from './script-intl.ts';
import { scriptHash } from './script-hash.ts';
import { ToolBroker, type Told } from './tool-broker.ts';

/** Runs a request; the outcome as plain data. */
export const runScript: RunGuest = async (request, channel, powers) =>
  (await new ScriptRun(request, channel, powers).whole()) as unknown as Plain;

/** The engine's steps between two calls of ours. Source: quickjs-ng, `JS_INTERRUPT_COUNTER_INIT`. */
const stepsPerTick = 10_000;
/** Units: bytes of the engine's stack per level of `depth`: a plain function takes 240. */
const stackPerLevel = 256;
/** Units: bytes; what the engine was built for at most, and what it needs at least. */
const mostStack = 512 * 1024;
const leastStack = 48 * 1024;

interface Timer {
  readonly id: number;
  /** Units: milliseconds of the run's clock. */
  readonly due: number;
  /** Whether the run goes on for it alone. */
  keeps: boolean;
}

class ScriptRun {
  readonly #request: RunRequest;
  readonly #powers: GuestPowers;
  readonly #channel: RecordedLine;
  readonly #policy: Policy;
  readonly #language: Language;
  /** Of the run's randomness. */
  readonly #key: Uint8Array;
  readonly #keyText: string | null;
  /** Readings of the clock, kept so that a run that must be run again sees the same times. */
  readonly #clock: number[];
  /** UTF-16 units of output that were handed out in earlier passes. */
  #shown: number;
  #broker: ToolBroker;
  #end: Ending | undefined;
  /** What the program came to; the run goes on while timers or calls are under way. */
  #value: { readonly value: Plain } | undefined;
  /** Set where the run must stop for an answer and run again with it. */
  #suspended = false;
  #steps = 0;
  #output = 0;
  #peak = 0;
  #began = 0;
  /** Units: milliseconds spent waiting for tools. */
  #waited = 0;
  /** Units: milliseconds. */
  #checking = 0;
  #transpiling = 0;
  #readings = 0;
  #skip = 0;
  #timers: Timer[] = [];
  /** Timers that went off in this pass, and in an earlier one: those are not waited for twice. */
  #fired = 0;
  #slept = 0;
  /** Units: milliseconds that timers have moved a clock that stands still. */
  #virtual = 0;
  /** When this turn began, as far as timers are concerned. Units: milliseconds since 1970. */
  #turn: number | undefined;
  #engine: Engine | undefined;
  #files: ScriptFiles;
  /** What the host answered to questions about its folders, where the run may begin again: it is not asked twice. */
  readonly #direct: CallAnswer[] = [];
  #directs = 0;
  /** The files of the program, by name. */
  #program: ReadonlyMap<string, ProgramFile> = new Map();
  readonly #starts = new Map<string, readonly number[]>();
  /** What `process.exitCode` was set to. */
  #exitCode = 0;

  constructor(request: RunRequest, line: HostLine, powers: GuestPowers) {
    this.#request = request;
    this.#powers = powers;
    const before = request.continuation as unknown as Continuation | undefined;
    this.#channel = new RecordedLine(line, before?.log ?? [], request.mode['durable'] === true);
    this.#clock = [...(before?.clock ?? [])];
    this.#shown = before?.printed ?? 0;
    this.#policy = request.policy as unknown as Policy;
    this.#language = request.mode['language'] === 'javascript' ? 'javascript' : 'typescript';
    const { entropy } = this.#policy;
    const seed = entropy.kind === 'seeded' ? entropy.seed : request.seed;
    this.#keyText = seed === undefined ? (before?.key ?? newKey()) : null;
    this.#key = this.#keyText === null ? keyOfNumber(seed ?? 0) : keyOfText(this.#keyText);
    this.#broker = this.#newBroker(request.journal as unknown as readonly JournalEntry[]);
    this.#files = this.#newFiles();
  }

  async whole(): Promise<Outcome> {
    this.#began = performance.now();
    const prepared = this.#prepare();
    if (prepared.kind !== 'program') return this.#outcome(prepared);
    for (;;) {
      this.#end = undefined;
      this.#value = undefined;
      this.#suspended = false;
      this.#steps = 0;
      this.#output = 0;
      this.#readings = 0;
      this.#skip = this.#shown;
      this.#timers = [];
      this.#fired = 0;
      this.#virtual = 0;
      this.#turn = undefined;
      this.#directs = 0;
      this.#exitCode = 0;
      this.#files = this.#newFiles();
      const { collect } = this.#powers;
      const flush = (): void => this.#channel.flush();
      meter.begin(this.#policy.limits, { flush, ...(collect === undefined ? {} : { collect }) });
      const end = await this.#once(prepared);
      if (!this.#suspended) return this.#outcome(end);
      // Only a run that cannot block comes here: it waits, and runs again.
      let answer: Answer;
      try {
        answer = await this.#hear();
      } catch (error) {
        if (error instanceof Unwind && this.#end !== undefined) return this.#outcome(this.#end);
        throw error;
      }
      const before = this.#broker;
      this.#slept = this.#fired;
      this.#broker = this.#newBroker(before.journal, before);
      this.#broker.keep(answer);
    }
  }

  #newFiles(): ScriptFiles {
    const { mode } = this.#request;
    return new ScriptFiles({
      policy: this.#policy,
      stdin: typeof mode['stdin'] === 'string' ? mode['stdin'] : '',
      refuse: (refusal) => this.#refuse(refusal),
      newFiles: () => {
        const names = Array.isArray(mode['mounts']) ? mode['mounts'].filter((at) => typeof at === 'string') : [];
        const asking = { ask: (name: string, args: Plain) => this.#askNow(name, args) };
        return policyFiles(this.#policy, {
          meter,
          clock: { now: () => BigInt(Math.round(this.#now() * 1000)) * 1000n },
          handles: 1000,
          hosts: new Map(names.map((at): [string, HostFolder] => [at, lentFolder(asking, at)])),
          program: this.#request.fileName,
          refused: (refusal) => this.#refuse(refusal),
        });
      },
    });
  }

  /** A question that is answered at once and leaves no trace in the journal. */
  #askNow(name: string, args: Plain): CallAnswer {
    const known = this.#direct[this.#directs++];
    if (known !== undefined) return known;
    const callId = this.#broker.lineNumber();
    this.#channel.call({ callId, name, args });
    const others: Answer[] = [];
    try {
      for (;;) {
        const from = performance.now();
        const answer = this.#channel.wait();
        this.#forgive(performance.now() - from);
        if (answer === undefined) return { kind: 'error', type: 'EIO', message: 'the host cannot answer at once' };
        if (answer.callId !== callId) {
          others.push(answer);
          continue;
        }
        const plain: CallAnswer =
          answer.kind === 'value'
            ? { kind: 'value', value: answer.value }
            : { kind: 'error', type: answer.type, message: answer.message };
        if (this.#channel.beginsAgain) this.#direct.push(plain);
        return plain;
      }
    } finally {
      for (const answer of others) this.#broker.keep(answer);
    }
  }

  #forgive(milliseconds: number): void {
    this.#waited += milliseconds;
    meter.forgive(milliseconds);
  }

  #newBroker(replay: readonly JournalEntry[], before?: ToolBroker): ToolBroker {
    const stops = {
      exhausted: (text: string): never => this.#exhaust('toolCalls', text),
      astray: (text: string): never => this.#stop({ kind: 'refused', refusals: [{ ...bare, what: text, why: text }] }),
    };
    return new ToolBroker(this.#policy, this.#channel, stops, replay, before);
  }

  #prepare(): (Prepared & { readonly kind: 'program' }) | Ending {
    const { source, fileName, mode } = this.#request;
    if (mode['emit'] === true) {
      const tree = parseScript(source, this.#language);
      const stripped = isProblem(tree) ? tree : strippedScript(source, tree, this.#language);
      return typeof stripped === 'string'
        ? { kind: 'returned', value: stripped }
        : this.#syntax(stripped, source, fileName);
    }
    const prepared = prepareProgram(this.#request, this.#language, this.#policy, () => {
      this.#checking = this.#elapsed();
    });
    this.#transpiling = this.#elapsed() - this.#checking;
    if (prepared.kind === 'problem') return this.#syntax(prepared.problem, prepared.text, prepared.file);
    if (prepared.kind === 'refused')
      return { kind: 'refused', refusals: prepared.violations.map((one) => this.#report(one)) };
    return mode['check'] === true ? { kind: 'returned', value: null } : prepared;
  }

  #report({
    start,
    end,
    file,
    text,
    ...refusal
  }: ScriptViolation & { readonly file: string; readonly text: string }): RefusalReport {
    return {
      ...refusal,
      place: start === undefined ? null : placeOf(text, start, end ?? start),
      ...(file === this.#request.fileName ? {} : { file }),
    };
  }

  #syntax({ text, at }: ScriptProblem, source: string, fileName: string): Ending {
    return {
      kind: 'syntax',
      type: 'SyntaxError',
      message: text,
      traceback: syntaxText(text, at, source, fileName),
      place: placeOf(source, at, Math.min(source.length, at + 1)),
    };
  }

  async #once({ main, files }: Prepared & { readonly kind: 'program' }): Promise<Ending> {
    this.#program = files;
    const { policy, request } = { policy: this.#policy, request: this.#request };
    const random = newKeystream(this.#key);
    const first = new Uint8Array(16);
    random(first);
    try {
      const engine = await newEngine({
        bytes: policy.limits.bytes,
        stackBytes: Math.max(leastStack, Math.min(mostStack, policy.limits.depth * stackPerLevel)),
        tick: () => this.#tick(),
        now: () => this.#now(),
        host: (ask, one, two) => this.#host(ask, one, two, random),
        gifts: {
          inputs: JSON.stringify(request.inputs),
          tools: policy.tools.map(({ name }) => name),
          fileName: request.fileName,
          files: [...files.values()].map(({ name, text, emitted }) => ({
            name,
            lines: text.split(/\r\n|[\n\r\u2028\u2029]/).length,
            shifts: emitted.shifts.flatMap(({ line, to, from }) => [line, to, from]),
          })),
          without: withoutNames(policy),
          seed: [...new Uint32Array(first.buffer)],
          argv: Array.isArray(request.mode['argv'])
            ? request.mode['argv'].filter((one): one is string => typeof one === 'string')
            : [],
        },
        modules: this.#loader(files),
      });
      this.#engine = engine;
      try {
        engine.start(main.emitted.code, request.fileName);
      } catch (error) {
        if (error instanceof Unwind || !(error instanceof Error) || isEngineFailure(error)) throw error;
        if (this.#end !== undefined) return this.#end;
        // Our parser took it and the engine does not: a form that the engine does not know yet.
        return this.#syntax({ text: error.message, at: 0 }, request.source, request.fileName);
      }
      await this.#drive(engine);
      return this.#end ?? this.#over();
    } catch (error) {
      if (this.#end !== undefined) return this.#end;
      if (this.#suspended) return { kind: 'aborted' };
      if (error instanceof Stop) {
        try {
          this.#lineEnds(error);
        } catch {
          return this.#end ?? { kind: 'aborted' };
        }
      }
      return engineFailed(error);
    } finally {
      this.#peak = Math.max(this.#peak, this.#engine?.grown() ?? 0);
      this.#engine = undefined;
    }
  }

  /** How a program ended that nothing ended. */
  #over(): Ending {
    if (this.#exitCode !== 0) return { kind: 'exited', code: this.#exitCode };
    return this.#value === undefined ? unsettled : { kind: 'returned', value: this.#value.value };
  }

  /** Modules by the names under which a program imports them; what the policy does not grant ends the run. */
  #loader(files: ReadonlyMap<string, ProgramFile>): ModuleLoader {
    const paths = new ProgramPaths(this.#request);
    return {
      resolve: (from, specifier) => {
        const path = paths.find(from, specifier);
        if (path !== undefined) return paths.shown(path);
        if (isRelative(specifier)) throw new Error(`Cannot find module '${specifier}' imported from ${from}`);
        const name = hereModule(specifier);
        if (name === undefined) return this.#refuse(importRefusal(this.#policy, specifier));
        this.#mayImport(name);
        return `node:${name}`;
      },
      load: (name) => {
        const ours = name.startsWith('node:') ? hereModule(name) : undefined;
        if (ours !== undefined) {
          const wanted = [...files.values()].flatMap(({ emitted }) => emitted.imported.get(ours) ?? []);
          return { ours, wanted: [...new Set(wanted)].join(' ') };
        }
        const file = files.get(name);
        if (file !== undefined) return { text: file.emitted.code };
        return this.#lateFile(paths, name);
      },
    };
  }

  /** A file that no import statement leads to: of JSON, or named by text that became code. */
  #lateFile(paths: ProgramPaths, name: string): { readonly text: string } {
    const path = name.slice(paths.shown('').length);
    const text = paths.text(path);
    if (path.endsWith('.json')) return { text: `export default JSON.parse(${JSON.stringify(text)});` };
    throw new Error(`Cannot find module '${name}'`);
  }

  #mayImport(name: string): void {
    if (isFileModule(name) && this.#policy.files.mounts.length === 0) this.#refuse(noFilesRefusal(this.#policy, name));
  }

  async #drive(engine: Engine): Promise<void> {
    for (;;) {
      engine.drain();
      this.#turn = undefined;
      if (this.#end !== undefined) return;
      if (this.#peakNow() > this.#policy.limits.bytes * 1.5) this.#exhaust('bytes', 'more memory than allowed');
      const broker = this.#broker;
      if (broker.replaying) {
        const told = broker.replayed();
        if (told === undefined) {
          if (!this.#fire(engine, false)) broker.astray();
        } else if (told === 'timer') this.#fire(engine, false);
        else this.#tell(engine, told.id, told.told);
        continue;
      }
      if (broker.waiting === 0 && !this.#timers.some(({ keeps }) => keeps)) {
        engine.ending();
        return;
      }
      await this.#wake(engine);
    }
  }

  /** Waits for the next timer or answer, and hands it over. */
  async #wake(engine: Engine): Promise<void> {
    const broker = this.#broker;
    const next = this.#timers[0];
    const early = broker.early();
    if (early !== undefined) {
      const told = broker.take(early);
      if (told !== undefined) this.#tell(engine, told.id, told.told);
      return;
    }
    let timerId: number | undefined;
    if (next !== undefined) {
      if (this.#fired < this.#slept) {
        this.#fire(engine, true);
        return;
      }
      // No longer than the run may last: then it is over, and says so.
      const left = this.#policy.limits.seconds * 1000 - this.#elapsed() + 1;
      timerId = broker.lineNumber();
      this.#channel.timer(timerId, Math.max(0, Math.min(next.due - this.#instant(), left)));
    }
    const from = performance.now();
    const answer = await this.#hear();
    if (broker.waiting > 0) this.#forgive(performance.now() - from);
    if (answer.callId === timerId) {
      this.#checkTime();
      this.#fire(engine, true);
      return;
    }
    if (timerId !== undefined) this.#channel.cancel(timerId);
    const told = broker.take(answer);
    if (told !== undefined) this.#tell(engine, told.id, told.told);
  }

  /** The next answer. Errors: `Unwind` where the run can only go on elsewhere, or took another way than before. */
  async #hear(): Promise<Answer> {
    try {
      meter.stopped = undefined;
      return this.#channel.wait() ?? (await this.#channel.next());
    } catch (error) {
      return this.#lineEnds(error);
    }
  }

  /** What the line to the host ends a run with. */
  #lineEnds(error: unknown): never {
    if (!(error instanceof Stop)) throw error;
    if (error.kind === 'exhausted') return this.#exhaust(error.resource ?? 'bytes', error.text);
    if (error.kind !== 'suspended')
      return this.#stop({ kind: 'refused', refusals: [{ ...bare, what: error.text, why: error.text }] });
    const { log, pending } = this.#channel;
    if (!isSmall(log))
      return this.#exhaust('bytes', 'the run cannot be suspended: what it was told so far is larger than 4 MiB');
    return this.#stop({
      kind: 'waiting',
      pending,
      continuation: { log, clock: this.#clock, slept: 0, printed: this.#shown, key: this.#keyText },
    });
  }

  /** Now, for timers. Units: milliseconds since 1970; where the clock stands still, timers move it, and do not wait while nothing else is under way. */
  #instant(): number {
    const { clock } = this.#policy;
    if (clock.kind === 'host')
      return this.#request.startTime === undefined ? Date.now() : this.#request.startTime + this.#elapsed();
    return this.#broker.waiting > 0 ? Date.parse(clock.at) + this.#virtual : Infinity;
  }

  #fire(engine: Engine, note: boolean): boolean {
    const timer = this.#timers.shift();
    if (timer === undefined) return false;
    this.#fired++;
    if (this.#policy.clock.kind === 'fixed')
      this.#virtual = Math.max(this.#virtual, timer.due - Date.parse(this.#policy.clock.at));
    if (note) this.#broker.noteTimer();
    engine.fire(timer.id);
    return true;
  }

  #tell(engine: Engine, id: number, told: Told): void {
    if (told.kind === 'error' && told.type.startsWith('Fetch')) this.#fetchRefused(told);
    if (told.kind === 'value') engine.answer(id, 'value', JSON.stringify(told.value));
    else engine.answer(id, 'error', JSON.stringify({ type: told.type, message: told.message }));
  }

  /** What the program asks of us. Errors: `Unwind`. */
  #host(
    ask: string,
    one: string | number | undefined,
    two: string | number | undefined,
    random: (bytes: Uint8Array) => void,
  ): string | number | undefined {
    // A run that is over does nothing more.
    if (this.#end !== undefined || this.#suspended) throw new Unwind();
    try {
      meter.stopped = undefined;
      return this.#answer(ask, one, two, random);
    } catch (error) {
      if (error instanceof Unwind || error instanceof Stop) return this.#lineEnds(error);
      // An error of ours is none of the program's, which could catch it and read where we live.
      return this.#stop(engineFailed(error));
    }
  }

  #answer(
    ask: string,
    one: string | number | undefined,
    two: string | number | undefined,
    random: (bytes: Uint8Array) => void,
  ): string | number | undefined {
    switch (ask) {
      case 'print':
        return this.#print(one === 'stderr' ? 'stderr' : 'stdout', String(two));
      case 'call': {
        const begun = this.#broker.begin(String(one), String(two));
        return typeof begun === 'number' ? begun : errorJson(begun);
      }
      case 'fetch':
        return this.#send(String(one));
      case 'cancel':
        this.#broker.cancel(Number(one));
        return undefined;
      case 'file':
        return this.#files.ask(String(one), String(two));
      case 'hash':
        return scriptHash(String(one), String(two));
      case 'environment': {
        const refusal = wordRefusal(this.#policy, 'os.environ', 'process.env');
        if (refusal !== undefined) this.#refuse(refusal);
        return JSON.stringify(Object.fromEntries(this.#policy.environment.map(({ name, value }) => [name, value])));
      }
      case 'variable':
        this.#variable(String(one), String(two));
        return undefined;
      case 'require': {
        const name = hereModule(String(one));
        if (name === undefined) return this.#refuse(importRefusal(this.#policy, String(one)));
        this.#mayImport(name);
        return undefined;
      }
      case 'exit':
        return this.#stop({ kind: 'exited', code: ((Math.trunc(Number(one) || 0) % 256) + 256) % 256 });
      case 'exit code':
        this.#exitCode = ((Math.trunc(Number(one) || 0) % 256) + 256) % 256;
        return undefined;
      case 'words': {
        const asked = askedList(String(one));
        const [message = '', name = '', native = '', file = ''] = asked.slice(0, 4).map(textIn);
        const [line = 0, column = 0] = asked.slice(4, 6).map(numberIn);
        meter.spend(500 + (message.length >> 3));
        const source = this.#program.get(file)?.text ?? '';
        const starts = source === '' ? [] : this.#startsOf(file, source);
        return nodeWords({ message, name, native, source, starts, line, column });
      }
      case 'intl':
        return scriptIntl(String(one));
      case 'json':
        return jsonProblem(String(one));
      case 'ref':
      case 'unref':
        for (const timer of this.#timers) if (timer.id === one) timer.keeps = ask === 'ref';
        return undefined;
      case 'call now':
        return this.#callNow(String(one), String(two));
      case 'timer':
        return this.#timer(Number(one));
      case 'clear':
        this.#timers = this.#timers.filter(({ id }) => id !== one);
        return undefined;
      case 'random': {
        const bytes = new Uint8Array(Math.min(65_536, Math.max(0, Number(one))));
        random(bytes);
        return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      }
      case 'code':
        return this.#checkCode(String(one), two === 'exec' ? 'exec' : 'eval');
      case 'out of memory':
        return this.#exhaust('bytes', 'more memory than allowed');
      case 'returned': {
        const read = readCrossing(String(one));
        if (read.kind === 'plain') this.#value = { value: read.value };
        else
          this.#end = { kind: 'raised', type: 'TypeError', message: read.text, traceback: `TypeError: ${read.text}` };
        return undefined;
      }
      case 'failed':
        this.#failed(String(one));
        return undefined;
      default:
        return undefined;
    }
  }

  /** Where the lines of a file of the program begin: looked up once, however many errors are caught. */
  #startsOf(file: string, source: string): readonly number[] {
    let found = this.#starts.get(file);
    if (found === undefined) this.#starts.set(file, (found = lineStarts(source)));
    return found;
  }

  #callNow(name: string, text: string): string {
    const begun = this.#broker.begin(name, text);
    if (typeof begun !== 'number') return errorJson(begun);
    const told = this.#answerNow(begun);
    return told.kind === 'value' ? `+${JSON.stringify(told.value)}` : errorJson(told);
  }

  /**
   * A variable that was not given: the run ends where it is read without a default and is no plain setting, is a secret or tells of the host by its name, or where all of them
   * are asked for, as in Python.
   */
  #variable(name: string, deed: string): void {
    const policy = this.#policy;
    if (deed === 'all') {
      if (policy.environment.length === 0) this.#refuse(environmentOurs(policy, null, 'read'));
    } else if (deed === 'set') {
      if (isDecisiveVariable(name)) this.#refuse(environmentOurs(policy, name, 'set'));
    } else if (deed === 'read' || isSecretVariable(name)) {
      const uses = [...this.#program.values()].map(({ emitted }) => emitted.environment);
      const computed = uses.some((one) => one.computed);
      const isDefaulted = uses.some(({ defaulted }) => defaulted.has(name));
      const may = isDefaulted || computed ? !isSecretVariable(name) : isPlainSetting(name);
      if (!may) this.#refuse(environmentOurs(policy, name, 'read'));
    }
  }

  /** Starts a request: the number of its call, or what is wrong with it. */
  #send(text: string): string | number {
    const read = readCrossing(text);
    if (read.kind === 'problem') return errorJson({ kind: 'error', type: 'TypeError', message: read.text });
    const asked = read.value;
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
      return errorJson({ kind: 'error', type: 'TypeError', message: 'the request is no request' });
    const fields = asked as Readonly<Record<string, Plain>>;
    const refusal = requestRefusal(this.#policy, textIn(fields['url']), textIn(fields['method']));
    if (refusal !== undefined) this.#refuse(refusal);
    if (this.#request.mode['fetch'] !== true) this.#refuse(notLentRefusal('fetch'));
    meter.spend(1000);
    return this.#broker.beginFetch(fields);
  }

  /** Ends the run where the host would not send a request, as on a redirect that leads elsewhere. */
  #fetchRefused({ type, message }: Told & { readonly kind: 'error' }): void {
    const policy = this.#policy;
    if (type === 'FetchRefused') this.#refuse(inOurWords(policy, hostRefusal(policy, message)));
    if (type === 'FetchAddress') this.#refuse(addressRefusal(policy, message));
    if (type === 'FetchMethod') this.#refuse(methodRefusal(policy, message));
  }

  #refuse(refusal: Refusal): never {
    return this.#stop({ kind: 'refused', refusals: [{ ...refusal, place: null }] });
  }

  #answerNow(id: number): Told {
    const broker = this.#broker;
    while (broker.replaying) {
      const told = broker.replayed(id);
      if (told === undefined || told === 'timer') return broker.astray();
      return told.told;
    }
    const others: Answer[] = [];
    try {
      for (;;) {
        const from = performance.now();
        const answer = broker.early() ?? this.#channel.wait();
        this.#forgive(performance.now() - from);
        if (answer === undefined) {
          // This run cannot be held: it ends here and is run again when the answer is there.
          this.#suspended = true;
          throw new Unwind();
        }
        if (broker.isFor(answer, id)) {
          const told = broker.take(answer);
          if (told !== undefined) return told.told;
        } else others.push(answer);
      }
    } finally {
      for (const answer of others) broker.keep(answer);
    }
  }

  #timer(milliseconds: number): number {
    const id = this.#broker.lineNumber();
    // As Node's: all timers of one turn are set from the same moment. From a reading of the clock, which is kept, so that a run that goes on elsewhere has its timers in the same order.
    const due = (this.#turn ??= this.#now()) + this.#virtual + Math.max(0, milliseconds);
    // Most come in the order in which they go off.
    const last = this.#timers.at(-1);
    const at = last === undefined || last.due <= due ? -1 : this.#timers.findIndex((one) => one.due > due);
    if (this.#timers.length >= mostTimers) this.#exhaust('toolCalls', `${String(mostTimers)} timers at once`);
    this.#timers.splice(at < 0 ? this.#timers.length : at, 0, { id, due, keeps: true });
    return id;
  }

  #print(stream: 'stdout' | 'stderr', text: string): undefined {
    this.#output += text.length;
    const over = this.#output - this.#policy.limits.output;
    const allowed = over > 0 ? text.slice(0, Math.max(0, text.length - over)) : text;
    const fresh = this.#skip >= allowed.length ? '' : allowed.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - allowed.length);
    this.#shown += fresh.length;
    if (fresh !== '') this.#channel.output(stream, fresh);
    if (over > 0) this.#exhaust('output', `more than ${String(this.#policy.limits.output)} characters printed`);
    return undefined;
  }

  /** Text on its way to become code: refused as the program itself would be. */
  #checkCode(source: string, word: 'eval' | 'exec'): string {
    const { builtins } = this.#policy;
    if (builtins.names.includes(word) === (builtins.kind === 'all-but')) {
      return this.#refuse(codeRefusal(word === 'eval' ? 'eval' : 'Function', word));
    }
    const tree = parseScript(source, 'javascript');
    if (isProblem(tree)) return tree.text;
    const [violation] = checkScript(source, tree, this.#policy, Object.keys(this.#request.inputs));
    if (violation === undefined) return '';
    const { start: _start, end: _end, ...refusal } = violation;
    return this.#stop({ kind: 'refused', refusals: [{ ...refusal, place: null }] });
  }

  #failed(text: string): void {
    const told = askedFields(text);
    const shown: ShownError = {
      type: textIn(told['type']),
      message: textIn(told['message']),
      head: textIn(told['head']),
      frames: textIn(told['frames']),
      shown: textIn(told['shown']),
    };
    this.#end ??= {
      kind: 'raised',
      type: shown.type.slice(0, 1_000),
      message: shown.message.slice(0, 100_000),
      traceback: errorText(shown, (name) => this.#program.get(name)?.text).slice(0, 1_000_000),
    };
  }

  #now(): number {
    const { clock } = this.#policy;
    if (clock.kind === 'fixed') return Date.parse(clock.at);
    const known = this.#clock[this.#readings++];
    if (known !== undefined) return known;
    const now = this.#request.startTime === undefined ? Date.now() : this.#request.startTime + this.#elapsed();
    if (this.#clock.length < mostReadings) this.#clock.push(now);
    return now;
  }

  #elapsed(): number {
    return performance.now() - this.#began - this.#waited;
  }

  #peakNow(): number {
    this.#peak = Math.max(this.#peak, this.#engine?.grown() ?? 0);
    return this.#peak;
  }

  #tick(): void {
    this.#steps += stepsPerTick;
    if (this.#end !== undefined) throw new Unwind();
    if (this.#steps > this.#policy.limits.steps) this.#exhaust('steps', `${String(this.#policy.limits.steps)} steps`);
    this.#checkTime();
  }

  #checkTime(): void {
    const { seconds } = this.#policy.limits;
    if (this.#elapsed() > seconds * 1000) this.#exhaust('seconds', `${String(seconds)} s`);
  }

  #exhaust(resource: Resource, text: string): never {
    return this.#stop({ kind: 'exhausted', resource, text });
  }

  #stop(end: Ending): never {
    this.#end ??= end;
    throw new Unwind();
  }

  #outcome(end: Ending): Outcome {
    let left = mostOutcome - bytesOf(end);
    const files = this.#request.mode['files'] === true ? this.#changedFiles(end, left) : undefined;
    if (files !== undefined) left -= bytesOf(files);
    const journal = journalWithin(this.#broker.journal, left);
    return {
      ...end,
      cost: {
        steps: this.#steps,
        milliseconds: rounded(this.#elapsed()),
        checking: rounded(this.#checking),
        transpiling: rounded(this.#transpiling),
        peakBytes: this.#peak,
        output: this.#output,
        toolCalls: this.#broker.calls,
      },
      journal,
      ...(journal.length < this.#broker.journal.length ? { journalCut: true } : {}),
      ...(files === undefined ? {} : { files }),
    } as Outcome;
  }

  /** What the run did to its files; undefined of a run that was stopped, which is asked nothing more. */
  #changedFiles({ kind }: Ending, bytes: number): readonly ChangedFile[] | undefined {
    const { made } = this.#files;
    if (made === undefined) return [];
    if (!['returned', 'raised', 'exited'].includes(kind)) return undefined;
    meter.stopped = undefined;
    try {
      return changedFiles(made, bytes);
    } catch (error) {
      if (error instanceof Stop || error instanceof Unwind) return undefined;
      throw error;
    }
  }
}

/** What the JSON of the host's own engine says of a text that is none. */
const jsonProblem = (text: string): string => {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

const mostTimers = 10_000;
/** Readings of the clock that are kept for a second pass. */
const mostReadings = 1_000_000;

/** Names that a policy takes away from the global object. */
const withoutNames = ({ builtins, fetch: { hosts } }: Policy): readonly string[] => [
  'SharedArrayBuffer',
  'Atomics',
  ...(hosts.length === 0 ? ['fetch', 'Headers', 'Request', 'Response'] : []),
  ...(builtins.kind === 'all-but' && builtins.names.includes('print') ? ['console'] : []),
];

const errorJson = (told: Told): string =>
  told.kind === 'error' ? JSON.stringify({ type: told.type, message: told.message }) : '';

const bare = { rule: 'refused', subject: '', repair: '', grant: null, cwe: null, place: null } as const;

/** As Node says of a module that waits for what never comes. */
const unsettled: Ending = {
  kind: 'raised',
  type: 'Error',
  message: 'the program awaits a promise that nothing is left to settle',
  traceback: 'Error: the program awaits a promise that nothing is left to settle\n',
};

/** The engine itself gave up. What is known to make it do so is recursion of its own functions beyond its stack. */
const engineFailed = (error: unknown): Ending => {
  const text = error instanceof Error ? error.message : 'unknown';
  if (isEngineFailure(error))
    return { kind: 'exhausted', resource: 'depth', text: `the engine’s stack was used up (${text})` };
  return {
    kind: 'internal',
    text: `the engine failed: ${error instanceof Error ? (error.stack ?? text).slice(0, 4_000) : text}`,
  };
};
