import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '@sallyport/core/report/formats';
import { scratch, type Scratch } from '../testing/run-program.ts';

interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly path: string;
    readonly message: string;
    readonly severity: string;
    readonly suppression?: object;
  }[];
  readonly stats: { readonly files: number; readonly textFiles: number };
}

const digits = '0123456789abcdef';
const random = (count: number): string =>
  Array.from({ length: count }, () => digits.charAt(Math.floor(Math.random() * 16))).join('');
const token = (): string => `dop_v1_${random(64)}`;
const report = ({ out }: { readonly out: string }): Report => JSON.parse(out) as Report;
const found = async (folder: Scratch, ...flags: string[]): Promise<readonly string[]> =>
  report(await folder.run('scan', '.', '--format', 'json', ...flags)).findings.map(
    ({ path, ruleId }) => `${path} ${ruleId}`,
  );
const git = (folder: Scratch, ...args: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder.path,
    stdio: 'ignore',
  });
};

describe('secrets in a scan', () => {
  it('are found in code and in every other text, in one report with one exit code', async () => {
    using folder = scratch({
      'a.py': `k = "${token()}"\n`,
      'conf/a.yaml': 'db:\n  password: hunter2!\n',
      'Main.java': `String apiKey = "${random(32)}";\n`,
      'image.bin': 'password=hunter2!',
    });
    const ran = await folder.run('scan', '.', '--format', 'json');
    expect(ran.code).toBe(1);
    expect(report(ran).findings.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual([
      'Main.java secrets.generic.api-key',
      'a.py secrets.digitalocean.access-token',
      'conf/a.yaml secrets.generic.password',
    ]);
    expect(report(ran).stats).toMatchObject({ files: 1, textFiles: 2 });
    expect((await folder.run('scan', '.', '--fail-on', 'none', '-q')).code).toBe(0);
  });

  it('never stand in a report, whatever its form, nor in the cache', async () => {
    const secrets = [token(), `Zk${random(9)}!q`, `${random(40)}`];
    using folder = scratch({
      // The same secret elsewhere, a neighbour of another finding, a finding below the floor.
      'a.py': `k = "${secrets[0] ?? ''}"\nprint("${secrets[0] ?? ''}")\npassword = "${secrets[1] ?? ''}"; eval(input()); x = "${secrets[1] ?? ''}"\n`,
      '.env': `API_KEY=${secrets[2] ?? ''}\n`,
    });
    const told: string[] = [];
    for (const format of Object.keys(reportFormats)) {
      for (const flags of format === 'html' ? [['-v'], ['--severity', 'critical']] : [['-v']]) {
        const { out, err } = await folder.run('scan', '.', '--format', format, ...flags);
        told.push(out, err);
      }
    }
    for (const file of readdirSync(join(folder.path, '..'), { recursive: true, withFileTypes: true }))
      if (file.isFile() && !file.parentPath.startsWith(folder.path))
        told.push(readFileSync(join(file.parentPath, file.name), 'utf8'));
    for (const secret of secrets)
      for (let at = 0; at + 8 <= secret.length - (secret.length >= 20 ? 4 : 0); at += 1)
        if (!'dop_v1_'.includes(secret.slice(at, at + 4)))
          expect(told.some((text) => text.includes(secret.slice(at, at + 8)))).toBe(false);
  });

  it('yield one finding at one place, where rules see it too', async () => {
    using folder = scratch({ 'a.py': `DB_PASSWORD = "hunter2-prod9"\n`, 'b.js': `const apiKey = "${random(40)}";\n` });
    expect(await found(folder)).toEqual(['a.py secrets.generic.password', 'b.js secrets.generic.api-key']);
  });

  it('leave placeholders alone, unless the deep profile asks', async () => {
    using folder = scratch({
      'a.py': 'API_KEY = "changeme"\n',
      '.env.example': 'API_KEY=your-api-key\nDB_PASSWORD=\n',
    });
    expect(await found(folder)).toEqual([]);
    expect((await found(folder, '--deep')).some((one) => one.startsWith('a.py'))).toBe(true);
  });

  it('are not looked for when only rule files are asked for', async () => {
    using folder = scratch({
      'r.yaml':
        'rules:\n  - id: test.x\n    languages: [python]\n    severity: LOW\n    message: x\n    pattern: zzz()\n',
      '.env': 'DB_PASSWORD=hunter2!\n',
    });
    expect(await found(folder, '--rules', 'r.yaml', '--allow-empty')).toEqual([]);
  });

  it('are found on standard input', async () => {
    using folder = scratch();
    const readInput = (): Uint8Array => new TextEncoder().encode('DB_PASSWORD=hunter2!\n');
    const ran = await folder.runWith({ readInput }, 'scan', '-', '--stdin-filename', '.env', '--format', 'json');
    expect(report(ran).findings.map(({ ruleId }) => ruleId)).toEqual(['secrets.generic.password']);
  });

  it('are ignored by a comment that names the rule', async () => {
    using folder = scratch({
      'a.yaml': '# sallyport-ignore-next-line secrets.generic.password -- for the demo\npassword: hunter2!\n',
    });
    const ran = await folder.run('scan', '.', '--format', 'json');
    expect(ran.code).toBe(0);
    expect(report(ran).findings[0]?.suppression).toMatchObject({ kind: 'comment', reason: 'for the demo' });
  });

  it('are explained like any rule', async () => {
    using folder = scratch();
    expect((await folder.run('rules', 'list', 'secrets.github')).out).toContain('secrets.github.personal-access-token');
    expect((await folder.run('scan', '--explain', 'secrets.stripe.secret-key')).out).toContain(
      'roll it in the dashboard',
    );
    expect((await folder.run('rules', 'show', 'secrets.nobody.nothing')).code).toBe(2);
  });

  it('are found in bundles, which rules pass over', async () => {
    using folder = scratch({ 'public/app.min.js': `${'var a=1;'.repeat(700)}var k="${token()}";password="hunter2!"` });
    expect(await found(folder)).toEqual([
      'public/app.min.js secrets.frontend.in-page',
      'public/app.min.js secrets.digitalocean.access-token',
    ]);
  });
});

describe('secrets and git', () => {
  it('finds environment files that git tracks, also against its ignore rules, and such that it does not ignore', async () => {
    using folder = scratch({
      '.env': 'DB_PASSWORD=hunter2!\n',
      'b/.env': 'PORT=1\n',
      'prod.env': 'PORT=1\n',
      '.env.example': 'DB_PASSWORD=\n',
      'store.p12': new Uint8Array([0, 1, 2, 0]),
    });
    git(folder, 'init', '-q');
    git(folder, 'add', '.env', 'store.p12', '.env.example');
    folder.write('.gitignore', '.env\n');
    expect(await found(folder)).toEqual([
      '.env secrets.file.environment-file-in-git',
      '.env secrets.generic.password',
      'prod.env secrets.file.environment-file-not-ignored',
      'store.p12 secrets.file.key-file-in-git',
    ]);
  });

  it('looks at ignored files only on request', async () => {
    using folder = scratch({ '.gitignore': 'local.yaml\n', 'local.yaml': 'password: hunter2!\n' });
    git(folder, 'init', '-q');
    expect(await found(folder)).toEqual([]);
    expect(await found(folder, '--include-ignored')).toEqual(['local.yaml secrets.generic.password']);
  });

  it('finds secrets of the history, each where it first appeared', async () => {
    const gone = token();
    const kept = token();
    using folder = scratch({ 'a b.py': `k = "${gone}"\n`, 'kept.py': `k = "${kept}"\n` });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'one');
    folder.write('a b.py', 'k = None\n');
    folder.write('c.yaml', `copy: "${gone}"\n`);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'two');
    folder.write('c.yaml', 'copy: none\n');
    expect(await found(folder)).toEqual(['kept.py secrets.digitalocean.access-token']);
    const ran = await folder.run('scan', '.', '--history', '--format', 'json');
    const { findings } = report(ran);
    expect(findings.map(({ path, ruleId }) => `${path.replace(/^[0-9a-f]{12}:/u, 'COMMIT:')} ${ruleId}`)).toEqual([
      'COMMIT:a b.py secrets.digitalocean.access-token',
      'kept.py secrets.digitalocean.access-token',
    ]);
    expect(findings[0]?.message).toMatch(
      /^Only in git's history, since commit [0-9a-f]{12} of \d{4}-\d\d-\d\d: deleting it did not help\./u,
    );
    expect(ran.out).not.toContain(gone.slice(7, 40));
  });

  it('says that the older commits of a shallow clone were not looked at', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'one');
    expect((await folder.run('scan', '.', '--history')).code).toBe(0);
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder.path, encoding: 'utf8' });
    folder.write('.git/shallow', head);
    const ran = await folder.run('scan', '.', '--history');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('this clone is shallow');
    expect(ran.out).toContain('git fetch --unshallow');
  });

  it('says so where there is no history', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    const ran = await folder.run('scan', '.', '--history');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('is this a git repository');
  });
});
