/** What a person at a terminal meets: typing errors, a prompt, Ctrl-C, files that may not be written, git that refuses. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

// JavaScript, since nothing is started to judge it here.
const rule = `rules:
  - id: test.unsafe-parse
    languages: [javascript]
    severity: ERROR
    message: any object is made
    pattern: 'parse($X, { unsafe: true })'
    fix: 'parse($X, { unsafe: false })'
  - id: test.no-repair
    languages: [javascript]
    severity: WARNING
    message: no fix
    pattern: neverRepaired()
`;
const weakLine = 'parse(text, { unsafe: true })';
const weak = `import { parse } from 'settings';\n\nexport function settings(text) {\n  return ${weakLine};\n}\n`;
const twice = `${weak}\nexport function more(text) {\n  return ${weakLine};\n}\n`;
const repaired = weak.replace('true', 'false');
const flags = ['--rules', 'r.yaml', '--no-project-commands', '--no-model'];
const git = (folder: string, ...args: readonly string[]): string =>
  spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout;
const repository = (folder: string): void => {
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'user.name', 'A');
  git(folder, 'config', 'user.email', 'a@example.com');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'begin');
};

describe('fix, what is asked for', () => {
  it('does not take a typing error for a clean project', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak });
    expect(await folder.run('fix', 'a.js', '--rule', 'test.unsafe-prse', ...flags)).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no rule "test.unsafe-prse"\n  did you mean test.unsafe-parse?'),
    });
  });

  it('says so when there is nothing to repair', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': 'x = 1;\n' });
    const ran = await folder.run('fix', 'a.js', ...flags);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^no findings: nothing to repair; \d+\.\d s\n$/u);
    const some = await folder.run('fix', 'a.js', '--rule', 'test.no-repair', ...flags);
    expect(some.out).toContain('no findings of test.no-repair: nothing to repair');
  });

  it('says why a look was not complete, which its exit code tells', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b.js': 'x = 1;\n' });
    folder.write('r.yaml', rule.replace('neverRepaired()', 'neverRepaired(').replace('\n\n', '\n'));
    const ran = await folder.run('fix', '.', '--dry-run', ...flags);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('neverRepaired(');
  });
});

describe('fix, a file that repairs share', () => {
  it('adds to the one that the repair before made', async () => {
    const secrets = `rules:
  - id: test.secret
    languages: [javascript]
    severity: ERROR
    message: a secret
    pattern: '"..."'
    metadata: {rewrite: javascript.secret-to-environment}
`;
    using folder = scratch({
      'r.yaml': secrets,
      'a.js': 'export const mailToken = "n2P9xQ7vLr4T";\n',
      'b.js': 'export const storePassword = "w8K3mZ5tYc1D";\n',
    });
    const ran = await folder.run('fix', 'a.js', 'b.js', '--accept-proposals', ...flags);
    expect(ran).toMatchObject({ err: expect.not.stringContaining('not written') });
    expect(readFileSync(join(folder.path, '.env.example'), 'utf8')).toBe('MAIL_TOKEN=\nSTORE_PASSWORD=\n');
  });
});

describe('fix --interactive', () => {
  const answering = (...answers: (string | undefined)[]) => {
    const asked: string[] = [];
    return {
      asked,
      ask: (question: string) => {
        asked.push(question);
        return Promise.resolve(answers.shift());
      },
    };
  };

  it('writes what is accepted, leaves what is skipped, counts what nobody came to', async () => {
    using folder = scratch({
      'r.yaml': rule,
      'a.js': weak,
      'b.js': weak,
      'c.js': `${weak}neverRepaired();\n`,
      'd.js': weak,
    });
    const person = answering('what?', 'a', 's', undefined);
    const ran = await folder.runWith({ ask: person.ask }, 'fix', '.', '-i', ...flags);
    expect(person.asked).toHaveLength(4);
    expect(ran.err).toContain('a takes the repair; s leaves the code as it is');
    expect(ran.err).toContain('written: a.js');
    expect(ran.out).toContain('5 findings: 1 fixed, 1 skipped, 0 not fixed, 3 not come to; one file written');
    expect(ran.code).toBe(1);
    expect(['a.js', 'b.js', 'c.js'].map((name) => readFileSync(join(folder.path, name), 'utf8'))).toEqual([
      repaired,
      weak,
      `${weak}neverRepaired();\n`,
    ]);
  });

  it('judges what was edited by hand, and takes it only then', async () => {
    using folder = scratch({
      'r.yaml': rule,
      'a.js': weak,
      'worse.sh': `#!/bin/sh\necho 'const x = 1;' >"$1"\n`,
      'other.sh': `#!/bin/sh\nsed -i 's/unsafe: false/unsafe: false, deep: 1/' "$1"\n`,
      'broken.sh': `#!/bin/sh\nexit 1\n`,
    });
    for (const name of ['worse', 'other', 'broken']) chmodSync(join(folder.path, `${name}.sh`), 0o755);
    const with_ = async (editor: string, ...answers: (string | undefined)[]) =>
      folder.runWith(
        { ask: answering(...answers).ask, env: { EDITOR: join(folder.path, editor), CI: 'true' } },
        'fix',
        'a.js',
        '-i',
        ...flags,
      );
    const broken = await with_('broken.sh', 'e', 's');
    expect(broken.err).toContain('ended with an error; what it left is not taken');
    const worse = await with_('worse.sh', 'e', 'a', 's');
    expect(worse.err).toContain('✗ surface kept: ');
    expect(worse.err).toContain('a gate failed; edit the repair, or skip it');
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(weak);
    const other = await with_('other.sh', 'e', 'a');
    expect(other.code).toBe(0);
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(repaired.replace('false', 'false, deep: 1'));
  });

  it('needs somebody to ask, and no program that reads', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak });
    expect(await folder.run('fix', 'a.js', '-i', ...flags)).toMatchObject({ code: 2 });
    expect(
      await folder.runWith({ ask: () => Promise.resolve('a') }, 'fix', 'a.js', '-i', '--json', ...flags),
    ).toMatchObject({ code: 2, err: expect.stringContaining('--interactive and --json exclude each other') });
  });

  // Ctrl-C in the middle of a gate made the gate "not available", the repair "fixed", and wrote it.
  it('takes and writes nothing more once it is stopped; what was written stays', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b.js': weak });
    const stop = new AbortController();
    const ran = await folder.runWith(
      {
        signal: stop.signal,
        ask: () => {
          if (readFileSync(join(folder.path, 'a.js'), 'utf8') === weak) return Promise.resolve('a');
          stop.abort('SIGINT');
          return Promise.resolve(undefined);
        },
      },
      'fix',
      '.',
      '-i',
      ...flags,
    );
    expect(ran.code).toBe(130);
    expect(ran.err).toContain('stopped; what is written stays, the rest is as it was');
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(repaired);
    expect(readFileSync(join(folder.path, 'b.js'), 'utf8')).toBe(weak);
  });
});

describe('fix, what may not be written', () => {
  it('is a file that is read-only or changed meanwhile', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b.js': weak });
    chmodSync(join(folder.path, 'a.js'), 0o444);
    let count = 0;
    const ran = await folder.runWith(
      {
        ask: () => {
          count += 1;
          if (count === 2) writeFileSync(join(folder.path, 'b.js'), `// mine\n${weak}`);
          return Promise.resolve('a');
        },
      },
      'fix',
      '.',
      '-i',
      ...flags,
    );
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('a.js: not written: a.js is read-only; chmod u+w it first');
    expect(ran.err).toContain('b.js: not written: b.js was changed meanwhile; run the command again');
    expect(ran.out).toContain('2 findings: 0 fixed, 2 not written, 0 not fixed; no file written');
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(weak);
    expect(readFileSync(join(folder.path, 'b.js'), 'utf8')).toBe(`// mine\n${weak}`);
  });

  it('is a link; the file behind it stays', async () => {
    using folder = scratch({ 'r.yaml': rule, 'outside/a.js': weak, 'in/x.js': 'x = 1;\n' });
    symlinkSync('../outside/a.js', join(folder.path, 'in/a.js'));
    const ran = await folder.run('fix', 'in/a.js', ...flags);
    expect(ran.code).not.toBe(0);
    expect(readFileSync(join(folder.path, 'outside/a.js'), 'utf8')).toBe(weak);
  });

  it('keeps line endings, marks and modes', async () => {
    const windows = `\uFEFF${weak.replaceAll('\n', '\r\n')}`;
    using folder = scratch({ 'r.yaml': rule, 'a.js': windows });
    chmodSync(join(folder.path, 'a.js'), 0o755);
    expect((await folder.run('fix', 'a.js', ...flags)).code).toBe(0);
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(windows.replace('true', 'false'));
  });
});

describe('fix with git', () => {
  it('hears of what git would refuse before anything is repaired', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak });
    repository(folder.path);
    git(folder.path, 'branch', 'taken');
    for (const [given, text] of [
      [['--branch', 'taken'], 'there is a branch taken already'],
      [['--branch', 'a b'], '"a b" is no name for a branch'],
      [['--branch', '--all'], 'needs a value'],
      [['--pr', '--push'], '--push: the repository has no remote'],
    ] as const) {
      const ran = await folder.run('fix', 'a.js', ...given, ...flags);
      expect(ran.code).toBe(2);
      if (given[1] !== '--all') expect(ran.err).toContain(text);
    }
    git(folder.path, 'config', 'user.useConfigOnly', 'true');
    git(folder.path, 'config', '--unset', 'user.email');
    git(folder.path, 'config', '--unset', 'user.name');
    expect(git(folder.path, 'status', '--porcelain')).toBe('');
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8')).toBe(weak);
  });

  it('shows beforehand which files it would not write, and repairs the others', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b[1].js': weak, 'b1.js': weak });
    repository(folder.path);
    writeFileSync(join(folder.path, 'b[1].js'), `// mine\n${weak}`);
    const ran = await folder.run('fix', '.', ...flags);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(
      'shown, not written: b[1].js holds changes that are not committed; commit them, or --allow-dirty\n',
    );
    expect(ran.out).toContain('3 findings: 2 fixed, 1 not written, 0 not fixed; 2 files written');
    expect(readFileSync(join(folder.path, 'b[1].js'), 'utf8')).toBe(`// mine\n${weak}`);
    expect(readFileSync(join(folder.path, 'b1.js'), 'utf8')).toBe(repaired);
  });

  it('does not commit what the user was about to, allowed or not', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b.js': 'x = 1;\n' });
    repository(folder.path);
    writeFileSync(join(folder.path, 'a.js'), `// mine\n${weak}`);
    writeFileSync(join(folder.path, 'b.js'), 'x = 2;\n');
    git(folder.path, 'add', 'b.js');
    const refused = await folder.run('fix', 'a.js', '--commit', '--allow-dirty', ...flags);
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.err).toContain('commit them, since the commit of a repair would hold them too');
    git(folder.path, 'checkout', '-q', 'a.js');
    expect((await folder.run('fix', 'a.js', '--commit', ...flags)).code).toBe(0);
    expect(git(folder.path, 'show', '--name-only', '--format=', 'HEAD')).toBe('a.js\n');
    expect(git(folder.path, 'status', '--porcelain')).toBe('M  b.js\n');
  });

  it('pushes the branch where it is told to, and says when that failed', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': weak, 'b.js': weak });
    using remote = scratch();
    git(remote.path, 'init', '-q', '--bare');
    repository(folder.path);
    git(folder.path, 'remote', 'add', 'upstream', remote.path);
    const ran = await folder.run('fix', 'a.js', '--pr', '--push', ...flags);
    expect(ran.code).toBe(0);
    const branch = git(folder.path, 'branch', '--show-current').trim();
    expect(branch).toMatch(/^sallyport\/fix-\d{12}$/u);
    expect(ran.err).toContain(`the branch ${branch} is pushed to upstream; the text of the pull request is in `);
    expect(git(remote.path, 'log', '--format=%s', branch)).toBe('Repair test.unsafe-parse in a.js\nbegin\n');
    // What git would start a program for is not pushed to.
    git(folder.path, 'switch', '-q', 'main');
    git(folder.path, 'remote', 'set-url', 'upstream', `ext::sh -c "touch ${folder.path}/owned"`);
    const failed = await folder.run('fix', 'b.js', '--branch', 'other', '--pr', '--push', ...flags);
    expect(failed.code).toBe(3);
    expect(failed.err).toContain('the commits are on the branch other, which could not be pushed to upstream: ');
    expect(git(folder.path, 'log', '-1', '--format=%s', 'other')).toBe('Repair test.unsafe-parse in b.js\n');
    expect(spawnSync('ls', [join(folder.path, 'owned')]).status).not.toBe(0);
  });

  // The second repair of a file was made upon a first one that had not been written, and brought it in.
  it('does not write a repair that was refused along with the next one', async () => {
    using folder = scratch({ 'r.yaml': rule, 'a.js': twice });
    let count = 0;
    const ran = await folder.runWith(
      {
        ask: () => {
          count += 1;
          chmodSync(join(folder.path, 'a.js'), count === 1 ? 0o444 : 0o644);
          return Promise.resolve('a');
        },
      },
      'fix',
      'a.js',
      '-i',
      ...flags,
    );
    expect(ran.code).toBe(3);
    expect(readFileSync(join(folder.path, 'a.js'), 'utf8').match(/unsafe: false/gu)).toHaveLength(1);
  });
});
