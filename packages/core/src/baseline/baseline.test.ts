import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints } from '../finding/fingerprint.ts';
import type { Finding } from '../finding/finding.ts';
import { sampleReport } from '../report/sample-report.case.ts';
import { matchBaseline } from './match-baseline.ts';
import { newBaseline } from './new-baseline.ts';
import { parseBaseline } from './parse-baseline.ts';
import { writeBaseline } from './write-baseline.ts';

const decision = { reason: 'accepted for the first release', author: 'ann', date: '2026-11-21' };
const today = '2026-11-21';

/** One finding per path, fingerprinted as a scan of these files would: equal code unless the path is followed by `=code`. */
const scan = (...files: readonly string[]): readonly Finding[] => {
  const [first] = sampleReport().findings;
  if (first === undefined) throw new Error('the sample has findings');
  const places = files.map((file) => ({ path: file.split('=')[0] ?? '', code: file.split('=')[1] ?? 'x()' }));
  const made = fingerprints(places.map(({ code }) => ({ ruleId: first.ruleId, symbol: 'f', code, comments: 'hash' })));
  return places.map(({ path }, index) => ({ ...first, path, fingerprint: made[index] ?? '' }));
};

const openPaths = (before: readonly Finding[], after: readonly Finding[], day = today): readonly string[] =>
  matchBaseline(after, newBaseline(before, decision), day)
    .findings.filter(({ suppression }) => suppression === undefined)
    .map(({ path }) => path);

describe('matchBaseline', () => {
  it('silences what is in it and carries the reason', () => {
    expect(matchBaseline(scan('a.py'), newBaseline(scan('a.py'), decision), today).findings[0]?.suppression).toEqual({
      kind: 'baseline',
      reason: 'accepted for the first release',
    });
  });

  it.each([
    ['a renamed file', ['app/a.py'], ['app/b.py']],
    ['a moved folder', ['app/a.py', 'app/b.py'], ['src/app/a.py', 'src/app/b.py']],
    ['an other finding before it', ['a.py'], ['a.py=y()', 'a.py']],
  ])('stays quiet after %s', (_name, before, after) => {
    const open = openPaths(scan(...before), scan(...after));
    expect(open.length).toBe(after.length - before.length);
  });

  it('reports a new copy, not the old place, also when the copy comes first', () => {
    expect(openPaths(scan('b.py'), scan('a.py', 'b.py'))).toEqual(['a.py']);
    expect(openPaths(scan('lib/b.py'), scan('a.py', 'src/b.py'))).toEqual(['a.py']);
  });

  it('reports a second equal call in the same function', () => {
    expect(openPaths(scan('a.py'), scan('a.py', 'a.py'))).toEqual(['a.py']);
  });

  it('recognises a file that is scanned alone', () => {
    const [, second] = scan('a.py', 'b.py');
    if (second === undefined) throw new Error('two findings');
    expect(matchBaseline(scan('b.py'), newBaseline([second], decision), today).findings[0]?.suppression).toBeDefined();
  });

  it('reports changed code', () => {
    expect(openPaths(scan('a.py'), scan('a.py=y()'))).toEqual(['a.py']);
  });

  it('names stale and expired entries', () => {
    const baseline = newBaseline(scan('a.py', 'b.py=y()'), { ...decision, until: '2026-12-31' });
    expect(matchBaseline(scan('a.py'), baseline, today).stale.map(({ path }) => path)).toEqual(['b.py']);
    const late = matchBaseline(scan('a.py'), baseline, '2027-01-01');
    expect(late.expired.map(({ path }) => path)).toEqual(['a.py']);
    expect(late.findings[0]?.suppression).toBeUndefined();
  });

  it('never silences more findings than it has entries', () => {
    const files = fc
      .array(fc.constantFrom('a.py', 'b.py', 'x/a.py', 'x/b.py', 'a.py=y()', 'b.py=y()'), { maxLength: 8 })
      .map((list) => list.toSorted());
    fc.assert(
      fc.property(files, files, (before, after) => {
        const { findings, stale } = matchBaseline(scan(...after), newBaseline(scan(...before), decision), today);
        const quiet = findings.filter(({ suppression }) => suppression !== undefined).length;
        expect(quiet + stale.length).toBe(before.length);
        const codes = (list: readonly string[], code: string): number =>
          list.filter((file) => file.endsWith('=y()') === (code === 'y')).length;
        expect(quiet).toBe(
          Math.min(codes(before, 'y'), codes(after, 'y')) + Math.min(codes(before, 'x'), codes(after, 'x')),
        );
      }),
    );
  });
});

describe('the file', () => {
  it('is sorted and comes back as it was', () => {
    const text = writeBaseline(newBaseline(scan('b.py', 'a.py'), { ...decision, until: '2027-01-31' }));
    expect(text.indexOf('a.py')).toBeLessThan(text.indexOf('b.py'));
    const parsed = parseBaseline(text);
    expect(parsed.kind === 'baseline' && writeBaseline(parsed.baseline)).toBe(text);
    expect(text).not.toMatch(/line|offset/);
  });

  it('does not take over what a comment ignores', () => {
    expect(newBaseline(sampleReport().findings, decision).entries).toHaveLength(3);
  });

  it.each([
    ['{', 'the baseline is not JSON; restore it from version control, or write a new one'],
    ['[]', 'the baseline is not a JSON object with "schemaVersion" and "entries"'],
    ['{"schemaVersion":"2.0","entries":[]}', 'the baseline has schemaVersion "2.0"; this version reads 1.x'],
    ['{"schemaVersion":"1.0"}', 'the baseline has no list "entries"'],
    ['{"schemaVersion":"1.0","entries":[{"fingerprint":"x"}]}', 'entry 0: "fingerprint" is not 64 hex digits'],
    [
      `{"schemaVersion":"1.0","entries":[{"fingerprint":"${'a'.repeat(64)}","ruleId":"r","path":"p","reason":" ","date":"2026-01-01"}]}`,
      'entry 0: "reason" is missing; say why the finding does not matter',
    ],
    [
      `{"schemaVersion":"1.0","entries":[{"fingerprint":"${'a'.repeat(64)}","ruleId":"r","path":"p","reason":"x","date":"2026-01-01","until":"soon"}]}`,
      'entry 0: "until" is not a day in the form YYYY-MM-DD',
    ],
  ])('refuses %s', (text, problem) => {
    expect(parseBaseline(text)).toEqual({ kind: 'unreadable', problems: [problem] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) =>
        ['baseline', 'unreadable'].includes(parseBaseline(text).kind),
      ),
    );
  });
});
