import type { Judged } from '../judge.ts';
import { type GateResult, failed, notAvailable, passed } from '../gate-evidence.ts';
import { changeOf } from '../change.ts';
import { normal } from '../replay/attacks.ts';
import { type Played, replayOf } from '../replay/replay.ts';

/** Kinds of work whose value is another by the nature of the repair: hashes, random numbers, formats. */
const otherValue = new Set([
  'hashes',
  'random values',
  'secrets',
  'details of errors',
  'encrypted connections',
  'debug servers',
]);

/** Kinds of work whose repair is a list of what is allowed. */
const narrowing = new Set(['redirects', 'requests to other machines']);

/**
 * Whether the function does the same for ordinary inputs: gives back the same, raises the same, and does the same work.
 *
 * What reaches the outside is compared by its meaning: a command by its words, a statement with its values put in, a path without its dots.
 */
export const behaviour = async (judged: Judged): Promise<GateResult> => {
  const { family } = changeOf(judged);
  if (family !== undefined && otherValue.has(family.name))
    return notAvailable('the repair gives another value by its nature');
  if (family?.name === 'reading objects' && !judged.outlineBefore.imports.includes('yaml'))
    return notAvailable('the repair reads another format by its nature');
  const replay = await replayOf(judged);
  if ('why' in replay) return notAvailable(replay.why);
  if (replay.objection !== undefined) return failed(replay.objection);
  const useful = replay.ordinary.filter(([before]) => before.end[0] === 'returned');
  if (useful.length === 0) return notAvailable('the function does not come to its end with any ordinary input tried');
  // Which addresses are let through is for the repair to say; that some ordinary one still is, has to be seen.
  if (family !== undefined && narrowing.has(family.name)) {
    const same = useful.filter(([before, after]) => isSame(before, after, false)).length;
    return same === 0
      ? notAvailable('the repair lets none of the ordinary inputs through that were tried')
      : passed(
          `the same for ${String(same)} of ${String(useful.length)} ordinary inputs ${replay.place}; the others are no longer let through`,
        );
  }
  const isPages = family?.name === 'writing pages';
  for (const [before, after] of useful) {
    if (!isSame(before, after, isPages))
      return failed(`for the input ${JSON.stringify(before.value)} it does something else`, [
        shown('before', before),
        shown('after', after),
      ]);
  }
  return passed(`the same for ${String(useful.length)} ordinary inputs ${replay.place}`);
};

const isSame = (before: Played, after: Played, isPages: boolean): boolean =>
  before.end[0] === after.end[0] &&
  JSON.stringify(before.end[1]) === JSON.stringify(after.end[1]) &&
  (isPages || JSON.stringify(work(before)) === JSON.stringify(work(after)));

/** What was done, by meaning. Calls into modules of which nothing is known are left out: a repair may spell them otherwise. */
const work = ({ events }: Played): readonly string[] =>
  events.flatMap(({ kind, details: [first, second] }) => {
    switch (kind) {
      case 'command':
        return [
          `command ${(Array.isArray(first) ? first.map(String) : String(first).split(/\s+/u))
            .filter((word) => word !== '--' && word !== '')
            .map((word) => word.replaceAll(/^["']|["']$/gu, ''))
            .join(' ')}`,
        ];
      case 'sql':
        return [`sql ${filled(String(first), second)}`];
      case 'open':
        return [`open ${normal(String(first))}`];
      case 'request':
      case 'redirect':
        return [`${kind} ${String(first)}`];
      default:
        return [];
    }
  });

/** The statement with its values in their places, without quotes and blanks. */
const filled = (text: string, values: unknown): string => {
  const list = Array.isArray(values) ? [...(values as readonly unknown[])] : [];
  const named =
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? (values as Readonly<Record<string, unknown>>)
      : {};
  return text
    .replaceAll(/\?|%s|:(\w+)|%\((\w+)\)s/gu, (mark, colon?: string, percent?: string) => {
      const name = colon ?? percent;
      if (name !== undefined) return name in named ? String(named[name]) : mark;
      return list.length === 0 ? mark : String(list.shift());
    })
    .replaceAll(/["'`\s]/gu, '');
};

const shown = (when: string, { end, events }: Played): string =>
  `${when}: ${JSON.stringify([end, ...events.map(({ kind, details }) => [kind, ...details])]).slice(0, 300)}`;
