/**
 * C text to its tree: a recursive-descent parser over preprocessed tokens, with the names of types in scope at hand.
 *
 * C cannot be parsed without knowing which names are types. Those of headers that were not read are known (`knownTypes`) or guessed from what
 * follows them. A statement or declaration that is not understood becomes `broken`, is told in `problems`, and the next one is read.
 * Bounded: nesting deeper than `deepest` is given up like any other error.
 *
 * Source: C11, 6.5 to 6.9; GNU statement expressions, `typeof`, `a ?: b`, ranges of `case`, attributes (skipped).
 */
import type { BinaryOp, CProgram, Expr, FunctionDef, ListItem, Stmt, TopItem, UnaryOp, Variable } from './c-tree.ts';
import {
  boolType,
  charType,
  completeRecord,
  type CType,
  doubleType,
  floatType,
  type FunctionType,
  intType,
  knownTypes,
  longDoubleType,
  longType,
  pointerTo,
  type RecordType,
  shortType,
  sizeOf,
  sizeType,
  ucharType,
  uintType,
  ushortType,
  voidType,
} from './c-type.ts';
import { foldConstant } from './fold-constant.ts';
import { knownConstants } from './known-constants.ts';
import { lex, type Token } from './lex.ts';
import { parseNumber, unquote } from './literals.ts';
import { preprocess } from './preprocess.ts';

const deepest = 150;

type Meaning = { readonly kind: 'type'; readonly type: CType } | { readonly kind: 'value'; readonly type: CType };
type Storage = 'auto' | 'static' | 'extern' | 'typedef';
interface Param {
  readonly name: string;
  readonly type: CType;
  readonly start: number;
  readonly end: number;
}
interface Declarator {
  readonly name: string;
  readonly type: CType;
  readonly start: number;
  readonly end: number;
  readonly params?: readonly Param[];
}

/** Thrown and caught in this file alone: leads from where reading failed to where it goes on. */
class Unreadable extends Error {}

/** Never throws. Linear but for what brackets nest. */
export const parseC = (text: string): CProgram => {
  const { tokens: raw, comments } = lex(text);
  const { tokens, includes, problems: expansion } = preprocess(raw);
  return new Parser(tokens, text.length).program(includes, comments, expansion);
};

const none: Token = { kind: 'end', text: '', start: 0, end: 0, first: false, spaced: false };

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly eof: Token;
  private readonly scopes: Map<string, Meaning>[] = [new Map()];
  private readonly tags: Map<string, RecordType>[] = [new Map()];
  private readonly constants = new Map<string, number>();
  private readonly problems: { start: number; end: number; text: string }[] = [];
  private readonly declared = new Map<string, FunctionType>();

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens;
    this.eof = { ...none, start: length, end: length };
  }

  program(includes: CProgram['includes'], comments: CProgram['comments'], expansion: CProgram['problems']): CProgram {
    const items: TopItem[] = [];
    while (this.at < this.tokens.length) {
      const from = this.at;
      try {
        const item = this.external();
        if (item !== undefined) items.push(item);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.scopes.length = 1;
        this.tags.length = 1;
        this.depth = 0;
        this.skipDeclaration(from);
        this.problem(from, 'this declaration was not understood');
      }
      if (this.at === from) this.at++;
    }
    const functions = items.flatMap((item) => (item.kind === 'function' ? [item.function] : []));
    return {
      functions,
      globals: items.flatMap((item) => (item.kind === 'globals' ? item.variables : [])),
      declared: this.declared,
      constants: this.constants,
      includes,
      comments,
      problems: [...expansion, ...this.problems],
      items,
    };
  }

  // ── Tokens ────────────────────────────────────────────────────────────────────────────────────
  private peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.eof;
  }

  private is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && token.kind !== 'string' && token.kind !== 'char';
  }

  private take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new Unreadable();
  }

  /** Where the token before ended. */
  private behind(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  private problem(from: number, text: string): void {
    const start = this.tokens[from]?.start ?? this.eof.start;
    const end = Math.max(this.behind(), start);
    if (this.problems.length < 50) this.problems.push({ start, end, text });
  }

  private skipDeclaration(from: number): void {
    this.at = from;
    let nesting = 0;
    while (this.at < this.tokens.length) {
      const token = this.peek();
      this.at++;
      if (token.kind !== 'punct') continue;
      if (token.text === '{' || token.text === '(' || token.text === '[') nesting++;
      else if (token.text === '}' || token.text === ')' || token.text === ']') {
        nesting = Math.max(0, nesting - 1);
        if (token.text === '}' && nesting === 0) {
          this.take(';');
          return;
        }
      } else if (token.text === ';' && nesting === 0) return;
    }
  }

  private skipBalanced(): void {
    let nesting = 0;
    do {
      const token = this.peek();
      if (token.kind === 'end') throw new Unreadable();
      if (token.kind === 'punct' && '([{'.includes(token.text)) nesting++;
      else if (token.kind === 'punct' && ')]}'.includes(token.text)) nesting--;
      this.at++;
    } while (nesting > 0);
  }

  private skipAttributes(): void {
    for (;;) {
      const { text } = this.peek();
      if (attributeWords.has(text)) {
        this.at++;
        if (this.is('(')) this.skipBalanced();
      } else if (text === '[' && this.is('[', 1)) this.skipBalanced();
      else return;
    }
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > deepest) throw new Unreadable();
    try {
      return read();
    } finally {
      this.depth--;
    }
  }

  // ── Scopes ────────────────────────────────────────────────────────────────────────────────────
  private meaning(name: string): Meaning | undefined {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.get(name);
      if (found !== undefined) return found;
    }
    const known = knownTypes.get(name);
    return known === undefined ? undefined : { kind: 'type', type: known };
  }

  private bind(name: string, meaning: Meaning): void {
    this.scopes.at(-1)?.set(name, meaning);
  }

  private scoped<T>(read: () => T): T {
    this.scopes.push(new Map());
    this.tags.push(new Map());
    try {
      return read();
    } finally {
      this.scopes.pop();
      this.tags.pop();
    }
  }

  private isTypeStart(ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token.kind !== 'word') return false;
    if (specifierWords.has(token.text)) return true;
    return this.meaning(token.text)?.kind === 'type';
  }

  /** A statement that begins with an unknown name may declare something of a header's type. */
  private isGuessedDeclaration(): boolean {
    const token = this.peek();
    if (token.kind !== 'word' || statementWords.has(token.text) || this.meaning(token.text) !== undefined) return false;
    let ahead = 1;
    while (this.is('*', ahead) || this.is('const', ahead)) ahead++;
    const name = this.peek(ahead);
    if (name.kind !== 'word' || operatorWords.has(name.text)) return false;
    const next = this.peek(ahead + 1).text;
    return ahead === 1
      ? next === ';' || next === '=' || next === ',' || next === '[' || next === '('
      : next === ';' || next === '=' || next === ',' || next === '[';
  }

  // ── Declarations ──────────────────────────────────────────────────────────────────────────────
  private external(): TopItem | undefined {
    this.skipAttributes();
    if (this.take(';')) return undefined;
    const from = this.peek().start;
    if (this.is('extern') && this.peek(1).kind === 'string') {
      this.at += 2;
      if (this.take('{')) return undefined;
    }
    if (this.is('asm') || this.is('__asm__') || this.is('_Static_assert') || this.is('static_assert')) {
      this.skipTo(';');
      return undefined;
    }
    const begin = this.at;
    const { base, storage, isConst } = this.specifiers();
    if (this.take(';')) return undefined;
    const first = this.declarator(base);
    this.skipAttributes();
    if (first.type.kind === 'function' && storage !== 'typedef' && (this.is('{') || this.isTypeStart())) {
      const params = this.is('{') ? (first.params ?? []) : this.oldParams(first.params ?? []);
      if (first.name === '') throw new Unreadable();
      this.bind(first.name, { kind: 'value', type: first.type });
      const type: FunctionType = { ...first.type, params: params.map((param) => param.type) };
      this.declared.set(first.name, type);
      return {
        kind: 'function',
        function: this.scoped(() => {
          for (const param of params) this.bind(param.name, { kind: 'value', type: param.type });
          const open = this.peek().start;
          this.expect('{');
          const body = this.blockBody(open);
          const definition: FunctionDef = {
            name: first.name,
            nameStart: first.start,
            type,
            params,
            body,
            isStatic: storage === 'static',
            start: from,
            end: this.behind(),
          };
          return definition;
        }),
      };
    }
    const variables = this.declarators(first, base, storage, isConst, begin);
    return { kind: 'globals', variables, start: from, end: this.behind() };
  }

  /** The declarations between the parentheses and the body of an old-style definition. */
  private oldParams(names: readonly Param[]): Param[] {
    const types = new Map<string, CType>();
    while (!this.is('{') && this.isTypeStart()) {
      const { base } = this.specifiers();
      do {
        const { name, type } = this.declarator(base);
        types.set(name, decayed(type));
      } while (this.take(','));
      this.expect(';');
    }
    return names.map((param) => ({ ...param, type: types.get(param.name) ?? param.type }));
  }

  private skipTo(text: string): void {
    while (this.at < this.tokens.length && !this.is(text)) {
      if (this.is('(') || this.is('{')) this.skipBalanced();
      else this.at++;
    }
    this.take(text);
  }

  private declarators(first: Declarator, base: CType, storage: Storage, isConst: boolean, begin: number): Variable[] {
    const variables: Variable[] = [];
    let current = first;
    for (;;) {
      this.skipAttributes();
      if (storage === 'typedef') this.bind(current.name, { kind: 'type', type: current.type });
      else if (current.type.kind === 'function') {
        this.bind(current.name, { kind: 'value', type: current.type });
        if (!this.declared.has(current.name)) this.declared.set(current.name, current.type);
      } else {
        if (current.name === '') throw new Unreadable();
        let type: CType = current.type;
        this.bind(current.name, { kind: 'value', type });
        let value: Expr | undefined;
        if (this.take('=')) {
          value = this.initializer();
          type = sizedBy(type, value, this.constantOf);
          this.bind(current.name, { kind: 'value', type });
          if (isConst && type.kind === 'int') {
            const known = foldConstant(value, this.constantOf);
            if (known !== undefined && this.scopes.length === 1) this.constants.set(current.name, known);
          }
        }
        const start = variables.length === 0 ? (this.tokens[begin]?.start ?? current.start) : current.start;
        variables.push({
          name: current.name,
          type,
          storage,
          start,
          end: this.behind(),
          ...(value === undefined ? {} : { value }),
        });
      }
      if (!this.take(',')) break;
      this.skipAttributes();
      current = this.declarator(base);
    }
    this.expect(';');
    return variables;
  }

  private readonly constantOf = (name: string): number | CType | undefined => {
    const meaning = this.meaning(name);
    const own = this.constants.get(name);
    if (own !== undefined) return own;
    if (meaning !== undefined) return meaning.type;
    return knownConstants.get(name);
  };

  private specifiers(): { base: CType; storage: Storage; isConst: boolean } {
    let storage: Storage = 'auto';
    let isConst = false;
    let base: CType | undefined;
    const words: string[] = [];
    for (;;) {
      this.skipAttributes();
      const token = this.peek();
      if (token.kind !== 'word') break;
      const { text } = token;
      if (text === 'typedef' || text === 'static' || text === 'extern') {
        storage = text;
        this.at++;
      } else if (text === 'const' || text === '__const') {
        isConst = true;
        this.at++;
      } else if (ignoredSpecifiers.has(text)) this.at++;
      else if (text === '_Alignas' || text === 'alignas') {
        this.at++;
        this.skipBalanced();
      } else if (arithmeticWords.has(text)) {
        words.push(text);
        this.at++;
      } else if (text === 'struct' || text === 'union') base = this.record();
      else if (text === 'enum') base = this.enumeration();
      else if (text === 'typeof' || text === '__typeof__' || text === '__typeof') base = this.typeOf();
      else if (base === undefined && words.length === 0) {
        const known = this.meaning(text);
        if (known?.kind === 'type') base = known.type;
        else if (known === undefined && !statementWords.has(text) && !this.is('(', 1))
          base = { kind: 'unknown', name: text };
        else break;
        this.at++;
      } else break;
    }
    const arithmetic = words.length > 0 ? arithmeticType(words) : undefined;
    if (base === undefined && arithmetic === undefined && storage === 'auto' && !isConst) throw new Unreadable();
    return { base: base ?? arithmetic ?? intType, storage, isConst };
  }

  private typeOf(): CType {
    this.at++;
    this.expect('(');
    const type = this.isTypeStart()
      ? this.typeName()
      : (this.expression(), { kind: 'unknown', name: 'typeof' } as const);
    this.expect(')');
    return type;
  }

  private record(): CType {
    const union = this.peek().text === 'union';
    this.at++;
    this.skipAttributes();
    const tag = this.peek().kind === 'word' ? this.peek().text : '';
    if (tag !== '') this.at++;
    this.skipAttributes();
    const opens = this.is('{');
    if (!opens && tag === '') throw new Unreadable();
    let record = tag === '' ? undefined : this.findTag(tag, opens);
    if (record === undefined) {
      record = { kind: 'record', tag, union, fields: [], size: 8, align: 8, complete: false };
      const foreign = opens ? undefined : knownRecords.get(tag);
      if (foreign !== undefined) {
        record.size = foreign;
      }
      if (tag !== '') this.tags.at(-1)?.set(tag, record);
    }
    if (!opens) return record;
    const target = record;
    return this.deeper(() => {
      this.at++;
      const members: { name: string; type: CType }[] = [];
      while (!this.is('}')) {
        if (this.peek().kind === 'end') throw new Unreadable();
        if (this.take(';')) continue;
        const { base } = this.specifiers();
        if (this.take(';')) {
          if (base.kind === 'record') members.push({ name: '', type: base });
          continue;
        }
        do {
          const member = this.is(':') ? { name: '', type: base } : this.declarator(base);
          if (this.take(':')) this.conditional();
          this.skipAttributes();
          if (member.name !== '') members.push(member);
        } while (this.take(','));
        this.expect(';');
      }
      this.at++;
      this.skipAttributes();
      completeRecord(target, members);
      return target;
    });
  }

  private findTag(tag: string, own: boolean): RecordType | undefined {
    for (let i = this.tags.length - 1; i >= (own ? this.tags.length - 1 : 0); i--) {
      const found = this.tags[i]?.get(tag);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private enumeration(): CType {
    this.at++;
    this.skipAttributes();
    if (this.peek().kind === 'word') this.at++;
    if (!this.take('{')) return uintOrInt;
    let next = 0;
    while (!this.is('}')) {
      const name = this.peek();
      if (name.kind !== 'word') throw new Unreadable();
      this.at++;
      this.skipAttributes();
      if (this.take('=')) next = foldConstant(this.conditional(), this.constantOf) ?? next;
      this.constants.set(name.text, next);
      this.bind(name.text, { kind: 'value', type: intType });
      next++;
      if (!this.take(',')) break;
    }
    this.expect('}');
    return uintOrInt;
  }

  private declarator(given: CType): Declarator {
    return this.deeper(() => {
      let base = given;
      while (this.take('*')) {
        base = pointerTo(base);
        while (qualifierWords.has(this.peek().text)) this.at++;
      }
      this.skipAttributes();
      if (
        this.is('(') &&
        (this.is('*', 1) || this.is('(', 1) || (this.peek(1).kind === 'word' && !this.isTypeStart(1)))
      ) {
        const inner = this.at + 1;
        this.skipBalanced();
        const { type } = this.suffixes(base);
        const end = this.at;
        this.at = inner;
        const found = this.declarator(type);
        this.expect(')');
        this.at = end;
        return found;
      }
      const token = this.peek();
      const named = token.kind === 'word' && !specifierWords.has(token.text) && !statementWords.has(token.text);
      if (named) this.at++;
      const { type, params } = this.suffixes(base);
      return {
        name: named ? token.text : '',
        type,
        start: token.start,
        end: this.behind(),
        ...(params === undefined ? {} : { params }),
      };
    });
  }

  private suffixes(base: CType): { type: CType; params?: readonly Param[] } {
    return this.deeper(() => {
      if (this.take('[')) {
        while (qualifierWords.has(this.peek().text) || this.is('static')) this.at++;
        const length = this.is(']')
          ? undefined
          : this.is('*') && this.is(']', 1)
            ? (this.at++, undefined)
            : this.assignment();
        this.expect(']');
        const { type: of } = this.suffixes(base);
        const count = length === undefined ? undefined : foldConstant(length, this.constantOf);
        const type: CType = {
          kind: 'array',
          of,
          ...(count === undefined ? {} : { count }),
          ...(count === undefined && length !== undefined ? { length } : {}),
        };
        return { type };
      }
      if (!this.take('(')) return { type: base };
      const { params, variadic } = this.params();
      const { type: returns } = this.suffixes(base);
      return { type: { kind: 'function', returns, params: params.map((param) => param.type), variadic }, params };
    });
  }

  private params(): { params: Param[]; variadic: boolean } {
    const params: Param[] = [];
    let variadic = false;
    if (this.take(')')) return { params, variadic: true };
    if (this.is('void') && this.is(')', 1)) {
      this.at += 2;
      return { params, variadic };
    }
    this.scoped(() => {
      do {
        if (this.take('...')) {
          variadic = true;
          break;
        }
        const { start } = this.peek();
        // An old-style list of names has no types yet.
        const bare = this.peek().kind === 'word' && !this.isTypeStart() && (this.is(',', 1) || this.is(')', 1));
        const { base } = bare ? { base: intType } : this.specifiers();
        const { name, type } = this.declarator(base);
        if (name !== '') this.bind(name, { kind: 'value', type });
        this.skipAttributes();
        params.push({ name, type: decayed(type), start, end: this.behind() });
      } while (this.take(','));
    });
    this.expect(')');
    return { params, variadic };
  }

  private typeName(): CType {
    const { base } = this.specifiers();
    return this.declarator(base).type;
  }

  private initializer(): Expr {
    if (!this.is('{')) return this.assignment();
    return this.deeper(() => {
      const { start } = this.peek();
      this.at++;
      const items: ListItem[] = [];
      while (!this.is('}')) {
        const designators: (string | Expr)[] = [];
        for (;;) {
          if (this.is('.') && this.peek(1).kind === 'word') {
            designators.push(this.peek(1).text);
            this.at += 2;
          } else if (this.is('[')) {
            this.at++;
            designators.push(this.conditional());
            if (this.take('...')) this.conditional();
            this.expect(']');
          } else break;
        }
        if (designators.length > 0) this.expect('=');
        items.push({ designators, value: this.initializer() });
        if (!this.take(',')) break;
      }
      this.expect('}');
      return { kind: 'list', items, start, end: this.behind() };
    });
  }

  // ── Statements ────────────────────────────────────────────────────────────────────────────────
  private blockBody(start: number): Stmt & { readonly kind: 'block' } {
    const body: Stmt[] = [];
    while (!this.is('}')) {
      if (this.peek().kind === 'end') {
        this.problem(this.at - 1, 'a closing brace is missing');
        break;
      }
      this.statementInto(body);
    }
    this.take('}');
    return { kind: 'block', body, start, end: this.behind() };
  }

  private statementInto(body: Stmt[]): void {
    const from = this.at;
    const { depth } = this;
    const [scopes, tags] = [this.scopes.length, this.tags.length];
    try {
      this.statement(body);
    } catch (error) {
      // Too deep: whoever stands further out goes on, or each level would read the rest again.
      if (!(error instanceof Unreadable) || depth > deepest - 40) throw error;
      this.depth = depth;
      this.scopes.length = scopes;
      this.tags.length = tags;
      this.at = from;
      this.skipStatement();
      this.problem(from, 'this statement was not understood');
      body.push({ kind: 'broken', start: this.tokens[from]?.start ?? 0, end: this.behind() });
    }
    if (this.at === from) this.at++;
  }

  private skipStatement(): void {
    let nesting = 0;
    while (this.at < this.tokens.length) {
      const token = this.peek();
      if (token.kind === 'punct') {
        if ('([{'.includes(token.text)) nesting++;
        else if (')]}'.includes(token.text)) {
          if (nesting === 0 && token.text === '}') return;
          nesting = Math.max(0, nesting - 1);
          if (nesting === 0 && token.text === '}') {
            this.at++;
            return;
          }
        } else if (token.text === ';' && nesting === 0) {
          this.at++;
          return;
        }
      }
      this.at++;
    }
  }

  /** One statement; labels before it are statements of their own, and declarations may give several. */
  private statement(body: Stmt[]): void {
    this.deeper(() => {
      this.skipAttributes();
      const token = this.peek();
      const { start } = token;
      const done = (make: (place: { start: number; end: number }) => Stmt): void => {
        body.push(make({ start, end: this.behind() }));
      };
      if (token.kind === 'punct') {
        if (this.take('{')) {
          body.push(this.scoped(() => this.blockBody(start)));
          return;
        }
        if (this.take(';')) return;
      }
      if (token.kind === 'word') {
        switch (token.text) {
          case 'if': {
            this.at++;
            const test = this.bracketed();
            const then = this.sub();
            const other = this.take('else') ? this.sub() : undefined;
            // oxlint-disable-next-line unicorn/no-thenable -- the tree's word for it
            done((place) => ({ kind: 'if', test, then, ...place, ...(other === undefined ? {} : { else: other }) }));
            return;
          }
          case 'while': {
            this.at++;
            const test = this.bracketed();
            const inner = this.sub();
            done((place) => ({ kind: 'while', test, body: inner, ...place }));
            return;
          }
          case 'do': {
            this.at++;
            const inner = this.sub();
            this.expect('while');
            const test = this.bracketed();
            this.take(';');
            done((place) => ({ kind: 'do', test, body: inner, ...place }));
            return;
          }
          case 'for':
            this.at++;
            this.scoped(() => {
              this.expect('(');
              const init = this.forInit();
              const test = this.is(';') ? undefined : this.expression();
              this.expect(';');
              const update = this.is(')') ? undefined : this.expression();
              this.expect(')');
              const inner = this.sub();
              done((place) => ({
                kind: 'for',
                body: inner,
                ...place,
                ...(init === undefined ? {} : { init }),
                ...(test === undefined ? {} : { test }),
                ...(update === undefined ? {} : { update }),
              }));
            });
            return;
          case 'switch': {
            this.at++;
            const subject = this.bracketed();
            const inner = this.sub();
            done((place) => ({ kind: 'switch', subject, body: inner, ...place }));
            return;
          }
          case 'case': {
            this.at++;
            const test = this.conditional();
            const last = this.take('...') ? this.conditional() : undefined;
            this.expect(':');
            done((place) => ({ kind: 'case', test, ...place, ...(last === undefined ? {} : { last }) }));
            if (!this.is('}')) this.statementInto(body);
            return;
          }
          case 'default':
            this.at++;
            this.expect(':');
            done((place) => ({ kind: 'case', ...place }));
            if (!this.is('}')) this.statementInto(body);
            return;
          case 'break':
          case 'continue': {
            const kind = token.text;
            this.at++;
            this.expect(';');
            done((place) => ({ kind, ...place }));
            return;
          }
          case 'return': {
            this.at++;
            const value = this.is(';') ? undefined : this.expression();
            this.expect(';');
            done((place) => ({ kind: 'return', ...place, ...(value === undefined ? {} : { value }) }));
            return;
          }
          case 'goto': {
            this.at++;
            const name = this.peek().kind === 'word' ? this.peek().text : undefined;
            this.skipTo(';');
            done((place) => ({ kind: 'goto', ...place, ...(name === undefined ? {} : { name }) }));
            return;
          }
          case 'asm':
          case '__asm__':
          case '__asm': {
            this.skipTo(';');
            done((place) => ({ kind: 'expression', value: { kind: 'opaque', text: 'asm', ...place }, ...place }));
            return;
          }
          case '_Static_assert':
          case 'static_assert':
            this.skipTo(';');
            return;
          default:
        }
        if (this.is(':', 1) && !this.is('::', 1) && this.meaning(token.text)?.kind !== 'type') {
          this.at += 2;
          done((place) => ({ kind: 'label', name: token.text, ...place }));
          if (!this.is('}')) this.statementInto(body);
          return;
        }
        if (this.isTypeStart() || this.isGuessedDeclaration()) {
          const declared = this.declaration();
          if (declared !== undefined) body.push(declared);
          return;
        }
      }
      const value = this.expression();
      this.expect(';');
      done((place) => ({ kind: 'expression', value, ...place }));
    });
  }

  private forInit(): Stmt | undefined {
    if (this.take(';')) return undefined;
    const { start } = this.peek();
    if (this.isTypeStart() || this.isGuessedDeclaration()) return this.declaration();
    const value = this.expression();
    this.expect(';');
    return { kind: 'expression', value, start, end: this.behind() };
  }

  private declaration(): Stmt | undefined {
    const { start } = this.peek();
    const begin = this.at;
    const { base, storage, isConst } = this.specifiers();
    if (this.take(';')) return undefined;
    const variables = this.declarators(this.declarator(base), base, storage, isConst, begin);
    return variables.length === 0 ? undefined : { kind: 'declare', variables, start, end: this.behind() };
  }

  /** The statement under `if` or a loop. */
  private sub(): Stmt {
    const { start } = this.peek();
    const body: Stmt[] = [];
    if (this.peek().kind === 'end') throw new Unreadable();
    this.statementInto(body);
    const [only] = body;
    return body.length === 1 && only !== undefined ? only : { kind: 'block', body, start, end: this.behind() };
  }

  private bracketed(): Expr {
    this.expect('(');
    const value = this.expression();
    this.expect(')');
    return value;
  }

  // ── Expressions ───────────────────────────────────────────────────────────────────────────────
  private expression(): Expr {
    const first = this.assignment();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.take(',')) items.push(this.assignment());
    return { kind: 'comma', items, start: first.start, end: this.behind() };
  }

  private assignment(): Expr {
    return this.deeper(() => {
      const target = this.conditional();
      const { text, kind } = this.peek();
      if (kind !== 'punct' || !assignments.has(text)) return target;
      this.at++;
      const value = this.assignment();
      const op = text === '=' ? undefined : binaryOp(text.slice(0, -1));
      return {
        kind: 'assign',
        target,
        value,
        start: target.start,
        end: this.behind(),
        ...(op === undefined ? {} : { op }),
      };
    });
  }

  private conditional(): Expr {
    return this.deeper(() => {
      const test = this.binary(0);
      if (!this.take('?')) return test;
      const then = this.is(':') ? undefined : this.expression();
      this.expect(':');
      const other = this.conditional();
      return {
        kind: 'conditional',
        test,
        else: other,
        start: test.start,
        end: this.behind(),
        // oxlint-disable-next-line unicorn/no-thenable -- the tree's word for it
        ...(then === undefined ? {} : { then }),
      };
    });
  }

  private binary(least: number): Expr {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const level = token.kind === 'punct' ? levels[token.text] : undefined;
      const op = binaryOp(token.text);
      if (level === undefined || op === undefined || level < least) return left;
      this.at++;
      const right = this.binary(level + 1);
      left = { kind: 'binary', op, left, right, start: left.start, end: this.behind() };
    }
  }

  private unary(): Expr {
    return this.deeper(() => {
      const token = this.peek();
      const { start } = token;
      if (token.kind === 'punct') {
        const op = prefixes[token.text];
        if (op !== undefined) {
          this.at++;
          const operand = this.unary();
          return { kind: 'unary', op, operand, start, end: this.behind() };
        }
        if (token.text === '(' && this.isCast()) {
          this.at++;
          const type = this.typeName();
          this.expect(')');
          if (this.is('{'))
            return this.postfix({ kind: 'compound', type, value: this.initializer(), start, end: this.behind() });
          const value = this.unary();
          return { kind: 'cast', type, value, start, end: this.behind() };
        }
      }
      if (token.kind === 'word') {
        if (token.text === 'sizeof' || token.text === '_Alignof' || token.text === '__alignof__') return this.sizeof();
        if (token.text === '__extension__') {
          this.at++;
          return this.unary();
        }
      }
      return this.postfix(this.primary());
    });
  }

  private sizeof(): Expr {
    const { start } = this.peek();
    this.at++;
    if (this.is('(') && (this.isTypeStart(1) || this.isCast())) {
      this.at++;
      const type = this.typeName();
      this.expect(')');
      return { kind: 'sizeof', type, start, end: this.behind() };
    }
    const value = this.unary();
    // `sizeof (Name)` of a header's type reads like a value.
    if (value.kind === 'name' && this.meaning(value.name) === undefined)
      return { kind: 'sizeof', type: { kind: 'unknown', name: value.name }, start, end: this.behind() };
    return { kind: 'sizeof', value, start, end: this.behind() };
  }

  /** Whether the parenthesis here holds the name of a type. */
  private isCast(): boolean {
    if (this.isTypeStart(1)) return true;
    const name = this.peek(1);
    if (
      name.kind !== 'word' ||
      statementWords.has(name.text) ||
      this.meaning(name.text) !== undefined ||
      knownConstants.has(name.text)
    )
      return false;
    let ahead = 2;
    while (this.is('*', ahead)) ahead++;
    if (!this.is(')', ahead)) return false;
    if (ahead > 2) return true;
    const next = this.peek(ahead + 1);
    return (
      (next.kind === 'word' && !operatorWords.has(next.text)) ||
      next.kind === 'number' ||
      next.kind === 'string' ||
      next.kind === 'char' ||
      next.text === '{'
    );
  }

  private postfix(given: Expr): Expr {
    let value = given;
    const { start } = given;
    for (;;) {
      const { text, kind } = this.peek();
      if (kind !== 'punct') return value;
      if (text === '(') {
        this.at++;
        const args: Expr[] = [];
        while (!this.is(')')) {
          args.push(this.argument());
          if (!this.take(',')) break;
        }
        this.expect(')');
        value = { kind: 'call', callee: value, args, start, end: this.behind() };
      } else if (text === '[') {
        this.at++;
        const index = this.expression();
        this.expect(']');
        value = { kind: 'index', object: value, index, start, end: this.behind() };
      } else if (text === '.' || text === '->') {
        const name = this.peek(1);
        if (name.kind !== 'word') throw new Unreadable();
        this.at += 2;
        value = { kind: 'member', object: value, name: name.text, arrow: text === '->', start, end: this.behind() };
      } else if (text === '++' || text === '--') {
        this.at++;
        value = { kind: 'unary', op: text === '++' ? 'x++' : 'x--', operand: value, start, end: this.behind() };
      } else return value;
    }
  }

  /** Builtins such as `va_arg(ap, int)` and `offsetof(struct s, m)` take types. */
  private argument(): Expr {
    if (!this.isTypeStart()) return this.assignment();
    const { start } = this.peek();
    const type = this.typeName();
    return { kind: 'sizeof', type, start, end: this.behind() };
  }

  private primary(): Expr {
    const token = this.peek();
    const { start } = token;
    switch (token.kind) {
      case 'number': {
        this.at++;
        const { value, float, unsigned, long } = parseNumber(token.text);
        const type = float
          ? /f$/i.test(token.text)
            ? floatType
            : doubleType
          : long
            ? unsigned
              ? sizeType
              : longType
            : unsigned
              ? uintType
              : intType;
        return { kind: 'number', value, type, start, end: token.end };
      }
      case 'char': {
        this.at++;
        const code = unquote(token.text).charCodeAt(0);
        return {
          kind: 'number',
          value: Number.isNaN(code) ? 0 : code > 127 ? code - 256 : code,
          type: intType,
          start,
          end: token.end,
        };
      }
      case 'string':
        return this.strings();
      case 'word':
        if (formatWord.test(token.text) && this.peek(1).kind === 'string') return this.strings();
        if (statementWords.has(token.text) || token.text === '_Generic') throw new Unreadable();
        this.at++;
        return { kind: 'name', name: token.text, start, end: token.end };
      case 'punct':
        if (token.text === '(') {
          this.at++;
          if (this.is('{')) {
            const open = this.peek().start;
            this.at++;
            const block = this.scoped(() => this.blockBody(open));
            this.expect(')');
            return { kind: 'block', body: block.body, start, end: this.behind() };
          }
          const value = this.expression();
          this.expect(')');
          return value;
        }
        throw new Unreadable();
      default:
        throw new Unreadable();
    }
  }

  private strings(): Expr {
    const { start } = this.peek();
    const parts: string[] = [];
    for (;;) {
      const token = this.peek();
      if (token.kind === 'string') parts.push(unquote(token.text));
      else if (token.kind === 'word' && formatWord.test(token.text)) parts.push(formatOf(token.text));
      else break;
      this.at++;
    }
    return { kind: 'string', value: parts.join(''), start, end: this.behind() };
  }
}

/** Enumerations compute like `int`. */
const uintOrInt = intType;

/** `PRIu64` and its like from `inttypes.h`, which stand between parts of a format. */
const formatWord = /^(?:PRI|SCN)[diouxX](?:FAST|LEAST)?(?:8|16|32|64|MAX|PTR)$/;
const formatOf = (word: string): string => {
  const letter = /^(?:PRI|SCN)([diouxX])/.exec(word)?.[1] ?? 'd';
  return (
    (/(?:64|MAX|PTR)$/.test(word)
      ? 'l'
      : word.startsWith('SCN') && word.endsWith('16')
        ? 'h'
        : word.startsWith('SCN') && word.endsWith('8')
          ? 'hh'
          : '') + letter
  );
};

const decayed = (type: CType): CType =>
  type.kind === 'array' ? pointerTo(type.of) : type.kind === 'function' ? pointerTo(type) : type;

/** An array without a count takes that of its initialiser. */
const sizedBy = (type: CType, value: Expr, constantOf: (name: string) => number | CType | undefined): CType => {
  if (type.kind !== 'array' || type.count !== undefined || type.length !== undefined) return type;
  if (value.kind === 'string') return { ...type, count: value.value.length + 1 };
  if (value.kind !== 'list') return type;
  const [only] = value.items;
  if (value.items.length === 1 && only?.value.kind === 'string' && sizeOf(type.of) === 1)
    return { ...type, count: only.value.value.length + 1 };
  let next = 0;
  let most = 0;
  for (const item of value.items) {
    const [designator] = item.designators;
    if (designator !== undefined && typeof designator !== 'string') next = foldConstant(designator, constantOf) ?? next;
    next++;
    most = Math.max(most, next);
  }
  // Records written without inner braces: as many values make one.
  if (
    type.of.kind === 'record' &&
    type.of.fields.length > 1 &&
    value.items.every((item) => item.value.kind !== 'list' && item.designators.length === 0)
  )
    most = Math.ceil(most / type.of.fields.length);
  return { ...type, count: most };
};

const arithmeticType = (words: readonly string[]): CType => {
  const has = (word: string): boolean => words.includes(word);
  const unsigned = has('unsigned') || has('__unsigned__');
  if (has('void')) return voidType;
  if (has('_Bool') || has('bool')) return boolType;
  if (has('char')) return unsigned ? ucharType : charType;
  if (has('short')) return unsigned ? ushortType : shortType;
  if (has('float')) return floatType;
  if (has('double')) return has('long') ? longDoubleType : doubleType;
  if (has('long') || has('__int128')) return unsigned ? sizeType : longType;
  return unsigned ? uintType : intType;
};

const binaryOp = (text: string): BinaryOp | undefined => binaryOps.find((op) => op === text);
const binaryOps: readonly BinaryOp[] = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '<<',
  '>>',
  '&',
  '|',
  '^',
  '==',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  '&&',
  '||',
];
const levels: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '|': 3,
  '^': 4,
  '&': 5,
  '==': 6,
  '!=': 6,
  '<': 7,
  '>': 7,
  '<=': 7,
  '>=': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '%': 10,
};
const prefixes: Readonly<Record<string, UnaryOp>> = {
  '-': '-',
  '+': '+',
  '!': '!',
  '~': '~',
  '*': '*',
  '&': '&',
  '++': '++x',
  '--': '--x',
};
const assignments = new Set(['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '&=', '|=', '^=']);
const arithmeticWords = new Set([
  'void',
  'char',
  'short',
  'int',
  'long',
  'float',
  'double',
  'signed',
  'unsigned',
  '_Bool',
  '_Complex',
  '__int128',
  '__signed__',
  '__unsigned__',
]);
const ignoredSpecifiers = new Set([
  'volatile',
  '__volatile__',
  'register',
  'auto',
  'inline',
  '__inline',
  '__inline__',
  '_Noreturn',
  'noreturn',
  '_Thread_local',
  '__thread',
  'restrict',
  '__restrict',
  '__restrict__',
  '_Atomic',
  '__extension__',
  'constexpr',
]);
const qualifierWords = new Set([
  'const',
  'volatile',
  'restrict',
  '__restrict',
  '__restrict__',
  '_Atomic',
  '_Nonnull',
  '_Nullable',
  '__const',
]);
const attributeWords = new Set(['__attribute__', '__attribute', '__declspec', '_Pragma', '__pragma']);
const specifierWords = new Set([
  ...arithmeticWords,
  ...ignoredSpecifiers,
  'typedef',
  'static',
  'extern',
  'const',
  '__const',
  'struct',
  'union',
  'enum',
  'typeof',
  '__typeof__',
  '__typeof',
  '_Alignas',
  'alignas',
]);
const operatorWords = new Set(['sizeof', '_Alignof', '__alignof__']);
const statementWords = new Set([
  'if',
  'else',
  'while',
  'do',
  'for',
  'switch',
  'case',
  'default',
  'break',
  'continue',
  'return',
  'goto',
]);

/** Sizes of records of the standard headers, in bytes. Source: glibc 2.36, x86-64. */
const knownRecords: ReadonlyMap<string, number> = new Map([
  ['tm', 56],
  ['stat', 144],
  ['timeval', 16],
  ['timespec', 16],
  ['sockaddr', 16],
  ['sockaddr_in', 16],
  ['sockaddr_in6', 28],
  ['in_addr', 4],
  ['dirent', 280],
  ['passwd', 48],
  ['rusage', 144],
  ['sigaction', 152],
]);
