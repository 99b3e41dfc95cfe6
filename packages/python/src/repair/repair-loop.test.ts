import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { execute, repairLoop, type Repairer, type RepairRequest } from '../index.ts';
import { presets } from '../policy/index.ts';
import { feedbackSchema } from './feedback-schema.ts';
import { feedbackOf, feedbackText } from './feedback.ts';
import { lineDiff } from './line-diff.ts';

const inline = { isolation: 'inline' } as const;

/** Gives back what it was told to, one after the other, and remembers what it was asked. */
const scripted = (
  ...answers: readonly ({ readonly source: string; readonly reason: string } | undefined)[]
): Repairer & { readonly asked: readonly RepairRequest[] } => {
  const asked: RepairRequest[] = [];
  return {
    asked,
    repair: async (request) => {
      asked.push(request);
      return answers[asked.length - 1];
    },
  };
};

const tools = {
  list_files: { description: 'Names of the files.', call: () => ['a.txt', 'b.txt'] },
};

describe('a repair', () => {
  test('goes from a refusal to a program that passes', async () => {
    const repairer = scripted({ source: 'print(list_files())', reason: 'the tool lists files' });
    const result = await repairLoop('import subprocess\nprint(subprocess.run(["ls"]))', repairer, { ...inline, tools });
    expect(result.kind).toBe('passed');
    expect(result.outcome.stdout).toBe("['a.txt', 'b.txt']\n");
    expect(result.versions[1]?.diff).toBe('-import subprocess\n-print(subprocess.run(["ls"]))\n+print(list_files())\n');
    expect(repairer.asked[0]?.text).toContain('line 1: imports subprocess');
    expect(repairer.asked[0]?.text).toContain('  repair: ');
  });

  test('does not ask for a program that passes', async () => {
    const repairer = scripted();
    expect((await repairLoop('1', repairer, inline)).kind).toBe('passed');
    expect(repairer.asked).toEqual([]);
  });

  test('of a program in TypeScript goes the same way', async () => {
    const repairer = scripted(
      { source: 'for (const name of await list_files()) consol.log(name)', reason: 'the tool lists files' },
      { source: 'for (const name of await list_files()) console.log(name', reason: 'a typing error' },
      { source: 'for (const name of await list_files()) console.log(name)', reason: 'a bracket' },
    );
    const result = await repairLoop("import { execSync } from 'child_process';\nexecSync('ls')", repairer, {
      ...inline,
      language: 'typescript',
      tools,
    });
    expect(result.kind).toBe('passed');
    expect(result.outcome.stdout).toBe('a.txt\nb.txt\n');
    expect(repairer.asked.map(({ feedback: { items } }) => items[0]?.what)).toEqual([
      'imports child_process, which is not here',
      'raises ReferenceError: consol is not defined',
      'is no TypeScript: Unexpected token, expected ","',
    ]);
  });

  test.each([
    ['let n = 0;\nwhile (true) { n++; }', 2],
    ['for (;;) ;', 1],
    ['while (true) { if (Math.random() > 2) break; }', undefined],
    ['const f = () => { for (;;) { return 1; } };\nfor (let i = 0; i >= 0; i += 0) ;', undefined],
  ])('names the loop of a JavaScript program that was stopped: %s', (source, line) => {
    const outcome = { kind: 'exhausted', resource: 'seconds', text: '1 s', cost: {} as never, journal: [] } as const;
    const [item] = feedbackOf(outcome, source, 'javascript').items;
    expect(item?.place?.start.line).toBe(line);
    expect(item?.repair).toMatch(line === undefined ? /^do less/ : /way out with break/);
  });

  test('ends when its rounds are used up', async () => {
    const repairer = scripted(...[1, 2, 3, 4].map((n) => ({ source: `1 / 0 # ${String(n)}`, reason: '' })));
    const result = await repairLoop('1 / 0', repairer, { ...inline, rounds: 2 });
    expect(result).toMatchObject({ kind: 'used-up' });
    expect(result.versions.length).toBe(3);
    expect(repairer.asked.map(({ round, earlier }) => [round, earlier.length])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test.each([
    [[undefined], 'unchanged'],
    [[{ source: '1 / 0', reason: '' }], 'unchanged'],
    [
      [
        { source: '2 / 0', reason: '' },
        { source: '1 / 0', reason: '' },
      ],
      'unchanged',
    ],
  ])('ends when nothing new comes: %j', async (answers, kind) => {
    expect((await repairLoop('1 / 0', scripted(...answers), inline)).kind).toBe(kind);
  });

  test('tells of a repairer that fails', async () => {
    const broken: Repairer = { repair: () => Promise.reject(new Error('no answer')) };
    expect(await repairLoop('1 / 0', broken, inline)).toMatchObject({ kind: 'repairer-failed', problem: 'no answer' });
  });

  test('never widens the policy, whatever the repairer answers', async () => {
    const greedy = scripted({ source: 'import os\nos.system("id")', reason: '', policy: presets.net } as never);
    const result = await repairLoop('1 / 0', greedy, { ...inline, rounds: 1 });
    expect(result).toMatchObject({ kind: 'used-up', outcome: { kind: 'refused' } });
  });

  test('may be judged by more than its outcome', async () => {
    const repairer = scripted({ source: '42', reason: 'the answer' });
    const result = await repairLoop('41', repairer, {
      ...inline,
      judge: (outcome) => ({
        schemaVersion: '1.0',
        outcome: outcome.kind,
        passed: outcome.kind === 'returned' && outcome.value === 42,
        items: [{ rule: 'test', what: 'gives another answer', why: '', repair: '', place: null, grant: null }],
      }),
    });
    expect(result).toMatchObject({ kind: 'passed', outcome: { value: 42 } });
  });
});

describe('feedback', () => {
  const limits = { ...presets.files.limits, steps: 200_000, depth: 50, output: 100, toolCalls: 3 };
  const of = async (source: string, policy = { ...presets.agent, limits }) =>
    feedbackOf(await execute(source, { ...inline, tools, policy }), source);

  test.each([
    ['import os\nos.listdir()', /list_files/],
    ['import numpy', /statistics|list/],
    ['import requests\nrequests.get("https://example.org")', /input|host|tool/],
    ['open("/etc/passwd").read()', /input|path|folder|tool|mount/],
    ['while True:\n    pass', /give the loop a bound/],
    ['n = 0\nwhile n < 10**9: n += 1', /bound the loops/],
    ['def f(): return f()\ntry: f()\nexcept RecursionError: raise', /^$/],
    ['print("x" * 1000)', /print less/],
    ['for _ in range(9): list_files()', /call tools less often/],
  ])('on %j says what to do', async (source, repair) => {
    const { passed, items } = await of(source);
    expect(passed).toBe(false);
    expect(items.map((item) => item.repair).join('; ')).toMatch(repair);
  });

  test('names the loop that has no way out, and not one that has', async () => {
    const { items } = await of('while 1:\n    break\nwhile True:\n    def f():\n        return 1\n');
    expect(items[0]?.place?.start).toMatchObject({ line: 3, column: 0 });
  });

  test('is empty for a program that passed', async () => {
    expect(feedbackText(await of('1'))).toBe('');
    expect((await of('import sys\nsys.exit(0)')).passed).toBe(true);
    expect((await of('import sys\nsys.exit(3)')).items[0]?.what).toBe('ends with exit code 3');
  });

  test('has the published form', async () => {
    const file = new URL('../../feedback.schema.json', import.meta.url);
    // After a change: SALLYPORT_WRITE_SCHEMAS=1 writes the file anew.
    if (process.env['SALLYPORT_WRITE_SCHEMAS'] !== undefined)
      writeFileSync(file, JSON.stringify(feedbackSchema, null, 2));
    const published = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(published).toEqual(feedbackSchema);
    const check = new Ajv2020({ strict: false }).compile(published);
    for (const source of ['1', '1 / 0', 'def', 'import os\nos.system("x")', 'while True: pass'])
      expect(check(JSON.parse(JSON.stringify(await of(source)))) || check.errors).toBe(true);
  });
});

test('a diff shows what changed and some lines around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\n';
  expect(lineDiff(before, before)).toBe('');
  expect(lineDiff(before, before.replace('d', 'D'))).toBe('…\n b\n c\n-d\n+D\n e\n f\n…\n');
  expect(lineDiff('', 'x\n')).toBe('+x\n');
  expect(lineDiff('x', '')).toBe('-x\n');
});
