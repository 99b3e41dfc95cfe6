import { productErrorAnywhere, sumError } from './double-double.ts';

/**
 * math.sumprod over floats: a dot product carried in three floats, as accurate as if with triple precision.
 *
 * Source: Ogita, Rump, Oishi, "Accurate sum and dot product", 2005, algorithm 5.10 with K = 3.
 */
export class ProductSum {
  private high = 0;
  private middle = 0;
  private low = 0;
  private plain = 0;

  add(a: number, b: number): void {
    const product = a * b;
    const productLow = productErrorAnywhere(a, b, product);
    this.plain += product;
    const high = this.high + product;
    const highLow = sumError(this.high, product, high);
    const middle = this.middle + productLow;
    const middleLow = sumError(this.middle, productLow, middle);
    const both = middle + highLow;
    const bothLow = sumError(middle, highLow, both);
    this.high = high;
    this.middle = both;
    this.low += middleLow + bothLow;
  }

  /** The sum; where a special value or an overflow came in, that of the plain products. */
  result(): number {
    const last = this.middle + this.low;
    const total = this.high + (last + sumError(this.middle, this.low, last));
    return total === total ? total : this.plain;
  }
}
