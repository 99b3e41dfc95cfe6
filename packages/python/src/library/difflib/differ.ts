/** `Differ` and `ndiff`: every line, with marks below lines that changed a little. */
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { typeOf, type Value } from '../../runtime/object.ts';
import { Matcher } from './matcher.ts';

type Junk = Value | ((v: Value) => boolean) | undefined;

/** How alike two lines must be to be shown as one that changed. */
const ALIKE = 0.75;
const BARELY = 0.74;

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(v).name}`);
  return text;
};

const isSpace = (c: string): boolean => c.trim() === '';

/** Marks under a line; where the line has white space, the marks have it too, so that columns stay. */
const marksUnder = (line: readonly string[], marks: string): string => {
  let out = '';
  for (let i = 0; i < Math.min(line.length, marks.length); i++)
    out += marks[i] === ' ' && isSpace(line[i]!) ? line[i]! : marks[i]!;
  return out.trimEnd();
};

class Comparison {
  readonly out: string[] = [];
  private readonly a: readonly Value[];
  private readonly b: readonly Value[];
  private readonly charJunk: Junk;

  constructor(a: readonly Value[], b: readonly Value[], charJunk: Junk) {
    this.a = a;
    this.b = b;
    this.charJunk = charJunk;
  }

  private put(text: string): void {
    meter.spend(2);
    meter.allocate(text.length + 16);
    this.out.push(text);
  }

  dump(mark: string, lines: readonly Value[], from: number, to: number): void {
    for (let i = from; i < to; i++) this.put(`${mark} ${textFrom(lines[i]!)}`);
  }

  private plain(alo: number, ahi: number, blo: number, bhi: number): void {
    const { a, b } = this;
    if (bhi - blo < ahi - alo) {
      this.dump('+', b, blo, bhi);
      this.dump('-', a, alo, ahi);
    } else {
      this.dump('-', a, alo, ahi);
      this.dump('+', b, blo, bhi);
    }
  }

  /** Lines that were replaced: the most alike pair is shown as a change, and what is around it the same way. */
  replaced(alo: number, ahi: number, blo: number, bhi: number): void {
    const { a, b } = this;
    let best = BARELY;
    let bestI = -1;
    let bestJ = -1;
    let equalI = -1;
    let equalJ = -1;
    const matcher = new Matcher(this.charJunk, true);
    for (let j = blo; j < bhi; j++) {
      const bj = textFrom(b[j]!);
      matcher.setSecond(Array.from(bj));
      for (let i = alo; i < ahi; i++) {
        const ai = textFrom(a[i]!);
        meter.spend(4);
        if (ai === bj) {
          if (equalI < 0) {
            equalI = i;
            equalJ = j;
          }
          continue;
        }
        matcher.setFirst(Array.from(ai));
        if (matcher.realQuickRatio() <= best || matcher.quickRatio() <= best) continue;
        const ratio = matcher.ratio();
        if (ratio > best) {
          best = ratio;
          bestI = i;
          bestJ = j;
        }
      }
    }
    const alike = best >= ALIKE;
    if (!alike) {
      if (equalI < 0) {
        this.plain(alo, ahi, blo, bhi);
        return;
      }
      bestI = equalI;
      bestJ = equalJ;
    }
    this.around(alo, bestI, blo, bestJ);
    if (alike) this.change(textFrom(a[bestI]!), textFrom(b[bestJ]!));
    else this.put(`  ${textFrom(a[bestI]!)}`);
    this.around(bestI + 1, ahi, bestJ + 1, bhi);
  }

  private around(alo: number, ahi: number, blo: number, bhi: number): void {
    if (alo < ahi && blo < bhi) this.replaced(alo, ahi, blo, bhi);
    else if (alo < ahi) this.dump('-', this.a, alo, ahi);
    else if (blo < bhi) this.dump('+', this.b, blo, bhi);
  }

  private change(from: string, to: string): void {
    const x = Array.from(from);
    const y = Array.from(to);
    const matcher = new Matcher(this.charJunk, true);
    matcher.setFirst(x);
    matcher.setSecond(y);
    let under = '';
    let below = '';
    for (const [tag, i1, i2, j1, j2] of matcher.opcodes()) {
      if (tag === 'equal') {
        under += ' '.repeat(i2 - i1);
        below += ' '.repeat(j2 - j1);
      } else if (tag === 'replace') {
        under += '^'.repeat(i2 - i1);
        below += '^'.repeat(j2 - j1);
      } else if (tag === 'delete') under += '-'.repeat(i2 - i1);
      else below += '+'.repeat(j2 - j1);
    }
    this.put(`- ${from}`);
    const first = marksUnder(x, under);
    if (first !== '') this.put(`? ${first}\n`);
    this.put(`+ ${to}`);
    const second = marksUnder(y, below);
    if (second !== '') this.put(`? ${second}\n`);
  }
}

/** The lines of `Differ(linejunk, charjunk).compare(a, b)`. */
export const compareLines = (a: readonly Value[], b: readonly Value[], lineJunk: Junk, charJunk: Junk): string[] => {
  const matcher = new Matcher(lineJunk, true);
  matcher.setFirst(a);
  matcher.setSecond(b);
  const comparison = new Comparison(a, b, charJunk);
  for (const [tag, i1, i2, j1, j2] of matcher.opcodes()) {
    if (tag === 'replace') comparison.replaced(i1, i2, j1, j2);
    else if (tag === 'delete') comparison.dump('-', a, i1, i2);
    else if (tag === 'insert') comparison.dump('+', b, j1, j2);
    else comparison.dump(' ', a, i1, i2);
  }
  return comparison.out;
};
