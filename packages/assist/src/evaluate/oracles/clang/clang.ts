/**
 * `clang --analyze`: warnings of the static analyzer with their notes, as text on standard error (`a.c:7:3: warning: words [checker]`).
 *
 * The alpha checkers of bounds, taint and C strings are switched on by name. A release that calls them otherwise refuses, and is asked again for the usual ones. Checkers that complain of each use
 * of a function (`strcpy`, every `sscanf` and `memcpy` without its Annex K twin) are left out: they tell nothing weak from nothing strong. Nothing is certified.
 *
 * Source: Clang Static Analyzer, "Available Checkers".
 */
import type { Accusation } from '../accusation.ts';
import { type Checker, checkerSaid } from '../checker.ts';

const checkers = [
  'core',
  'unix',
  'security.insecureAPI.UncheckedReturn',
  'security.insecureAPI.getpw',
  'security.insecureAPI.gets',
  'security.insecureAPI.mkstemp',
  'security.insecureAPI.mktemp',
  'security.insecureAPI.vfork',
  'alpha.core.SizeofPtr',
  'alpha.security.ArrayBoundV2',
  'alpha.security.MmapWriteExec',
  'alpha.security.ReturnPtrRange',
  'alpha.security.taint',
  'alpha.unix.cstring',
];

const command = (names: readonly string[], file: string): readonly string[] => [
  '--analyze',
  '--analyzer-output',
  'text',
  '-std=gnu17',
  '-fno-caret-diagnostics',
  '-fno-color-diagnostics',
  '-Xclang',
  `-analyzer-checker=${names.join(',')}`,
  file,
];

export const clang: Checker = {
  id: 'clang',
  version: ['--version'],
  arguments: (file) => command(checkers, file),
  instead: (file) => command(['core', 'unix', 'security', 'optin.taint'], file),
  needsMain: false,
  misses: 'indexes and commands that input reaches, and misuse of C strings',
  read: (output) => {
    const alarms: Accusation[] = [];
    let notes: string[] = [];
    let failed: string | undefined;
    const errors = new Set<string>();
    for (const line of output.stderr.split('\n')) {
      const read = /^(.{1,500}?):(\d{1,9}):\d+: (fatal error|error|warning|note): (.*)$/u.exec(line);
      if (read === null) {
        if (/^(?:clang[-\w.]*: )?error: /u.test(line)) failed ??= line;
        continue;
      }
      const [, path = '', at = '0', kind, words = ''] = read;
      if (kind === 'warning') {
        const [, what = words, checker = ''] = /^(.*) \[([\w.,]+)\]$/u.exec(words) ?? [];
        notes = [];
        alarms.push({ cwe: weaknessOf(checker, what), what, path, line: Number(at), symbol: '', evidence: checker });
      } else if (kind === 'note') {
        const last = alarms.at(-1);
        if (last === undefined) continue;
        notes.push(`line ${at}: ${words}`);
        if (notes.length <= 40) alarms[alarms.length - 1] = { ...last, evidence: notes.join('\n') };
      } else {
        failed ??= words;
        errors.add(kind ?? '');
      }
    }
    const wrong =
      failed ??
      (output.end.kind === 'ended' && output.end.code !== 0 ? `ended with ${String(output.end.code)}` : undefined);
    return checkerSaid(
      {
        alarms,
        error: wrong === undefined ? undefined : `clang could not read the program: ${wrong}`,
        // A header that is missing is a fatal error.
        rejects: errors.has('error') && !errors.has('fatal error'),
      },
      output,
    );
  },
};

/** Order: the first whose checker and words fit. */
const weaknessOf = (checker: string, what: string): string | undefined =>
  table.find(([name, words]) => name.test(checker) && words.test(what))?.[2];

const any = /^/u;

const table: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^core\.DivideZero|^optin\.taint\.TaintedDiv/u, any, 'CWE-369'],
  [/^core\.(?:NullDereference|NonNullParamChecker)|^nullability/u, any, 'CWE-476'],
  [/^core\.StackAddressEscape/u, any, 'CWE-562'],
  [/^core\.VLASize/u, any, 'CWE-789'],
  [/^core\.CallAndMessage/u, /null/iu, 'CWE-476'],
  [
    /^core\.(?:CallAndMessage|UndefinedBinaryOperatorResult)|^core\.uninitialized/u,
    /uninitialized|garbage|undefined/iu,
    'CWE-457',
  ],
  [/^core\.UndefinedBinaryOperatorResult/u, /shift/iu, 'CWE-1335'],
  [/^core\.BitwiseShift/u, any, 'CWE-1335'],
  [/^unix\.(?:Malloc|DynamicMemoryModeling|MallocSizeof)/u, /leak/iu, 'CWE-401'],
  [/^unix\.Malloc$/u, /after it is freed|use of memory|use of zero-allocated/iu, 'CWE-416'],
  [/^unix\.Malloc$/u, /free released memory|twice|double/iu, 'CWE-415'],
  [/^unix\.Malloc$/u, /not memory allocated|argument to free|offset/iu, 'CWE-590'],
  [/^unix\.MallocSizeof|^alpha\.core\.SizeofPtr/u, any, 'CWE-467'],
  [/^unix\.Stream/u, /leak|never closed/iu, 'CWE-775'],
  [/^unix\.(?:Stream|StdCLibraryFunctions)/u, /null/iu, 'CWE-476'],
  [/^unix\.cstring\.NullArg/u, any, 'CWE-476'],
  [/^unix\.cstring\.BadSizeArg/u, any, 'CWE-120'],
  [/^unix\.cstring\.NotNullTerminated|^alpha\.unix\.cstring\.NotNullTerminated/u, any, 'CWE-170'],
  [/^(?:alpha\.)?unix\.cstring\.OutOfBounds/u, /read|access/iu, 'CWE-119'],
  [/^(?:alpha\.)?unix\.cstring\.OutOfBounds/u, any, 'CWE-787'],
  [/^(?:alpha\.)?unix\.cstring\.BufferOverlap/u, any, 'CWE-475'],
  [/^(?:alpha\.)?unix\.cstring\.UninitializedRead/u, any, 'CWE-457'],
  [/^(?:alpha\.)?security\.(?:ArrayBound|ReturnPtrRange)|^alpha\.security\.ArrayBoundV2/u, any, 'CWE-119'],
  [/^alpha\.security\.MmapWriteExec|^security\.MmapWriteExec/u, any, 'CWE-732'],
  [/taint/iu, /system call|command/iu, 'CWE-78'],
  [/taint/iu, /format string/iu, 'CWE-134'],
  [/taint/iu, /buffer size|allocat|malloc/iu, 'CWE-789'],
  [/^security\.insecureAPI\.gets/u, any, 'CWE-242'],
  [/^security\.insecureAPI\.(?:mktemp|mkstemp)/u, any, 'CWE-377'],
  [/^security\.insecureAPI\.getpw/u, any, 'CWE-120'],
  [/^security\.insecureAPI\.UncheckedReturn/u, any, 'CWE-252'],
];
