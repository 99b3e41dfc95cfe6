/**
 * The wall: emitted JavaScript is read again, by a reader that knows a closed list of forms and nothing of the compiler, before
 * any of it runs. Whatever a program's names, strings or shapes made the compiler emit, what passes here can
 *
 * - name only its own variables (closed patterns of names, none of which exists outside), the operations of `$` (a closed list),
 *   the meter's three fields, and the few properties of values that `runtime/object.ts` lists;
 * - call only operations, the code of values (`x.c(…)`), iterators' `next()`, and functions written on the spot;
 * - index only with numbers (`[3]`, `[x>>>0]`), never with a name that is computed.
 *
 * No comments, templates, regular expressions, classes, objects, spreads, `new`, `this`, `import` or `with` exist in the
 * grammar, so they cannot pass. The text is ASCII.
 */

export const tooDeepToVerify = 'nested too deep to be verified';

/** The place of the first thing that is not on the list, or undefined if all is. Units: UTF-16 offset. */
export const verify = (code: string, operations: ReadonlySet<string>): VerifyProblem | undefined => {
  try {
    new Verifier(code, operations).program();
    return undefined;
  } catch (problem) {
    if (problem instanceof VerifyProblem) return problem;
    // Nesting beyond our own stack: refused like anything else that we could not read.
    if (problem instanceof RangeError) return new VerifyProblem(0, tooDeepToVerify);
    throw problem;
  }
};

export class VerifyProblem {
  readonly offset: number;
  readonly text: string;
  constructor(offset: number, text: string) {
    this.offset = offset;
    this.text = text;
  }
}

/** Variables that a program's code may have: a prefix and the encoded Python name, or a letter and a number. */
const variable = /^(?:[lgb]_[\w$]*|c\d+_[\w$]*|[ktiwxyhsrnqf]\d+|e\d+f?|[dv])$/;
const label = /^L\d+$/;
/** Properties of values: attributes, methods, and the contract of `runtime/object.ts`. */
const property = /^(?:\$[\w$]*|m\$[\w$]*|[nopxy]\$|a|c|next)$/;
const constants: ReadonlySet<string> = new Set(['N', 'undefined', 'true', 'false', 'null']);
/** Operators between two values, the loosest first. */
const levels = ['||', '&&', '|', '^', '&', '=== !==', '< > <= >=', '>> >>>', '+ -', '* / %'];
const binary: ReadonlyMap<string, number> = new Map(
  levels.flatMap((operators, level) => operators.split(' ').map((one) => [one, level])),
);
/** One token; what no emitted code has (comments, templates, escapes, other letters) is none. */
const token =
  /[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w$])|"[ !#-[\]-~]*(?:\\u[0-9a-f]{4}[ !#-[\]-~]*)*"|>>>|===|!==|=>|&&|\|\||\+\+|--|<=|>=|>>|[(){}[\];,.:?=<>+*%&|^!-]|\/(?![/*])/y;

/** The parameters of an arrow function after their parenthesis. */
const arrowHead = /[\w$,]*\)=>/y;

/** What an expression is, as far as its place asks: a plain value, a variable, a member that may be stored to, something callable. */
type Form = 'value' | 'variable' | 'stored' | 'callable' | 'function' | 'operation' | 'array';

class Verifier {
  private readonly code: string;
  private readonly operations: ReadonlySet<string>;
  private at = 0;
  private start = 0;
  /** The token in hand; empty at the end. */
  private text = '';

  constructor(code: string, operations: ReadonlySet<string>) {
    this.code = code;
    this.operations = operations;
    this.advance();
  }

  // ── Tokens ────────────────────────────────────────────────────────────────────────────────────
  private advance(): void {
    const { code } = this;
    while (code[this.at] === ' ' || code[this.at] === '\n') this.at++;
    this.start = this.at;
    token.lastIndex = this.at;
    if (this.at < code.length && !token.test(code)) this.fail('a text that no emitted code has');
    // At the end nothing is looked for, and nothing is taken.
    this.text = code.slice(this.at, token.lastIndex);
    this.at = token.lastIndex;
  }

  private fail(text: string): never {
    throw new VerifyProblem(this.start, text);
  }

  private is(text: string): boolean {
    return this.text === text;
  }

  private accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.advance();
    return true;
  }

  private expect(...texts: readonly string[]): void {
    for (const text of texts) if (!this.accept(text)) this.fail(`expected ${text}`);
  }

  private variable(): void {
    if (!variable.test(this.text)) this.fail('not a variable of emitted code');
    this.advance();
  }

  // ── The program ───────────────────────────────────────────────────────────────────────────────
  /** `(function($,m,K,N,F){"use strict"; … return function(){ … };})` */
  program(): void {
    this.expect('(', 'function', '(', '$', ',', 'm', ',', 'K', ',', 'N', ',', 'F', ')');
    this.block('"use strict"', ';');
    this.expect(')');
    if (this.text !== '') this.fail('more after the end');
  }

  private block(...first: readonly string[]): void {
    this.expect('{', ...first);
    while (!this.is('}')) this.statement();
    this.advance();
  }

  private statement(): void {
    switch (this.text) {
      case 'let':
      case 'const':
        return this.declaration();
      case '{':
        return this.block();
      case 'if':
        this.condition();
        this.statement();
        if (this.accept('else')) this.statement();
        return;
      case 'while':
        this.condition();
        return this.block();
      case 'for':
        return this.loop();
      case 'try':
        return this.tryStatement();
      case 'throw':
      case 'return':
        this.advance();
        if (!this.is(';')) this.expression();
        return this.expect(';');
      case 'continue':
        return this.expect('continue', ';');
      case 'break':
        this.advance();
        if (label.test(this.text)) this.advance();
        return this.expect(';');
      case ';':
        return this.advance();
    }
    if (label.test(this.text)) {
      this.advance();
      this.expect(':');
      return this.block();
    }
    this.expression();
    this.expect(';');
  }

  private condition(): void {
    this.advance();
    this.expect('(');
    this.expression();
    this.expect(')');
  }

  private declaration(): void {
    this.advance();
    do {
      this.variable();
      if (this.accept('=')) {
        // Constants come from the one array that the host hands over.
        if (this.accept('K')) {
          this.expect('[');
          this.integer();
          this.expect(']');
        } else this.assignment();
      }
    } while (this.accept(','));
    this.expect(';');
  }

  /** `for(const i1=…;(t1=i1.next())!==undefined;){…}` */
  private loop(): void {
    this.advance();
    this.expect('(');
    if (!this.is('const')) this.fail('a loop of another form');
    this.declaration();
    this.expression();
    this.expect(';', ')');
    this.block();
  }

  private tryStatement(): void {
    this.advance();
    this.block();
    const caught = this.accept('catch');
    if (caught) {
      this.expect('(');
      this.variable();
      this.expect(')');
      this.block();
    }
    if (this.accept('finally')) this.block();
    else if (!caught) this.fail('try without catch or finally');
  }

  // ── Expressions ───────────────────────────────────────────────────────────────────────────────
  private expression(): Form {
    let form = this.assignment();
    while (this.accept(',')) {
      this.assignment();
      form = 'value';
    }
    return form;
  }

  private assignment(): Form {
    if (this.accept('yield')) {
      this.accept('*');
      this.assignment();
      return 'value';
    }
    if (this.is('(') && this.isArrow()) return this.arrow();
    const form = this.conditional();
    if (this.accept('=')) {
      if (form !== 'variable' && form !== 'stored') this.fail('this cannot be stored to');
      this.assignment();
      return 'value';
    }
    if (form === 'operation' || form === 'array' || form === 'callable') this.fail('a form that must not stand alone');
    return form;
  }

  private conditional(): Form {
    const form = this.operators(0);
    if (!this.accept('?')) return form;
    this.plain(form);
    this.assignment();
    this.expect(':');
    this.assignment();
    return 'value';
  }

  private operators(least: number): Form {
    let form = this.unary();
    for (;;) {
      const level = binary.get(this.text);
      if (level === undefined || level < least) return form;
      this.plain(form);
      this.advance();
      this.plain(this.operators(level + 1));
      form = 'value';
    }
  }

  /** What stands beside an operator is a value. */
  private plain(form: Form): void {
    if (form !== 'value' && form !== 'variable' && form !== 'stored') this.fail('a form that is no value');
  }

  private unary(): Form {
    if (this.accept('!') || this.accept('-') || this.accept('typeof')) {
      this.plain(this.unary());
      return 'value';
    }
    // The meter: `--m.f<0`, `++m.d>m.l`.
    if (this.is('--')) this.expect('--', 'm', '.', 'f');
    else if (this.is('++')) this.expect('++', 'm', '.', 'd');
    else return this.postfix();
    return 'value';
  }

  private postfix(): Form {
    let form = this.primary();
    for (;;) {
      if (this.is('.')) {
        this.advance();
        form = this.member(form);
      } else if (this.is('[')) form = this.index(form);
      else if (this.is('(')) {
        if (form !== 'callable' && form !== 'function') this.fail('this must not be called');
        this.advance();
        this.list(')', () => this.assignment());
        form = 'value';
      } else return form;
    }
  }

  private member(form: Form): Form {
    if (form === 'operation') {
      if (!this.operations.has(this.text)) this.fail('no operation of the runtime');
      this.advance();
      return this.is('(') ? 'callable' : 'value';
    }
    if (form === 'array') {
      this.expect('length');
      return 'value';
    }
    this.plain(form);
    const { text } = this;
    if (!property.test(text)) this.fail('no property of values');
    this.advance();
    if (text === 'a') return 'array';
    if (text === 'c') return this.is('(') ? 'callable' : this.fail('code is only called');
    if (text === 'next') this.expect('(', ')');
    return text.startsWith('$') ? 'stored' : 'value';
  }

  /** `[3]` of a variable, `[x>>>0]` of an array. */
  private index(form: Form): Form {
    if (form !== 'variable' && form !== 'array') this.fail('this must not be indexed');
    this.advance();
    if (form === 'array' && variable.test(this.text)) {
      this.variable();
      this.expect('>>>', '0');
    } else this.integer();
    this.expect(']');
    return form === 'array' ? 'stored' : 'value';
  }

  private integer(): void {
    if (!/^\d+$/.test(this.text)) this.fail('an index of another form');
    this.advance();
  }

  /** Separated by commas, the bracket that closes them included. */
  private list(close: string, one: () => unknown): void {
    if (this.accept(close)) return;
    do one();
    while (this.accept(','));
    this.expect(close);
  }

  private primary(): Form {
    const { text } = this;
    if (/^[\d"]/.test(text) || constants.has(text)) {
      this.advance();
      return 'value';
    }
    if (this.accept('[')) {
      this.list(']', () => this.assignment());
      return 'value';
    }
    if (this.accept('(')) {
      // What must not stand alone does not come out of `expression`.
      const form = this.expression();
      this.expect(')');
      return form === 'function' ? form : 'value';
    }
    if (this.accept('$')) return this.is('.') ? 'operation' : this.fail('$ is only asked for operations');
    if (this.accept('F')) return this.is('(') ? 'callable' : this.fail('F is only called');
    if (text === 'm') return this.meter();
    if (this.accept('function')) {
      this.accept('*');
      this.parameters();
      this.block();
      return 'function';
    }
    this.variable();
    return 'variable';
  }

  /** `m.tick()`, `m.d`, `m.d--`, `m.g`, `m.l`. */
  private meter(): Form {
    this.expect('m', '.');
    if (this.accept('tick')) this.expect('(', ')');
    else if (!this.accept('l') && !this.accept('g')) {
      this.expect('d');
      this.accept('--');
    }
    return 'value';
  }

  private parameters(): void {
    this.expect('(');
    this.list(')', () => this.variable());
  }

  /** Whether this parenthesis opens the parameters of an arrow function: names and commas, then `=>`. */
  private isArrow(): boolean {
    arrowHead.lastIndex = this.at;
    return arrowHead.test(this.code);
  }

  private arrow(): Form {
    this.parameters();
    this.expect('=>');
    if (this.is('{')) this.block();
    else this.plain(this.assignment());
    return 'function';
  }
}
