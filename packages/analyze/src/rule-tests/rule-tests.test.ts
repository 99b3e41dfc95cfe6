import { describe, expect, it } from 'vitest';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import { newMatcher } from '../match/new-matcher.ts';
import { loadRules } from '../rules/load.ts';
import { annotationsOf } from './annotations.ts';
import { judgeSample, untried } from './judge-sample.ts';
import { runSample } from './run-sample.ts';

describe('annotations', () => {
  it('mean the next line that is no comment, several ids at once', () => {
    expect(annotationsOf('# ruleid: a.b, c.d\n# ok: e\n# plain words\nf()\n')).toEqual([
      { kind: 'ruleid', ruleId: 'a.b', line: 4 },
      { kind: 'ruleid', ruleId: 'c.d', line: 4 },
      { kind: 'ok', ruleId: 'e', line: 4 },
    ]);
  });
  it('stand in the comments of every language', () => {
    expect(
      annotationsOf('// ruleid: a\nf()\n/* ok: b */\ng()\n<!-- todoruleid: c -->\n<p>\n{/* todook: d */}\n<q>').map(
        (one) => `${one.kind} ${one.ruleId} ${one.line}`,
      ),
    ).toEqual(['ruleid a 2', 'ok b 4', 'todoruleid c 6', 'todook d 8']);
  });
  it('are not found in other words', () => {
    expect(annotationsOf('x = "ruleid: a"\n# the ruleid: a\n')).toEqual([]);
  });
});

describe('judging', () => {
  const judge = (
    marks: readonly [kind: 'ruleid' | 'ok' | 'todoruleid' | 'todook', line: number][],
    found: readonly number[],
  ) =>
    judgeSample({
      annotations: marks.map(([kind, line]) => ({ kind, ruleId: 'a', line })),
      found: found.map((line) => ({ ruleId: 'a', line })),
      ruleIds: ['a'],
    }).map((one) => `${one.kind} ${one.line}`);
  it.each([
    [
      [
        ['ruleid', 1],
        ['ok', 2],
      ],
      [1],
      [],
    ],
    [[['ruleid', 1]], [], ['missed 1']],
    [[['ok', 1]], [1], ['forbidden 1']],
    [[], [3], ['unexpected 3']],
    [[['todoruleid', 1]], [], []],
    [[['todoruleid', 1]], [1], ['todo-passes 1']],
    [[['todook', 1]], [1], []],
    [[['todook', 1]], [], ['todo-passes 1']],
  ] as const)('%j with findings on %j gives %j', (marks, found, expected) => {
    expect(judge([...marks] as [kind: 'ruleid', line: number][], found)).toEqual(expected);
  });
  it('knows marks for rules that are not beside', () => {
    expect(judgeSample({ annotations: [{ kind: 'ruleid', ruleId: 'b', line: 1 }], found: [], ruleIds: ['a'] })).toEqual(
      [{ kind: 'unknown-rule', ruleId: 'b', line: 1 }],
    );
  });
  it('asks for both kinds of sample', () => {
    expect(untried(['a'], [{ kind: 'ruleid', ruleId: 'a', line: 1 }])).toEqual([{ ruleId: 'a', lacks: 'ok' }]);
  });
});

describe('a sample', () => {
  const { rules } = loadRules({
    files: [
      {
        path: 'x.yaml',
        text: 'rules: [{id: a, message: m, severity: LOW, languages: [python, javascript], pattern: f(1)}]',
      },
    ],
  });
  const languages = [pythonLanguage, javascriptLanguage];
  const run = (path: string, text: string) =>
    runSample({ path, text, rules, languages, matcher: newMatcher(languages) });
  it('agrees with its rule', async () => {
    expect((await run('x.py', '# ruleid: a\nf(1)\n# ok: a\nf(2)\n')).disagreements).toEqual([]);
  });
  it('may be a page with a script', async () => {
    expect((await run('x.html', '<script>\n// ruleid: a\nf(1);\nf(1);\n</script>\n')).disagreements).toEqual([
      { kind: 'unexpected', ruleId: 'a', line: 4 },
    ]);
  });
});
