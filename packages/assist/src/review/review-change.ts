import type { Diagnostic, Finding } from '@sallyport/core';
import type { CodeReader, Scanner, SourceText } from '@sallyport/core/faces';
import type { Change, ChangedFile } from './change/changed-file.ts';
import { silencedByChange, withoutNewIgnores } from './findings/silenced-by-change.ts';
import { sortFindings, type SortedFindings } from './findings/sort-findings.ts';
import { groupByIntent, type IntentGroup } from './group-by-intent.ts';
import { riskOf, type Risk } from './risk.ts';
import { areaOf } from './summary/area.ts';
import { codeNotes } from './summary/code-notes.ts';
import { lineNotes } from './summary/line-notes.ts';
import type { ChangeNote } from './summary/note.ts';
import { packageNotes, type PackageSeen } from './summary/package-notes.ts';

/** What a review may ask. Each looks at texts and judges nothing. */
export interface ReviewTools {
  /** The engines over the tree as it was, and as it is. */
  readonly scanBefore: Scanner;
  readonly scanAfter: Scanner;
  readonly reader: CodeReader;
  /** Files that import these, and are not among them: what the change may open lies there. */
  readonly dependents: (paths: readonly string[]) => Promise<readonly SourceText[]>;
  /** The packages that manifests and lockfiles name. */
  readonly packagesIn: (files: readonly SourceText[]) => Promise<readonly PackageSeen[]>;
  /** What is known of the change beside, e.g. what it does to the gate. */
  readonly notes?: readonly ChangeNote[];
}

/** A change, seen by the engines alone. */
export interface Review {
  readonly files: readonly ChangedFile[];
  readonly findings: SortedFindings;
  readonly notes: readonly ChangeNote[];
  readonly groups: readonly IntentGroup[];
  readonly risk: Risk;
  /** Files that the change leaves alone and opens something in. */
  readonly elsewhere: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
  /** False when anything of the change, or of what depends on it, was not looked at. */
  readonly complete: boolean;
}

/**
 * Reviews a change without asking a model: findings on changed lines and those that it opens elsewhere, what it does to routes, dangerous calls,
 * checks, packages, permissions and pipelines, and how much care that asks for.
 */
export const reviewChange = async (change: Change, tools: ReviewTools, signal?: AbortSignal): Promise<Review> => {
  const { files } = change;
  const others = await tools.dependents(files.flatMap(({ path, oldPath }) => [path, oldPath]));
  const after = texts(files, ({ path, after: text }) => ({ path, text }));
  const before = texts(files, ({ oldPath, before: text }) => ({ path: oldPath, text }));
  const now = await tools.scanAfter.look([...after, ...others], signal);
  const then = await tools.scanBefore.look([...before, ...others], signal);
  const looked = withoutNewIgnores(files);
  const bare = looked.length === 0 ? undefined : await tools.scanAfter.look(looked, signal);
  const counted = silencedByChange(files, then.findings, now.findings, { looked, bare: bare?.findings ?? [] });
  const { silenced, ...findings } = sortFindings(files, then.findings, now.findings, counted);
  const notes: ChangeNote[] = [...(tools.notes ?? []), ...silenced.map(silencedNote), ...[...counted].map(countedNote)];
  for (const file of files) {
    signal?.throwIfAborted();
    if (areaOf(file.path) === 'code') notes.push(...(await codeNotes(file, tools.reader)));
    notes.push(...lineNotes(file));
  }
  notes.push(...packageNotes(await tools.packagesIn(before), await tools.packagesIn(after)));
  notes.sort((a, b) => b.weight - a.weight);
  const problems = change.problems.map((text): Diagnostic => ({
    kind: 'change-unread',
    level: 'warning',
    text,
    incomplete: true,
  }));
  const opened = new Set(findings.opened.map(({ path }) => path));
  return {
    files,
    findings,
    elsewhere: others.filter(({ path }) => opened.has(path)),
    notes,
    groups: groupByIntent(files, notes, findings),
    risk: riskOf(findings, notes),
    diagnostics: onceEach([...problems, ...now.diagnostics]),
    complete: problems.length === 0 && now.complete && bare?.complete !== false,
  };
};

/** Weighs like half the finding: whoever merges has to agree with the reason. */
const silencedNote = ({ ruleId, severity, path, span, suppression }: Finding): ChangeNote => ({
  kind: 'silenced',
  path,
  line: span.start.line,
  weight: { critical: 22, high: 15, medium: 6, low: 2, info: 1 }[severity],
  text: `the change keeps a ${severity} finding out of the report (${ruleId}): ${(suppression?.reason ?? '').slice(0, 200)}`,
});

/** The finding itself weighs. */
const countedNote = ({ ruleId, severity, path, span, suppression }: Finding): ChangeNote => ({
  kind: 'silenced',
  path,
  line: span.start.line,
  weight: 0,
  text: `the change silences a ${severity} finding, and it counts all the same (${ruleId}): ${(suppression?.reason ?? '').slice(0, 200)}`,
});

/** Several engines may say the same of one file. */
const onceEach = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [`${one.kind}\0${one.path ?? ''}\0${one.text}`, one])).values(),
];

const texts = (
  files: readonly ChangedFile[],
  one: (file: ChangedFile) => { readonly path: string; readonly text: string | undefined },
): readonly SourceText[] => files.map(one).flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
