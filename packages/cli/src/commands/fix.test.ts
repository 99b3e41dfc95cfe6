import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

const rule = `rules:
  - id: test.unsafe-yaml
    languages: [python]
    severity: ERROR
    message: any object is made
    pattern: yaml.load($X, Loader=yaml.Loader)
    fix: yaml.safe_load($X)
`;
const weak = `import yaml


def settings(text):
    return yaml.load(text, Loader=yaml.Loader)


def more(text):
    return yaml.load(text, Loader=yaml.Loader)
`;
const fixed = weak.replaceAll('yaml.load(text, Loader=yaml.Loader)', 'yaml.safe_load(text)');
const flags = ['--rules', 'r.yaml', '--no-project-commands', '--no-model'];
const git = (folder: string, ...args: readonly string[]): string =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder, encoding: 'utf8' })
    .stdout;

describe('sallyport fix', () => {
  it('shows the diff and what every gate saw, and writes nothing in a dry run', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.py': weak });
    const ran = await folder.run('fix', 'a.py', '--dry-run', ...flags);
    expect(ran.out).toContain('-    return yaml.load(text, Loader=yaml.Loader)\n    +    return yaml.safe_load(text)');
    expect(ran.out).toContain('✓ applies once, parses, finding gone, nothing new found, surface kept,');
    expect(ran.out).toMatch(/fixed \(\d gates passed; .*tests not available\)/u);
    expect(ran.out).toContain('2 findings: 2 would be fixed, 0 not fixed; nothing was written (--dry-run)');
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(weak);
  });

  it('is what scan does with --fix, which refuses flags that a repair has no use for', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.py': weak });
    const dry = await folder.run('scan', 'a.py', '--fix-dry-run', '--rules', 'r.yaml', '--no-model');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('nothing was written (--dry-run)')]);
    const odd = await folder.run('scan', 'a.py', '--fix', '--rules', 'r.yaml', '--format', 'sarif');
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('--format cannot be used with --fix')]);
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(weak);
  });

  it('writes repairs of one file one after the other, and ends with 0', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.py': weak });
    const ran = await folder.run('fix', 'a.py', '--json', ...flags);
    expect(ran.code).toBe(0);
    const { repairs } = JSON.parse(ran.out) as { repairs: { outcome: string; written: boolean }[] };
    expect(repairs.map(({ outcome, written }) => [outcome, written])).toEqual([
      ['accepted', true],
      ['accepted', true],
    ]);
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(fixed);
  });

  it('comes to the second finding of a call that the first repair changed', async () => {
    const call = 'import requests\n\n\ndef get(url):\n    return requests.get(url, verify=False).text\n';
    using folder = scratch({
      'r.yaml': `rules:
  - {id: test.timeout, languages: [python], severity: INFO, message: m, metadata: {rewrite: python.request-timeout, cwe: [CWE-400]},
     patterns: [{pattern: 'requests.get(...)'}, {pattern-not: 'requests.get(..., timeout=$T, ...)'}]}
  - {id: test.tls, languages: [python], severity: ERROR, message: m, metadata: {rewrite: python.tls-verification, cwe: [CWE-295]},
     pattern: 'requests.get(..., verify=False, ...)'}
`,
      'a.py': call,
    });
    const ran = await folder.run('fix', 'a.py', '--accept-proposals', ...flags);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('2 findings: 2 fixed') });
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(call.replace('verify=False', 'timeout=10'));
  });

  it('ends with 1 where a finding at the gate has no repair', async () => {
    using folder = scratch({ 'r.yaml': rule.replace(/^.*fix:.*\n/mu, ''), 'a.py': weak });
    const ran = await folder.run('fix', 'a.py', ...flags);
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('not fixed: ') });
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(weak);
  });

  it('leaves a rule whose fix takes the work away alone', async () => {
    using folder = scratch({ 'r.yaml': rule.replace('yaml.safe_load($X)', 'None'), 'a.py': weak });
    const ran = await folder.run('fix', 'a.py', ...flags);
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('✗ nothing deleted: ') });
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(weak);
  });

  it('refuses a file that is not committed, and commits each repair with its evidence', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.py': weak });
    git(folder.path, 'init', '-q');
    git(folder.path, 'config', 'user.name', 'A');
    git(folder.path, 'config', 'user.email', 'a@example.com');
    const refused = await folder.run('fix', 'a.py', '--commit', ...flags);
    expect(refused).toMatchObject({
      code: 3,
      err: expect.stringContaining('a.py holds changes that are not committed'),
    });
    expect(readFileSync(join(folder.path, 'a.py'), 'utf8')).toBe(weak);
    git(folder.path, 'add', '.');
    git(folder.path, 'commit', '-qm', 'begin');
    expect((await folder.run('fix', 'a.py', '--branch', 'repairs', ...flags)).code).toBe(0);
    expect(git(folder.path, 'branch', '--show-current')).toBe('repairs\n');
    expect(git(folder.path, 'log', '--format=%s')).toBe(
      'Repair test.unsafe-yaml in a.py\nRepair test.unsafe-yaml in a.py\nbegin\n',
    );
    expect(git(folder.path, 'log', '-1', '--format=%b')).toContain('- finding gone: passed: ');
    expect(git(folder.path, 'status', '--porcelain')).toBe('');
  });

  it('says what is wrong with its flags', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.py': weak });
    expect(await folder.run('fix', 'a.py', '--finding', 'abc', ...flags)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no finding here has the fingerprint "abc"'),
    });
    expect(await folder.run('fix', 'a.py', '--push', ...flags)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--push goes with --pr'),
    });
    expect(await folder.run('fix', '-', ...flags)).toMatchObject({ code: 2 });
  });
});
