import { describe, expect, it } from 'vitest';
import { modelProblem } from '../model/model-problem.ts';
import { newModel } from '../model/new-model.ts';
import { memoryHost } from '../model/testdata/memory-host.ts';
import { scriptedTransport } from '../model/testdata/scripted-transport.ts';
import type { TransportFailure } from '../model/transport/transport.ts';
import { nameByModel, showDeepQuestions } from './name-by-model.ts';
import type { Slice } from './propose-slices.ts';
import { smallSlice } from './testdata/small-slice.ts';

const fiveFiles = ['a.py', 'b.py', 'c.py', 'd.py', 'e.py'].map((path, index) =>
  smallSlice(
    path,
    {
      [`run${String(index)}`]: [{ dotted: `run${String(index)}`, form: 'call' }],
      run: [{ dotted: 'run', form: 'call' }],
    },
    { weight: 9 - index },
  ),
);

const asked = async (
  answers: readonly (string | TransportFailure)[],
  mostQuestions = 10,
  slices: readonly Slice[] = fiveFiles,
) => {
  const transport = scriptedTransport(...answers);
  const model = newModel(transport, { limits: { tokens: 1_000_000 }, price: undefined, tries: 1 }, memoryHost());
  const tools = { model, weaknesses: { python: ['CWE-89'], javascript: [] }, isWritable: () => true, mostQuestions };
  return { transport, tools, named: await nameByModel(slices, { ...tools, signal: new AbortController().signal }) };
};

const source = (call: string): string =>
  JSON.stringify({ named: [{ kind: 'source', call, argument: '', cwe: '', why: '' }] });

describe('a model that names', () => {
  it('is asked about each file, and one name of several files is one place', async () => {
    const { named, transport } = await asked([source('run')]);
    expect(transport.asked).toHaveLength(5);
    expect(named.places).toEqual([
      expect.objectContaining({ dotted: 'run', paths: ['a.py', 'b.py', 'c.py', 'd.py', 'e.py'] }),
    ]);
    expect(named).toMatchObject({ by: 'scripted/one', slices: 5, answered: 5, unasked: [], problems: [] });
  });

  it('may name what its own question shows alone', async () => {
    const { named } = await asked([source('run0')]);
    expect(named.places.map(({ paths }) => paths)).toEqual([['a.py']]);
    expect([...named.dropped]).toEqual([['named a call that the analyser did not see', 4]]);
  });

  it('is asked about the gravest first, and the others are said', async () => {
    const { named, transport } = await asked([source('run')], 2);
    expect(transport.asked).toHaveLength(2);
    expect(named.unasked).toEqual(['c.py', 'd.py', 'e.py']);
    expect(named.answered).toBe(2);
  });

  it('is not asked again where it cannot be reached, and keeps what it gave', async () => {
    const failure: TransportFailure = {
      kind: 'failed',
      problem: modelProblem('key-refused', 'no', 'another key'),
      again: 'no',
      billed: false,
    };
    const { named, transport } = await asked([source('run'), failure]);
    expect(transport.asked.length).toBeLessThanOrEqual(4);
    expect(named.places).toHaveLength(1);
    expect(named.answered).toBe(1);
    expect(named.unasked).toHaveLength(4);
  });

  it('is asked on where one answer is of no use', async () => {
    const { named } = await asked(['no', 'no', source('run')]);
    expect(named.answered).toBeGreaterThan(0);
    expect(named.problems).toHaveLength(named.unasked.length);
  });

  it('is sent no file that may not be', async () => {
    const { tools } = await asked([source('run')]);
    const secret = smallSlice('.env', { run: [{ dotted: 'run', form: 'call' }] });
    const named = await nameByModel([secret], { ...tools, signal: new AbortController().signal });
    expect(named.unasked).toEqual(['.env']);
    expect(named.problems.join()).toContain('.env is not sent to a model');
    const shown = [];
    for await (const one of showDeepQuestions([...fiveFiles, secret], { ...tools, mostQuestions: 10 }))
      shown.push(one.shown.kind);
    expect(shown).toEqual([...fiveFiles.map(() => 'shown'), 'problem']);
  });

  const run = { run: [{ dotted: 'run', form: 'call' as const }] };

  it('is asked about small functions of several files at once', async () => {
    const small = ['b.py', 'a.py', 'c.py'].map((path) => smallSlice(path, run, { size: 100 }));
    const { named, transport } = await asked([source('run')], 10, small);
    expect(transport.asked).toHaveLength(1);
    expect(named.places.map(({ paths }) => paths)).toEqual([['a.py', 'b.py', 'c.py']]);
  });

  it('is asked file by file where one of them may not be sent', async () => {
    const small = ['a.py', 'closed/b.py', 'c.py'].map((path) => smallSlice(path, run, { size: 100 }));
    const { named, transport } = await asked([source('run')], 10, small);
    expect(transport.asked).toHaveLength(2);
    expect(named.unasked).toEqual(['closed/b.py']);
    expect(named.places.map(({ paths }) => paths)).toEqual([['a.py', 'c.py']]);
    expect(named.problems).toHaveLength(1);
  });
});
