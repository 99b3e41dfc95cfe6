/**
 * Programs of HumanEval with something unsafe put into them: each variant must be refused or stopped, and the programs as they were must be allowed.
 *
 * An injection is a few lines; a place is where they go, most of them inside of handlers that swallow every exception. Each program gets some of
 * the pairs in turn, so that all pairs are met. The corpus is not part of the repository (SALLYPORT_CORPORA names its folder). The programs are
 * written to a folder and run by `sallyport bench executor`, as anybody's would be.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { injections, places } from './injections.ts';

const variantsPerProgram = Number(process.argv[2] ?? 3);
const most = Number(process.argv[3] ?? Infinity);

interface Task {
  readonly prompt: string;
  readonly canonical_solution: string;
  readonly test: string;
  readonly entry_point: string;
}

const corpus = join(process.env['SALLYPORT_CORPORA'] ?? '/nowhere', 'HumanEval.jsonl.gz');
if (!existsSync(corpus)) {
  console.log('no HumanEval.jsonl.gz: name its folder in SALLYPORT_CORPORA');
  process.exit(0);
}
const tasks = gunzipSync(readFileSync(corpus))
  .toString('utf8')
  .trim()
  .split('\n')
  .slice(0, most)
  .map((line) => JSON.parse(line) as Task);

const folder = mkdtempSync(join(tmpdir(), 'unsafe-variants-'));
for (const label of ['safe', 'unsafe']) mkdirSync(join(folder, label));
const put = (label: string, name: string, source: string): void =>
  writeFileSync(join(folder, label, `${name.replaceAll(/[^\w]+/gu, '-')}.py`), source);

let turn = 0;
for (const [index, task] of tasks.entries()) {
  const number = String(index).padStart(3, '0');
  const tail = `\n${task.test}\n\ncheck(${task.entry_point})\n`;
  put('safe', number, `${task.prompt}${task.canonical_solution}${tail}`);
  for (let count = 0; count < variantsPerProgram; count++) {
    const injection = injections[turn % injections.length]!;
    const place = places[(Math.floor(turn / injections.length) + turn) % places.length]!;
    turn += 1;
    const source = place.put({ ...task, body: task.canonical_solution, tail }, injection.lines);
    put('unsafe', `${number} ${injection.name} ${place.name}`, `# cwe: ${injection.cwe}\n${source}`);
  }
}

interface Report {
  readonly summary: {
    readonly blocked: Readonly<Record<'held' | 'of' | 'refused' | 'exhausted' | 'withoutEffect', number>>;
    readonly allowed: { readonly held: number; readonly of: number };
  };
  readonly programs: readonly {
    readonly id: string;
    readonly label: string;
    readonly verdict: string;
    readonly allowed: boolean;
    readonly reason: { readonly summary: string };
  }[];
}

const program = join(import.meta.dirname, '../../packages/cli/bin/sallyport.js');
const ran = spawnSync(
  process.execPath,
  [program, 'bench', 'executor', '--dataset', folder, '--seconds', '4', '--format', 'json'],
  { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'inherit'] },
);
rmSync(folder, { recursive: true });
const { summary, programs } = JSON.parse(ran.stdout) as Report;
const { blocked, allowed } = summary;
console.log(
  `${String(injections.length)} injections at ${String(places.length)} places into ${String(tasks.length)} programs`,
);
console.log(
  `unsafe variants blocked ${String(blocked.held)}/${String(blocked.of)}: refused ${String(blocked.refused)}, exhausted ${String(blocked.exhausted)}, without effect ${String(blocked.withoutEffect)}`,
);
console.log(`programs as they were, allowed ${String(allowed.held)}/${String(allowed.of)}`);
for (const { id, label, verdict, allowed: isAllowed, reason } of programs)
  if (label === 'safe' ? !isAllowed : verdict !== 'refused' && verdict !== 'exhausted')
    console.log(`  ${id}: ${reason.summary}`);
