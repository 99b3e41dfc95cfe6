import { defaultLimits } from './limits.ts';
import { deniedAttributes } from './introspection.ts';
import { knownMembers, knownModules } from './module-needs.ts';
import type { Files, Grammar, MemberGrant, Policy } from './policy.ts';

export type PresetName = 'pure' | 'data' | 'agent' | 'files' | 'net';

/** In order of growth, but `files` and `agent` grow from `data` side by side. */
export const presetNames: readonly PresetName[] = ['pure', 'data', 'agent', 'files', 'net'];

/** What holds when nobody chose: everything that touches nothing outside of the run. */
export const defaultPreset: PresetName = 'agent';

/** The presets that a preset is made of, itself last. */
export const presetParts: Readonly<Record<PresetName, readonly PresetName[]>> = {
  pure: ['pure'],
  data: ['pure', 'data'],
  agent: ['pure', 'data', 'agent'],
  files: ['pure', 'data', 'files'],
  net: ['pure', 'data', 'agent', 'net'],
};

/** Built-in functions that no preset grants; why, stands in `builtin-needs.ts`. */
const deniedBuiltins = [
  '__import__',
  'breakpoint',
  'compile',
  'eval',
  'exec',
  'globals',
  'help',
  'input',
  'locals',
] as const;

/**
 * `eval` goes the way that the program itself went: checked, verified, metered. `input` reads what the host hands over; `globals` and
 * `locals` show the program its own variables. All four are granted where tools are.
 */
const harmlessHere: readonly string[] = ['eval', 'globals', 'input', 'locals'];
const withEval = { kind: 'all-but', names: deniedBuiltins.filter((name) => !harmlessHere.includes(name)) } as const;

const grammar: Grammar = {
  loops: true,
  recursion: true,
  functions: true,
  lambdas: true,
  classes: true,
  metaclasses: true,
  decorators: true,
  comprehensions: true,
  generators: true,
  async: true,
  try: true,
  raise: true,
  assert: true,
  with: true,
  match: true,
  imports: true,
  starImports: true,
  globals: true,
  del: true,
  dunderNames: true,
};

const noFiles: Files = { mounts: [], cwd: '/', outside: 'refuse', foreign: 'refuse', bytes: 0, count: 0 };

const memoryFiles: Files = {
  mounts: [
    { at: '/work', kind: 'memory' },
    { at: '/tmp', kind: 'memory' },
  ],
  cwd: '/work',
  outside: 'refuse',
  foreign: 'refuse',
  bytes: 64 * 2 ** 20,
  count: 10_000,
};

const granted = (name: PresetName): readonly string[] =>
  knownModules
    .filter(({ preset }) => preset !== null && presetParts[name].includes(preset))
    .map((module) => module.name)
    .sort();

/** What `os` shows beside `os.path` where no files are granted: constants, the program's own settings, and what works on values alone. */
const harmlessOs =
  'EX_OK PathLike altsep cpu_count curdir environ error extsep fsdecode fsencode fspath get_terminal_size getcwd getenv getpid linesep name pardir pathsep putenv sep strerror terminal_size unsetenv urandom'.split(
    ' ',
  );

/** What `os` shows beside where files live in memory: what lists, renames and deletes finds there nothing but the program's own. */
const memoryOs =
  'DirEntry O_APPEND O_CLOEXEC O_CREAT O_DIRECTORY O_EXCL O_NOFOLLOW O_NONBLOCK O_RDONLY O_RDWR O_TRUNC O_WRONLY F_OK R_OK W_OK X_OK SEEK_CUR SEEK_END SEEK_SET access chdir chmod close defpath devnull fdopen fstat fsync ftruncate getcwdb isatty link listdir lseek lstat makedirs mkdir open read readlink remove removedirs rename renames replace rmdir scandir stat stat_result symlink truncate umask unlink utime walk write'.split(
    ' ',
  );

const osInMemory = { module: 'os', kind: 'only', names: [...harmlessOs, ...memoryOs].sort() } as const;

const osAlone = { module: 'os', kind: 'only', names: harmlessOs.toSorted() } as const;

/** What shows a running program itself. */
const lookingInside = (['sys', 'inspect', 'types'] as const).map((module): MemberGrant => ({
  module,
  kind: 'all-but',
  names: knownMembers.filter((one) => one.module === module && one.there).map((one) => one.name),
}));

/** Where `pickle` is granted, it reads what the run itself wrote. */
const ownPickles: MemberGrant = { module: 'pickle', kind: 'all-but', names: ['Unpickler'] };

const preset = (name: PresetName, parts: Partial<Policy>): Policy => ({
  name,
  grammar,
  modules: {
    granted: granted(name),
    members: [osInMemory, ...lookingInside, ...(presetParts[name].includes('agent') ? [ownPickles] : [])],
  },
  builtins: { kind: 'all-but', names: deniedBuiltins },
  attributes: { denied: deniedAttributes },
  tools: [],
  inputs: [],
  flows: { deny: [], control: 'off' },
  files: memoryFiles,
  fetch: { hosts: [], methods: [], bytes: 0, httpsOnly: true, redirects: 0 },
  environment: [],
  entropy: { kind: 'host' },
  clock: { kind: 'host' },
  limits: defaultLimits,
  ...parts,
});

/**
 * The policies that come with the product.
 *
 * `pure`: computes, and the same input gives the same output on any day. `data`: also reads and writes tables,
 * archives and files that live in memory alone. `agent`: also async, clock and randomness of the host, tools.
 * `files`: `data` with the modules that work on folders which the host mounts. `net`: `agent` with HTTP clients, which
 * reach no host until one is listed.
 */
export const presets: Readonly<Record<PresetName, Policy>> = {
  pure: preset('pure', {
    grammar: { ...grammar, async: false },
    modules: {
      granted: granted('pure'),
      members: [
        osAlone,
        ...lookingInside,
        { module: 'io', kind: 'all-but', names: ['FileIO', 'open', 'open_code'] },
        { module: 'codecs', kind: 'all-but', names: ['open'] },
        { module: 'logging', kind: 'all-but', names: ['FileHandler'] },
      ],
    },
    builtins: { kind: 'all-but', names: [...deniedBuiltins, 'open'].sort() },
    files: noFiles,
    entropy: { kind: 'seeded', seed: 0 },
    clock: { kind: 'fixed', at: '2000-01-01T00:00:00Z' },
  }),
  data: preset('data', { grammar: { ...grammar, async: false } }),
  agent: preset('agent', { builtins: withEval }),
  files: preset('files', {
    modules: { granted: granted('files'), members: lookingInside },
    files: { ...memoryFiles, foreign: 'absent' },
    grammar: { ...grammar, async: false },
  }),
  net: preset('net', {
    builtins: withEval,
    fetch: { hosts: [], methods: ['GET', 'HEAD'], bytes: 8 * 2 ** 20, httpsOnly: true, redirects: 5 },
  }),
};

/** What a policy without `extends` starts from: the language alone. */
export const nothing: Policy = { ...presets.pure, name: 'nothing', modules: { granted: [], members: [] } };

/**
 * Everything that is there, for tests that compare with CPython: no preset, for nobody should run a stranger's
 * program with it.
 */
export const everything: Policy = {
  ...presets.agent,
  name: 'everything',
  modules: {
    granted: knownModules
      .filter(({ there }) => there)
      .map((module) => module.name)
      .sort(),
    members: [],
    missing: 'raise',
  },
  builtins: { kind: 'all-but', names: [] },
  attributes: { denied: [] },
  files: { ...memoryFiles, mounts: [{ at: '/', kind: 'memory' }], outside: 'absent', foreign: 'absent' },
};
