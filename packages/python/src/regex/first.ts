/**
 * Which characters a part of a pattern can begin with, and whether it can match nothing.
 *
 * The emitter uses it to leave out choices that cannot succeed. Always an over-estimate: "may begin with".
 */
import { CharSet } from './char-set.ts';
import type { Ledger } from './ledger.ts';
import type { Node } from './tree.ts';

/** Index in `First.table` that stands for every code point from 256 on. */
export const aboveTable = 256;
/** Index in `First.table` that stands for the end of the subject. */
export const atEnd = 257;

/** What may come next. */
export interface First {
  /** 258 entries, 1 = may come: code points below 256, then `aboveTable`, then `atEnd`. */
  readonly table: Uint8Array;
  /** Which code points from 256 on; undefined if not known. */
  readonly high: readonly (CharSet | number)[] | undefined;
}

interface Own extends First {
  readonly nullable: boolean;
}

const filled = (value: number): Uint8Array => new Uint8Array(258).fill(value);

/** Anything at all may come. */
export const anything: First = { table: filled(1), high: undefined };

const nothing: Own = { table: filled(0), high: [], nullable: false };
const transparent: Own = { table: nothing.table, high: [], nullable: true };
const unknown: Own = { ...anything, nullable: true };
const anyCharacter: Own = {
  table: (() => {
    const table = filled(1);
    table[atEnd] = 0;
    return table;
  })(),
  high: undefined,
  nullable: false,
};

const most = 8;

/** What begins with one code point; below 256 remembered for all patterns. */
const ofCode = (() => {
  const low: (Own | undefined)[] = Array.from({ length: 256 });
  const high = filled(0);
  high[aboveTable] = 1;
  return (code: number): Own => {
    if (code >= 256) return { table: high, high: [code], nullable: false };
    const known = low[code];
    if (known !== undefined) return known;
    const table = filled(0);
    table[code] = 1;
    return (low[code] = { table, high: [], nullable: false });
  };
})();

/** Either may come. */
export const union = (a: First, b: First): First => {
  if (a === b || a.table === anything.table || b.table === nothing.table) return a;
  if (b.table === anything.table || a.table === nothing.table) return b;
  const table = a.table.slice();
  const other = b.table;
  for (let i = 0; i < 258; i++) table[i] = table[i]! | other[i]!;
  let high: readonly (CharSet | number)[] | undefined;
  if (a.high !== undefined && b.high !== undefined && a.high.length + b.high.length <= most) {
    high = [...new Set([...a.high, ...b.high])];
  }
  return { table, high };
};

/** Remembers what each node begins with. */
export class Firsts {
  readonly #known = new Map<Node | CharSet, Own>();
  /** False for huge patterns: then nothing is looked at closely, to keep compiling cheap. */
  readonly enabled: boolean;
  readonly #ledger: Ledger;

  constructor(size: number, ledger: Ledger) {
    this.enabled = size <= 20_000;
    this.#ledger = ledger;
  }

  nullable(node: Node): boolean {
    return this.own(node).nullable;
  }

  /** What may come where `node` begins and `follow` is behind it. */
  before(node: Node, follow: First): First {
    const own = this.own(node);
    return own.nullable ? union(own, follow) : own;
  }

  own(node: Node): Own {
    if (node.kind === 'char') return this.enabled ? ofCode(node.code) : anyCharacter;
    if (node.kind === 'set') return this.enabled ? this.#ofSet(node.set) : anyCharacter;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const own = this.#compute(node);
    this.#known.set(node, own);
    return own;
  }

  #ofSet(set: CharSet): Own {
    let own = this.#known.get(set);
    if (own === undefined) {
      const table = filled(0);
      table.set(set.low);
      if (set.high !== 0) table[aboveTable] = 1;
      own = { table, high: set.high === 0 ? [] : [set], nullable: false };
      this.#known.set(set, own);
    }
    return own;
  }

  #compute(node: Exclude<Node, { kind: 'char' | 'set' }>): Own {
    this.#ledger.spend(16);
    this.#ledger.allocate(400);
    switch (node.kind) {
      case 'any':
        return anyCharacter;
      case 'fail':
        return nothing;
      case 'place':
      case 'look':
        return transparent;
      case 'backref':
        return unknown;
      case 'group':
      case 'atomic':
        return this.own(node.body);
      case 'repeat': {
        if (node.max === 0) return transparent;
        const own = this.own(node.body);
        return node.min === 0 && !own.nullable ? { ...own, nullable: true } : own;
      }
      case 'conditional': {
        const yes = this.own(node.yes);
        if (node.no === undefined) return { ...yes, nullable: true };
        const no = this.own(node.no);
        return { ...union(yes, no), nullable: yes.nullable || no.nullable };
      }
      case 'branch': {
        let all: First = nothing;
        let nullable = false;
        for (const item of node.items) {
          const own = this.own(item);
          all = union(all, own);
          nullable ||= own.nullable;
        }
        return { ...all, nullable };
      }
      case 'sequence': {
        let all: First = nothing;
        for (const item of node.items) {
          const own = this.own(item);
          all = union(all, own);
          if (!own.nullable) return { ...all, nullable: false };
        }
        return { ...all, nullable: true };
      }
      default:
        return node satisfies never;
    }
  }
}

const highRanges = (part: CharSet | number): readonly number[] =>
  typeof part === 'number' ? [part, part] : part.highRanges();

const meet = (a: readonly number[], b: readonly number[]): boolean => {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i + 1]! < b[j]!) i += 2;
    else if (b[j + 1]! < a[i]!) j += 2;
    else return true;
  }
  return false;
};

/** Whether no member of `set` may come next. */
export const disjoint = (set: CharSet, next: First, spend: (steps: number) => void): boolean => {
  for (let i = 0; i < 256; i++) if (set.low[i] === 1 && next.table[i] === 1) return false;
  if (set.high === 0 || next.table[aboveTable] === 0) return true;
  if (next.high === undefined || next.high.includes(set)) return false;
  spend(500 * next.high.length);
  const mine = set.highRanges();
  return next.high.every((part) => !meet(mine, highRanges(part)));
};
