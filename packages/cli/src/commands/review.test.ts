import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch, type Scratch } from '../testing/run-program.ts';

const git = (folder: Scratch, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });

const app = `from flask import Flask, request, abort, session
from helpers import as_name
import sqlite3
app = Flask(__name__)

@app.route("/item")
def item():
    if "user" not in session:
        abort(401)
    db = sqlite3.connect("x")
    return str(db.execute("select * from t where a = ?", (request.args["a"],)).fetchall())
`;
const helpers = `import re

def as_name(text):
    if not re.fullmatch(r"[a-z]+", text):
        raise ValueError("no")
    return text
`;
const other = `from flask import Flask, request
from helpers import as_name
import os
app = Flask(__name__)

@app.route("/run")
def run():
    os.system("ls " + as_name(request.args["d"]))
    return "ok"
`;

const house = (): Scratch => {
  const folder = scratch({
    'app.py': app,
    'helpers.py': helpers,
    'other.py': other,
    'requirements.txt': 'flask==3.0.0\n',
  });
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'first');
  return folder;
};

interface Told {
  readonly risk: { readonly score: number; readonly level: string };
  readonly complete: boolean;
  readonly notes: readonly {
    readonly kind: string;
    readonly text: string;
    readonly path: string;
    readonly line?: number;
  }[];
  readonly findings: Readonly<
    Record<'touched' | 'opened' | 'closed', readonly { readonly ruleId: string; readonly path: string }[]>
  >;
}
const review = async (folder: Scratch, ...more: readonly string[]) => {
  const { code, out, err } = await folder.run('review', '-f', 'json', ...more);
  return { code, err, told: JSON.parse(out) as Told };
};
const places = (list: readonly { readonly ruleId: string; readonly path: string }[]): readonly string[] =>
  list.map(({ path, ruleId }) => `${path} ${ruleId}`);

describe('review', () => {
  it('of a change that does nothing says so', async () => {
    using folder = house();
    const { code, told } = await review(folder);
    expect([code, told.risk, told.notes]).toEqual([0, { score: 0, level: 'none', reasons: [] }, []]);
  });

  it('tells findings on changed lines, and leaves alone what was there before', async () => {
    using folder = house();
    folder.write('old.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'second');
    folder.write('old.py', '# a comment\nimport os, sys\nos.system("ls " + sys.argv[1])\n');
    folder.write(
      'app.py',
      app.replace(
        '"select * from t where a = ?", (request.args["a"],)',
        `"select * from t where a = '" + request.args["a"] + "'"`,
      ),
    );
    const { code, told } = await review(folder);
    expect(code).toBe(1);
    expect(places(told.findings.touched)).toEqual(['app.py python.sql.from-request']);
    expect(told.findings.opened).toEqual([]);
  });

  it('tells what a change opens in files that it leaves alone, and what it closes', async () => {
    using folder = house();
    folder.write('helpers.py', 'def as_name(text):\n    return text\n');
    const open = await review(folder);
    expect(open.code).toBe(1);
    expect(places(open.told.findings.opened)).toEqual(['other.py python.command.from-request']);
    expect(open.told.notes).toContainEqual(expect.objectContaining({ kind: 'check-removed', path: 'helpers.py' }));
    git(folder, 'commit', '-qam', 'opened');
    folder.write('helpers.py', helpers);
    const closed = await review(folder);
    expect(closed.code).toBe(0);
    expect(places(closed.told.findings.closed)).toEqual(['other.py python.command.from-request']);
  });

  it('sums up routes, calls, checks, packages, permissions and pipelines', async () => {
    using folder = house();
    folder.write(
      'app.py',
      `${app.replace('    if "user" not in session:\n        abort(401)\n', '')}
@app.post("/tidy")
def tidy():
    import shutil
    shutil.rmtree("/tmp/cache")
    return "done"
`,
    );
    folder.write('requirements.txt', 'flask==3.0.1\nreqeusts==1.0\n');
    folder.write('.github/workflows/ci.yml', 'on: pull_request_target\npermissions: write-all\n');
    const { told } = await review(folder);
    const kinds = told.notes.map(({ kind, path }) => `${kind} ${path}`);
    for (const kind of [
      'check-removed app.py',
      'route-added app.py',
      'sink-added app.py',
      'package-added requirements.txt',
      'package-changed requirements.txt',
      'permission .github/workflows/ci.yml',
      'pipeline .github/workflows/ci.yml',
    ])
      expect(kinds).toContain(kind);
    expect(places(told.findings.touched)).toContain('requirements.txt deps.names.look-alike');
    expect(told.risk.level).toBe('very high');
  });

  it('of the index looks at what would be committed alone', async () => {
    using folder = house();
    folder.write('bad.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
    git(folder, 'add', 'bad.py');
    folder.write('bad.py', 'x = 1\n');
    folder.write('not-added.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
    const { told } = await review(folder, '--staged');
    expect(new Set(told.findings.touched.map(({ path }) => path))).toEqual(new Set(['bad.py']));
  });

  it('of a branch looks at what was done since it left', async () => {
    using folder = house();
    git(folder, 'branch', 'trunk');
    git(folder, 'checkout', '-q', '-b', 'work');
    folder.write('mine.py', 'x = 1\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'mine');
    git(folder, 'checkout', '-q', 'trunk');
    folder.write('theirs.py', 'import os, sys\nos.system("ls " + sys.argv[1])\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'theirs');
    git(folder, 'checkout', '-q', 'work');
    const { told } = await review(folder, '--diff', 'trunk');
    expect(told.findings).toMatchObject({ touched: [], opened: [], closed: [] });
  });

  it('counts what an ignore comment of the change silences, and not one that was there', async () => {
    using folder = house();
    const ignored = (name: string): string =>
      `import os, sys\n# sallyport-ignore-next-line python.command.from-arguments -- ${name}\nos.system("ls " + sys.argv[1])\n`;
    folder.write('probe.py', ignored('x').replace(/#.*\n/u, ''));
    const [rule] = (await review(folder)).told.findings.touched.map(({ ruleId }) => ruleId);
    folder.write('old.py', ignored('was there').replace('python.command.from-arguments', rule ?? ''));
    folder.write('probe.py', '');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'second');
    folder.write('old.py', `x = 1\n${ignored('was there').replace('python.command.from-arguments', rule ?? '')}`);
    folder.write('new.py', ignored('trust me').replace('python.command.from-arguments', rule ?? ''));
    const { told } = await review(folder);
    expect(
      told.notes.filter(({ kind }) => kind === 'silenced').map(({ path, line, text }) => [path, line, text]),
    ).toEqual([
      [
        'new.py',
        3,
        expect.stringMatching(/silences a \w+ finding, and it counts all the same \(python\..*\): trust me/u),
      ],
    ]);
    expect(places(told.findings.touched)).toEqual([`new.py ${rule ?? ''}`]);
    expect(told.risk.score).toBeGreaterThan(0);
  });

  it('before the first commit takes everything for new', async () => {
    using folder = scratch({ 'bad.py': 'import os, sys\nos.system("ls " + sys.argv[1])\n' });
    git(folder, 'init', '-q');
    expect((await review(folder)).told.findings.touched.map(({ path }) => path)).toContain('bad.py');
    git(folder, 'add', '-A');
    for (const how of [[], ['--staged']])
      expect((await review(folder, ...how)).told.findings.touched.map(({ path }) => path)).toContain('bad.py');
    expect((await folder.run('review', '--diff', 'main')).code).toBe(2);
  });

  it('takes a patch, applied or not', async () => {
    using folder = house();
    folder.write('helpers.py', 'def as_name(text):\n    return text\n');
    const patch = git(folder, 'diff');
    const given = { readInput: () => new TextEncoder().encode(patch) };
    const applied = await folder.runWith(given, 'review', '-', '-f', 'json');
    git(folder, 'checkout', '-q', '.');
    const waiting = await folder.runWith(given, 'review', '-', '-f', 'json');
    for (const { out } of [applied, waiting])
      expect(places((JSON.parse(out) as Told).findings.opened)).toEqual(['other.py python.command.from-request']);
    const broken = await folder.runWith({ readInput: () => new TextEncoder().encode('nonsense') }, 'review', '-');
    expect(broken.code).toBe(3);
    expect(broken.out).toContain('no file is changed by what was given');
  });

  it('shows no secret in any form', async () => {
    using folder = house();
    const secret = 'vK8pQ2xN7rT4wY9zB3mD6hF1jL5sG0aC';
    folder.write('conf.py', `API_KEY = "${secret}"\n`);
    folder.write(
      '.github/workflows/ci.yml',
      `on: pull_request_target\nenv: {TOKEN: "${secret}", X: "\${{ secrets.X }}"}\n`,
    );
    for (const format of ['text', 'json', 'markdown', 'sarif', 'github-review', 'gitlab-discussions']) {
      const { out } = await folder.run('review', '-f', format);
      expect(out.length, format).toBeGreaterThan(200);
      expect(out, format).not.toContain(secret);
    }
  });

  it('writes comments for GitHub and GitLab on lines that the change brings', async () => {
    using folder = house();
    folder.write('new.py', 'import os, sys\n\nos.system("ls " + sys.argv[1])\n');
    await folder.run('review', '-f', 'github-review=gh.json', '-f', 'gitlab-discussions=gl.json', '-f', 'text');
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder.path, name), 'utf8'));
    expect(read('gh.json')).toMatchObject({
      event: 'COMMENT',
      body: expect.stringContaining('Sallyport: risk') as string,
      comments: expect.arrayContaining([
        expect.objectContaining({ path: 'new.py', line: 3, side: 'RIGHT' }),
      ]) as unknown,
    });
    expect(read('gl.json')).toHaveLength((read('gh.json') as { comments: unknown[] }).comments.length + 1);
  });

  it('tells that a whole router or a parameter of a route is not checked any more, and nothing of one that moved', async () => {
    const router = `import { Router } from 'express';
import { authenticate } from './auth';
const orders = Router();
orders.use(authenticate);
orders.get('/:id', (req, res) => res.json({}));
`;
    const api = `from fastapi import Depends, FastAPI
from users import current_user
app = FastAPI()

@app.get("/items")
def items(user=Depends(current_user)):
    return []
`;
    using folder = scratch({ 'orders.ts': router, 'api.py': api });
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'first'],
    ])
      git(folder, ...args);
    folder.write('orders.ts', router.replace('orders.use', '\n// Everybody.\norders.use'));
    folder.write(
      'api.py',
      api.replace('items(user=Depends(current_user))', 'items(\n    user=Depends(current_user),\n)'),
    );
    expect((await review(folder)).told.notes).toEqual([]);
    folder.write('orders.ts', router.replace('orders.use(authenticate);\n', ''));
    folder.write('api.py', api.replace('user=Depends(current_user)', ''));
    const { told } = await review(folder);
    expect(told.notes.map(({ kind, path, line }) => [kind, path, line])).toEqual([
      ['check-removed', 'api.py', 6],
      ['check-removed', 'orders.ts', 4],
    ]);
  });

  it('outside of a repository, of paths and of unknown commits says what to do', async () => {
    using bare = scratch({ 'a.py': '' });
    expect(await bare.run('review')).toMatchObject({ code: 2, err: expect.stringContaining('git') as string });
    using folder = house();
    expect((await folder.run('review', 'app.py')).err).toContain('a review is about a change');
    expect((await folder.run('review', '--diff', '--output=x')).code).toBe(2);
    expect((await folder.run('review', '--diff', 'nowhere')).code).toBe(2);
    expect((await folder.run('review', '-', '--staged')).code).toBe(2);
    expect((await folder.run('review', '-f', 'markdwon')).err).toContain('did you mean markdown?');
  });

  it('makes hostile names and lines harmless', async () => {
    using folder = house();
    folder.write('x\u001b[2J.py', 'eval(input())  # \u001b]0;owned\u0007 @everyone <img src=x>\n');
    const text = await folder.run('review');
    for (const control of ['\u001b', '\u0007']) expect(text.out).not.toContain(control);
    const { out } = await folder.run('review', '-f', 'markdown');
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/^.*(?<!\|.*)<img/mu);
  });
});
