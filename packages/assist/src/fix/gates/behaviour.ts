import type { Judged } from '../judge.ts';
import { type GateResult, failed, notAvailable, passed } from '../gate-evidence.ts';
import { changeOf } from '../change.ts';
import { normal, type ReplayEvent, scriptIn } from '../replay/attacks.ts';
import { isScript } from '../replay/javascript/replay-script.ts';
import { linesOf } from '../replay/lines-of.ts';
import { type Played, type Replay, replayOf } from '../replay/replay.ts';
import { shellLine } from '../replay/shell-line.ts';

/** Kinds of work whose value is another by the nature of the repair: hashes, random numbers. */
const otherValue = new Set(['hashes', 'random values', 'details of errors', 'debug servers', 'fields that are set']);

/**
 * Weaknesses whose repair does the same work in another place: names of files for a short time, addresses that a server listens on.
 * Uploads (CWE-434) get a name of their own in JavaScript.
 */
const otherPlace = new Set(['CWE-377', 'CWE-378', 'CWE-379', 'CWE-605', 'CWE-668', 'CWE-1327']);

/** What is compared, and how. */
interface Way {
  /** Pages are compared by what is given back alone. */
  readonly pages: boolean;
  /** Addresses count as the same with and without encryption. */
  readonly https: boolean;
  /** The values of a module are compared, not of a function. */
  readonly module: boolean;
  /** JavaScript, whose stand-ins write down less. */
  readonly script: boolean;
}

/** Kinds of work whose repair is a list of what is allowed. */
const narrowing = new Set(['redirects', 'requests to other machines']);

/**
 * Whether the code does the same for ordinary inputs: gives back the same, raises the same, and does the same work.
 *
 * What reaches the outside is compared by its meaning: a command by its words, a statement with its values put in, a path without its dots.
 * Equal results prove something only where an input, or some work, can be seen in them.
 */
export const behaviour = async (judged: Judged): Promise<GateResult> => {
  const { family, symbol } = changeOf(judged);
  const script = isScript(judged.file.path);
  if (family !== undefined && otherValue.has(family.name)) {
    // That it can be guessed more easily shows all the same.
    const played = script && family.name === 'random values' ? await replayOf(judged) : undefined;
    return played !== undefined && 'objection' in played && played.objection !== undefined
      ? failed(played.objection)
      : notAvailable('the repair gives another value by its nature');
  }
  if (
    judged.finding.cwe.some((id) => otherPlace.has(id) || (script && id === 'CWE-434')) &&
    judged.candidate.kind === 'proposal'
  )
    return notAvailable('the repair works in another place by its nature');
  if (script && family?.name === 'encrypted connections')
    return notAvailable('the repair gives another value by its nature');
  if (
    family?.name === 'reading objects' &&
    !(script ? judged.outlineBefore.imports.includes('yaml') : /yaml/iu.test(linesOf(judged)))
  )
    return notAvailable('the repair reads another format by its nature');
  const replay = await replayOf(judged);
  if ('why' in replay) return notAvailable(replay.why);
  if (replay.objection !== undefined) return failed(replay.objection);
  const { variables = [], unset = [], strangers = [] } = replay;
  if (family?.name === 'secrets' && variables.length === 0)
    return notAvailable('the repair gives another value by its nature');
  const [stranger] = strangers;
  if (stranger !== undefined) return notAvailable(`the repair needs ${stranger}, of which nothing is known here`);
  if (unset.length > 0)
    return notAvailable(
      `the repair reads ${unset.join(', ')}, and only whoever runs the program knows what belongs into it`,
    );
  const useful = replay.ordinary.filter(
    ([before, after]) => before.end[0] === 'returned' && after.end[0] !== 'unknown',
  );
  if (useful.length === 0) return notAvailable(whyNothing(replay.ordinary));
  const way: Way = {
    pages: family?.name === 'writing pages',
    https: judged.finding.cwe.includes('CWE-319'),
    module: symbol === '' && !script,
    script,
  };
  // Which addresses are let through is for the repair to say; that some ordinary one still is, has to be seen.
  const isNarrowing =
    (family !== undefined && narrowing.has(family.name)) ||
    (!script &&
      judged.candidate.origin === 'rule' &&
      judged.candidate.kind === 'proposal' &&
      useful.some((pair) => isTurnedAway(pair, way)) &&
      useful.every((pair) => isTurnedAway(pair, way) || compared(pair, { ...way, pages: false }) === 'same'));
  if (isNarrowing) {
    const same = useful.filter((pair) => compared(pair, { ...way, pages: false }) === 'same').length;
    return same === 0 || !shows(useful, way)
      ? notAvailable('the repair lets none of the ordinary inputs through that were tried')
      : passed(
          `the same for ${String(same)} of ${String(useful.length)} ordinary inputs ${replay.place}${same === useful.length ? '' : '; the others are no longer let through'}`,
        );
  }
  for (const pair of useful) {
    const [before, after] = pair;
    const outcome = compared(pair, way);
    if (outcome === 'unknown') return notAvailable('it gives back what comes of a module of which nothing is known');
    if (outcome === 'other')
      return failed(`for the input ${JSON.stringify(before.value)} it does something else`, [
        shown('before', before),
        shown('after', after),
      ]);
  }
  if (!shows(useful, way)) return notAvailable('nothing of what the code does can be seen with the inputs tried');
  return passed(
    variables.length === 0
      ? `the same for ${String(useful.length)} ordinary inputs ${replay.place}`
      : `the same for ${String(useful.length)} ordinary inputs ${replay.place}, where ${variables.join(', ')} holds what stood in the text`,
  );
};

const whyNothing = (pairs: Replay['ordinary']): string => {
  const ends = pairs.flatMap(([before, after]) => [before.end, after.end]);
  const unknown = ends.find(([kind]) => kind === 'unknown');
  if (unknown !== undefined) return `the stand-ins of the executor do not know ${String(unknown[1])}`;
  const raised = ends.find(([kind]) => kind === 'raised' || kind === 'refused');
  return `the function does not come to its end with any ordinary input tried${raised === undefined ? '' : ` (${String(raised[1])})`}`;
};

/** Whether what is compared depends on the input, or is work at all. */
const shows = (pairs: Replay['ordinary'], way: Way): boolean => {
  if (way.script) return true;
  const seen = pairs.map(([before]) => JSON.stringify([before.end, work(before, way)]));
  return (
    new Set(seen).size > 1 ||
    pairs.some(
      ([before, after]) =>
        work(before, way).length > 0 ||
        tells(before.end[1]) ||
        // Calls into what is not known, made with the same, show as much.
        (calls(before).length > 0 && JSON.stringify(calls(before)) === JSON.stringify(calls(after))),
    )
  );
};

const calls = ({ events }: Played): readonly ReplayEvent[] => events.filter(({ kind }) => kind.startsWith('call '));

/** Whether a value is more than what stand-ins give back for want of knowing. */
const tells = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some((one) => tells(one))
    : value !== null && value !== undefined && value !== '' && !isUnknown(value);

/** How a stand-in for something unknown shows. */
const isUnknown = (value: unknown): boolean => value === 'Thing' || value === 'thing';

const compared = ([before, after]: Replay['ordinary'][number], way: Way): 'same' | 'other' | 'unknown' => {
  if (before.end[0] !== after.end[0]) return 'other';
  if (!way.pages && JSON.stringify(work(before, way)) !== JSON.stringify(work(after, way))) return 'other';
  if (way.script && way.pages && shownIn(before) === shownIn(after)) return 'same';
  if (
    way.module ? sameNames(before.end[1], after.end[1]) : JSON.stringify(before.end[1]) === JSON.stringify(after.end[1])
  )
    return 'same';
  return !way.script && isUnknown(before.end[1]) ? 'unknown' : 'other';
};

/** Whether the code refuses the input, or answers it without doing all of its work. */
const isTurnedAway = ([before, after]: Replay['ordinary'][number], way: Way): boolean => {
  if (after.end[0] === 'refused') return true;
  const was = work(before, way);
  const is = work(after, way);
  return is.length < was.length && is.every((one) => was.includes(one));
};

/** What a reader sees of what was answered: without elements, and with entities as what they stand for. */
const shownIn = ({ end }: Played): string | undefined => {
  const answers = isRecord(end[1]) ? end[1]['answers'] : undefined;
  if (!Array.isArray(answers)) return undefined;
  const bodies: unknown[] = [];
  const others: unknown[] = [];
  for (const one of answers as readonly unknown[]) {
    const [kind, details] = Array.isArray(one) ? (one as readonly unknown[]) : [];
    if (kind === 'body' && Array.isArray(details) && typeof details[0] === 'string') bodies.push(details[0]);
    else others.push(one);
  }
  const text = bodies
    .join('')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return bodies.length === 0 ? undefined : JSON.stringify([others, text]);
};

/** Names of a module are compared where both have them: a repair may add constants of its own. */
const sameNames = (before: unknown, after: unknown): boolean => {
  if (!isRecord(before) || !isRecord(after)) return JSON.stringify(before) === JSON.stringify(after);
  return Object.entries(before).every(
    ([name, value]) => name in after && JSON.stringify(value) === JSON.stringify(after[name]),
  );
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was done, by meaning. Calls into modules of which nothing is known are left out: a repair may spell them otherwise. */
const work = ({ events, value }: Played, { https, script }: Way): readonly string[] =>
  events.flatMap(({ kind, details }) => {
    const [first, second] = details;
    switch (kind) {
      case 'command':
        return [`command ${commandWords({ kind, details }).join(/\s/u.test(value) ? ' ' : '\0')}`];
      case 'sql':
        return [`sql ${filled(String(first), second)}`];
      case 'open':
        return [`open ${normal(String(first))}${script ? '' : ` ${String(second)}`}`];
      case 'request':
        if (script) return [`request ${String(first)}`];
        return [
          `request ${https ? String(first).replace(/^http:/u, 'https:') : String(first)} ${String(second)} ${JSON.stringify(details[3])}`,
        ];
      case 'unpack':
      case 'cookie':
        return script ? [] : [`${kind} ${String(first)} ${String(second)}`];
      case 'redirect':
        return [`redirect ${String(first)}`];
      case 'write':
      case 'print':
      case 'send':
      case 'listen':
      case 'import':
      case 'variable':
        return script ? [] : [`${kind} ${JSON.stringify(details)}`];
      default:
        return [];
    }
  });

/**
 * The words that a program is started with, whoever takes them apart. Where the input holds blanks a shell makes several words of it, and a repair one: such inputs are compared without regard to
 * that.
 */
const commandWords = (event: ReplayEvent): readonly string[] => {
  const [first] = event.details;
  const [script] = scriptIn(event);
  const words =
    script !== undefined
      ? shellLine(script).words
      : Array.isArray(first)
        ? first.map(String)
        : shellLine(String(first)).words;
  return words.filter((word) => word !== '--' && word !== '');
};

/**
 * The statement with its values in their places, without quotes and blanks. What looks like a mark inside quotes is text to a database;
 * `= ANY(list)` asks the same as `IN (…)` with its values.
 */
const filled = (text: string, values: unknown): string => {
  const list = Array.isArray(values) ? [...(values as readonly unknown[])] : [];
  const named =
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? (values as Readonly<Record<string, unknown>>)
      : {};
  return (
    text
      .replaceAll(/'[^']*'|"[^"]*"|\?|%s|\$\d+|:(\w+)|%\((\w+)\)s/gu, (mark, colon?: string, percent?: string) => {
        const name = colon ?? percent;
        if (name !== undefined) return name in named ? String(named[name]) : mark;
        return list.length === 0 || /^["']/u.test(mark) ? mark : String(list.shift());
      })
      .replaceAll(/["'`\s]/gu, '')
      .replaceAll(/(?<==ANY\([^()]*)::\w+(?:\[\])?(?=\))/giu, '')
      .replaceAll(/=ANY\(/giu, 'IN(')
      .replaceAll(/(?:<>|!=)ALL\(/giu, 'NOTIN(')
      // What stands in for the unknown, as text and as a value.
      .replaceAll('Thing', 'thing')
  );
};

const shown = (when: string, { end, events }: Played): string =>
  `${when}: ${JSON.stringify([end, ...events.map(({ kind, details }) => [kind, ...details])]).slice(0, 300)}`;
