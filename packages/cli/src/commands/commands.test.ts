import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configKeys } from '../config/keys.ts';
import { evalRule, scratch } from '../testing/run-program.ts';
import { scanSpec } from './scan-spec.ts';

describe('rules', () => {
  it('are listed, and found by a word', async () => {
    using folder = scratch({ 'r.yaml': evalRule });
    expect((await folder.run('rules', 'list', '--rules', 'r.yaml')).out).toBe(
      'test.no-eval  high      CWE-95    eval runs text as code\n1 rules\n',
    );
    expect((await folder.run('rules', 'list', 'cwe-89', '--rules', 'r.yaml')).out).toBe('0 rules\n');
    expect(JSON.parse((await folder.run('rules', 'list', '--json', '--rules', 'r.yaml')).out)).toMatchObject([
      { id: 'test.no-eval' },
    ]);
  });
  it('are shown, with the closest when there is none', async () => {
    using folder = scratch({ 'r.yaml': evalRule });
    expect((await folder.run('rules', 'show', 'test.no-eval', '--rules', 'r.yaml')).out).toContain(
      'eval runs text as code',
    );
    expect(await folder.run('rules', 'show', 'test.no-eva', '--rules', 'r.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean test.no-eval?'),
    });
    expect((await folder.run('scan', '--explain', 'test.no-eval', '--rules', 'r.yaml')).out).toContain(
      'eval runs text as code',
    );
  });
  it('are validated without a scan', async () => {
    using folder = scratch({
      'good.yaml': evalRule,
      'bad.yaml': 'rules:\n  - {id: x, message: m, severity: LOW, languages: [python], pattern: "(("}\n',
    });
    expect((await folder.run('rules', 'validate', 'good.yaml')).code).toBe(0);
    expect(await folder.run('rules', 'validate', '.')).toMatchObject({
      code: 1,
      out: expect.stringContaining('bad.yaml:2'),
    });
  });
  it('are tried on the samples beside them', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'r.py': '# ruleid: test.no-eval\neval(x)\n# ok: test.no-eval\nf(x)\n',
    });
    expect(await folder.run('rules', 'test', 'r.yaml')).toMatchObject({
      code: 0,
      out: '1 rules, 1 samples, 0 failures\n',
    });
    folder.write(
      'flow.yaml',
      'rules:\n  - {id: test.flow, message: m, severity: LOW, languages: [python], mode: taint, pattern-sources: [{pattern: input()}], pattern-sinks: [{pattern: f(...)}]}\n',
    );
    folder.write('flow.py', 'x = input()\n# ruleid: test.flow\nf(x)\n# ok: test.flow\nf(1)\n');
    expect(await folder.run('rules', 'test', 'flow.yaml')).toMatchObject({
      code: 0,
      out: '1 rules, 1 samples, 0 failures\n',
    });
    folder.write('r.py', '# ruleid: test.no-eval\nf(x)\n# ok: test.no-eval\neval(x)\n');
    expect(await folder.run('rules', 'test', 'r.yaml')).toMatchObject({
      code: 1,
      out: expect.stringContaining('r.py:2: test.no-eval: not found, but marked ruleid'),
    });
  });
});

describe('init', () => {
  it('writes a file that changes nothing, and replaces none', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    expect((await folder.run('init')).code).toBe(0);
    expect((await folder.run('scan')).code).toBe(0);
    expect((await folder.run('init')).err).toContain('sallyport.yaml is there already');
    expect((await folder.run('init', '--force')).code).toBe(0);
    const text = readFileSync(join(folder.path, 'sallyport.yaml'), 'utf8');
    for (const key of [...text.matchAll(/^# ?([a-z-]+): /gmu)].map(([, name = '']) => name))
      expect(Object.keys(configKeys)).toContain(key);
  });
});

describe('doctor', () => {
  it('says what works and what is not looked at', async () => {
    using folder = scratch();
    const { code, out } = await folder.run('doctor');
    expect(code).toBe(0);
    for (const line of [
      /^ok +program +sallyport/mu,
      /^ok +python +parser loads/mu,
      /^ok +tsx +parser loads/mu,
      /^missing +dependencies/mu,
    ])
      expect(out).toMatch(line);
    folder.write('sallyport.yaml', 'nonsense: 1\n');
    expect(await folder.run('doctor')).toMatchObject({ code: 5, out: expect.stringMatching(/^broken +config/mu) });
  });
});

describe('configuration', () => {
  it('may be TOML, JSON, or a part of a file that is there anyway', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n' });
    const files = {
      'sallyport.toml': 'rules = ["r.yaml"]\nfail-on = "critical"\n',
      'sallyport.json': '{"rules": ["r.yaml"], "fail-on": "critical"}',
      'pyproject.toml': '[project]\nname = "x"\n[tool.sallyport]\nrules = ["r.yaml"]\nfail-on = "critical"\n',
      'package.json': '{"name": "x", "sallyport": {"rules": ["r.yaml"], "fail-on": "critical"}}',
    };
    for (const [name, text] of Object.entries(files)) {
      using inner = scratch({ 'r.yaml': evalRule, 'a.py': 'eval(x)\n', [name]: text });
      expect((await inner.run('scan', '-q')).code, name).toBe(0);
      expect((await inner.run('scan', '-q', '--fail-on', 'high')).code, name).toBe(1);
    }
    folder.write('package.json', '{"name": "x", "devDependencies": {"sallyport": "1.0.0"}}');
    expect((await folder.run('scan', '-q', '--rules', 'r.yaml')).code).toBe(1);
  });
  it('may extend another file, but not in a circle', async () => {
    using folder = scratch({
      'r.yaml': evalRule,
      'a.py': 'eval(x)\n',
      'base/c.yaml': 'rules: ../r.yaml\nfail-on: critical\n',
      'sallyport.yaml': 'extends: base/c.yaml\n',
    });
    expect((await folder.run('scan', '-q')).code).toBe(0);
    folder.write('base/c.yaml', 'extends: ../sallyport.yaml\n');
    expect(await folder.run('scan')).toMatchObject({ code: 2, err: expect.stringContaining('in a circle') });
  });
  it.each([
    ['fail-on: hihg\n', /:1: fail-on: "hihg" is not one of/u],
    ['\ntimeout: soon\n', /:2: timeout: "soon" is not a number/u],
    ['jobs: 1.5\n', /:1: jobs: 1\.5 is not a whole number/u],
    ['exclude: {a: 1}\n', /:1: exclude: .* is not a text or a list of texts/u],
    ['- a\n', /:1: the file is not a map/u],
    ['a: [\n', /:\d+: not YAML or JSON/u],
  ])('%j is refused with its place', async (text, expected) => {
    using folder = scratch({ 'a.py': '', 'sallyport.yaml': text });
    expect(await folder.run('scan')).toMatchObject({ code: 2, err: expect.stringMatching(expected) });
  });
  it('knows every key that is a flag', () => {
    const flags = scanSpec.options.map(({ name }) => name);
    const noFlags = [
      'extends',
      'cache',
      'private',
      'test-command',
      'allow-licences',
      'deny-licences',
      'review-licences',
    ];
    expect(
      Object.keys(configKeys).filter(
        (key) => !key.startsWith('model') && !noFlags.includes(key) && !flags.includes(key),
      ),
    ).toEqual([]);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('of %s names commands and flags', async (shell) => {
    using folder = scratch();
    const { code, out } = await folder.run('completion', shell);
    expect(code).toBe(0);
    for (const word of ['scan', 'rules', 'doctor', 'fail-on']) expect(out).toContain(word);
  });
  it('of bash is a script that bash takes, and completes', async () => {
    using folder = scratch();
    folder.write(
      'c.sh',
      `${(await folder.run('completion', 'bash')).out}\nCOMP_WORDS=(sallyport scan --fail-on c); COMP_CWORD=3; _sallyport; echo "\${COMPREPLY[@]}"\nCOMP_WORDS=(sallyport do); COMP_CWORD=1; _sallyport; echo "\${COMPREPLY[@]}"\n`,
    );
    expect(spawnSync('bash', [join(folder.path, 'c.sh')], { encoding: 'utf8' })).toMatchObject({
      stdout: 'critical\ndoctor\n',
      stderr: '',
    });
  });
  it('knows no other shell', async () => {
    using folder = scratch();
    expect((await folder.run('completion', 'fihs')).err).toContain('did you mean fish?');
  });
});

describe('--staged and --diff', () => {
  const git = (cwd: string, ...args: readonly string[]): void => {
    const ran = spawnSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
      { cwd, encoding: 'utf8' },
    );
    if (ran.status !== 0) throw new Error(ran.stderr);
  };
  it('scan what changed, and run nothing that the repository configures', async () => {
    using folder = scratch({ 'r.yaml': evalRule, 'old.py': 'eval(x)\n' });
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '.');
    git(folder.path, 'commit', '-qm', 'one');
    folder.write('new é.py', 'eval(x)\n');
    folder.write('other.py', 'eval(x)\n');
    git(folder.path, 'add', 'new é.py');
    git(folder.path, 'config', 'diff.external', `touch ${join(folder.path, 'ran')}`);
    git(folder.path, 'config', 'core.fsmonitor', `touch ${join(folder.path, 'ran')}`);
    const paths = async (...flags: readonly string[]): Promise<readonly string[]> =>
      (
        JSON.parse((await folder.run('scan', '--rules', 'r.yaml', '--format', 'json', ...flags)).out) as {
          readonly findings: readonly { readonly path: string }[];
        }
      ).findings.map(({ path }) => path);
    expect(await paths('--staged')).toEqual(['new é.py']);
    expect(await paths('--diff', 'HEAD')).toEqual(['new é.py']);
    expect(existsSync(join(folder.path, 'ran'))).toBe(false);
    expect(await folder.run('scan', '--diff', 'no-such')).toMatchObject({ code: 2 });
    expect(await folder.run('scan', '--diff', '--output=x')).toMatchObject({ code: 2 });
  });
  it('say what is missing outside a repository', async () => {
    using folder = scratch({ 'a.py': '' });
    expect(await folder.run('scan', '--staged')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is this a git repository'),
    });
  });
});
