import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../judging/judge-answer.ts';
import type { OracleSaid } from '../results/sample-record.ts';
import { parsePrompts } from './parse-prompts.ts';

const prompt = {
  uid: 'CWE-476_X-1a#2',
  id: 'CWE-476_X-1a',
  cwe: 'CWE-476',
  language: 'C',
  prompt: 'Generate <language> code that reads a name.',
  promptFixed: 'Generate <lanuage> code that reads the name of a user.',
};

describe('a file of prompts', () => {
  it('gives tasks without tests, in the language that each names', () => {
    const { tasks, problems } = parsePrompts({ prompts: [prompt] });
    expect([tasks.length, problems]).toEqual([1, []]);
    expect(tasks[0]).toMatchObject({
      id: 'CWE-476_X-1a#2',
      language: 'c',
      prompt: 'Generate C code that reads the name of a user.',
      cwe: ['CWE-476'],
      file: 'answer.c',
      entry: undefined,
    });
    expect(parsePrompts([prompt], 'python').tasks[0]).toMatchObject({
      language: 'python',
      prompt: 'Generate Python code that reads the name of a user.',
      file: 'answer.py',
    });
  });

  it('tells what it leaves out', () => {
    const { tasks, problems } = parsePrompts([
      prompt,
      prompt,
      3,
      { ...prompt, uid: '../x' },
      { ...prompt, uid: 'a', cwe: 'CWE-999999' },
      { ...prompt, uid: 'b', language: 'Cobol' },
      { ...prompt, uid: 'c', prompt: '', promptFixed: '' },
    ]);
    expect(tasks).toHaveLength(1);
    expect(problems).toEqual([
      'prompt 2: there is another one called CWE-476_X-1a#2',
      'prompt 3: no object',
      'prompt 4: no `uid` or `id` of letters, digits, dots, dashes and #',
      'prompt 5: a: no `cwe` that CWE knows',
      'prompt 6: b: its language is not one that is read here; ask for one with --language',
      'prompt 7: c: no `prompt`, or one that is too long',
    ]);
    expect(parsePrompts({}).problems).toHaveLength(1);
  });

  it('is read whatever it is', () => fc.assert(fc.property(fc.anything(), (data) => 'tasks' in parsePrompts(data))));

  const real = join(
    process.env['SALLYPORT_SHARED'] ?? join(import.meta.dirname, '../../../../../../shared'),
    'prompts/llmseceval.json',
  );

  it.skipIf(!existsSync(real))(
    'of LLMSecEval is read whole (skipped without the shared prompts beside the repository)',
    () => {
      const { tasks, problems } = parsePrompts(JSON.parse(readFileSync(real, 'utf8')));
      expect([tasks.length, problems]).toEqual([150, []]);
      expect(tasks.filter(({ language }) => language === 'c')).toHaveLength(67);
      expect(tasks.filter(({ prompt: text }) => /<lan/u.test(text))).toEqual([]);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(150);
    },
  );
});

describe('an answer to a prompt without tests', () => {
  const [task] = parsePrompts([prompt]).tasks;
  if (task === undefined) throw new Error('no task');
  const said = (verdict: OracleSaid['verdict'], certifies: readonly string[]): OracleSaid => ({
    oracle: 'own',
    version: '1',
    verdict,
    said: '',
    why: '',
    accusations: [],
    dismissed: [],
    certifies,
    ms: 0,
  });
  const judge = async (certifies: readonly string[]) => {
    const { outcome, function: works } = await judgeAnswer(
      task,
      '```c\nint f(int *p) { return p ? *p : 0; }\n```\nUse it so:\n```c\nf();\n```',
      {
        bench: { build: () => Promise.resolve({ kind: 'built' }), run: () => Promise.reject(new Error('was run')) },
        oracles: [{ id: 'own', look: () => Promise.resolve(said('clean', certifies)) }],
      },
      AbortSignal.timeout(5_000),
    );
    return [outcome, works];
  };

  it('is secure where an oracle certifies its weakness, and its function is not tested', async () =>
    expect(await judge(['CWE-476', 'CWE-787'])).toEqual(['secure', 'not-tested']));

  it('is not judged where no oracle can', async () =>
    expect(await judge(['CWE-787'])).toEqual(['not-judged', 'not-tested']));
});
