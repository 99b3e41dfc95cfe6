/** The gates that run code, with the executor: programs as people write them, a repair that holds, and one that only looks so. */
import { judge, type Judgement } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { severities } from '@sallyport/core';
import { afterAll, describe, expect, it } from 'vitest';
import { newProgramRunner } from '../packages/cli/src/fix/new-program-runner.ts';
import { newScanner } from '../packages/cli/src/fix/new-scanner.ts';
import { readRules } from '../packages/cli/src/rules-in/read-rules.ts';
import { root } from './source-files.ts';

const pack = await readRules([], root, 'default');
const programs = newProgramRunner();
afterAll(async () => programs[Symbol.asyncDispose]());

const judged = async (text: string, from: string, to: string, kind: 'fix' | 'proposal' = 'fix'): Promise<Judgement> => {
  const scanner = newScanner(pack, root, 30_000);
  const file = { path: 'shop.py', text };
  const before = await scanner.look([file]);
  const start = text.indexOf(from);
  const line = text.slice(0, start).split('\n').length;
  const [finding] = before.findings
    .filter(({ span }) => Math.abs(span.start.line - line) <= 2)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  if (finding === undefined || start < 0) throw new Error('nothing is found there');
  return judge(
    {
      origin: 'rule',
      title: 'a repair',
      kind,
      until: 'compared',
      changes: '',
      todo: [],
      edits: [{ path: file.path, start, end: start + from.length, text: to }],
    },
    { finding, file, before },
    {
      scanner,
      programs,
      reader: newCodeReader(analyzeLanguages),
      read: () => Promise.resolve(undefined),
      clock: () => 0,
    },
  );
};

const gate = ({ evidence }: Judgement, name: string): string | undefined =>
  evidence.find((one) => one.gate === name)?.state;
const behaviour = (one: Judgement): string | undefined => gate(one, 'behaviour equal');

describe('methods', () => {
  const text = `import sqlite3


class Store:
    def __init__(self, path="shop.db"):
        self.conn = sqlite3.connect(path)

    def find(self, name):
        return self.conn.execute("SELECT id, mail FROM people WHERE name = '" + name + "'").fetchone()
`;
  const weak = `"SELECT id, mail FROM people WHERE name = '" + name + "'"`;

  it('are called on an object that is made for them', async () => {
    const right = await judged(text, weak, '"SELECT id, mail FROM people WHERE name = ?", (name,)');
    expect([gate(right, 'exploit fails'), behaviour(right)]).toEqual(['passed', 'passed']);
  });

  it('show a statement that asks for something else', async () => {
    const wrong = await judged(text, weak, '"SELECT id, mail FROM people WHERE mail = ?", (name,)');
    expect([gate(wrong, 'exploit fails'), behaviour(wrong)]).toEqual(['passed', 'failed']);
  });
});

describe('coroutines', () => {
  const text = `import os

from fastapi import FastAPI

app = FastAPI()


@app.get("/size")
async def size(folder: str):
    return {"out": os.popen("du -s " + folder).read()}
`;
  const weak = 'os.popen("du -s " + folder).read()';

  it('show a repair that does not run', async () => {
    const wrong = await judged(
      text,
      weak,
      'subprocess.run(["du", "-s", folder], capture_output=True, text=True).stdout',
    );
    // The import is missing.
    expect(behaviour(wrong)).toBe('failed');
  });

  it('count as the same where the command has the same words', async () => {
    const right = await judged(
      text.replace('import os\n', 'import os\nimport subprocess\n'),
      weak,
      'subprocess.run(["du", "-s", folder], capture_output=True, text=True).stdout',
    );
    expect([gate(right, 'exploit fails'), behaviour(right)]).toEqual(['passed', 'passed']);
  });
});

describe('modules', () => {
  const text = `import sqlite3
import sys

name = sys.argv[1]
conn = sqlite3.connect("shop.db")
for row in conn.execute("SELECT mail FROM people WHERE name = '%s'" % name):
    print(row[0])
`;
  const weak = `"SELECT mail FROM people WHERE name = '%s'" % name`;

  it('are run anew for every input', async () => {
    const right = await judged(text, weak, '"SELECT mail FROM people WHERE name = ?", (name,)');
    expect([gate(right, 'exploit fails'), behaviour(right)]).toEqual(['passed', 'passed']);
    const wrong = await judged(text, weak, '"SELECT name FROM people WHERE name = ?", (name,)');
    expect(behaviour(wrong)).toBe('failed');
  });

  it('have their secrets compared where the variable holds what stood there', async () => {
    const settings = 'from flask import Flask\n\napp = Flask(__name__)\napp.secret_key = "pR9-kq2!x7Lm"\nlimit = 5\n';
    const right = await judged(settings, '"pR9-kq2!x7Lm"\n', 'os.environ["SECRET_KEY"]\n', 'proposal');
    // The import is missing: a repair that does not run is not the same.
    expect(behaviour(right)).not.toBe('passed');
    const whole = await judged(`import os\n${settings}`, '"pR9-kq2!x7Lm"', 'os.environ["SECRET_KEY"]', 'proposal');
    expect([behaviour(whole), whole.verdict.kind]).toEqual(['passed', 'fixed']);
  });
});

describe('lists', () => {
  const text = `import psycopg2


def by_skus(skus: list):
    joined = ",".join("'" + sku + "'" for sku in skus)
    with psycopg2.connect("dbname=shop") as connection:
        cur = connection.cursor()
        cur.execute("SELECT name FROM products WHERE sku IN (" + joined + ")")
        return cur.fetchall()
`;
  const weak = '"SELECT name FROM products WHERE sku IN (" + joined + ")"';

  it('are asked for the same by IN and by = ANY', async () => {
    const right = await judged(text, weak, '"SELECT name FROM products WHERE sku = ANY(%s)", (list(skus),)');
    expect(behaviour(right)).toBe('passed');
    const cast = await judged(text, weak, '"SELECT name FROM products WHERE sku = ANY(%s::text[])", (list(skus),)');
    expect(behaviour(cast)).toBe('passed');
    const other = await judged(text, weak, '"SELECT name FROM products WHERE sku = ANY(%s)", (list(skus)[:1],)');
    expect(behaviour(other)).toBe('failed');
    const none = await judged(text, weak, '"SELECT name FROM products WHERE sku <> ALL(%s)", (list(skus),)');
    expect(behaviour(none)).toBe('failed');
  });
});

describe('templates', () => {
  const text = `from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    return render_template_string(f"<h1>Hello, {name}!</h1>")
`;
  const weak = 'render_template_string(f"<h1>Hello, {name}!</h1>")';

  it('count as the same where the page is', async () => {
    const right = await judged(text, weak, 'render_template_string("<h1>Hello, {{ name }}!</h1>", name=name)');
    expect([gate(right, 'exploit fails'), behaviour(right)]).toEqual(['passed', 'passed']);
    const wrong = await judged(text, weak, 'render_template_string("<h1>Hello, {{ nom }}!</h1>", name=name)');
    expect(behaviour(wrong)).toBe('failed');
  });

  it('prove nothing where the template holds what is not known', async () => {
    const beyond = await judged(
      text,
      weak,
      'render_template_string("<h1>Hello, {{ name | wordcount }}!</h1>", name=name)',
    );
    expect(behaviour(beyond)).toBe('not available');
  });
});

it('a proposal that needs a package nobody knows is not compared', async () => {
  const text = `from xml.dom import minidom
def pretty(document):
    return minidom.parseString(document).toprettyxml()
`;
  const { evidence, verdict } = await judged(
    text,
    text.slice(0, -1),
    text.slice(0, -1).replace('xml.dom', 'defusedxml'),
    'proposal',
  );
  expect([evidence.find((one) => one.gate === 'behaviour equal')?.text, verdict.kind]).toEqual([
    'the repair needs defusedxml, of which nothing is known here',
    'proposal',
  ]);
});
