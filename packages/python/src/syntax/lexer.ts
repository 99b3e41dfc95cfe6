/**
 * Python text to tokens, all at once, in four parallel typed arrays.
 *
 * A token is a kind, a start, an end and a number (an identifier's number in the interner, a literal's flags).
 * No token objects exist, so the parser may look ahead and step back by changing one index. Line structure is
 * resolved here: `NEWLINE`, `INDENT` and `DEDENT` are tokens, and inside brackets a line break is nothing.
 *
 * f-strings are lexed in place, as PEP 701 describes: `FSTART`, then `FMIDDLE` for text and ordinary tokens
 * between the braces of a field, then `FEND`. A small stack remembers in which string, field and format
 * specification we are; `inText` says whether the next character is text or code.
 *
 * In strict and pattern mode the first fault ends the token list with an `ERROR` token. In tolerant mode lexing
 * always reaches the end: a string that is not closed ends with its line, a line that begins with a keyword that no
 * expression may hold closes all brackets, and brackets named in `suspects` (those found unclosed by an earlier run)
 * close before the first line that is indented no deeper than the line that opened them.
 */
import { Interner } from './intern.ts';
import { markWork } from './mark-work.ts';
import { addProblem, type Problem, type Warning } from './problem.ts';
import * as T from './tokens.ts';

export type Mode = 'strict' | 'tolerant' | 'pattern';

export interface LexerOptions {
  readonly mode: Mode;
  /** Offsets of brackets, or of f-strings, that an earlier run found unclosed; `all` for every bracket. */
  readonly suspects?: ReadonlySet<number> | 'all';
  /** The text begins inside a string with these quotes. */
  readonly insideString?: string;
}

/** Nesting of brackets and of indentation that CPython's tokenizer allows (`MAXLEVEL`, `MAXINDENT`). */
const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;

const LETTER = 1;
const DIGIT = 2;
const chars = new Uint8Array(128);
for (let c = 97; c <= 122; c++) chars[c] = LETTER;
for (let c = 65; c <= 90; c++) chars[c] = LETTER;
chars[95] = LETTER;
for (let c = 48; c <= 57; c++) chars[c] = DIGIT;

/** Keywords that begin statements and stand in no expression: inside brackets they mean that a bracket was not closed. */
const statementWords = new Set(
  'assert break class continue def del elif except finally global import nonlocal pass raise return try while with'.split(
    ' ',
  ),
);

/** First characters of `>>> `, `... `, "```", `%magic` and `!command`: no statement begins with them (`...` aside). */
const lineMarks = new Uint8Array(128);
for (const c of [62, 46, 96, 37, 33]) lineMarks[c] = 1;

/** Keywords whose line ends in a colon. */
const blockWords = new Uint8Array(T.KINDS);
for (const kind of [T.CLASS, T.DEF, T.ELIF, T.FOR, T.IF, T.WHILE, T.WITH, T.EXCEPT, T.ASYNC]) blockWords[kind] = 1;

/** Some milliseconds. */
const mostMarkWork = 1_000_000;
const wide = /\p{XID_Start}/u;
const wideContinue = /\p{XID_Continue}/u;
const wideSpace = /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/u;

const initialNames = [...T.keywords, ...T.softKeywords];

export class Lexer {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  values: Int32Array;
  count = 0;
  readonly names: readonly string[];
  /** Start and end of each comment, alternating. */
  readonly comments: number[] = [];
  readonly problems: Problem[] = [];
  /** Numbers that run into a keyword. */
  readonly warnings: Warning[] = [];
  /** The first fault; in strict and pattern mode the last token stands at it. */
  fault: Problem | null = null;
  /** The fault counts only for a parser that gets there; other faults outrank what the parser finds before them. */
  faultIsLocal = false;
  /** Brackets (or f-string starts) open at the end of the text, outermost first. */
  readonly unclosed: number[] = [];
  /** Start of a triple-quoted string that reached the end of the text; -1 if none. */
  unclosedString = -1;
  /** Brackets that a line beginning with a statement's keyword closed. */
  forced = 0;

  private readonly text: string;
  private readonly mode: Mode;
  private readonly tolerant: boolean;
  private readonly suspects: ReadonlySet<number> | 'all' | undefined;
  private readonly interner: Interner;
  private pos = 0;
  private deep = 0;

  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private lineIndent = 0;
  /** Index of the logical line's first token. */
  private lineFirst = 0;

  private depth = 0;
  private readonly bracketChar: number[] = [];
  private readonly bracketPos: number[] = [];
  /** Place in the stack of the outermost bracket that an earlier run found unclosed; infinite if there is none. */
  private firstSuspect = Infinity;

  private inText = false;
  private fCount = 0;
  private readonly fFlags: number[] = [];
  private readonly fStart: number[] = [];
  private readonly fBase: number[] = [];
  private fieldCount = 0;
  private readonly fieldDepth: number[] = [];
  private readonly fieldSpec: boolean[] = [];

  /** Indexes of `async` and `await` tokens: old code uses them as names. */
  private readonly asyncTokens: number[] = [];

  constructor(text: string, options: LexerOptions) {
    this.text = text;
    this.mode = options.mode;
    this.tolerant = options.mode === 'tolerant';
    this.suspects = options.suspects;
    const capacity = (text.length >> 2) + 64;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.values = new Int32Array(capacity);
    this.interner = new Interner(initialNames);
    this.names = this.interner.names;
    if (options.insideString !== undefined) this.skipOpenString(options.insideString);
    this.run();
    if (this.asyncTokens.length > 0 && this.tolerant) this.demoteAsync();
  }

  // ── Tokens out ────────────────────────────────────────────────────────────────────────────────
  private push(kind: number, start: number, end: number, value: number): void {
    const n = this.count;
    if (n + 1 >= this.kinds.length) this.grow();
    this.kinds[n] = kind;
    this.starts[n] = start;
    this.ends[n] = end;
    this.values[n] = value;
    this.count = n + 1;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const widen = (old: Int32Array): Int32Array => {
      const wider = new Int32Array(capacity);
      wider.set(old);
      return wider;
    };
    this.starts = widen(this.starts);
    this.ends = widen(this.ends);
    this.values = widen(this.values);
  }

  /** Notes a fault. In tolerant mode lexing goes on; else the run ends at the next look at `fault`. */
  private fail(text: string, start: number, end: number, type: Problem['type'] = 'SyntaxError'): void {
    const problem: Problem = { type, text, start, end: Math.max(start, end) };
    if (this.tolerant) {
      addProblem(this.problems, problem);
    } else if (this.fault === null) {
      this.fault = problem;
      this.faultIsLocal = type !== 'SyntaxError' || text.startsWith('unexpected ');
    }
  }

  private lineOf(offset: number): number {
    let line = 1;
    for (let i = 0; i < offset; i++) {
      const c = this.text.charCodeAt(i);
      if (c === 10 || (c === 13 && this.text.charCodeAt(i + 1) !== 10)) line++;
    }
    return line;
  }

  // ── The main loop ─────────────────────────────────────────────────────────────────────────────
  private run(): void {
    const { text } = this;
    const length = text.length;
    if (this.pos === 0 && text.charCodeAt(0) === 0xfeff) this.pos = 1;
    let lineBegins = true;
    while (this.fault === null) {
      if (this.inText) {
        this.lexMiddle();
        continue;
      }
      if (lineBegins) {
        lineBegins = false;
        if (!this.lexIndentation()) break;
        if (this.fault !== null) break;
      }
      let pos = this.pos;
      let c = text.charCodeAt(pos);
      while (c === 32 || c === 9 || c === 12) c = text.charCodeAt(++pos);
      if (c < 128) {
        const what = chars[c]!;
        if (what === LETTER) {
          this.lexName(pos, c);
          continue;
        }
        if (what === DIGIT) {
          this.lexNumber(pos);
          continue;
        }
        if (c === 10 || c === 13) {
          const end = c === 13 && text.charCodeAt(pos + 1) === 10 ? pos + 2 : pos + 1;
          this.pos = end;
          if (this.depth === 0) {
            this.push(T.NEWLINE, pos, end, 0);
            lineBegins = true;
          } else if (this.tolerant && this.lineCloses(end)) {
            this.closeAll();
            this.push(T.NEWLINE, pos, end, 0);
            lineBegins = true;
          }
          continue;
        }
        if (c === 35) {
          this.pos = this.skipComment(pos);
          continue;
        }
        if (c === 34 || c === 39) {
          this.lexString(pos, pos, 0);
          continue;
        }
        if (c === 92) {
          const next = text.charCodeAt(pos + 1);
          if (next === 10 || next === 13) {
            this.pos = next === 13 && text.charCodeAt(pos + 2) === 10 ? pos + 3 : pos + 2;
            if (this.pos >= length) this.fail('unexpected EOF while parsing', pos + 1, pos + 1);
            continue;
          }
          this.pos = pos + 1;
          if (pos + 1 >= length) this.fail('unexpected EOF while parsing', pos + 1, pos + 1);
          else this.fail('unexpected character after line continuation character', pos + 1, pos + 2);
          continue;
        }
        this.lexOperator(pos, c);
        continue;
      }
      if (pos >= length) {
        this.pos = length;
        break;
      }
      this.lexWide(pos);
    }
    this.finish();
  }

  private finish(): void {
    const end = this.text.length;
    if (this.fault !== null) {
      this.push(T.ERROR, this.fault.start, this.fault.end, 0);
      this.push(T.EOF, end, end, 0);
      return;
    }
    for (let i = 0; i < this.depth; i++) this.unclosed.push(this.bracketPos[i]!);
    if (this.tolerant && this.depth > 0) this.noteOpen(this.bracketPos[this.depth - 1]!);
    const last = this.count - 1;
    if (last >= 0 && this.kinds[last] !== T.NEWLINE && (this.depth === 0 || this.tolerant))
      this.push(T.NEWLINE, end, end, 0);
    if (this.depth === 0 || this.tolerant)
      for (let i = this.indents.length; i > 1; i--) this.push(T.DEDENT, end, end, 0);
    this.push(T.EOF, end, end, 0);
  }

  /** The text begins inside a string: everything up to its closing quotes is one string token. */
  private skipOpenString(quotes: string): void {
    const close = this.text.indexOf(quotes);
    const end = close < 0 ? this.text.length : close + quotes.length;
    this.push(T.STRING, 0, end, T.UNCLOSED | T.RAW);
    this.push(T.NEWLINE, end, end, 0);
    let next = end;
    while (next < this.text.length && this.text.charCodeAt(next) !== 10) next++;
    this.pos = next + 1 > this.text.length ? this.text.length : next + 1;
  }

  /** Reads the blanks before a line's first token and emits the layout tokens. False at the end of the text. */
  private lexIndentation(): boolean {
    const { text } = this;
    let pos = this.pos;
    for (;;) {
      let column = 0;
      let alternate = 0;
      let continued = -1;
      let c = text.charCodeAt(pos);
      for (;;) {
        if (c === 32) {
          column++;
          alternate++;
        } else if (c === 9) {
          column = (column & ~7) + 8;
          alternate++;
        } else if (c === 12) {
          column = 0;
          alternate = 0;
        } else if (c === 92 && (text.charCodeAt(pos + 1) === 10 || text.charCodeAt(pos + 1) === 13)) {
          if (continued < 0) continued = column;
          pos += text.charCodeAt(pos + 1) === 13 && text.charCodeAt(pos + 2) === 10 ? 2 : 1;
          if (pos + 1 >= text.length) this.fail('unexpected EOF while parsing', pos, pos + 1);
        } else break;
        c = text.charCodeAt(++pos);
      }
      if (continued > 0) {
        column = continued;
        alternate = continued;
      }
      if (c === 35) {
        pos = this.skipComment(pos);
        c = text.charCodeAt(pos);
      }
      if (c === 10 || c === 13) {
        pos++;
        continue;
      }
      this.pos = pos;
      if (pos >= text.length) return false;
      if (this.tolerant && c < 128 && lineMarks[c] === 1) {
        const after = this.skipMark(pos, c);
        if (after > pos) {
          pos = after;
          let inner = column;
          while (text.charCodeAt(pos) === 32) {
            pos++;
            inner++;
          }
          const first = text.charCodeAt(pos);
          if (first === 10 || first === 13 || first === 35 || pos >= text.length) continue;
          this.pos = pos;
          column = inner;
          alternate = inner;
        }
      }
      this.lineIndent = column;
      this.indentTo(column, alternate, pos);
      this.lineFirst = this.count;
      return true;
    }
  }

  /**
   * End of what is no Python at the start of a line, or `pos`: the prompts of a pasted session (`>>> `, `... `), a
   * fence of Markdown, and IPython's magic and shell lines.
   */
  private skipMark(pos: number, c: number): number {
    const { text } = this;
    if (c === 62 || c === 46) return text.startsWith('>>> ', pos) || text.startsWith('... ', pos) ? pos + 4 : pos;
    if (c === 96 && !text.startsWith('```', pos)) return pos;
    let end = pos;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    return end;
  }

  private indentTo(column: number, alternate: number, pos: number): void {
    const { indents, altIndents } = this;
    let top = indents.length - 1;
    if (column === indents[top]) {
      if (alternate !== altIndents[top] && !this.tolerant) this.failTabs(pos);
      return;
    }
    if (column > indents[top]!) {
      if (alternate <= altIndents[top]! && !this.tolerant) return this.failTabs(pos);
      if (top + 1 >= MAX_INDENTS && !this.tolerant) {
        const from = this.lineStart(pos);
        return this.fail('too many levels of indentation', from, from, 'IndentationError');
      }
      indents.push(column);
      altIndents.push(alternate);
      this.push(T.INDENT, pos, pos, 0);
      return;
    }
    while (top > 0 && column < indents[top]!) {
      this.push(T.DEDENT, pos, pos, 0);
      indents.pop();
      altIndents.pop();
      top--;
    }
    if (column !== indents[top]) {
      if (!this.tolerant) {
        const end = this.lineEnd(pos);
        return this.fail('unindent does not match any outer indentation level', end, end, 'IndentationError');
      }
      // The block's real level is this one: what follows belongs to the enclosing block.
      const text = 'unindent does not match any outer indentation level';
      addProblem(this.problems, { type: 'IndentationError', text, start: pos, end: pos, recovered: true });
      indents.push(column);
      altIndents.push(alternate);
      this.push(T.INDENT, pos, pos, 1);
    } else if (alternate !== altIndents[top] && !this.tolerant) this.failTabs(pos);
  }

  private lineStart(pos: number): number {
    let start = pos;
    while (start > 0 && this.text.charCodeAt(start - 1) !== 10 && this.text.charCodeAt(start - 1) !== 13) start--;
    return start;
  }

  private lineEnd(pos: number): number {
    let end = pos;
    while (end < this.text.length && this.text.charCodeAt(end) !== 10 && this.text.charCodeAt(end) !== 13) end++;
    return end;
  }

  private failTabs(pos: number): void {
    const from = this.lineStart(pos);
    this.fail('inconsistent use of tabs and spaces in indentation', from, from, 'TabError');
  }

  private skipComment(start: number): number {
    const { text } = this;
    let pos = start + 1;
    let c = text.charCodeAt(pos);
    while (c !== 10 && c !== 13 && pos < text.length) c = text.charCodeAt(++pos);
    this.comments.push(start, pos);
    return pos;
  }

  // ── Recovery of brackets (tolerant) ───────────────────────────────────────────────────────────
  /** Whether the line that begins at `start`, inside brackets, shows that they were not closed. */
  private lineCloses(start: number): boolean {
    const { text } = this;
    let pos = start;
    let column = 0;
    let c = text.charCodeAt(pos);
    while (c === 32 || c === 9) {
      column = c === 9 ? (column & ~7) + 8 : column + 1;
      c = text.charCodeAt(++pos);
    }
    if (c >= 97 && c <= 122) {
      let end = pos;
      while (end < pos + 9 && c >= 97 && c <= 122) c = text.charCodeAt(++end);
      if (!(c < 128 && chars[c] !== 0) && statementWords.has(text.slice(pos, end))) {
        this.forced++;
        this.noteOpen(this.bracketPos[this.depth - 1]!);
        return true;
      }
      c = text.charCodeAt(pos);
    }
    if (this.suspects === undefined || c === 10 || c === 13 || c === 35 || pos >= text.length) return false;
    if (c === 41 || c === 93 || c === 125) return false;
    if (this.kinds[this.count - 1] === T.COLON && blockWords[this.kinds[this.lineFirst]!] === 1) {
      // `class A(B:` and its like: the colon ends a head.
      this.noteOpen(this.bracketPos[this.depth - 1]!);
      return true;
    }
    if (this.firstSuspect < this.depth && column <= this.lineIndent) {
      this.noteOpen(this.bracketPos[this.firstSuspect]!);
      return true;
    }
    return false;
  }

  private noteOpen(pos: number): void {
    addProblem(this.problems, { ...neverClosed(this.text, pos), recovered: true });
  }

  private closeAll(): void {
    this.depth = 0;
    this.fCount = 0;
    this.fieldCount = 0;
    this.inText = false;
  }

  private isSuspect(pos: number): boolean {
    return this.suspects !== undefined && this.suspects !== 'all' && this.suspects.has(pos);
  }

  private open(char: number, pos: number): void {
    const at = this.depth;
    if (at >= MAX_BRACKETS && !this.tolerant) this.fail('too many nested parentheses', pos, pos + 1);
    this.bracketChar[at] = char;
    this.bracketPos[at] = pos;
    if (this.suspects !== undefined && this.firstSuspect >= at) {
      this.firstSuspect = this.suspects === 'all' || this.suspects.has(pos) ? at : Infinity;
    }
    this.depth = at + 1;
  }

  /** Closes the bracket that `char` closes. False if there is none (tolerant), after a fault otherwise. */
  private close(char: number, pos: number): boolean {
    const wanted = char === 41 ? 40 : char === 93 ? 91 : 123;
    const shown = String.fromCharCode(char);
    if (this.depth === 0) {
      this.fail(`unmatched '${shown}'`, pos, pos + 1);
      return false;
    }
    const floor = this.fieldCount > 0 ? this.fieldDepth[this.fieldCount - 1]! : 0;
    if (this.bracketChar[this.depth - 1] === wanted && this.depth > floor) {
      this.depth--;
      return true;
    }
    if (this.fieldCount > 0 && this.depth <= floor) {
      this.fail(`f-string: unmatched '${shown}'`, pos, pos + 1);
      return false;
    }
    const opened = this.bracketPos[this.depth - 1]!;
    const [here, there] = this.tolerant ? [0, 0] : [this.lineOf(pos), this.lineOf(opened)];
    const where = here === there ? '' : ` on line ${there}`;
    const openChar = this.text[opened] ?? '';
    this.fail(`closing parenthesis '${shown}' does not match opening parenthesis '${openChar}'${where}`, pos, pos + 1);
    let at = this.depth - 1;
    while (at >= floor && this.bracketChar[at] !== wanted) at--;
    if (at < floor) return false;
    this.depth = at;
    return true;
  }

  // ── Names, numbers ────────────────────────────────────────────────────────────────────────────
  private lexName(start: number, first: number): void {
    const { text } = this;
    let hash = first;
    let pos = start + 1;
    let c = text.charCodeAt(pos);
    while (c < 128 && chars[c] !== 0) {
      hash = (Math.imul(hash, 31) + c) | 0;
      c = text.charCodeAt(++pos);
    }
    if (c >= 128 && this.isWideContinue(pos)) return this.lexWideName(start, pos);
    if ((c === 34 || c === 39) && pos - start <= 2) {
      const flags = prefixFlags(text, start, pos, this.tolerant);
      if (flags >= 0) return this.lexString(start, pos, flags);
    }
    this.pos = pos;
    const id = this.interner.add(text, start, pos, hash);
    if (id >= T.keywords.length) return this.push(T.NAME, start, pos, id);
    const kind = T.KEYWORD + id;
    if (kind === T.ASYNC || kind === T.AWAIT) this.asyncTokens.push(this.count);
    this.push(kind, start, pos, id);
  }

  private isWideContinue(pos: number): boolean {
    return wideContinue.test(String.fromCodePoint(this.text.codePointAt(pos) ?? 32));
  }

  private lexWideName(start: number, from: number): void {
    const { text } = this;
    let pos = from;
    for (;;) {
      const c = text.charCodeAt(pos);
      if (c < 128) {
        if (chars[c] === 0) break;
        pos++;
      } else if (pos < text.length && this.isWideContinue(pos)) pos += text.codePointAt(pos)! > 0xffff ? 2 : 1;
      else break;
    }
    this.pos = pos;
    const written = text.slice(start, pos);
    // Marks stay marks in the normal form: nothing that has so many is another name for anything.
    const name = markWork(written) > mostMarkWork ? written : written.normalize('NFKC');
    let hash = 0;
    for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
    const id = this.interner.add(name, 0, name.length, hash);
    this.push(id < T.keywords.length ? T.KEYWORD + id : T.NAME, start, pos, id);
  }

  /** A token that begins with a character beyond ASCII. */
  private lexWide(pos: number): void {
    const point = this.text.codePointAt(pos) ?? 0;
    const char = String.fromCodePoint(point);
    if (wide.test(char)) return this.lexWideName(pos, pos);
    this.pos = pos + char.length;
    if (this.tolerant && wideSpace.test(char)) return;
    const hex = point.toString(16).toUpperCase().padStart(4, '0');
    const shown = wideSpace.test(char) || /\p{C}/u.test(char) ? 'non-printable character' : `character '${char}' (`;
    const text = shown.endsWith('(') ? `invalid ${shown}U+${hex})` : `invalid ${shown} U+${hex}`;
    this.fail(text, pos, pos + char.length);
    if (this.tolerant) this.push(T.ERROR, pos, pos + char.length, 0);
  }

  /** Digits of a base with single underscores between them. Returns the end; `pos` itself if there are none. */
  private digits(from: number, base: 2 | 8 | 10 | 16): number {
    const { text } = this;
    let pos = from;
    for (;;) {
      const c = text.charCodeAt(pos);
      const isDigit =
        base === 10
          ? c >= 48 && c <= 57
          : base === 16
            ? (c >= 48 && c <= 57) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70)
            : c >= 48 && c < 48 + base;
      if (isDigit) pos++;
      else if (c === 95 && pos > from && text.charCodeAt(pos - 1) !== 95) pos++;
      else break;
    }
    return pos > from && text.charCodeAt(pos - 1) === 95 ? pos - 1 : pos;
  }

  private lexNumber(start: number): void {
    const { text } = this;
    let pos = start;
    let kind = 'decimal';
    const first = text.charCodeAt(pos);
    const second = text.charCodeAt(pos + 1) | 32;
    if (first === 48 && (second === 120 || second === 111 || second === 98)) {
      const base = second === 120 ? 16 : second === 111 ? 8 : 2;
      kind = base === 16 ? 'hexadecimal' : base === 8 ? 'octal' : 'binary';
      const from = text.charCodeAt(pos + 2) === 95 ? pos + 3 : pos + 2;
      pos = this.digits(from, base);
      const c = text.charCodeAt(pos);
      if (c >= 48 && c <= 57) {
        this.fail(`invalid digit '${String.fromCharCode(c)}' in ${kind} literal`, pos, pos + 1);
        pos = this.digits(pos, 10);
      } else if (pos === from) this.fail(`invalid ${kind} literal`, pos - 1, pos);
    } else {
      pos = this.digits(pos, 10);
      let float = false;
      if (text.charCodeAt(pos) === 46 && !(this.mode === 'pattern' && text.startsWith('...', pos))) {
        float = true;
        pos++;
        const c = text.charCodeAt(pos);
        if (c >= 48 && c <= 57) pos = this.digits(pos, 10);
      }
      pos = this.exponent(pos);
      if (pos > start && (text.charCodeAt(pos) | 32) === 106) {
        pos++;
        kind = 'imaginary';
      } else if (!float && first === 48 && pos - start > 1 && /^0[0_]*[1-9]/.test(text.slice(start, pos))) {
        const isFloat = /[eE]/.test(text.slice(start, pos));
        if (!isFloat && !this.tolerant) {
          const what =
            'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
          this.fail(what, start, start + /^0[0_]*/.exec(text.slice(start, pos))![0].length);
        }
      }
    }
    if (this.tolerant && kind !== 'imaginary' && (text.charCodeAt(pos) | 32) === 108) pos++;
    this.checkNumberEnd(start, pos, kind);
    this.push(T.NUMBER, start, pos, 0);
    this.pos = pos;
  }

  /** End of `e+10` at `pos`, or `pos`. */
  private exponent(pos: number): number {
    const { text } = this;
    if ((text.charCodeAt(pos) | 32) !== 101) return pos;
    const sign = text.charCodeAt(pos + 1);
    const from = sign === 43 || sign === 45 ? pos + 2 : pos + 1;
    const c = text.charCodeAt(from);
    if (c >= 48 && c <= 57) return this.digits(from, 10);
    if (from > pos + 1) this.fail('invalid decimal literal', from - 1, from);
    return pos;
  }

  /** `1if x` is allowed (a keyword follows), `1abc` and `1__0` are not. */
  private checkNumberEnd(start: number, pos: number, kind: string): void {
    const { text } = this;
    const c = text.charCodeAt(pos);
    if (c < 128 ? chars[c] === 0 : !(c >= 128 && wide.test(String.fromCodePoint(text.codePointAt(pos)!)))) return;
    for (const word of ['and', 'else', 'for', 'if', 'in', 'is', 'not', 'or'])
      if (text.startsWith(word, pos)) {
        if (!this.tolerant && this.warnings.length < 200)
          this.warnings.push({ text: `invalid ${kind} literal`, start });
        return;
      }
    const at = c === 95 ? pos : pos - 1;
    this.fail(`invalid ${kind} literal`, at, at + 1);
  }

  // ── Strings ───────────────────────────────────────────────────────────────────────────────────
  private lexString(start: number, quoteAt: number, prefix: number): void {
    const { text } = this;
    const quote = text.charCodeAt(quoteAt);
    let flags = (prefix & ~F_STRING) | ((quoteAt - start) << T.PREFIX_SHIFT);
    if (quote === 34) flags |= T.DOUBLE;
    let pos = quoteAt + 1;
    const triple = text.charCodeAt(pos) === quote && text.charCodeAt(pos + 1) === quote;
    if (triple) {
      flags |= T.TRIPLE;
      pos += 2;
    }
    if ((prefix & (F_STRING | T.TEMPLATE)) !== 0 && !this.isSuspect(start)) {
      this.push(T.FSTART, start, pos, flags);
      const at = this.fCount++;
      this.fFlags[at] = flags;
      this.fStart[at] = start;
      this.fBase[at] = this.fieldCount;
      this.inText = true;
      this.pos = pos;
      return;
    }
    for (;;) {
      const c = text.charCodeAt(pos);
      if (c === quote) {
        if (!triple) {
          pos++;
          break;
        }
        if (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote) {
          pos += 3;
          break;
        }
        pos++;
      } else if (c === 92) {
        flags |= T.ESCAPES;
        const next = text.charCodeAt(pos + 1);
        if (next === 13 && text.charCodeAt(pos + 2) === 10) pos++;
        if (next === 13) flags |= T.CR;
        if (next >= 128) flags |= T.NON_ASCII;
        pos = Math.min(pos + 2, text.length);
      } else if (c === 10 || c === 13) {
        if (!triple) {
          flags |= T.UNCLOSED;
          break;
        }
        if (c === 13) flags |= T.CR;
        pos++;
      } else if (c < 128) pos++;
      else if (pos >= text.length) {
        flags |= T.UNCLOSED;
        pos = text.length;
        break;
      } else {
        flags |= T.NON_ASCII;
        pos++;
      }
    }
    if ((flags & T.UNCLOSED) !== 0) {
      if (triple) this.unclosedString = start;
      this.failString(start, triple, '');
    }
    this.push(T.STRING, start, pos, flags);
    this.pos = pos;
  }

  private failString(start: number, triple: boolean, what: string): void {
    if (this.tolerant) {
      this.fail(`unterminated ${triple ? 'triple-quoted ' : ''}${what}string literal`, start, start + 1);
      return;
    }
    const top = this.fCount - 1;
    if (what === '' && top >= 0 && this.fieldCount > this.fBase[top]!) {
      // The quote that looked like a string's beginning is the f-string's end.
      const flags = this.fFlags[top]!;
      const quoteAt = /['"]/.exec(this.text.slice(start))?.index ?? 0;
      const double = this.text[start + quoteAt] === '"';
      if (((flags & T.DOUBLE) !== 0) === double && ((flags & T.TRIPLE) !== 0) === triple) {
        this.fail("f-string: expecting '}'", start + quoteAt, start + quoteAt + 1);
        return;
      }
    }
    const line = this.lineOf(triple ? Math.max(0, this.text.replace(/\n$/, '').length) : start);
    this.fail(
      `unterminated ${triple ? 'triple-quoted ' : ''}${what}string literal (detected at line ${line})`,
      start,
      start + 1,
    );
  }

  /** Text of an f-string up to a field, the end of a format specification, or the end of the string. */
  private lexMiddle(): void {
    const { text } = this;
    const top = this.fCount - 1;
    const flags = this.fFlags[top]!;
    const quote = (flags & T.DOUBLE) !== 0 ? 34 : 39;
    const triple = (flags & T.TRIPLE) !== 0;
    const raw = (flags & T.RAW) !== 0;
    const spec = this.fieldCount > this.fBase[top]!;
    const start = this.pos;
    let pos = start;
    let seen = raw ? T.RAW : 0;
    for (;;) {
      const c = text.charCodeAt(pos);
      if (c === quote) {
        const closes = !triple || (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote);
        if (!closes) {
          pos++;
          continue;
        }
        if (pos > start) this.push(T.FMIDDLE, start, pos, seen);
        const end = triple ? pos + 3 : pos + 1;
        this.endFString(pos, end);
        return;
      }
      if (c === 123) {
        if (!spec && text.charCodeAt(pos + 1) === 123) {
          seen |= T.BRACES;
          pos += 2;
          continue;
        }
        if (pos > start) this.push(T.FMIDDLE, start, pos, seen);
        this.push(T.LBRACE, pos, pos + 1, 0);
        this.open(123, pos);
        this.fieldDepth[this.fieldCount] = this.depth;
        this.fieldSpec[this.fieldCount] = false;
        this.fieldCount++;
        this.inText = false;
        this.pos = pos + 1;
        if (this.fieldCount > 300 && !this.tolerant) this.fail('f-string: expressions nested too deeply', pos, pos + 1);
        return;
      }
      if (c === 125) {
        if (spec) {
          if (pos > start) this.push(T.FMIDDLE, start, pos, seen);
          this.push(T.RBRACE, pos, pos + 1, 0);
          this.depth = this.fieldDepth[this.fieldCount - 1]! - 1;
          this.fieldCount--;
          this.pos = pos + 1;
          return;
        }
        if (text.charCodeAt(pos + 1) === 125) {
          seen |= T.BRACES;
          pos += 2;
          continue;
        }
        this.fail(`${(flags & T.TEMPLATE) !== 0 ? 't' : 'f'}-string: single '}' is not allowed`, pos, pos + 1);
        if (this.fault !== null) return;
        pos++;
        continue;
      }
      if (c === 92) {
        const next = text.charCodeAt(pos + 1);
        seen |= T.ESCAPES;
        if (next === 123 || next === 125) pos++;
        else if (!raw && next === 78 && text.charCodeAt(pos + 2) === 123) {
          const close = text.indexOf('}', pos);
          pos = close < 0 ? pos + 3 : close + 1;
        } else if (next === 13) {
          seen |= T.CR;
          pos += text.charCodeAt(pos + 2) === 10 ? 3 : 2;
        } else pos = Math.min(pos + 2, text.length);
        continue;
      }
      if (c === 10 || c === 13) {
        if (!triple) break;
        if (c === 13) seen |= T.CR;
      } else if (pos >= text.length) {
        pos = text.length;
        break;
      }
      pos++;
    }
    if (triple) this.unclosedString = this.fStart[top]!;
    this.failString(this.fStart[top]!, triple, (flags & T.TEMPLATE) !== 0 ? 't-' : 'f-');
    if (this.fault !== null) return;
    if (pos > start) this.push(T.FMIDDLE, start, pos, seen);
    this.endFString(pos, pos);
  }

  private endFString(start: number, end: number): void {
    this.push(T.FEND, start, end, 0);
    const base = this.fBase[this.fCount - 1]!;
    if (this.fieldCount > base) {
      this.depth = this.fieldDepth[base]! - 1;
      this.fieldCount = base;
    }
    this.fCount--;
    this.inText = false;
    this.pos = end;
  }

  // ── Operators ─────────────────────────────────────────────────────────────────────────────────
  private lexOperator(pos: number, c: number): void {
    const { text } = this;
    const next = text.charCodeAt(pos + 1);
    switch (c) {
      case 40:
        this.open(c, pos);
        return this.op(T.LPAR, pos, 1);
      case 91:
        this.open(c, pos);
        return this.op(T.LSQB, pos, 1);
      case 123:
        this.open(c, pos);
        return this.op(T.LBRACE, pos, 1);
      case 41:
        if (this.close(c, pos) || this.tolerant) this.op(T.RPAR, pos, 1);
        return;
      case 93:
        if (this.close(c, pos) || this.tolerant) this.op(T.RSQB, pos, 1);
        return;
      case 125: {
        const field = this.fieldCount - 1;
        if (
          field >= 0 &&
          (this.fieldDepth[field] === this.depth ||
            (this.tolerant && this.depth > 0 && this.bracketChar[this.depth - 1] !== 123))
        ) {
          // In tolerant mode the brace also closes brackets left open inside the field.
          this.depth = this.fieldDepth[field]! - 1;
          this.fieldCount = field;
          this.inText = true;
          return this.op(T.RBRACE, pos, 1);
        }
        if (this.close(c, pos) || this.tolerant) this.op(T.RBRACE, pos, 1);
        return;
      }
      case 44:
        return this.op(T.COMMA, pos, 1);
      case 58: {
        const field = this.fieldCount - 1;
        if (field >= 0 && this.fieldDepth[field] === this.depth) {
          this.fieldSpec[field] = true;
          this.inText = true;
          return this.op(T.COLON, pos, 1);
        }
        return next === 61 ? this.op(T.COLONEQ, pos, 2) : this.op(T.COLON, pos, 1);
      }
      case 59:
        return this.op(T.SEMI, pos, 1);
      case 46:
        if (next >= 48 && next <= 57) {
          let end = this.exponent(this.digits(pos + 1, 10));
          let kind = 'decimal';
          if ((text.charCodeAt(end) | 32) === 106) {
            end++;
            kind = 'imaginary';
          }
          this.checkNumberEnd(pos, end, kind);
          this.push(T.NUMBER, pos, end, 0);
          this.pos = end;
          return;
        }
        if (next === 46 && text.charCodeAt(pos + 2) === 46) {
          if (this.deep > 0 && text.charCodeAt(pos + 3) === 62) {
            this.deep--;
            return this.op(T.DEEP_CLOSE, pos, 4);
          }
          return this.op(T.ELLIPSIS, pos, 3);
        }
        return this.op(T.DOT, pos, 1);
      case 61:
        return next === 61 ? this.op(T.EQEQ, pos, 2) : this.op(T.EQ, pos, 1);
      case 33:
        if (next === 61) return this.op(T.NE, pos, 2);
        return this.op(T.EXCL, pos, 1);
      case 60:
        if (next === 60)
          return text.charCodeAt(pos + 2) === 61 ? this.op(T.LSHIFT + T.AUG, pos, 3) : this.op(T.LSHIFT, pos, 2);
        if (next === 61) return this.op(T.LE, pos, 2);
        if (next === 62) {
          if (!this.tolerant) this.fail('invalid syntax', pos, pos + 2);
          return this.op(T.NE, pos, 2);
        }
        if (this.mode === 'pattern' && text.startsWith('...', pos + 1)) {
          this.deep++;
          return this.op(T.DEEP_OPEN, pos, 4);
        }
        return this.op(T.LT, pos, 1);
      case 62:
        if (next === 62)
          return text.charCodeAt(pos + 2) === 61 ? this.op(T.RSHIFT + T.AUG, pos, 3) : this.op(T.RSHIFT, pos, 2);
        return next === 61 ? this.op(T.GE, pos, 2) : this.op(T.GT, pos, 1);
      case 45:
        return next === 62 ? this.op(T.ARROW, pos, 2) : this.arithmetic(T.MINUS, pos, 1);
      case 42:
        return next === 42 ? this.arithmetic(T.DSTAR, pos, 2) : this.arithmetic(T.STAR, pos, 1);
      case 47:
        return next === 47 ? this.arithmetic(T.DSLASH, pos, 2) : this.arithmetic(T.SLASH, pos, 1);
      case 43:
        return this.arithmetic(T.PLUS, pos, 1);
      case 37:
        return this.arithmetic(T.PERCENT, pos, 1);
      case 38:
        return this.arithmetic(T.AMP, pos, 1);
      case 124:
        return this.arithmetic(T.VBAR, pos, 1);
      case 94:
        return this.arithmetic(T.CARET, pos, 1);
      case 64:
        return this.arithmetic(T.AT, pos, 1);
      case 126:
        return this.op(T.TILDE, pos, 1);
      case 96:
        if (this.tolerant) return this.op(T.BACKQUOTE, pos, 1);
        break;
      case 36:
        if (this.mode === 'pattern') return this.lexMetavariable(pos);
        break;
      case 0:
        if (pos >= text.length) return;
        this.fail('source code cannot contain null bytes', pos, pos + 1);
        this.pos = pos + 1;
        return;
      default:
        break;
    }
    if (this.tolerant) {
      this.fail('invalid syntax', pos, pos + 1);
      return this.op(T.ERROR, pos, 1);
    }
    if (c < 32) {
      this.fail(`invalid non-printable character U+${c.toString(16).toUpperCase().padStart(4, '0')}`, pos, pos + 1);
    } else this.fail('invalid syntax', pos, pos + 1);
  }

  private op(kind: number, pos: number, length: number): void {
    this.push(kind, pos, pos + length, 0);
    this.pos = pos + length;
  }

  private arithmetic(kind: number, pos: number, length: number): void {
    if (this.text.charCodeAt(pos + length) === 61) this.op(kind + T.AUG, pos, length + 1);
    else this.op(kind, pos, length);
  }

  /** `$X` and `$...X` become names that begin with `$`. */
  private lexMetavariable(start: number): void {
    const { text } = this;
    let pos = text.startsWith('...', start + 1) ? start + 4 : start + 1;
    const from = pos;
    while (text.charCodeAt(pos) < 128 && chars[text.charCodeAt(pos)] !== 0) pos++;
    if (pos === from) return this.fail('a metavariable needs a name after $', start, pos);
    let hash = 0;
    for (let i = start; i < pos; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    this.push(T.NAME, start, pos, this.interner.add(text, start, pos, hash));
    this.pos = pos;
  }

  /** Before Python 3.7 `async` and `await` were ordinary names. */
  private demoteAsync(): void {
    for (const at of this.asyncTokens) {
      const next = this.kinds[at + 1]!;
      const isAsync = this.kinds[at] === T.ASYNC;
      const plain = isAsync
        ? next !== T.DEF && next !== T.FOR && next !== T.WITH
        : next === T.EQ ||
          next === T.RPAR ||
          next === T.COMMA ||
          next === T.DOT ||
          next === T.NEWLINE ||
          next === T.COLON;
      if (plain) this.kinds[at] = T.NAME;
    }
  }
}

const F_STRING = 1 << 20;

/** Flags of a string prefix, or -1 if `text[start, end)` is none. */
const prefixFlags = (text: string, start: number, end: number, tolerant: boolean): number => {
  let flags = 0;
  let unicode = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i) | 32;
    const bit = c === 114 ? T.RAW : c === 98 ? T.BYTES : c === 102 ? F_STRING : c === 116 ? T.TEMPLATE : 0;
    if (bit === 0) {
      if (c !== 117) return -1;
      unicode++;
    }
    if ((flags & bit) !== 0) return -1;
    flags |= bit;
  }
  if (end - start === 1) return flags;
  // Of two letters one must be `r`; with `u` only in Python 2.
  if ((flags & T.RAW) === 0) return -1;
  return unicode > 0 && !tolerant ? -1 : flags;
};

/** The problem of a bracket without its partner. */
export const neverClosed = (text: string, pos: number): Problem => ({
  type: 'SyntaxError',
  text: `'${text[pos] ?? ''}' was never closed`,
  start: pos,
  end: pos + 1,
});
