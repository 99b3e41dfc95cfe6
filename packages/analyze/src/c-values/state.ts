/**
 * What holds on one way through the program: the memory, the ranges of symbols, sums and differences of symbols, and how it got there.
 *
 * States are split at conditions and joined when there are too many. Copying is cheap: maps are shared until one side writes.
 */
import { placeOf, sameSpread, spreadAt } from './spread.ts';
import {
  type Cell,
  type Condition,
  isConstant,
  type Num,
  type Origin,
  type Range,
  type Region,
  sameNum,
  sameValue,
  scaled,
  type Term,
  type Text,
  type Value,
} from './value.ts';

/** A step on the way, newest first. */
export interface Step {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly before: Step | undefined;
  readonly length: number;
}

/** `±a ± b <= bound`, of two symbols. */
interface Fact {
  readonly a: number;
  readonly signA: number;
  readonly b: number;
  readonly signB: number;
  readonly bound: number;
  /** A condition of the program says so; others follow from ranges and joins, and the bound may not be met. */
  readonly said: boolean;
}

/** What is known of a pointer that came from outside. */
export type Nullness = 'null' | 'valid';

let lastStamp = 0;
let copied = 0;

/** What copying and joining has cost since it was last asked. Units: steps of the budget. */
export const takeCopied = (): number => {
  const cost = copied >> 6;
  copied &= 63;
  return cost;
};

export class State {
  private regionMap: Map<number, Region>;
  private rangeMap: Map<number, Range>;
  private factMap: Map<string, Fact>;
  private pointerMap: Map<number, Nullness | number>;
  private shared = false;
  private stamp = ++lastStamp;
  trail: Step | undefined;

  constructor(from?: State) {
    this.regionMap = from?.regionMap ?? new Map();
    this.rangeMap = from?.rangeMap ?? new Map();
    this.factMap = from?.factMap ?? new Map();
    this.pointerMap = from?.pointerMap ?? new Map();
    this.trail = from?.trail;
    if (from !== undefined) this.shared = true;
  }

  copy(): State {
    this.shared = true;
    this.stamp = ++lastStamp;
    return new State(this);
  }

  private own(): void {
    if (!this.shared) return;
    copied += 8 + this.regionMap.size + this.rangeMap.size + this.factMap.size + this.pointerMap.size;
    this.regionMap = new Map(this.regionMap);
    this.rangeMap = new Map(this.rangeMap);
    this.factMap = new Map(this.factMap);
    this.pointerMap = new Map(this.pointerMap);
    this.shared = false;
  }

  step(what: string, place: { readonly start: number; readonly end: number }): void {
    this.trail = {
      what,
      start: place.start,
      end: place.end,
      before: this.trail,
      length: (this.trail?.length ?? 0) + 1,
    };
  }

  // ── Memory ────────────────────────────────────────────────────────────────────────────────────
  regions(): ReadonlyMap<number, Region> {
    return this.regionMap;
  }

  region(id: number): Region | undefined {
    return this.regionMap.get(id);
  }

  put(region: Omit<Region, 'stamp'>): void {
    this.own();
    this.regionMap.set(region.id, { ...region, stamp: this.stamp });
  }

  drop(id: number): void {
    this.own();
    this.regionMap.delete(id);
  }

  /** A region whose cells may be written in place. */
  private writable(id: number): Region | undefined {
    const found = this.regionMap.get(id);
    if (found === undefined || (found.stamp === this.stamp && !this.shared)) return found;
    this.own();
    copied += 2 + found.cells.size + found.texts.size;
    const mine = { ...found, cells: new Map(found.cells), texts: new Map(found.texts), stamp: this.stamp };
    this.regionMap.set(id, mine);
    return mine;
  }

  setCell(id: number, offset: number, cell: Cell): void {
    this.writable(id)?.cells.set(offset, cell);
  }

  deleteCells(id: number, from: number, to: number): void {
    const region = this.writable(id);
    if (region === undefined) return;
    for (const [offset, cell] of region.cells)
      if (offset < to && offset + cell.size > from) region.cells.delete(offset);
  }

  /** What lies where no cell is (`rest`) takes the place of what was stored at some element, too. */
  change(
    id: number,
    changes: Partial<Pick<Region, 'rest' | 'life' | 'freed' | 'size' | 'made' | 'many' | 'spread'>>,
  ): void {
    const region = this.writable(id);
    if (region === undefined) return;
    const { spread = [], ...others } = region;
    this.regionMap.set(id, { ...others, ...(changes.rest === undefined ? { spread } : {}), ...changes });
  }

  setText(id: number, base: number, text: Text | undefined): void {
    const region = this.writable(id);
    if (text === undefined) region?.texts.delete(base);
    else region?.texts.set(base, text);
  }

  // ── Numbers ───────────────────────────────────────────────────────────────────────────────────
  symbolRange(symbol: number): Range | undefined {
    return this.rangeMap.get(symbol);
  }

  setRange(symbol: number, range: Range): void {
    this.own();
    this.rangeMap.set(symbol, range);
  }

  /** How large the number may be on this way. */
  range(num: Num): Range {
    if (num.symbol === 0) return { low: num.plus, high: num.plus, lowReal: true, highReal: true, root: 0 };
    const found = this.metRange(num.symbol);
    if (num.factor === 1 && num.plus === 0) return found;
    const a = found.low * num.factor + num.plus;
    const b = found.high * num.factor + num.plus;
    if (num.factor > 0) return { ...withoutZero(found), low: a, high: b };
    const { lowReal, highReal, lowIf, highIf, ...others } = withoutZero(found);
    return {
      ...others,
      low: b,
      high: a,
      lowReal: highReal,
      highReal: lowReal,
      ...(highIf === undefined ? {} : { lowIf: highIf }),
      ...(lowIf === undefined ? {} : { highIf: lowIf }),
    };
  }

  /** A symbol's range; what was made of a root that was narrowed since does not say that its ends are met, nor what was met on another way. */
  private metRange(symbol: number): Range {
    const found = this.rangeMap.get(symbol) ?? anything;
    if (found.rootAt !== undefined && this.rangeMap.get(found.root) !== found.rootAt) {
      const { rootAt: _, ...others } = found;
      return { ...others, lowReal: false, highReal: false };
    }
    if (found.factors !== undefined) {
      // What its factors are by now.
      const [a, b] = found.factors.map((one) => this.rangeMap.get(one)?.low ?? 0);
      const low = (a ?? 0) > 0 && (b ?? 0) > 0 ? (a ?? 0) * (b ?? 0) : -Infinity;
      if (low > found.low) return { ...found, low, lowReal: false };
    }
    if (found.lowIf === undefined && found.highIf === undefined) return found;
    const [low, high] = [this.mayHold(found.lowIf), this.mayHold(found.highIf)];
    return low && high ? found : { ...found, lowReal: found.lowReal && low, highReal: found.highReal && high };
  }

  private mayHold(conditions: readonly Condition[] | undefined): boolean {
    return (
      conditions === undefined ||
      conditions.every(({ symbol, low, high }) => {
        const range = this.rangeMap.get(symbol);
        return range === undefined || (range.low <= high && range.high >= low);
      })
    );
  }

  /** An upper bound of `a - b` that goes beyond their ranges, from what was compared; infinite when nothing was. */
  differenceBound(a: Num, b: Num): number {
    if (a.symbol === b.symbol && a.factor === b.factor) return a.plus - b.plus;
    if (a.symbol === 0 || b.symbol === 0 || a.symbol === b.symbol) return Infinity;
    const unit = Math.abs(a.factor);
    if (unit !== Math.abs(b.factor)) return Infinity;
    const fact = this.factMap.get(factKey(a.symbol, Math.sign(a.factor), b.symbol, -Math.sign(b.factor)));
    return fact === undefined ? Infinity : fact.bound * unit + a.plus - b.plus;
  }

  /** What is known of a symbol (`sign` 1), or of its opposite (-1), held against others: it is at most `sign * other + bound`. */
  comparisons(): (
    symbol: number,
    sign: number,
  ) => readonly { readonly other: number; readonly sign: number; readonly bound: number }[] {
    const all = [...this.factMap.values()];
    return (symbol, sign) =>
      all.flatMap((fact) =>
        fact.a === symbol && fact.signA === sign
          ? [{ other: fact.b, sign: -fact.signB, bound: fact.bound }]
          : fact.b === symbol && fact.signB === sign
            ? [{ other: fact.a, sign: -fact.signA, bound: fact.bound }]
            : [],
      );
  }

  /** Whether a condition of the program compared the two. */
  wereCompared(a: Num, b: Num): boolean {
    return this.factMap.get(factKey(a.symbol, Math.sign(a.factor), b.symbol, -Math.sign(b.factor)))?.said === true;
  }

  /** Remembers `a - b <= most`. */
  learnDifference(a: Num, b: Num, most: number, said = false): void {
    if (a.symbol === 0 || b.symbol === 0 || a.symbol === b.symbol) return;
    const unit = Math.abs(a.factor);
    if (unit !== Math.abs(b.factor) || unit === 0) return;
    const bound = Math.floor((most - a.plus + b.plus) / unit);
    const key = factKey(a.symbol, Math.sign(a.factor), b.symbol, -Math.sign(b.factor));
    const known = this.factMap.get(key);
    if (known !== undefined && known.bound <= bound) return;
    this.own();
    this.factMap.set(key, {
      a: a.symbol,
      signA: Math.sign(a.factor),
      b: b.symbol,
      signB: -Math.sign(b.factor),
      bound,
      said,
    });
  }

  /** What the ranges alone say of a sum. */
  private boundOf({ a, signA, b, signB }: Fact): number {
    const high = (symbol: number, sign: number): number => {
      const range = this.rangeMap.get(symbol);
      // A symbol that this way never met constrains nothing on it.
      return range === undefined ? -Infinity : sign > 0 ? range.high : -range.low;
    };
    return high(a, signA) + high(b, signB);
  }

  // ── Pointers from outside ─────────────────────────────────────────────────────────────────────
  /** What an unknown pointer was found to be: null, valid, or the region made for it. */
  pointer(symbol: number): Nullness | number | undefined {
    return this.pointerMap.get(symbol);
  }

  setPointer(symbol: number, is: Nullness | number): void {
    this.own();
    this.pointerMap.set(symbol, is);
  }

  // ── Forgetting ────────────────────────────────────────────────────────────────────────────────
  private pruneAt = 128;

  /** Forgets symbols that nothing in memory is made of any more, when they have become many. `terms`: what the symbols of sums are made of; `lasting`: those to keep. */
  prune(terms: ReadonlyMap<number, readonly Term[]>, lasting: ReadonlySet<number>): void {
    if (this.rangeMap.size < this.pruneAt && this.factMap.size < this.pruneAt * 2) return;
    const live = new Set<number>(lasting);
    const mark = (value: Value): void => {
      if (value.kind === 'number') {
        live.add(value.symbol);
        if (value.before !== undefined) live.add(value.before.symbol);
      } else if (value.kind === 'pointer') {
        live.add(value.offset.symbol);
        if (value.within !== undefined) live.add(value.within.from.symbol);
      } else if (value.kind === 'unknown') live.add(value.symbol);
    };
    for (const region of this.regionMap.values()) {
      copied += region.cells.size;
      live.add(region.size.symbol);
      mark(region.rest);
      for (const { value } of region.spread ?? []) mark(value);
      for (const cell of region.cells.values()) mark(cell.value);
      for (const text of region.texts.values()) live.add(text.length.symbol);
    }
    // A sum may be asked for again, and what was said of it holds.
    for (const symbol of this.rangeMap.keys())
      if (terms.get(symbol)?.every((term) => live.has(term.symbol)) === true) live.add(symbol);
    copied += this.rangeMap.size + this.factMap.size;
    this.shared = false;
    this.regionMap = new Map(this.regionMap);
    this.stamp = ++lastStamp;
    this.rangeMap = new Map([...this.rangeMap].filter(([symbol]) => live.has(symbol)));
    this.factMap = new Map([...this.factMap].filter(([, fact]) => live.has(fact.a) && live.has(fact.b)));
    this.pointerMap = new Map([...this.pointerMap].filter(([symbol]) => live.has(symbol)));
    this.pruneAt = 128 + 2 * Math.max(this.rangeMap.size, this.factMap.size >> 1);
  }

  // ── Joining ───────────────────────────────────────────────────────────────────────────────────
  /**
   * What holds on either way. `widen` is told for a number that grew (`this` is the head of a loop, `other` one more round) and answers
   * the range to go on with.
   */
  join(
    other: State,
    fresh: () => number,
    widen?: (before: Range, after: Range) => Range,
  ): { state: State; changed: boolean } {
    const state = new State();
    let changed = false;
    copied += 2 * (8 + this.regionMap.size + this.rangeMap.size + 2 * this.factMap.size);
    state.trail = (this.trail?.length ?? 0) <= (other.trail?.length ?? 0) ? this.trail : other.trail;
    for (const [symbol, range] of this.rangeMap) {
      const second = other.rangeMap.get(symbol);
      state.rangeMap.set(symbol, second === undefined || second === range ? range : hull(range, second));
    }
    for (const [symbol, range] of other.rangeMap) if (!this.rangeMap.has(symbol)) state.rangeMap.set(symbol, range);
    for (const [from, to] of [
      [this, other],
      [other, this],
    ] as const)
      for (const [key, fact] of from.factMap) {
        const bound = Math.max(fact.bound, to.factMap.get(key)?.bound ?? to.boundOf(fact));
        if (bound < Infinity) state.factMap.set(key, { ...fact, bound, said: fact.said && bound === fact.bound });
      }
    for (const [symbol, is] of this.pointerMap)
      if (other.pointerMap.get(symbol) === is) state.pointerMap.set(symbol, is);
    const merged = new Map<string, Num>();
    const made: Made[] = [];
    const joinTerms = (a: Num, b: Num): Num => {
      if (sameNum(a, b)) return a;
      const key = `${a.symbol},${a.factor},${a.plus}|${b.symbol},${b.factor},${b.plus}`;
      const known = merged.get(key);
      if (known !== undefined) return known;
      const [ra, rb] = [this.range(a), other.range(b)];
      const grown = widen === undefined ? hull(ra, rb) : widen(ra, rb);
      // The head of a loop keeps its symbol while nothing grows, so that the search for it ends.
      if (widen !== undefined && a.symbol !== 0 && grown.low === ra.low && grown.high === ra.high) {
        if (this.loosen(state, other, a, b)) changed = true;
        merged.set(key, a);
        return a;
      }
      changed = true;
      const symbol = fresh();
      // Two inputs joined are an input again; what depends on the way is not.
      state.rangeMap.set(symbol, { ...grown, root: ra.origin !== undefined && rb.origin !== undefined ? symbol : 0 });
      made.push({ symbol, a: ra, b: rb });
      const num: Num = { kind: 'number', symbol, factor: 1, plus: 0 };
      this.relate(state, other, num, a, b, widen !== undefined);
      merged.set(key, num);
      return num;
    };
    /** Numbers that differ by as much on both ways go on doing so: a count and the size that was made of it stay related. */
    const joinNum = (a: Num, b: Num): Num => {
      if (sameNum(a, b)) return a;
      const factor = a.symbol === 0 ? b.factor : b.symbol === 0 || a.factor === b.factor ? a.factor : 1;
      const unit = factor !== 0 && a.plus % factor === 0 && b.plus % factor === 0 ? factor : 1;
      const base = (num: Num): Num => ({ ...num, factor: num.factor / unit, plus: (num.plus - a.plus) / unit });
      return scaled(joinTerms(base(a), base(b)), unit, a.plus);
    };
    const unknowns = new Map<string, Value>();
    const unheld = new Set<number>();
    const joinValue = (a: Value, b: Value): Value => {
      if (sameValue(a, b)) return a;
      if (a.kind === 'number' && b.kind === 'number') return joinNum(a, b);
      if (a.kind === 'pointer' && b.kind === 'pointer' && a.region === b.region)
        return { ...a, offset: joinNum(a.offset, b.offset) };
      // Nobody can tell any more what holds the block: whether it is freed is not known from here on.
      for (const [one, second] of [
        [a, b],
        [b, a],
      ] as const)
        if (one.kind === 'pointer' && (second.kind === 'null' || second.kind === 'unknown')) unheld.add(one.region);
      if (a.kind === 'unknown' && widen !== undefined) return a;
      changed = true;
      const key = describe(a) + '|' + describe(b);
      const known = unknowns.get(key);
      if (known !== undefined) return known;
      const value: Value = { kind: 'unknown', symbol: fresh() };
      unknowns.set(key, value);
      return value;
    };
    const joinText = (a: Text | undefined, b: Text | undefined): Text | undefined => {
      if (a === b) return a;
      if (a === undefined || b === undefined) {
        const some = a ?? b;
        return some === undefined ? undefined : { ...withoutKnown(some), terminated: 'unsure' };
      }
      const length = joinNum(a.length, b.length);
      const origin = a.origin ?? b.origin;
      return {
        length,
        terminated: a.terminated === b.terminated ? a.terminated : 'unsure',
        ...(a.known !== undefined && a.known === b.known ? { known: a.known } : {}),
        ...(a.prefix !== undefined && a.prefix === b.prefix ? { prefix: a.prefix } : {}),
        ...(a.content !== undefined && a.content === b.content ? { content: a.content } : {}),
        ...(origin === undefined ? {} : { origin }),
        ...(harmless(this, a) && harmless(other, b) ? { checked: true as const } : {}),
      };
    };
    /** A number that one way holds alone: what the other knows of its symbol is not said of it. */
    const alone = (mine: State, second: State, value: Value): Value => {
      if (value.kind !== 'number' || value.symbol === 0) return value;
      if (mine.rangeMap.get(value.symbol) === second.rangeMap.get(value.symbol)) return value;
      const symbol = fresh();
      state.rangeMap.set(symbol, { ...mine.range(value), root: 0 });
      return { kind: 'number', symbol, factor: 1, plus: 0 };
    };
    /** A cell of one way, and what the other has there. */
    const joinHeld = (cell: Cell, region: Region, offset: number): Value =>
      spreadAt(region, placeOf(offset, cell.size)).length === 0
        ? joinRest(cell.value, region.rest, joinValue)
        : { kind: 'unknown', symbol: fresh() };
    const put = (region: Region): void => {
      state.regionMap.set(region.id, { ...region, stamp: 0 });
    };
    for (const [id, a] of this.regionMap) {
      const b = other.regionMap.get(id);
      if (b === a) {
        put(a);
        continue;
      }
      if (b === undefined) {
        put(a.kind === 'heap' || a.kind === 'file' ? { ...a, life: 'unsure' } : a);
        continue;
      }
      const cells = new Map<number, Cell>();
      copied += a.cells.size + b.cells.size;
      for (const [offset, cell] of a.cells) {
        const second = b.cells.get(offset);
        if (second?.size === cell.size)
          cells.set(offset, { size: cell.size, value: joinValue(cell.value, second.value) });
        else if (second === undefined && !overlaps(b, offset, cell.size))
          cells.set(offset, { size: cell.size, value: joinHeld(cell, b, offset) });
      }
      for (const [offset, cell] of b.cells)
        if (!a.cells.has(offset) && !overlaps(a, offset, cell.size)) {
          cells.set(offset, { size: cell.size, value: joinHeld(cell, a, offset) });
          changed = true;
        }
      const spread = (a.spread ?? []).map((one) =>
        b.spread?.some((second) => sameSpread(one, second)) === true
          ? one
          : { ...one, value: alone(this, other, one.value) },
      );
      for (const one of b.spread ?? []) {
        const at = spread.findIndex((mine) => sameSpread(mine, one));
        const mine = spread[at];
        if (mine === undefined) {
          spread.push({ ...one, value: alone(other, this, one.value) });
          changed = true;
        } else
          spread[at] = {
            ...mine,
            from: Math.min(mine.from, one.from),
            to: Math.max(mine.to, one.to),
            value: joinValue(mine.value, one.value),
          };
      }
      const texts = new Map<number, Text>();
      for (const [base, text] of a.texts) {
        const joined = joinText(text, b.texts.get(base));
        if (joined !== undefined) texts.set(base, joined);
      }
      for (const [base, text] of b.texts) {
        const joined = a.texts.has(base) ? undefined : joinText(undefined, text);
        if (joined !== undefined) texts.set(base, joined);
      }
      if (a.life !== b.life) changed = true;
      put({
        ...a,
        cells,
        texts,
        size: joinNum(a.size, b.size),
        rest: joinRest(a.rest, b.rest, joinValue),
        spread,
        life: a.life === b.life ? a.life : 'unsure',
        many: a.many || b.many,
      });
    }
    for (const [id, b] of other.regionMap)
      if (!this.regionMap.has(id)) {
        put(b.kind === 'heap' || b.kind === 'file' ? { ...b, life: 'unsure' } : b);
        changed = true;
      }
    for (const id of unheld) {
      const held = state.regionMap.get(id);
      if (held?.life === 'live' && (held.kind === 'heap' || held.kind === 'file')) put({ ...held, life: 'unsure' });
    }
    this.remember(state, other, made);
    return { state, changed };
  }

  /** An end of a joined number is met on one way, where other numbers were what they were there. */
  private remember(state: State, other: State, made: readonly Made[]): void {
    if (made.length === 0) return;
    const apart = made.slice(-mostConditions);
    for (const [symbol, a] of this.rangeMap) {
      if (apart.length >= 2 * mostConditions) break;
      const b = other.rangeMap.get(symbol);
      if (b !== undefined && b !== a && (b.low !== a.low || b.high !== a.high)) apart.push({ symbol, a, b });
    }
    const conditions = (of: 'a' | 'b', except: number): readonly Condition[] =>
      apart.flatMap((one) => {
        const [mine, whole] = [one[of], state.rangeMap.get(one.symbol)];
        return one.symbol === except || whole === undefined || (mine.low <= whole.low && mine.high >= whole.high)
          ? []
          : [{ symbol: one.symbol, low: mine.low, high: mine.high }];
      });
    for (const { symbol, a, b } of made) {
      const range = state.rangeMap.get(symbol);
      if (range === undefined) continue;
      const low = !range.lowReal || a.low === b.low ? [] : conditions(a.low < b.low ? 'a' : 'b', symbol);
      const high = !range.highReal || a.high === b.high ? [] : conditions(a.high > b.high ? 'a' : 'b', symbol);
      const [lowIf, highIf] = [together(range.lowIf, low), together(range.highIf, high)];
      state.rangeMap.set(symbol, {
        ...range,
        ...(lowIf === undefined || lowIf === false ? {} : { lowIf }),
        ...(highIf === undefined || highIf === false ? {} : { highIf }),
      });
    }
  }

  /** What a joined number has to do with the numbers that either side compared or made it of. */
  private relate(state: State, other: State, joined: Num, a: Num, b: Num, widening: boolean): void {
    const candidates = new Set<number>(this.narrowed(other));
    for (const [from, num] of [
      [this, a],
      [other, b],
    ] as const) {
      if (num.symbol === 0) continue;
      candidates.add(num.symbol);
      for (const fact of from.factMap.values()) {
        if (candidates.size >= mostCandidates) break;
        if (fact.a === num.symbol) candidates.add(fact.b);
        else if (fact.b === num.symbol) candidates.add(fact.a);
      }
    }
    for (const symbol of candidates) {
      const to: Num = { kind: 'number', symbol, factor: 1, plus: 0 };
      const [above, aboveNext] = [this.apart(a, to), other.apart(b, to)];
      if (Math.max(above, aboveNext) < Infinity && !(widening && aboveNext > above))
        state.learnDifference(joined, to, Math.max(above, aboveNext));
      const [below, belowNext] = [this.apart(to, a), other.apart(to, b)];
      if (Math.max(below, belowNext) < Infinity && !(widening && belowNext > below))
        state.learnDifference(to, joined, Math.max(below, belowNext));
    }
  }

  /** An upper bound of `a - b`, of what was compared and of their ranges. */
  private apart(a: Num, b: Num): number {
    return Math.min(this.differenceBound(a, b), this.range(a).high - this.range(b).low);
  }

  private narrowedTo: { readonly other: State; readonly symbols: readonly number[] } | undefined;

  /** Numbers that one more round knows more of: a text that is longer than what was read of it. */
  private narrowed(other: State): readonly number[] {
    if (this.narrowedTo?.other === other) return this.narrowedTo.symbols;
    const symbols: number[] = [];
    for (const [symbol, range] of this.rangeMap) {
      const second = other.rangeMap.get(symbol);
      if (second !== undefined && second !== range && second.low !== range.low) symbols.push(symbol);
      if (symbols.length === 4) break;
    }
    this.narrowedTo = { other, symbols };
    return symbols;
  }

  /** Drops what was known of the head's number where it does not hold for the next round's; whether there was any. */
  private loosen(state: State, other: State, a: Num, b: Num): boolean {
    let dropped = false;
    if (a.factor !== 1 || a.plus !== 0) return dropped;
    for (const [key, fact] of state.factMap) {
      if (fact.a !== a.symbol && fact.b !== a.symbol) continue;
      const [sign, x, signX] =
        fact.a === a.symbol ? [fact.signA, fact.b, fact.signB] : [fact.signB, fact.a, fact.signA];
      const bound = other.apart(scaled(b, sign), { kind: 'number', symbol: x, factor: -signX, plus: 0 });
      if (bound <= fact.bound) continue;
      state.factMap.delete(key);
      dropped = true;
    }
    return dropped;
  }

  /** What tells states apart that had better not be joined: who is alive, which pointers are null; with `numbers` also small constants. */
  signature(numbers: boolean): string {
    const parts: string[] = [];
    for (const [id, region] of this.regionMap) {
      if (region.kind === 'heap' || region.kind === 'file') parts.push(`${id}${region.life}`);
      if (region.kind === 'literal' || region.cells.size > 8) continue;
      for (const [offset, { value }] of region.cells) {
        if (value.kind === 'null' || value.kind === 'pointer')
          parts.push(`${id}.${offset}=${value.kind === 'pointer' ? value.region : 0}`);
        else if (numbers && isConstant(value) && Math.abs(value.plus) < 3) parts.push(`${id}.${offset}#${value.plus}`);
      }
    }
    return parts.join(' ');
  }
}

/** A symbol of a joined number, and what it was on both ways. */
interface Made {
  readonly symbol: number;
  readonly a: Range;
  readonly b: Range;
}

/** Other numbers that an end of a joined one goes with. */
const mostConditions = 6;

/** Numbers that a joined one is compared with. */
const mostCandidates = 8;

const overlaps = (region: Region, offset: number, size: number): boolean => {
  if (region.cells.size === 0) return false;
  for (const [at, cell] of region.cells) if (at < offset + size && at + cell.size > offset) return true;
  return false;
};

/** Memory that one way wrote and the other left alone: what it holds is not known to be uninitialised any more. */
const joinRest = (a: Value, b: Value, join: (a: Value, b: Value) => Value): Value =>
  a.kind === 'uninitialised' ? (b.kind === 'uninitialised' ? a : b) : b.kind === 'uninitialised' ? a : join(a, b);

const describe = (value: Value): string => {
  switch (value.kind) {
    case 'number':
      return `n${value.symbol},${value.factor},${value.plus}`;
    case 'pointer':
      return `p${value.region}+${value.offset.symbol},${value.offset.factor},${value.offset.plus}`;
    case 'unknown':
      return `u${value.symbol}`;
    case 'function':
      return `f${value.name}`;
    default:
      return value.kind;
  }
};

/** Looked through, not from outside, or empty: nothing in it does anything to a shell or a path. */
const harmless = (s: State, text: Text): boolean =>
  text.checked === true || text.origin === undefined || s.range(text.length).high <= 0;

const withoutKnown = (text: Text): Text => {
  const { known: _, prefix: __, ...others } = text;
  return others;
};

const withoutZero = (range: Range): Range => {
  if (range.nonZero === undefined) return range;
  const { nonZero: _, ...others } = range;
  return others;
};

export const anything: Range = { low: -Infinity, high: Infinity, lowReal: false, highReal: false, root: 0 };

/** The end of a range, whether it is met, and when. */
export const lowOf = ({ low, lowReal, lowIf }: Range): Pick<Range, 'low' | 'lowReal' | 'lowIf'> => ({
  low,
  lowReal,
  ...(lowIf === undefined ? {} : { lowIf }),
});
export const highOf = ({ high, highReal, highIf }: Range): Pick<Range, 'high' | 'highReal' | 'highIf'> => ({
  high,
  highReal,
  ...(highIf === undefined ? {} : { highIf }),
});

/** Conditions that have to hold side by side; `false` when no way has both. */
export const together = (
  a: readonly Condition[] | undefined,
  b: readonly Condition[] | undefined,
): readonly Condition[] | undefined | false => {
  if (a === undefined || a.length === 0) return b === undefined || b.length === 0 ? undefined : b;
  if (b === undefined || b.length === 0) return a;
  const apart = a.some((one) =>
    b.some((other) => one.symbol === other.symbol && (one.low > other.high || other.low > one.high)),
  );
  return apart ? false : [...b, ...a].slice(0, 2 * mostConditions);
};

export const hull = (a: Range, b: Range): Range => {
  const origin: Origin | undefined = a.origin ?? b.origin;
  return {
    ...lowOf(a.low < b.low || (a.low === b.low && (a.lowReal || !b.lowReal)) ? a : b),
    ...highOf(a.high > b.high || (a.high === b.high && (a.highReal || !b.highReal)) ? a : b),
    root: a.root === b.root ? a.root : 0,
    ...(a.grown === true || b.grown === true ? { grown: true as const } : {}),
    ...(a.counted === true || b.counted === true ? { counted: true as const } : {}),
    ...(a.factors !== undefined && a.factors[0] === b.factors?.[0] && a.factors[1] === b.factors[1]
      ? { factors: a.factors }
      : {}),
    ...((a.nonZero === true || a.low > 0 || a.high < 0) && (b.nonZero === true || b.low > 0 || b.high < 0)
      ? { nonZero: true as const }
      : {}),
    ...(origin === undefined ? {} : { origin }),
  };
};

const factKey = (a: number, signA: number, b: number, signB: number): string =>
  a < b
    ? `${signA < 0 ? '-' : ''}${a},${signB < 0 ? '-' : ''}${b}`
    : `${signB < 0 ? '-' : ''}${b},${signA < 0 ? '-' : ''}${a}`;
