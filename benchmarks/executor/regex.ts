/**
 * Our regular-expression engine against CPython's `re`, on one text of about 1 MB, in one run on one machine.
 *
 * Each pattern is walked over the whole text (`finditer` reading the span of each match), the best of several rounds
 * counts. The ratio is our time by CPython's; below 1 we are faster.
 *
 * Usage: node --conditions=@sallyport/source benchmarks/executor/regex.ts [path of a python3.12]
 */
import { spawnSync } from 'node:child_process';
import { compileRegex, flag, RegexScan } from '../../packages/python/src/regex/index.ts';

const words = [
  'alpha',
  'beta_1',
  'x',
  '42',
  'foo.bar',
  'user@example.com',
  '2024-01-31',
  'def',
  'return',
  'The',
  'quick',
];
const marks = [' ', ' ', ' ', ', ', '. ', '\n', ' = ', '(', ') ', '"quoted text" '];

const sample = (): string => {
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let text = '';
  while (text.length < 1_000_000) text += words[next(words.length)]! + marks[next(marks.length)]!;
  return text;
};

const patterns: readonly (readonly [string, number])[] = [
  ['\\w+', 0],
  ['[A-Za-z_]\\w*|\\d+', 0],
  ['(\\d{4})-(\\d\\d)-(\\d\\d)', 0],
  ['[\\w.+-]+@[\\w-]+\\.[\\w.-]+', 0],
  ['(?P<name>[a-z_]\\w*)|(?P<number>\\d+)|(?P<space>\\s+)|(?P<mark>.)', 0],
  ['(?:def|class|return|import|from|if|else|while|for)\\b', 0],
  ['"[^"]*"', 0],
  ['".*?"', 0],
  ['^.*$', flag.multiline],
  ['quick', 0],
  ['the', flag.ignoreCase],
  ['(\\w+)\\s*=\\s*(\\w+)', 0],
  ['(?:[a-z]+ )+', 0],
  ['\\b\\w{5}\\b', 0],
  ['\\s+', 0],
  ['(?<=\\()\\w+(?=\\))', 0],
  ['[^\\W\\d_]+', 0],
  ['(a|b|c|d|e)+', 0],
];

const script = `
import json, re, sys, time
given = json.load(sys.stdin)
out = []
for pattern, flags in given['patterns']:
    p = re.compile(pattern, flags)
    best = 1e9
    for _ in range(given['rounds']):
        start = time.perf_counter()
        count = 0
        total = 0
        for m in p.finditer(given['text']):
            count += 1
            total += m.end()
        best = min(best, time.perf_counter() - start)
    out.append([best * 1000, count, total])
json.dump(out, sys.stdout)
`;

const rounds = 7;
const text = sample();
const python = process.argv[2] ?? process.env['SALLYPORT_REFERENCE_PYTHON'] ?? 'python3.12';
const run = spawnSync(python, ['-c', script], {
  input: JSON.stringify({ patterns, text, rounds }),
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
const theirs = run.status === 0 ? (JSON.parse(run.stdout) as readonly (readonly number[])[]) : undefined;
if (theirs === undefined) console.error(`no CPython to compare with (${python})`);

let logs = 0;
for (const [i, [pattern, flags]] of patterns.entries()) {
  const regex = compileRegex(pattern, flags, 'str');
  let best = Infinity;
  let count = 0;
  let total = 0;
  let spent = 0;
  const meter = {
    spend: (steps: number): void => {
      spent += steps;
    },
    allocate: undefined,
  };
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const scan = new RegexScan(regex, text, 0, text.length);
    count = 0;
    total = 0;
    spent = 0;
    while (scan.search(meter)) {
      count++;
      total += regex.end;
    }
    best = Math.min(best, performance.now() - start);
  }
  const other = theirs?.[i];
  const ratio = other === undefined ? Number.NaN : best / other[0]!;
  logs += Math.log(ratio);
  const same = other === undefined || (other[1] === count && other[2] === total) ? '' : '  DIFFERENT MATCHES';
  console.log(
    `${pattern.padEnd(68)} ${best.toFixed(1).padStart(7)} ms  ${(other?.[0] ?? Number.NaN).toFixed(1).padStart(7)} ms  ratio ${ratio.toFixed(2)}  ${count} matches, ${spent} steps${same}`,
  );
}
console.log(`geometric mean of the ratios: ${Math.exp(logs / patterns.length).toFixed(2)}`);
