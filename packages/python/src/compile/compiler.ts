/**
 * Python's syntax tree to JavaScript.
 *
 * In: a module's tree, policy-checked. Out: the text of one JavaScript function that runs it against the runtime
 * (`$`), its constants (`K`), and the way back from places in it to the source (`emission.ts`).
 *
 * The emitted code names nothing of JavaScript's: only its own variables (`l_x` locals, `g_x` globals, `b_x` built-ins, `k1`
 * constants, `t1` temporaries), the operations of the runtime as `$.name(…)`, the meter `m`, and the few properties listed in
 * `runtime/object.ts`. `verify/` holds every program to that before it runs.
 *
 * Shapes of the code:
 * - every operator has a fast path for numbers in place and calls the runtime for the rest;
 * - operands are evaluated once, in Python's order, into temporaries where they are not plain variables;
 * - `m.f` is counted down at every loop turn and call; `m.d` is the depth of calls, put right where exceptions are caught;
 * - generators and coroutines are JavaScript generators.
 */
import type {
  Argument,
  AstNode,
  Call,
  ClassDef,
  Compare,
  ComprehensionFor,
  DictComp,
  ExceptHandler,
  Expr,
  For,
  FormattedValue,
  FunctionDef,
  JoinedStr,
  Keyword,
  Lambda,
  ListComp,
  Match,
  MatchCase,
  Module,
  Parameter,
  Pattern,
  Stmt,
  Try,
  TypeParam,
  While,
  With,
} from '../syntax/ast.ts';
import { mangle, ownerOf, resolveScopes, type Scope, type Scopes } from '../names/scopes.ts';
import { Marks, jsName, jsString, type PlacedCode } from './emission.ts';
import type { FuncInfo } from '../runtime/callables.ts';
import { FloatBox, newBytes, newComplex, newTuple, StrBox, toFloat, toStr, type Value } from '../runtime/object.ts';

/** What `K` holds: values, and tables for the runtime's operations. */
export type Constant = Value | FuncInfo | readonly string[] | { readonly kind: 'nothing' };

export interface Program {
  readonly placed: PlacedCode;
  readonly constants: readonly Constant[];
  /** Modules that the program imports by statement, dotted names, in order. */
  readonly imports: readonly string[];
  /** Names of globals, in the order of their variables' declaration. */
  readonly globals: readonly string[];
}

export interface CompileOptions {
  /** What `from m import *` brings. */
  readonly starNames?: (module: string) => readonly string[];
  /** Whether a name is that of a built-in. */
  readonly isBuiltin: (name: string) => boolean;
  /**
   * Names outside of functions live in this object, asked by name (`eval`, `exec`), instead of in variables; it is the first
   * constant.
   */
  readonly scope?: Constant;
  /** Built-ins are looked up anew each time: the program may change them. */
  readonly patchable?: boolean;
  /** What `__module__` of its classes says; default: `__main__`. */
  readonly moduleName?: string;
  /** Interactive: the value of a last expression statement is given back. */
  readonly interactive?: boolean;
  /** The globals are reached by name, whatever the program's own text says: more code comes later. */
  readonly exposed?: boolean;
  /** Names that, where they mean a built-in, mean another one: that of this name. */
  readonly awaited?: ReadonlyMap<AstNode, string>;
  /** For the operations of `flows/`: values may be labelled, so all that is done with them goes through an operation. */
  readonly flows?: boolean;
  /** The source, for annotations kept as text and f-strings with `=`. */
  readonly source: string;
}

/** Something the grammar allows and the compiler refuses, in CPython's words. */
export class CompileProblem {
  readonly text: string;
  readonly node: AstNode;
  constructor(text: string, node: AstNode) {
    this.text = text;
    this.node = node;
  }
}

/** Compiles a module. Errors: throws `CompileProblem` for what CPython's compiler refuses (`'return' outside function`). */
export const compile = (module: Module, options: CompileOptions): Program => new Compiler(module, options).program();

/** A place where statements are emitted: a function, a class body, the module. */
interface Frame {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  /** What a JavaScript generator's frame may do: `yield`. */
  readonly generator: 'no' | 'generator' | 'coroutine' | 'asyncgen';
  /** The variable that holds a class body's namespace. */
  readonly space: string;
  readonly parent: Frame | undefined;
  /** Temporaries in use and declared. */
  live: number;
  most: number;
  /** Names certainly bound at this point. */
  assigned: Set<string>;
  /** Whether calls in it count depth, so that `return` must give it back. */
  counts: boolean;
  usesDepth: boolean;
  loops: Loop[];
  readonly classCell: string;
  /** A class with bases or keywords, whose namespace may not start empty. */
  readonly prepared: boolean;
  readonly firstParam: string | undefined;
  /** The same for everything that runs in one frame of Python's. */
  readonly unit: number;
  /** Comprehensions entered since that frame's own code. */
  readonly inlined: number;
  /** Variables of functions around that it mentions, by name. */
  readonly free: Map<string, Free>;
}

interface Free {
  readonly owner: Scope;
  readonly variable: string;
}

interface Loop {
  readonly label: string;
  /** `break` needs the label, since an `else` follows. */
  readonly labelled: boolean;
}

type Kind = 'int' | 'str' | 'any';

const int32 = (value: number | bigint): value is number => typeof value === 'number' && (value | 0) === value;

const binaryOps: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '<<': 'lshift',
  '>>': 'rshift',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
};
const compareOps: Readonly<Record<string, string>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
};

/** Names whose mention says that the program looks at its own globals by name. */
const reflective = [
  'globals',
  'locals',
  'vars',
  'dir',
  'exec',
  'eval',
  '__main__',
  'unittest',
  'doctest',
  'inspect',
  'get_type_hints',
  'modules',
  '__globals__',
  'signature',
];

class Compiler {
  private readonly module: Module;
  private readonly options: CompileOptions;
  private readonly scopes: Scopes;
  private readonly marks = new Marks();
  private readonly constants: Constant[] = [];
  private readonly constantKeys = new Map<string, string>();
  private readonly builtins = new Set<string>();
  private readonly globals: string[] = [];
  private readonly imports: string[] = [];
  private frame!: Frame;
  private labels = 0;
  private units = 0;
  private spaces = 0;
  private comps = 0;
  private textAnnotations = false;
  private readonly compNames = new Map<Scope, number>();
  private readonly source: string;
  private readonly flows: boolean;
  private lines: readonly number[] | undefined;
  /** The line of the statement at hand, for `flows`. Units: one-based. */
  private at = 0;

  constructor(module: Module, options: CompileOptions) {
    this.module = module;
    this.options = options;
    this.source = options.source;
    this.flows = options.flows === true;
    this.scopes = resolveScopes(module, options.starNames ?? (() => []));
  }

  program(): Program {
    const { module } = this.scopes;
    if (this.options.scope !== undefined) this.constant('scope', () => this.options.scope!);
    for (const name of ['__name__', '__doc__', '__file__', '__annotations__', '__spec__', '__package__'])
      if (this.scopes.mentioned.has(name)) module.bound.add(name);
    if (reflective.some((name) => this.scopes.mentioned.has(name))) module.bound.add('__doc__');
    if (this.module.body.some((one) => one.kind === 'AnnAssign')) module.bound.add('__annotations__');
    if (this.options.scope === undefined) this.globals.push(...module.bound);
    for (const one of this.module.body)
      if (one.kind === 'ImportFrom' && one.module === '__future__' && one.names.some((n) => n.name === 'annotations'))
        this.textAnnotations = true;
    this.enter({ kind: 'module', scope: module, name: '<module>', qualname: '', generator: 'no', space: '' });
    let body = '';
    const doc = docstring(this.module.body);
    if (this.options.scope !== undefined)
      for (const name of ['__name__', '__doc__', '__file__', '__spec__', '__package__']) module.bound.delete(name);
    if (module.bound.has('__doc__')) body += `g___doc__=${doc === null ? 'N' : this.str(doc)};`;
    for (const name of ['__spec__', '__package__']) if (module.bound.has(name)) body += `g_${name}=N;`;
    if (module.bound.has('__name__')) body += `g___name__="__main__";`;
    if (module.bound.has('__file__')) body += `g___file__=$.file();`;
    if (module.bound.has('__annotations__'))
      body += this.options.scope === undefined ? `g___annotations__=$.dict([]);` : '';
    const last = this.module.body.at(-1);
    if (this.options.interactive === true && last?.kind === 'Expr') {
      body += this.block(this.module.body.slice(0, -1));
      body += `return ${this.expr(last.value)};`;
    } else {
      body += this.block(this.module.body);
      body += 'return N;';
    }
    const temps = `${this.frame.usesDepth ? 'const d=m.d;' : ''}${this.leave()}`;
    const declared = this.globals.length > 0 ? `let ${this.globals.map((name) => `g_${jsName(name)}`).join(',')};` : '';
    const exposed =
      this.options.exposed === true ||
      reflective.some((name) => this.scopes.mentioned.has(name)) ||
      this.imports.some((name) => reflective.includes(name))
        ? `$.expose([${this.globals
            .map((name) => `${jsString(name)},()=>g_${jsName(name)},(v)=>{g_${jsName(name)}=v;}`)
            .join(',')}]);`
        : '';
    const named =
      this.globals.length > 0
        ? `$.named(()=>[${this.globals.map((name) => `${jsString(name)},g_${jsName(name)}`).join(',')}]);`
        : '';
    const constants =
      this.constants.length > 0 ? `const ${this.constants.map((_, i) => `k${i}=K[${i}]`).join(',')};` : '';
    const builtins =
      this.builtins.size > 0
        ? `const ${[...this.builtins].map((name) => `b_${jsName(name)}=$.builtin(${jsString(name)})`).join(',')};`
        : '';
    const code = `(function($,m,K,N,F){"use strict";${constants}${builtins}${declared}${exposed}${named}\nreturn function(){${temps}\n${body}};})`;
    return {
      placed: this.marks.place(code),
      constants: this.constants,
      imports: this.imports,
      globals: this.globals,
    };
  }

  // ── Frames, temporaries, constants ────────────────────────────────────────────────────────────
  private enter(
    part: Pick<Frame, 'kind' | 'scope' | 'name' | 'qualname' | 'generator' | 'space'> &
      Partial<Pick<Frame, 'classCell' | 'firstParam' | 'prepared'>>,
  ): void {
    const parent = this.frame as Frame | undefined;
    const inline = parent !== undefined && part.kind === 'comprehension' && part.name !== '<genexpr>';
    this.frame = {
      ...part,
      parent,
      unit: inline ? parent.unit : ++this.units,
      inlined: inline ? parent.inlined + 1 : 0,
      live: 0,
      most: 0,
      assigned: new Set(),
      counts: false,
      usesDepth: false,
      loops: [],
      classCell: part.classCell ?? parent?.classCell ?? '',
      prepared: part.prepared ?? false,
      firstParam: part.firstParam,
      free: new Map(),
    };
  }

  /** Ends a frame; its declaration of temporaries. */
  private leave(): string {
    const { most, parent, free } = this.frame;
    if (parent !== undefined) {
      for (const [name, one] of free) if (one.owner !== parent.scope) parent.free.set(name, one);
      this.frame = parent;
    }
    if (most === 0) return '';
    const names: string[] = [];
    for (let i = 1; i <= most; i++) names.push(`t${i}`);
    return `let ${names.join(',')};`;
  }

  private temp(): string {
    const { frame } = this;
    frame.live++;
    if (frame.live > frame.most) frame.most = frame.live;
    return `t${frame.live}`;
  }

  private free(count = 1): void {
    this.frame.live -= count;
  }

  private constant(key: string, make: () => Constant): string {
    const known = this.constantKeys.get(key);
    if (known !== undefined) return known;
    const name = `k${this.constants.length}`;
    this.constants.push(make());
    this.constantKeys.set(key, name);
    return name;
  }

  private fresh(value: Constant): string {
    const name = `k${this.constants.length}`;
    this.constants.push(value);
    return name;
  }

  private names(list: readonly string[]): string {
    return this.constant(`names:${list.join(',')}`, () => list);
  }

  private str(text: string): string {
    const value = toStr(text);
    return value instanceof StrBox ? this.constant(`str:${text}`, () => value) : jsString(text);
  }

  private float(value: number): string {
    const made = toFloat(value);
    if (made instanceof FloatBox) return this.constant(`float:${Object.is(value, -0) ? '-0' : value}`, () => made);
    return Number.isFinite(value) ? String(value) : this.constant(`float:${value}`, () => made);
  }

  private integer(value: number | bigint): string {
    return typeof value === 'number' ? String(value) : this.constant(`int:${value}`, () => value);
  }

  private label(): string {
    return `L${++this.labels}`;
  }

  private mark(code: string, node: AstNode): string {
    const { name, unit, inlined, scope } = this.frame;
    return this.marks.wrap(code, node, { frame: name, unit, inlined, names: scope.bound });
  }

  // ── Names ─────────────────────────────────────────────────────────────────────────────────────
  private mangled(name: string): string {
    return mangle(name, this.frame.scope.className);
  }

  /** The JavaScript variable of a name bound in a function or comprehension. */
  private local(owner: Scope, name: string): string {
    const comp = this.compNames.get(owner);
    return comp === undefined ? `l_${jsName(name)}` : `c${comp}_${jsName(name)}`;
  }

  private load(raw: string, node: AstNode): string {
    const name = this.mangled(raw);
    if (name === '__class__' && this.frame.classCell !== '' && ownerOf(this.frame.scope, name) === undefined)
      return `$.classOf(${this.frame.classCell})`;
    if (name === '__debug__') return 'true';
    const owner = ownerOf(this.frame.scope, name);
    if (owner?.kind === 'class') {
      const t = this.temp();
      // A name that a class body binds is looked for in the module next, not in functions around.
      const outer = this.loadGlobal(name, node);
      this.free();
      return `((${t}=$.nget(${this.frame.space},${jsString(name)}))!==undefined?${t}:${outer})`;
    }
    if (owner === undefined) {
      if (this.frame.kind !== 'class' || !this.frame.prepared) return this.loadGlobal(name, node);
      // A metaclass may have put names into the namespace before the body ran.
      const t = this.temp();
      const outer = this.loadGlobal(name, node);
      this.free();
      return `((${t}=$.nget(${this.frame.space},${jsString(name)}))!==undefined?${t}:${outer})`;
    }
    const variable = this.local(owner, name);
    if (owner !== this.frame.scope) this.frame.free.set(name, { owner, variable });
    if (owner === this.frame.scope && this.frame.assigned.has(name)) return variable;
    if (owner.kind === 'comprehension' && owner === this.frame.scope) return variable;
    const free = owner !== this.frame.scope && !this.insideInlined(owner);
    return this.mark(
      `(${variable}===undefined?$.${free ? 'unboundFree' : 'unbound'}(${jsString(name)}):${variable})`,
      node,
    );
  }

  private insideInlined(owner: Scope): boolean {
    let at: Scope | undefined = this.frame.scope;
    while (at !== undefined && at.kind === 'comprehension' && at !== owner) at = at.parent;
    return at === owner;
  }

  private loadGlobal(name: string, node: AstNode): string {
    if (this.options.scope !== undefined) return this.mark(`$.scopeGet(k0,${jsString(name)})`, node);
    if (this.scopes.module.bound.has(name)) {
      const variable = `g_${jsName(name)}`;
      if (this.frame.kind === 'module' && this.frame.assigned.has(name)) return variable;
      return this.mark(`(${variable}===undefined?$.global(${jsString(name)}${this.selfHint()}):${variable})`, node);
    }
    if (this.options.isBuiltin(name)) return this.builtinName(this.options.awaited?.get(node) ?? name);
    return this.mark(`$.global(${jsString(name)}${this.selfHint()})`, node);
  }

  /** In a method, its `self`, for the message about a name that nobody bound. */
  private selfHint(): string {
    let at: Frame | undefined = this.frame;
    while (at !== undefined && at.kind === 'comprehension' && at.name !== '<genexpr>') at = at.parent;
    return at?.kind === 'function' && at.firstParam === 'self' && at.scope.bound.has('self')
      ? `,${this.local(at.scope, 'self')}`
      : '';
  }

  private builtinName(name: string): string {
    if (this.options.patchable === true) return `$.global(${jsString(name)})`;
    this.builtins.add(name);
    return `b_${jsName(name)}`;
  }

  private isBuiltinCall(node: Expr, name: string): boolean {
    return (
      node.kind === 'Name' &&
      node.id === name &&
      ownerOf(this.frame.scope, name) === undefined &&
      !this.scopes.module.bound.has(name) &&
      this.options.scope === undefined &&
      this.options.isBuiltin(name)
    );
  }

  /** `super` as CPython's compiler sees it: by its name, also in `exec`. */
  private isSuper(func: Expr): boolean {
    if (this.options.scope === undefined) return this.isBuiltinCall(func, 'super');
    return ownerOf(this.frame.scope, 'super') === undefined && !this.scopes.module.bound.has('super');
  }

  /** Code that stores to a name. */
  private store(raw: string, given: string): string {
    const name = this.mangled(raw);
    const value = this.flows ? `$.named(${jsString(raw)},${given},${this.at})` : given;
    const { scope } = this.frame;
    const owner = ownerOf(scope, name);
    if (owner?.kind === 'class') return `$.nset(${this.frame.space},${jsString(name)},${value})`;
    if (owner === undefined) {
      if (this.options.scope !== undefined) return `$.scopeSet(k0,${jsString(name)},${value})`;
      if (this.frame.kind === 'module' && !scope.cleared.has(name)) this.frame.assigned.add(name);
      return `g_${jsName(name)}=${value}`;
    }
    if (owner === scope && !scope.cleared.has(name)) this.frame.assigned.add(name);
    const variable = this.local(owner, name);
    if (owner !== scope) this.frame.free.set(name, { owner, variable });
    return `${variable}=${value}`;
  }

  private remove(raw: string, node: AstNode): string {
    const name = this.mangled(raw);
    const owner = ownerOf(this.frame.scope, name);
    if (owner?.kind === 'class') return this.mark(`$.ndel(${this.frame.space},${jsString(name)})`, node) + ';';
    if (owner === undefined && this.options.scope !== undefined)
      return `${this.mark(`$.scopeDel(k0,${jsString(name)})`, node)};`;
    const variable = owner === undefined ? `g_${jsName(name)}` : this.local(owner, name);
    const missing = owner === undefined ? `$.globalMissing(${jsString(name)})` : `$.unbound(${jsString(name)})`;
    return `if(${variable}===undefined)${this.mark(missing, node)};${variable}=undefined;`;
  }

  // ── Statements ────────────────────────────────────────────────────────────────────────────────
  private block(body: readonly Stmt[]): string {
    let code = '';
    for (const node of body) code += `${this.stmt(node)}\n`;
    return code;
  }

  /** A block whose bindings may or may not happen; what it certainly binds comes back. */
  private branch(body: readonly Stmt[]): {
    readonly code: string;
    readonly assigned: Set<string>;
    readonly ends: boolean;
  } {
    const before = this.frame.assigned;
    this.frame.assigned = new Set(before);
    const code = this.block(body);
    const { assigned } = this.frame;
    this.frame.assigned = before;
    return { code, assigned, ends: endsAlways(body) };
  }

  /** After branches of which exactly one runs. */
  private join(branches: readonly { readonly assigned: Set<string>; readonly ends: boolean }[]): void {
    const live = branches.filter((one) => !one.ends);
    const [first, ...others] = live;
    if (first === undefined) return;
    for (const name of first.assigned) if (others.every((one) => one.assigned.has(name))) this.frame.assigned.add(name);
  }

  private stmt(node: Stmt): string {
    this.at = this.lineAt(node.start);
    return this.statement(node);
  }

  /** A call through the runtime, which wants to know its line where it follows labels. */
  private slowCall(code: string, node: AstNode): string {
    return this.flows ? `($.line(${this.lineAt(node.start)}),${code})` : code;
  }

  /** Whether a callable may be called directly: with flows, only the program's own functions. */
  private direct(f: string, count: number): string {
    return this.flows ? `${f}.o$===true&&${f}.n$===${count}` : `${f}.n$===${count}`;
  }

  /** Units: one-based. */
  private lineAt(offset: number): number {
    if (!this.flows) return 0;
    if (this.lines === undefined) {
      const starts = [0];
      for (let i = this.source.indexOf('\n'); i >= 0; i = this.source.indexOf('\n', i + 1)) starts.push(i + 1);
      this.lines = starts;
    }
    let low = 0;
    let high = this.lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lines[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  private statement(node: Stmt): string {
    switch (node.kind) {
      case 'Expr':
        return this.exprStmt(node.value);
      case 'Assign':
        return this.assign(node.targets, node.value);
      case 'AugAssign':
        return this.augAssign(node.target, node.op.slice(0, -1), node.value, node);
      case 'AnnAssign':
        return this.annAssign(node);
      case 'Return':
        return this.returnStmt(node.value, node);
      case 'If': {
        const test = this.test(node.test);
        const yes = this.branch(node.body);
        const no = this.branch(node.orelse);
        this.join([yes, no]);
        return `if(${test}){${yes.code}}${node.orelse.length > 0 ? `else{${no.code}}` : ''}`;
      }
      case 'While':
        return this.whileStmt(node);
      case 'For':
        return this.forStmt(node);
      case 'FunctionDef':
        return this.functionDef(node);
      case 'ClassDef':
        return this.classDef(node);
      case 'Try':
        return node.isStar ? this.tryStar(node) : this.tryStmt(node);
      case 'With':
        return this.withStmt(node, 0);
      case 'Raise': {
        if (node.exc === null) return `throw ${this.mark('$.reraise()', node)};`;
        const t = this.temp();
        const exc = this.expr(node.exc);
        const cause = node.cause === null ? '' : `,${this.expr(node.cause)}`;
        this.free();
        return `${t}=${exc};throw ${this.mark(`$.raise(${t}${cause})`, node)};`;
      }
      case 'Assert': {
        const test = this.test(node.test);
        const message = node.message === null ? '' : this.expr(node.message);
        return `if(!${test})throw ${this.mark(`$.assertion(${message})`, node)};`;
      }
      case 'Import':
        return node.names
          .map(({ name, asName, ...rest }) => {
            this.imports.push(name);
            const code = this.mark(`$.import(${jsString(name)},${asName === null ? 'true' : 'false'})`, node);
            void rest;
            return `${this.store(asName ?? name.split('.')[0]!, code)};`;
          })
          .join('');
      case 'ImportFrom':
        return this.importFrom(node.module, node.level, node.names, node);
      case 'Delete':
        return node.targets.map((one) => this.deleteTarget(one)).join('');
      case 'Match':
        return this.matchStmt(node);
      case 'Pass':
      case 'Global':
      case 'Nonlocal':
        return '';
      case 'Break': {
        const loop = this.frame.loops.at(-1);
        if (loop === undefined) throw new CompileProblem("'break' outside loop", node);
        return loop.labelled ? `break ${loop.label};` : 'break;';
      }
      case 'Continue':
        if (this.frame.loops.length === 0) throw new CompileProblem("'continue' not properly in loop", node);
        return 'continue;';
      case 'TypeAlias':
        return this.typeAlias(node);
      default:
        throw new CompileProblem('invalid syntax', node);
    }
  }

  private exprStmt(value: Expr): string {
    switch (value.kind) {
      case 'Str':
      case 'Int':
      case 'Float':
      case 'Bool':
      case 'None':
      case 'Ellipsis':
      case 'Bytes':
        return '';
      default:
        return `${this.expr(value)};`;
    }
  }

  private assign(targets: readonly Expr[], value: Expr): string {
    const [only] = targets;
    if (targets.length === 1 && only !== undefined) {
      if (only.kind === 'Name') {
        const code = this.expr(value);
        return `${this.store(only.id, code)};`;
      }
      // `a, b = b, a` and the like: no tuple is made.
      if (
        only.kind === 'Tuple' &&
        value.kind === 'Tuple' &&
        only.elts.length === value.elts.length &&
        only.elts.length > 0
      ) {
        if (!only.elts.some((one) => one.kind === 'Starred') && !value.elts.some((one) => one.kind === 'Starred')) {
          const temps: string[] = [];
          let code = '';
          for (const one of value.elts) {
            const t = this.temp();
            code += `${t}=${this.expr(one)};`;
            temps.push(t);
          }
          only.elts.forEach((one, i) => (code += this.assignTo(one, temps[i]!)));
          this.free(temps.length);
          return code;
        }
      }
      if (only.kind === 'Attribute' || only.kind === 'Subscript') {
        const t = this.temp();
        const code = `${t}=${this.expr(value)};${this.assignTo(only, t)}`;
        this.free();
        return code;
      }
    }
    const t = this.temp();
    let code = `${t}=${this.expr(value)};`;
    for (const one of targets) code += this.assignTo(one, t);
    this.free();
    return code;
  }

  /** Stores the value of a variable to a target, as a statement. */
  private assignTo(target: Expr, value: string): string {
    switch (target.kind) {
      case 'Name':
        return `${this.store(target.id, value)};`;
      case 'Attribute': {
        const o = this.temp();
        const name = this.mangled(target.attr);
        const code = `${o}=${this.expr(target.value)};${this.mark(this.setAttribute(o, name, value), target)};`;
        this.free();
        return code;
      }
      case 'Subscript': {
        const o = this.temp();
        const k = this.temp();
        const code = `${o}=${this.expr(target.value)};${k}=${this.slice(target.slice)};${this.mark(this.setItem(o, k, value), target)};`;
        this.free(2);
        return code;
      }
      case 'Tuple':
      case 'List': {
        const star = target.elts.findIndex((one) => one.kind === 'Starred');
        const a = this.temp();
        let code =
          star < 0
            ? `${a}=${this.mark(`$.unpack(${value},${target.elts.length})`, target)};`
            : `${a}=${this.mark(`$.unpackStar(${value},${star},${target.elts.length - star - 1})`, target)};`;
        target.elts.forEach((one, i) => {
          const inner = one.kind === 'Starred' ? one.value : one;
          code += this.assignTo(inner, `${a}[${i}]`);
        });
        this.free();
        return code;
      }
      case 'Starred':
        throw new CompileProblem('starred assignment target must be in a list or tuple', target);
      default:
        throw new CompileProblem('cannot assign here', target);
    }
  }

  private augAssign(target: Expr, op: string, value: Expr, node: AstNode): string {
    const combine = (current: string, right: string): string =>
      this.mark(this.arith(op, current, right, 'any', 'any', true), node);
    switch (target.kind) {
      case 'Name': {
        const right = value;
        if (this.isPlain(right)) {
          const current = this.operand(target, true);
          const rightCode = this.operand(right, true);
          const kindOf = this.kindOf(right);
          const code = this.store(
            target.id,
            `(${current.setup}${rightCode.setup}${this.mark(this.arith(op, current.use, rightCode.use, 'any', kindOf, true), node)})`,
          );
          this.free(current.temps + rightCode.temps);
          return `${code};`;
        }
        const a = this.temp();
        const b = this.temp();
        const code = `${a}=${this.load(target.id, target)};${b}=${this.expr(right)};`;
        const stored = this.store(target.id, combine(a, b));
        this.free(2);
        return `${code}${stored};`;
      }
      case 'Attribute': {
        const o = this.temp();
        const a = this.temp();
        const b = this.temp();
        const name = this.mangled(target.attr);
        const code =
          `${o}=${this.expr(target.value)};${a}=${this.mark(`(${this.getAttribute(o, name, a)})`, target)};` +
          `${b}=${this.expr(value)};${a}=${combine(a, b)};` +
          `${this.mark(this.setAttribute(o, name, a), target)};`;
        this.free(3);
        return code;
      }
      case 'Subscript': {
        const o = this.temp();
        const k = this.temp();
        const a = this.temp();
        const b = this.temp();
        const code =
          `${o}=${this.expr(target.value)};${k}=${this.slice(target.slice)};${a}=${this.mark(this.getItem(o, k, a), target)};` +
          `${b}=${this.expr(value)};${a}=${combine(a, b)};` +
          `${this.mark(this.setItem(o, k, a), target)};`;
        this.free(4);
        return code;
      }
      default:
        throw new CompileProblem('cannot assign here', target);
    }
  }

  private annAssign(node: Stmt & { kind: 'AnnAssign' }): string {
    let code = '';
    const { target } = node;
    if (node.value !== null) code += this.assign([target], node.value);
    if (this.frame.kind === 'function' || this.frame.kind === 'comprehension') return code;
    const annotation = this.annotation(node.annotation);
    if (!node.simple || target.kind !== 'Name') return code + `${annotation};`;
    const name = jsString(this.mangled(target.id));
    return this.frame.kind === 'class'
      ? `${code}$.annotate(${this.frame.space},${name},${annotation});`
      : this.options.scope === undefined
        ? `${code}$.setitem(g___annotations__,${name},${annotation});`
        : `${code}${annotation};`;
  }

  private annotation(node: Expr): string {
    if (this.textAnnotations) return this.str(this.source.slice(node.start, node.end));
    return this.expr(node);
  }

  private returnStmt(value: Expr | null, node: AstNode): string {
    const { frame } = this;
    if (frame.kind !== 'function') throw new CompileProblem("'return' outside function", node);
    if (value !== null && frame.generator === 'asyncgen')
      throw new CompileProblem("'return' with value in async generator", node);
    if (value === null) return frame.counts ? 'm.d--;return N;' : 'return N;';
    if (!frame.counts) return `return ${this.expr(value)};`;
    const code = this.expr(value);
    if (/^(?:[\w$]+|"[^"]*")$/.test(code)) return `m.d--;return ${code};`;
    const t = this.temp();
    this.free();
    return `${t}=${code};m.d--;return ${t};`;
  }

  private whileStmt(node: While): string {
    const loop: Loop = { label: this.label(), labelled: node.orelse.length > 0 };
    const test = this.test(node.test);
    this.frame.loops.push(loop);
    const body = this.branch(node.body);
    this.frame.loops.pop();
    const orelse = this.branch(node.orelse);
    const code = `while(${test}){if(--m.f<0)m.tick();\n${body.code}}`;
    return loop.labelled ? `${loop.label}:{${code}${orelse.code}}` : code;
  }

  private forStmt(node: For): string {
    const loop: Loop = { label: this.label(), labelled: node.orelse.length > 0 };
    const it = `i${this.labels}`;
    const v = this.temp();
    const iter = this.expr(node.iter);
    this.frame.loops.push(loop);
    const before = this.frame.assigned;
    this.frame.assigned = new Set(before);
    const next = node.isAsync ? this.mark(`(yield* $.asyncNext(${it}))`, node) : this.mark(`${it}.next()`, node);
    const start = node.isAsync ? this.mark(`$.asyncIter(${iter})`, node) : this.mark(`$.iter(${iter})`, node);
    const direct = node.target.kind === 'Name' ? this.directVariable(node.target.id) : undefined;
    let code: string;
    if (direct !== undefined) {
      // The variable keeps its last value when the iterator ends.
      const assigned = `${direct}=${v};`;
      if (!this.frame.scope.cleared.has(this.mangled((node.target as { id: string }).id)))
        this.frame.assigned.add(this.mangled((node.target as { id: string }).id));
      code = `for(const ${it}=${start};(${v}=${next})!==undefined;){if(--m.f<0)m.tick();${assigned}\n${this.block(node.body)}}`;
    } else {
      const target = this.assignTo(node.target, v);
      code = `for(const ${it}=${start};(${v}=${next})!==undefined;){if(--m.f<0)m.tick();${target}\n${this.block(node.body)}}`;
    }
    this.frame.assigned = before;
    this.frame.loops.pop();
    this.free();
    const orelse = this.branch(node.orelse);
    if (!loop.labelled) return code;
    return `${loop.label}:{${code}${orelse.code}}`;
  }

  private directVariable(raw: string): string | undefined {
    const name = this.mangled(raw);
    const owner = ownerOf(this.frame.scope, name);
    if (owner === undefined) return this.options.scope === undefined ? `g_${jsName(name)}` : undefined;
    return owner.kind === 'class' ? undefined : this.local(owner, name);
  }

  private depth(): string {
    if (this.frame.generator !== 'no') return 'm.d';
    this.frame.usesDepth = true;
    return 'd';
  }

  private tryStmt(node: Try): string {
    const id = ++this.labels;
    const e = `e${id}`;
    const depth = this.depth();
    let code: string;
    if (node.handlers.length === 0) {
      const body = this.branch([...node.body, ...node.orelse]);
      code = `try{${body.code}}`;
    } else {
      const done = `x${id}`;
      const hasElse = node.orelse.length > 0;
      const body = this.branch(node.body);
      const handlers = this.handlers(node.handlers, e);
      code = `${hasElse ? `let ${done}=false;` : ''}try{${this.tried(id, body.code)}${hasElse ? `${done}=true;` : ''}}catch(${e}){${e}=$.caught(${e},${depth});${handlers}}`;
      if (hasElse) {
        const orelse = this.branch([...node.orelse]);
        code += `if(${done}){${orelse.code}}`;
      }
      if (node.finalbody.length > 0) code = `try{${code}}`;
    }
    if (node.finalbody.length > 0) {
      const x = `y${id}`;
      const h = `h${id}`;
      const final = this.branch(node.finalbody);
      // What is in flight is the context of what the final block raises.
      code = `let ${x};${code}catch(${e}f){${x}=${e}f=$.caught(${e}f,${depth});throw ${e}f;}finally{if($.running()){const ${h}=$.enter(${x});try{${final.code}}finally{$.leave(${h});}}}`;
      return `{${code}}`;
    }
    return `{${code}}`;
  }

  private handlers(handlers: readonly ExceptHandler[], e: string): string {
    let code = '';
    let open = 0;
    let bare = false;
    for (const one of handlers) {
      const test = one.type === null ? '' : `if(${this.mark(`$.matches(${e},${this.expr(one.type)})`, one)})`;
      if (one.type === null) bare = true;
      code += `${test}{${this.handler(one, e)}}`;
      if (one.type !== null) {
        code += 'else{';
        open++;
      }
    }
    if (!bare) code += `throw ${e};`;
    return code + '}'.repeat(open);
  }

  private handler(one: ExceptHandler, e: string): string {
    const h = `h${++this.labels}`;
    const before = this.frame.assigned;
    this.frame.assigned = new Set(before);
    let body = '';
    let after = '';
    if (one.target !== null && one.target.kind === 'Name') {
      body += `${this.store(one.target.id, e)};`;
      after = this.clearName(one.target.id);
    }
    body += this.block(one.body);
    this.frame.assigned = before;
    return `const ${h}=$.enter(${e});try{${body}}finally{$.leave(${h});${after}}`;
  }

  private clearName(raw: string): string {
    const name = this.mangled(raw);
    const owner = ownerOf(this.frame.scope, name);
    if (owner === undefined && this.options.scope !== undefined) return `$.scopeClear(k0,${jsString(name)});`;
    if (owner?.kind === 'class') return `$.nclear(${this.frame.space},${jsString(name)});`;
    return `${owner === undefined ? `g_${jsName(name)}` : this.local(owner, name)}=undefined;`;
  }

  private tryStar(node: Try): string {
    const id = ++this.labels;
    const e = `e${id}`;
    const s = `s${id}`;
    const part = this.temp();
    const depth = this.depth();
    const done = `x${id}`;
    const body = this.branch(node.body);
    let handlers = `const ${s}=$.starBegin(${e});`;
    for (const one of node.handlers) {
      const type = this.expr(one.type!);
      handlers += `${part}=${this.mark(`$.starMatch(${s},${type})`, one.type!)};if(${part}!==undefined){`;
      const inner = `f${++this.labels}`;
      const handled = this.handler(one, part);
      handlers += `try{${handled}}catch(${inner}){$.starRaised(${s},$.caught(${inner},${depth}));}}`;
    }
    handlers += `${this.mark(`$.starEnd(${s})`, node)};`;
    this.free();
    let code = `let ${done}=false;try{${this.tried(id, body.code)}${done}=true;}catch(${e}){${e}=$.caught(${e},${depth});${handlers}}`;
    if (node.orelse.length > 0) code += `if(${done}){${this.branch(node.orelse).code}}`;
    if (node.finalbody.length > 0) {
      const x = `y${id}`;
      const h = `h${id}`;
      const final = this.branch(node.finalbody);
      code = `let ${x};try{${code}}catch(${e}f){${x}=${e}f=$.caught(${e}f,${depth});throw ${e}f;}finally{if($.running()){const ${h}=$.enter(${x});try{${final.code}}finally{$.leave(${h});}}}`;
    }
    return `{${code}}`;
  }

  /** A body whose exceptions may be swallowed: that none came is a decision too, over what it looked at. */
  private tried(id: number, body: string): string {
    return this.flows ? `const s${id}=$.trying();try{${body}}finally{$.tried(s${id});}` : body;
  }

  private withStmt(node: With, at: number): string {
    const item = node.items[at];
    if (item === undefined) return this.block(node.body);
    const id = ++this.labels;
    const w = `w${id}`;
    const ok = `x${id}`;
    const e = `e${id}`;
    const depth = this.depth();
    const context = this.expr(item.context);
    const t = this.temp();
    const prefix = node.isAsync ? 'yield* $.async' : '$.';
    const name = (op: string): string =>
      node.isAsync ? `(${prefix}${op}` : `${prefix}${op.charAt(0).toLowerCase()}${op.slice(1)}`;
    const close = node.isAsync ? ')' : '';
    let code = `const ${w}=${this.mark(`$.withBegin(${context},${node.isAsync ? 'true' : 'false'})`, node)};${t}=${this.mark(`${name('WithEnter')}(${w})${close}`, node)};let ${ok}=true;try{`;
    const before = this.frame.assigned;
    this.frame.assigned = new Set(before);
    if (item.target !== null) code += this.assignTo(item.target, t);
    this.free();
    code += this.tried(id, this.withStmt(node, at + 1));
    this.frame.assigned = before;
    code += `}catch(${e}){${ok}=false;${e}=$.caught(${e},${depth});if(!${this.mark(`${name('WithError')}(${w},${e})${close}`, node)})throw ${e};}finally{if(${ok}&&$.running())${this.mark(`${name('WithExit')}(${w})${close}`, node)};}`;
    return `{${code}}`;
  }

  private importFrom(
    module: string,
    level: number,
    names: readonly { readonly name: string; readonly asName: string | null }[],
    node: AstNode,
  ): string {
    if (module === '__future__' && level === 0) return '';
    this.imports.push(module);
    const t = this.temp();
    let code = `${t}=${this.mark(`$.importModule(${jsString(module)},${level})`, node)};`;
    for (const { name, asName } of names) {
      if (name === '*') {
        for (const one of this.options.starNames?.(module) ?? [])
          code += `${this.store(one, `$.importName(${t},${jsString(one)})`)};`;
        continue;
      }
      code += `${this.store(asName ?? name, this.mark(`$.importName(${t},${jsString(name)})`, node))};`;
    }
    this.free();
    return code;
  }

  private deleteTarget(node: Expr): string {
    switch (node.kind) {
      case 'Name':
        return this.remove(node.id, node);
      case 'Attribute': {
        const o = this.temp();
        const code = `${o}=${this.expr(node.value)};${this.mark(`$.delattr(${o},${jsString(this.mangled(node.attr))})`, node)};`;
        this.free();
        return code;
      }
      case 'Subscript': {
        const o = this.temp();
        const k = this.temp();
        const code = `${o}=${this.expr(node.value)};${k}=${this.slice(node.slice)};${this.mark(`$.delitem(${o},${k})`, node)};`;
        this.free(2);
        return code;
      }
      case 'Tuple':
      case 'List':
        return node.elts.map((one) => this.deleteTarget(one)).join('');
      default:
        throw new CompileProblem('cannot delete here', node);
    }
  }

  private typeAlias(node: Stmt & { kind: 'TypeAlias' }): string {
    const params = this.typeParams(node.typeParams);
    // The value is worked out when it is asked for, in a place of its own for temporaries: it may name the alias itself.
    const { frame } = this;
    const list = node.typeParams.map((one) => this.load(one.name, node)).join(',');
    this.enter({ ...frame, kind: frame.kind === 'module' ? 'function' : frame.kind });
    const value = this.expr(node.value);
    const temps = this.leave();
    return `${params}${this.store(node.name.id, `$.typeAlias(${jsString(node.name.id)},()=>{${temps}return ${value};},[${list}])`)};`;
  }

  private typeParams(params: readonly TypeParam[]): string {
    return params.map((one) => `${this.store(one.name, this.typeParam(one))};`).join('');
  }

  private typeParam(one: TypeParam): string {
    const bound = one.bound === null ? 'undefined' : this.expr(one.bound);
    return `$.typeParam(${jsString(one.flavor)},${jsString(one.name)},${bound})`;
  }

  // ── Functions and classes ─────────────────────────────────────────────────────────────────────
  private functionDef(node: FunctionDef): string {
    const decorators = node.decorators.map((one) => {
      const t = this.temp();
      return `${t}=${this.expr(one)};`;
    });
    const first = this.frame.live - node.decorators.length + 1;
    const made = this.functionValue(node, node.name, docstring(node.body), node.isAsync);
    let value = made;
    for (let i = node.decorators.length - 1; i >= 0; i--)
      value = this.mark(`$.call1(t${first + i},${value})`, node.decorators[i]!);
    this.free(node.decorators.length);
    return `${decorators.join('')}${this.store(node.name, value)};`;
  }

  private qualify(name: string): string {
    const { frame } = this;
    if (frame.kind === 'module') return name;
    let at: Frame | undefined = frame;
    while (at !== undefined && at.kind === 'comprehension') at = at.parent;
    if (at === undefined || at.kind === 'module') return name;
    if (at.scope.globals.has(name)) return name;
    return at.kind === 'class' ? `${at.qualname}.${name}` : `${at.qualname}.<locals>.${name}`;
  }

  private functionValue(node: FunctionDef | Lambda, name: string, doc: string | null, isAsync: boolean): string {
    const scope = this.scopes.of.get(node)!;
    const qualname = this.qualify(name);
    const { params } = node;
    const ordered = [
      ...params.filter((one) => one.flavor === 'posonly'),
      ...params.filter((one) => one.flavor === 'plain'),
      ...params.filter((one) => one.flavor === 'kwonly'),
      ...params.filter((one) => one.flavor === 'rest'),
      ...params.filter((one) => one.flavor === 'kwrest'),
    ];
    const [first] = ordered;
    const count = (flavor: Parameter['flavor']): number => params.filter((one) => one.flavor === flavor).length;
    const kind = isAsync ? (scope.isGenerator ? 'asyncgen' : 'coroutine') : scope.isGenerator ? 'generator' : 'plain';
    const paramNames = ordered.map((one) => mangle(one.name, scope.className));
    const info: FuncInfo = {
      name,
      qualname,
      params: paramNames,
      positional: count('posonly') + count('plain'),
      positionalOnly: count('posonly'),
      keywordOnly: count('kwonly'),
      rest: count('rest') > 0,
      kwrest: count('kwrest') > 0,
      kind,
      doc,
      line: lineOf(this.source, node.start),
      names: {
        locals: [...scope.bound].filter((one) => !paramNames.includes(one) && !scope.captured.has(one)),
        cells: [...scope.captured].filter((one) => scope.bound.has(one)).sort(),
        free: [],
      },
    };
    const defaults = params
      .filter((one) => (one.flavor === 'posonly' || one.flavor === 'plain') && one.default !== null)
      .map((one) => this.expr(one.default!));
    const kwdefaults = params
      .filter((one) => one.flavor === 'kwonly')
      .map((one) => (one.default === null ? 'undefined' : this.expr(one.default)));
    const typeParams = node.kind === 'FunctionDef' ? node.typeParams : [];
    const annotated = node.kind === 'FunctionDef' ? params.filter((one) => one.annotation !== null) : [];
    const annotations: string[] = [];
    // Type parameters live around the function: they are given to a function written on the spot.
    let paramList = '';
    if (typeParams.length > 0) {
      this.enter({ kind: 'function', scope, name, qualname, generator: 'no', space: '' });
      for (const one of typeParams) this.frame.assigned.add(one.name);
      paramList = typeParams.map((one) => this.typeParam(one)).join(',');
    }
    for (const one of annotated)
      annotations.push(`${jsString(mangle(one.name, scope.className))},${this.annotation(one.annotation!)}`);
    if (node.kind === 'FunctionDef' && node.returns !== null)
      annotations.push(`"return",${this.annotation(node.returns)}`);
    const aroundTemps = typeParams.length > 0 ? this.leave() : '';
    this.enter({
      kind: 'function',
      scope,
      name,
      qualname,
      generator: kind === 'plain' ? 'no' : kind,
      space: '',
      ...(first?.flavor === 'posonly' || first?.flavor === 'plain'
        ? { firstParam: mangle(first.name, scope.className) }
        : {}),
    });
    const { frame } = this;
    for (const one of ordered) {
      const param = mangle(one.name, scope.className);
      if (!scope.cleared.has(param)) frame.assigned.add(param);
    }
    frame.counts = kind === 'plain' && (node.kind === 'Lambda' ? mayCall([node.body]) : mayCall(node.body));
    let body: string;
    if (node.kind === 'Lambda') {
      body = this.mark(this.returnStmt(node.body, node), node.body);
    } else {
      for (const one of typeParams) frame.assigned.add(one.name);
      body = this.block(node.body);
      if (!endsAlways(node.body)) body += frame.counts ? 'm.d--;return N;' : 'return N;';
    }
    const isParam = new Set([...info.params, ...typeParams.map((one) => one.name)]);
    const locals = [...scope.bound].filter((one) => !isParam.has(one)).map((one) => this.local(scope, one));
    const usesDepth = frame.usesDepth ? 'const d=m.d;' : '';
    const enter = `if(--m.f<0)m.tick();${frame.counts ? 'if(++m.d>m.l)$.deep();' : ''}${usesDepth}`;
    const free = [...frame.free].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [one] of free) info.names!.free.push(one);
    const temps = this.leave();
    const declared = locals.length > 0 ? `let ${locals.join(',')};` : '';
    const list = info.params.map((one) => this.local(scope, one)).join(',');
    const k = this.fresh(info);
    let code: string;
    if (kind === 'plain') code = `function(${list}){${enter}${declared}${temps}\n${body}}`;
    else {
      // Parameters are bound when the function is called, the body runs when it is resumed.
      code = `function(${list}){if(--m.f<0)m.tick();return $.${kind}(${k},(function*(){${declared}${temps}\n${body}})());}`;
    }
    let made = `$.func(${k},${code},[${defaults.join(',')}],[${kwdefaults.join(',')}]`;
    if (free.length > 0 && this.scopes.mentioned.has('__closure__'))
      made += `,[${free.map(([, { variable }]) => `()=>${variable}`).join(',')}]`;
    made += ')';
    if (annotations.length > 0) made = `$.annotated(${made},[${annotations.join(',')}])`;
    if (typeParams.length === 0) return made;
    const variables = typeParams.map((one) => this.local(scope, one.name)).join(',');
    return `((${variables})=>{${aroundTemps}return $.parametrized(${made},[${variables}]);})(${paramList})`;
  }

  private classDef(node: ClassDef): string {
    const scope = this.scopes.of.get(node)!;
    const decorators = node.decorators.map((one) => {
      const t = this.temp();
      return `${t}=${this.expr(one)};`;
    });
    const first = this.frame.live - node.decorators.length + 1;
    const params = this.typeParams(node.typeParams);
    const list = this.temp();
    let setup = `${list}=[];`;
    const keywords = this.temp();
    setup += `${keywords}=undefined;`;
    for (const one of node.args) {
      if (one.kind === 'Keyword') {
        setup += `if(${keywords}===undefined)${keywords}=$.kwargs();`;
        setup +=
          one.name === null
            ? `$.addDoubleStar(${keywords},${this.expr(one.value)},N);`
            : `$.addKeyword(${keywords},${jsString(one.name)},${this.expr(one.value)},N);`;
      } else if (one.kind === 'Starred') setup += `$.addStar(${list},${this.expr(one.value)},N);`;
      else setup += `$.push(${list},${this.expr(one)});`;
    }
    if (node.typeParams.length > 0)
      setup += `$.push(${list},$.genericBase([${node.typeParams.map((one) => this.load(one.name, node)).join(',')}]));`;
    const space = `n${++this.spaces}`;
    const cell = `q${this.spaces}`;
    const qualname = this.qualify(node.name);
    this.enter({
      kind: 'class',
      scope,
      name: node.name,
      qualname,
      generator: 'no',
      space,
      classCell: cell,
      prepared: node.args.length > 0,
    });
    const doc = docstring(node.body);
    const body = this.block(node.body);
    const usesDepth = this.frame.usesDepth ? 'const d=m.d;' : '';
    const temps = this.leave();
    const module =
      this.scopes.module.bound.has('__name__') && this.options.scope === undefined
        ? 'g___name__'
        : jsString(this.options.moduleName ?? '__main__');
    let value = this.mark(
      `$.makeClass(${jsString(node.name)},${this.str(qualname)},${module},${list},${keywords},${doc === null ? 'null' : jsString(doc)},${cell},(${space})=>{${usesDepth}${temps}\n${body}})`,
      node,
    );
    for (let i = node.decorators.length - 1; i >= 0; i--)
      value = this.mark(`$.call1(t${first + i},${value})`, node.decorators[i]!);
    this.free(2);
    const t = this.temp();
    const code = `{const ${cell}=$.cell();${setup}${t}=${value};}`;
    this.free(1 + node.decorators.length);
    return `${decorators.join('')}${params}${code}${this.store(node.name, t)};`;
  }

  // ── match ─────────────────────────────────────────────────────────────────────────────────────
  private matchStmt(node: Match): string {
    const done = this.label();
    const subject = this.temp();
    let code = `${done}:{${subject}=${this.expr(node.subject)};`;
    const branches: { assigned: Set<string>; ends: boolean }[] = [];
    let exhaustive = false;
    for (const one of node.cases) {
      const result = this.matchCase(one, subject, done);
      code += result.code;
      branches.push(result);
      if (one.guard === null && irrefutable(one.pattern)) exhaustive = true;
    }
    this.free();
    if (exhaustive) this.join(branches);
    return `${code}}`;
  }

  private matchCase(
    one: MatchCase,
    subject: string,
    done: string,
  ): { readonly code: string; readonly assigned: Set<string>; readonly ends: boolean } {
    const next = this.label();
    const before = this.frame.assigned;
    this.frame.assigned = new Set(before);
    const captures: [string, string][] = [];
    const live = this.frame.live;
    const test = this.pattern(one.pattern, subject, next, captures);
    let code = `${next}:{${test}`;
    for (const [name, variable] of captures) code += `${this.store(name, variable)};`;
    if (one.guard !== null) code += `if(!${this.test(one.guard)})break ${next};`;
    this.frame.live = live;
    code += this.block(one.body);
    const ends = endsAlways(one.body);
    if (!ends) code += `break ${done};`;
    const { assigned } = this.frame;
    this.frame.assigned = before;
    return { code: `${code}}`, assigned, ends };
  }

  /** Statements that leave for `next` unless the variable matches; captures come with the temporaries that hold them. */
  private pattern(node: Pattern, v: string, next: string, captures: [string, string][]): string {
    const fail = `break ${next};`;
    switch (node.kind) {
      case 'MatchValue':
        return `if(!${this.mark(`$.equal(${v},${this.expr(node.value)})`, node)})${fail}`;
      case 'MatchSingleton': {
        const value =
          node.value.kind === 'None' ? 'N' : node.value.kind === 'Bool' && node.value.value ? 'true' : 'false';
        return this.flows ? `if(!$.truth($.is(${v},${value})))${fail}` : `if(${v}!==${value})${fail}`;
      }
      case 'MatchAs': {
        let code = node.pattern === null ? '' : this.pattern(node.pattern, v, next, captures);
        if (node.name !== null) {
          const t = this.temp();
          code += `${t}=${v};`;
          captures.push([node.name, t]);
        }
        return code;
      }
      case 'MatchOr': {
        const ok = this.label();
        const names: string[] = [];
        collectCaptures(node.patterns[0]!, names);
        const temps = names.map((name) => {
          const t = this.temp();
          captures.push([name, t]);
          return t;
        });
        let code = `${ok}:{`;
        for (const one of node.patterns) {
          const inner = this.label();
          const own: [string, string][] = [];
          code += `${inner}:{${this.pattern(one, v, inner, own)}`;
          for (const [name, t] of own) {
            const at = names.indexOf(name);
            if (at >= 0) code += `${temps[at]!}=${t};`;
          }
          code += `break ${ok};}`;
        }
        return `${code}${fail}}`;
      }
      case 'MatchSequence': {
        const star = node.patterns.findIndex((one) => one.kind === 'MatchStar');
        const a = this.temp();
        const least = star < 0 ? node.patterns.length : node.patterns.length - 1;
        let code = `${a}=${this.mark(`$.matchSequence(${v},${least},${star})`, node)};if(${a}===undefined)${fail}`;
        node.patterns.forEach((one, i) => {
          if (one.kind === 'MatchStar') {
            if (one.name !== null) {
              const t = this.temp();
              code += `${t}=${a}[${i}];`;
              captures.push([one.name, t]);
            }
            return;
          }
          if (one.kind === 'MatchAs' && one.pattern === null && one.name === null) return;
          const t = this.temp();
          code += `${t}=${a}[${i}];${this.pattern(one, t, next, captures)}`;
        });
        return code;
      }
      case 'MatchMapping': {
        const a = this.temp();
        const keys = node.keys.map((key) => this.expr(key));
        let code = `${a}=${this.mark(`$.matchMapping(${v},[${keys.join(',')}],${node.rest === null ? 'false' : 'true'})`, node)};if(${a}===undefined)${fail}`;
        node.patterns.forEach((one, i) => {
          const t = this.temp();
          code += `${t}=${a}[${i}];${this.pattern(one, t, next, captures)}`;
        });
        if (node.rest !== null) {
          const t = this.temp();
          code += `${t}=${a}[${node.patterns.length}];`;
          captures.push([node.rest, t]);
        }
        return code;
      }
      case 'MatchClass': {
        const a = this.temp();
        const names = this.names(node.keywords.map((one) => this.mangled(one.name)));
        let code = `${a}=${this.mark(`$.matchClass(${v},${this.expr(node.cls)},${node.patterns.length},${names})`, node)};if(${a}===undefined)${fail}`;
        [...node.patterns, ...node.keywords.map((one) => one.pattern)].forEach((one, i) => {
          const t = this.temp();
          code += `${t}=${a}[${i}];${this.pattern(one, t, next, captures)}`;
        });
        return code;
      }
      default:
        throw new CompileProblem('invalid pattern', node);
    }
  }

  // ── Expressions ───────────────────────────────────────────────────────────────────────────────
  /** Whether evaluating it has no effect and cannot be seen to happen late. */
  private isPlain(node: Expr): boolean {
    switch (node.kind) {
      case 'Int':
      case 'Str':
      case 'Bool':
      case 'None':
      case 'Float':
        return true;
      case 'Name': {
        const name = this.mangled(node.id);
        const owner = ownerOf(this.frame.scope, name);
        if (owner === undefined) {
          if (this.scopes.module.bound.has(name))
            return this.frame.kind === 'module' ? this.frame.assigned.has(name) : false;
          return this.options.isBuiltin(name);
        }
        if (owner.kind === 'class') return false;
        if (owner === this.frame.scope && owner.kind === 'comprehension') return true;
        return owner === this.frame.scope && this.frame.assigned.has(name) && !owner.rebound.has(name);
      }
      case 'UnaryOp':
        return node.op === '-' && (node.operand.kind === 'Int' || node.operand.kind === 'Float');
      default:
        return false;
    }
  }

  private kindOf(node: Expr): Kind {
    if (node.kind === 'Int' && int32(node.value)) return 'int';
    if (node.kind === 'Str' || node.kind === 'JoinedStr') return 'str';
    return 'any';
  }

  /**
   * An operand: `setup` evaluates it into a temporary (with a comma after it), `use` names it. A plain operand needs none,
   * unless another operand's evaluation could change it (`others` says that none can).
   */
  private operand(
    node: Expr,
    others: boolean,
  ): { readonly setup: string; readonly use: string; readonly temps: number } {
    if (this.isPlain(node) && (others || isConstant(node))) return { setup: '', use: this.expr(node), temps: 0 };
    const t = this.temp();
    return { setup: `${t}=${this.expr(node)},`, use: t, temps: 1 };
  }

  private expr(node: Expr): string {
    switch (node.kind) {
      case 'Name':
        return this.load(node.id, node);
      case 'Str':
        return this.str(node.value);
      case 'Bytes':
        return this.constant(`bytes:${node.value}`, () =>
          newBytes(Uint8Array.from(node.value, (c) => c.charCodeAt(0))),
        );
      case 'Int':
        return this.integer(node.value);
      case 'Float':
        return this.float(node.value);
      case 'Imaginary':
        return this.constant(`imaginary:${node.value}`, () => newComplex(0, node.value));
      case 'Bool':
        return node.value ? 'true' : 'false';
      case 'None':
        return 'N';
      case 'Ellipsis':
        return '$.ellipsis';
      case 'JoinedStr':
        return this.joined(node);
      case 'BinOp':
        return this.binOp(node.op, node.left, node.right, node);
      case 'UnaryOp':
        return this.unaryOp(node.op, node.operand, node);
      case 'BoolOp':
        return this.boolOp(node.op, node.values);
      case 'Compare':
        return this.compareExpr(node, 'value');
      case 'IfExp': {
        const test = this.test(node.test);
        return `(${test}?${this.expr(node.body)}:${this.expr(node.orelse)})`;
      }
      case 'NamedExpr':
        return `(${this.store((node.target as { id: string }).id, this.expr(node.value))})`;
      case 'Call':
        return this.call(node);
      case 'Attribute': {
        const name = this.mangled(node.attr);
        const o = this.temp();
        const v = this.temp();
        const code = this.mark(`(${o}=${this.expr(node.value)},${this.getAttribute(o, name, v)})`, node);
        this.free(2);
        return code;
      }
      case 'Subscript':
        return this.subscript(node);
      case 'List':
        return `$.list(${this.elements(node.elts, node)})`;
      case 'Tuple': {
        if (node.elts.length === 0) return '$.emptyTuple';
        if (node.elts.every((one) => isConstant(one)))
          return this.constantTuple(node.elts) ?? `$.tuple(${this.elements(node.elts, node)})`;
        return `$.tuple(${this.elements(node.elts, node)})`;
      }
      case 'Set':
        // Three or more constants are made into a frozen set by CPython's compiler, which decides their order.
        return this.mark(
          `$.${node.elts.length > 2 && node.elts.every(isConstant) ? 'setConst' : 'set'}(${this.elements(node.elts, node)})`,
          node,
        );
      case 'Dict':
        return this.dict(node.keys, node.values, node);
      case 'Lambda':
        return this.functionValue(node, '<lambda>', null, false);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        return this.comprehension(node);
      case 'GeneratorExp':
        return this.generatorExp(node);
      case 'Yield':
        if (!this.mayYield()) throw new CompileProblem("'yield' outside function", node);
        if (this.yieldFrame().generator === 'asyncgen')
          return this.mark(`(yield $.item(${node.value === null ? 'N' : this.expr(node.value)}))`, node);
        return this.mark(`(yield ${node.value === null ? 'N' : this.expr(node.value)})`, node);
      case 'YieldFrom':
        if (!this.mayYield()) throw new CompileProblem("'yield' outside function", node);
        return this.mark(`(yield* $.yieldFrom(${this.expr(node.value)}))`, node);
      case 'Await':
        if (this.yieldFrame().generator !== 'coroutine' && this.yieldFrame().generator !== 'asyncgen')
          throw new CompileProblem(
            this.yieldFrame().kind === 'module' ? "'await' outside function" : "'await' outside async function",
            node,
          );
        return this.mark(`(yield* $.await(${this.expr(node.value)}))`, node);
      case 'Starred':
        throw new CompileProblem("can't use starred expression here", node);
      case 'Slice':
        return this.slice(node);
      case 'TemplateStr':
        throw new CompileProblem('t-strings are of Python 3.14; this is 3.12', node);
      default:
        throw new CompileProblem('invalid syntax', node);
    }
  }

  private yieldFrame(): Frame {
    let at = this.frame;
    while (at.kind === 'comprehension' && at.parent !== undefined && at.generator === 'no') at = at.parent;
    return at;
  }

  private mayYield(): boolean {
    return this.frame.kind === 'function';
  }

  private constantTuple(elts: readonly Expr[]): string | undefined {
    const values: Value[] = [];
    for (const one of elts) {
      const value = constantValue(one);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return this.fresh(newTuple(values));
  }

  /** An array of elements, with `*` unpacked. */
  private elements(elts: readonly Expr[], node: AstNode): string {
    if (!elts.some((one) => one.kind === 'Starred')) return `[${elts.map((one) => this.expr(one)).join(',')}]`;
    const parts = elts.map((one) => (one.kind === 'Starred' ? `$.star(${this.expr(one.value)})` : this.expr(one)));
    return this.mark(`$.spread([${parts.join(',')}])`, node);
  }

  private dict(keys: readonly (Expr | null)[], values: readonly Expr[], node: AstNode): string {
    if (!keys.includes(null))
      return this.mark(
        `$.dict([${keys.map((key, i) => `${this.expr(key!)},${this.expr(values[i]!)}`).join(',')}])`,
        node,
      );
    return this.mark(
      `$.dictSpread([${keys.map((key, i) => `${key === null ? 'undefined' : this.expr(key)},${this.expr(values[i]!)}`).join(',')}])`,
      node,
    );
  }

  private joined(node: JoinedStr): string {
    const parts: string[] = [];
    for (const part of node.parts) parts.push(part.kind === 'Str' ? this.str(part.value) : this.field(part));
    if (parts.length === 0) return '""';
    const [only] = node.parts;
    if (parts.length === 1 && only?.kind === 'Str') return parts[0]!;
    return `$.concat([${parts.join(',')}])`;
  }

  private field(part: FormattedValue): string {
    const value = this.expr(part.value);
    const spec = part.formatSpec === null ? '' : this.joined(part.formatSpec);
    if (part.conversion === '' && (spec === '' || spec === '""')) return this.mark(`$.field(${value})`, part);
    return this.mark(`$.fieldAs(${value},${jsString(part.conversion)},${spec === '' ? '""' : spec})`, part);
  }

  private binOp(op: string, left: Expr, right: Expr, node: AstNode): string {
    const a = this.operand(left, this.isPlain(right));
    const b = this.operand(right, true);
    const code = this.mark(
      `(${a.setup}${b.setup}${this.arith(op, a.use, b.use, this.kindOf(left), this.kindOf(right), false)})`,
      node,
    );
    this.free(a.temps + b.temps);
    return code;
  }

  /** An operator on two evaluated operands, numbers in place. */
  private arith(op: string, a: string, b: string, ka: Kind, kb: Kind, inplace: boolean): string {
    const name = binaryOps[op]!;
    const slow = inplace ? `$.i${name}(${a},${b})` : `$.${name}(${a},${b})`;
    if (ka === 'str' || kb === 'str') return slow;
    const numbers = [
      ...(ka === 'int' ? [] : [`typeof ${a}==="number"`]),
      ...(kb === 'int' ? [] : [`typeof ${b}==="number"`]),
    ];
    const ints = [...(ka === 'int' ? [] : [`(${a}|0)===${a}`]), ...(kb === 'int' ? [] : [`(${b}|0)===${b}`])];
    if (numbers.length === 0) return slow;
    const both = numbers.join('&&');
    const whole = ints.join('&&');
    switch (op) {
      case '+':
      case '-':
        return `${both}&&(${whole}||F(${a}${op}${b})!==${a}${op}${b})?${a}${op}${b}:${slow}`;
      case '*': {
        const r = this.temp();
        this.free();
        return `${both}&&(${whole}&&(${r}=${a}*${b})<=9007199254740991&&${r}>=-9007199254740991||F(${r}=${a}*${b})!==${r})?${r}+0:${slow}`;
      }
      case '/': {
        const r = this.temp();
        this.free();
        return `${both}&&${b}!==0&&F(${r}=${a}/${b})!==${r}?${r}:${slow}`;
      }
      case '//':
        return `${both}&&${whole}&&${b}!==0?F(${a}/${b})+0:${slow}`;
      case '%': {
        const r = this.temp();
        this.free();
        return `${both}&&${whole}&&${b}>0?(${r}=${a}%${b})<0?${r}+${b}:${r}+0:${slow}`;
      }
      case '&':
      case '|':
      case '^':
        return `${both}&&${whole}?${a}${op}${b}:${slow}`;
      case '>>':
        return `${both}&&${whole}&&${b}>=0&&${b}<32?${a}>>${b}:${slow}`;
      default:
        return slow;
    }
  }

  private unaryOp(op: string, operand: Expr, node: AstNode): string {
    if (op === 'not') return this.flows ? `$.not(${this.expr(operand)})` : `!${this.test(operand)}`;
    if (op === '-' && operand.kind === 'Int')
      return typeof operand.value === 'number' ? `(-${operand.value}+0)` : this.integer(-operand.value);
    if (op === '-' && operand.kind === 'Float') {
      const code = this.float(-operand.value);
      return code.startsWith('-') ? `(${code})` : code;
    }
    const name = op === '-' ? 'neg' : op === '+' ? 'pos' : 'invert';
    return this.mark(`$.${name}(${this.expr(operand)})`, node);
  }

  private boolOp(op: 'and' | 'or', values: readonly Expr[]): string {
    const [first, ...others] = values;
    if (others.length === 0) return this.expr(first!);
    const t = this.temp();
    const head = `(${t}=${this.expr(first!)})`;
    const truth = `(${head}===true||${t}!==false&&$.truth(${t}))`;
    const rest = this.boolOp(op, others);
    this.free();
    return op === 'and' ? `(${truth}?${rest}:${t})` : `(${truth}?${t}:${rest})`;
  }

  /** A JavaScript boolean. */
  private test(node: Expr): string {
    switch (node.kind) {
      case 'Bool':
        return node.value ? 'true' : 'false';
      case 'None':
        return 'false';
      case 'Int':
        return node.value === 0 ? 'false' : 'true';
      case 'Compare':
        return this.compareExpr(node, 'test');
      case 'BoolOp':
        return `(${node.values.map((one) => this.test(one)).join(node.op === 'and' ? '&&' : '||')})`;
      case 'UnaryOp':
        if (node.op === 'not') return `!${this.test(node.operand)}`;
    }
    const t = this.temp();
    const code = `((${t}=${this.expr(node)})===true||${t}!==false&&${this.mark(`$.truth(${t})`, node)})`;
    this.free();
    return code;
  }

  private compareExpr(node: Compare, as: 'value' | 'test'): string {
    const { ops, comparators } = node;
    if (ops.length === 1) {
      const [right] = comparators as readonly [Expr];
      const a = this.operand(node.left, this.isPlain(right));
      const b = this.operand(right, true);
      const code = this.mark(`(${a.setup}${b.setup}${this.compareTwo(ops[0]!, a.use, b.use, as)})`, node);
      this.free(a.temps + b.temps);
      return code;
    }
    // a < b < c: each operand once, and no more of them than needed.
    const temps = [this.temp()];
    let code = `${temps[0]!}=${this.expr(node.left)},`;
    const result = this.temp();
    let chain = '';
    comparators.forEach((one, i) => {
      const t = this.temp();
      temps.push(t);
      const step = `${t}=${this.expr(one)},${this.compareTwo(ops[i]!, temps[i]!, t, as)}`;
      if (as === 'test') chain += i === 0 ? `(${step})` : `&&(${step})`;
      else if (i === 0) chain = `(${result}=(${step}))`;
      else chain = `(${result}===true||${result}!==false&&$.truth(${result})?${result}=(${step}):${result})`;
      if (as === 'value') {
        code += i === 0 ? `${chain},` : `${chain},`;
        chain = '';
      }
    });
    this.free(temps.length + 1);
    return this.mark(as === 'test' ? `(${code}${chain})` : `(${code}${result})`, node);
  }

  private compareTwo(op: string, a: string, b: string, as: 'value' | 'test'): string {
    if (this.flows) {
      const truth = (code: string): string => (as === 'test' ? `$.truth(${code})` : code);
      switch (op) {
        case 'is':
          return truth(`$.is(${a},${b})`);
        case 'is not':
          return truth(`$.not($.is(${a},${b}))`);
        case 'in':
          return truth(`$.contains(${b},${a})`);
        case 'not in':
          return truth(`$.not($.contains(${b},${a}))`);
      }
    }
    switch (op) {
      case 'is':
        return b === 'N' || b === 'true' || b === 'false' ? `${a}===${b}` : `$.is(${a},${b})`;
      case 'is not':
        return b === 'N' || b === 'true' || b === 'false' ? `${a}!==${b}` : `!$.is(${a},${b})`;
      case 'in':
        return `$.contains(${b},${a})`;
      case 'not in':
        return `!$.contains(${b},${a})`;
    }
    const slow = `$.${compareOps[op]!}(${a},${b})`;
    const general = as === 'test' ? `$.truth(${slow})` : slow;
    const js = op === '==' ? '===' : op === '!=' ? '!==' : op;
    const isNumber = (v: string): boolean => /^-?\d/.test(v);
    const isText = (v: string): boolean => v.startsWith('"');
    if (isText(a) || isText(b)) {
      if (op !== '==' && op !== '!=') return general;
      const other = isText(b) ? a : b;
      return `typeof ${other}==="string"?${a}${js}${b}:${general}`;
    }
    const checks = [
      ...(isNumber(a) ? [] : [`typeof ${a}==="number"`]),
      ...(isNumber(b) ? [] : [`typeof ${b}==="number"`]),
    ];
    if (checks.length === 0) return `${a}${js}${b}`;
    if ((op === '==' || op === '!=') && checks.length === 2)
      return `${checks.join('&&')}||typeof ${a}==="string"&&typeof ${b}==="string"?${a}${js}${b}:${general}`;
    return `${checks.join('&&')}?${a}${js}${b}:${general}`;
  }

  private slice(node: Expr): string {
    if (node.kind === 'Slice') {
      const part = (one: Expr | null): string => (one === null ? 'N' : this.expr(one));
      return `$.slice(${part(node.lower)},${part(node.upper)},${part(node.step)})`;
    }
    if (node.kind === 'Tuple' && node.elts.some((one) => one.kind === 'Slice'))
      return `$.tuple([${node.elts.map((one) => this.slice(one)).join(',')}])`;
    return this.expr(node);
  }

  private getItem(o: string, k: string, v: string): string {
    const slow = `$.getitem(${o},${k})`;
    // `11[k]` is a mistake of the program's, and `11.x$` none of JavaScript's forms.
    if (/^\d/.test(o)) return slow;
    if (/^\d+$/.test(k)) return `(${o}.x$===true&&(${v}=${o}.a[${k}])!==undefined?${v}:${slow})`;
    if (!/^[a-z][\w$]*$/.test(k) || k === 'true' || k === 'false') return slow;
    return `(${o}.x$===true&&typeof ${k}==="number"&&(${v}=${o}.a[${k}>>>0])!==undefined&&${k}>>>0===${k}?${v}:${slow})`;
  }

  private setItem(o: string, k: string, value: string): string {
    const slow = `$.setitem(${o},${k},${value})`;
    return `if(${o}.y$===true&&typeof ${k}==="number"&&${k}>>>0===${k}&&${k}<${o}.a.length)${o}.a[${k}>>>0]=${value};else ${slow}`;
  }

  private getAttribute(o: string, name: string, v: string): string {
    const slow = `$.getattr(${o},${jsString(name)})`;
    return `(${v}=${o}.$${jsName(name)})!==undefined?${v}:${slow}`;
  }

  private setAttribute(o: string, name: string, value: string): string {
    const slow = `$.setattr(${o},${jsString(name)},${value})`;
    // These two are never kept as plain attributes of an instance.
    if (name === '__class__' || name === '__dict__') return slow;
    return `if(${o}.p$===true)${o}.$${jsName(name)}=${value};else ${slow}`;
  }

  private subscript(node: Expr & { kind: 'Subscript' }): string {
    if (node.slice.kind === 'Slice') {
      const o = this.temp();
      const code = this.mark(`(${o}=${this.expr(node.value)},$.getitem(${o},${this.slice(node.slice)}))`, node);
      this.free();
      return code;
    }
    const plain = this.isPlain(node.slice);
    const a = this.operand(node.value, plain);
    const k = plain ? { setup: '', use: this.expr(node.slice), temps: 0 } : this.operandSlice(node.slice);
    let code: string;
    // A number has no items; as a literal it could not stand before a dot.
    if (node.slice.kind === 'Str' || node.value.kind === 'Int' || node.value.kind === 'Float')
      code = `$.getitem(${a.use},${k.use})`;
    else {
      const v = this.temp();
      this.free();
      code = this.getItem(a.use, k.use, v);
    }
    code = this.mark(`(${a.setup}${k.setup}${code})`, node);
    this.free(a.temps + k.temps);
    return code;
  }

  private operandSlice(node: Expr): { readonly setup: string; readonly use: string; readonly temps: number } {
    const t = this.temp();
    return { setup: `${t}=${this.slice(node)},`, use: t, temps: 1 };
  }

  // ── Calls ─────────────────────────────────────────────────────────────────────────────────────
  private call(node: Call): string {
    const { func, args } = node;
    if (func.kind === 'Name' && func.id === 'super' && args.length === 0 && this.isSuper(func))
      return this.mark(this.superCall(), node);
    if (
      func.kind === 'Name' &&
      (func.id === 'locals' || func.id === 'vars' || func.id === 'dir') &&
      args.length === 0 &&
      this.isBuiltinCall(func, func.id)
    )
      return this.localsCall(func.id);
    const plainArgs = args.every((one) => one.kind !== 'Keyword' && one.kind !== 'Starred');
    if (
      func.kind === 'Name' &&
      (func.id === 'eval' || func.id === 'exec') &&
      args.length === 1 &&
      plainArgs &&
      this.isBuiltinCall(func, func.id)
    ) {
      this.builtins.add(func.id);
      const t = this.temp();
      const code = this.mark(
        `(${t}=${this.expr(args[0] as Expr)},$.call(b_${func.id},[${t},N,${this.localsCall('locals')}]))`,
        node,
      );
      this.free();
      return code;
    }
    if (func.kind === 'Attribute') return this.methodCall(node, func.value, this.mangled(func.attr), args, plainArgs);
    const f = this.temp();
    let code = `${f}=${this.expr(func)},`;
    if (plainArgs) {
      const list = this.arguments(args as readonly Expr[]);
      const { names } = list;
      code += list.setup;
      const slow = this.slowCall(`$.call(${f},[${names.join(',')}])`, node);
      code += `${this.direct(f, names.length)}?${f}.c(${names.join(',')}):${slow}`;
      this.free(list.temps + 1);
      return this.mark(`(${code})`, node);
    }
    const list = this.listArguments(args, f);
    code += list.setup + this.slowCall(`$.call(${f},${list.args}${list.kwargs === '' ? '' : `,${list.kwargs}`})`, node);
    this.free(list.temps + 1);
    return this.mark(`(${code})`, node);
  }

  private arguments(args: readonly Expr[]): {
    readonly setup: string;
    readonly names: readonly string[];
    readonly temps: number;
  } {
    const plain = args.every((one) => this.isPlain(one));
    let setup = '';
    let temps = 0;
    const names: string[] = [];
    for (const one of args) {
      const operand = this.operand(one, plain);
      setup += operand.setup;
      temps += operand.temps;
      names.push(operand.use);
    }
    return { setup, names, temps };
  }

  /** Arguments with keywords or stars: an array, and a map of keywords. */
  private listArguments(
    args: readonly Argument[],
    f: string,
  ): { readonly setup: string; readonly args: string; readonly kwargs: string; readonly temps: number } {
    const keywords = args.filter((one): one is Keyword => one.kind === 'Keyword');
    const starred = args.some((one) => one.kind === 'Starred');
    const simple =
      !starred &&
      keywords.every((one) => one.name !== null) &&
      new Set(keywords.map((one) => one.name)).size === keywords.length;
    if (simple) {
      const positional = args.filter((one): one is Expr => one.kind !== 'Keyword');
      const a = this.temp();
      const setup = `${a}=[${positional.map((one) => this.expr(one)).join(',')}],`;
      const names = this.names(keywords.map((one) => one.name!));
      const kwargs = `$.keywords(${names},[${keywords.map((one) => this.expr(one.value)).join(',')}])`;
      return { setup, args: a, kwargs, temps: 1 };
    }
    const a = this.temp();
    let setup = `${a}=[],`;
    const kw = keywords.length > 0 ? this.temp() : '';
    if (kw !== '') setup += `${kw}=$.kwargs(),`;
    const wanted = f;
    for (const one of args) {
      if (one.kind === 'Starred') setup += `$.addStar(${a},${this.expr(one.value)},${wanted}),`;
      else if (one.kind !== 'Keyword') setup += `$.push(${a},${this.expr(one)}),`;
    }
    for (const one of keywords)
      setup +=
        one.name === null
          ? `$.addDoubleStar(${kw},${this.expr(one.value)},${wanted}),`
          : `$.addKeyword(${kw},${jsString(one.name)},${this.expr(one.value)},${wanted}),`;
    return { setup, args: a, kwargs: kw, temps: kw === '' ? 1 : 2 };
  }

  private methodCall(node: Call, value: Expr, name: string, args: readonly Argument[], plainArgs: boolean): string {
    const r = this.temp();
    const f = this.temp();
    let code = `${r}=${this.expr(value)},`;
    const find = this.mark(
      this.flows
        ? `((${f}=${r}.m$${jsName(name)})===undefined||${f}.o$!==true)&&(${f}=$.method(${r},${jsString(name)}))`
        : `(${f}=${r}.m$${jsName(name)})===undefined&&(${f}=$.method(${r},${jsString(name)}))`,
      node.func,
    );
    code += `${find},`;
    if (plainArgs) {
      const list = this.arguments(args as readonly Expr[]);
      const all = [r, ...list.names].join(',');
      const slow = this.slowCall(`$.callMethod(${f},${r},[${list.names.join(',')}])`, node);
      code += `${list.setup}${this.direct(f, list.names.length + 1)}?${f}.c(${all}):${slow}`;
      this.free(list.temps + 2);
      return this.mark(`(${code})`, node);
    }
    const list = this.listArguments(args, f);
    code +=
      list.setup +
      this.slowCall(`$.callMethod(${f},${r},${list.args}${list.kwargs === '' ? '' : `,${list.kwargs}`})`, node);
    this.free(list.temps + 2);
    return this.mark(`(${code})`, node);
  }

  private superCall(): string {
    let at: Frame | undefined = this.frame;
    while (at !== undefined && at.kind === 'comprehension') at = at.parent;
    if (at === undefined || at.kind !== 'function' || at.firstParam === undefined) return '$.superMissing(false)';
    if (this.frame.classCell === '') return '$.superMissing(true)';
    return `$.super(${this.frame.classCell},${this.local(at.scope, at.firstParam)})`;
  }

  private localsCall(which: string): string {
    const { frame } = this;
    let dict: string;
    if (frame.kind === 'class') dict = frame.space;
    else if (frame.kind === 'module') dict = '$.globals()';
    else {
      const names = [...frame.scope.bound];
      dict = `$.locals([${names.map((name) => `${jsString(name)},${this.local(frame.scope, name)}`).join(',')}])`;
    }
    return which === 'dir' ? `$.keysOf(${dict})` : dict;
  }

  // ── Comprehensions ────────────────────────────────────────────────────────────────────────────
  private comprehension(node: ListComp | DictComp): string {
    const scope = this.scopes.of.get(node)!;
    const id = ++this.comps;
    this.compNames.set(scope, id);
    const first = this.mark(`$.iter(${this.expr(node.generators[0]!.iter)})`, node);
    const asynchronous = isAsyncComprehension(node);
    const suspends = asynchronous || containsSuspension(node);
    const generator = suspends ? this.yieldFrame().generator : 'no';
    if (suspends && generator !== 'coroutine' && generator !== 'asyncgen')
      throw new CompileProblem('asynchronous comprehension outside of an asynchronous function', node);
    const start = node.generators[0]!.isAsync ? `$.asyncIter(${this.expr(node.generators[0]!.iter)})` : first;
    this.enter({
      kind: 'comprehension',
      scope,
      name: this.frame.name,
      qualname: this.frame.qualname,
      generator,
      space: this.frame.space,
      ...(this.frame.firstParam === undefined ? {} : { firstParam: this.frame.firstParam }),
    });
    const out = `r${id}`;
    const kind = node.kind === 'DictComp' ? 'newDict' : node.kind === 'SetComp' ? 'newSet' : 'newList';
    const inner = (): string => {
      if (node.kind === 'DictComp') {
        const k = this.temp();
        const code = `${k}=${this.expr(node.key)};${this.mark(`$.dictAdd(${out},${k},${this.expr(node.value)})`, { ...node, start: node.key.start, end: node.value.end })};`;
        this.free();
        return code;
      }
      return node.kind === 'SetComp'
        ? `${this.mark(`$.setAdd(${out},${this.expr(node.elt)})`, node.elt)};`
        : `$.listAdd(${out},${this.expr(node.elt)});`;
    };
    // What is not marked in it belongs to the comprehension as a whole, in its own JavaScript function.
    const body = this.mark(this.loops(node.generators, 0, `s${id}`, inner), node);
    const bound = [...scope.bound].map((name) => this.local(scope, name));
    const temps = this.leave();
    const declared = bound.length > 0 ? `let ${bound.join(',')};` : '';
    const code = `const ${out}=$.${kind}();${declared}${temps}${body}return ${out};`;
    if (suspends) return `(yield* (function*(s${id}){${code}})(${start}))`;
    return this.mark(`((s${id})=>{${code}})(${start})`, node);
  }

  private loops(generators: readonly ComprehensionFor[], at: number, source: string, inner: () => string): string {
    const part = generators[at];
    if (part === undefined) return inner();
    const it = at === 0 ? source : `i${++this.labels}`;
    const v = this.temp();
    const start =
      at === 0
        ? ''
        : `const ${it}=${part.isAsync ? '$.asyncIter' : '$.iter'}(${this.mark(this.expr(part.iter), part.iter)});`;
    const next = part.isAsync ? `(yield* $.asyncNext(${it}))` : this.mark(`${it}.next()`, part.iter);
    let code = `${start}while((${v}=${next})!==undefined){if(--m.f<0)m.tick();${this.assignTo(part.target, v)}`;
    for (const test of part.ifs) code += `if(!${this.test(test)})continue;`;
    code += this.loops(generators, at + 1, source, inner);
    this.free();
    return `${code}}`;
  }

  private generatorExp(node: ListComp): string {
    const scope = this.scopes.of.get(node)!;
    const id = ++this.comps;
    this.compNames.set(scope, id);
    const source = this.expr(node.generators[0]!.iter);
    const asynchronous = isAsyncComprehension(node) || containsAwait(node);
    const start = node.generators[0]!.isAsync ? `$.asyncIter(${source})` : this.mark(`$.iter(${source})`, node);
    this.enter({
      kind: 'comprehension',
      scope,
      name: '<genexpr>',
      qualname: this.qualify('<genexpr>'),
      generator: asynchronous ? 'asyncgen' : 'generator',
      space: this.frame.space,
      ...(this.frame.firstParam === undefined ? {} : { firstParam: this.frame.firstParam }),
    });
    const body = this.loops(node.generators, 0, `s${id}`, () =>
      asynchronous ? `yield $.item(${this.expr(node.elt)});` : `yield ${this.expr(node.elt)};`,
    );
    const qualname = this.frame.qualname;
    const bound = [...scope.bound].map((name) => this.local(scope, name));
    const temps = this.leave();
    const declared = bound.length > 0 ? `let ${bound.join(',')};` : '';
    const info: FuncInfo = {
      name: '<genexpr>',
      qualname,
      params: ['.0'],
      positional: 1,
      positionalOnly: 1,
      keywordOnly: 0,
      rest: false,
      kwrest: false,
      kind: asynchronous ? 'asyncgen' : 'generator',
      doc: null,
      line: lineOf(this.source, node.start),
    };
    const k = this.fresh(info);
    return `$.${asynchronous ? 'asyncgen' : 'generator'}(${k},(function*(s${id}){${declared}${temps}${body}return N;})(${start}))`;
  }
}

// ── Questions about trees ───────────────────────────────────────────────────────────────────────
/** The docstring of a body. */
export const docstring = (body: readonly Stmt[]): string | null => {
  const [first] = body;
  return first?.kind === 'Expr' && first.value.kind === 'Str' ? cleaned(first.value.value) : null;
};
const cleaned = (text: string): string => text;

const lineOf = (source: string, offset: number): number => {
  let line = 1;
  for (let i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
};

/** Whether control never reaches the end of a body. */
const endsAlways = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1);
  if (last === undefined) return false;
  switch (last.kind) {
    case 'Return':
    case 'Raise':
    case 'Continue':
    case 'Break':
      return true;
    case 'If':
      return last.orelse.length > 0 && endsAlways(last.body) && endsAlways(last.orelse);
    default:
      return false;
  }
};

const isConstant = (node: Expr): boolean => {
  switch (node.kind) {
    case 'Int':
    case 'Str':
    case 'Bool':
    case 'None':
    case 'Float':
    case 'Bytes':
      return true;
    case 'Tuple':
      return node.elts.every(isConstant);
    case 'UnaryOp':
      return node.op === '-' && (node.operand.kind === 'Int' || node.operand.kind === 'Float');
    default:
      return false;
  }
};

const constantValue = (node: Expr): Value | undefined => {
  switch (node.kind) {
    case 'Int':
      return node.value;
    case 'Str':
      return toStr(node.value);
    case 'Bool':
      return node.value;
    case 'Float':
      return toFloat(node.value);
    case 'UnaryOp': {
      const { operand } = node;
      if (operand.kind === 'Float') return toFloat(-operand.value);
      if (operand.kind !== 'Int') return undefined;
      return typeof operand.value === 'number' ? 0 - operand.value : -operand.value;
    }
    default:
      return undefined;
  }
};

/** Whether a body may call back into code of the program, and so be part of a recursion. */
const mayCall = (body: readonly AstNode[]): boolean => {
  const stack: AstNode[] = [...body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Call') return true;
    if (node.kind === 'FunctionDef' || node.kind === 'Lambda' || node.kind === 'ClassDef') {
      if (node.kind !== 'Lambda' && node.decorators.length > 0) return true;
      if (node.kind === 'ClassDef') return true;
      continue;
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const one of value as readonly unknown[]) if (isNode(one)) stack.push(one);
      } else if (isNode(value)) stack.push(value);
    }
  }
  return false;
};

const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && 'kind' in value;

const isAsyncComprehension = (node: ListComp | DictComp): boolean => node.generators.some((one) => one.isAsync);

/** Whether an `await` stands in a comprehension, outside of functions in it. */
const containsAwait = (root: AstNode): boolean => {
  const stack: AstNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Await') return true;
    if (node !== root && (node.kind === 'GeneratorExp' || node.kind === 'Lambda')) continue;
    if (
      node !== root &&
      (node.kind === 'ListComp' || node.kind === 'SetComp' || node.kind === 'DictComp') &&
      isAsyncComprehension(node)
    )
      return true;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const one of value as readonly unknown[]) if (isNode(one)) stack.push(one);
      } else if (isNode(value)) stack.push(value);
    }
  }
  return false;
};
const containsSuspension = containsAwait;

const irrefutable = (node: Pattern): boolean => {
  if (node.kind === 'MatchAs') return node.pattern === null || irrefutable(node.pattern);
  return node.kind === 'MatchOr' && node.patterns.some(irrefutable);
};

const collectCaptures = (node: Pattern, names: string[]): void => {
  switch (node.kind) {
    case 'MatchAs':
      if (node.pattern !== null) collectCaptures(node.pattern, names);
      if (node.name !== null && !names.includes(node.name)) names.push(node.name);
      return;
    case 'MatchStar':
      if (node.name !== null && !names.includes(node.name)) names.push(node.name);
      return;
    case 'MatchMapping':
      for (const one of node.patterns) collectCaptures(one, names);
      if (node.rest !== null && !names.includes(node.rest)) names.push(node.rest);
      return;
    case 'MatchClass':
      for (const one of node.patterns) collectCaptures(one, names);
      for (const one of node.keywords) collectCaptures(one.pattern, names);
      return;
    case 'MatchSequence':
    case 'MatchOr':
      for (const one of node.patterns) collectCaptures(one, names);
  }
};
