/**
 * How long a repair takes beyond the scan: one finding in a file of 500 lines of Python and one of JavaScript, everything warm, no tests in the project.
 *
 * The first repair of the process is left out: it loads the languages, reads the patterns of the rules that the file needs and starts
 * the executor's cell (a process of Node is started for every JavaScript repair, which is counted). Measured is what `sallyport fix` does between knowing the finding and knowing the verdict: work the repair out, rescan, compare,
 * replay.
 *
 * Run after `npm run build`: node benchmarks/fix/speed.ts
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import { judge } from '@sallyport/assist';
import { sandbox } from '@sallyport/cell';
import { cacheFolder } from '../../packages/cli/src/cache/cache-folder.ts';
import { newProgramRunner } from '../../packages/cli/src/fix/new-program-runner.ts';
import { newScriptPlayer } from '../../packages/cli/src/fix/new-script-player.ts';
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

const scriptFiller = (index: number): string => `
function total${String(index)}(rows, rate) {
  let result = 0;
  for (const row of rows) {
    if (row.amount < 0) {
      throw new RangeError('negative amount');
    }
    result += row.amount * (1 + rate);
  }
  return Math.round(result * 100) / 100;
}
`;
const script = `const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
${Array.from({ length: 44 }, (_, index) => scriptFiller(index)).join('')}
app.get('/orders', async (req, res) => {
  const found = await pool.query("SELECT * FROM orders WHERE owner = '" + req.query.owner + "'");
  res.json(found.rows);
});

module.exports = app;
`;

const pack = await readRules([], process.cwd(), 'default');
const scanner = newScanner(pack, process.cwd(), 30_000);
const repairer = newRepairer(pack.rules, analyzeLanguages);
await using programs = newProgramRunner(join(cacheFolder(process.env), 'guest'));
programs.warm();
const tools = {
  scanner,
  programs,
  scripts: newScriptPlayer(sandbox, fileURLToPath(new URL('../../packages/cli/dist/replay-guest.js', import.meta.url))),
  reader: newCodeReader(analyzeLanguages),
  read: () => Promise.resolve(undefined),
  clock: () => performance.now(),
};

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const measure = async (path: string, text: string, comment: string, ruleId: string): Promise<void> => {
  const times: number[] = [];
  let verdict = '';
  for (let round = 0; round <= rounds; round += 1) {
    // Another text each time, so that nothing is remembered of the file itself.
    const file = { path, text: `${text}${comment} ${String(round)}\n` };
    const before = await scanner.look([file]);
    const finding = before.findings.find((one) => one.ruleId === ruleId);
    if (finding === undefined) throw new Error(`${path}: nothing is found`);
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
  process.stdout.write(`${path}: ${verdict}\n`);
  process.stdout.write(
    `${path}: one finding in ${String(text.split('\n').length)} lines: median ${at(times, 0.5).toFixed(0)} ms, slowest ${at(times, 1).toFixed(0)} ms beyond the scan; bar ${String(bar)} ms\n`,
  );
  if (at(times, 0.5) > bar) process.exitCode = 1;
};

await measure('app.py', text, '#', 'python.sql.from-request');
await measure('app.js', script, '//', 'javascript.sql.tainted-query');
