import type { Finding } from '@sallyport/core';
import type { SortedFindings } from './findings/sort-findings.ts';
import type { ChangeNote } from './summary/note.ts';

/** How much care a change needs. */
export interface Risk {
  /** 0 to 100. */
  readonly score: number;
  readonly level: 'none' | 'low' | 'medium' | 'high' | 'very high';
  /** What the score is made of, the weightiest first. */
  readonly reasons: readonly { readonly points: number; readonly text: string }[];
}

const pointsOf: Readonly<Record<Finding['severity'], number>> = { critical: 45, high: 30, medium: 12, low: 3, info: 1 };

/** One kind of thing adds at most this much, so that a hundred harmless files are not worse than one open door. Units: points. */
const mostOfAKind = 40;

/**
 * The sum of what was found and what the change does, each kind bounded. A score orders the work of people; it proves nothing.
 */
export const riskOf = ({ touched, opened }: SortedFindings, notes: readonly ChangeNote[]): Risk => {
  const findings = [...touched, ...opened];
  const reasons = [
    ...(['critical', 'high', 'medium', 'low', 'info'] as const).map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return {
        points: Math.min(
          count * pointsOf[severity],
          severity === 'critical' ? 90 : 2 * mostOfAKind * (severity === 'high' ? 1 : 0.5),
        ),
        text: `${String(count)} ${severity} ${count === 1 ? 'finding' : 'findings'} on or because of changed lines`,
      };
    }),
    ...[...Map.groupBy(notes, ({ kind }) => kind)].map(([kind, list]) => ({
      points: Math.min(
        list.reduce((sum, { weight }) => sum + weight, 0),
        mostOfAKind,
      ),
      text:
        list.length === 1
          ? `${list[0]?.path ?? ''}: ${list[0]?.text ?? ''}`
          : `${String(list.length)} × ${kindWords[kind]}`,
    })),
  ]
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const score = Math.min(100, Math.round(reasons.reduce((sum, { points }) => sum + points, 0)));
  return { score, level: levelOf(score), reasons };
};

const levelOf = (score: number): Risk['level'] =>
  score === 0 ? 'none' : score < 15 ? 'low' : score < 40 ? 'medium' : score < 70 ? 'high' : 'very high';

/** A kind of note, in words for many of them. */
export const kindWords: Readonly<Record<ChangeNote['kind'], string>> = {
  'route-added': 'new routes',
  'route-removed': 'routes that are gone',
  'sink-added': 'new or changed calls that can do harm',
  'check-added': 'new checks',
  'check-changed': 'changed checks',
  'check-removed': 'checks that are gone',
  'package-added': 'new packages',
  'package-changed': 'packages of another version',
  'package-removed': 'packages that are gone',
  permission: 'new permissions',
  pipeline: 'changes of build, pipeline or agents',
  silenced: 'checks silenced',
  gate: 'changes of the gate',
  'not-looked-at': 'not looked at',
};
