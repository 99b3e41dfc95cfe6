/**
 * Planted secrets of a second hand: values, files and near misses written by somebody who had not read the rules.
 *
 * Each secret stands in a file of its own among what such a file holds; a finding counts when it begins on a line of the secret.
 * Every near miss has a file as well, and every finding there, or elsewhere in a file with a secret, is a false alarm. Then all
 * formats are searched for the values. The first lot was used to mend the rules; the second, written afterwards, told first what
 * they were worth on something new (RESULTS.md), and was used in its turn; so were the third and the fourth.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/detection/planted-secrets.ts [--seed N] [--lot 1|2|3|4] [--misses]`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { carriers, E, nameOf, S, wholes } from './planted/carriers.ts';
import { moreCarriers, moreWholes } from './planted/more-carriers.ts';
import { moreNearMisses, moreUnclear } from './planted/more-near-misses.ts';
import { nearMisses, unclear } from './planted/near-misses.ts';
import { fourthLot } from './planted/fourth.ts';
import { thirdLot } from './planted/third.ts';
import { keyName, keys, passwordName, passwords, providers, random } from './planted/values.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const seed = option('--seed', 1);
const which = option('--lot', 1);
const second = which === 2;
const lot = second
  ? { carriers: moreCarriers, wholes: moreWholes, nearMisses: moreNearMisses, unclear: moreUnclear }
  : { carriers, wholes, nearMisses, unclear };
const r = random(seed);

interface Label {
  readonly what: string;
  readonly path: string;
  readonly first: number;
  readonly last: number;
  readonly values: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'sallyport-planted-'));
const root = join(folder, 'project');
const labels: Label[] = [];
const texts = new Map<string, string>();
const doubtful = new Set<string>();

/** Writes a text whose secrets stand between `S` and `E`. */
const write = (file: string, marked: string, what: string, value?: string): string => {
  const path = `${String(texts.size).padStart(4, '0')}/${file}`;
  let text = '';
  let line = 1;
  let from = { at: 0, line: 1 };
  for (const char of marked) {
    if (char === S) from = { at: text.length, line };
    else if (char === E)
      labels.push({
        what,
        path,
        first: from.line,
        last: line,
        values: [text.slice(from.at), ...(value === undefined ? [] : [value])],
      });
    else {
      if (char === '\n') line += 1;
      text += char;
    }
  }
  texts.set(path, text);
  return path;
};

const put = (kind: (typeof providers)[number], carrier: (typeof carriers)[number], name: string): void => {
  let value = kind.make(r);
  for (let turn = 0; turn < 200 && carrier.forbids?.test(value) === true; turn += 1) value = kind.make(r);
  if (carrier.forbids?.test(value) !== true)
    write(carrier.file, carrier.write(nameOf(name), value, r), `${kind.id} in ${carrier.id}`, value);
};

if (which > 2)
  for (const { file, text, what, values } of which === 3 ? thirdLot(r) : fourthLot(r))
    write(file, text, what, values[0]);
else {
  const named = lot.carriers.filter(({ bare }) => bare !== true);
  const bare = lot.carriers.filter((carrier) => carrier.bare === true);
  for (const kind of providers) {
    for (let turn = 0; turn < 3; turn += 1) put(kind, r.pick(named), kind.name);
    if (kind.sort === 'token') put(kind, r.pick(bare), kind.name);
  }
  for (const carrier of named) {
    put(r.pick(providers), carrier, 'api_token');
    for (let turn = 0; turn < 2; turn += 1) {
      put(r.pick(passwords), carrier, passwordName(r));
      put(r.pick(keys), carrier, keyName(r));
    }
  }
  for (const one of lot.wholes)
    for (let turn = 0; turn < 2; turn += 1) write(one.file, one.write(r.pick(passwords).make(r), r), one.id);
  for (let turn = 0; turn < 8; turn += 1) for (const one of lot.nearMisses) write(one.file, one.write(r), one.id);
  for (let turn = 0; turn < 2; turn += 1)
    for (const one of lot.unclear) doubtful.add(write(one.file, one.write(r), one.id));
}

interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly cwe: readonly string[];
    readonly path: string;
    readonly span: { readonly start: { readonly line: number } };
  }[];
}

const formats = ['json', 'sarif', 'markdown', 'github', 'gitlab-sast', 'junit', 'html', 'text'];
try {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(folder, 'out'));
  const begun = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      join(import.meta.dirname, '../../packages/cli/bin/sallyport.js'),
      'scan',
      '.',
      '--fail-on',
      'none',
      '--allow-partial',
      '--verbose',
      ...formats.flatMap((format) => ['--format', `${format}=../out/report.${format}`]),
    ],
    { cwd: root, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const took = performance.now() - begun;
  const outputs = new Map([['standard output', run.stdout + run.stderr]]);
  for (const place of ['out', 'cache'])
    for (const entry of readdirSync(join(folder, place), { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        outputs.set(`${place}/${entry.name}`, readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const report = JSON.parse(outputs.get('out/report.json') ?? '{"findings": []}') as Report;
  const found = report.findings.filter(
    ({ ruleId, cwe, path }) =>
      !doubtful.has(path) &&
      (ruleId.startsWith('secrets.') || cwe.some((id) => ['CWE-798', 'CWE-259', 'CWE-321', 'CWE-547'].includes(id))),
  );
  const byFile = Map.groupBy(labels, ({ path }) => path);
  const hits = new Set<Label>();
  const wrong = found.filter(({ path, span }) => {
    const label = byFile.get(path)?.find(({ first, last }) => first <= span.start.line && span.start.line <= last);
    if (label !== undefined) hits.add(label);
    return label === undefined;
  });
  const told = labels.flatMap(({ what, values }) =>
    values.flatMap((value) =>
      piecesOf(value).flatMap((piece) =>
        [...outputs].filter(([, text]) => text.includes(piece)).map(([output]) => `${output}: ${what}`),
      ),
    ),
  );
  const recall = hits.size / Math.max(1, labels.length);
  const precision = hits.size / Math.max(1, hits.size + wrong.length);
  console.log(
    `lot ${String(which)}, seed ${String(seed)}: ${String(labels.length)} secrets in ${String(texts.size)} files, ${(took / 1000).toFixed(1)} s`,
  );
  console.log(
    `recall ${recall.toFixed(4)} (${String(labels.length - hits.size)} missed), precision ${precision.toFixed(4)} (${String(wrong.length)} false alarms), secrets told: ${String(told.length)}`,
  );
  if (process.argv.includes('--misses')) {
    const lineOf = (path: string, line: number): string =>
      (texts.get(path) ?? '').split('\n')[line - 1]?.trim().slice(0, 140) ?? '';
    for (const label of labels)
      if (!hits.has(label)) console.log(`missed  ${label.what}: ${lineOf(label.path, label.first)}`);
    for (const { ruleId, path, span } of wrong)
      console.log(`wrong   ${ruleId} ${path}:${String(span.start.line)}: ${lineOf(path, span.start.line)}`);
    for (const one of told) console.log(`told    ${one}`);
  }
  if (recall < 0.93 || precision < 0.97 || told.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What must stand in no output: the value, and of keys over several lines each line. */
function piecesOf(value: string): readonly string[] {
  if (!/[\n\\]/u.test(value)) return value.length < 6 ? [] : [value];
  return value.split(/\\n|\n/u).filter((line) => line.length >= 40 && !line.includes('-----'));
}
