/**
 * How long a repair takes beyond the scan: one finding in a file of 500 lines, everything warm, no tests in the project.
 *
 * The first repair of the process is left out: it loads the languages, reads the patterns of the rules that the file needs and starts
 * the executor's cell. Measured is what `sallyport fix` does between knowing the finding and knowing the verdict: work the repair out, rescan, compare,
 * replay.
 *
 * Run after `npm run build`: node benchmarks/fix/speed.ts
 */
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import { judge } from '@sallyport/assist';
import { newProgramRunner } from '../../packages/cli/src/fix/new-program-runner.ts';
import { newScanner } from '../../packages/cli/src/fix/new-scanner.ts';
import { readRules } from '../../packages/cli/src/rules-in/read-rules.ts';

const rounds = 15;
const bar = 300;

const filler = (index: number): string => `

def total_${String(index)}(rows, rate):
    """Sums up the rows of an order."""
    result = 0
    for row in rows:
        if row["amount"] < 0:
            raise ValueError("negative amount")
        result += row["amount"] * (1 + rate)
    return round(result, 2)
`;
const text = `import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
${Array.from({ length: 48 }, (_, index) => filler(index)).join('')}

@app.route("/orders")
def orders():
    user = request.args.get("user")
    conn = sqlite3.connect("shop.db")
    rows = conn.execute("SELECT * FROM orders WHERE user = '" + user + "'").fetchall()
    return jsonify(rows)
`;

const pack = await readRules([], process.cwd(), 'default');
const scanner = newScanner(pack, process.cwd(), 30_000);
const repairer = newRepairer(pack.rules, analyzeLanguages);
await using programs = newProgramRunner();
programs.warm();
const tools = {
  scanner,
  programs,
  reader: newCodeReader(analyzeLanguages),
  read: () => Promise.resolve(undefined),
  clock: () => performance.now(),
};

const times: number[] = [];
let verdict = '';
for (let round = 0; round <= rounds; round += 1) {
  // Another text each time, so that nothing is remembered of the file itself.
  const file = { path: 'app.py', text: `${text}# ${String(round)}\n` };
  const before = await scanner.look([file]);
  const finding = before.findings.find(({ ruleId }) => ruleId === 'python.sql.from-request');
  if (finding === undefined) throw new Error('nothing is found');
  const began = performance.now();
  const offered = await repairer.repairsFor(finding, file, tools.read);
  if (offered.kind === 'none') throw new Error(offered.why);
  const [repair] = offered.repairs;
  if (repair === undefined) throw new Error('no repair');
  const judgement = await judge({ origin: 'rule', ...repair }, { finding, file, before }, tools);
  if (round > 0) times.push(performance.now() - began);
  verdict = judgement.verdict.text;
  if (round === rounds)
    for (const { gate, state, milliseconds } of judgement.evidence)
      process.stdout.write(`  ${gate}: ${state}, ${milliseconds.toFixed(1)} ms\n`);
}
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.stdout.write(`${verdict}\n`);
process.stdout.write(
  `one finding in ${String(text.split('\n').length)} lines: median ${at(0.5).toFixed(0)} ms, slowest ${at(1).toFixed(0)} ms beyond the scan; bar ${String(bar)} ms\n`,
);
if (at(0.5) > bar) process.exitCode = 1;
