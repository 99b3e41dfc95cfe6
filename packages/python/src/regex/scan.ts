import type { Meter } from './machine.ts';
import type { Regex, Subject } from './regex.ts';

/**
 * Walks over the matches of a pattern as `finditer`, `findall`, `sub`, `split` and `Pattern.scanner` do.
 *
 * After a match the next one begins at its end, and it may be empty only if the one before was not (since Python 3.7), so
 * `x*` finds an empty match right behind a non-empty one.
 */
export class RegexScan {
  readonly #regex: Regex;
  readonly #subject: Subject;
  readonly #end: number;
  #next: number;
  #mustAdvance = false;

  constructor(regex: Regex, subject: Subject, start: number, end: number) {
    this.#regex = regex;
    this.#subject = subject;
    const { length } = subject;
    this.#end = Math.max(0, Math.min(end, length));
    this.#next = Math.max(0, Math.min(start, length));
  }

  /** Finds the next match, or says false; the match is read from the `Regex` (`start`, `end`, `spans` …). */
  search(meter: Meter): boolean {
    return this.#step('search', meter);
  }

  /** Like `search`, but only where the last match ended. */
  match(meter: Meter): boolean {
    return this.#step('match', meter);
  }

  #step(mode: 'search' | 'match', meter: Meter): boolean {
    if (this.#next === -1) return false;
    const regex = this.#regex;
    if (!regex.run(this.#subject, this.#next, this.#end, mode, this.#mustAdvance, meter)) {
      this.#next = -1;
      return false;
    }
    this.#next = regex.end;
    this.#mustAdvance = regex.end === regex.start;
    return true;
  }
}
