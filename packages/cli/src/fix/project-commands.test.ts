import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { probeBubblewrap, type CellTask, type CellTaskOutcome } from '@sallyport/cell';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyTree } from './copy-tree.ts';
import { newProjectCommands } from './project-commands.ts';
import { projectRoot } from './project-root.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-commands-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const ended = (code: number, stdout = ''): CellTaskOutcome => ({
  end: { kind: 'ended', code },
  stdout,
  stderr: '',
  walls: { network: { kind: 'stands' }, namespace: { kind: 'absent', reason: 'no' } },
  cost: { milliseconds: 1, peakBytes: 1 },
});
/** Notes what it is asked to run; answers by a function of the task. */
const recorder = (answer: (task: CellTask) => CellTaskOutcome) => {
  const tasks: CellTask[] = [];
  return {
    tasks,
    runTask: (task: CellTask) => {
      tasks.push(task);
      return Promise.resolve(answer(task));
    },
  };
};
const testsOf = (root: string, options: Partial<Parameters<typeof newProjectCommands>[0]> = {}) =>
  newProjectCommands({ root, env: {}, testCommand: ['check'], ...options });

describe('the copy of a tree', () => {
  it('leaves version control, caches and environments behind, and names installed packages', async () => {
    for (const path of [
      'a.py',
      'src/b.py',
      '.git/config',
      'x/__pycache__/c.pyc',
      'node_modules/p/i.js',
      'w/node_modules/q.js',
      'my-env/lib/z.py',
    ])
      write(path, path);
    write('my-env/pyvenv.cfg', '');
    symlinkSync('/etc/hostname', join(folder, 'out'));
    const copy = await copyTree(folder, undefined);
    if ('why' in copy) throw new Error(copy.why);
    try {
      expect(copy.packages.toSorted()).toEqual(['node_modules', 'w/node_modules']);
      expect(copy.textOf('src/b.py')).toBe('src/b.py');
      for (const path of ['.git', 'x/__pycache__', 'node_modules/p', 'my-env/lib'])
        expect(existsSync(join(copy.folder, path))).toBe(false);
      // What is written in the place of a link stays in the copy.
      copy.write('out', 'mine');
      expect(readFileSync(join(copy.folder, 'out'), 'utf8')).toBe('mine');
      expect(readFileSync('/etc/hostname', 'utf8')).not.toBe('mine');
    } finally {
      rmSync(copy.folder, { recursive: true });
    }
  });

  it('is refused before anything is copied when the tree is too large, and when it is stopped', async () => {
    for (let count = 0; count < 30; count += 1) write(`f${String(count)}.py`, 'x');
    expect(await copyTree(folder, undefined, { files: 20, bytes: 1e6 })).toEqual({
      why: 'the tree is too large to be copied (more than 20 files or 1 MB that git does not ignore)',
    });
    expect(await copyTree(folder, undefined, { files: 100, bytes: 10 })).toMatchObject({ why: expect.any(String) });
    expect(await copyTree(folder, AbortSignal.abort())).toEqual({ why: 'it was stopped' });
  });
});

describe('the root of a project', () => {
  it('is the repository, else the nearest manifest above, else the folder; never above the home of the user', () => {
    write('home/p/package.json', '{}');
    write('home/p/packages/a/src/x.js', '');
    const home = join(folder, 'home');
    expect(projectRoot(join(home, 'p/packages/a/src'), home)).toBe(join(home, 'p'));
    write('home/package.json', '{}');
    write('home/q/x.js', '');
    expect(projectRoot(join(home, 'q'), home)).toBe(join(home, 'q'));
    write('home/p/packages/.git/HEAD', '');
    expect(projectRoot(join(home, 'p/packages/a/src'), home)).toBe(join(home, 'p/packages'));
    expect(projectRoot(home, home)).toBe(home);
  });
});

describe('commands of a project', () => {
  it('see the repaired text in a closed copy, from the folder below the root that they belong to', async () => {
    write('package.json', '{"scripts":{"test":"vitest run"}}');
    write('.git/HEAD', '');
    write('packages/a/package.json', '{"name":"a"}');
    write('packages/a/x.js', 'before');
    write('node_modules/v/i.js', '');
    const seen: string[] = [];
    const { tasks, runTask } = recorder((task) => {
      seen.push(readFileSync(join(task.folder.path, 'packages/a/x.js'), 'utf8'));
      return ended(0);
    });
    using commands = newProjectCommands({ root: join(folder, 'packages/a'), env: {}, runTask });
    const [tests] = await commands.commandsFor('x.js');
    expect(tests).toMatchObject({ purpose: 'tests', name: 'npm test', folder: '.' });
    if (tests === undefined) throw new Error('no command');
    expect(await commands.run(tests, [{ path: 'x.js', text: 'after' }])).toMatchObject({ kind: 'ended', code: 0 });
    await commands.run(tests, [{ path: 'x.js', text: 'before' }]);
    expect(seen).toEqual(['after', 'before']);
    expect(tasks[0]).toMatchObject({
      folder: { as: 'copy' },
      mounts: [{ from: join(folder, 'node_modules'), at: '/project/node_modules', access: 'read' }],
    });
    expect(tasks[0]?.orWeaker).toBeUndefined();
    expect(commands.walls()).toBe('commands of the project ran in a copy: no network, no wall "namespace" (no)');
  });

  it('that fail on the tree as it is are run once for it, and known from then on', async () => {
    write('a.py', 'before');
    const { tasks, runTask } = recorder(() => ended(1));
    using commands = testsOf(folder, { runTask });
    const [tests] = await commands.commandsFor('a.py');
    if (tests === undefined) throw new Error('no command');
    expect(commands.known?.(tests)).toBeUndefined();
    for (let count = 0; count < 3; count += 1) await commands.run(tests, [{ path: 'a.py', text: 'before' }]);
    expect(tasks).toHaveLength(1);
    await commands.run(tests, [{ path: 'a.py', text: 'after' }]);
    expect(tasks).toHaveLength(2);
    commands.accept([{ path: 'a.py', text: 'after' }]);
    expect(commands.known?.(tests)).toMatchObject({ kind: 'ended', code: 1 });
  });

  it('are not available without walls, and say what to do; nothing is claimed of walls', async () => {
    write('a.py', 'before');
    using commands = testsOf(folder, {
      runTask: () =>
        Promise.resolve({
          ...ended(0),
          end: { kind: 'refused', reasons: ['bwrap not found (package bubblewrap)'] },
          walls: {},
        }),
    });
    const [tests] = await commands.commandsFor('a.py');
    if (tests === undefined) throw new Error('no command');
    expect(await commands.run(tests, [{ path: 'a.py', text: 'after' }])).toEqual({
      kind: 'not available',
      why: 'commands of the project are not run without walls (bwrap not found (package bubblewrap)); install bubblewrap, or run them yourself',
    });
    expect(commands.walls()).toBeUndefined();
  });

  it('give a file back as the formatter writes it, whole or not at all', async () => {
    write('package.json', '{"prettier":{}}');
    write('node_modules/.bin/prettier', '');
    write('a.js', 'before');
    let answer: (mark: string) => CellTaskOutcome = (mark) => ended(0, `formatted\n${mark}`);
    const { tasks, runTask } = recorder((task) => answer(task.command[5] ?? ''));
    using commands = newProjectCommands({ root: folder, env: {}, runTask });
    const ask = () => commands.formatted('a.js', [{ path: 'a.js', text: 'after' }]);
    expect(await ask()).toEqual({ text: 'formatted\n', by: 'prettier' });
    expect(tasks[0]?.command.slice(6)).toEqual(['prettier', '--write', 'a.js']);
    answer = () => ended(0, 'cut of');
    expect(await ask()).toBeUndefined();
    answer = (mark) => ended(2, mark);
    expect(await ask()).toBeUndefined();
    expect(await commands.formatted('b.txt', [])).toBeUndefined();
  });
});

const probe = await probeBubblewrap();
describe.skipIf(probe.kind !== 'available')('behind walls (skipped where bubblewrap is not to be had)', () => {
  it('a command that hangs is ended, one that wants the network finds none, and the tree stays as it is', async () => {
    write('a.txt', 'before');
    write('hang.sh', '#!/bin/sh\nsleep 60\n');
    write(
      'net.sh',
      '#!/bin/sh\ncat a.txt; echo changed > a.txt; cat /proc/net/dev | grep -c eth0; id -u; ls /root /home 2>/dev/null\n',
    );
    chmodSync(join(folder, 'hang.sh'), 0o755);
    chmodSync(join(folder, 'net.sh'), 0o755);
    using hanging = testsOf(folder, { testCommand: ['./hang.sh'], limits: { seconds: 1 } });
    const [hangs] = await hanging.commandsFor('a.txt');
    if (hangs === undefined) throw new Error('no command');
    expect(await hanging.run(hangs, [{ path: 'a.txt', text: 'before' }])).toEqual({
      kind: 'not available',
      why: 'it did not end within 1 s; --test-command can name fewer tests',
      limit: true,
    });
    using asking = testsOf(folder, { testCommand: ['./net.sh'] });
    const [asks] = await asking.commandsFor('a.txt');
    if (asks === undefined) throw new Error('no command');
    const end = await asking.run(asks, [{ path: 'a.txt', text: 'after' }]);
    expect(end).toMatchObject({ kind: 'ended', output: 'after0\n65534\n\n' });
    expect(asking.walls()).toBe(
      'commands of the project ran in a copy: no variables of yours, root, account and processes of its own, no network, memory and time watched',
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before');
  });
});
