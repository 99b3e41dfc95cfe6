/**
 * Text of a pattern in, tree out, or a `RegexProblem` in CPython's words and at CPython's position.
 *
 * The scanner reads one token ahead (a character, or a backslash with what follows it), because CPython's does: a lone
 * backslash at the end is reported as soon as the token before it is taken, ahead of other mistakes.
 */
import { CharSet, type SetWords } from './char-set.ts';
import { flag, typeFlags } from './flags.ts';
import type { Ledger } from './ledger.ts';
import { type PatternText, quoted, textOf } from './pattern-text.ts';
import { RegexProblem } from './problem.ts';
import type { Node, Place } from './tree.ts';
import { caseTable, category, unicodeLower } from './unicode.ts';

/** What a parsed pattern is. */
export interface Parsed {
  readonly root: Node;
  /** The number of capturing groups, group 0 not counted. */
  readonly groups: number;
  readonly groupIndex: ReadonlyMap<string, number>;
  /** Final: with inline flags and the implied UNICODE. */
  readonly flags: number;
  /** How many tokens were read, as a measure of the work. */
  readonly size: number;
}

/** What the host lends to the parser. */
export interface ParseHost extends Ledger {
  readonly characterNamed: ((name: string) => number | undefined) | undefined;
}

const maxRepeat = 4_294_967_295;
/** Two for each group. Deeper nesting is refused as CPython does when its own stack is full (after some 490 groups). */
const maxNesting = 980;

const code = (character: string): number => character.charCodeAt(0);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isOctal = (c: number): boolean => c >= 48 && c <= 55;
const isHex = (c: number): boolean => isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isVerboseSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

const plainEscapes = new Map([
  [code('a'), 7],
  [code('b'), 8],
  [code('f'), 12],
  [code('n'), 10],
  [code('r'), 13],
  [code('t'), 9],
  [code('v'), 11],
  [92, 92],
]);

const categoryEscapes = new Map<number, number>([
  [code('d'), category.digit],
  [code('D'), category.notDigit],
  [code('s'), category.space],
  [code('S'), category.notSpace],
  [code('w'), category.word],
  [code('W'), category.notWord],
]);

const flagLetters = new Map<number, number>([
  [code('i'), flag.ignoreCase],
  [code('L'), flag.locale],
  [code('m'), flag.multiline],
  [code('s'), flag.dotAll],
  [code('x'), flag.verbose],
  [code('a'), flag.ascii],
  [code('u'), flag.unicode],
]);

/** A member of a class: one code point, or a category. */
type Member = { readonly kind: 'code'; readonly code: number } | { readonly kind: 'category'; readonly bit: number };

/** Thrown inside when `(?x)` is found and the pattern must be read again. */
const readVerbosely = Symbol('read verbosely');

const none: readonly number[] = [];

class Parser {
  readonly #text: PatternText;
  readonly #isText: boolean;
  readonly #host: ParseHost;
  /** The token ahead: its code point, 92 for an escape, -1 at the end. */
  #next = -1;
  /** What follows the backslash if the token ahead is an escape, else -1. */
  #nextEscaped = -1;
  /** Index behind the token ahead. */
  #index = 0;
  #taken = 0;
  /** The token taken last by `#get`: what followed the backslash, or -1. */
  #escaped = -1;
  flags: number;
  readonly groupIndex = new Map<string, number>();
  /** Whether each group is closed; group 0 never is. */
  readonly #closed: boolean[] = [false];
  #lookBehindGroups = -1;
  readonly #conditions = new Map<number, number>();
  readonly #sets = new Map<string, CharSet>();

  constructor(text: PatternText, flags: number, isText: boolean, host: ParseHost) {
    this.#text = text;
    this.#isText = isText;
    this.#host = host;
    this.flags = flags;
    this.#advance();
  }

  #advance(): void {
    const index = this.#index;
    this.#nextEscaped = -1;
    if (index >= this.#text.length) {
      this.#next = -1;
      return;
    }
    this.#next = this.#text[index]!;
    this.#index = index + 1;
    if (this.#next !== 92) return;
    if (this.#index >= this.#text.length) {
      throw new RegexProblem('error', 'bad escape (end of pattern)', this.#text, this.#text.length - 1);
    }
    this.#nextEscaped = this.#text[this.#index]!;
    this.#index++;
  }

  /** Takes the token ahead; `#escaped` then says what followed its backslash. */
  #get(): number {
    const taken = this.#next;
    this.#escaped = this.#nextEscaped;
    if ((++this.#taken & 255) === 0) {
      this.#host.spend(4096);
      this.#host.allocate(25_600);
    }
    this.#advance();
    return taken;
  }

  /** Takes the token ahead if it is this character. */
  #match(character: number): boolean {
    if (this.#next !== character || this.#nextEscaped !== -1) return false;
    this.#get();
    return true;
  }

  #isNext(character: number): boolean {
    return this.#next === character && this.#nextEscaped === -1;
  }

  /** Index of the token ahead. */
  #tell(): number {
    return this.#index - (this.#next === -1 ? 0 : this.#nextEscaped === -1 ? 1 : 2);
  }

  #seek(index: number): void {
    this.#index = index;
    this.#advance();
  }

  #problem(msg: string, back = 0): RegexProblem {
    const shown = this.#isText ? msg : msg.replaceAll(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
    return new RegexProblem('error', shown, this.#text, this.#tell() - back);
  }

  #getWhile(most: number, holds: (c: number) => boolean): number[] {
    const out: number[] = [];
    while (out.length < most && this.#nextEscaped === -1 && holds(this.#next)) out.push(this.#get());
    return out;
  }

  #getUntil(terminator: string, name: string): number[] {
    const out: number[] = [];
    for (;;) {
      const c = this.#get();
      if (c === -1) {
        if (out.length === 0) throw this.#problem(`missing ${name}`);
        throw this.#problem(`missing ${terminator}, unterminated name`, out.length);
      }
      if (c === code(terminator) && this.#escaped === -1) {
        if (out.length === 0) throw this.#problem(`missing ${name}`, 1);
        return out;
      }
      out.push(c);
      if (this.#escaped !== -1) out.push(this.#escaped);
    }
  }

  #checkGroupName(name: readonly number[], offset: number): void {
    const ascii = name.every((c) => c < 128);
    if (!this.#isText && !ascii) {
      throw this.#problem(`bad character in group name ${quoted(name, true)}`, name.length + offset);
    }
    if (!isIdentifier(textOf(name))) {
      throw this.#problem(`bad character in group name ${quoted(name)}`, name.length + offset);
    }
  }

  #checkReference(group: number): void {
    if (this.#lookBehindGroups === -1) return;
    if (!this.#isClosed(group)) throw this.#problem('cannot refer to an open group');
    if (group >= this.#lookBehindGroups) {
      throw this.#problem('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  #isClosed(group: number): boolean {
    return group < this.#closed.length && this.#closed[group]!;
  }

  parse(): Node {
    const root = this.#alternatives(this.flags, 0);
    this.flags = fixFlags(this.flags, this.#isText);
    if (this.#next !== -1) throw this.#problem('unbalanced parenthesis');
    for (const [group, position] of this.#conditions) {
      if (group >= this.#closed.length) {
        throw new RegexProblem('error', `invalid group reference ${group}`, this.#text, position);
      }
    }
    return root;
  }

  get groups(): number {
    return this.#closed.length - 1;
  }

  get taken(): number {
    return this.#taken;
  }

  #alternatives(flags: number, nested: number): Node {
    if (nested > maxNesting) throw new RegexProblem('RecursionError', 'maximum recursion depth exceeded');
    const items: Node[] = [];
    for (;;) {
      items.push(this.#sequence(nested === 0 ? this.flags : flags, nested + 1, nested === 0 && items.length === 0));
      if (!this.#match(124)) break;
    }
    return items.length === 1 ? items[0]! : { kind: 'branch', items };
  }

  #rules(flags: number): 'ascii' | 'unicode' {
    return this.#isText && (flags & flag.ascii) === 0 ? 'unicode' : 'ascii';
  }

  #set(words: SetWords): Node {
    const key = `${words.negated ? 1 : 0} ${words.categories} ${words.rules === 'ascii' ? 1 : 0} ${words.ignoreCase ? 1 : 0} ${words.ranges.join(' ')}`;
    let set = this.#sets.get(key);
    if (set === undefined) {
      this.#host.spend((words.categories === 0 ? 64 : 512) + (words.ignoreCase ? caseWork(words.ranges) : 0));
      this.#host.allocate(800);
      set = new CharSet(words);
      this.#sets.set(key, set);
    }
    return { kind: 'set', set };
  }

  #char(c: number, flags: number): Node {
    if ((flags & flag.ignoreCase) === 0) return { kind: 'char', code: c };
    const rules = this.#rules(flags);
    if (!caseTable(rules).variants.has(c)) return { kind: 'char', code: c };
    return this.#set({ ranges: [c, c], categories: 0, negated: false, rules, ignoreCase: true });
  }

  #sequence(given: number, nested: number, first: boolean): Node {
    let flags = given;
    const items: Node[] = [];
    for (;;) {
      const c = this.#next;
      if (c === -1 || (this.#nextEscaped === -1 && (c === 124 || c === 41))) break;
      this.#get();
      if (c === 92) {
        items.push(this.#escape(this.#escaped, flags));
        continue;
      }
      if ((flags & flag.verbose) !== 0) {
        if (isVerboseSpace(c)) continue;
        if (c === 35) {
          for (;;) {
            const skipped = this.#get();
            if (skipped === -1 || (skipped === 10 && this.#escaped === -1)) break;
          }
          continue;
        }
      }
      switch (c) {
        case 91 /* [ */:
          items.push(this.#characterClass(flags));
          break;
        case 42 /* * */:
        case 43 /* + */:
        case 63 /* ? */:
        case 123 /* { */:
          this.#quantifier(c, items, flags);
          break;
        case 46 /* . */:
          if ((flags & flag.dotAll) !== 0) items.push({ kind: 'any' });
          else {
            items.push(
              this.#set({ ranges: [10, 10], categories: 0, negated: true, rules: 'ascii', ignoreCase: false }),
            );
          }
          break;
        case 94 /* ^ */:
          items.push({ kind: 'place', place: (flags & flag.multiline) === 0 ? 'start' : 'line-start' });
          break;
        case 36 /* $ */:
          items.push({ kind: 'place', place: (flags & flag.multiline) === 0 ? 'end' : 'line-end' });
          break;
        case 40 /* ( */: {
          const result = this.#group(flags, nested, first && items.length === 0);
          if (typeof result === 'number') flags = result;
          else if (result !== undefined) items.push(result);
          break;
        }
        default:
          items.push(this.#char(c, flags));
      }
    }
    return items.length === 1 && items[0]!.kind !== 'repeat' ? items[0]! : { kind: 'sequence', items, wrapped: false };
  }

  #quantifier(c: number, items: Node[], flags: number): void {
    const here = this.#tell();
    let min = 0;
    let max = Infinity;
    if (c === 43) min = 1;
    else if (c === 63) max = 1;
    else if (c === 123) {
      if (this.#isNext(125)) {
        items.push(this.#char(c, flags));
        return;
      }
      const low = this.#getWhile(Infinity, isDigit);
      const high = this.#match(44) ? this.#getWhile(Infinity, isDigit) : low;
      if (!this.#match(125)) {
        items.push(this.#char(c, flags));
        this.#seek(here);
        return;
      }
      if (low.length > 0) min = repetitionNumber(low);
      if (high.length > 0) {
        max = repetitionNumber(high);
        if (max < min) throw this.#problem('min repeat greater than max repeat', this.#tell() - here);
      }
    }
    const body = items.at(-1);
    if (body === undefined || body.kind === 'place') {
      throw this.#problem('nothing to repeat', this.#tell() - here + 1);
    }
    if (body.kind === 'repeat') throw this.#problem('multiple repeat', this.#tell() - here + 1);
    const mode = this.#match(63) ? 'lazy' : this.#match(43) ? 'possessive' : 'greedy';
    items[items.length - 1] = { kind: 'repeat', mode, min, max, body };
  }

  /** A node; the flags that now hold, after `(?flags)`; or undefined, after a comment. */
  #group(flags: number, nested: number, first: boolean): Node | number | undefined {
    const start = this.#tell() - 1;
    let name: number[] | undefined;
    let inner = flags;
    let kind: 'capture' | 'plain' | 'atomic' = 'capture';
    if (this.#match(63)) {
      const c = this.#get();
      const escaped = this.#escaped;
      if (c === -1) throw this.#problem('unexpected end of pattern');
      if (c === code('P')) {
        if (this.#match(60)) {
          name = this.#getUntil('>', 'group name');
          this.#checkGroupName(name, 1);
        } else if (this.#match(61)) {
          return this.#namedReference(flags);
        } else {
          const d = this.#get();
          if (d === -1) throw this.#problem('unexpected end of pattern');
          throw this.#extension('?P', d);
        }
      } else if (c === code(':')) {
        kind = 'plain';
      } else if (c === code('#')) {
        for (;;) {
          if (this.#next === -1) throw this.#problem('missing ), unterminated comment', this.#tell() - start);
          if (this.#get() === 41 && this.#escaped === -1) return undefined;
        }
      } else if (c === code('=') || c === code('!') || c === code('<')) {
        return this.#look(c, flags, nested, start);
      } else if (c === code('(')) {
        return this.#conditional(flags, nested, start);
      } else if (c === code('>')) {
        kind = 'atomic';
      } else if (escaped === -1 && (flagLetters.has(c) || c === code('-'))) {
        const changed = this.#inlineFlags(c, flags);
        if (changed === undefined) {
          if (!first) {
            throw this.#problem('global flags not at the start of the expression', this.#tell() - start);
          }
          if ((this.flags & flag.verbose) !== 0 && (flags & flag.verbose) === 0) throw readVerbosely;
          return this.flags;
        }
        inner = changed;
        kind = 'plain';
      } else {
        this.#escaped = escaped;
        throw this.#extension('?', c);
      }
    }
    let index = 0;
    if (kind === 'capture') {
      index = this.#closed.length;
      this.#closed.push(false);
      if (name !== undefined) {
        const text = textOf(name);
        const old = this.groupIndex.get(text);
        if (old !== undefined) {
          const msg = `redefinition of group name ${quoted(name)} as group ${index}; was group ${old}`;
          throw this.#problem(msg, name.length + 1);
        }
        this.groupIndex.set(text, index);
      }
    }
    const body = this.#alternatives(inner, nested + 1);
    if (!this.#match(41)) throw this.#problem('missing ), unterminated subpattern', this.#tell() - start);
    if (kind === 'capture') {
      this.#closed[index] = true;
      return { kind: 'group', index, body };
    }
    if (kind === 'atomic') return { kind: 'atomic', body };
    return { kind: 'sequence', items: [body], wrapped: true };
  }

  /** The problem "unknown extension", about the token taken last. */
  #extension(head: string, c: number): RegexProblem {
    const codes = this.#escaped === -1 ? [c] : [c, this.#escaped];
    return this.#problem(`unknown extension ${head}${textOf(codes)}`, codes.length + head.length);
  }

  #namedReference(flags: number): Node {
    const name = this.#getUntil(')', 'group name');
    this.#checkGroupName(name, 1);
    const index = this.groupIndex.get(textOf(name));
    if (index === undefined) throw this.#problem(`unknown group name ${quoted(name)}`, name.length + 1);
    if (!this.#isClosed(index)) throw this.#problem('cannot refer to an open group', name.length + 1);
    this.#checkReference(index);
    return this.#reference(index, flags);
  }

  #reference(index: number, flags: number): Node {
    const fold = (flags & flag.ignoreCase) === 0 ? 'exact' : this.#rules(flags);
    return { kind: 'backref', index, fold };
  }

  #look(opening: number, flags: number, nested: number, start: number): Node {
    let c = opening;
    const direction = c === code('<') ? 'behind' : 'ahead';
    const outer = this.#lookBehindGroups;
    if (direction === 'behind') {
      c = this.#get();
      if (c === -1) throw this.#problem('unexpected end of pattern');
      if (c !== code('=') && c !== code('!')) throw this.#extension('?<', c);
      if (outer === -1) this.#lookBehindGroups = this.#closed.length;
    }
    const body = this.#alternatives(flags, nested + 1);
    this.#lookBehindGroups = outer;
    if (!this.#match(41)) throw this.#problem('missing ), unterminated subpattern', this.#tell() - start);
    const negated = c === code('!');
    if (negated && body.kind === 'sequence' && body.items.length === 0) return { kind: 'fail' };
    return { kind: 'look', direction, negated, body };
  }

  #conditional(flags: number, nested: number, start: number): Node {
    const name = this.#getUntil(')', 'group name');
    let index: number;
    if (name.every(isDigit)) {
      index = Number(textOf(name));
      if (index === 0) throw this.#problem('bad group number', name.length + 1);
      if (index >= 1_073_741_823) throw this.#problem(`invalid group reference ${digits(name)}`, name.length + 1);
      if (!this.#conditions.has(index)) this.#conditions.set(index, this.#tell() - name.length - 1);
    } else {
      this.#checkGroupName(name, 1);
      const known = this.groupIndex.get(textOf(name));
      if (known === undefined) throw this.#problem(`unknown group name ${quoted(name)}`, name.length + 1);
      index = known;
    }
    this.#checkReference(index);
    if (nested + 1 > maxNesting) throw new RegexProblem('RecursionError', 'maximum recursion depth exceeded');
    const yes = this.#sequence(flags, nested + 1, false);
    let no: Node | undefined;
    if (this.#match(124)) {
      no = this.#sequence(flags, nested + 1, false);
      if (this.#isNext(124)) throw this.#problem('conditional backref with more than two branches');
    }
    if (!this.#match(41)) throw this.#problem('missing ), unterminated subpattern', this.#tell() - start);
    return { kind: 'conditional', index, yes, no };
  }

  /** The flags inside a group `(?i-m:…)`; undefined after `(?i)`, which changes `this.flags`. */
  #inlineFlags(opening: number, outer: number): number | undefined {
    let add = 0;
    let remove = 0;
    let c = opening;
    const unknown = (otherwise: string): RegexProblem => {
      const length = this.#escaped === -1 ? 1 : 2;
      return this.#problem(length === 1 && isAlphabetic(c) ? 'unknown flag' : otherwise, length);
    };
    if (c !== 45) {
      for (;;) {
        const bit = flagLetters.get(c)!;
        if (this.#isText && bit === flag.locale) {
          throw this.#problem("bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (!this.#isText && bit === flag.unicode) {
          throw this.#problem("bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        add |= bit;
        if ((bit & typeFlags) !== 0 && (add & typeFlags) !== bit) {
          throw this.#problem("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        c = this.#get();
        if (c === -1) throw this.#problem('missing -, : or )');
        if (this.#escaped === -1 && (c === 41 || c === 45 || c === 58)) break;
        if (this.#escaped !== -1 || !flagLetters.has(c)) throw unknown('missing -, : or )');
      }
    }
    if (c === 41) {
      this.flags |= add;
      return undefined;
    }
    if (c === 45) {
      c = this.#get();
      if (c === -1) throw this.#problem('missing flag');
      if (this.#escaped !== -1 || !flagLetters.has(c)) throw unknown('missing flag');
      for (;;) {
        const bit = flagLetters.get(c)!;
        if ((bit & typeFlags) !== 0) {
          throw this.#problem("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        remove |= bit;
        c = this.#get();
        if (c === -1) throw this.#problem('missing :');
        if (this.#escaped === -1 && c === 58) break;
        if (this.#escaped !== -1 || !flagLetters.has(c)) throw unknown('missing :');
      }
    }
    if ((add & remove) !== 0) throw this.#problem('bad inline flags: flag turned on and off', 1);
    const kept = (add & typeFlags) === 0 ? outer : outer & ~typeFlags;
    return (kept | add) & ~remove;
  }

  #characterClass(flags: number): Node {
    const here = this.#tell() - 1;
    const ranges: number[] = [];
    let categories = 0;
    let members = 0;
    const add = (member: Member): void => {
      members++;
      if (member.kind === 'category') categories |= member.bit;
      else ranges.push(member.code, member.code);
    };
    const negated = this.#match(94);
    for (;;) {
      const c = this.#get();
      const cEscaped = this.#escaped;
      if (c === -1) throw this.#problem('unterminated character set', this.#tell() - here);
      if (c === 93 && members > 0) break;
      const low: Member = cEscaped === -1 ? { kind: 'code', code: c } : this.#classEscape(cEscaped);
      if (!this.#match(45)) {
        add(low);
        continue;
      }
      const d = this.#get();
      const dEscaped = this.#escaped;
      if (d === -1) throw this.#problem('unterminated character set', this.#tell() - here);
      if (d === 93) {
        add(low);
        add({ kind: 'code', code: 45 });
        break;
      }
      const high: Member = dEscaped === -1 ? { kind: 'code', code: d } : this.#classEscape(dEscaped);
      if (low.kind !== 'code' || high.kind !== 'code' || high.code < low.code) {
        const from = cEscaped === -1 ? [c] : [c, cEscaped];
        const to = dEscaped === -1 ? [d] : [d, dEscaped];
        throw this.#problem(`bad character range ${textOf(from)}-${textOf(to)}`, from.length + 1 + to.length);
      }
      members++;
      ranges.push(low.code, high.code);
    }
    if (!negated && categories === 0 && ranges.length === 2 && ranges[0] === ranges[1]) {
      return this.#char(ranges[0]!, flags);
    }
    const ignoreCase = (flags & flag.ignoreCase) !== 0;
    const rules = this.#rules(flags);
    if (ignoreCase && negated && (flags & flag.locale) !== 0 && !isOneCode(ranges, categories)) {
      return this.#set({
        ranges: localeComplement(ranges, categories),
        categories: 0,
        negated: false,
        rules,
        ignoreCase,
      });
    }
    const kept = ignoreCase && rules === 'unicode' ? withoutAstralCapitals(ranges, categories) : ranges;
    return this.#set({ ranges: kept, categories, negated, rules, ignoreCase });
  }

  #badEscape(escape: readonly number[]): RegexProblem {
    return this.#problem(`bad escape ${textOf(escape)}`, escape.length);
  }

  /** Hexadecimal and named escapes, which are the same inside and outside classes; undefined if it is none. */
  #numericEscape(letter: number): number | undefined {
    const digitsWanted = letter === code('x') ? 2 : letter === code('u') ? 4 : letter === code('U') ? 8 : 0;
    if (digitsWanted > 0 && (digitsWanted === 2 || this.#isText)) {
      const found = this.#getWhile(digitsWanted, isHex);
      const escape = [92, letter, ...found];
      if (found.length < digitsWanted) throw this.#problem(`incomplete escape ${textOf(escape)}`, escape.length);
      const value = Number.parseInt(textOf(found), 16);
      if (value > 0x10ffff) throw this.#badEscape(escape);
      return value;
    }
    if (letter !== code('N') || !this.#isText) return undefined;
    if (!this.#match(123)) throw this.#problem('missing {');
    const name = this.#getUntil('}', 'character name');
    const value = this.#host.characterNamed?.(textOf(name));
    if (value === undefined) throw this.#problem(`undefined character name ${quoted(name)}`, name.length + 4);
    return value;
  }

  #classEscape(letter: number): Member {
    const plain = plainEscapes.get(letter);
    if (plain !== undefined) return { kind: 'code', code: plain };
    const bit = categoryEscapes.get(letter);
    if (bit !== undefined) return { kind: 'category', bit };
    const value = this.#numericEscape(letter);
    if (value !== undefined) return { kind: 'code', code: value };
    if (isOctal(letter)) {
      const found = [letter, ...this.#getWhile(2, isOctal)];
      return { kind: 'code', code: this.#octal(found) };
    }
    if (isDigit(letter) || isLetter(letter)) throw this.#badEscape([92, letter]);
    return { kind: 'code', code: letter };
  }

  #octal(found: readonly number[]): number {
    const value = Number.parseInt(textOf(found), 8);
    if (value > 0o377) {
      const text = `octal escape value \\${textOf(found)} outside of range 0-0o377`;
      throw this.#problem(text, found.length + 1);
    }
    return value;
  }

  #escape(letter: number, flags: number): Node {
    const place = placeEscape(letter, this.#rules(flags));
    if (place !== undefined) return { kind: 'place', place };
    const bit = categoryEscapes.get(letter);
    if (bit !== undefined) {
      return this.#set({
        ranges: none,
        categories: bit,
        negated: false,
        rules: this.#rules(flags),
        ignoreCase: false,
      });
    }
    const plain = plainEscapes.get(letter);
    if (plain !== undefined) return this.#char(plain, flags);
    const value = this.#numericEscape(letter);
    if (value !== undefined) return this.#char(value, flags);
    if (letter === 48) return this.#char(Number.parseInt(`0${textOf(this.#getWhile(2, isOctal))}`, 8), flags);
    if (isDigit(letter)) {
      const found = [letter];
      if (this.#nextEscaped === -1 && isDigit(this.#next)) {
        found.push(this.#get());
        if (isOctal(letter) && isOctal(found[1]!) && this.#nextEscaped === -1 && isOctal(this.#next)) {
          found.push(this.#get());
          return this.#char(this.#octal(found), flags);
        }
      }
      const group = Number(textOf(found));
      if (group >= this.#closed.length) throw this.#problem(`invalid group reference ${group}`, found.length);
      if (!this.#isClosed(group)) throw this.#problem('cannot refer to an open group', found.length + 1);
      this.#checkReference(group);
      return this.#reference(group, flags);
    }
    if (isLetter(letter)) throw this.#badEscape([92, letter]);
    return this.#char(letter, flags);
  }
}

/** Steps that it takes to add the other cases to ranges; only some 3,000 code points have any. */
const caseWork = (ranges: readonly number[]): number => {
  let work = 64;
  for (let i = 0; i < ranges.length; i += 2) work += 8 * Math.min(ranges[i + 1]! - ranges[i]! + 1, 3000);
  return work;
};

/** Whether a class names a single code point, perhaps several times. */
const isOneCode = (ranges: readonly number[], categories: number): boolean =>
  categories === 0 && ranges.every((code) => code === ranges[0]);

/**
 * The bytes that a negated class holds before case is ignored, as ranges. Under LOCALE, CPython takes a byte if its lower
 * or its upper case is in the negated class, so `(?iL)[^a-c]` takes them all.
 */
const localeComplement = (ranges: readonly number[], categories: number): readonly number[] => {
  const { low } = new CharSet({ ranges, categories, negated: true, rules: 'ascii', ignoreCase: false });
  const out: number[] = [];
  for (const [byte, isIn] of low.entries()) if (isIn === 1) out.push(byte, byte);
  return out;
};

/**
 * The members of a class under IGNORECASE without single capitals beyond U+FFFF: CPython compares the lower case of the
 * subject with them as they are, so among other members they match nothing. Alone they are taken as a literal.
 */
const withoutAstralCapitals = (ranges: readonly number[], categories: number): readonly number[] => {
  if (!ranges.some((code) => code > 0xffff)) return ranges;
  if (isOneCode(ranges, categories)) return ranges;
  const kept: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const start = ranges[i]!;
    const alone = start === ranges[i + 1]!;
    if (!alone || start <= 0xffff || unicodeLower(start) === start) kept.push(start, ranges[i + 1]!);
  }
  return kept;
};

const placeEscape = (letter: number, rules: 'ascii' | 'unicode'): Place | undefined => {
  if (letter === code('A')) return 'start';
  if (letter === code('Z')) return 'very-end';
  if (letter === code('b')) return rules === 'ascii' ? 'ascii-boundary' : 'boundary';
  if (letter === code('B')) return rules === 'ascii' ? 'no-ascii-boundary' : 'no-boundary';
  return undefined;
};

const repetitionNumber = (found: readonly number[]): number => {
  let value = 0;
  for (const digit of found) value = Math.min(value * 10 + digit - 48, maxRepeat);
  if (value >= maxRepeat) throw new RegexProblem('OverflowError', 'the repetition number is too large');
  return value;
};

/** A decimal number without leading zeros. */
const digits = (found: readonly number[]): string => textOf(found).replace(/^0+(?=.)/, '');

const isIdentifier = (text: string): boolean => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);

const isAlphabetic = (c: number): boolean => /^\p{L}$/u.test(String.fromCodePoint(c));

/** The flags with UNICODE implied, or a `ValueError` if they exclude each other. */
const fixFlags = (flags: number, isText: boolean): number => {
  const bad = (text: string): RegexProblem => new RegexProblem('ValueError', text);
  if (isText) {
    if ((flags & flag.locale) !== 0) throw bad('cannot use LOCALE flag with a str pattern');
    if ((flags & flag.ascii) === 0) return flags | flag.unicode;
    if ((flags & flag.unicode) !== 0) throw bad('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if ((flags & flag.unicode) !== 0) throw bad('cannot use UNICODE flag with a bytes pattern');
  if ((flags & flag.locale) !== 0 && (flags & flag.ascii) !== 0) throw bad('ASCII and LOCALE flags are incompatible');
  return flags;
};

/** Reads a pattern. Errors: throws `RegexProblem`. */
export const parsePattern = (text: PatternText, flags: number, kind: 'str' | 'bytes', host: ParseHost): Parsed => {
  let parser = new Parser(text, flags, kind === 'str', host);
  let root: Node;
  try {
    root = parser.parse();
  } catch (thrown) {
    if (thrown !== readVerbosely) throw thrown;
    parser = new Parser(text, flags | flag.verbose, kind === 'str', host);
    root = parser.parse();
  }
  return { root, groups: parser.groups, groupIndex: parser.groupIndex, flags: parser.flags, size: parser.taken };
};
