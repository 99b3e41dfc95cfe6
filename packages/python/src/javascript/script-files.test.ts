/** `node:fs` and the other modules that programs import. */
import { describe, expect, it } from 'vitest';
import { execute, type ExecuteOptions } from '../execute.ts';
import { presets, type Policy } from '../policy/index.ts';

const run = (source: string, options: ExecuteOptions = {}) =>
  execute(source, { language: 'typescript', isolation: 'inline', ...options });

/** What may be listed, renamed and deleted too. */
const free: Policy = { ...presets.files, grammar: { ...presets.files.grammar, async: true } };

describe('files', () => {
  it('are written and read, at once, with promises and with callbacks', async () => {
    expect(
      await run(`
        import fs, { readFileSync } from 'node:fs';
        import { writeFile, readFile, appendFile, mkdir, stat } from 'fs/promises';
        const { promises } = require('fs');
        fs.writeFileSync('a.txt', 'hé');
        await appendFile('/work/a.txt', new Uint8Array([33]));
        await mkdir('deep/er', { recursive: true });
        await writeFile('deep/er/b.json', JSON.stringify({ a: 1 }));
        const heard = await new Promise((done) => fs.readFile('a.txt', 'utf8', (error, text) => done([error, text])));
        const found = await stat('a.txt');
        [readFileSync('a.txt', 'utf8'), readFileSync('a.txt').length, JSON.parse(await readFile('deep/er/b.json', 'utf-8')),
         heard, found.size, found.isFile(), found.isDirectory(), fs.existsSync('deep'), fs.existsSync('none'),
         await promises.readFile('a.txt', { encoding: 'base64' })]`),
    ).toMatchObject({
      kind: 'returned',
      value: ['hé!', 4, { a: 1 }, [null, 'hé!'], 4, true, false, true, false, 'aMOpIQ=='],
    });
  });

  it('are listed, renamed, copied and deleted where the policy grants the words for it', async () => {
    expect(
      await run(
        `import fs from 'fs';
         fs.mkdirSync('d/e', { recursive: true });
         fs.writeFileSync('d/x', '1'); fs.writeFileSync('d/e/y', '22');
         const before = fs.readdirSync('d', { recursive: true });
         const kinds = fs.readdirSync('d', { withFileTypes: true }).map((one) => [one.name, one.isDirectory(), one.parentPath]);
         fs.renameSync('d/x', 'd/z'); fs.copyFileSync('d/z', 'd/w'); fs.unlinkSync('d/z');
         const after = fs.readdirSync('d');
         fs.rmSync('d', { recursive: true });
         [before, kinds, after, fs.existsSync('d')]`,
        { policy: free },
      ),
    ).toMatchObject({
      value: [
        ['e', 'x', 'e/y'],
        [
          ['e', true, 'd'],
          ['x', false, 'd'],
        ],
        ['e', 'w'],
        false,
      ],
    });
  });

  it('fail as in Node', async () => {
    const fails = async (source: string): Promise<unknown> => {
      const outcome = await run(
        `import fs from 'fs'; fs.mkdirSync('d'); fs.writeFileSync('f', ''); let got; try { ${source} } catch (e) { got = [e.name, e.message, e.code, e.errno, e.syscall, e.path] } got`,
        { policy: free },
      );
      return outcome.kind === 'returned' ? outcome.value : outcome;
    };
    expect(await fails("fs.readFileSync('none')")).toEqual([
      'Error',
      "ENOENT: no such file or directory, open 'none'",
      'ENOENT',
      -2,
      'open',
      'none',
    ]);
    expect(await fails("fs.readFileSync('d')")).toEqual([
      'Error',
      'EISDIR: illegal operation on a directory, read',
      'EISDIR',
      -21,
      'read',
      null,
    ]);
    expect(await fails("fs.mkdirSync('d')")).toEqual([
      'Error',
      "EEXIST: file already exists, mkdir 'd'",
      'EEXIST',
      -17,
      'mkdir',
      'd',
    ]);
    expect(await fails("fs.readdirSync('f')")).toEqual([
      'Error',
      "ENOTDIR: not a directory, scandir 'f'",
      'ENOTDIR',
      -20,
      'scandir',
      'f',
    ]);
    expect(await fails("fs.writeFileSync('x/y', '1')")).toEqual([
      'Error',
      "ENOENT: no such file or directory, open 'x/y'",
      'ENOENT',
      -2,
      'open',
      'x/y',
    ]);
    expect(await fails("fs.rmdirSync('none')")).toEqual([
      'Error',
      "ENOENT: no such file or directory, rmdir 'none'",
      'ENOENT',
      -2,
      'rmdir',
      'none',
    ]);
    expect(await fails("fs.renameSync('none', 'b')")).toEqual([
      'Error',
      "ENOENT: no such file or directory, rename 'none' -> 'b'",
      'ENOENT',
      -2,
      'rename',
      'none',
    ]);
  });

  it('of a name that is reserved are made by no word, and a plain name by all', async () => {
    const policy: Policy = { ...free, files: { ...free.files, foreign: 'refuse' } };
    for (const act of [
      "renameSync('x', name)",
      "copyFileSync('x', name)",
      "symlinkSync('x', name)",
      "linkSync('x', name)",
    ]) {
      const tried = (name: string): string =>
        `import fs from 'fs'; const name = ${name}; fs.writeFileSync('x', ''); try { fs.${act} } catch { console.log('caught') } fs.existsSync(name)`;
      expect(await run(tried("'.bash' + 'rc'"), { policy }), act).toMatchObject({
        kind: 'refused',
        refusals: [{ rule: 'file-not-own', subject: '.bashrc' }],
      });
      expect(await run(tried("'bashrc.txt'"), { policy }), act).toMatchObject({ kind: 'returned', value: true });
    }
  });

  it.each([
    ['/etc/passwd', "readFileSync('/etc/passwd')"],
    ['a path with dots', "readFileSync('../../etc/passwd')"],
    ['a URL', "readFileSync(new URL('file:///etc/passwd'))"],
    ['a Buffer', "readFileSync(Buffer.from('/etc/passwd'))"],
    ['asking', "existsSync('/etc/passwd')"],
    ['writing', "writeFileSync('/root/.ssh/authorized_keys', 'x')"],
    ['a stream', "createWriteStream('/etc/cron.d/x').end('x')"],
    ['the environment of a process', "readFileSync('/proc/self/environ')"],
  ])('outside of the mounts end the run uncatchably: %s', async (_, source) => {
    expect(
      await run(
        `import * as fs from 'fs'; try { fs.${source} } catch { console.log('caught') } finally { console.log('finally') }`,
      ),
    ).toMatchObject({ kind: 'refused', refusals: [{ rule: 'path-not-granted' }], stdout: '' });
  });

  it('need the words that Python needs', async () => {
    const narrow: Policy = {
      ...presets.agent,
      modules: { ...presets.agent.modules, members: [{ module: 'os', kind: 'only', names: ['stat', 'path'] }] },
    };
    const listing = await run(
      "import { readdirSync } from 'node:fs';\nimport fs from 'fs';\nconst { unlinkSync } = fs;\nfs.rmSync('a');\nfs['readdir']('.', () => {})",
      { policy: narrow },
    );
    expect(
      listing.kind === 'refused' && listing.refusals.map(({ subject, place }) => [subject, place?.start.line]),
    ).toEqual([
      ['fs.readdirSync', 1],
      ['fs.unlinkSync', 3],
      ['fs.rmSync', 4],
      ['fs.readdir', 5],
    ]);
    // What the text does not show.
    expect(
      await run("import * as fs from 'fs'; try { fs['read' + 'dirSync']('/work') } catch {}", { policy: narrow }),
    ).toMatchObject({ kind: 'refused', refusals: [{ rule: 'member-not-granted' }] });
    expect(await run("import fs from 'fs'", { policy: presets.pure })).toMatchObject({
      refusals: [{ rule: 'import-not-granted', grant: { preset: 'data' } }],
    });
    const denied: Policy = { ...presets.agent, builtins: { kind: 'all-but', names: ['open'] } };
    expect(await run("import { readFileSync } from 'fs'", { policy: denied })).toMatchObject({
      refusals: [{ subject: 'fs.readFileSync' }],
    });
  });

  it.each([
    ["readdirSync('.')", 'file-not-own'],
    ["rmSync('/tmp', { recursive: true })", 'file-not-own'],
    ["unlinkSync('report.csv')", 'file-not-own'],
    ["renameSync('a.txt', 'b.txt')", 'file-not-own'],
    ["readFileSync('.env')", 'file-not-own'],
    ["readFileSync('id_rsa', 'utf8')", 'file-not-own'],
  ])('that the program did not make end the run: %s', async (source, rule) => {
    expect(await run(`import fs from 'fs'; try { fs.${source} } catch { console.log('caught') }`)).toMatchObject({
      kind: 'refused',
      refusals: [{ rule }],
      stdout: '',
    });
    expect(
      await run(
        "import fs from 'fs'; fs.writeFileSync('mine', '1'); fs.renameSync('mine', 'ours'); const all = fs.readdirSync('.'); fs.unlinkSync('ours'); all",
      ),
    ).toMatchObject({ value: ['ours'] });
  });

  it('are limited', async () => {
    const small: Policy = { ...presets.agent, files: { ...presets.agent.files, bytes: 1000, count: 3 } };
    expect(
      await run(
        "import fs from 'fs'; let got; try { fs.writeFileSync('a', 'x'.repeat(2000)) } catch (e) { got = e.code } got",
        { policy: small },
      ),
    ).toMatchObject({ value: 'EDQUOT' });
    const limits = { ...presets.agent.limits, bytes: 16 * 2 ** 20, seconds: 5 };
    expect(
      await run(
        "import fs from 'fs'; const all = []; for (let i = 0; ; i++) { try { fs.writeFileSync('f' + i, 'x'.repeat(1e6)); all.push(fs.readFileSync('f' + i)) } catch {} }",
        {
          policy: { ...presets.agent, limits },
        },
      ),
    ).toMatchObject({ kind: 'exhausted' });
  });

  it('of the host are mounted as the policy says', async () => {
    const policy: Policy = {
      ...presets.agent,
      files: { ...presets.agent.files, mounts: [{ at: '/data', kind: 'read-only' }], cwd: '/data' },
    };
    const folder = import.meta.dirname;
    expect(
      await run(
        "import fs from 'fs'; const text = fs.readFileSync('/data/fetch.test.ts', 'utf8'); let got; try { fs.writeFileSync('/data/new', '') } catch (e) { got = e.code } [text.length > 100, got]",
        {
          policy,
          mounts: { '/data': folder },
        },
      ),
    ).toMatchObject({ kind: 'returned', value: [true, 'EROFS'] });
  });

  it('are not told of a run that was stopped', async () => {
    const limits = { ...free.limits, steps: 2_000_000 };
    const stopped = await run("import fs from 'fs'; fs.writeFileSync('new.txt', 'hello'); for (;;) {}", {
      files: true,
      policy: { ...free, limits },
    });
    expect(stopped.kind).toBe('exhausted');
    expect(stopped).not.toHaveProperty('files');
  });

  it('are told in the outcome', async () => {
    const outcome = await run("import fs from 'fs'; fs.writeFileSync('new.txt', 'hello')", {
      files: true,
    } as ExecuteOptions);
    expect('files' in outcome ? outcome.files : undefined).toEqual([
      { path: '/work/new.txt', kind: 'created', what: 'file', bytes: 'aGVsbG8=' },
    ]);
  });
});

describe('other modules', () => {
  it.each([
    ['path', "path.relative('/a/b', '/a/c/d')", '../c/d'],
    ['util', 'util.inspect({ a: [1, { b: new Map([[1, 2]]) }] })', '{ a: [ 1, { b: [Map] } ] }'],
    ['crypto', "crypto.createHmac('sha256', 'k').update('abc').digest('hex').slice(0, 8)", '342e519c'],
    ['url', "url.fileURLToPath('file:///a/b%20c')", '/a/b c'],
    ['querystring', "querystring.stringify({ a: [1, 2], b: 'x y' })", 'a=1&a=2&b=x%20y'],
    ['os', 'os.EOL', '\n'],
    ['buffer', "buffer.Buffer.from('ff00', 'hex').toString('base64')", '/wA='],
    ['events', 'new (events.EventEmitter)().eventNames()', []],
    [
      'assert',
      '(() => { try { assert.deepEqual({ a: 1 }, { a: 2 }) } catch (e) { return e.code } })()',
      'ERR_ASSERTION',
    ],
  ])('%s', async (name, source, value) => {
    expect(await run(`import ${name} from 'node:${name}'; (${source})`, { language: 'javascript' })).toMatchObject({
      value,
    });
    expect(await run(`const ${name} = require('${name}'); (${source})`, { language: 'javascript' })).toMatchObject({
      value,
    });
    expect(
      await run(`const { default: ${name} } = await import('${name}'); (${source})`, { language: 'javascript' }),
    ).toMatchObject({ value });
  });

  it.each([
    'child_process',
    'node:vm',
    'worker_threads',
    'net',
    'http',
    'module',
    'inspector',
    'lodash',
    './helper.ts',
  ])('%s is refused however it is named', async (name) => {
    expect(await run(`import a from '${name}'`)).toMatchObject({ kind: 'refused' });
    expect(await run(`const load = require; try { load('${name}') } catch {}`)).toMatchObject({ kind: 'refused' });
    expect(await run(`try { process['getBuiltin' + 'Module']('${name}') } catch (e) { e.name }; 1`)).toMatchObject({
      value: 1,
    });
  });

  it('reads standard input where the policy grants input', async () => {
    const source = `import { createInterface } from 'readline';
      const all = []; for await (const line of createInterface({ input: process.stdin })) all.push(line); all`;
    expect(await run(source, { stdin: 'a\nb\n' } as ExecuteOptions)).toMatchObject({ kind: 'returned' });
    expect(await run(source, { policy: { ...free, builtins: { kind: 'all-but', names: ['input'] } } })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('process', () => {
  it('ends the run where the program says so', async () => {
    expect(
      await run(
        "process.on('exit', (code) => console.log('bye', code)); try { process.exit(3) } finally { console.log('no') }",
      ),
    ).toMatchObject({
      kind: 'exited',
      code: 3,
      stdout: 'bye 3\n',
    });
    expect(await run('process.exitCode = 4; 1')).toMatchObject({ kind: 'exited', code: 4 });
    expect(await run('setTimeout(() => process.exit(0), 1); await new Promise(() => {})')).toMatchObject({
      kind: 'exited',
      code: 0,
    });
  });

  it('shows the environment of the policy, where that is granted', async () => {
    const policy: Policy = { ...free, environment: [{ name: 'MODE', value: 'test' }] };
    expect(await run('[process.env.MODE, Object.keys(process.env)]', { policy })).toMatchObject({
      value: ['test', ['MODE']],
    });
  });

  it.each([
    'process.env.HOME',
    'process.env.API_URL',
    "process.env['AWS_SECRET_ACCESS_KEY'] ?? ''",
    "process.env['AWS_' + 'SECRET'] ?? ''",
    'const { env } = process; env.API_HOST',
    "import { env } from 'process'; env.API_HOST",
    'const { API_HOST } = process.env; API_HOST',
    'Object.keys(process.env)',
    'JSON.stringify(process.env)',
    'console.log(process.env)',
    '({ ...process.env })',
    "process['e' + 'nv'].API_HOST",
    "process.env.PATH = '/tmp'",
    "Object.defineProperty(process.env, 'PA' + 'TH', { value: '/tmp' })",
    "Object.assign(process.env, { ['LD_PRE' + 'LOAD']: 'x' })",
    "Object.hasOwn(process.env, 'API_KEY')",
    "Object.getOwnPropertyDescriptor(process.env, 'API_KEY')",
    "Reflect.deleteProperty(process.env, 'API_KEY')",
    "Reflect.get(process.env, 'pass' + 'word') ?? ''",
    "const name = 'apikey'; process.env[name] ?? ''",
    'for (const name in process.env) console.log(name)',
  ])('ends the run where a variable is asked for that nobody gave: %s', async (source) => {
    expect(await run(source)).toMatchObject({ kind: 'refused', refusals: [{ rule: 'environment-not-granted' }] });
  });

  it.each([
    ["process.env.PORT ?? '3000'", '3000'],
    ['process.env.DEBUG', null],
    ["const { LOG_LEVEL } = process.env; [LOG_LEVEL, typeof process['e' + 'nv'].PORT]", [null, 'undefined']],
    [
      "[Object.hasOwn(process.env, 'DEBUG'), 'PORT' in process.env, process.env['to' + 'String']]",
      [false, false, null],
    ],
    ["Object.defineProperty(process.env, 'A', { value: 1 }); delete process.env.B; process.env.A", '1'],
    ["Reflect.defineProperty(process.env, 'A', { get: () => 'x' })", false],
    ['Number(process.env.PORT) || 3000', 3000],
    ["process.env.DEBUG === 'true'", false],
    ["const { env } = process; env.LOG_LEVEL || 'info'", 'info'],
    ["const { LOG_LEVEL = 'warn' } = process.env; LOG_LEVEL", 'warn'],
    ["process.env.NODE_ENV = 'test'; process.env.NODE_ENV", 'test'],
    ["if (process.env.VERBOSE) 1; process.env.VERBOSE ? 'a' : 'b'", 'b'],
    ['const process = { env: { HOME: 1 } }; process.env.HOME', 1],
    ["const name = 'LOG_LEVEL'; process.env[name] ?? 'd'", 'd'],
  ])('answers settings that have a default: %s', async (source, value) => {
    expect(await run(source)).toMatchObject({ kind: 'returned', value });
  });
});
