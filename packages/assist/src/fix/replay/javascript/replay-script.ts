/**
 * Runs the function around a finding in JavaScript or TypeScript before and after a repair, with Node in a closed process.
 *
 * The text is run whole, among stand-ins for all that it imports and for a browser; the outermost function around the finding is
 * called, and what it hands over as callbacks. Ordinary inputs are sent by somebody signed in and by a stranger, so that a check that
 * went missing shows. Only calls that come to the place of the finding (by the engine's own count) say anything.
 */
import type { PlainValue } from '@sallyport/core/faces';
import { changeOf } from '../../change.ts';
import type { Judged } from '../../judge.ts';
import type { Attack, ReplayEvent } from '../attacks.ts';
import { ordinaryValues } from '../ordinary-inputs.ts';
import type { Played, Replay } from '../replay.ts';
import { askedFor } from './asked-for.ts';
import { attackOnScript } from './attacks.ts';
import { driven, outerAt } from './way-to-function.ts';

export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/u.test(path);

/** Kinds of work whose repair lets less through; an input that is refused now is no change that matters. */
const narrowing = new Set(['redirects', 'requests to other machines']);

export const replayScript = async (judged: Judged): Promise<Replay | { readonly why: string }> => {
  const { tools, file, after, finding, outlineBefore, outlineAfter, signal } = judged;
  if (tools.scripts === undefined) return { why: 'nothing that runs JavaScript is at hand' };
  const changed = after.find(({ path }) => path === file.path)?.text;
  if (changed === undefined) return { why: 'the file itself is not changed' };
  const { family, symbol } = changeOf(judged);
  const offset = finding.span.start.offset;
  const outer = outerAt(outlineBefore, offset);
  const before = driven(file.text, outlineBefore, outer);
  const now = driven(changed, outlineAfter, outer);
  if (before === undefined || now === undefined)
    return { why: 'the function around the finding is not to be found in both texts' };
  const attack = attackOnScript(finding, family, file.text);
  const end = await tools.scripts.play(
    {
      path: file.path,
      language: /\.[cm]?tsx?$/u.test(file.path) ? 'typescript' : 'javascript',
      mayHoldMarkup: file.path.endsWith('x') || (/\.[cm]?js$/u.test(file.path) && /<\/|\/>/u.test(file.text)),
      before: { text: before.text, way: before.way.map((step) => ({ ...step })) },
      after: { text: now.text, way: now.way.map((step) => ({ ...step })) },
      place: before.moved(offset),
      label: /^[A-Z]+ \//u.test(symbol) ? symbol : '',
      ordinary: ordinaryValues(family?.name, file.text),
      attacks: attack?.values ?? [],
      queryNames: queryNames(file.text),
      askedFor: { ...askedFor(file.text, offset) },
    },
    signal,
  );
  if (end.kind === 'not available') return { why: end.why };
  const played = readPlayed(end.value);
  if ('why' in played) return played;
  const place = 'with Node in a closed process';
  if ('broken' in played)
    return {
      ordinary: [],
      attacked: [],
      attack,
      place,
      objection: `the module can no longer be loaded: ${played.broken}`,
    };
  const reached = played.ordinary.filter(({ isReached }) => isReached);
  if (reached.length === 0) return { why: 'no ordinary input that was tried comes to the place of the finding' };
  const others = played.ordinary.filter(({ isReached }) => !isReached);
  const isNarrowing = family !== undefined && narrowing.has(family.name);
  const stray = isNarrowing ? others.find(({ pair: [was, is] }) => !isSameEnd(was, is)) : undefined;
  return {
    ordinary: [...reached, ...(isNarrowing ? [] : others)].map(({ pair }) => pair),
    attacked:
      attack === undefined
        ? played.attacked
        : onThisPlace(played.attacked, attack, finding).map((pair) => withoutOthers(pair, attack)),
    attack,
    place,
    ...(stray === undefined
      ? {}
      : {
          objection: `for the input ${JSON.stringify(stray.pair[0].value)}, which did not come to the place, it does something else`,
        }),
  };
};

/** With the line that asked for it; one-based, zero where it is unknown. */
interface PlacedEvent extends ReplayEvent {
  readonly line: number;
}

const said = ({ kind, details }: ReplayEvent): string => JSON.stringify({ kind, details });

/**
 * Attacks that do their harm at the finding, where any of them does: what others do by other inputs in the same function is another finding.
 */
const onThisPlace = (
  attacked: readonly (readonly [Placed, Played])[],
  attack: Attack,
  { span }: Judged['finding'],
): readonly (readonly [Placed, Played])[] => {
  const own = attacked.filter(([{ value, events }]) =>
    events.some(
      (event) =>
        event.line >= span.start.line &&
        event.line <= span.end.line &&
        attack.worked(value, [event], undefined, events),
    ),
  );
  return own.length === 0 ? attacked : own;
};

interface Placed extends Played {
  readonly events: readonly PlacedEvent[];
}

/**
 * Both sides without what they did alike, where harm is left before: the same harm as before comes from another place, which is a finding
 * of its own. Where the repaired place still does the same harm nothing is left before, and nothing is taken out.
 */
const withoutOthers = ([was, is]: readonly [Played, Played], attack: Attack): readonly [Played, Played] => {
  const left = is.events.map((event) => said(event));
  const own = was.events.filter((event) => {
    const at = left.indexOf(said(event));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  if (own.length === was.events.length || !attack.worked(was.value, own, undefined, was.events)) return [was, is];
  const fresh = left.map((event) => JSON.parse(event) as ReplayEvent);
  return [
    { ...was, events: own },
    { ...is, events: fresh },
  ];
};

const isSameEnd = (was: Played, is: Played): boolean => JSON.stringify(was.end) === JSON.stringify(is.end);

/** Names that the program asks an address for. */
const queryNames = (text: string): readonly string[] =>
  /searchParams|URLSearchParams|url\.parse|parseUrl|location\.search/u.test(text)
    ? [
        ...new Set([
          ...[...text.matchAll(/\.(?:get|has|getAll)\(\s*["'`]([\w-]{1,40})["'`]\s*\)/gu)].map(([, name = '']) => name),
          ...[...text.matchAll(/\bquery\.([A-Za-z_]\w{0,40})/gu)].map(([, name = '']) => name),
          ...[...text.matchAll(/\{([\w\s,]{1,100})\}\s*=\s*[^;\n]*(?:query|parse)\b/gu)].flatMap(([, names = '']) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => /^\w+$/u.test(name)),
          ),
        ]),
      ].slice(0, 12)
    : [];

interface OrdinaryPair {
  readonly isReached: boolean;
  readonly pair: readonly [Played, Played];
}

type Read =
  | { readonly why: string }
  | { readonly broken: string }
  | { readonly ordinary: readonly OrdinaryPair[]; readonly attacked: readonly (readonly [Placed, Played])[] };

const readPlayed = (value: PlainValue): Read => {
  const unexpected = { why: 'the closed process gave back something unexpected' };
  const all = member(value);
  if (typeof all['why'] === 'string') return { why: all['why'] };
  if (typeof all['broken'] === 'string') return { broken: all['broken'] };
  const list = (name: string): readonly PlainValue[] => {
    const found = all[name];
    return Array.isArray(found) ? (found as readonly PlainValue[]) : [];
  };
  if (!Array.isArray(all['ordinary']) || !Array.isArray(all['attacked'])) return unexpected;
  return {
    ordinary: list('ordinary').map((one) => {
      const { value: input, visitor, isReached, before, after } = member(one);
      const shown = `${text(input)}${visitor === 'stranger' ? ' (not signed in)' : ''}`;
      return { isReached: isReached === true, pair: [readOne(shown, before), readOne(shown, after)] };
    }),
    attacked: list('attacked').map((one) => {
      const { value: input, before, after } = member(one);
      return [readOne(text(input), before), readOne(text(input), after)] as const;
    }),
  };
};

const member = (value: PlainValue | undefined): Readonly<Record<string, PlainValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, PlainValue>>)
    : {};

const text = (value: PlainValue | undefined): string => (typeof value === 'string' ? value : '');

const readOne = (value: string, played: PlainValue | undefined): Placed => {
  const { end, events } = member(played);
  const [kind, result] = Array.isArray(end) ? (end as readonly PlainValue[]) : [];
  return {
    value,
    end: [text(kind), result],
    events: Array.isArray(events)
      ? (events as readonly PlainValue[]).flatMap((event): readonly PlacedEvent[] => {
          const [what, details, line] = Array.isArray(event) ? (event as readonly PlainValue[]) : [];
          return typeof what === 'string' && Array.isArray(details)
            ? [{ kind: what, details, line: Number(line) }]
            : [];
        })
      : [],
  };
};
