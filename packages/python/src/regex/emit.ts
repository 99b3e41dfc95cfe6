/**
 * Tree in, program out.
 *
 * Each part is emitted knowing what may follow it, so that a quantifier which cannot profit from giving characters back
 * becomes possessive, and alternatives that cannot begin with the character at hand are never tried. Inside atomic groups
 * and lookarounds nothing is known about what follows: there, dropping a way that fails later would change which way is
 * taken first.
 */
import { CharSet } from './char-set.ts';
import { anything, disjoint, type First, Firsts, union } from './first.ts';
import type { Ledger } from './ledger.ts';
import { type BranchTable, op, places, type Program } from './program.ts';
import type { Node } from './tree.ts';
import { Widths } from './width.ts';

type Repeat = Extract<Node, { kind: 'repeat' }>;

/** How many alternatives share one table. */
const chunk = 64;

const everything = new CharSet({ ranges: [], categories: 0, negated: true, rules: 'ascii', ignoreCase: false });

const numberOf = (max: number): number => (max === Infinity || max > 0x7fffffff ? -1 : max);

class Emitter {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  readonly tables: Uint8Array[] = [anything.table];
  readonly branches: BranchTable[] = [];
  readonly #setNumbers = new Map<CharSet, number>();
  readonly #tableNumbers = new Map<Uint8Array, number>([[anything.table, 0]]);
  readonly #charSets = new Map<number, CharSet>();
  readonly #ledger: Ledger;
  readonly #spend: (steps: number) => void;
  readonly firsts: Firsts;
  readonly widths: Widths;
  registers: number;
  hasBackrefs = false;

  constructor(groups: number, firsts: Firsts, widths: Widths, ledger: Ledger) {
    this.registers = 2 * groups + 1;
    this.firsts = firsts;
    this.widths = widths;
    this.#ledger = ledger;
    this.#spend = ledger.spend;
  }

  /** The set of a part that matches exactly one character, else undefined. */
  single(node: Node): CharSet | undefined {
    let inner = node;
    while (inner.kind === 'sequence' && inner.items.length === 1) inner = inner.items[0]!;
    if (inner.kind === 'set') return inner.set;
    if (inner.kind === 'any') return everything;
    if (inner.kind !== 'char') return undefined;
    const { code } = inner;
    let set = this.#charSets.get(code);
    if (set === undefined) {
      this.#ledger.allocate(800);
      set = new CharSet({ ranges: [code, code], categories: 0, negated: false, rules: 'ascii', ignoreCase: false });
      this.#charSets.set(code, set);
    }
    return set;
  }

  #set(set: CharSet): number {
    let number = this.#setNumbers.get(set);
    if (number === undefined) {
      number = this.sets.push(set) - 1;
      this.#setNumbers.set(set, number);
    }
    return number;
  }

  #table(first: First): number {
    let number = this.#tableNumbers.get(first.table);
    if (number === undefined) {
      number = this.tables.push(first.table) - 1;
      this.#tableNumbers.set(first.table, number);
    }
    return number;
  }

  emit(node: Node, follow: First): void {
    const { code } = this;
    this.#spend(12);
    switch (node.kind) {
      case 'char':
        code.push(op.char, node.code);
        return;
      case 'set':
        code.push(op.set, this.#set(node.set));
        return;
      case 'any':
        code.push(op.any);
        return;
      case 'fail':
        code.push(op.fail);
        return;
      case 'place':
        code.push(op.place, places[node.place]);
        return;
      case 'sequence':
        this.#sequence(node.items, follow);
        return;
      case 'branch':
        this.#branch(node.items, follow);
        return;
      case 'group': {
        const register = 2 * (node.index - 1);
        code.push(op.open, register);
        this.emit(node.body, follow);
        code.push(op.close, register + 1, node.index);
        return;
      }
      case 'repeat':
        this.#repeat(node, follow);
        return;
      case 'atomic': {
        const stack = this.registers++;
        code.push(op.atomicEnter, stack);
        this.emit(node.body, anything);
        code.push(op.atomicLeave, stack);
        return;
      }
      case 'look':
        this.#look(node);
        return;
      case 'backref':
        this.hasBackrefs = true;
        code.push(op.backref, 2 * (node.index - 1), node.fold === 'exact' ? 0 : node.fold === 'ascii' ? 1 : 2);
        return;
      case 'conditional': {
        code.push(op.condition, 2 * (node.index - 1), 0);
        const target = code.length - 1;
        this.emit(node.yes, follow);
        if (node.no === undefined) {
          code[target] = code.length;
          return;
        }
        code.push(op.jump, 0);
        const end = code.length - 1;
        code[target] = code.length;
        this.emit(node.no, follow);
        code[end] = code.length;
        return;
      }
      default:
        node satisfies never;
    }
  }

  #sequence(items: readonly Node[], follow: First): void {
    const { code } = this;
    const follows: First[] = [];
    let next = follow;
    for (let i = items.length - 1; i >= 0; i--) {
      follows.push(next);
      const item = items[i]!;
      if (i > 0)
        next = item.kind === 'char' && items[i - 1]!.kind === 'char' ? anything : this.firsts.before(item, next);
    }
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      let end = i;
      while (end < items.length && items[end]!.kind === 'char') end++;
      if (end - i < 2) {
        this.emit(item, follows[items.length - 1 - i]!);
        continue;
      }
      this.#spend(end - i);
      code.push(op.string, end - i);
      for (; i < end; i++) {
        const char = items[i]!;
        if (char.kind === 'char') code.push(char.code);
      }
      i--;
    }
  }

  #branch(items: readonly Node[], follow: First): void {
    if (!this.firsts.enabled) {
      this.#plainBranch(items);
      return;
    }
    if (items.length > chunk) {
      const parts: Node[] = [];
      const size = Math.max(chunk, Math.ceil(items.length / chunk));
      for (let i = 0; i < items.length; i += size) {
        const part = items.slice(i, i + size);
        parts.push(part.length === 1 ? part[0]! : { kind: 'branch', items: part });
      }
      this.#branch(parts, follow);
      return;
    }
    const { code } = this;
    const count = items.length;
    this.#spend(64 * count);
    this.#ledger.allocate(300 * count);
    const next = new Uint8Array(258 * (count + 1)).fill(count);
    for (let k = count - 1; k >= 0; k--) {
      const { table } = this.firsts.before(items[k]!, follow);
      for (let c = 0; c < 258; c++) next[258 * k + c] = table[c] === 1 ? k : next[258 * (k + 1) + c]!;
    }
    const bodies = new Int32Array(count);
    const retries = new Int32Array(count);
    const number = this.branches.push({ count, next, bodies, retries }) - 1;
    for (let k = 0; k < count; k++) {
      retries[k] = code.length;
      code.push(op.branch, number, k);
    }
    const ends: number[] = [];
    for (let k = 0; k < count; k++) {
      bodies[k] = code.length;
      this.emit(items[k]!, follow);
      if (k === count - 1) continue;
      code.push(op.jump, 0);
      ends.push(code.length - 1);
    }
    for (const end of ends) code[end] = code.length;
  }

  /** Tries one alternative after the other, without a table. */
  #plainBranch(items: readonly Node[]): void {
    const { code } = this;
    const ends: number[] = [];
    for (const [k, item] of items.entries()) {
      if (k === items.length - 1) {
        this.emit(item, anything);
        continue;
      }
      const split = code.length;
      this.#split('greedy', anything, anything);
      this.emit(item, anything);
      code.push(op.jump, 0);
      ends.push(code.length - 1);
      code[split + 3] = code.length;
    }
    for (const end of ends) code[end] = code.length;
  }

  #repeat(node: Repeat, follow: First): void {
    const { code } = this;
    const { min, max, mode, body } = node;
    if (max === 0) return;
    if (min === 1 && max === 1 && mode !== 'possessive') {
      this.emit(body, follow);
      return;
    }
    this.#spend(48);
    const set = this.single(body);
    if (set !== undefined) {
      let run: number = mode === 'greedy' ? op.run : mode === 'lazy' ? op.runLazy : op.runPossessive;
      const possessive = min === max || (mode === 'greedy' && disjoint(set, follow, this.#spend));
      if (possessive) run = op.runPossessive;
      code.push(run, this.#set(set), Math.min(min, 0x7fffffff), numberOf(max), this.#table(follow));
      return;
    }
    if (mode === 'possessive') {
      this.#possessive(node);
      return;
    }
    const nullable = this.firsts.nullable(body);
    const again = union(this.firsts.own(body), follow);
    if (min === 0 && max === 1) {
      const split = code.length;
      this.#split(mode, this.firsts.before(body, follow), follow);
      this.emit(body, follow);
      code[split + 3] = code.length;
      return;
    }
    if (max === Infinity && min <= 1 && !nullable) {
      if (min === 0) {
        const split = code.length;
        this.#split(mode, this.firsts.own(body), follow);
        this.emit(body, again);
        code.push(op.jump, split);
        code[split + 3] = code.length;
        return;
      }
      const start = code.length;
      this.emit(body, again);
      const split = code.length;
      this.#split(mode, this.firsts.own(body), follow);
      code.push(op.jump, start);
      code[split + 3] = code.length;
      return;
    }
    const counter = this.registers++;
    const position = this.registers++;
    code.push(op.loopEnter, counter, position, 0);
    const enter = code.length - 1;
    const start = code.length;
    this.emit(body, again);
    code[enter] = code.length;
    const least = Math.min(min, 0x7fffffff);
    if (mode === 'greedy') {
      code.push(op.loopGreedy, counter, position, least, numberOf(max), start);
      return;
    }
    code.push(op.loopLazy, counter, position, least, numberOf(max), start);
    code.push(op.jump, code.length + 7);
    code.push(op.loopMore, counter, position, numberOf(max), start);
  }

  /** Tries the body first (greedy) or what stands at the still unknown target first (lazy). */
  #split(mode: 'greedy' | 'lazy' | 'possessive', body: First, follow: First): void {
    this.code.push(mode === 'greedy' ? op.split : op.splitLazy, this.#table(body), this.#table(follow), 0);
  }

  #possessive(node: Repeat): void {
    const { code } = this;
    const counter = this.registers++;
    const position = this.registers++;
    const stack = this.registers++;
    code.push(op.possessiveEnter, counter, position);
    const test = code.length;
    const least = Math.min(node.min, 0x7fffffff);
    code.push(op.possessiveTest, counter, position, stack, least, numberOf(node.max), 0);
    this.emit(node.body, anything);
    code.push(op.possessiveNext, counter, stack, test);
    code[test + 6] = code.length;
  }

  #look(node: Extract<Node, { kind: 'look' }>): void {
    const { code } = this;
    const behind = node.direction === 'ahead' ? 0 : Math.min(this.widths.of(node.body).min, 0x7fffffff);
    const stack = this.registers++;
    if (node.negated) {
      code.push(op.notEnter, stack, behind, 0);
      const target = code.length - 1;
      this.emit(node.body, anything);
      code.push(op.notLeave, stack);
      code[target] = code.length;
      return;
    }
    const position = this.registers++;
    code.push(op.lookEnter, stack, position, behind);
    this.emit(node.body, anything);
    code.push(op.lookLeave, stack, position);
  }
}

/** The parts that every match begins with, in order, groups opened. */
function* leading(node: Node): Generator<Node, boolean> {
  if (node.kind === 'group') return yield* leading(node.body);
  if (node.kind === 'sequence') {
    for (const item of node.items) if (!(yield* leading(item))) return false;
    return true;
  }
  yield node;
  return node.kind === 'char';
}

const mostPrefix = 64;

/** Makes the program. Errors: throws `RegexProblem` for a lookbehind without a fixed width. */
export const emitProgram = (root: Node, groups: number, size: number, ledger: Ledger): Program => {
  const firsts = new Firsts(size, ledger);
  const widths = new Widths();
  const width = widths.of(root);
  const emitter = new Emitter(groups, firsts, widths, ledger);
  emitter.emit(root, anything);
  emitter.code.push(op.match);

  const prefix: number[] = [];
  let anchor: Program['anchor'] = 'none';
  let leadingRun: CharSet | undefined;
  let behind: CharSet | undefined;
  for (const node of leading(root)) {
    if (node.kind === 'char' && prefix.length < mostPrefix) prefix.push(node.code);
    else if (node.kind === 'place' && prefix.length === 0 && (node.place === 'start' || node.place === 'line-start')) {
      anchor = node.place;
    } else if (node.kind === 'repeat' && prefix.length === 0 && node.max === Infinity && node.min > 0) {
      if (!emitter.hasBackrefs) leadingRun = emitter.single(node.body);
    }
    if (node.kind === 'look' && prefix.length === 0 && node.direction === 'behind' && !node.negated) {
      behind = emitter.single(node.body);
    }
    if (node.kind !== 'char') break;
  }
  const own = firsts.own(root);
  const says = !own.nullable && own.table.includes(0);
  return {
    code: Int32Array.from(emitter.code),
    sets: emitter.sets,
    tables: emitter.tables,
    branches: emitter.branches,
    groups,
    registers: emitter.registers,
    minWidth: Math.min(width.min, 0x7fffffff),
    prefix: String.fromCodePoint(...prefix),
    prefixCodes: Int32Array.from(prefix),
    first: says ? own.table : undefined,
    anchor,
    behind,
    leadingRun,
  };
};
