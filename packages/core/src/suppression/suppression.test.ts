import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.ts';
import { sampleReport } from '../report/sample-report.case.ts';
import { applySuppressions } from './apply-suppressions.ts';
import type { SuppressionOptions } from './apply-suppressions.ts';
import type { SourceComment } from './ignore.ts';
import { ignoreProblemFinding, ignoreRules } from './ignore-problem-finding.ts';
import { isDate, parseIgnores } from './parse-ignores.ts';

const today = '2026-11-21';

/** A comment that stands on `line`; its own line breaks are counted. */
const comment = (text: string, line: number): SourceComment => ({
  text,
  span: {
    start: { offset: line * 100, line, column: 1 },
    end: { offset: line * 100 + text.length, line: line + text.split('\n').length - 1, column: 9 },
  },
});

const finding = (line: number, ruleId = 'a.b', lastLine = line): Finding => {
  const [first] = sampleReport().findings;
  if (first === undefined) throw new Error('the sample has findings');
  return {
    ...first,
    ruleId,
    span: {
      start: { offset: line * 100 + 50, line, column: 5 },
      end: { offset: lastLine * 100 + 60, line: lastLine, column: 9 },
    },
  };
};

const silenced = (
  comments: readonly SourceComment[],
  findings: readonly Finding[],
  options: Partial<SuppressionOptions> = {},
): readonly (string | undefined)[] =>
  applySuppressions(findings, comments, { today, ...options }).findings.map(({ suppression }) => suppression?.reason);

const problems = (
  comments: readonly SourceComment[],
  findings: readonly Finding[] = [],
  options: Partial<SuppressionOptions> = {},
): readonly string[] =>
  applySuppressions(findings, comments, { today, ...options }).problems.map(
    ({ kind, span }) => `${kind} ${span.start.line}`,
  );

describe('parseIgnores', () => {
  it.each([
    '# sallyport-ignore-next-line a.b -- why not',
    '// sallyport-ignore-next-line a.b -- why not',
    '/* sallyport-ignore-next-line a.b -- why not */',
    '<!-- sallyport-ignore-next-line a.b -- why not -->',
    '{/* sallyport-ignore-next-line a.b -- why not */}',
    '/**\n * sallyport-ignore-next-line a.b -- why not\n */',
    '#sallyport-ignore-next-line a.b   --   why not',
  ])('reads %j', (text) => {
    expect(parseIgnores([comment(text, 1)]).ignores).toMatchObject([
      { form: 'next-line', rules: ['a.b'], reason: 'why not' },
    ]);
  });

  it('reads several rules and a last day', () => {
    expect(
      parseIgnores([comment('# sallyport-ignore a.b, c.d ,e.* until=2027-01-31 -- it is -- really -- fine', 4)])
        .ignores,
    ).toMatchObject([
      {
        form: 'same-line',
        rules: ['a.b', 'c.d', 'e.*'],
        until: '2027-01-31',
        reason: 'it is -- really -- fine',
        firstLine: 4,
        lastLine: 4,
      },
    ]);
  });

  it.each([
    ['# sallyport-ignore a.b', 'no-reason'],
    ['# sallyport-ignore a.b --', 'no-reason'],
    ['# sallyport-ignore -- because', 'malformed'],
    ['# sallyport-ignore', 'malformed'],
    ['# sallyport-ignore-nextline a.b -- because', 'malformed'],
    ['# sallyport-ignore a b -- because', 'malformed'],
    ['# sallyport-ignore a.b until=2027-02-30 -- because', 'malformed'],
    ['# sallyport-ignore a.b until=soon -- because', 'malformed'],
    ['# sallyport-ignore * -- because', 'malformed'],
    ['# sallyport-ignore-start a.b -- never closed', 'malformed'],
    ['# sallyport-ignore-end', 'malformed'],
  ])('finds fault with %j', (text, kind) => {
    const { ignores, problems: found } = parseIgnores([comment(text, 1)]);
    expect([ignores.length, found.map((problem) => problem.kind)]).toEqual([0, [kind]]);
  });

  it.each(['# ignore a.b -- why', '# see sallyport-ignore a.b -- why', '"sallyport"', '# nosec'])(
    'leaves %j alone',
    (text) => {
      expect(parseIgnores([comment(text, 1)])).toEqual({ ignores: [], problems: [] });
    },
  );

  it('pairs nested blocks by rule', () => {
    const { ignores, problems: found } = parseIgnores([
      comment('# sallyport-ignore-start a.b -- outer', 1),
      comment('# sallyport-ignore-start c.d -- inner', 3),
      comment('# sallyport-ignore-end a.b', 5),
      comment('# sallyport-ignore-end', 7),
    ]);
    expect(ignores).toMatchObject([
      { rules: ['a.b'], firstLine: 1, lastLine: 5 },
      { rules: ['c.d'], firstLine: 3, lastLine: 7 },
    ]);
    expect(found).toEqual([]);
  });

  it('never throws', () => {
    const unit = fc.constantFrom(
      'sallyport-ignore',
      '-next-line',
      '-start',
      '-end',
      ' ',
      '--',
      'until=',
      '2027-01-31',
      'a.b',
      ',',
      '#',
      '/*',
      '*/',
      '\n',
      '.*',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 4 }), (texts) => {
        const { ignores } = parseIgnores(texts.map((text, index) => comment(text, index * 10 + 1)));
        for (const ignore of ignores) {
          expect(ignore.reason).not.toBe('');
          expect(ignore.rules.length).toBeGreaterThan(0);
          expect(ignore.lastLine).toBeGreaterThanOrEqual(ignore.firstLine);
        }
      }),
    );
  });
});

describe('applySuppressions', () => {
  it('silences the next line, and no other', () => {
    expect(
      silenced(
        [comment('# sallyport-ignore-next-line a.b -- ok', 4)],
        [finding(4), finding(5), finding(6), finding(5, 'a.c')],
      ),
    ).toEqual([undefined, 'ok', undefined, undefined]);
  });

  it('lets several comments stand above one line', () => {
    const comments = [
      comment('# sallyport-ignore-next-line a.b -- one', 4),
      comment('# sallyport-ignore-next-line c.d -- two', 5),
    ];
    expect(silenced(comments, [finding(6), finding(6, 'c.d')])).toEqual(['one', 'two']);
  });

  it('silences findings that touch the same line', () => {
    expect(
      silenced(
        [comment('# sallyport-ignore a.b -- ok', 5)],
        [finding(4), finding(5), finding(3, 'a.b', 5), finding(6)],
      ),
    ).toEqual([undefined, 'ok', 'ok', undefined]);
  });

  it('silences a block', () => {
    const comments = [comment('# sallyport-ignore-start a.b -- ok', 3), comment('# sallyport-ignore-end', 8)];
    expect(silenced(comments, [finding(2), finding(3), finding(8), finding(9)])).toEqual([
      undefined,
      'ok',
      'ok',
      undefined,
    ]);
  });

  it('takes the front of a rule id with a star', () => {
    expect(
      silenced(
        [comment('# sallyport-ignore a.* -- ok', 1)],
        [finding(1, 'a.b'), finding(1, 'a.b.c'), finding(1, 'ab.c')],
      ),
    ).toEqual(['ok', 'ok', undefined]);
  });

  it('holds on its last day and not after it', () => {
    const comments = [comment('# sallyport-ignore a.b until=2026-11-21 -- ok', 1)];
    expect(silenced(comments, [finding(1)])).toEqual(['ok']);
    expect(silenced(comments, [finding(1)], { today: '2026-11-22' })).toEqual([undefined]);
    expect(problems(comments, [finding(1)], { today: '2026-11-22' })).toEqual(['expired 1']);
  });

  it('does not silence without a reason', () => {
    expect(silenced([comment('# sallyport-ignore a.b', 1)], [finding(1)])).toEqual([undefined]);
    expect(problems([comment('# sallyport-ignore a.b', 1)], [finding(1)])).toEqual(['no-reason 1']);
  });

  it('names unused comments, but not for rules that did not run', () => {
    const comments = [comment('# sallyport-ignore a.b -- ok', 1), comment('# sallyport-ignore c.d -- ok', 2)];
    expect(problems(comments, [finding(1)])).toEqual(['unused 2']);
    expect(problems(comments, [finding(1)], { ranRules: new Set(['a.b']) })).toEqual([]);
    expect(problems(comments, [], { ranRules: new Set(['a.b', 'c.d']) })).toEqual(['unused 1', 'unused 2']);
  });

  it("honours other tools' comments only on request, and only those that name a rule", () => {
    const aliases = new Map([
      ['B602', ['a.b']],
      ['S602', ['a.b']],
    ]);
    const comments = [
      comment('# nosec B602', 1),
      comment('# noqa: E501, S602', 2),
      comment('# nosemgrep: a.b', 3),
      comment('# nosec', 6),
      comment('# noqa', 7),
    ];
    const findings = [1, 2, 3, 4, 5, 6, 7].map((line) => finding(line));
    expect(silenced(comments, findings)).toEqual(findings.map(() => undefined));
    expect(silenced(comments, findings, { foreign: { aliases } })).toEqual([
      'nosec comment: B602',
      'noqa comment: E501, S602',
      'nosemgrep comment: a.b',
      'nosemgrep comment: a.b',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('turns problems into findings of its own rules', () => {
    const [problem] = applySuppressions([], [comment('# sallyport-ignore a.b', 1)], { today }).problems;
    if (problem === undefined) throw new Error('expected a problem');
    const made = ignoreProblemFinding('a.py', problem);
    expect(made.message).toBe('an ignore comment needs a reason; write sallyport-ignore a.b -- reason');
    expect(ignoreRules().map(({ id }) => id)).toContain(made.ruleId);
  });
});

it('isDate knows the calendar', () => {
  expect(['2027-01-31', '2028-02-29', '2027-02-29', '2027-13-01', '27-01-01', '2027-1-1'].map(isDate)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
