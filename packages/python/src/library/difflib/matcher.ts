/**
 * The longest common runs of two sequences.
 *
 * Elements become small numbers once (equal ones the same), so the search compares numbers. Which of several longest runs is
 * taken is part of what programs see: the one that begins first in `a`, then first in `b`.
 */
import { call1 } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { getItem, setItem } from '../../runtime/dict.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, type Value } from '../../runtime/object.ts';

/** A run of `size` equal elements. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}
export type Tag = 'equal' | 'replace' | 'delete' | 'insert';
/** What turns a part of `a` into a part of `b`. */
export type Opcode = readonly [tag: Tag, i1: number, i2: number, j1: number, j2: number];

/** Sequences this long have their most frequent elements left out of the search. */
const LONG = 200;

const none: readonly number[] = [];

export class Matcher {
  a: readonly Value[] = [];
  b: readonly Value[] = [];
  private aIds = new Int32Array(0);
  private bIds = new Int32Array(0);
  private ids = new Dict();
  /** Where each element of `b` is, by its number; junk and what is too frequent are nowhere. */
  private places: (readonly number[])[] = [];
  private counts = new Int32Array(0);
  private junkIds = new Uint8Array(0);
  private readonly isJunk: ((v: Value) => boolean) | undefined;
  private readonly autoJunk: boolean;
  readonly junk: Value[] = [];
  readonly popular: Value[] = [];
  private blocks: readonly Run[] | undefined = undefined;
  private codes: readonly Opcode[] | undefined = undefined;

  constructor(isJunk: Value | ((v: Value) => boolean) | undefined, autoJunk: boolean) {
    this.isJunk = isJunk === undefined || typeof isJunk === 'function' ? isJunk : (v) => truth(call1(isJunk, v));
    this.autoJunk = autoJunk;
  }

  setFirst(a: readonly Value[]): void {
    this.a = a;
    meter.spend(a.length);
    meter.allocate(a.length * 4);
    this.aIds = new Int32Array(a.length);
    for (let i = 0; i < a.length; i++) {
      const id = getItem(this.ids, a[i]!);
      this.aIds[i] = id === undefined ? -1 : (id as number);
    }
    this.blocks = undefined;
    this.codes = undefined;
  }

  setSecond(b: readonly Value[]): void {
    this.b = b;
    meter.spend(b.length * 2);
    meter.allocate(b.length * 32);
    this.ids = new Dict();
    const elements: Value[] = [];
    const places: number[][] = [];
    this.bIds = new Int32Array(b.length);
    for (let j = 0; j < b.length; j++) {
      let id = getItem(this.ids, b[j]!) as number | undefined;
      if (id === undefined) {
        id = elements.length;
        setItem(this.ids, b[j]!, id);
        elements.push(b[j]!);
        places.push([]);
      }
      this.bIds[j] = id;
      places[id]!.push(j);
    }
    this.counts = Int32Array.from(places, (one) => one.length);
    this.junkIds = new Uint8Array(elements.length);
    this.junk.length = 0;
    this.popular.length = 0;
    const most = Math.floor(b.length / 100) + 1;
    const shown: (readonly number[])[] = places;
    for (let id = 0; id < elements.length; id++) {
      if (this.isJunk?.(elements[id]!) === true) {
        this.junkIds[id] = 1;
        this.junk.push(elements[id]!);
        shown[id] = none;
      } else if (this.autoJunk && b.length >= LONG && places[id]!.length > most) {
        this.popular.push(elements[id]!);
        shown[id] = none;
      }
    }
    this.places = shown;
    // The elements of `a` are numbered by those of `b`.
    this.setFirst(this.a);
  }

  /** Places in `b` by element, as `b2j` shows them. */
  placesByElement(): readonly (readonly [Value, readonly number[]])[] {
    const out: (readonly [Value, readonly number[]])[] = [];
    for (const places of this.places) if (places.length > 0) out.push([this.b[places[0]!]!, places]);
    return out;
  }

  longest(alo: number, ahi: number, blo: number, bhi: number): Run {
    const { aIds, bIds, places, junkIds } = this;
    let besti = alo;
    let bestj = blo;
    let size = 0;
    // Lengths of runs that end at each place of b, for the last element of a and this one.
    meter.spend((bhi - blo) >> 2);
    meter.allocate((bhi - blo) * 8);
    let before = new Int32Array(bhi - blo + 1);
    let now = new Int32Array(bhi - blo + 1);
    let old: readonly number[] = none;
    for (let i = alo; i < ahi; i++) {
      const id = aIds[i]!;
      const here = id < 0 ? none : places[id]!;
      meter.spend(2 + here.length);
      for (let k = 0; k < here.length; k++) {
        const j = here[k]!;
        if (j < blo) continue;
        if (j >= bhi) break;
        const length = before[j - blo]! + 1;
        now[j - blo + 1] = length;
        if (length > size) {
          besti = i - length + 1;
          bestj = j - length + 1;
          size = length;
        }
      }
      for (let k = 0; k < old.length; k++) {
        const j = old[k]!;
        if (j >= blo && j < bhi) before[j - blo + 1] = 0;
      }
      old = here;
      [before, now] = [now, before];
    }
    const same = (i: number, j: number): boolean => aIds[i] === bIds[j];
    const isJunkAt = (j: number): boolean => junkIds[bIds[j]!] === 1;
    meter.spend(8);
    for (const wanted of [false, true]) {
      while (besti > alo && bestj > blo && isJunkAt(bestj - 1) === wanted && same(besti - 1, bestj - 1)) {
        besti--;
        bestj--;
        size++;
        meter.spend(1);
      }
      while (
        besti + size < ahi &&
        bestj + size < bhi &&
        isJunkAt(bestj + size) === wanted &&
        same(besti + size, bestj + size)
      ) {
        size++;
        meter.spend(1);
      }
    }
    return { a: besti, b: bestj, size };
  }

  /** All runs in order; a last one of size 0 ends them. */
  matchingBlocks(): readonly Run[] {
    if (this.blocks !== undefined) return this.blocks;
    const found: Run[] = [];
    const queue: (readonly [number, number, number, number])[] = [[0, this.a.length, 0, this.b.length]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [alo, ahi, blo, bhi] = next;
      const run = this.longest(alo, ahi, blo, bhi);
      if (run.size === 0) continue;
      meter.allocate(64);
      found.push(run);
      if (alo < run.a && blo < run.b) queue.push([alo, run.a, blo, run.b]);
      if (run.a + run.size < ahi && run.b + run.size < bhi) queue.push([run.a + run.size, ahi, run.b + run.size, bhi]);
    }
    found.sort((x, y) => x.a - y.a || x.b - y.b);
    const out: Run[] = [];
    let a = 0;
    let b = 0;
    let size = 0;
    for (const run of found) {
      if (a + size === run.a && b + size === run.b) size += run.size;
      else {
        if (size > 0) out.push({ a, b, size });
        ({ a, b, size } = run);
      }
    }
    if (size > 0) out.push({ a, b, size });
    out.push({ a: this.a.length, b: this.b.length, size: 0 });
    this.blocks = out;
    return out;
  }

  opcodes(): readonly Opcode[] {
    if (this.codes !== undefined) return this.codes;
    const out: Opcode[] = [];
    let i = 0;
    let j = 0;
    for (const run of this.matchingBlocks()) {
      if (i < run.a && j < run.b) out.push(['replace', i, run.a, j, run.b]);
      else if (i < run.a) out.push(['delete', i, run.a, j, run.b]);
      else if (j < run.b) out.push(['insert', i, run.a, j, run.b]);
      i = run.a + run.size;
      j = run.b + run.size;
      if (run.size > 0) out.push(['equal', run.a, i, run.b, j]);
    }
    this.codes = out;
    return out;
  }

  /** Changes with `n` equal elements around them, in groups that do not touch. */
  groups(n: number): readonly (readonly Opcode[])[] {
    const codes: Opcode[] = this.opcodes().slice();
    if (codes.length === 0) codes.push(['equal', 0, 1, 0, 1]);
    const [first] = codes;
    if (first![0] === 'equal') {
      const [, i1, i2, j1, j2] = first!;
      codes[0] = ['equal', Math.max(i1, i2 - n), i2, Math.max(j1, j2 - n), j2];
    }
    const last = codes.at(-1)!;
    if (last[0] === 'equal') {
      const [, i1, i2, j1, j2] = last;
      codes[codes.length - 1] = ['equal', i1, Math.min(i2, i1 + n), j1, Math.min(j2, j1 + n)];
    }
    const out: Opcode[][] = [];
    let group: Opcode[] = [];
    for (const [tag, i1, i2, j1, j2] of codes) {
      let from = i1;
      let other = j1;
      if (tag === 'equal' && i2 - i1 > n + n) {
        group.push([tag, i1, Math.min(i2, i1 + n), j1, Math.min(j2, j1 + n)]);
        out.push(group);
        group = [];
        from = Math.max(i1, i2 - n);
        other = Math.max(j1, j2 - n);
      }
      group.push([tag, from, i2, other, j2]);
    }
    if (group.length > 0 && !(group.length === 1 && group[0]![0] === 'equal')) out.push(group);
    return out;
  }

  private share(matches: number): number {
    const length = this.a.length + this.b.length;
    return length === 0 ? 1 : (2 * matches) / length;
  }

  ratio(): number {
    let matches = 0;
    for (const { size } of this.matchingBlocks()) matches += size;
    return this.share(matches);
  }

  /** An upper bound: elements in common, wherever they stand. */
  quickRatio(): number {
    meter.spend((this.a.length + this.counts.length) >> 2);
    meter.allocate(this.counts.length * 4);
    const left = this.counts.slice();
    let matches = 0;
    for (const id of this.aIds)
      if (id >= 0 && left[id]! > 0) {
        left[id]!--;
        matches++;
      }
    return this.share(matches);
  }

  /** An upper bound by the lengths alone. */
  realQuickRatio(): number {
    return this.share(Math.min(this.a.length, this.b.length));
  }
}
