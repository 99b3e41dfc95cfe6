import type { Finding } from '@sallyport/core';
import type { ChangedFile } from '../change/changed-file.ts';
import type { ChangeNote } from '../summary/note.ts';
import type { ReviewView } from './review-view.ts';

/** A note, or several that say the same of one file. */
export interface ShownNote {
  readonly path: string;
  /** Where it stands; empty for the file as a whole. Units: one-based. */
  readonly lines: readonly number[];
  readonly text: string;
  readonly weight: number;
}

/** What is said of files that were changed for one purpose. */
export interface ShownGroup {
  readonly title: string;
  readonly files: readonly ChangedFile[];
  /** The gravest first. */
  readonly findings: readonly ShownFinding[];
  /** The weightiest first, without what a finding says already. */
  readonly notes: readonly ShownNote[];
  /** Notes that are not shown, since there are too many. */
  readonly more: number;
}

export interface ShownFinding {
  readonly finding: Finding;
  /** It stands on lines that the change leaves alone. */
  readonly isOpened: boolean;
  /** Its rule was explained above. */
  readonly isRepeated: boolean;
}

/** Of one group so many notes are shown. */
const mostNotes = 25;

const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
const rank = ({ severity }: Finding): number => severities.indexOf(severity);

/** Groups as people read them: those with the gravest findings first, nothing twice; and files of which there is nothing to say. */
export const shownGroups = ({
  review: { groups, findings },
}: Pick<ReviewView, 'review'>): { readonly groups: readonly ShownGroup[]; readonly silent: readonly ChangedFile[] } => {
  const opened = new Set(findings.opened);
  const explained = new Set<string>();
  const speaking = groups
    .filter(({ findings: found, notes }) => found.length + notes.length > 0)
    .map((group) => ({ group, worst: Math.min(severities.length, ...group.findings.map(rank)) }))
    // What is medium or less does not move a group out of the usual order.
    .toSorted((a, b) => Math.min(a.worst, 2) - Math.min(b.worst, 2));
  return {
    groups: speaking.map(({ group: { title, files, findings: found, notes } }) => {
      const all = shownNotes(notes, found);
      return {
        title,
        files,
        findings: found
          .toSorted((a, b) => rank(a) - rank(b))
          .map((finding) => {
            const key = `${finding.ruleId}\0${finding.message}`;
            const isRepeated = explained.has(key);
            explained.add(key);
            return { finding, isOpened: opened.has(finding), isRepeated };
          }),
        notes: all.slice(0, mostNotes),
        more: all.slice(mostNotes).reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0),
      };
    }),
    silent: groups
      .filter(({ findings: found, notes }) => found.length + notes.length === 0)
      .flatMap(({ files }) => files),
  };
};

/** Notes without calls that a finding tells of, those that say the same of one file together. */
const shownNotes = (notes: readonly ChangeNote[], findings: readonly Finding[]): readonly ShownNote[] => {
  const told = new Set(
    findings.flatMap(({ path, span }) =>
      Array.from(
        { length: Math.min(200, span.end.line - span.start.line + 1) },
        (_, index) => `${path}\0${String(span.start.line + index)}`,
      ),
    ),
  );
  const joined = new Map<string, { path: string; lines: number[]; text: string; weight: number }>();
  for (const { kind, path, line, text, weight } of notes) {
    if (kind === 'sink-added' && line !== undefined && told.has(`${path}\0${String(line)}`)) continue;
    const key = `${path}\0${text}`;
    const one = joined.get(key) ?? { path, lines: [], text, weight: 0 };
    joined.set(key, one);
    if (line !== undefined) one.lines.push(line);
    one.weight += weight;
  }
  return [...joined.values()].toSorted((a, b) => b.weight - a.weight);
};

/** `3`, or `3, 8, 9 and 40 more`. */
export const lineList = (lines: readonly number[]): string =>
  lines.length <= 4
    ? lines.map(String).join(', ')
    : `${lines.slice(0, 3).map(String).join(', ')} and ${String(lines.length - 3)} more`;

/** What a file is called, and what it was called before. */
export const fileName = ({ path, oldPath, kind }: ChangedFile): string =>
  kind === 'renamed' && path !== oldPath ? `${oldPath} → ${path}` : kind === 'deleted' ? `${path} (removed)` : path;
