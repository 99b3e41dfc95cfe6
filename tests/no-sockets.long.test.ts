/**
 * Without a configured model no command opens a socket, and each is useful all the same.
 *
 * Every command of the program is run as a user runs it, in a project whose own configuration wishes for a model, with everything watched that opens
 * a connection or asks for a name. A command that is new has to be listed here: the list is held against the program's.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../packages/cli/src/commands/commands.ts';
import { root } from './source-files.ts';

const watch = join(root, 'tests/watch-sockets.cjs');
const outer = mkdtempSync(join(tmpdir(), 'sallyport-sockets-'));
const project = join(outer, 'work');
let runs = 0;
const hasStrace = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was opened. */
  readonly sockets: string;
}

/** Runs Node with sockets watched; the environment says nothing of a model. */
const node = (args: readonly string[], input = ''): Promise<Ran> => {
  const log = join(outer, `sockets-${String((runs += 1))}.log`);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', watch, ...args],
      {
        cwd: project,
        maxBuffer: 64 << 20,
        env: {
          PATH: process.env['PATH'],
          HOME: outer,
          XDG_CACHE_HOME: join(outer, 'cache'),
          XDG_CONFIG_HOME: join(outer, 'config'),
          XDG_DATA_HOME: join(outer, 'data'),
          CI: 'true',
          NODE_OPTIONS: `--require ${watch}`,
          SALLYPORT_SOCKET_LOG: log,
          // Keys that lie about choose no model.
          OPENAI_API_KEY: 'sk-lies-about',
          ANTHROPIC_API_KEY: 'sk-lies-about',
        },
      },
      (_error, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err, sockets: existsSync(log) ? readFileSync(log, 'utf8') : '' });
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
};

const sallyport = (args: readonly string[], input = ''): Promise<Ran> =>
  node(['--conditions=@sallyport/source', join(root, 'packages/cli/src/start.ts'), ...args], input);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};

const app =
  'import os, yaml\nfrom flask import Flask, request\napp = Flask(__name__)\n\n@app.route("/x")\ndef x():\n    return str(yaml.load(request.data))\n';

beforeAll(() => {
  write('sallyport.yaml', 'model: openai/gpt-x\nmodel-url: https://models.example/v1\nmodel-review: true\n');
  write('app.py', 'x = 1\n');
  write('prog.py', 'print(6 * 7)\n');
  write('bad.py', 'import os\nprint(os.environ)\n');
  write('package.json', '{"name": "work", "dependencies": {"express": "4.18.0"}}\n');
  write(
    'rules/no.yaml',
    'rules:\n  - id: t.no\n    message: no\n    severity: HIGH\n    languages: [python]\n    pattern: eval(...)\n',
  );
  write('rules/no.py', '# ruleid: t.no\neval(x)\n# ok: t.no\nf(x)\n');
  write(
    'osv/X-1.json',
    JSON.stringify({
      id: 'X-1',
      modified: '2026-01-01T00:00:00Z',
      summary: 's',
      affected: [
        {
          package: { ecosystem: 'npm', name: 'express' },
          ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '4.19.0' }] }],
        },
      ],
    }),
  );
  write('answers/some-model/a-task/1.py', 'x = eval(input())\n');
  write(
    'kept/answers.jsonl',
    `${JSON.stringify({ task: 'python.command.ping', model: 'some/model', condition: 'neutral', sample: 1, round: 0, hash: '', text: 'No.', finish: 'stop', input: 1, output: 1, ms: 1 })}\n`,
  );
  write('report.json', '{"findings": [], "rules": []}');
  write('programs/blocked.py', '# expect: refused\nimport os\n');
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      cwd: project,
    });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  write('app.py', app);
});
afterAll(() => {
  rmSync(outer, { recursive: true, force: true });
});

interface Use {
  readonly argv: readonly string[];
  readonly input?: string;
  readonly code: number;
  /** What a user came for, on either stream. */
  readonly says: RegExp;
}

/** How each command is used; what asks the network by its purpose is used as it is without one. */
const uses: Readonly<Record<string, readonly Use[]>> = {
  // First: others judge packages by what it stored.
  'advisories update': [{ argv: ['--from', 'osv'], code: 0, says: /npm/u }],
  scan: [
    { argv: ['.'], code: 1, says: /python\.deserialise\.from-request/u },
    { argv: ['-', '--stdin-filename', 'a.py'], input: 'eval(input())\n', code: 0, says: /eval/u },
    { argv: ['--deep', '.'], code: 1, says: /python\.deserialise\.from-request[^]*wishes for openai/u },
    { argv: ['--deep', '--show-prompt', '.'], code: 2, says: /nothing would be sent/u },
  ],
  fix: [
    { argv: ['app.py', '--dry-run', '--fail-on', 'none'], code: 0, says: /safe_load/u },
    { argv: ['app.py', '--dry-run', '--write-test', '--fail-on', 'none'], code: 0, says: /safe_load/u },
    { argv: ['app.py', '--show-prompt'], code: 2, says: /nothing would be sent/u },
  ],
  review: [
    { argv: [], code: 1, says: /risk \d+ of 100[^]*model-review of the project is passed over/u },
    { argv: ['--model'], code: 1, says: /risk \d+ of 100[^]*No model was asked[^]*missing: /u },
    { argv: ['--show-prompt'], code: 2, says: /nothing would be sent/u },
  ],
  deps: [{ argv: ['--fail-on', 'none'], code: 0, says: /X-1/u }],
  run: [
    { argv: ['prog.py'], code: 0, says: /42/u },
    { argv: ['prog.py', '--policy', 'net'], code: 0, says: /42/u },
    { argv: ['--repair', 'bad.py'], code: 5, says: /nobody to repair/u },
  ],
  'bench executor': [{ argv: ['--dataset', 'programs'], code: 0, says: /1/u }],
  'names build': [
    { argv: ['--from', '-', '--ecosystem', 'npm', '-o', 'names.bin'], input: 'express\nlodash\n', code: 0, says: /2/u },
  ],
  'names check': [{ argv: ['expresss', '--ecosystem', 'npm', '--fail-on', 'none'], code: 0, says: /expresss/u }],
  guard: [
    {
      argv: ['--dry-run', '--offline', '--', 'npm', 'install', 'expresss'],
      code: 0,
      says: /spelled much like express/u,
    },
  ],
  'rules list': [{ argv: [], code: 0, says: /python\./u }],
  'rules show': [{ argv: ['python.sql.from-request'], code: 0, says: /safe form/iu }],
  'rules test': [{ argv: ['rules'], code: 0, says: /1/u }],
  'rules validate': [{ argv: ['rules'], code: 0, says: /1/u }],
  'advisories status': [{ argv: [], code: 0, says: /advisories/u }],
  'model status': [{ argv: [], code: 0, says: /wish/u }],
  'model check': [{ argv: [], code: 5, says: /wishes for openai/u }],
  baseline: [{ argv: ['report.json', '--reason', 'r', '-o', 'b.json'], code: 0, says: /b\.json/u }],
  init: [{ argv: [], code: 2, says: /sallyport\.yaml/u }],
  doctor: [{ argv: [], code: 0, says: /model/u }],
  'eval import': [
    { argv: ['answers', '--programs', '{model}/{task}/{sample}.py', '-o', 'rejudged'], code: 0, says: /some-model/u },
  ],
  'eval check': [
    {
      argv: [join(root, 'datasets/eval'), '--task', 'python.command.ping'],
      code: 0,
      says: /1 of 1 tasks/u,
    },
  ],
  'eval run': [
    { argv: [join(root, 'datasets/eval'), '-o', 'run'], code: 2, says: /nobody is to be asked/u },
    {
      argv: [join(root, 'datasets/eval'), '--task', 'python.command.ping', '--replay', 'kept', '-o', 'played'],
      code: 0,
      says: /1 of 1 samples/u,
    },
  ],
  'eval mine': [
    { argv: ['--repo', '.', '-o', join(outer, 'mined')], code: 4, says: /no function that could be a task/u },
  ],
  'eval report': [{ argv: ['rejudged'], code: 0, says: /some-model/u }],
  'eval compare': [{ argv: ['rejudged', 'rejudged'], code: 0, says: /some-model/u }],
  completion: [{ argv: ['bash'], code: 0, says: /complete/u }],
};

describe('without a configured model', () => {
  it('every command is looked at', () => {
    expect(Object.keys(uses).toSorted()).toEqual(commands.map(({ spec }) => spec.name).toSorted());
  });

  it.each(
    Object.entries(uses).flatMap(([name, list]) =>
      list.map((use) => [`${name} ${use.argv.join(' ')}`, name, use] as const),
    ),
  )(
    '%s opens no socket, and is useful',
    async (_title, name, { argv, input, code, says }) => {
      const ran = await sallyport([...name.split(' '), ...argv], input);
      expect(ran.sockets).toBe('');
      expect(ran.out + ran.err).toMatch(says);
      expect(ran.code).toBe(code);
    },
    60_000,
  );

  it.each([
    ['net', "require('node:net').connect(9, '127.0.0.1')"],
    ['http', "require('node:http').get('http://127.0.0.1:8099')"],
    ['https', "require('node:https').get('https://127.0.0.1:8099')"],
    ['http2', "require('node:http2').connect('http://127.0.0.1:8099')"],
    ['tls', "require('node:tls').connect(9, '127.0.0.1')"],
    ['udp', "require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1')"],
    ['a server', "require('node:net').createServer().listen(0)"],
    ['fetch', "fetch('http://127.0.0.1:8099')"],
    ['a web socket', "new WebSocket('ws://127.0.0.1:8099')"],
    ['a name', "import('node:dns/promises').then(({ lookup }) => lookup('x.example'))"],
    ['another name', "import('node:dns').then(({ resolve4 }) => resolve4('x.example', () => {}))"],
    [
      'a program that was started',
      "require('node:child_process').execFileSync(process.execPath, ['-e', \"fetch('http://127.0.0.1:8099')\"])",
    ],
    ['a worker', "new (require('node:worker_threads').Worker)(\"fetch('http://127.0.0.1:8099')\", { eval: true })"],
  ])('%s would be seen', async (_name, code) => {
    expect((await node(['-e', code])).sockets).not.toBe('');
  });

  // What a program does that is started without our environment, the watch in Node does not see; the kernel does.
  it.skipIf(!hasStrace).each([
    ['scan', '--deep', '.'],
    ['fix', 'app.py', '--dry-run', '--write-test', '--fail-on', 'none'],
    ['review', '--model'],
    ['run', 'prog.py'],
  ])(
    '%s %s: no program that it starts connects to anything (skipped where strace is not to be had)',
    (...args) => {
      const log = join(outer, `kernel-${String((runs += 1))}.log`);
      const ran = spawnSync(
        'strace',
        [
          '-f',
          '-qq',
          '-e',
          'trace=connect,bind,listen',
          '-o',
          log,
          process.execPath,
          '--conditions=@sallyport/source',
          join(root, 'packages/cli/src/start.ts'),
          ...args,
        ],
        { cwd: project, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: outer, CI: 'true' } },
      );
      expect(ran.stderr + ran.stdout).toMatch(/python\.|risk|42/u);
      expect(
        readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => /AF_INET/u.test(line)),
      ).toEqual([]);
    },
    120_000,
  );

  it('a model that the user configured is asked, and that would be seen', async () => {
    const ran = await node([
      '-e',
      `process.env.SALLYPORT_MODEL = 'ollama/x'; process.argv = [process.argv[0], '', 'model', 'check']; import(${JSON.stringify(`file://${join(root, 'packages/cli/src/start.ts')}`)})`,
      '--conditions=@sallyport/source',
    ]);
    expect(ran.sockets).toContain('127.0.0.1');
  });
});
