/**
 * String tokens to expressions: adjacent literals are joined, fields of f- and t-strings are parsed in place.
 */
import type * as A from './ast.ts';
import { Cursor, SyntaxFault } from './cursor.ts';
import { type Decoded, decodeEscapes, normaliseBreaks } from './literal.ts';
import * as T from './tokens.ts';

const f = (isTemplate: boolean): string => (isTemplate ? 't-string' : 'f-string');

export abstract class StringLiteralParser extends Cursor {
  protected abstract starExpressions(): A.Expr;
  protected abstract yield(): A.Expr;
  protected abstract explainComma(before: number): void;

  private decode(start: number, end: number, flags: number): Decoded {
    let body = this.text.slice(start, end);
    if ((flags & T.CR) !== 0) body = normaliseBreaks(body);
    if ((flags & T.BRACES) !== 0) body = body.replace(/\{\{|\}\}/g, (braces) => braces[0]!);
    if ((flags & T.ESCAPES) === 0 || (flags & T.RAW) !== 0) return { value: body };
    return decodeEscapes(body, (flags & T.BYTES) !== 0);
  }

  /** Value of the string token at the cursor, which moves on. */
  private oneString(): string {
    const at = this.p++;
    const flags = this.values[at]!;
    const start = this.starts[at]!;
    const end = this.ends[at]!;
    const quotes = (flags & T.TRIPLE) !== 0 ? 3 : 1;
    let from = start + ((flags >> T.PREFIX_SHIFT) & T.PREFIX_MASK) + quotes;
    let to = end - quotes;
    if ((flags & T.UNCLOSED) !== 0) {
      // Cut at either side; a text that begins inside a string has no opening quotes.
      if (start === 0 && at === 0 && (flags & T.RAW) !== 0) from = 0;
      else to = end;
    }
    if ((flags & (T.ESCAPES | T.CR | T.NON_ASCII)) === 0) return this.text.slice(from, to);
    const decoded = this.decode(from, to, flags);
    if ((flags & T.BYTES) !== 0 && (flags & T.NON_ASCII) !== 0) {
      this.fail('bytes can only contain ASCII literal characters', start, end);
    }
    if (decoded.problem !== undefined) this.note(decoded.problem, start, end);
    if (decoded.warning !== undefined) this.warn(decoded.warning, start);
    return decoded.value;
  }

  /** One or more adjacent literals, joined. */
  protected strings(): A.Expr {
    const first = this.p;
    const start = this.start;
    const flags = this.values[first]!;
    if (this.peek() === T.STRING) {
      const next = this.kinds[first + 1]!;
      if (next !== T.STRING && next !== T.FSTART) {
        const value = this.oneString();
        return { kind: (flags & T.BYTES) !== 0 ? 'Bytes' : 'Str', start, end: this.lastEnd, value };
      }
    }
    const isBytes = this.peek() === T.STRING && (flags & T.BYTES) !== 0;
    const isTemplate = this.peek() === T.FSTART && (flags & T.TEMPLATE) !== 0;
    const parts: (A.Str | A.FormattedValue)[] = [];
    let formatted = false;
    let mixed = false;
    let mixedTemplate = false;
    while (this.peek() === T.STRING || this.peek() === T.FSTART) {
      const own = this.values[this.p]!;
      if (((own & T.BYTES) !== 0) !== isBytes) mixed = true;
      if ((this.peek() === T.FSTART && (own & T.TEMPLATE) !== 0) !== isTemplate) mixedTemplate = true;
      if (this.peek() === T.STRING) {
        const at = this.start;
        const value = this.oneString();
        addText(parts, at, this.lastEnd, value);
      } else {
        formatted = true;
        this.formatted(parts, (own & T.TEMPLATE) !== 0);
      }
    }
    const end = this.lastEnd;
    if (mixed) this.fail('cannot mix bytes and nonbytes literals', this.start, this.ends[this.p]!);
    if (mixedTemplate && !mixed) {
      const template = parts.some((part) => part.kind === 'FormattedValue' && part.isTemplate) || isTemplate;
      if (template) this.fail('cannot mix t-string literals with string or bytes literals', start, end);
    }
    if (!formatted) {
      const value = parts.map((part) => (part.kind === 'Str' ? part.value : '')).join('');
      return { kind: isBytes ? 'Bytes' : 'Str', start, end, value };
    }
    return { kind: isTemplate ? 'TemplateStr' : 'JoinedStr', start, end, parts: parts.filter(isNotEmpty) };
  }

  /** From `FSTART` to `FEND`. */
  private formatted(parts: (A.Str | A.FormattedValue)[], isTemplate: boolean): void {
    this.enter();
    this.p++;
    this.formattedParts(parts, T.FEND, isTemplate);
    this.expect(T.FEND, `${f(isTemplate)}: expecting '}'`);
    this.depth--;
  }

  private formattedParts(parts: (A.Str | A.FormattedValue)[], close: number, isTemplate: boolean): void {
    for (;;) {
      const kind = this.peek();
      if (kind === T.FMIDDLE) {
        const decoded = this.decode(this.start, this.ends[this.p]!, this.values[this.p]!);
        if (decoded.problem !== undefined) this.note(decoded.problem, this.start, this.ends[this.p]!);
        if (decoded.warning !== undefined) this.warn(decoded.warning, this.start);
        addText(parts, this.start, this.ends[this.p]!, decoded.value);
        this.p++;
      } else if (kind === T.LBRACE) this.field(parts, isTemplate);
      else if (kind === close || this.endsLine(this.p)) return;
      else if (this.tolerant && this.trying === 0) this.p++;
      else return;
    }
  }

  /** The expression of a field. Strict: one that breaks off before the field's end is named so. */
  private fieldValue(kind: string): A.Expr {
    if (this.peek() === T.LAMBDA && !this.tolerant) this.lambdaInField(kind);
    try {
      return this.peek() === T.YIELD ? this.yield() : this.starExpressions();
    } catch (fault) {
      if (!(fault instanceof SyntaxFault) || fault.problem.text !== 'invalid syntax') throw fault;
      const token = this.peek();
      const before = this.kinds[this.p - 1]!;
      if (fault.at === this.start && before === T.LBRACE)
        this.fail(`${kind}: expecting a valid expression after '{'`, this.start, this.ends[this.p]!);
      const ends = token === T.RBRACE || token === T.EXCL || token === T.COLON || token === T.EQ;
      if (ends && fault.at === this.start && before !== T.LBRACE && before < T.KEYWORD && before !== T.NAME) {
        this.p--;
        this.fail(`${kind}: expecting '=', or '!', or ':', or '}'`, this.start, this.ends[this.p]!);
      }
      throw fault;
    }
  }

  private lambdaInField(kind: string): void {
    let at = this.p + 1;
    while (this.kinds[at] === T.NAME || this.kinds[at] === T.COMMA) at++;
    if (this.kinds[at] !== T.COLON) return;
    const what = `${kind}: lambda expressions are not allowed without parentheses`;
    this.fail(what, this.start, this.ends[at]!);
  }

  private field(parts: (A.Str | A.FormattedValue)[], isTemplate: boolean): void {
    const start = this.start;
    const kind = f(isTemplate);
    this.enter();
    this.p++;
    if (this.peek() === T.RBRACE || this.peek() === T.EXCL || this.peek() === T.COLON || this.peek() === T.EQ) {
      const what = this.peek() === T.EQ ? '=' : this.peek() === T.RBRACE ? '}' : this.peek() === T.COLON ? ':' : '!';
      this.fail(`${kind}: valid expression required before '${what}'`, this.start, this.ends[this.p]!);
    }
    const from = this.lastEnd;
    const first = this.p;
    const value = this.fieldValue(kind);
    if (this.begins(this.p)) this.explainComma(first);
    let debug = false;
    if (this.skip(T.EQ)) {
      debug = true;
      const to =
        this.peek() === T.RBRACE || this.peek() === T.EXCL || this.peek() === T.COLON ? this.start : this.lastEnd;
      addText(parts, from, to, normaliseBreaks(this.text.slice(from, to)));
    }
    let conversion = '';
    if (this.skip(T.EXCL)) {
      if (this.peek() === T.NAME) {
        conversion = this.name(this.p);
        if (!this.tolerant && this.start !== this.lastEnd) {
          this.fail(
            `${kind}: conversion type must come right after the exclamation mark`,
            this.start,
            this.ends[this.p]!,
          );
        }
        if (conversion !== 's' && conversion !== 'r' && conversion !== 'a') {
          const what = `${kind}: invalid conversion character '${conversion}': expected 's', 'r', or 'a'`;
          this.fail(what, this.start, this.ends[this.p]!);
        }
        this.p++;
      } else {
        const isMissing = this.peek() === T.RBRACE || this.peek() === T.COLON;
        const what = `${kind}: ${isMissing ? 'missing' : 'invalid'} conversion character`;
        this.fail(what, this.start, this.ends[this.p]!);
      }
    }
    let formatSpec: A.JoinedStr | null = null;
    if (this.peek() === T.COLON) {
      const at = this.start;
      this.p++;
      const inner: (A.Str | A.FormattedValue)[] = [];
      this.formattedParts(inner, T.RBRACE, isTemplate);
      formatSpec = { kind: 'JoinedStr', start: at, end: this.lastEnd, parts: inner };
    }
    if (this.peek() !== T.RBRACE) {
      if (this.tolerant && this.trying === 0) {
        this.unexpected();
        while (
          this.peek() !== T.RBRACE &&
          this.peek() !== T.FEND &&
          this.peek() !== T.FMIDDLE &&
          !this.endsLine(this.p)
        )
          this.p++;
      } else if (this.peek() === T.FEND || this.peek() === T.EOF || this.endsLine(this.p)) {
        const what = formatSpec === null ? "expecting '}'" : "expecting '}', or format specs";
        this.fail(`${kind}: ${what}`, this.start, this.ends[this.p]!);
      } else {
        const what =
          conversion !== ''
            ? "expecting ':' or '}'"
            : debug
              ? "expecting '!', or ':', or '}'"
              : "expecting '=', or '!', or ':', or '}'";
        this.fail(`${kind}: ${what}`, this.start, this.ends[this.p]!);
      }
    }
    this.skip(T.RBRACE);
    this.depth--;
    if (debug && conversion === '' && formatSpec === null) conversion = 'r';
    parts.push({ kind: 'FormattedValue', start, end: this.lastEnd, value, conversion, formatSpec, isTemplate });
  }
}

const isNotEmpty = (part: A.Str | A.FormattedValue): boolean => part.kind !== 'Str' || part.value !== '';

/** Appends text, joining it to text before it, as CPython does. */
const addText = (parts: (A.Str | A.FormattedValue)[], start: number, end: number, value: string): void => {
  const last = parts.at(-1);
  if (last?.kind === 'Str')
    parts[parts.length - 1] = { kind: 'Str', start: last.start, end, value: last.value + value };
  else parts.push({ kind: 'Str', start, end, value });
};
