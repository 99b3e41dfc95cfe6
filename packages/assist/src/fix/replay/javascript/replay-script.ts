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
import { easierToGuess } from './easier-to-guess.ts';
import { driven, outerAt, type OuterPlace } from './way-to-function.ts';

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
  const user = userOf(judged, offset);
  const outer = user?.outer ?? outerAt(outlineBefore, offset);
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
      place: before.moved(user?.offset ?? offset),
      label: /^[A-Z]+ \//u.test(symbol) ? symbol : '',
      ordinary: finding.cwe.includes('CWE-1333')
        ? forms
        : [
            ...ordinaryValues(family?.name, file.text, codeAround(judged, offset)),
            ...(family?.name === 'files' && /zip|tar\b|archive|entr(?:y|ies)/iu.test(file.text)
              ? ['css/site.css']
              : []),
          ],
      attacks: attack?.values ?? [],
      queryNames: queryNames(file.text),
      askedFor: { ...askedFor(file.text, offset) },
      words: wordsIn(file.text),
      numbers: numbersIn(file.text),
      seeds: family?.name === 'random values' ? seeds : 0,
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
  const guessable = easierToGuess(played.drawn);
  if (guessable !== undefined) return { ordinary: [], attacked: [], attack, place, objection: guessable };
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

const codeAround = ({ outlineBefore }: Judged, offset: number): string =>
  outlineBefore.functions.find(({ start, end }) => start <= offset && offset < end)?.code ?? '';

/** Short texts in quotes, and keys of objects that something is looked for in. Units: at most twelve. */
const wordsIn = (text: string): readonly string[] => {
  const listed = [...text.matchAll(/\[\s*((?:["'`][\w-]{1,20}["'`]\s*,?\s*){1,20})\]/gu)].flatMap(([, inner = '']) =>
    [...inner.matchAll(/[\w-]+/gu)].map(([word]) => word),
  );
  const compared = [...text.matchAll(/[!=]==?\s*["'`]([\w-]{1,20})["'`]/gu)].map(([, word = '']) => word);
  const keys = [...text.matchAll(/\b(?:in|hasOwn\()\s*([A-Za-z_$][\w$]*)\b/gu)].flatMap(([, name = '']) => {
    const [, inner = ''] =
      new RegExp(`\\b${name.replaceAll('$', '\\$')}\\s*(?::[^=\\n]*)?=\\s*\\{([^}]{0,400})\\}`, 'u').exec(text) ?? [];
    return [...inner.matchAll(/(?:^|,)\s*["']?([\w-]{1,20})["']?\s*:/gu)].map(([, key = '']) => key);
  });
  return [...new Set([...listed, ...keys, ...compared])].slice(0, 12);
};

const numbersIn = (text: string): readonly string[] => [
  ...new Set(
    [
      ...text.matchAll(
        /\bNumber\.is(?:Finite|Integer|SafeInteger)\(\s*(?:[\w.]*\.)?(\w+)\s*\)|typeof\s+(?:[\w.]*\.)?(\w+)\s*[!=]==?\s*["']number/gu,
      ),
    ].map(([, first, second]) => first ?? second ?? ''),
  ),
];

/** Units: runs with random values of their own; enough to tell thirty outcomes from any number. */
const seeds = 64;

/** Texts of the forms that patterns are written for, and neighbours of them. */
const forms = [
  'alice',
  'Ann Lee',
  'ann@example.com',
  'ann.lee-2@mail.example.org',
  'ann@example.com!',
  ' ann@example.com x',
  'ann@',
  '42',
  '1,200.50',
  '2026-01-31',
  '12:30',
  '192.0.2.7',
  'https://example.com/a?b=c',
  'report.txt',
  'a-b_c',
  'key=value; other=2',
  '#ffcc00',
  '(1 + 2)',
  '<b>x</b>',
  'a  b ',
  '-',
];

/**
 * What a binding of the module does shows where it is used: the first function that names it, and the place of the name there.
 * Nothing where the finding stands in no binding, or no function names it.
 */
const userOf = (
  { outlineBefore, file }: Judged,
  offset: number,
): { readonly outer: OuterPlace; readonly offset: number } | undefined => {
  if (outerAt(outlineBefore, offset) !== undefined) return undefined;
  const own = outlineBefore.assignments
    .filter(({ symbol, start }) => symbol === '' && start <= offset)
    .toSorted((a, b) => b.start - a.start)[0];
  if (own === undefined || !/^[\w$]+$/u.test(own.name)) return undefined;
  const end = file.text.indexOf('\n\n', own.start);
  if (end !== -1 && end < offset) return undefined;
  const word = new RegExp(`(?<![\\w$.])${own.name.replaceAll('$', '\\$')}(?![\\w$])`, 'u');
  for (const { start, end: last } of outlineBefore.functions.toSorted((a, b) => a.start - b.start)) {
    const at = file.text.slice(start, last).search(word);
    const outer = at === -1 ? undefined : outerAt(outlineBefore, start);
    if (outer !== undefined) return { outer, offset: start + at };
  }
  return undefined;
};

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
  | {
      readonly ordinary: readonly OrdinaryPair[];
      readonly attacked: readonly (readonly [Placed, Played])[];
      readonly drawn: readonly (readonly string[])[];
    };

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
    drawn: list('drawn').map((side) => (Array.isArray(side) ? (side as readonly PlainValue[]).map(text) : [])),
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
