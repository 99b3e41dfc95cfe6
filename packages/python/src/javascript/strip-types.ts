/**
 * TypeScript to JavaScript by taking the types away: what is no JavaScript becomes blanks, so that every line and column stays.
 *
 * In: a text and its tree. Out: edits, or the first construct that has no JavaScript. Enums and parameter properties are the two constructs
 * that need code of their own; it is put on the line where they begin. Namespaces with code in them, decorators, `import x =
 * require()` and `export =` are refused with what to write instead.
 */
import { blank, type Edit } from './edits.ts';
import { enumCode } from './enum-code.ts';
import { isProblem, type ScriptProblem } from './parse-script.ts';
import { nameOf, part, parts, visit, type SyntaxNode, type Visited } from './syntax-node.ts';

/** See the head of this file. */
export const stripTypes = (source: string, tree: SyntaxNode): readonly Edit[] | ScriptProblem =>
  new Stripper(source).run(tree);

/** Statements that vanish. */
const typeStatements: ReadonlySet<string> = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'TSNamespaceExportDeclaration',
]);

/** Members of a class that vanish. */
const typeMembers: ReadonlySet<string> = new Set(['TSDeclareMethod', 'TSIndexSignature', 'TSAbstractMethodDefinition']);

const modifiers = /\b(?:public|private|protected|readonly|override|abstract|declare)\b/g;

class Stripper {
  readonly #source: string;
  readonly #edits: Edit[] = [];
  #problem: ScriptProblem | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  run(tree: SyntaxNode): readonly Edit[] | ScriptProblem {
    visit(tree, (visited) => this.#look(visited));
    return this.#problem ?? this.#edits;
  }

  #look(visited: Visited): 'leave' | void {
    const { node, parent, name } = visited;
    if (this.#problem !== undefined) return 'leave';
    const { type } = node;
    if (type === 'Decorator') return this.#fail(node, 'decorators are not run here; call the decorating function');
    if (typeStatements.has(type) || node['declare'] === true) {
      if (type === 'ClassProperty' || type === 'ClassAccessorProperty') return this.#eraseMember(node);
      return this.#eraseStatement(node, parent);
    }
    if (typeMembers.has(type) || (node['abstract'] === true && type.startsWith('Class') && type !== 'ClassDeclaration'))
      return this.#eraseMember(node);
    switch (type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return this.#module(node);
      case 'ImportSpecifier':
      case 'ExportSpecifier':
        if (node['importKind'] !== 'type' && node['exportKind'] !== 'type') return 'leave';
        this.#erase(node.start, this.#source[this.#skip(node.end)] === ',' ? this.#skip(node.end) + 1 : node.end);
        return 'leave';
      case 'TSEnumDeclaration':
        return this.#enum(node, parent);
      case 'TSModuleDeclaration':
        return this.#fail(node, 'namespaces are not supported here; use an object or plain functions');
      case 'TSImportEqualsDeclaration':
        return this.#fail(node, 'import … = is not supported here; use import');
      case 'TSExportAssignment':
        return this.#fail(node, 'export = is not supported here; use export default');
      case 'TSParameterProperty':
        this.#words(node.start, part(node, 'parameter')?.start ?? node.end);
        return;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        this.#eraseLast(this.#behindBrackets(part(node, 'expression')?.end ?? node.end, node.end), node.end);
        return;
      case 'TSInstantiationExpression':
        return;
      case 'TSNonNullExpression':
        this.#erase(node.end - 1, node.end);
        return;
      case 'TSTypeAssertion': {
        const inner = part(node, 'expression');
        if (inner === undefined) return;
        // In parentheses, because `() => <T>{}` must not become a block.
        // Parentheses of its own may stand before what it is about.
        const behind = this.#skip(part(node, 'typeAnnotation')?.end ?? node.start) + 1;
        this.#replace(node.start, behind, `(${blank(this.#source.slice(node.start + 1, behind))}`);
        this.#replace(node.end, node.end, ')');
        return;
      }
      default:
    }
    if (type.startsWith('TS')) {
      this.#type(node, parent, name);
      return 'leave';
    }
    if (type === 'ClassDeclaration' || type === 'ClassExpression') this.#class(node);
    else if (/^Class(?:Private|Accessor)?(?:Property|Method)$/.test(type)) this.#member(node);
    else if (type === 'Identifier' || type.endsWith('Pattern')) this.#binding(node, parent);
    if (Array.isArray(node['params'])) this.#thisParameter(node);
    return undefined;
  }

  #fail(node: SyntaxNode, text: string): 'leave' {
    this.#problem ??= { text, at: node.start };
    return 'leave';
  }

  #replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  #erase(start: number, end: number): void {
    if (start < end) this.#replace(start, end, blank(this.#source.slice(start, end)));
  }

  /** Erases what may be the last of a statement. */
  #eraseLast(start: number, end: number): void {
    const text = blank(this.#source.slice(start, end));
    this.#replace(start, end, this.#endsStatement(end) ? `;${text.slice(1)}` : text);
  }

  /** The offset behind the parentheses in which an expression may stand. */
  #behindBrackets(from: number, end: number): number {
    let at = this.#skip(from);
    while (this.#source[at] === ')' && at < end) at = this.#skip(at + 1);
    return at;
  }

  /** Whether a line break after this offset ends a statement in TypeScript and would not without the type: `x as T⏎(y)`. */
  #endsStatement(end: number): boolean {
    const next = this.#skip(end);
    return /[\n\r]/.test(this.#source.slice(end, next)) && /[([`]/.test(this.#source[next] ?? '');
  }

  /** The next offset that is neither blank nor comment. */
  #skip(from: number): number {
    const gap = /(?:\s|\/\/[^\n\r]*|\/\*[^]*?\*\/)*/y;
    gap.lastIndex = from;
    gap.test(this.#source);
    return Math.max(from, gap.lastIndex);
  }

  #eraseStatement(node: SyntaxNode, parent: SyntaxNode | undefined): 'leave' {
    // `export` in front of it goes with it.
    const whole =
      parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration' ? parent : node;
    this.#replace(whole.start, whole.end, `;${blank(this.#source.slice(whole.start + 1, whole.end))}`);
    return 'leave';
  }

  #eraseMember(node: SyntaxNode): 'leave' {
    this.#replace(node.start, node.end, `;${blank(this.#source.slice(node.start + 1, node.end))}`);
    return 'leave';
  }

  #module(node: SyntaxNode): 'leave' | void {
    const declaration = part(node, 'declaration');
    const names = parts(node, 'specifiers');
    if (
      (node.type === 'ImportDeclaration' && names.length > 0 && names.every((one) => one['importKind'] === 'type')) ||
      node['importKind'] === 'type' ||
      node['exportKind'] === 'type' ||
      (declaration !== undefined && (typeStatements.has(declaration.type) || declaration['declare'] === true))
    ) {
      this.#replace(node.start, node.end, `;${blank(this.#source.slice(node.start + 1, node.end))}`);
      return 'leave';
    }
    return undefined;
  }

  #enum(node: SyntaxNode, parent: SyntaxNode | undefined): 'leave' {
    const made = enumCode(this.#source, node);
    if (isProblem(made)) {
      this.#problem ??= made;
      return 'leave';
    }
    const exported = parent?.type === 'ExportNamedDeclaration';
    const start = exported ? parent.start : node.start;
    this.#replace(start, node.end, made.code + this.#source.slice(start, node.end).replace(/[^\n\r\u2028\u2029]/g, ''));
    return 'leave';
  }

  #type(node: SyntaxNode, parent: SyntaxNode | undefined, name: string): void {
    const inArrow = parent?.type === 'ArrowFunctionExpression' && (name === 'returnType' || name === 'typeParameters');
    if (inArrow && /[\n\r]/.test(this.#source.slice(node.start, node.end))) {
      if (name === 'returnType') {
        // No line break may stand between `)` and `=>`: the bracket moves behind it.
        const bracket = this.#source.lastIndexOf(')', node.start);
        const gone = blank(this.#source.slice(bracket, node.end));
        this.#replace(bracket, node.end, `${gone.slice(0, -1)})`);
        return;
      }
    }
    if (node.type === 'TSTypeAnnotation') this.#eraseLast(node.start, node.end);
    else this.#erase(node.start, node.end);
  }

  #class(node: SyntaxNode): void {
    const body = part(node, 'body');
    const before = part(node, 'superClass')?.end ?? part(node, 'id')?.end ?? node.start;
    const [first] = parts(node, 'implements');
    if (first !== undefined) {
      const word = this.#source.lastIndexOf('implements', first.start);
      if (word >= before) this.#replace(word, word + 'implements'.length, blank('implements'));
      const list = parts(node, 'implements');
      // The commas between them; the names are erased as types.
      for (let i = 1; i < list.length; i++) this.#erase(list[i - 1]!.end, list[i]!.start);
    }
    if (node['abstract'] === true) this.#words(node.start, part(node, 'id')?.start ?? body?.start ?? node.end);
    const constructor = parts(body ?? node, 'body').find(
      (one) => one['kind'] === 'constructor' && part(one, 'body') !== undefined,
    );
    const names = constructor === undefined ? [] : propertyNames(constructor);
    // Fields before all others, as TypeScript declares them.
    if (body !== undefined && names.length > 0) this.#replace(body.start + 1, body.start + 1, `${names.join(';')};`);
  }

  #member(node: SyntaxNode): void {
    const key = part(node, 'key');
    if (key === undefined) return;
    this.#words(node.start, key.start);
    const isProperty = node.type.endsWith('Property');
    if (node['optional'] === true || node['definite'] === true) {
      const mark = node['optional'] === true ? '?' : '!';
      const from = node['computed'] === true ? this.#source.indexOf(']', key.end) : key.end;
      const at = this.#source.indexOf(mark, from);
      if (at >= 0 && at < node.end) this.#replace(at, at + 1, ' ');
    }
    if (isProperty && part(node, 'value') === undefined && part(node, 'typeAnnotation') !== undefined) {
      // `x: T⏎*y() {}` are two members.
      const { end = node.end } = part(node, 'typeAnnotation') ?? {};
      if (end === node.end) {
        const next = this.#skip(end);
        if (this.#source[next] === '*') this.#replace(next, next, ';');
      }
    }
    if (node['kind'] === 'constructor') this.#parameterProperties(node);
  }

  /** `constructor(private a)` also sets `this.a`, in a subclass after `super()`. */
  #parameterProperties(node: SyntaxNode): void {
    const names = propertyNames(node);
    const body = part(node, 'body');
    if (names.length === 0 || body === undefined) return;
    const calling = parts(body, 'body').find((statement) => {
      const call = part(statement, 'expression');
      return call?.type === 'CallExpression' && part(call, 'callee')?.type === 'Super';
    });
    const at = calling?.end ?? body.start + 1;
    this.#replace(at, at, `;${names.map((name) => `this.${name}=${name};`).join('')}`);
  }

  #words(start: number, end: number): void {
    const text = this.#source.slice(start, end).replace(/\/\/[^\n\r]*|\/\*[^]*?\*\//g, (comment) => blank(comment));
    for (const match of text.matchAll(modifiers))
      this.#replace(start + match.index, start + match.index + match[0].length, blank(match[0]));
  }

  /** `a?: T` and `let a!: T`. */
  #binding(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    const definite = parent?.type === 'VariableDeclarator' && parent['definite'] === true && parent['id'] === node;
    if (node['optional'] !== true && !definite) return;
    const annotation = part(node, 'typeAnnotation');
    const limit = annotation?.start ?? node.end;
    const at = this.#source.lastIndexOf(definite ? '!' : '?', limit);
    if (at >= node.start) this.#replace(at, at + 1, ' ');
  }

  #thisParameter(node: SyntaxNode): void {
    const [first, second] = parts(node, 'params');
    if (first === undefined || nameOf(first) !== 'this') return;
    const end = second === undefined ? this.#source.indexOf(')', first.end) : second.start;
    // The type inside is erased by itself; here goes the name, and the comma after it.
    this.#replace(first.start, first.start + 4, '    ');
    const from = part(first, 'typeAnnotation')?.end ?? first.start + 4;
    this.#replace(from, end, blank(this.#source.slice(from, end)));
  }
}

/** The parameters of a constructor that are properties too. */
const propertyNames = (node: SyntaxNode): readonly string[] =>
  parts(node, 'params')
    .filter(({ type }) => type === 'TSParameterProperty')
    .flatMap((one) => {
      const parameter = part(one, 'parameter');
      const name = nameOf(parameter) ?? nameOf(parameter === undefined ? undefined : part(parameter, 'left'));
      return name === undefined ? [] : [name];
    });
