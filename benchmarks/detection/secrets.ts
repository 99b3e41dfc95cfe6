/**
 * Planted secrets: how many are found, how much else is, and whether a report, the cache or a log tells any of them.
 *
 * A seed plants a secret of every kind, and made-up passwords and keys, in files of many languages and formats, among near misses
 * (placeholders, templates, hashes, identifiers, sentences). Values are made at run time; nothing here is anybody's secret.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/detection/secrets.ts [--seed N] [--rounds N] [--misses]`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contexts, documents, nearMisses, planted, type Plant } from './secret-samples.ts';
import { secretKinds } from '../../packages/analyze/src/secrets/kinds.ts';
import { newRandom, pick } from '../../packages/analyze/src/secrets/sample-value.case.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const seed = option('--seed', 1);
const rounds = option('--rounds', 2);
const random = newRandom(seed);

interface Planted {
  readonly path: string;
  readonly line: number;
  readonly secret: string;
  readonly what: string;
}

const root = mkdtempSync(join(tmpdir(), 'sallyport-secrets-'));
const files = new Map<string, string>();
const there: Planted[] = [];
const quiet: { readonly path: string; readonly line: number; readonly what: string }[] = [];
let number = 0;

/** A file of a few entries: secrets and near misses in turn, so that each is a neighbour of the other. */
const write = (entries: readonly Plant[], context: (typeof contexts)[number]): void => {
  number += 1;
  const path = context.path(number);
  const lines: string[] = [...context.before];
  for (const entry of entries) {
    const written = context.write(entry.name, entry.value);
    const at = written.findIndex((line) => line.includes(entry.value));
    const line = lines.length + Math.max(0, at) + 1;
    if (entry.secret === undefined) quiet.push({ path, line, what: `${entry.what} in ${context.name}` });
    else there.push({ path, line, secret: entry.secret, what: `${entry.what} in ${context.name}` });
    lines.push(...written);
  }
  lines.push(...context.after);
  files.set(path, `${lines.join('\n')}\n`);
};

for (let round = 0; round < rounds; round += 1) {
  const secrets = planted(random);
  for (let at = 0; at < secrets.length; at += 3) {
    const context = pick(contexts, random);
    const entries = secrets.slice(at, at + 3).flatMap((secret) => [secret, pick(nearMisses(random), random)]);
    write(
      entries.filter(({ value }) => context.takes(value)),
      context,
    );
  }
  for (const context of contexts)
    write(
      nearMisses(random).filter(({ value }) => context.takes(value)),
      context,
    );
  for (const { path, text, secrets: inside, what } of documents(random)) {
    number += 1;
    const place = path(number);
    files.set(place, text);
    const lines = text.split('\n');
    for (const secret of inside)
      there.push({
        path: place,
        line: lines.findIndex((line) => line.includes(secret.split('\n')[0] ?? '')) + 1,
        secret,
        what,
      });
    if (inside.length === 0) quiet.push({ path: place, line: 0, what });
  }
}

interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly cwe: readonly string[];
    readonly path: string;
    readonly message: string;
    readonly span: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  }[];
}

const formats = ['json', 'sarif', 'markdown', 'github', 'gitlab-sast', 'junit', 'html', 'text'];
const program = [join(import.meta.dirname, '../../packages/cli/bin/sallyport.js')];
const outputs = new Map<string, string>();
let failed = false;
try {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'project', path)), { recursive: true });
    writeFileSync(join(root, 'project', path), text);
  }
  mkdirSync(join(root, 'out'));
  const begun = performance.now();
  const said = execFileSync(
    process.execPath,
    [
      ...program,
      'scan',
      '.',
      '--fail-on',
      'none',
      '--allow-partial',
      '--verbose',
      ...formats.flatMap((format) => ['--format', `${format}=../out/report.${format}`]),
    ],
    {
      cwd: join(root, 'project'),
      env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache') },
      maxBuffer: 1 << 30,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const took = performance.now() - begun;
  outputs.set('standard output', said);
  for (const folder of ['out', 'cache'])
    for (const name of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (name.isFile()) outputs.set(`${folder}/${name.name}`, readFileSync(join(name.parentPath, name.name), 'utf8'));
  const report = JSON.parse(outputs.get('out/report.json') ?? '{}') as Report;
  const found = report.findings.filter(
    ({ ruleId, cwe }) =>
      ruleId.startsWith('secrets.') || cwe.some((id) => ['CWE-798', 'CWE-259', 'CWE-321', 'CWE-547'].includes(id)),
  );
  const hit = (path: string, line: number): boolean =>
    found.some((one) => one.path === path && one.span.start.line <= line && line <= one.span.end.line);
  const missed = there.filter(({ path, line }) => !hit(path, line));
  const right = new Set(there.map(({ path, line }) => `${path}:${String(line)}`));
  const wrong = found.filter(({ path, span }) => {
    for (let line = span.start.line; line <= span.end.line; line += 1)
      if (right.has(`${path}:${String(line)}`)) return false;
    return true;
  });
  const leaks = leaked();
  const precision = (found.length - wrong.length) / Math.max(1, found.length);
  const recall = (there.length - missed.length) / Math.max(1, there.length);
  console.log(
    `seed ${String(seed)}: ${String(there.length)} secrets and ${String(quiet.length)} near misses in ${String(files.size)} files, ${(took / 1000).toFixed(1)} s`,
  );
  console.log(
    `recall ${recall.toFixed(4)} (${String(missed.length)} missed), precision ${precision.toFixed(4)} (${String(wrong.length)} wrong of ${String(found.length)}), secrets told: ${String(leaks.length)}`,
  );
  if (process.argv.includes('--misses')) {
    for (const { what, secret } of missed) console.log(`missed  ${what}: ${secret.slice(0, 90)}`);
    for (const { path, span, ruleId } of wrong) {
      const line = (files.get(path) ?? '').split('\n')[span.start.line - 1] ?? '';
      console.log(`wrong   ${ruleId} ${path}:${String(span.start.line)}: ${line.trim().slice(0, 140)}`);
    }
    for (const leak of leaks.slice(0, 40)) console.log(`told    ${leak}`);
  }
  failed = precision < 0.97 || recall < 0.93 || leaks.length > 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}
if (failed) process.exitCode = 1;

/** Secrets of which an output tells all or eight characters of what must be hidden (all but the last four, from length 20 on). */
function leaked(): readonly string[] {
  // Pieces that all tokens of a kind have stand in the program itself, whose compiled form is cached as well.
  const tables = JSON.stringify(secretKinds);
  const pieces = new Map<string, string>();
  const short: (readonly [string, string])[] = [];
  for (const { secret, what } of there) {
    const hidden = secret.length >= 20 ? secret.slice(0, -4) : secret;
    const body = hidden.slice(startOf(hidden).length);
    if (body.length < 8) short.push([body, what]);
    // Reports are full of hashes: of a million pieces of eight hexadecimal digits a few are in them by chance.
    if (/^[0-9a-f-]+$/u.test(body)) {
      if (body.length >= 12) short.push([body.slice(0, 12), what], [body.slice(-12), what]);
      continue;
    }
    for (let at = 0; at + 8 <= body.length; at += 1) {
      const piece = body.slice(at, at + 8);
      if (!/\n/u.test(piece) && !tables.includes(piece)) pieces.set(piece, what);
    }
  }
  const leaks = new Set<string>();
  for (const [name, text] of outputs) {
    for (let at = 0; at + 8 <= text.length; at += 1) {
      const what = pieces.get(text.slice(at, at + 8));
      if (what !== undefined) leaks.add(`${name}: ${what}`);
    }
    for (const [body, what] of short) if (body.length >= 6 && text.includes(body)) leaks.add(`${name}: ${what}`);
  }
  return [...leaks];
}

/** What all secrets of its kind begin with; the program's own tables hold it. */
function startOf(secret: string): string {
  const named = /^[A-Za-z0-9]{1,14}[-_.](?:[a-z0-9]{1,10}[-_.])*(?=.{8})/u.exec(secret)?.[0] ?? '';
  return secretKinds
    .flatMap(({ starts = [] }) => starts)
    .filter((start) => secret.startsWith(start))
    .reduce((longest, start) => (start.length > longest.length ? start : longest), named);
}
