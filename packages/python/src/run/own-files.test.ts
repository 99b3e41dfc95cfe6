import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute, resume, type ExecuteOptions } from '../index.ts';
import { defaultPreset, presets } from '../policy/index.ts';

const inline = { isolation: 'inline' } as const;
const printed = async (source: string, options: ExecuteOptions): Promise<string> => {
  const outcome = await execute(source, { ...inline, ...options });
  return outcome.kind === 'returned'
    ? outcome.stdout
    : `${outcome.stdout}${outcome.kind}: ${'traceback' in outcome ? outcome.traceback : JSON.stringify(outcome)}`;
};

describe('files that are handed over', () => {
  test('are imported in a process too', async () => {
    const modules = { 'helpers.py': 'def twice(x):\n    return x * 2\n' };
    const outcome = await execute('from helpers import twice\ntwice(21)', { modules });
    expect(outcome).toMatchObject({ kind: 'returned', value: 42 });
  });

  test('see inputs and tools as the program does', async () => {
    const outcome = await execute('import helpers\nhelpers.cost()', {
      ...inline,
      inputs: { names: ['tea', 'milk'] },
      modules: { 'helpers.py': 'def cost():\n    return sum(price(name=one) for one in names)\n' },
      tools: { price: { description: '', call: ({ name }) => (name === 'tea' ? 350 : 120) } },
    });
    expect(outcome).toMatchObject({ kind: 'returned', value: 470 });
  });

  test('are all held against the policy before the program begins', async () => {
    const outcome = await execute('print(1)\nimport os\nos.system("x")\nimport pkg.one', {
      ...inline,
      fileName: 'app/main.py',
      modules: {
        'pkg/__init__.py': 'from . import two\n',
        'pkg/one.py': 'x = 1\n',
        'pkg/two.py': 'import socket\n',
        'pkg/three.py': 'import ctypes\n',
      },
    });
    expect(outcome.stdout).toBe('');
    expect(outcome.kind === 'refused' && outcome.refusals.map(({ subject, file }) => [subject, file])).toEqual([
      ['os.system', undefined],
      ['socket', 'app/pkg/two.py'],
    ]);
  });

  test('that nothing imports by statement are checked when they are imported, beyond any except', async () => {
    const policy = { ...presets[defaultPreset], builtins: { kind: 'all-but', names: [] } } as const;
    const options = { policy, modules: { 'dark.py': 'import ctypes\nprint("never")\n', 'light.py': 'x = 5\n' } };
    expect(await printed('print(__import__("li" + "ght").x)', options)).toBe('5\n');
    const outcome = await execute(
      'print(1)\ntry:\n    __import__("da" + "rk")\nexcept BaseException:\n    print("caught")\nfinally:\n    print("went on")',
      { ...inline, ...options },
    );
    expect(outcome).toMatchObject({
      kind: 'refused',
      stdout: '1\n',
      refusals: [{ subject: 'ctypes', file: 'dark.py', place: { start: { line: 1, column: 7 } } }],
    });
  });

  test('stand in front of the library, but not for the library itself', async () => {
    const modules = {
      'random.py': 'def choice(x):\n    return "mine"\n',
      'datetime.py': 'date = None\n',
      'sys.py': 'x = 1\n',
      'collections.py': 'x = 1\n',
    };
    const source =
      'import statistics, random, calendar, sys, queue\nprint(random.choice([1]), statistics.NormalDist(0, 1).samples(1, seed=3), calendar.monthrange(2024, 2)[1], sys.maxsize > 1, queue.Queue().qsize())';
    expect(await printed(source, { modules })).toMatch(/^mine \[-?\d.*\] 29 True 0\n$/);
  });

  test('do not take the place of a package that is installed elsewhere', async () => {
    // A folder without `__init__.py` stands behind all modules.
    expect(await printed('import json\nprint(json.dumps([1]))', { modules: { 'json/tables.py': '' } })).toBe('[1]\n');
  });

  test('are named in refusals at run time, and nothing of the library’s guard is theirs', async () => {
    const modules = { 'os2.py': 'def system(x):\n    return "own " + x\n' };
    expect(await printed('import os2\nprint(os2.system("call"))', { modules })).toBe('own call\n');
    const outcome = await execute('import helpers\nhelpers.go()', {
      ...inline,
      modules: { 'helpers.py': 'def go():\n    return getattr(go, "__glo" + "bals__")\n' },
    });
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ subject: '__globals__', file: 'helpers.py', place: { start: { line: 2 } } }],
    });
  });

  test.each([
    [{ '../up.py': '' }, 'no path of a module'],
    [{ '/abs.py': '' }, 'no path of a module'],
    [{ 'a b.py': '' }, 'no path of a module'],
    [{ 'notes.txt': '' }, 'no path of a module'],
    [{ 'a.py': 5 as unknown as string }, 'holds no text'],
    [Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`m${String(i)}.py`, ''])), '501 files'],
    [{ 'a.py': 'x'.repeat(11 * 2 ** 20) }, 'more than 10 MiB of text'],
  ])('must be what can be imported: %#', async (modules, problem) => {
    await expect(execute('1', { ...inline, modules })).rejects.toThrow(problem);
  });

  test('are imported by text that is run', async () => {
    const policy = { ...presets[defaultPreset], builtins: { kind: 'all-but', names: [] } } as const;
    const modules = { 'helpers.py': 'x = 5\n', 'dark.py': 'import ctypes\n' };
    expect(await printed('exec("import helpers; print(helpers.x)")', { policy, modules })).toBe('5\n');
    const dark = await execute('try:\n    exec("import dark")\nexcept BaseException:\n    print(1)', {
      ...inline,
      policy,
      modules,
    });
    expect(dark).toMatchObject({ kind: 'refused', stdout: '', refusals: [{ subject: 'ctypes', file: 'dark.py' }] });
  });

  test('go with the snapshot of a run that waits', async () => {
    const modules = { 'helpers.py': 'def ask(x):\n    return "answer: " + oracle(x=x)\n' };
    const tools = { oracle: { description: '' } };
    const first = await execute('import helpers\nprint("before")\nhelpers.ask(1)', { ...inline, modules, tools });
    if (first.kind !== 'waiting') throw new Error(first.kind);
    const kept: unknown = JSON.parse(JSON.stringify(first.snapshot));
    const [pending] = first.pending;
    const answers = { [pending!.id]: { kind: 'value', value: 'yes' } } as const;
    expect(await resume(kept, { ...inline, tools, answers })).toMatchObject({
      kind: 'returned',
      value: 'answer: yes',
      stdout: '',
    });
    const touched = { ...(kept as object), modules: { 'helpers.py': 'def ask(x):\n    return "forged"\n' } };
    expect(await resume(touched, { ...inline, tools, answers })).toMatchObject({ kind: 'unusable' });
  });

  test('carry labels like the program itself', async () => {
    const policy = {
      ...presets[defaultPreset],
      flows: { control: 'off', deny: [{ from: 'mail', to: { tool: 'post', argument: null } }] },
    } as const;
    const tools = {
      mail: { description: '', call: () => 'secret' },
      post: { description: '', call: () => null },
    };
    const modules = {
      'helpers.py': 'kept = []\ndef wrap(x):\n    kept.append(x)\n    return "<" + x + ">"\n',
      'sender.py': 'import helpers\ndef send():\n    post(text=helpers.kept[0])\n',
    };
    const run = (source: string) => execute(source, { ...inline, policy, tools, modules });
    expect(await run('from helpers import wrap\npost(text=wrap("plain"))')).toMatchObject({ kind: 'returned' });
    expect(await run('from helpers import wrap\npost(text=wrap(mail()))')).toMatchObject({ kind: 'refused' });
    expect(await run('import helpers, sender\nhelpers.wrap(mail())\nsender.send()')).toMatchObject({ kind: 'refused' });
  });

  test('an import under way that never ends is stopped', async () => {
    const policy = { ...presets[defaultPreset], limits: { ...presets[defaultPreset].limits, steps: 50_000 } };
    const outcome = await execute('try:\n    import spin\nexcept BaseException:\n    print("caught")', {
      ...inline,
      policy,
      modules: { 'spin.py': 'while True:\n    pass\n' },
    });
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'steps', stdout: '' });
  });

  test('whatever their names and texts, give an outcome', async () => {
    const name = fc.constantFrom('a', 'b', 'pkg/__init__', 'pkg/a', 'constructor', '__proto__', 'then', 'main', 'os');
    const line = fc.constantFrom(
      'import a',
      'import b as c',
      'from a import *',
      'from pkg import a, then',
      'from . import a',
      'from .. import b',
      'import pkg.a.b',
      'import constructor, __proto__',
      'from __proto__ import toString',
      'x = 1',
      '__all__ = ["x", "y"]',
      'def toString(): return x',
      'import main',
      'del x',
      'print(__name__)',
    );
    const text = fc.array(line, { maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(text, fc.dictionary(name, text, { noNullPrototype: true }), async (source, files) => {
        const modules = Object.fromEntries(Object.entries(files).map(([path, content]) => [`${path}.py`, content]));
        const outcome = await execute(source, { ...inline, modules });
        expect(['returned', 'raised', 'refused', 'syntax']).toContain(outcome.kind);
      }),
      { numRuns: 150 },
    );
  });
});

describe('files that the program writes', () => {
  const write = (name: string, text: string): string =>
    `with open(${JSON.stringify(name)}, 'w') as f:\n    f.write(${JSON.stringify(text)})\n`;

  test('are imported from the working folder and from sys.path', async () => {
    const source = `${write('made.py', 'import math\ndef area(r):\n    return math.floor(math.pi * r * r)\n')}import made
print(made.area(2), made.__name__)
import os, sys
os.makedirs('/tmp/plug/inner')
${write('/tmp/plug/inner/__init__.py', 'from .x import y\n')}${write('/tmp/plug/inner/x.py', 'y = 7\n')}try:
    import nowhere
except ImportError as e:
    print(e)
sys.path.append('/tmp/plug')
import inner
print(inner.y, inner.x)
`;
    const policy = presets.files;
    expect(await printed(source, { policy })).toBe(
      "12 made\nNo module named 'nowhere'\n7 <module 'inner.x' from '/tmp/plug/inner/x.py'>\n",
    );
  });

  test('are checked when they are imported, beyond any except', async () => {
    const source = `${write('evil.py', 'import socket\nprint("never")\n')}try:\n    import evil\nexcept BaseException:\n    print("caught")\nprint("went on")\n`;
    const outcome = await execute(source, { ...inline, policy: presets.files });
    expect(outcome).toMatchObject({
      kind: 'refused',
      stdout: '',
      refusals: [{ rule: 'import-not-granted', subject: 'socket', file: 'evil.py', place: { start: { line: 1 } } }],
    });
  });

  test('cannot stand in front of what was handed over', async () => {
    const source = `${write('helpers.py', 'x = "written"\n')}import helpers\nprint(helpers.x)\n`;
    const policy = presets.files;
    expect(await printed(source, { policy, modules: { 'helpers.py': 'x = "given"\n' } })).toBe('given\n');
  });

  test('raise what is wrong with them', async () => {
    const source = `${write('bad.py', 'def f(:\n')}try:\n    import bad\nexcept SyntaxError as e:\n    print(e.msg, e.lineno, e.filename)\n`;
    expect(await printed(source, { policy: presets.files })).toBe('invalid syntax 1 bad.py\n');
  });

  test('are read again when they were written again', async () => {
    const source = `${write('one.py', 'x = (\n')}try:\n    import one\nexcept SyntaxError:\n    print("not yet")\n${write('one.py', 'x = 2\n')}import one\nprint(one.x)\n`;
    expect(await printed(source, { policy: presets.files })).toBe('not yet\n2\n');
  });

  test('are paid for by each `from … import *` that looks through them', async () => {
    const steps = async (stars: number): Promise<number> => {
      const long = 'x = 1\n'.repeat(2000);
      const source = `${write('long.py', long)}${write('many.py', 'from long import *\n'.repeat(stars))}import many\nprint(many.x)\n`;
      const outcome = await execute(source, { ...inline, policy: presets.files });
      expect(outcome).toMatchObject({ kind: 'returned', stdout: '1\n' });
      return outcome.cost.steps;
    };
    const [one, many] = [await steps(1), await steps(41)];
    // 12,000 characters each time, but read as a whole only once.
    expect((many - one) / 40).toBeGreaterThan(12_000);
    expect((many - one) / 40).toBeLessThan(60_000);
  });

  test('are refused where flows are denied', async () => {
    const policy = {
      ...presets.files,
      flows: { control: 'off', deny: [{ from: 'mail', to: { tool: 'post', argument: null } }] },
    } as const;
    const source = `${write('made.py', 'x = 1\n')}import made\n`;
    expect(await execute(source, { ...inline, policy })).toMatchObject({
      kind: 'refused',
      refusals: [{ rule: 'flow-denied', subject: 'made.py' }],
    });
  });
});
