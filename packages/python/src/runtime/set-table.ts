/**
 * The order in which CPython walks a set: a table laid out as its own.
 *
 * Programs rely on the order of small integers, so a set whose elements are hashed the same in every process keeps, once
 * somebody asks for an order or takes an element away, the table that CPython would have: linear probes of nine, then the
 * perturbed step; growth at three fifths; places of removed elements stay taken until the next growth.
 * Source: CPython 3.12 Objects/setobject.c, as documented behaviour of the structure.
 *
 * Units: slots; hashes as `hash()` gives them.
 */
import { gone, type IntTable } from './int-table.ts';
import { meter } from './meter.ts';
import type { Int, Value } from './object.ts';

const PROBES = 9;
const LEAST = 8;
type Slot = Value | undefined | typeof gone;

/** The smallest power of two above a number of slots. */
const sizeAbove = (wanted: number): number => {
  let size = LEAST;
  while (size <= wanted) size *= 2;
  return size;
};

/** Copied, which takes a tenth of the time of filling one slot by slot. */
const noSlots: readonly Slot[] = Array.from({ length: LEAST }, () => undefined);
const noHashes: readonly Int[] = Array.from({ length: LEAST }, () => 0);
const someSlots: readonly Slot[] = [...noSlots, ...noSlots, ...noSlots, ...noSlots];
const someHashes: readonly Int[] = [...noHashes, ...noHashes, ...noHashes, ...noHashes];
const emptySlots = (size: number): Slot[] => {
  if (size === someSlots.length) return someSlots.slice();
  let slots = noSlots.slice();
  while (slots.length < size) slots = slots.concat(slots);
  return slots;
};
const emptyHashes = (size: number): Int[] => {
  if (size === someHashes.length) return someHashes.slice();
  let hashes = noHashes.slice();
  while (hashes.length < size) hashes = hashes.concat(hashes);
  return hashes;
};

export class SetTable {
  private slots: Slot[] = noSlots.slice();
  private hashes: Int[] = noHashes.slice();
  private fill = 0;
  used = 0;
  finger = 0;

  /** The table that a table of numbers is. */
  static of(ints: IntTable): SetTable {
    const table = new SetTable();
    table.slots = ints.slots.slice();
    table.hashes = ints.slots.map((slot) => (slot === -1 ? -2 : typeof slot === 'number' ? slot : 0));
    table.fill = ints.taken;
    table.used = ints.used;
    table.finger = ints.finger;
    return table;
  }

  /** Adds an element that is not there. */
  add(v: Value, hash: Int): void {
    this.used++;
    // The last place of a removed element on the way is taken again.
    let free = -1;
    const end =
      this.fill === this.used - 1
        ? this.firstEmpty(hash)
        : this.find(hash, (slot, at) => {
            if (slot === gone) free = at;
            return slot === undefined;
          });
    const at = free < 0 ? end : free;
    this.slots[at] = v;
    this.hashes[at] = hash;
    if (free >= 0) return;
    this.fill++;
    if (this.fill * 5 >= (this.slots.length - 1) * 3) this.grow();
  }

  /** Takes an element away that is there. */
  remove(v: Value, hash: Int): void {
    const at = this.find(hash, (slot) => Object.is(slot, v));
    this.slots[at] = gone;
    this.used--;
  }

  /** The element that `pop` takes, which is taken away. */
  pop(): Value {
    const size = this.slots.length;
    let at = this.finger % size;
    while (this.slots[at] === undefined || this.slots[at] === gone) at = (at + 1) % size;
    const v = this.slots[at] as Value;
    this.slots[at] = gone;
    this.used--;
    this.finger = at + 1;
    return v;
  }

  /** Makes room for the elements of another set before they are added. */
  makeRoom(added: number): void {
    if (this.isTightWith(added)) this.resize(sizeAbove((this.used + added) * 2));
  }

  private isTightWith(added: number): boolean {
    return (this.fill + added) * 5 >= (this.slots.length - 1) * 3;
  }

  /** The slots there are once room is made. */
  private sizeWith(added: number): number {
    return this.isTightWith(added) ? sizeAbove((this.used + added) * 2) : this.slots.length;
  }

  /** Takes the places of removed elements back, if they are many. */
  tidy(): void {
    if (this.fill - this.used > (this.slots.length - 1) >> 2) this.grow();
  }

  /**
   * Merges another table into this empty one, as CPython copies a set: a table of the same size is taken as it lies. False if this
   * is not empty; room is made, and the elements are the caller's to add.
   */
  takeAll(other: SetTable): boolean {
    if (other.used === 0) return true;
    if (this.fill === 0 && other.fill === other.used && this.sizeWith(other.used) === other.slots.length) {
      this.slots = other.slots.slice();
      this.hashes = other.hashes.slice();
    } else {
      this.makeRoom(other.used);
      if (this.fill > 0) return false;
      other.slots.forEach((slot, at) => {
        if (slot !== undefined && slot !== gone) this.place(slot, other.hashes[at]!);
      });
    }
    this.fill = this.used = other.used;
    return true;
  }

  /** The elements in their order. */
  values(): Value[] {
    meter.spend(this.slots.length >> 3);
    const out: Value[] = [];
    for (const slot of this.slots) if (slot !== undefined && slot !== gone) out.push(slot);
    return out;
  }

  private grow(): void {
    this.resize(sizeAbove(this.used > 50_000 ? this.used * 2 : this.used * 4));
  }

  private resize(size: number): void {
    const { slots, hashes } = this;
    this.slots = emptySlots(size);
    this.hashes = emptyHashes(size);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (slot !== undefined && slot !== gone) this.place(slot, hashes[at]!);
    }
    this.fill = this.used;
  }

  private place(v: Value, hash: Int): void {
    const at = this.firstEmpty(hash);
    this.slots[at] = v;
    this.hashes[at] = hash;
  }

  /** The first empty slot on the path of a hash, in a table without removed elements on it. */
  private firstEmpty(hash: Int): number {
    const { slots } = this;
    if (typeof hash === 'number' && hash >= 0) {
      // Most are free at once.
      const at = hash % slots.length;
      if (slots[at] === undefined) return at;
    }
    return this.find(hash, (slot) => slot === undefined);
  }

  /** The first slot on the path of a hash that answers. */
  private find(hash: Int, answers: (slot: Slot, at: number) => boolean): number {
    const { slots } = this;
    const size = slots.length;
    const small = typeof hash === 'number' && hash >= 0;
    let wide = small ? 0n : BigInt.asUintN(64, BigInt(hash));
    let perturb = small ? hash : 0;
    let i = small ? hash % size : Number(wide & BigInt(size - 1));
    for (;;) {
      const last = i + PROBES < size ? i + PROBES : i;
      for (let at = i; at <= last; at++) if (answers(slots[at], at)) return at;
      if (small) {
        perturb = Math.floor(perturb / 32);
        i = (i * 5 + 1 + perturb) % size;
      } else {
        wide >>= 5n;
        i = Number((BigInt(i) * 5n + 1n + wide) & BigInt(size - 1));
      }
    }
  }
}
