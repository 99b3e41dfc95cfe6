/**
 * `gcc -fanalyzer`: warnings of the static analyzer, as JSON on standard error (one array for a file, each warning with its path of events and the weakness).
 *
 * Of the compiler's own warnings those count that name a write or read beyond an object. Nothing is certified: the analyzer looks at some paths.
 *
 * Source: GCC 10 to 14, "Diagnostic Message Formatting Options" and "Static Analyzer Options". Releases without this format give no reading, and say so.
 */
import { z } from 'zod';
import { type Checker, checkerSaid } from '../checker.ts';

const place = z.object({ file: z.string(), line: z.number() });

const warning = z.object({
  kind: z.string(),
  message: z.string(),
  option: z.string().optional(),
  locations: z.array(z.object({ caret: place })).default([]),
  metadata: z.object({ cwe: z.number().int().positive().optional() }).optional(),
  path: z
    .array(z.object({ description: z.string(), function: z.string().optional(), location: place.optional() }))
    .default([]),
});

type Warning = z.infer<typeof warning>;

export const gcc: Checker = {
  id: 'gcc',
  version: ['--version'],
  arguments: (file) => [
    '-std=gnu17',
    '-fanalyzer',
    '-Wanalyzer-too-complex',
    '-Wformat',
    '-Wformat-security',
    '-fdiagnostics-format=json',
    '-c',
    '-o',
    '/dev/null',
    file,
  ],
  needsMain: false,
  misses: 'leaks, double frees and null pointers along the paths of one file',
  read: (output) => {
    const { warnings, isCut } = warningsIn(output.stderr);
    const failed = warnings.find(({ kind }) => kind === 'error' || kind === 'fatal error');
    const complex = warnings.some(({ option }) => option === '-Wanalyzer-too-complex');
    return checkerSaid(
      {
        alarms: warnings.map((one) => ({
          cwe: weaknessOf(one),
          what: one.message,
          path: one.locations[0]?.caret.file ?? '',
          line: one.locations[0]?.caret.line ?? 0,
          symbol: one.path.at(-1)?.function ?? '',
          evidence: one.path
            .map(({ description, location }) => `line ${String(location?.line ?? 0)}: ${description}`)
            .join('\n'),
        })),
        // A header that is missing is a fatal error.
        rejects: failed?.kind === 'error' && !warnings.some(({ kind }) => kind === 'fatal error'),
        error: failed === undefined ? undefined : `gcc could not read the program: ${failed.message}`,
        unfinished: isCut
          ? 'gcc printed nothing that could be read to its end'
          : complex
            ? 'gcc found it too complex, and left paths out'
            : undefined,
      },
      output,
    );
  },
};

/** An array stands on one line; what a wrapper prints besides is passed over. A run without any array did not come to its end. */
const warningsIn = (text: string): { readonly warnings: readonly Warning[]; readonly isCut: boolean } => {
  const warnings: Warning[] = [];
  let isCut = true;
  for (const line of text.split('\n')) {
    if (!line.startsWith('[')) continue;
    try {
      const value: unknown = JSON.parse(line);
      if (!Array.isArray(value)) continue;
      isCut = false;
      for (const one of value) {
        const read = warning.safeParse(one);
        if (read.success) warnings.push(read.data);
        else isCut = true;
      }
    } catch {
      return { warnings, isCut: true };
    }
  }
  return { warnings, isCut };
};

const weaknessOf = ({ kind, option = '', metadata }: Warning): string | undefined => {
  if (kind !== 'warning') return undefined;
  if (option.startsWith('-Wanalyzer-') && metadata?.cwe !== undefined) return `CWE-${String(metadata.cwe)}`;
  return own.find(([words]) => words.test(option))?.[1];
};

const own: readonly (readonly [RegExp, string])[] = [
  [/^-Wanalyzer-out-of-bounds$/u, 'CWE-119'],
  [/^-W(?:stringop-overflow|format-overflow)\b/u, 'CWE-787'],
  [/^-Wstringop-overread\b/u, 'CWE-125'],
  [/^-Wformat-security$/u, 'CWE-134'],
  [/^-Wfree-nonheap-object$/u, 'CWE-590'],
  [/^-Wuse-after-free\b/u, 'CWE-416'],
  [/^-Wdiv-by-zero$/u, 'CWE-369'],
];
