/**
 * One request from beginning to end: parse, check against the policy, load what it imports, compile, verify, run, and say
 * how it went. The same code runs in a guest process and in the host's own (`inline`).
 */
import { Script } from 'node:vm';
import { checkProgram } from '../check/check.ts';
import { compile } from '../compile/compile.ts';
import { CompileProblem } from '../compile/compile-problem.ts';
import type { Program } from '../compile/program.ts';
import type { GuestPowers, HostLine, RunGuest } from '../isolate/guest-channel.ts';
import { hostCalls, type Plain, type RunRequest } from '../isolate/protocol.ts';
import { isLibraryModule, loadModules } from '../library/index.ts';
import { attributeDenied, builtinGranted, importOutcome, memberGranted } from '../policy/granted.ts';
import { knownMember } from '../policy/module-needs.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { attributeRefusal, importRefusal, memberRefusal } from '../policy/refusals.ts';
import { guard } from '../runtime/attribute-guard.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { evaluation, programScope } from '../runtime/evaluation.ts';
import { caught, E, Exc, translated } from '../runtime/exceptions.ts';
import { meter, Stop } from '../runtime/meter.ts';
import { exportedNames, importGuard, ownModules } from '../runtime/modules.ts';
import { none, type Value } from '../runtime/object.ts';
import { operations, runBuiltins, tracebackOf } from '../runtime/ops.ts';
import { call } from '../runtime/call.ts';
import { beginRun, run, type Host, write } from '../runtime/state.ts';
import { syntaxWarningText } from '../runtime/syntax-error-text.ts';
import { showIgnored } from '../runtime/show-ignored.ts';
import { formatTraceback } from '../runtime/traceback.ts';
import { spanOf, stackHere, tracebackHolder } from '../runtime/traceback-holder.ts';
import { str } from '../runtime/text.ts';
import type { Module } from '../syntax/ast.ts';
import type { Continuation, JournalEntry, Outcome, Place, RefusalReport } from './outcome.ts';
import { fromPlain, toShown } from './plain.ts';
import { tooDeepToVerify, verify } from '../verify/verify.ts';
import { newPrepare, readExpression, readStatements } from './evaluate.ts';
import { newPrepareLibrary } from './library-code.ts';
import { OwnFiles } from './own-files.ts';
import { newOwnModuleLoader } from './run-own-module.ts';
import { keyOfNumber, keyOfText, newKey, newKeystream } from './keystream.ts';
import { lentParts } from './lent-parts.ts';
import { placeOf } from './place-of.ts';
import { readProgram } from './read-program.ts';
import { awaitedTools } from './awaited-tools.ts';
import { unlentImports } from './unlent-imports.ts';
import { lentFolder } from './lent-folder.ts';
import type { ChangedFile } from '../library/changed-files.ts';
import type { HostFolder } from '../files/index.ts';
import { bytesOf, isSmall, journalWithin, mostOutcome } from './outcome-room.ts';
import { type Ending, endingText, syntaxEnding, tooDeepToCompile } from './ending.ts';
import { exitCode } from './exit-code.ts';
import { importedNames, loadNamed } from './imported-names.ts';
import { noSession, report, writtenModule } from './refusals-of-runs.ts';
import { HostCalls } from './host-calls.ts';
import { RecordedLine } from './recorded-line.ts';
import { awaitedName, countCall, newToolRun, toolFunctions, type ToolRun } from './tools.ts';

/** The file name under which emitted code appears in JavaScript stacks. */
const scriptName = 'python:main';

const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

/** Of a session's refusals no more are told at its end: each was printed when it was its turn. */
const mostRefusals = 100;

/** Runs a request; the outcome as plain data. */
export const runGuest: RunGuest = async (request, line, powers) =>
  (await new GuestRun(request, line, powers).whole()) as unknown as Plain;

/** A file that is held against the policy; `name` where it is not the main one, as refusals say it. */
interface CheckedFile {
  readonly source: string;
  readonly module: Module;
  readonly inside: string | undefined;
  readonly name: string | undefined;
}

type Prepared = { readonly program: Program; readonly main: Main } | { readonly end: Ending };
type Main = ($: unknown, m: unknown, K: readonly unknown[], N: Value, F: (x: number) => number) => () => Value;
class GuestRun {
  private readonly request: RunRequest;
  private readonly channel: RecordedLine;
  private readonly powers: GuestPowers;
  private readonly policy: Policy;
  private readonly calls: HostCalls;
  private tools: ToolRun = newToolRun();
  /** Sleeps that came to their end, so that a run that must be run again does not sleep them twice. */
  private slept = 0;
  /** Readings of the clock, kept so that a run that must be run again sees the same times. */
  private readonly clock: number[];
  /** Characters of output that were already handed out. */
  private shown: number;
  private refusal: Refusal | undefined;
  /** Where the program was when it was refused something. */
  private refusedAt: Place | null = null;
  private refusedIn: string | undefined;
  /** What was refused of a file that was imported while the program ran. */
  private fileRefusals: readonly RefusalReport[] = [];
  /** The program's files. */
  private readonly own: OwnFiles;
  /** Paths of those that were checked before it began. */
  private readonly checked = new Set<string>();
  /** What the compiler warned of, printed before the program runs. */
  private warnings = '';
  /** The key of the run's randomness, once some was drawn. */
  private key: string | null;
  /** Loaded where the policy denies flows. */
  private flows: typeof import('../flows/flow-run.ts') | undefined;
  /** Whether a request may carry what it does, where the policy denies flows. */
  private leaves: (() => Refusal | undefined) | undefined;
  private patchable = false;
  /** Units: milliseconds before the program itself ran. */
  private readonly spent = { checking: 0, transpiling: 0 };

  constructor(request: RunRequest, line: HostLine, powers: GuestPowers) {
    this.powers = powers;
    this.request = request;
    const before = request.continuation as unknown as Continuation | undefined;
    this.channel = new RecordedLine(line, before?.log ?? [], request.mode['durable'] === true);
    this.clock = [...(before?.clock ?? [])];
    this.shown = before?.printed ?? 0;
    this.key = before?.key ?? null;
    this.policy = request.policy as unknown as Policy;
    this.slept = before?.slept ?? 0;
    this.own = new OwnFiles(request.modules ?? {}, request.fileName, request.source);
    this.calls = new HostCalls(this.channel, request.journal as unknown as readonly JournalEntry[]);
  }

  async whole(): Promise<Outcome> {
    const prepared = await this.prepare();
    if ('end' in prepared) return this.outcome(prepared.end);
    for (;;) {
      const end = this.once(prepared);
      if (this.isSession) return this.outcome(await this.session(end, prepared.program));
      if (this.calls.pending === undefined || end.kind !== 'waiting') return this.outcome(end);
      // Only a run that cannot block comes here: it waits, and runs again with one answer more.
      try {
        await this.calls.resume();
      } catch (e) {
        if (e instanceof Stop) return this.outcome(this.stopped(e));
        throw e;
      }
      this.tools = newToolRun();
    }
  }

  /** What stands before the program itself. Nesting beyond our stack (`1+1+…` 20,000 times) is said as CPython says it. */
  private async prepare(): Promise<Prepared> {
    try {
      return await this.translate();
    } catch (e) {
      // A module that is imported by `*` is made already, and pays.
      if (e instanceof Stop) return { end: this.stopped(e) };
      if (!(e instanceof RangeError)) throw e;
      // Whatever else the engine has a range for is a limit, or our own mistake.
      const deep = safely(() => translated(e));
      if (deep !== undefined) return { end: tooDeepToCompile };
      if (meter.stopped !== undefined) return { end: this.stopped(meter.stopped) };
      throw e;
    }
  }

  private async translate(): Promise<Prepared> {
    if (this.policy.flows.deny.length > 0) this.flows = await import('../flows/flow-run.ts');
    const { source, fileName, inputs } = this.request;
    // What a module brings by `*` is found by making it, which is paid for.
    meter.begin(this.policy.limits);
    evaluation.library = newPrepareLibrary();
    const began = performance.now();
    const texts = [source, ...this.own.texts()];
    // `\\N{…}` wants the names of characters before the text is read.
    if (texts.some((text) => text.includes('\\N{') || text.includes('namereplace'))) await loadModules(['unicodedata']);
    const { module, problem, warnings } = readProgram(source);
    this.warnings = warnings.length > 0 ? syntaxWarningText(warnings, source, fileName) : '';
    if (problem !== undefined) return { end: syntaxEnding(problem, source, fileName) };
    const files: CheckedFile[] = [{ source, module, inside: undefined, name: undefined }];
    for (const { path, package: inside } of this.own.reached(module)) {
      const file = path === null ? undefined : this.own.file(path);
      if (file === undefined || file.problem !== undefined) continue;
      files.push({ source: file.source, module: file.module, inside, name: file.fileName });
      this.checked.add(path!);
    }
    const violations = files.flatMap((file) => this.violations(file, Object.keys(inputs)));
    this.spent.checking = performance.now() - began;
    if (violations.length > 0) return { end: { kind: 'refused', refusals: violations } };
    const unlent =
      this.request.mode['fetch'] === true
        ? []
        : files.flatMap(({ source: text, module: tree, name }) =>
            unlentImports(tree, this.policy).map(({ refusal, start, end }) =>
              report(refusal, placeOf(text, start, end), name),
            ),
          );
    if (unlent.length > 0) return { end: { kind: 'refused', refusals: unlent } };
    const wanted = new Set<string>();
    const starred = new Set<string>();
    for (const [name, star] of texts.flatMap(importedNames)) {
      wanted.add(name);
      if (star) starred.add(name);
    }
    await loadModules([...wanted].filter((name) => isLibraryModule(name) || isLibraryModule(name.split('.')[0]!)));
    const checked = performance.now();
    try {
      const program = compile(module, {
        source,
        isBuiltin: (name) => (builtins.has(name) && builtinGranted(this.policy, name)) || this.isGiven(name),
        awaited: awaitedTools(module, new Set(this.policy.tools.map(({ name }) => name)), awaitedName),
        starNames: (name, level) =>
          this.own.starNames(name, level, undefined) ?? (starred.has(name) && level === 0 ? this.starred(name) : []),
        interactive: this.request.mode['value'] === true,
        exposed: this.isSession,
        flows: this.flows !== undefined,
        // A program that may put its own functions in the place of built-in ones finds them there.
        patchable: (this.patchable =
          wanted.has('builtins') || (wanted.has('unittest.mock') && source.includes('builtins'))),
      });
      const unlisted = verify(program.placed.code, this.flows?.flowingNames ?? operationNames);
      if (unlisted?.text === tooDeepToVerify) return { end: tooDeepToCompile };
      if (unlisted !== undefined)
        return {
          end: {
            kind: 'internal',
            text: `emitted code did not pass the verifier at ${unlisted.offset}: ${unlisted.text}`,
          },
        };
      const main = new Script(program.placed.code, { filename: scriptName }).runInThisContext() as Main;
      this.spent.transpiling = performance.now() - checked;
      return { program, main };
    } catch (e) {
      if (e instanceof CompileProblem)
        return {
          end: syntaxEnding(
            { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end },
            source,
            fileName,
          ),
        };
      throw e;
    }
  }

  private violations(
    { source, module, inside, name }: CheckedFile,
    given: readonly string[],
  ): readonly RefusalReport[] {
    const own = { find: (one: string) => this.own.find(one) !== undefined, inside };
    return checkProgram(source, module, this.policy, given, own)
      .filter(({ kind }) => kind === 'violation')
      .map(({ span, ...refusal }) => report(refusal, placeOf(source, span.start.offset, span.end.offset), name));
  }

  /** What `*` brings of a module of the library: what the policy shows of it. */
  private starred(module: string): readonly string[] {
    return exportedNames(module).filter((name) => memberGranted(this.policy, module, name));
  }

  private isGiven(name: string): boolean {
    return Object.hasOwn(this.request.inputs, name) || this.policy.tools.some((tool) => tool.name === name);
  }

  private once({ program, main }: { readonly program: Program; readonly main: Main }): Ending {
    const { policy } = this;
    beginRun(this.host());
    meter.begin(policy.limits, this.lent);
    this.refusal = undefined;
    this.fileRefusals = [];
    guard.denies = (name) => (attributeDenied(policy, name) ? this.refuse(attributeRefusal(name)) : undefined);
    importGuard.denies = (module, member) => {
      if (importOutcome(policy, module) === 'refused') return this.refuse(importRefusal(policy, module));
      if (member !== undefined && !memberGranted(policy, module, member))
        return this.refuse(memberRefusal(policy, module, member));
      return undefined;
    };
    importGuard.hides = (module, member) => !memberGranted(policy, module, member);
    guard.withholds = (module, member, hidden) =>
      (hidden || knownMember(module, member) !== undefined) && !memberGranted(policy, module, member)
        ? this.refuse(memberRefusal(policy, module, member))
        : undefined;
    const flows = this.flows?.newFlowRun(policy);
    this.leaves = flows === undefined ? undefined : () => flows.leaves();
    const flowing = this.flows === undefined || flows === undefined ? undefined : { ...this.flows, run: flows };
    evaluation.library = newPrepareLibrary(flowing);
    evaluation.prepare = newPrepare(
      policy,
      (refusal) => {
        meter.end(new Stop('refused', undefined, this.refuse(refusal)));
      },
      flowing,
    );
    evaluation.parse = readExpression;
    evaluation.parseModule = readStatements;
    ownModules.find = (name) => this.own.find(name) !== undefined;
    ownModules.load = newOwnModuleLoader({
      files: this.own,
      policy,
      given: Object.keys(this.request.inputs),
      refuse: (violations, { source, fileName }) => {
        this.fileRefusals = violations.map(({ span, ...refusal }) =>
          report(refusal, placeOf(source, span.start.offset, span.end.offset), fileName),
        );
        const [first] = violations;
        meter.end(new Stop('refused', undefined, first!.why));
      },
      refuseWritten: ({ fileName }) => {
        meter.end(new Stop('refused', undefined, this.refuse(writtenModule(fileName))));
      },
      awaited: (module) => awaitedTools(module, new Set(policy.tools.map(({ name }) => name)), awaitedName),
      isGiven: (name) => this.isGiven(name),
      checked: this.checked,
      patchable: this.patchable,
      flows: flowing,
    });
    runBuiltins.clear();
    const guarded = flows === undefined ? undefined : { run: flows, refuse: (one: Refusal) => this.refuse(one) };
    for (const [name, tool] of toolFunctions(policy, this.calls, this.tools, guarded)) runBuiltins.set(name, tool);
    try {
      for (const [name, value] of Object.entries(this.request.inputs)) {
        const v = fromPlain(value);
        runBuiltins.set(name, flows === undefined ? v : flows.input(name, v));
      }
      if (this.warnings !== '') write('stderr', this.warnings);
      const { source, fileName } = this.request;
      tracebackHolder.others.clear();
      tracebackHolder.source = { source, placed: program.placed, fileName, script: scriptName };
      const value = main(this.flows?.flowing ?? operations, meter, program.constants, none, Math.floor)();
      if (flows === undefined) this.atEnd();
      else flows.read(() => this.atEnd());
      if (meter.stopped !== undefined) return this.stopped(meter.stopped);
      if (flows === undefined) return { kind: 'returned', value: toShown(value) };
      const shown = flows.read(() => toShown(value));
      return { kind: 'returned', value: shown.value, labels: shown.labels };
    } catch (e) {
      return flows === undefined ? this.ended(e, program) : flows.read(() => this.ended(e, program)).value;
    } finally {
      flows?.end();
      if (!this.isSession) runBuiltins.clear();
    }
  }

  private get isSession(): boolean {
    const { entries } = this.request.mode;
    return entries === true || entries === 'piped';
  }

  /**
   * After the program, what somebody types, entry by entry, each with meters of its own; it ends when no more come.
   *
   * What goes wrong in an entry is printed, and the session goes on with what was bound. Where nobody sits at it (`piped`), it ends as
   * refused if something in it was.
   */
  private async session(first: Ending, program: Program): Promise<Ending> {
    const { policy } = this;
    if (this.flows !== undefined) return noSession;
    const refusals: RefusalReport[] = [];
    let end: Ending = first;
    for (;;) {
      if (end.kind === 'refused' && refusals.length < mostRefusals) refusals.push(...end.refusals);
      if (end.kind === 'exited' || end.kind === 'internal') return end;
      // Text about an entry is not the entry's, and a meter that has stopped lets nothing through.
      meter.begin(policy.limits, this.lent);
      run.outputSize = 0;
      write('stderr', endingText(end));
      const answer = this.calls.ask(hostCalls.entry, null);
      if (answer.kind !== 'value' || typeof answer.value !== 'string')
        return refusals.length > 0 && this.request.mode['entries'] === 'piped'
          ? { kind: 'refused', refusals }
          : { kind: 'returned', value: null };
      const source = answer.value;
      await loadNamed(source);
      meter.begin(policy.limits, this.lent);
      run.outputSize = 0;
      this.refusal = undefined;
      this.fileRefusals = [];
      this.tools.calls = 0;
      this.tools.perTool.clear();
      end = this.entry(source, program);
    }
  }

  private entry(source: string, program: Program): Ending {
    try {
      evaluation.prepare!(source, '<stdin>', 'single')(programScope);
      return meter.stopped === undefined ? { kind: 'returned', value: null } : this.stopped(meter.stopped);
    } catch (e) {
      return this.ended(e, program);
    }
  }

  private refuse(refusal: Refusal): string {
    if (this.refusal === undefined) {
      this.refusal = refusal;
      const span = spanOf(stackHere());
      this.refusedAt = span === undefined ? null : placeOf(span.source, span.start, span.end);
      this.refusedIn = span?.fileName;
    }
    return refusal.why;
  }

  /** What the meter may use of the place that the run is in. */
  private get lent(): Parameters<typeof meter.begin>[1] {
    const { collect } = this.powers;
    return { flush: () => this.channel.flush(), ...(collect === undefined ? {} : { collect }) };
  }

  private host(): Host {
    const { request, policy } = this;
    let skip = this.shown;
    let readings = 0;
    let sleeps = 0;
    const fixed = policy.clock.kind === 'fixed';
    // A run that goes on elsewhere is not set back to the time of its beginning.
    const began = Math.max(
      policy.clock.kind === 'fixed' ? Date.parse(policy.clock.at) : (request.startTime ?? Date.now()),
      fixed ? -Infinity : (this.clock.at(-1) ?? -Infinity),
    );
    const stdin = request.mode['stdin'];
    const lines = typeof stdin === 'string' ? (stdin.match(/[^\n]*\n|[^\n]+/g) ?? []) : [];
    return {
      write: (stream, text) => {
        const fresh = skip >= text.length ? '' : text.slice(skip);
        skip = Math.max(0, skip - text.length);
        if (fresh === '') return;
        this.shown += fresh.length;
        this.channel.output(stream, fresh);
      },
      readLine: () => lines.shift(),
      now: () => {
        if (fixed) return began;
        const known = this.clock[readings++];
        if (known !== undefined) return known;
        const now = began + meter.elapsed;
        this.clock.push(now);
        return now;
      },
      entropy: this.randomness(),
      argv: [request.fileName, ...argvOf(request.mode['argv'])],
      fileName: request.fileName,
      lent: new Map<string, unknown>([
        ['policy', policy],
        ['refuse', (refusal: Refusal) => this.refuse(refusal)],
        ['calls', this.calls],
        ['countCall', () => countCall(this.tools, policy)],
        ['files', this.folders()],
        ['leaves', () => this.leaves?.()],
        ...lentParts(request),
        ['sleeps', { isDone: () => sleeps++ < this.slept, done: () => this.slept++ }],
      ]),
    };
  }

  /** What the run did to its files; undefined of a run that was stopped, which is asked nothing more. */
  private changedFiles(bytes: number): readonly ChangedFile[] | undefined {
    const changed = run.store.get('files.changed') as ((bytes: number) => readonly ChangedFile[]) | undefined;
    if (changed === undefined) return [];
    if (meter.stopped !== undefined) return undefined;
    try {
      return changed(bytes);
    } catch (e) {
      if (e instanceof Stop) return undefined;
      throw e;
    }
  }

  /** The folders that the host said it has. */
  private folders(): ReadonlyMap<string, HostFolder> {
    const given = this.request.mode['mounts'];
    const names = Array.isArray(given) ? given.filter((at): at is string => typeof at === 'string') : [];
    return new Map(names.map((at) => [at, lentFolder(this.calls, at)]));
  }

  /** The run's randomness; its key is drawn from the system when the first of it is wanted. */
  private randomness(): (bytes: Uint8Array) => void {
    const { entropy } = this.policy;
    const seed = entropy.kind === 'seeded' ? entropy.seed : this.request.seed;
    let fill: ((bytes: Uint8Array) => void) | undefined;
    return (bytes) => {
      fill ??= newKeystream(seed === undefined ? keyOfText((this.key ??= newKey())) : keyOfNumber(seed));
      fill(bytes);
    };
  }

  private stopped(stop: Stop): Ending {
    switch (stop.kind) {
      case 'exhausted':
        return { kind: 'exhausted', resource: stop.resource ?? 'steps', text: stop.text };
      case 'refused':
        return {
          kind: 'refused',
          refusals:
            this.fileRefusals.length > 0
              ? this.fileRefusals
              : [
                  this.refusal === undefined
                    ? {
                        rule: 'refused',
                        subject: '',
                        what: stop.text,
                        why: stop.text,
                        repair: '',
                        grant: null,
                        cwe: null,
                        place: null,
                      }
                    : report(this.refusal, this.refusedAt, this.refusedIn),
                ],
        };
      case 'suspended':
        if (!isSmall(this.channel.log))
          return {
            kind: 'exhausted',
            resource: 'bytes',
            text: 'the run cannot be suspended: what it was told so far is larger than 4 MiB; split it into several programs',
          };
        return {
          kind: 'waiting',
          pending: this.channel.pending,
          continuation: {
            log: this.channel.log,
            clock: this.clock,
            slept: this.slept,
            printed: this.shown,
            key: this.key,
          },
        };
      default:
        return { kind: 'aborted' };
    }
  }

  private ended(thrown: unknown, program: Program): Ending {
    if (meter.stopped !== undefined) return this.stopped(meter.stopped);
    const exc = thrown instanceof Exc ? thrown : thrown instanceof Stop ? undefined : safely(() => translated(thrown));
    if (meter.stopped !== undefined) return this.stopped(meter.stopped);
    if (exc === undefined)
      return {
        kind: 'internal',
        text: thrown instanceof Error ? (thrown.stack ?? thrown.message).slice(0, 4000) : 'unknown',
      };
    meter.d = 0;
    try {
      if (exc.t.isSubtypeOf(E.SystemExit)) {
        const code = exitCode(exc);
        this.atEnd();
        return meter.stopped === undefined ? { kind: 'exited', code } : this.stopped(meter.stopped);
      }
      const { source, fileName } = this.request;
      const traceback = shownByHook(exc)
        ? ''
        : formatTraceback(exc, { source, placed: program.placed, fileName, script: scriptName });
      this.atEnd();
      if (meter.stopped !== undefined) return this.stopped(meter.stopped);
      return {
        kind: 'raised',
        type: exc.t.name,
        message: str(exc).slice(0, 100_000),
        traceback: traceback.slice(0, 1_000_000),
      };
    } catch (e) {
      if (meter.stopped !== undefined) return this.stopped(meter.stopped);
      return {
        kind: 'raised',
        type: exc.t.name,
        message: '<exception str() failed>',
        traceback: `${exc.t.name}: <exception str() failed>\n${e instanceof Exc ? '' : String(e)}`,
      };
    }
  }

  /** What is left to do at the program's end, also after an error. Errors: those of the functions are printed; a stop goes on. */
  private atEnd(): void {
    for (const end of run.atEnd.splice(0)) {
      const depth = meter.d;
      try {
        end();
      } catch (e) {
        if (meter.stopped !== undefined) return;
        showIgnored(caught(e, depth), ' at the end of the program:');
      }
    }
  }

  private outcome(ending: Ending): Outcome {
    let end = ending;
    let left = mostOutcome - bytesOf(end);
    if (left < 0 && end.kind === 'returned') {
      end = { kind: 'returned', value: { $repr: JSON.stringify(end.value).slice(0, 10_000) } };
      left = mostOutcome;
    }
    if (left < 0 && end.kind === 'waiting') {
      end = {
        kind: 'exhausted',
        resource: 'bytes',
        text: 'what the run has heard from its host is too large to be kept until it goes on',
      };
      left = mostOutcome;
    }
    const files = this.request.mode['files'] === true ? this.changedFiles(left) : undefined;
    if (files !== undefined) left -= bytesOf(files);
    const journal = journalWithin(this.calls.journal, left);
    return {
      ...end,
      cost: {
        steps: meter.steps,
        milliseconds: inHundredths(meter.elapsed),
        checking: inHundredths(this.spent.checking),
        transpiling: inHundredths(this.spent.transpiling),
        peakBytes: meter.peak,
        output: run.outputSize,
        toolCalls: this.tools.calls,
      },
      journal,
      ...(journal.length < this.calls.journal.length ? { journalCut: true } : {}),
      ...(files === undefined ? {} : { files }),
    } as Outcome;
  }
}

const inHundredths = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

/** Whether the program put a function of its own in place of `sys.excepthook`, which is then called. */
const shownByHook = (exc: Exc): boolean => {
  const hook = run.modules.get('sys')?.attrs.get('excepthook');
  if (hook === undefined || hook === run.store.get('sys.excepthook')) return false;
  call(hook, [exc.t, exc, tracebackOf(exc)]);
  return true;
};

const safely = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

const argvOf = (value: Plain | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export { emitJavaScript } from './emit-javascript.ts';
