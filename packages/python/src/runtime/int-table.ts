/**
 * A set of whole numbers, laid out as CPython lays a set out.
 *
 * The hash of such a number is the number, so its place is found without asking anything else, neighbours lie side by
 * side, the order of the elements is that of the slots, and a copy is a copy of one array. `set.ts` keeps the elements
 * of a set here as long as all of them are numbers of this sort; `set-table.ts` says by which rules slots are taken.
 *
 * Long ways past other elements are paid for, so that numbers chosen to collide cost steps.
 *
 * Units: slots; elements are safe integers. Source: CPython 3.12 Objects/setobject.c, as documented behaviour of the structure.
 */
import { meter } from './meter.ts';

/** Stands where an element was removed. */
export const gone = Symbol('gone');
export type IntSlot = number | undefined | typeof gone;

const PROBES = 9;

const none: undefined = undefined;
/** Engines share the slots of such a literal until one is written. */
const eightSlots = (): IntSlot[] => [none, none, none, none, none, none, none, none];
const thirtyTwo: readonly IntSlot[] = [...eightSlots(), ...eightSlots(), ...eightSlots(), ...eightSlots()];

/** Sizes that small sets have. */
const empty: readonly (readonly IntSlot[])[] = [2, 4, 8, 16].map((times) =>
  Array.from({ length: times }, () => thirtyTwo).flat(),
);

/** Copied, which takes a tenth of the time of filling slot by slot. */
const emptySlots = (size: number): IntSlot[] => {
  if (size < 32) return size === 8 ? eightSlots() : thirtyTwo.slice(0, size);
  const known = size === 32 ? thirtyTwo : empty.find((one) => one.length === size);
  if (known !== undefined) return known.slice();
  let slots = empty.at(-1)!.slice();
  while (slots.length < size) slots = slots.concat(slots);
  return slots;
};

/** The smallest power of two above a number of slots. */
const sizeAbove = (wanted: number): number => {
  let size = 8;
  while (size <= wanted) size *= 2;
  return size;
};

/** `hash()` of a number is the number, but for one. */
const hashOf = (v: number): number => (v === -1 ? -2 : v);

/** The upper half of a hash, of which all 64 bits are used up, five at a time, where slots beside each other are taken. */
const upperHalf = (hash: number): number =>
  hash >= 0 && hash <= 0xffff_ffff ? 0 : Math.floor(hash / 4_294_967_296) >>> 0;

export class IntTable {
  slots: IntSlot[] = eightSlots();
  /** Slots that are not empty: elements, and those that were removed. */
  private fill = 0;
  used = 0;
  /** Where `pop` goes on. */
  finger = 0;

  has(v: number): boolean {
    const { slots } = this;
    const slot = slots[(v === -1 ? -2 : v) & (slots.length - 1)];
    if (slot === v) return true;
    return slot !== undefined && this.placeOf(v) >= 0;
  }

  /** Adds an element; says whether it was not there. */
  add(v: number): boolean {
    const { slots } = this;
    const at = (v === -1 ? -2 : v) & (slots.length - 1);
    const slot = slots[at];
    if (slot === v) return false;
    if (slot === undefined) this.take(at, v);
    else {
      const free = this.freePlace(v);
      if (free < 0) return false;
      if (slots[free] === gone) {
        slots[free] = v;
        this.used++;
      } else this.take(free, v);
    }
    return true;
  }

  /** Takes an element away; says whether it was there. */
  remove(v: number): boolean {
    const { slots } = this;
    let at = (v === -1 ? -2 : v) & (slots.length - 1);
    if (slots[at] !== v) at = slots[at] === undefined ? -1 : this.placeOf(v);
    if (at < 0) return false;
    slots[at] = gone;
    this.used--;
    return true;
  }

  /** The element that `pop` takes, which is taken away. There is one. */
  pop(): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const start = this.finger & mask;
    let at = start;
    while (typeof slots[at] !== 'number') at = (at + 1) & mask;
    meter.spend(((at - start) & mask) >> 2);
    const v = slots[at] as number;
    slots[at] = gone;
    this.used--;
    this.finger = at + 1;
    return v;
  }

  /** The elements in their order. */
  values(): number[] {
    meter.spend(this.slots.length >> 3);
    const { slots } = this;
    const out: number[] = [];
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (typeof slot === 'number') out.push(slot);
    }
    return out;
  }

  /** Adds the elements of a table that are in another one too, or that are not. */
  addThose(of: IntTable, other: IntTable, inOther: boolean): void {
    const { slots } = of;
    meter.spend(slots.length >> 3);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (typeof slot === 'number' && other.has(slot) === inOther) this.add(slot);
    }
  }

  /** Takes the places of removed elements back, if they are many. */
  tidy(): void {
    if (this.fill - this.used > (this.slots.length - 1) >> 2) this.grow();
  }

  /** Adds the elements of another table, as CPython merges sets: an empty table takes one of the same size as it lies. */
  addAll(other: IntTable): void {
    if (other.used === 0) return;
    meter.spend(other.slots.length >> 3);
    const wanted = this.sizeWith(other.used);
    if (this.fill === 0 && other.fill === other.used && wanted === other.slots.length) {
      meter.allocate(wanted * 8);
      this.slots = other.slots.slice();
      this.fill = this.used = other.used;
      return;
    }
    if (wanted !== this.slots.length) this.resize(wanted);
    const { slots } = other;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at];
      if (typeof slot === 'number') this.add(slot);
    }
  }

  /** Makes room for the elements of another set before they are added. */
  makeRoom(added: number): void {
    const wanted = this.sizeWith(added);
    if (wanted !== this.slots.length) this.resize(wanted);
  }

  /** Slots that are not empty. */
  get taken(): number {
    return this.fill;
  }

  private sizeWith(added: number): number {
    return (this.fill + added) * 5 >= (this.slots.length - 1) * 3
      ? sizeAbove((this.used + added) * 2)
      : this.slots.length;
  }

  private take(at: number, v: number): void {
    this.slots[at] = v;
    this.used++;
    this.fill++;
    if (this.fill * 5 >= (this.slots.length - 1) * 3) this.grow();
  }

  private grow(): void {
    this.resize(sizeAbove(this.used > 50_000 ? this.used * 2 : this.used * 4));
  }

  private resize(size: number): void {
    const { slots } = this;
    meter.spend((slots.length + size) >> 3);
    meter.allocate(size * 8);
    const fresh = emptySlots(size);
    const mask = size - 1;
    for (const v of slots) {
      if (typeof v !== 'number') continue;
      const at = hashOf(v) & mask;
      if (fresh[at] === undefined) fresh[at] = v;
      else fresh[emptyOn(fresh, v)] = v;
    }
    this.slots = fresh;
    this.fill = this.used;
  }

  /** Where an element lies, or -1. */
  private placeOf(v: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const hash = hashOf(v);
    let i = hash & mask;
    let low = hash >>> 0;
    let high = -1;
    for (;;) {
      const last = i + PROBES <= mask ? i + PROBES : i;
      for (let at = i; at <= last; at++) {
        const slot = slots[at];
        if (slot === v) return at;
        if (slot === undefined) return -1;
      }
      if (high < 0) high = upperHalf(hash);
      meter.spend(1);
      low = ((low >>> 5) | (high << 27)) >>> 0;
      high >>>= 5;
      i = (Math.imul(i, 5) + 1 + low) & mask;
    }
  }

  /** Where an element is to be put: the last place of a removed one on its way, or the first empty slot; -1 if it is there. */
  private freePlace(v: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const hash = hashOf(v);
    let i = hash & mask;
    let free = -1;
    let low = hash >>> 0;
    let high = upperHalf(hash);
    for (;;) {
      const last = i + PROBES <= mask ? i + PROBES : i;
      for (let at = i; at <= last; at++) {
        const slot = slots[at];
        if (slot === v) return -1;
        if (slot === undefined) return free < 0 ? at : free;
        if (slot === gone) free = at;
      }
      meter.spend(1);
      low = ((low >>> 5) | (high << 27)) >>> 0;
      high >>>= 5;
      i = (Math.imul(i, 5) + 1 + low) & mask;
    }
  }
}

/** The first empty slot on the way of a number, among slots of which none was removed. */
const emptyOn = (slots: readonly IntSlot[], v: number): number => {
  const mask = slots.length - 1;
  const hash = hashOf(v);
  let i = hash & mask;
  let low = hash >>> 0;
  let high = upperHalf(hash);
  for (;;) {
    const last = i + PROBES <= mask ? i + PROBES : i;
    for (let at = i; at <= last; at++) if (slots[at] === undefined) return at;
    meter.spend(1);
    low = ((low >>> 5) | (high << 27)) >>> 0;
    high >>>= 5;
    i = (Math.imul(i, 5) + 1 + low) & mask;
  }
};
