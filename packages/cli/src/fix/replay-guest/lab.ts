/**
 * What is written down while a function runs among stand-ins, and what its inputs hold.
 *
 * One value stands in all inputs, or in one of them alone (`only`) while the others hold something ordinary. Every stand-in
 * writes here; the driver (`drive.ts`) empties it before each call.
 */

/** What reached the outside: `kind`, plain details, and the line (one-based) of the text under test that asked for it, zero where unknown. */
export type LabEvent = readonly [kind: string, details: readonly unknown[], line: number];

interface Lab {
  value: string;
  /** The one input that holds the value; absent: all of them do. */
  only: string | undefined;
  /** Who asks: somebody signed in with every right and with rows that are found, or a stranger. */
  visitor: 'member' | 'stranger';
  /** `told`: what is asked for equals what the environment holds, and no file is there yet. */
  world: 'usual' | 'told';
  /** What the other inputs hold where one alone holds the value. */
  plain: string;
  /** From where an ordinary message comes: one that the repair names; empty where it names none. */
  origin: string;
  /** Inputs that the program demands to be numbers. */
  readonly numbers: Set<string>;
  /** What random values are made from; zero for the same ones each time. */
  seed: number;
  events: LabEvent[];
  /** What whoever called is answered: bodies, codes, redirects, calls of `next`. */
  answers: LabEvent[];
  /** Inputs that were read, by name. */
  readonly names: Set<string>;
  /** Functions handed to something that did not call them. `label` is a route's method and path. */
  pending: { readonly label: string; readonly run: (...given: readonly unknown[]) => unknown }[];
  /** Calls that wait for a clock. */
  timers: (() => unknown)[];
  /** Counts up wherever something new must come each time, so that two runs are the same. */
  count: number;
}

export const lab: Lab = {
  value: '',
  only: undefined,
  visitor: 'member',
  world: 'usual',
  seed: 0,
  plain: 'plain',
  origin: '',
  numbers: new Set(),
  events: [],
  answers: [],
  names: new Set(),
  pending: [],
  timers: [],
  count: 0,
};

/** Units: events kept of one call; a loop that goes on writes no more. */
const mostEvents = 200;

export const record = (kind: string, ...details: readonly unknown[]): void => {
  if (lab.events.length < mostEvents) lab.events.push([kind, details.map((one) => plain(one)), lineNow()]);
};

/** The line of the text under test that is being run. */
const lineNow = (): number => Number(/sallyport:\w+:(\d+)/u.exec(new Error('where').stack ?? '')?.[1] ?? 0);

export const answer = (kind: string, ...details: readonly unknown[]): void => {
  if (lab.answers.length < mostEvents) lab.answers.push([kind, details.map((one) => plain(one)), 0]);
};

/** What an input of this name holds. */
export const inputNamed = (name: string): string => {
  if (name === 'origin' && lab.origin !== '') return lab.origin;
  if (lab.names.size < 50) lab.names.add(name);
  return lab.only === undefined || lab.only === name ? lab.value : lab.plain;
};

/** A whole number below 2³² made from the seed: another each time and for each seed (mulberry32). */
export const nextRandom = (): number => {
  lab.count += 1;
  let mixed = (lab.seed * 0x9e37_79b1 + lab.count * 0x6d2b_79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
};

/** Thrown where the code under test ends the process: an end like any other. */
export class Exit extends Error {
  override name = 'Exit';
}

/** Anything as a text, as the code under test would see it. */
export const asText = (item: unknown): string => String(item);

/** Marks a stand-in, so that it is shown by its name. */
export const shownAs = Symbol('shown as');

/** Anything as a value that can be written as JSON; bounded in depth and length. */
export const plain = (item: unknown, depth = 0): unknown => {
  if (item === null || typeof item === 'boolean' || typeof item === 'number') return item;
  if (typeof item === 'string') return item.slice(0, 4_000);
  if (item === undefined) return null;
  if (typeof item === 'bigint' || typeof item === 'symbol') return String(item);
  if (depth > 5) return '…';
  try {
    const own: unknown = Reflect.get(item, shownAs);
    if (typeof own === 'function') return String(Reflect.apply(own, item, []));
    if (typeof item === 'function') return 'function';
    if (item instanceof Error) return `${item.name}`;
    if (item instanceof Date || item instanceof RegExp || item instanceof URL || item instanceof URLSearchParams)
      return String(item);
    if (Buffer.isBuffer(item)) return item.toString('latin1').slice(0, 4_000);
    if (Array.isArray(item)) return item.slice(0, 50).map((one) => plain(one, depth + 1));
    if (item instanceof Set) return [...item].slice(0, 50).map((one) => plain(one, depth + 1));
    if (item instanceof Map) return [...item].slice(0, 50).map((one) => plain(one, depth + 1));
    return Object.fromEntries(
      Object.entries(item)
        .slice(0, 50)
        .map(([name, one]) => [name, plain(one, depth + 1)]),
    );
  } catch {
    return 'unreadable';
  }
};
