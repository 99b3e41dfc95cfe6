/**
 * How long a report over 20,000 records of twelve models takes, and how much memory: bars 300 MB, and a page that a browser opens in under 2 s.
 *
 * The page's time is what a headless Chromium takes to lay it out and write it out, less what it takes for an empty page: the median of five each.
 *
 * Run: node --conditions=@sallyport/source benchmarks/eval/report.ts [FOLDER]; the run is written to FOLDER (default: a temporary one that is removed).
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { sha256 } from '@sallyport/core';
import type { SampleRecord } from '@sallyport/assist/evaluate';
import { newRandom } from '../../packages/assist/src/evaluate/statistics/seeded-random.ts';

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'sallyport-report-'));
mkdirSync(folder, { recursive: true });
const random = newRandom(1);
const lines: string[] = [];
const codes = Array.from(
  { length: 50 },
  (_, i) =>
    `${Array.from({ length: 60 }, (__, line) => `int f${String(i)}_${String(line)}(int a) { return a + ${String(line)}; }`).join('\n')}\n`,
);
const places = codes.map((code) => {
  const hash = sha256(code);
  mkdirSync(join(folder, 'code', hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, 'code', hash.slice(0, 2), `${hash}.c`), code);
  return { hash, path: `code/${hash.slice(0, 2)}/${hash}.c` };
});
const cwes = [
  'CWE-22',
  'CWE-78',
  'CWE-79',
  'CWE-89',
  'CWE-119',
  'CWE-190',
  'CWE-416',
  'CWE-476',
  'CWE-787',
  'CWE-798',
  'CWE-20',
  'CWE-125',
  'CWE-200',
  'CWE-306',
  'CWE-434',
  'CWE-502',
  'CWE-522',
  'CWE-732',
];
for (let sample = 1; sample <= 24; sample += 1)
  for (let model = 0; model < 12; model += 1)
    for (let task = 0; task < 70; task += 1) {
      const outcome =
        (['secure', 'insecure', 'function-fails', 'not-judged'] as const)[Math.floor(random() * 4)] ?? 'secure';
      const place = places[task % places.length];
      const record: SampleRecord = {
        kind: 'sample',
        task: `c.task.${String(task)}`,
        language: 'c',
        cwe: [cwes[task % cwes.length] ?? 'CWE-78'],
        model: `model-${String(model)}`,
        sample,
        condition: 'neutral',
        code: place?.path,
        hash: place?.hash,
        outcome,
        function: outcome === 'function-fails' ? 'failed' : 'passed',
        why: 'made up for the benchmark',
        oracles: ['tests', 'sallyport', 'gcc'].map((oracle) => ({
          oracle,
          version: '1',
          verdict: outcome === 'insecure' && random() < 0.8 ? ('accuses' as const) : ('clean' as const),
          said: 'made up',
          why: '',
          accusations:
            outcome === 'insecure'
              ? [
                  {
                    cwe: 'CWE-787',
                    what: 'a buffer is written beyond its end',
                    path: 'a.c',
                    line: 12,
                    symbol: 'main',
                    evidence: 'step\n'.repeat(150),
                  },
                ]
              : [],
          dismissed: [],
          certifies: [],
          ms: 3,
        })),
        weaknesses:
          outcome === 'function-fails'
            ? []
            : [
                {
                  cwe: cwes[task % cwes.length] ?? 'CWE-78',
                  verdict: outcome,
                  accusedBy: outcome === 'insecure' || random() < 0.05 ? ['sallyport'] : [],
                  certifiedBy: outcome === 'secure' ? ['tests'] : [],
                  unheard: [],
                },
              ],
        others:
          random() < 0.1 ? [{ cwe: 'CWE-532', what: 'a secret is logged', line: 3, accusedBy: ['sallyport'] }] : [],
        names: {
          imports: { known: 3, invented: random() < 0.02 ? 1 : 0, notKnown: 0 },
          installs: { known: 0, invented: 0, notKnown: 0 },
          invented: random() < 0.02 ? [{ name: `safe-${String(task)}-kit`, of: 'npm', by: 'import', line: 1 }] : [],
          apis: {
            looked: 6,
            invented: random() < 0.02 ? [{ name: 'hashlib.secure_hash', of: 'python', by: 'use', line: 2 }] : [],
          },
        },
        asked: { question: '', rounds: 1, finish: 'stop', input: 300, output: 800, dollars: 0.01, ms: 900 },
      };
      lines.push(JSON.stringify(record));
    }
writeFileSync(join(folder, 'records.jsonl'), `${lines.join('\n')}\n`);
writeFileSync(join(folder, 'run.json'), '{"complete":true}');
const started = performance.now();
const { status, stderr } = spawnSync(
  '/usr/bin/env',
  [
    'bash',
    '-c',
    'exec /usr/bin/time -v "$@"',
    'time',
    process.execPath,
    'packages/cli/bin/sallyport.js',
    'eval',
    'report',
    folder,
    '--format',
    `html=${folder}/report.html`,
  ],
  { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') },
);
const memory = /Maximum resident set size \(kbytes\): (\d+)/u.exec(stderr)?.[1];
console.log(`records: ${String(lines.length)}, ${(statSync(join(folder, 'records.jsonl')).size / 1e6).toFixed(0)} MB`);
console.log(
  `report: exit ${String(status)}, ${((performance.now() - started) / 1000).toFixed(1)} s, ${memory === undefined ? 'memory not measured (GNU time is missing)' : `${(Number(memory) / 1024).toFixed(0)} MiB`}, page ${(statSync(join(folder, 'report.html')).size / 1e6).toFixed(2)} MB`,
);
const browser = process.env['CHROMIUM'] ?? 'chromium';
const openedIn = (address: string): number => {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    spawnSync(browser, ['--headless=new', '--no-sandbox', '--disable-gpu', '--dump-dom', address], {
      maxBuffer: 2 ** 28,
    });
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
};
if (spawnSync(browser, ['--version']).status === 0) {
  const [empty, page] = [openedIn('about:blank'), openedIn(`file://${folder}/report.html`)];
  console.log(`page: ${(page / 1000).toFixed(2)} s, an empty one ${(empty / 1000).toFixed(2)} s`);
} else console.log('page: not opened (chromium is missing)');
if (given === undefined) rmSync(folder, { recursive: true });
