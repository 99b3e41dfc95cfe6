/** A change is judged by the gate that stood before it, whichever way it moves the gate. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { evalRule, scratch, type Scratch } from '../testing/run-program.ts';

const git = (folder: Scratch, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  });

const house = (files: Readonly<Record<string, string>>): Scratch => {
  const folder = scratch({ 'old.py': 'x = 1\n', ...files });
  folder.write('../rule.yaml', evalRule);
  git(folder, 'init', '-qb', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'first');
  return folder;
};

interface Told {
  readonly notes: readonly { readonly kind: string; readonly text: string; readonly path: string }[];
  readonly findings: Readonly<Record<'touched' | 'opened', readonly { readonly path: string }[]>>;
}
const flags = ['--rules', '../rule.yaml', '-f', 'json'];
const told = ({ code, out, err }: { code: number; out: string; err: string }) => {
  expect(err).toBe('');
  const { notes, findings } = JSON.parse(out) as Told;
  return {
    code,
    texts: notes.map(({ text }) => text).filter((text) => text.includes('judged by')),
    found: [...findings.touched, ...findings.opened].map(({ path }) => path),
  };
};

const bad = 'eval(input())\n';
const strict = 'fail-on: high\n';
const lax = 'fail-on: none\n';
const relaxes = (name: string) => [
  `the change relaxes the gate: fail-on high → none; the review was judged by the former one, of ${name}`,
];

describe('the gate of a change', () => {
  it.each([
    ['what is not committed', [], 'the last commit'],
    ['the index', ['--staged'], 'the last commit'],
    ['a branch', ['--diff', 'main'], 'main'],
  ])('is that of the base for %s', async (_, how, name) => {
    using folder = house({ 'sallyport.yaml': strict });
    git(folder, 'checkout', '-qb', 'work');
    folder.write('sallyport.yaml', lax);
    folder.write('new.py', bad);
    git(folder, 'add', '-A');
    if (how[0] === '--diff') git(folder, 'commit', '-qm', 'second');
    expect(told(await folder.run('review', ...flags, ...how))).toEqual({
      code: 1,
      texts: relaxes(name),
      found: ['new.py'],
    });
  });

  it('stays lax for the change that tightens it', async () => {
    using folder = house({ 'sallyport.yaml': lax });
    folder.write('sallyport.yaml', strict);
    folder.write('new.py', bad);
    expect(told(await folder.run('review', ...flags))).toEqual({
      code: 0,
      texts: [
        'the change tightens the gate: fail-on none → high; the review was judged by the former one, of the last commit',
      ],
      found: ['new.py'],
    });
  });

  it('of a patch is that of the tree without it, applied or not', async () => {
    using folder = house({ 'sallyport.yaml': strict });
    folder.write('sallyport.yaml', lax);
    folder.write('new.py', bad);
    git(folder, 'add', '-A');
    const patch = git(folder, 'diff', '--cached');
    const given = { readInput: () => new TextEncoder().encode(patch) };
    const applied = told(await folder.runWith(given, 'review', '-', ...flags));
    git(folder, 'reset', '-q', '--hard');
    const waiting = told(await folder.runWith(given, 'review', '-', ...flags));
    for (const one of [applied, waiting])
      expect(one).toEqual({ code: 1, texts: relaxes('the tree without the patch'), found: ['new.py'] });
  });

  it('is not moved by a new file, one that git is told to ignore, or one that is taken away', async () => {
    using folder = house({ 'package.json': '{"name": "a", "sallyport": {"fail-on": "medium"}}' });
    folder.write('sallyport.yaml', lax);
    folder.write('new.py', bad);
    expect(told(await folder.run('review', ...flags))).toMatchObject({ code: 1 });
    folder.write('.gitignore', 'sallyport.yaml\n');
    const hidden = told(await folder.run('review', ...flags));
    expect([hidden.code, hidden.texts.join()]).toEqual([1, expect.stringContaining('fail-on medium → none') as string]);
    using other = house({ 'sallyport.toml': 'fail-on = "low"\n' });
    git(other, 'rm', '-q', 'sallyport.toml');
    other.write('new.py', bad);
    const gone = told(await other.run('review', ...flags));
    expect([gone.code, gone.texts.join()]).toEqual([1, expect.stringContaining('fail-on low → high') as string]);
  });

  it('is not moved by what the configuration extends, in a folder below too', async () => {
    using folder = house({ 'gates/base.yaml': strict, 'sallyport.yaml': 'extends: gates/base.yaml\n', 'in/a.py': '' });
    folder.write('gates/base.yaml', lax);
    folder.write('in/sallyport.yaml', lax);
    folder.write('in/new.py', bad);
    const cwd = `${folder.path}/in`;
    const ran = told(await folder.runWith({ cwd }, 'review', '--rules', '../../rule.yaml', '-f', 'json'));
    expect([ran.code, ran.texts.join()]).toEqual([1, expect.stringContaining('relaxes the gate: fail-on') as string]);
  });

  it('is that of --config where one is named, and of the user where the project has none', async () => {
    using folder = house({ 'sallyport.yaml': strict });
    folder.write('new.py', bad);
    folder.write('../mine.yaml', lax);
    expect(told(await folder.run('review', ...flags, '--config', '../mine.yaml'))).toMatchObject({
      code: 0,
      texts: [],
    });
    using other = house({});
    other.write('new.py', bad);
    other.write('../config/sallyport/sallyport.yaml', lax);
    expect(told(await other.run('review', ...flags))).toMatchObject({ code: 0, texts: [] });
  });

  it('holds where the change breaks the configuration', async () => {
    using folder = house({ 'sallyport.yaml': strict });
    folder.write('sallyport.yaml', 'fail-onn: none\n');
    folder.write('new.py', bad);
    const ran = told(await folder.run('review', ...flags));
    expect([ran.code, ran.texts.join()]).toEqual([
      1,
      expect.stringContaining('the configuration cannot be read any more: sallyport.yaml:1: unknown key') as string,
    ]);
  });

  it('looks where it looked before: new excludes and lines of ignore files hide nothing yet', async () => {
    // What the change opens in a file that it leaves alone.
    const opened = `import os, sys\nfrom helpers import as_name\nos.system("ls " + as_name(sys.argv[1]))\n`;
    const helpers = `import shlex\n\ndef as_name(text):\n    return shlex.quote(text)\n`;
    const loose = 'def as_name(text):\n    return text\n';
    const look = async (folder: Scratch) => told(await folder.run('review', '-f', 'json'));
    using folder = house({ 'deep/other.py': opened, 'helpers.py': helpers });
    folder.write('helpers.py', loose);
    const { found } = await look(folder);
    expect(found).toContain('deep/other.py');
    folder.write('deep/.sallyportignore', 'other.py\n');
    const ignored = await look(folder);
    expect(ignored.found).toContain('deep/other.py');
    expect(ignored.texts.join()).toContain('relaxes the gate: + other.py');
    git(folder, 'clean', '-qfd');
    folder.write('sallyport.yaml', 'exclude: [deep]\n');
    const excluded = await look(folder);
    expect(excluded.found).toContain('deep/other.py');
    expect(excluded.texts.join()).toContain('relaxes the gate: exclude nothing → [deep]');
    // Taken back by the change, the old one still holds.
    using other = house({ 'deep/other.py': opened, 'helpers.py': helpers, 'deep/.sallyportignore': 'other.py\n' });
    other.write('helpers.py', loose);
    git(other, 'rm', '-q', 'deep/.sallyportignore');
    const back = await look(other);
    expect(back.found).not.toContain('deep/other.py');
    expect(back.texts.join()).toContain('tightens the gate: − other.py');
  });
});

describe('an ignore comment', () => {
  const line = '# sallyport-ignore-next-line test.no-eval -- trust me\n';
  const [start, end] = ['# sallyport-ignore-start test.no-eval -- trust me\n', '# sallyport-ignore-end test.no-eval\n'];

  it.each([
    ['above a new line', '', `${line}${bad}`, 1],
    ['on a new line', '', 'eval(input())  # sallyport-ignore test.no-eval -- trust me\n', 1],
    ['above an old line', bad, `${line}${bad}`, 1],
    ['that opens a block', `${bad}y = 2\n`, `${start}${bad}${end}y = 2\n`, 1],
    ['that moves the end of a block', `${start}${bad}${end}y = 2\n`, `${start}${bad}y = 2\neval(y)\n${end}`, 1],
    ['that was there', `${line}${bad}`, `z = 3\n${line}${bad}`, 0],
    ['that gets another reason', `${line}${bad}`, `${line.replace('trust me', 'a constant')}${bad}`, 0],
    ['that was there, beside a new one', `${line}${bad}`, `${line}${bad}${line}eval(x)\n`, 1],
  ])('%s', async (_, was, is, code) => {
    using folder = house({ 'a.py': was });
    folder.write('a.py', is);
    const ran = told(await folder.run('review', ...flags));
    expect([ran.code, ran.found.length]).toEqual([code, code]);
  });

  it('of the change is shown as such, and its finding open in every report', async () => {
    using folder = house({});
    folder.write('a.py', `${line}${bad}`);
    for (const format of ['text', 'markdown', 'github-review', 'gitlab-discussions'])
      expect((await folder.run('review', '--rules', '../rule.yaml', '-f', format)).out, format).toMatch(
        /silenced by\s+this\s+change, and counts: trust me/u,
      );
    const { out } = await folder.run('review', '--rules', '../rule.yaml', '-f', 'sarif');
    expect(out).toContain('"ruleId": "test.no-eval"');
    expect(out).not.toContain('"suppressions"');
  });
});
