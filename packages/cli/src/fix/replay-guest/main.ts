/**
 * Plays a function before and after a repair among stand-ins, in a process that is closed in from outside.
 *
 * In comes the name of a file with a request (`ReplayRequest`), out goes one line on the standard output that begins with the
 * request's mark. Whatever the code under test does, ends here or is ended by the cell around.
 */
import { readFileSync, writeSync } from 'node:fs';
import { newCoverage } from './coverage.ts';
import { callFunction, type Ended, runModule, type Step } from './drive.ts';
import { installNames } from './install-names.ts';
import { lab } from './lab.ts';
import { load, type Loaded, type Source } from './load.ts';
import { askFor, queryNames } from './web.ts';

interface Side {
  readonly text: string;
  readonly way: readonly Step[];
}

/** The host's side of it: `packages/assist/src/fix/replay/javascript/replay-request.ts`. */
interface Request {
  readonly mark: string;
  readonly path: string;
  readonly language: 'javascript' | 'typescript';
  readonly before: Side;
  readonly after: Side;
  /** The place of the finding in the text before. */
  readonly place: number;
  /** The name of the route that the finding stands in; empty where it is none. */
  readonly label: string;
  readonly ordinary: readonly string[];
  readonly attacks: readonly string[];
  readonly queryNames: readonly string[];
  readonly askedFor: { readonly method: string; readonly path: string };
  /** Words of the program that a check may ask for. */
  readonly words: readonly string[];
  /** Inputs that the program demands to be numbers. */
  readonly numbers: readonly string[];
  /** How many times it is played with other random values, to see how many ways it comes out; zero for not at all. */
  readonly seeds: number;
}

const request = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Request;
const end = process.exit.bind(process);
const say = (value: unknown): void => {
  const text = `${request.mark}${JSON.stringify(value)}\n`;
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
};
queryNames.push(...request.queryNames);
askFor(request.askedFor);
for (const name of request.numbers) lab.numbers.add(name);
const coverage = newCoverage();
installNames(request.before.text);
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);

/** A text under test that is loaded once, or for each run where its own statements are the function. */
class Player {
  readonly #source: Source;
  readonly #way: readonly Step[];
  #loaded: Loaded | undefined;

  constructor({ text, way }: Side, name: string) {
    this.#source = {
      text,
      language: request.language,
      path: `${process.cwd()}/${request.path}`,
      url: `sallyport:${name}`,
    };
    this.#way = way;
  }

  async load(): Promise<void> {
    lab.value = 'plain';
    lab.only = undefined;
    if (this.#way.length > 0) this.#loaded = await load(this.#source);
  }

  async play(value: string, visitor: 'member' | 'stranger', only?: string): Promise<Ended | undefined> {
    lab.value = value;
    lab.visitor = visitor;
    lab.only = only;
    process.argv = [process.execPath, this.#source.path, value, value, value];
    return this.#loaded === undefined ? runModule(this.#source) : callFunction(this.#loaded, this.#way, request.label);
  }

  wasReached(): boolean {
    return coverage.reached(this.#source.url, request.place);
  }
}

const isStuck = ({ events }: Ended): boolean => events.some(([kind]) => kind === 'stuck');

/** How often code may run on until it was stopped; each time takes almost half a second. */
const mostStuck = 4;

const play = async (): Promise<unknown> => {
  const first = new Player(request.before, 'before');
  const after = new Player(request.after, 'after');
  const again = new Player(request.before, 'again');
  try {
    await first.load();
  } catch (error) {
    return { why: `the module cannot be loaded by itself: ${error instanceof Error ? error.message : String(error)}` };
  }
  try {
    await after.load();
  } catch (error) {
    return { broken: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
  await again.load();
  first.wasReached();
  // Who may send something is for the repair to say.
  lab.origin = /\borigin\b/u.test(request.after.text)
    ? (/["'`](https?:\/\/[\w.:-]+)["'`]/u.exec(request.after.text)?.[1] ?? '')
    : '';
  let ordinary: readonly Pair[] = [];
  // Where nobody comes to the place as things usually are, they are made to fit.
  for (const world of ['usual', 'told'] as const) {
    lab.world = world;
    const found = await playOrdinary(first, after, again);
    if ('why' in found || 'attacked' in found) return found;
    ordinary = found.ordinary;
    if (ordinary.some(({ isReached }) => isReached)) break;
  }
  const chosen = ordinary.some(({ isReached }) => isReached) ? undefined : await searched(first);
  if (chosen !== undefined) {
    const found = await playOrdinary(first, after, again, chosen);
    if ('why' in found || 'attacked' in found) return found;
    ordinary = found.ordinary;
  }
  const names = [...lab.names].filter((name) => name !== 'all').slice(0, 5);
  lab.origin = '';
  const attacked: unknown[] = [];
  let stuck = 0;
  for (const only of [undefined, ...(names.length > 1 ? names : [])])
    for (const value of request.attacks) {
      if (stuck >= mostStuck) break;
      const was = await first.play(value, 'member', only);
      const is = await after.play(value, 'member', only);
      stuck += [was, is].filter((one) => one !== undefined && isStuck(one)).length;
      if (was !== undefined && is !== undefined) attacked.push({ value, input: only ?? 'all', before: was, after: is });
    }
  const drawn: unknown[] = [];
  if (request.seeds > 0)
    for (const player of [first, after]) drawn.push(await drawnBy(player, request.ordinary[0] ?? 'plain'));
  return { ordinary, attacked, drawn };
};

/** What comes of other random values: all that can be seen of it, one text for each. */
const drawnBy = async (player: Player, value: string): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (let seed = 1; seed <= request.seeds; seed += 1) {
    lab.seed = seed;
    const ended = await player.play(value, 'member');
    seen.push(JSON.stringify(ended).slice(0, 2_000));
  }
  lab.seed = 0;
  return seen;
};

/** The one input that may hold anything, where the others have to hold a word of the program for the place to be come to. */
const searched = async (first: Player): Promise<string | undefined> => {
  lab.world = 'usual';
  const names = [...lab.names].filter((name) => name !== 'all').slice(0, 6);
  for (const word of request.words) {
    lab.plain = word;
    for (const only of names) {
      const ended = await first.play(request.ordinary[0] ?? 'alice', 'member', only);
      if (ended === undefined || isStuck(ended)) break;
      if (first.wasReached()) return only;
    }
  }
  lab.plain = 'plain';
  return undefined;
};

interface Pair {
  readonly value: string;
  readonly visitor: string;
  readonly isReached: boolean;
  readonly before: Ended;
  readonly after: Ended;
}

const playOrdinary = async (
  first: Player,
  after: Player,
  again: Player,
  chosen?: string,
): Promise<
  | { readonly ordinary: readonly Pair[] }
  | { readonly ordinary: readonly Pair[]; readonly attacked: readonly never[] }
  | { readonly why: string }
> => {
  const ordinary: Pair[] = [];
  for (const visitor of ['member', 'stranger'] as const)
    for (const value of request.ordinary) {
      const was = await first.play(value, visitor, chosen);
      if (was !== undefined && isStuck(was))
        return { why: 'the function does not come to an end with an ordinary input' };
      const isReached = first.wasReached();
      const is = await after.play(value, visitor, chosen);
      // Whatever runs on now did not before; one such end says it all.
      if (is !== undefined && isStuck(is) && was !== undefined)
        return { ordinary: [{ value, visitor, isReached: true, before: was, after: is }], attacked: [] };
      const once = await again.play(value, visitor, chosen);
      if (was === undefined) return { why: 'the function around the finding cannot be had by itself' };
      if (is === undefined) return { why: 'the function around the finding is not to be found after the repair' };
      if (JSON.stringify(was) !== JSON.stringify(once)) continue;
      ordinary.push({ value, visitor, isReached, before: was, after: is });
    }
  // One input alone, so that two that were exchanged, or one that was forgotten, show.
  const names = [...lab.names].filter((name) => name !== 'all').slice(0, 6);
  const [value] = request.ordinary;
  if (names.length < 2 || value === undefined) return { ordinary };
  for (const only of names) {
    const was = await first.play(value, 'member', only);
    const isReached = first.wasReached();
    const is = await after.play(value, 'member', only);
    const once = await again.play(value, 'member', only);
    if (was === undefined || is === undefined || isStuck(was) || isStuck(is)) continue;
    if (JSON.stringify(was) === JSON.stringify(once))
      ordinary.push({ value: `${value} as ${only} alone`, visitor: 'member', isReached, before: was, after: is });
  }
  return { ordinary };
};

const played = await play();
say(played);
end(0);
