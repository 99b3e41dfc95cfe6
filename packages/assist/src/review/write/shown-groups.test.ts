import { describe, expect, it } from 'vitest';
import type { Finding } from '@sallyport/core';
import { changedLines, type ChangedFile } from '../change/changed-file.ts';
import type { IntentGroup } from '../group-by-intent.ts';
import type { Review } from '../review-change.ts';
import type { ChangeNote } from '../summary/note.ts';
import { reviewMarkdown } from './review-markdown.ts';
import { reviewText } from './review-text.ts';
import type { ReviewView } from './review-view.ts';
import { fileName, lineList, shownGroups } from './shown-groups.ts';

const finding = (line: number, severity: Finding['severity'], ruleId = 'a.rule', path = 'a.py'): Finding =>
  ({
    ruleId,
    severity,
    path,
    message: `what ${ruleId} means`,
    span: { start: { offset: 0, line, column: 1 }, end: { offset: 1, line, column: 5 } },
    flow: [],
    cwe: [],
    fingerprint: `${path}${String(line)}`,
  }) as unknown as Finding;
const note = (text: string, line?: number, kind: ChangeNote['kind'] = 'sink-added'): ChangeNote => ({
  kind,
  path: 'a.py',
  text,
  weight: 1,
  ...(line === undefined ? {} : { line }),
});
const file = (path: string, more: Partial<ChangedFile> = {}): ChangedFile => ({
  path,
  oldPath: path,
  kind: 'modified',
  before: 'x\n',
  after: 'y\n',
  isBinary: false,
  oldMode: '',
  newMode: '',
  ...changedLines('x\n', 'y\n'),
  ...more,
});
const viewOf = (groups: readonly IntentGroup[], opened: readonly Finding[] = []): ReviewView => {
  const touched = groups.flatMap(({ findings }) => findings).filter((one) => !opened.includes(one));
  const review: Review = {
    files: groups.flatMap(({ files }) => files),
    findings: { touched, opened, closed: [], untouched: 0 },
    notes: groups.flatMap(({ notes }) => notes),
    groups,
    risk: { score: 1, level: 'low', reasons: [] },
    elsewhere: [],
    diagnostics: [],
    complete: true,
  };
  return { review, source: () => undefined, rules: new Map(), against: 'main' };
};
const group = (title: string, more: Partial<IntentGroup>): IntentGroup => ({
  title,
  files: [],
  notes: [],
  findings: [],
  ...more,
});
const plain = { width: 80, paint: (_: unknown, text: string) => text };

describe('what people read of a review', () => {
  it('begins with the gravest, and leaves the order of what is not grave', () => {
    const view = viewOf([
      group('First', { findings: [finding(1, 'low')] }),
      group('Second', { notes: [note('n')] }),
      group('Third', { findings: [finding(2, 'medium'), finding(3, 'critical')] }),
      group('Fourth', { files: [file('b.md'), file('new.py', { kind: 'renamed', oldPath: 'old.py' })] }),
    ]);
    const { groups, silent } = shownGroups(view);
    expect(groups.map(({ title }) => title)).toEqual(['Third', 'First', 'Second']);
    expect(groups[0]?.findings.map((one) => one.finding.severity)).toEqual(['critical', 'medium']);
    expect(silent.map(fileName)).toEqual(['b.md', 'old.py → new.py']);
    for (const text of [reviewText(view, plain), reviewMarkdown(view)]) expect(text).toContain('old.py → new.py');
  });

  it('explains a rule once, and tells a call with a finding once', () => {
    const view = viewOf([
      group('G', {
        findings: [finding(1, 'high'), finding(2, 'high'), finding(3, 'high', 'other.rule')],
        notes: [note('new call of eval', 2), note('new call of open', 7), note('new call of open', 9)],
      }),
    ]);
    for (const text of [reviewText(view, plain), reviewMarkdown(view)]) {
      expect(text.match(/what a\.rule means/gu)).toHaveLength(1);
      expect(text.match(/what other\.rule means/gu)).toHaveLength(1);
      expect(text).not.toContain('new call of eval');
      expect(text.match(/new call of open/gu)).toHaveLength(1);
    }
  });

  it('says which findings the change opens', () => {
    const far = finding(9, 'high', 'far.rule', 'far.py');
    const view = viewOf([group('G', { findings: [finding(1, 'high'), far] })], [far]);
    for (const text of [reviewText(view, plain), reviewMarkdown(view)])
      expect(text.match(/The change opens this/gu)).toHaveLength(1);
  });

  it('stays short whatever the change does, and says what is left out', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => note(`new call of f${String(index % 500)}`, index + 1));
    const findings = Array.from({ length: 400 }, (_, index) =>
      finding(index + 10_000, 'high', `rule.${String(index)}`),
    );
    const view = viewOf([group('G', { notes: many, findings })]);
    const text = reviewText(view, plain);
    expect(text.split('\n').length).toBeLessThan(500);
    expect(text).toContain('300 more findings; -f json tells all');
    expect(text).toContain('4750 more; -f json tells all');
    const markdown = reviewMarkdown(view);
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown).toContain('new call of f0');
    expect(lineList([3])).toBe('3');
    expect(lineList([1, 2, 3, 4, 5, 6])).toBe('1, 2, 3 and 3 more');
  });

  it('of hostile names stays on its lines', () => {
    const view = viewOf([
      group('G', {
        files: [file('a\n  critical  b.py:1\u001b[2J.py')],
        findings: [finding(1, 'high', 'r', 'x\ny.py')],
      }),
    ]);
    const text = reviewText(view, plain);
    expect(text.match(/^ {2}critical/gmu)).toBeNull();
    expect(text).not.toContain('\u001b');
    expect(text).toContain('x\\u{a}y.py:1');
  });
});
