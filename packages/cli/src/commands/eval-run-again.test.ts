import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it, vi } from 'vitest';
import { modelServer, type ModelServer } from '../testing/model-server.ts';
import { scratch, type Scratch } from '../testing/run-program.ts';

/** Taking a run up, playing it again, and what it says of money. Prompts without tests: nothing is run, so that no sandbox is needed. */
const prompts = (...words: readonly string[]): string =>
  JSON.stringify(
    words.map((prompt, i) => ({ uid: `CWE-476_N-${String(i)}`, cwe: 'CWE-476', language: 'Python', prompt })),
  );

const code = '```python\nprint("hello")\n```';
const name = 'openai-compatible/scripted';

const program =
  (folder: Scratch, server?: ModelServer, env: Readonly<Record<string, string>> = {}) =>
  (...words: readonly string[]) =>
    folder.runWith(
      {
        env: {
          XDG_CACHE_HOME: join(folder.path, '..', 'cache'),
          XDG_CONFIG_HOME: join(folder.path, '..', 'config'),
          XDG_DATA_HOME: join(folder.path, '..', 'data'),
          XDG_STATE_HOME: join(folder.path, '..', 'state'),
          ...server?.env,
          ...env,
        },
      },
      'eval',
      'run',
      ...words,
    );

const headOf = (folder: Scratch, run: string): unknown =>
  JSON.parse(readFileSync(join(folder.path, run, 'run.json'), 'utf8'));

// Each starts the program several times.
vi.setConfig({ testTimeout: 120_000 });

describe('a run that is taken up', () => {
  it('goes on as it was begun, and is not begun anew by what is left out', async () => {
    await using server = await modelServer(code, (response) => response.writeHead(401).end('{}'), code);
    using folder = scratch({ 'p.json': prompts('Greet.', 'Greet again.') });
    const run = program(folder, server);
    const begun = [
      '--prompts',
      'p.json',
      '--model',
      name,
      '--samples',
      '1',
      '--condition',
      'secure',
      '--temperature',
      '0.5',
    ];
    const first = await run(...begun, '--checkers', 'none', '--concurrency', '1', '-o', 'run');
    expect([first.code, first.err]).toEqual([3, expect.stringContaining('is asked nothing more in this run')]);
    const second = await run('--prompts', 'p.json', '--resume', '-o', 'run');
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('2 of 2 samples')]);
    expect(JSON.parse(server.asked[2]?.body ?? '')).toMatchObject({ temperature: 0.5 });
    expect(server.asked[2]?.body).toContain('Write it so that it is secure');
    expect(headOf(folder, 'run')).toMatchObject({
      models: [name],
      conditions: ['secure'],
      samples: 1,
      checkers: 'none',
      complete: true,
      planned: 2,
    });
    const third = await run('--prompts', 'p.json', '--resume', '-o', 'run');
    expect([third.code, third.err]).toEqual([0, expect.stringContaining('the run is complete: nothing is asked\n')]);
    expect(third.err).not.toContain('0 questions');
    // A part alone does not make the rest forgotten.
    const part = await run('--prompts', 'p.json', '--resume', '--condition', 'neutral', '--samples', '1', '-o', 'run');
    expect([part.code, part.out]).toEqual([0, expect.stringContaining('4 of 4 samples')]);
    expect(headOf(folder, 'run')).toMatchObject({ conditions: ['secure', 'neutral'], made: 4, planned: 4 });
  });

  it('is not to be gone on with for a prompt that was left out', async () => {
    await using server = await modelServer(code, code);
    const [good] = JSON.parse(prompts('Greet.')) as readonly unknown[];
    using folder = scratch({ 'p.json': JSON.stringify([good, { uid: 'CWE-476_N-1', language: 'Python' }]) });
    const made = await program(folder, server)('--prompts', 'p.json', '--model', name, '--samples', '1', '-o', 'run');
    expect([made.code, made.out]).toEqual([
      3,
      expect.stringContaining('1 of 1 samples (partial; 1 input was left out, told above)'),
    ]);
    const report = await folder.run('eval', 'report', 'run');
    expect([report.code, report.err]).toEqual([
      3,
      'sallyport: run is partial: 1 input was left out, which run.json names\n',
    ]);
    expect(report.out).toContain('**The run is partial: 1 input was left out, which run.json names.**');
  });

  it('wants to be told again where a model is that stands at an address', async () => {
    await using server = await modelServer(code);
    using folder = scratch({ 'p.json': prompts('Greet.') });
    const run = program(folder);
    await run('--prompts', 'p.json', '--model', `${name}@${server.url}`, '--samples', '1', '-o', 'run');
    const again = await run('--prompts', 'p.json', '--resume', '-o', 'run');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('where that is asked stands in no run')]);
    expect(server.asked).toHaveLength(1);
  });

  it('counts what was broken off, also when it is taken up', async () => {
    const broken = (response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{');
      setImmediate(() => response.destroy());
    };
    await using server = await modelServer(broken, broken, code);
    using folder = scratch({ 'p.json': prompts('Greet.') });
    const run = program(folder, server);
    const line = ['--prompts', 'p.json', '--model', name, '--samples', '1', '--answer-tokens', '500', '-o', 'run'];
    const first = await run(...line);
    const lost = /, (\d+) tokens/u.exec(first.out)?.[1];
    // Twice the question and the longest answer.
    expect([first.code, Number(lost)]).toEqual([
      3,
      expect.toSatisfy((tokens: number) => tokens > 1_000 && tokens < 1_200),
    ]);
    const second = await run(...line, '--resume');
    expect(second.out).toContain(`, ${String(Number(lost) + 320)} tokens`);
    // What is lost goes against the budget as well.
    const tight = await run(...line.slice(0, -1), 'other', '--tokens', '600');
    expect(tight.code).toBe(0);
  });
});

describe('a run that is played again', () => {
  it('is judged by the same checkers, and says what is no longer the same question', async () => {
    await using server = await modelServer(code);
    using folder = scratch({ 'p.json': prompts('Greet.', 'Greet again.'), 'q.json': prompts('Greet.', 'Leave.') });
    const run = program(folder, server);
    await run(
      '--prompts',
      'p.json',
      '--model',
      name,
      '--samples',
      '2',
      '--checkers',
      'none',
      '--seed',
      '3',
      '-o',
      'run',
    );
    const same = await run('--prompts', 'p.json', '--replay', 'run', '-o', 'same');
    expect(same.err).not.toContain('another question');
    expect(headOf(folder, 'same')).toEqual(headOf(folder, 'run'));
    const other = await run('--prompts', 'q.json', '--replay', 'run', '-o', 'other');
    expect([other.code, other.err]).toEqual([0, expect.stringContaining('2 answers were given to another question')]);
    expect(server.asked).toHaveLength(4);
  });
});

it('says what it would cost without a key and without a folder', async () => {
  using folder = scratch({ 'p.json': prompts('Greet.') });
  const { code: ended, out } = await program(folder)(
    '--prompts',
    'p.json',
    '--model',
    'anthropic/claude-sonnet-4-5',
    '--estimate',
  );
  expect([ended, out]).toEqual([
    0,
    expect.stringMatching(
      /^5 samples, 5 questions, about \d+ tokens, about \$0\.\d\d \(prices of \d{4}-\d\d-\d\d\)\n$/u,
    ),
  ]);
});

it('asks some of the tasks, by name and by language, and says which conditions some cannot be put under', async () => {
  using folder = scratch({
    'p.json': JSON.stringify([
      { uid: 'CWE-1.a', cwe: 'CWE-79', language: 'C', prompt: 'x' },
      { uid: 'CWE-1.b', cwe: 'CWE-79', language: 'Python', prompt: 'x' },
      { uid: 'CWE-1xa', cwe: 'CWE-79', language: 'Python', prompt: 'x' },
    ]),
  });
  const estimate = async (...words: readonly string[]) => {
    const { out, err } = await program(folder)(
      '--prompts',
      'p.json',
      '--model',
      'ollama/x',
      '--samples',
      '1',
      '--estimate',
      ...words,
    );
    return `${out}${err}`;
  };
  expect(await estimate('--only', 'c')).toContain('1 samples');
  expect(await estimate('--task', 'CWE-1.*')).toContain('2 samples');
  expect(await estimate('--task', '*.a', '--only', 'python')).toContain('no task that can be asked');
  expect(await estimate('--task', '*.c')).toContain('no task *.c');
  expect(await estimate('--condition', 'neutral', '--condition', 'poisoned')).toContain(
    'poisoned: none of the 3 tasks can be put so\n',
  );
});

it('says how many answers were cut off, and what helps', async () => {
  const cut = JSON.stringify({
    choices: [{ message: { role: 'assistant', content: '', reasoning_content: 'hm' }, finish_reason: 'length' }],
  });
  await using server = await modelServer((response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(cut),
  );
  using folder = scratch({ 'p.json': prompts('Greet.') });
  const { err } = await program(folder, server)('--prompts', 'p.json', '--model', name, '--samples', '2', '-o', 'run');
  expect(err).toContain('2 answers were cut off at 4000 tokens, thinking included');
  expect(readFileSync(join(folder.path, 'run/records.jsonl'), 'utf8')).toContain(
    '; the answer was cut off at its longest length',
  );
});

describe('what is written', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../docs/eval-records.schema.json'), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addSchema(schema, 'run');
  /** What is wrong with a value; empty for one that fits. */
  const wrong = (name: string, value: unknown): string => {
    const check = ajv.getSchema(`run#/$defs/${name}`);
    if (check === undefined) throw new Error(`no ${name} in the schema`);
    return check(value) === true ? '' : ajv.errorsText(check.errors);
  };
  const linesOf = (folder: Scratch, file: string): readonly unknown[] =>
    readFileSync(join(folder.path, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

  it('is as its schema says, field by field', async () => {
    const shell =
      '```python\nimport os, hashlib\n\n\ndef greet(name):\n    os.system("echo " + name)\n    return hashlib.secure_hash(name)\n```';
    const nothing = (response: ServerResponse): void => {
      response.writeHead(400).end(JSON.stringify({ error: { code: 'content_filter', message: 'filtered' } }));
    };
    await using server = await modelServer(shell, (response) => response.destroy(), shell, nothing, 'No.');
    using folder = scratch({ 'p.json': prompts('Greet.') });
    const run = program(folder, server);
    await run(
      '--prompts',
      'p.json',
      '--model',
      name,
      '--samples',
      '3',
      '--condition',
      'feedback-1',
      '--seed',
      '1',
      '-o',
      'run',
    );
    const [records, answers] = [linesOf(folder, 'run/records.jsonl'), linesOf(folder, 'run/answers.jsonl')];
    expect(records).toHaveLength(3);
    for (const record of records) expect(wrong('record', record)).toBe('');
    for (const answer of answers)
      expect(wrong((answer as { kind?: string }).kind === 'lost' ? 'lost' : 'answer', answer)).toBe('');
    expect(wrong('run', headOf(folder, 'run'))).toBe('');
    // What the schema is for: a field that is missing, of another kind, or that nobody described.
    const [record] = records as readonly Readonly<Record<string, unknown>>[];
    expect(wrong('record', { ...record, outcome: 'fine' })).toContain('outcome');
    expect(wrong('record', { ...record, mood: 1 })).toContain('additional properties');
    expect(wrong('record', { ...record, asked: {} })).toContain('question');
  });

  it('of programs that were imported, too', async () => {
    using folder = scratch({
      'study/m/generated_code/CWE-476_a.c': 'int main(void) {\n  int *p = 0;\n  return *p;\n}\n',
      'study/m/m_esbmc/CWE-476_a.c.txt':
        '[Counterexample]\n\nViolated property:\n  file a.c line 3 column 3 function main\n  dereference failure: NULL pointer\n\nVERIFICATION FAILED\n',
    });
    await folder.run('eval', 'import', 'study', '-o', 'run');
    const records = linesOf(folder, 'run/records.jsonl');
    expect(records).toHaveLength(1);
    for (const record of records) expect(wrong('record', record)).toBe('');
    expect(wrong('import', headOf(folder, 'run'))).toBe('');
    expect(wrong('import', { ...(headOf(folder, 'run') as object), mood: 1 })).toContain('additional properties');
  });
});
