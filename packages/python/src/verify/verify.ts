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
const property = /^(?:\$[\w$]*|m\$[\w$]*|[nopxy]\$|a|c|next|length)$/;
const constants: ReadonlySet<string> = new Set(['N', 'undefined', 'true', 'false', 'null']);
const binary: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['|', 3],
  ['^', 4],
  ['&', 5],
  ['===', 6],
  ['!==', 6],
  ['<', 7],
  ['>', 7],
  ['<=', 7],
  ['>=', 7],
  ['>>', 8],
  ['>>>', 8],
  ['+', 9],
  ['-', 9],
  ['*', 10],
  ['/', 10],
  ['%', 10],
]);
const punctuators = ['>>>', '===', '!==', '=>', '&&', '||', '++', '--', '<=', '>=', '>>'];
const single = '(){}[];,.:?=<>+-*/%&|^!';

type Kind = 'name' | 'number' | 'string' | 'punctuator' | 'end';
/** What an expression is, as far as its place asks: a plain value, a variable, a member that may be stored to, something callable. */
type Form = 'value' | 'variable' | 'stored' | 'callable' | 'function' | 'operation' | 'array' | 'property';

class Verifier {
  private readonly code: string;
  private readonly operations: ReadonlySet<string>;
  private at = 0;
  private start = 0;
  private kind: Kind = 'end';
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
    if (this.at >= code.length) return this.token('end', 0);
    const c = code.charCodeAt(this.at);
    if (isNameStart(c)) {
      let end = this.at + 1;
      while (isNamePart(code.charCodeAt(end))) end++;
      return this.token('name', end - this.at);
    }
    if (c >= 48 && c <= 57) {
      const match = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?/.exec(code.slice(this.at, this.at + 400))!;
      if (isNameStart(code.charCodeAt(this.at + match[0].length))) this.fail('a number runs into a name');
      return this.token('number', match[0].length);
    }
    if (c === 34) {
      const end = code.indexOf('"', this.at + 1);
      if (end < 0 || !/^(?:[ !#-[\]-~]|\\u[0-9a-f]{4})*$/.test(code.slice(this.at + 1, end)))
        this.fail('a string of another form');
      return this.token('string', end + 1 - this.at);
    }
    for (const one of punctuators) if (code.startsWith(one, this.at)) return this.token('punctuator', one.length);
    if (!single.includes(code[this.at]!)) this.fail('a character that no emitted code has');
    if (c === 47 && (code[this.at + 1] === '/' || code[this.at + 1] === '*')) this.fail('a comment');
    this.token('punctuator', 1);
  }

  private token(kind: Kind, length: number): void {
    this.kind = kind;
    this.text = this.code.slice(this.at, this.at + length);
    this.at += length;
  }

  private fail(text: string): never {
    throw new VerifyProblem(this.start, text);
  }

  private is(text: string): boolean {
    return this.text === text && this.kind !== 'string' && this.kind !== 'end';
  }

  private accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.advance();
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) this.fail(`expected ${text}`);
  }

  private variable(): void {
    if (this.kind !== 'name' || !variable.test(this.text)) this.fail('not a variable of emitted code');
    this.advance();
  }

  // ── The program ───────────────────────────────────────────────────────────────────────────────
  /** `(function($,m,K,N,F){"use strict"; … return function(){ … };})` */
  program(): void {
    for (const part of ['(', 'function', '(', '$', ',', 'm', ',', 'K', ',', 'N', ',', 'F', ')', '{']) this.expect(part);
    if (this.kind !== 'string' || this.text !== '"use strict"') this.fail('expected strict mode');
    this.advance();
    this.expect(';');
    while (!this.is('}')) this.statement();
    this.expect('}');
    this.expect(')');
    if ((this.kind as Kind) !== 'end') this.fail('more after the end');
  }

  private block(): void {
    this.expect('{');
    while (!this.is('}')) this.statement();
    this.advance();
  }

  private statement(): void {
    if (this.kind === 'name') {
      switch (this.text) {
        case 'let':
        case 'const':
          return this.declaration();
        case 'if':
          this.advance();
          this.condition();
          this.statement();
          if (this.accept('else')) this.statement();
          return;
        case 'while':
          this.advance();
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
        case 'break':
          this.advance();
          if (this.kind === 'name') this.label();
          return this.expect(';');
        case 'continue':
          this.advance();
          return this.expect(';');
      }
      if (label.test(this.text)) {
        this.advance();
        this.expect(':');
        return this.block();
      }
    }
    if (this.is('{')) return this.block();
    if (this.accept(';')) return;
    this.expression();
    this.expect(';');
  }

  private label(): void {
    if (!label.test(this.text)) this.fail('not a label');
    this.advance();
  }

  private condition(): void {
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
          if (!/^\d+$/.test(this.text)) this.fail('K is indexed by numbers');
          this.advance();
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
    this.expect(';');
    this.expect(')');
    this.block();
  }

  private tryStatement(): void {
    this.advance();
    this.block();
    let handled = false;
    if (this.accept('catch')) {
      handled = true;
      this.expect('(');
      this.variable();
      this.expect(')');
      this.block();
    }
    if (this.accept('finally')) {
      handled = true;
      this.block();
    }
    if (!handled) this.fail('try without catch or finally');
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
    if (this.is('=')) {
      if (form !== 'variable' && form !== 'stored') this.fail('this cannot be stored to');
      this.advance();
      this.assignment();
      return 'value';
    }
    if (form === 'operation' || form === 'array' || form === 'property' || form === 'callable')
      this.fail('a form that must not stand alone');
    return form;
  }

  private conditional(): Form {
    const form = this.operators(1);
    if (!this.is('?')) return form;
    this.plain(form);
    this.advance();
    this.assignment();
    this.expect(':');
    this.assignment();
    return 'value';
  }

  private operators(least: number): Form {
    let form = this.unary();
    for (;;) {
      const level = this.kind === 'punctuator' ? binary.get(this.text) : undefined;
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
    if (this.is('!') || this.is('-') || this.is('typeof')) {
      this.advance();
      this.plain(this.unary());
      return 'value';
    }
    if (this.is('--') || this.is('++')) {
      // The meter: `--m.f<0`, `++m.d>m.l`.
      const wanted = this.is('--') ? 'f' : 'd';
      this.advance();
      this.expect('m');
      this.expect('.');
      this.expect(wanted);
      return 'value';
    }
    return this.postfix();
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
        this.list(')');
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
      if (this.text !== 'length') this.fail('no property of arrays');
      this.advance();
      return 'value';
    }
    this.plain(form);
    const { text } = this;
    if (this.kind !== 'name' || !property.test(text) || text === 'length') this.fail('no property of values');
    this.advance();
    if (text === 'a') return 'array';
    if (text === 'c') return this.is('(') ? 'callable' : this.fail('code is only called');
    if (text === 'next') {
      this.expect('(');
      this.expect(')');
      return 'value';
    }
    return text.startsWith('$') ? 'stored' : 'value';
  }

  /** `[3]` of a variable, `[x>>>0]` of an array. */
  private index(form: Form): Form {
    if (form !== 'variable' && form !== 'array') this.fail('this must not be indexed');
    this.advance();
    if (this.kind === 'number') {
      if (!/^\d+$/.test(this.text)) this.fail('an index of another form');
      this.advance();
    } else {
      if (form !== 'array') this.fail('an index of another form');
      if (this.kind === 'name') this.variable();
      else this.fail('an index of another form');
      this.expect('>>>');
      this.expect('0');
    }
    this.expect(']');
    return form === 'array' ? 'stored' : 'value';
  }

  private list(close: string): void {
    if (this.accept(close)) return;
    do this.assignment();
    while (this.accept(','));
    this.expect(close);
  }

  private primary(): Form {
    const { text } = this;
    if (this.kind === 'number' || this.kind === 'string') {
      this.advance();
      return 'value';
    }
    if (this.accept('[')) {
      this.list(']');
      return 'value';
    }
    if (this.accept('(')) {
      const form = this.expression();
      this.expect(')');
      return form === 'function' || form === 'callable'
        ? form
        : form === 'array' || form === 'operation'
          ? this.fail('a form that must not stand alone')
          : 'value';
    }
    if (this.kind !== 'name') this.fail('expected an expression');
    if (text === '$') {
      this.advance();
      if (!this.is('.')) this.fail('$ is only asked for operations');
      return 'operation';
    }
    if (text === 'm') return this.meter();
    if (text === 'F') {
      this.advance();
      return this.is('(') ? 'callable' : this.fail('F is only called');
    }
    if (text === 'function') return this.func();
    if (constants.has(text)) {
      this.advance();
      return 'value';
    }
    this.variable();
    return 'variable';
  }

  /** `m.tick()`, `m.d`, `m.d--`, `m.l`. */
  private meter(): Form {
    this.advance();
    this.expect('.');
    if (this.accept('tick')) {
      this.expect('(');
      this.expect(')');
      return 'value';
    }
    if (this.accept('l')) return 'value';
    this.expect('d');
    this.accept('--');
    return 'value';
  }

  private func(): Form {
    this.advance();
    this.accept('*');
    this.parameters();
    this.block();
    return 'function';
  }

  private parameters(): void {
    this.expect('(');
    if (this.accept(')')) return;
    do this.variable();
    while (this.accept(','));
    this.expect(')');
  }

  /** Whether this parenthesis opens the parameters of an arrow function: names and commas, then `=>`. */
  private isArrow(): boolean {
    let at = this.at;
    while (at < this.code.length && (isNamePart(this.code.charCodeAt(at)) || this.code[at] === ',')) at++;
    return this.code.startsWith(')=>', at);
  }

  private arrow(): Form {
    this.parameters();
    this.expect('=>');
    if (this.is('{')) this.block();
    else this.plain(this.assignment());
    return 'function';
  }
}

const isNameStart = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36;
const isNamePart = (c: number): boolean => isNameStart(c) || (c >= 48 && c <= 57);
