/**
 * The face for programs that run programs: source, inputs and tools in, an outcome out.
 *
 * `execute` takes a fresh cell for one run; whoever runs many makes an `Executor` once, which keeps cells warm, and hands it over.
 * Tools are asynchronous functions of the host; in Python they are called like any function and the program waits for them.
 */
import type { Finding, Position } from '@sallyport/core';
import type { HostFolder } from './files/index.ts';
import {
  hostCalls,
  inputLimits,
  newCell,
  newInlineCell,
  partsFor,
  shippedGuest,
  readPlain,
  TooLate,
  within,
  type Cell,
  type CellOptions,
  type CellResult,
  type HostPort,
  type Isolation,
  type Plain,
} from './isolate/index.ts';
import { modulesProblem, shownBeside } from './check/module-files.ts';
import type { SnippetGate, SnippetLook, SnippetScanner } from './check/snippet-scanner.ts';
import type { Language } from './javascript/parse-script.ts';
import { watchedHost, type RunEvent } from './run-events.ts';
import { findingsOver } from './check/verdict.ts';
import type { Fetch } from './lend/fetch.ts';
import { lendFetch } from './lend/lend-fetch.ts';
import { lendFolders } from './lend/lend-folders.ts';
import { withMounts } from './lend/with-mounts.ts';
import { inputNameProblem, mustBeOneOf, policyOf } from './check-options.ts';
import { defaultPreset, withTools, type JsonSchema, type Policy, type PresetName } from './policy/index.ts';
import type { Snapshot } from './durable/snapshot.ts';
import type { Continuation, JournalEntry, Outcome, RefusalReport } from './run/outcome.ts';

/** A function of the host that the program may call by its name. */
export interface Tool {
  readonly description: string;
  /** JSON Schema of an object; each property is a parameter. `null` or absent: any arguments. */
  readonly arguments?: JsonSchema | null;
  readonly result?: JsonSchema | null;
  /**
   * A coroutine function for the program, so that several calls run side by side wherever it keeps their coroutines. Without it a call
   * waits and gives the value, but where the program awaits the call itself or hands it to `asyncio.gather` and the like.
   */
  readonly async?: boolean;
  /**
   * Gets the arguments by name; what it gives back must be plain data.
   *
   * A tool without it is only declared: a call of it suspends the run, and whoever resumes it brings the answer.
   */
  call?(args: Readonly<Record<string, Plain>>, options: { readonly signal: AbortSignal }): Plain | Promise<Plain>;
}

export interface ExecuteOptions {
  /** What the program is written in. Default: `python`. */
  readonly language?: 'python' | Language;
  /**
   * Files that the program may import, by their paths from its own folder: `{ 'helpers.py': '…', 'shapes/__init__.py': '…' }`. The policy
   * holds for each of them.
   */
  readonly modules?: Readonly<Record<string, string>>;
  /** Variables that the program finds bound. */
  readonly inputs?: Readonly<Record<string, Plain>>;
  /** Handing a tool over grants it; a policy that lists it sets its limits, approval and labels. */
  readonly tools?: Readonly<Record<string, Tool>>;
  /** A policy, or the name of a preset. Default: `agent`. */
  readonly policy?: Policy | PresetName;
  /**
   * Folders of the host, by the path at which the program sees them: `{ '/data': './reports' }`. The policy's `files.mounts` says
   * what may be done with each; one that it does not list is mounted to read.
   */
  readonly mounts?: Readonly<Record<string, string | HostFolder>>;
  /**
   * The network for `requests`, `httpx` and `urllib.request`, as far as `policy.fetch` grants it. Absent: programs that import
   * them are refused.
   */
  readonly fetch?: Fetch;
  /** Whether the outcome says which files the program made, changed and deleted, with the bytes of those that only the run has; not of a run that was stopped. */
  readonly files?: boolean;
  readonly signal?: AbortSignal;
  /** Default: `process`. Ignored where an `executor` is given. */
  readonly isolation?: Isolation;
  /** Whether `sandbox` may become `process` where bubblewrap cannot be had. */
  readonly orWeaker?: boolean;
  readonly executor?: Executor;
  /** An analyser that looks first; findings from `failOn` on (default: high) keep the program from running. */
  readonly analyse?: { readonly scan: SnippetScanner; readonly failOn?: SnippetGate };
  /** Called with output as it is written. */
  readonly onOutput?: (stream: 'stdout' | 'stderr', text: string) => void;
  /** Told of all that happens: output, calls, approvals, answers, the end. */
  readonly onEvent?: (event: RunEvent) => void;
  /** Asked where the policy wants a person's consent; absent: refused. `suspend` ends the run as `waiting`. */
  readonly approve?: (tool: string, args: Plain) => boolean | 'suspend' | Promise<boolean | 'suspend'>;
  /** Seals the snapshot of a run that waits, so that `resume` can tell that nobody touched it. */
  readonly snapshotKey?: string;
  /** The journal of an earlier part of this run, to continue it. */
  readonly journal?: readonly JournalEntry[];
  readonly seed?: number;
  /** The name that tracebacks show. */
  readonly fileName?: string;
  /** Standard input. */
  readonly stdin?: string;
  readonly argv?: readonly string[];
}

type Waiting = Extract<Outcome, { readonly kind: 'waiting' }>;

/** An outcome, what was printed, and which walls stood. Who waits gets a snapshot, for `resume`. */
export type Executed = (
  | Exclude<Outcome, Waiting>
  | (Omit<Waiting, 'continuation'> & { readonly snapshot: Snapshot })
) & {
  readonly stdout: string;
  readonly stderr: string;
  readonly walls: CellResult['walls'];
  /** What the analyser said, where one was asked. */
  readonly analysis?: SnippetLook;
};

/** Keeps cells warm for many runs. */
export interface Executor extends AsyncDisposable {
  /** For Python. */
  readonly cell: Cell;
  /** For JavaScript and TypeScript; begun when the first such program comes. */
  readonly scripts: () => Promise<Cell>;
}

type CellChoice = Omit<CellOptions, 'isolation'> & { readonly isolation: Isolation };

/** An executor; `await using executor = newExecutor()` leaves no process behind. */
export const newExecutor = async (
  options: Omit<CellOptions, 'isolation'> & { readonly isolation?: Isolation } = {},
): Promise<Executor> => {
  const { isolation = 'process', ...rest } = options;
  const cell = isolation === 'inline' ? await inlineCell() : newCell({ ...rest, isolation });
  let scripts: Promise<Cell> | undefined;
  return {
    cell,
    scripts: () => (scripts ??= newScriptCell({ ...rest, isolation })),
    [Symbol.asyncDispose]: async () => {
      await cell[Symbol.asyncDispose]();
      await (await scripts)?.[Symbol.asyncDispose]();
    },
  };
};

const inlineCell = async (): Promise<Cell> => newInlineCell((await import('./run/guest-run.ts')).runGuest);

/** A cell for JavaScript and TypeScript. */
const newScriptCell = async ({ isolation, ...rest }: CellChoice): Promise<Cell> =>
  isolation === 'inline'
    ? newInlineCell((await import('./javascript/script-run.ts')).runScript)
    : newCell({ guest: shippedGuest('javascript'), ...rest, isolation });

let runs = 0;

const endings = { python: 'py', javascript: 'js', typescript: 'ts' } as const;

/**
 * Runs a program. Never throws for anything the program or its tools do.
 *
 * Errors: throws `TypeError` for options that are none, for a tool whose schema cannot be read, for inputs that are no plain data and for mounts that do not
 * fit the policy, and Node's error for a folder that is not there, which are the caller's mistakes.
 */
export const execute = async (source: string, options: ExecuteOptions = {}): Promise<Executed> => {
  const tools = options.tools ?? {};
  mustBeOneOf('language', options.language ?? 'python', Object.keys(endings));
  mustBeOneOf('isolation', options.isolation ?? 'process', ['inline', 'process', 'sandbox']);
  const declared = withTools(
    policyOf(options.policy ?? defaultPreset),
    Object.entries(tools).map(([name, tool]) => ({
      name,
      description: tool.description,
      arguments: tool.arguments ?? null,
      result: tool.result ?? null,
      ...(tool.async === undefined ? {} : { async: tool.async }),
    })),
    'grant',
  );
  const [problem] = declared.problems;
  if (problem !== undefined)
    throw new TypeError(
      `tool ${problem.tool}: ${problem.errors.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
    );
  const mounts = withMounts(declared.policy, Object.keys(options.mounts ?? {}));
  if (mounts.problems.length > 0) throw new TypeError(`mounts: ${mounts.problems.join('; ')}`);
  const { policy } = mounts;
  const inputs = readPlain(options.inputs ?? {}, inputLimits);
  if (inputs.kind === 'problem') throw new TypeError(`inputs: ${inputs.text}`);
  const { language = 'python', modules = {} } = options;
  const [badName] =
    language === 'python' ? Object.keys(options.inputs ?? {}).flatMap((name) => inputNameProblem(name) ?? []) : [];
  if (badName !== undefined) throw new TypeError(`inputs: ${badName}`);
  const notModules = modulesProblem(modules, language === 'python' ? 'python' : 'javascript');
  if (notModules !== undefined) throw new TypeError(`modules: ${notModules}`);
  const fileName = options.fileName ?? `main.${endings[language]}`;
  const analysis =
    options.analyse === undefined ? undefined : await lookAt(options.analyse.scan, { source, fileName, modules });
  const against = findingsOver(analysis?.findings ?? [], options.analyse?.failOn ?? 'high');
  if (analysis !== undefined && against.length > 0) {
    const refusals = against.map((finding) => findingRefusal(finding));
    return { kind: 'refused', refusals, cost: nothingSpent, journal: [], stdout: '', stderr: '', walls: {}, analysis };
  }
  const { seed, stdin = '', argv = [] } = options;
  const executed = await perform(
    {
      language,
      fileName,
      source,
      ...(Object.keys(modules).length > 0 ? { modules } : {}),
      inputs: inputs.value as Readonly<Record<string, Plain>>,
      policy,
      seed: seed ?? null,
      stdin,
      argv,
    },
    undefined,
    options,
  );
  return analysis === undefined ? executed : { ...executed, analysis };
};

/** What an analyser says of a program and of the files that it is handed over with. */
const lookAt = async (
  scan: SnippetScanner,
  { source, fileName, modules }: { source: string; fileName: string; modules: Readonly<Record<string, string>> },
): Promise<SnippetLook> => {
  const looks = [await scan(source, fileName)];
  for (const [path, text] of Object.entries(modules)) looks.push(await scan(text, shownBeside(fileName, path)));
  return { findings: looks.flatMap((one) => one.findings), unseen: looks.flatMap((one) => one.unseen) };
};

/** All that a run is but for what its host brings along. */
export type RunParts = Pick<
  Snapshot,
  'language' | 'fileName' | 'source' | 'modules' | 'inputs' | 'policy' | 'seed' | 'stdin' | 'argv'
>;

/** Runs what was prepared, from its beginning or from where it was suspended. */
export const perform = async (
  parts: RunParts,
  continuation: Continuation | undefined,
  options: ExecuteOptions,
): Promise<Executed> => {
  const { language, source, fileName, modules, inputs, policy, seed, stdin, argv } = parts;
  const tools = options.tools ?? {};
  const printed = { stdout: '', stderr: '' };
  const host: HostPort = {
    output: (stream, text) => {
      printed[stream] += text;
      options.onOutput?.(stream, text);
    },
    event: () => {},
    call: (call, { signal }) => {
      if (call.name === hostCalls.files) return files(call.args);
      if (call.name === hostCalls.fetch) return requests(call.args, { signal });
      const tool = Object.hasOwn(tools, call.name) ? tools[call.name] : undefined;
      if (tool?.call === undefined) return { kind: 'suspend' };
      const granted = policy.tools.find(({ name }) => name === call.name);
      const seconds = granted?.seconds ?? policy.limits.toolCallSeconds;
      return callTool(tool.call.bind(tool), call.args, signal, seconds);
    },
    approve: async (call) => {
      const said = await options.approve?.(call.name, call.args);
      return said === 'suspend' ? { kind: 'suspend' } : { kind: 'value', value: said === true };
    },
  };
  const folders = await openFolders(policy, options.mounts ?? {});
  const files = lendFolders(policy.files, folders.byPath);
  const requests = lendFetch(policy, options.fetch);
  const own =
    options.executor === undefined
      ? language === 'python'
        ? await newExecutor(cellOptions(options, policy))
        : await newScriptCell(cellOptions(options, policy))
      : undefined;
  try {
    const { executor } = options;
    const cell =
      own === undefined
        ? await (language === 'python' ? executor!.cell : executor!.scripts())
        : 'cell' in own
          ? own.cell
          : own;
    const result = await cell.run(
      {
        id: String(++runs),
        source,
        fileName,
        ...(modules === undefined ? {} : { modules }),
        inputs,
        policy: policy as unknown as Plain,
        tools: [],
        limits: { seconds: policy.limits.seconds, bytes: policy.limits.bytes, outputBytes: policy.limits.output * 4 },
        ...(seed === null ? {} : { seed }),
        journal: (options.journal ?? []) as unknown as readonly Plain[],
        ...partsFor([source, ...Object.values(modules ?? {})].join('\n'), policy.modules.granted),
        ...(continuation === undefined ? {} : { continuation: continuation as unknown as Plain }),
        mode: {
          value: true,
          language,
          durable: continuation !== undefined || maySuspend(options, policy),
          stdin,
          argv,
          mounts: [...folders.byPath.keys()],
          files: options.files === true,
          fetch: options.fetch !== undefined,
        },
      },
      options.onEvent === undefined ? host : watchedHost(host, options.onEvent),
      options.signal === undefined ? {} : { signal: options.signal },
    );
    const outcome = outcomeOf(result);
    options.onEvent?.({ kind: 'end', outcome: outcome.kind });
    const rest = { ...printed, walls: result.walls };
    if (outcome.kind !== 'waiting') return { ...outcome, ...rest };
    const { newSnapshot } = await import('./durable/snapshot.ts');
    const { continuation: left, ...waiting } = outcome;
    const snapshot = newSnapshot({ ...parts, pending: waiting.pending, continuation: left }, options.snapshotKey);
    return { ...waiting, snapshot, ...rest };
  } finally {
    folders.close();
    await own?.[Symbol.asyncDispose]();
  }
};

/** Whether all that the run hears has to be written down. */
const maySuspend = ({ approve, tools = {} }: ExecuteOptions, policy: Policy): boolean =>
  policy.tools.some(
    ({ name, approval }) =>
      (approval !== 'never' && approve !== undefined) || !Object.hasOwn(tools, name) || tools[name]?.call === undefined,
  );

/** A finding as a reason not to run. */
const findingRefusal = ({ ruleId, message, severity, span, cwe, flow }: Finding): RefusalReport => ({
  rule: ruleId,
  subject: ruleId,
  what: message,
  why: [
    `the analyser holds this for a weakness of severity ${severity}`,
    ...flow.map(({ why, span: { start } }) => `line ${start.line}: ${why}`),
  ].join('; '),
  repair: '',
  grant: null,
  cwe: cwe[0] ?? null,
  place: { start: zeroBased(span.start), end: zeroBased(span.end) },
});

/** The columns of outcomes begin with zero, those of findings with one. */
const zeroBased = ({ line, column, offset }: Position): Position => ({ line, column: column - 1, offset });

interface Folders {
  readonly byPath: ReadonlyMap<string, HostFolder>;
  /** Closes those that were opened here. */
  close(): void;
}

/**
 * The folders of a run; those given by their path on the disk are opened.
 *
 * Errors: throws `TypeError` where a program could write over what keeps it in.
 */
const openFolders = async (policy: Policy, mounts: Readonly<Record<string, string | HostFolder>>): Promise<Folders> => {
  const byPath = new Map<string, HostFolder>();
  const opened: { close(): void }[] = [];
  const close = (): void => {
    for (const one of opened) one.close();
  };
  try {
    for (const [at, folder] of Object.entries(mounts)) {
      if (typeof folder !== 'string') {
        byPath.set(at, folder);
        continue;
      }
      const { openHostFolder } = await import('./files/host-folder.ts');
      const writes = policy.files.mounts.some((mount) => mount.at === at && mount.kind === 'read-write');
      const { coveredPlace, productPlaces } = await import('./files/covered-place.ts');
      const covered = writes ? coveredPlace(folder, productPlaces) : undefined;
      if (covered !== undefined)
        throw new TypeError(`mounts: ${at} may be written, and ${folder} holds ${covered}, which keeps programs in`);
      const own = openHostFolder(folder, writes ? 'write' : 'read');
      opened.push(own);
      byPath.set(at, own);
    }
  } catch (error) {
    close();
    throw error;
  }
  return { byPath, close };
};

const cellOptions = (options: ExecuteOptions, policy: Policy): CellChoice => ({
  isolation: options.isolation ?? 'process',
  size: 1,
  spares: 0,
  heapBytes: policy.limits.bytes,
  ...(options.orWeaker === undefined ? {} : { orWeaker: options.orWeaker }),
});

/** A tool's answer within its time. What it throws becomes an exception of the program; nothing else of it crosses. */
const callTool = async (
  call: NonNullable<Tool['call']>,
  args: Plain,
  signal: AbortSignal,
  seconds: number,
): Promise<{ kind: 'value'; value: Plain } | { kind: 'error'; type: string; message: string }> => {
  try {
    const value = await within(seconds, signal, (both) =>
      call(args as Readonly<Record<string, Plain>>, { signal: both }),
    );
    return { kind: 'value', value };
  } catch (error) {
    if (error instanceof TooLate) return { kind: 'error', type: 'TimeoutError', message: error.message };
    return { kind: 'error', type: 'RuntimeError', message: error instanceof Error ? error.message : String(error) };
  }
};

const nothingSpent = { steps: 0, milliseconds: 0, checking: 0, transpiling: 0, peakBytes: 0, output: 0, toolCalls: 0 };

/** The outcome of a cell's result: what the guest said, or what was seen from outside. */
export const outcomeOf = ({ end, cost }: CellResult): Outcome => {
  const common = { cost: { ...nothingSpent, milliseconds: cost.milliseconds, peakBytes: cost.peakBytes }, journal: [] };
  switch (end.kind) {
    case 'ended':
      return end.outcome as unknown as Outcome;
    case 'exhausted':
      return { kind: 'exhausted', resource: end.resource, text: end.text, ...common };
    case 'aborted':
      return { kind: 'aborted', ...common };
    case 'refused':
      return { kind: 'unavailable', reasons: end.reasons, ...common };
    default:
      return { kind: 'internal', text: end.text, ...common };
  }
};
