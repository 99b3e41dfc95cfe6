import { PyRaise } from '../runtime/raise.ts';

/**
 * math.fsum: a sum whose rounding happens once, at the end.
 *
 * What was added so far is held as floats that do not overlap, smallest first, whose exact sum it is (Shewchuk, "Adaptive
 * precision floating-point arithmetic", 1997). At most some 40 of them, whatever is added.
 */
export class FloatSum {
  private readonly partials: number[] = [];
  private infinite = 0;
  private special = 0;

  /** Errors: OverflowError "intermediate overflow in fsum". */
  add(value: number): void {
    const { partials } = this;
    let x = value;
    let kept = 0;
    for (let i = 0; i < partials.length; i++) {
      let y = partials[i] ?? 0;
      if (Math.abs(x) < Math.abs(y)) {
        const swap = x;
        x = y;
        y = swap;
      }
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    if (x === 0) return;
    if (Number.isFinite(x)) {
      partials.push(x);
      return;
    }
    if (Number.isFinite(value)) throw new PyRaise('OverflowError', 'intermediate overflow in fsum');
    if (value === Infinity || value === -Infinity) this.infinite += value;
    this.special += value;
    partials.length = 0;
  }

  /** The sum, rounded to nearest, ties to even. Errors: ValueError "-inf + inf in fsum". */
  result(): number {
    if (this.special !== 0) {
      if (this.infinite !== this.infinite) throw new PyRaise('ValueError', '-inf + inf in fsum');
      return this.special;
    }
    const { partials } = this;
    let i = partials.length - 1;
    if (i < 0) return 0;
    let high = partials[i] ?? 0;
    let low = 0;
    while (i > 0) {
      const x = high;
      const y = partials[--i] ?? 0;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // A tie that was rounded to even, while the rest says which way it really goes.
    const next = partials[i - 1] ?? 0;
    if (i > 0 && ((low < 0 && next < 0) || (low > 0 && next > 0))) {
      const twice = low * 2;
      const x = high + twice;
      if (twice === x - high) high = x;
    }
    return high;
  }
}
