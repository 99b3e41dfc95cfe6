import { describe, expect, it } from 'vitest';
import type { ArgumentSeen, CallSeen, FunctionSeen, Outline } from '@sallyport/core/faces';
import type { ReadFile } from './follow-value.ts';
import { judgeFindings, type Judged } from './judge-findings.ts';
import type { SaidFinding } from './review-answer.ts';

const text = [
  'def run(a, b):',
  '    key = "hunter2"',
  '    return launch(b)',
  '',
  'def far(x):',
  '    run(1, x.q)',
].join('\n');
const argument = (reads: readonly string[], name = ''): ArgumentSeen => ({
  name,
  form: 'name',
  code: reads.join(),
  constant: undefined,
  behind: undefined,
  reads,
  through: [],
});
const call = (code: string, symbol: string, args: readonly ArgumentSeen[], isReached = true): CallSeen => ({
  symbol,
  name: code.slice(0, code.indexOf('(')),
  code,
  start: text.indexOf(code),
  end: text.indexOf(code) + code.length,
  isReached,
  isUsed: true,
  args,
  under: [],
});
const named = (symbol: string, parameters: readonly string[], start: number, end: number): FunctionSeen => ({
  symbol,
  code: '',
  start,
  end,
  parameters,
  reads: [],
  returns: [],
});
const outline = (calls: readonly CallSeen[]): Outline => ({
  surface: [],
  guards: [],
  calls,
  functions: [
    named('run', ['a', 'b'], 0, text.indexOf('\n\n')),
    named('far', ['x'], text.indexOf('def far'), text.length),
  ],
  aliases: [],
  assignments: [],
  moduleCode: [],
  imports: [],
  comments: [],
});
const usual = [
  call('launch(b)', 'run', [argument(['b'])]),
  call('run(1, x.q)', 'far', [argument([]), argument(['x.q'])]),
];
const said: SaidFinding = {
  path: 'app.py',
  startLine: 3,
  endLine: 3,
  quote: '    return launch(b)',
  cwe: 'CWE-78',
  message: 'runs',
  source: 'b',
  sink: 'launch(b)',
};

const judged = (change: Partial<SaidFinding>, calls = usual, added: readonly number[] = [3]): Judged => {
  const read: ReadFile = { path: 'app.py', text, outline: outline(calls) };
  return judgeFindings([{ ...said, ...change }], {
    file: {
      path: 'app.py',
      text,
      why: 'changed',
      added: new Set(added),
      places: new Set(added),
      before: undefined,
    },
    lines: text.split('\n'),
    known: [],
    read,
    others: [read],
    restore: (words) => words.replace('__SECRET_1_PASSWORD__', 'hunter2'),
  });
};
const states = (...given: Parameters<typeof judged>): readonly string[] =>
  judged(...given).findings.map(({ state }) => state);

describe('what a model says', () => {
  it.each([
    ['a parameter of the same function', { source: 'b' }],
    ['a member that a caller hands over', { source: 'x.q' }],
    ['the same in the words of a look-up', { source: "x.get('q')" }],
  ])('is followed from %s', (_, change) => {
    expect(states(change)).toEqual(['followed']);
  });

  it.each([
    ['another parameter', { source: 'a' }, usual],
    ['what stands in no argument', { source: 'x.other' }, usual],
    ['a sink that is elsewhere', { sink: 'remove(b)' }, usual],
    ['no source', { source: '' }, usual],
    ['text that is no name', { source: '"b"; import os' }, usual],
    ['a sink that is not reached', {}, [call('launch(b)', 'run', [argument(['b'])], false)]],
    [
      'a caller that hands it over in another place',
      { source: 'x.q' },
      [usual[0], call('run(1, x.q)', 'far', [argument(['x.q']), argument([])])].filter((one) => one !== undefined),
    ],
  ])('is unconfirmed with %s', (_, change, calls) => {
    expect(states(change, calls)).toEqual(['unconfirmed']);
  });

  it('ends where functions call each other in circles', () => {
    const circle = [
      ...usual,
      call('launch(b)', 'far', [argument(['x'])]),
      call('run(1, x.q)', 'run', [argument(['b'])]),
    ];
    expect(states({ source: 'nowhere' }, circle)).toEqual(['unconfirmed']);
  });

  it('is about the lines or the functions that change, or dropped', () => {
    expect(states({}, usual, [1])).toEqual(['followed']);
    expect(judged({}, usual, [5])).toMatchObject({
      findings: [],
      dropped: ['was about code that the change leaves alone'],
    });
  });

  it('is quoted with its placeholders', () => {
    const [finding] = judged({ startLine: 2, quote: '\n    key = "__SECRET_1_PASSWORD__"\n' }).findings;
    expect(finding).toMatchObject({ startLine: 2, quote: ['    key = "__SECRET_1_PASSWORD__"', ''] });
  });
});
