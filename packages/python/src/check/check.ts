/**
 * What a policy refuses in a program's text, before it runs.
 *
 * In: the text, its tree of strict mode, the policy. Out: every violation and hint, in source order, each with a
 * place, a reason, a repair and the line of the policy that would allow it (of more than ten thousand, the first that were found). Nothing is thrown, whatever the program.
 *
 * The check is the first line and speaks for the sake of the message: it says what is sure from the text, all at
 * once. What a program hides from it (`getattr(x, '__glo' + 'bals__')`) meets the same tables in the runtime, so a
 * program without violations here may still be refused there, while one that is refused here would be refused there as
 * soon as it got to that place.
 */
import type { Call, Expr, Module } from '../syntax/ast.ts';
import { builtinNames } from '../policy/builtin-names.ts';
import { absoluteModule } from '../names/absolute-module.ts';
import { devNull } from '../files/virtual-files.ts';
import { cut } from '../policy/cut.ts';
import {
  attributeDenied,
  builtinGranted,
  hostGranted,
  importOutcome,
  memberGranted,
  moduleGranted,
  mountOf,
} from '../policy/granted.ts';
import { isSaidToBeMissing } from '../policy/known-places.ts';
import { knownMember, knownModule } from '../policy/module-needs.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import {
  attributeRefusal,
  builtinRefusal,
  grammarRefusal,
  hostRefusal,
  importRefusal,
  memberRefusal,
  pathRefusal,
} from '../policy/refusals.ts';
import { factsOf, isDunder, type Facts, type ImportFact } from './facts.ts';
import { LineTable } from './line-table.ts';
import { attributesOfFormat } from './named-attributes.ts';
import { changesFolder, ownUses } from './own-uses.ts';
import { pathWritten } from './path-written.ts';
import { recursiveFunctions } from './recursive-functions.ts';
import type { Binding, Scope } from './scope.ts';
import { toolHints } from './tool-hints.ts';
import type { Violation } from './violation.ts';

/**
 * See the head of this file. `given`: names that the host binds before the program starts, such as inputs.
 */
export const checkProgram = (
  source: string,
  tree: Module,
  policy: Policy,
  given: readonly string[] = [],
  own: OwnNames = alone,
): readonly Violation[] => new Check(source, tree, policy, given, own).run();

/** The files of the program around the one that is checked. Each is checked by itself. */
export interface OwnNames {
  /** Whether a dotted name means a file or folder of the program. */
  readonly find: (name: string) => boolean;
  /** The package that the checked file stands in; empty at the top, undefined for the main file. */
  readonly inside: string | undefined;
  /** The text runs inside of a program that has other text, as `eval` does, so nothing follows from what is not in it. */
  readonly part?: boolean;
}

const alone: OwnNames = { find: () => false, inside: undefined };
/** For text that a running program has made or was given; `find` knows the files of that program. */
export const inRunningProgram = (find: OwnNames['find']): OwnNames => ({ find, inside: undefined, part: true });

const builtins: ReadonlySet<string> = new Set(builtinNames);
/** Functions that open the path they are given first. */
const openCalls: ReadonlySet<string> = new Set([
  'open',
  'io.open',
  'io.FileIO',
  'gzip.open',
  'zipfile.ZipFile',
  'doctest.testfile',
  'sqlite3.connect',
  'codecs.open',
  'tarfile.open',
  'bz2.open',
  'lzma.open',
  'linecache.getline',
  'linecache.getlines',
  'logging.FileHandler',
]);

const attributeFunctions: ReadonlySet<string> = new Set(['getattr', 'setattr', 'hasattr', 'delattr']);
const formatMethods: ReadonlySet<string> = new Set(['format', 'format_map', 'vformat']);

/**
 * Violations told of one program. Ten megabytes of `eval` are two million, which would take the memory that the check is there to protect.
 */
const mostViolations = 10_000;

/** A chain of attributes longer than this names no module. */
const longestChain = 8;

class Check {
  readonly #policy: Policy;
  readonly #facts: Facts;
  readonly #lines: LineTable;
  readonly #given: ReadonlySet<string>;
  readonly #own: OwnNames;
  readonly #source: string;
  #moves: boolean | undefined;
  readonly #found: Violation[] = [];
  readonly #refusals = new Map<string, Refusal>();
  /** The import told of last: `from m import a, b` is told of once. */
  #last: { readonly key: string; readonly start: number } | undefined;

  constructor(source: string, tree: Module, policy: Policy, given: readonly string[], own: OwnNames) {
    this.#source = source;
    this.#policy = policy;
    this.#own = own;
    this.#facts = factsOf(tree, policy.grammar);
    this.#lines = new LineTable(source);
    this.#given = new Set(given);
  }

  run(): readonly Violation[] {
    const { constructs, imports, names, attributes, calls, matched } = this.#facts;
    const policy = this.#policy;
    for (const { name, subject, start, end } of constructs)
      this.#add(`grammar ${name} ${subject ?? ''}`, () => grammarRefusal(name, subject ?? undefined), start, end);
    const uses = this.#uses();
    for (const each of imports) this.#import(each, uses);
    const starred = imports.filter(({ member }) => member === '*');
    for (const { node, scope } of names) {
      this.#name(node.id, node.start, scope);
      for (const { module } of starred)
        if (knownMember(module, node.id) !== undefined && scope.find(node.id) === undefined)
          this.#member(module, node.id, node.start, node.end);
    }
    for (const { node, scope } of attributes) {
      const start = node.attrStart;
      this.#attribute(node.attr, start, start + node.attr.length);
      if (!policy.grammar.dunderNames && isDunder(node.attr)) this.#dunder(node.attr, start);
      const module = this.#moduleOf(node.value, scope);
      if (module !== undefined) this.#member(module, node.attr, node.start, node.end);
    }
    for (const { name, start } of matched) this.#attribute(name, start, start + name.length);
    for (const { node, scope } of calls) this.#call(node, scope);
    if (!policy.grammar.recursion)
      for (const fact of recursiveFunctions(this.#facts, this.#methodOf)) {
        const { node, name } = fact;
        const start = node.kind === 'FunctionDef' ? node.nameStart : node.start;
        const end = node.kind === 'FunctionDef' ? start + name.length : node.end;
        this.#add(`grammar recursion ${name}`, () => grammarRefusal('recursion', name), start, end);
      }
    const meaning = {
      calleeOf: (func: Expr, scope: Scope): string | undefined => this.#calleeOf(func, scope),
      moduleOf: this.#moduleOf,
    };
    for (const { refusal, start, end } of ownUses(this.#facts, policy, meaning, this.#isPart()))
      this.#add(`${refusal.rule} ${refusal.subject} ${refusal.what}`, () => refusal, start, end);
    for (const { refusal, start, end } of toolHints(this.#facts, policy, (name) => this.#isKnown(name)))
      this.#found.push({ ...refusal, kind: 'hint', span: this.#lines.span(start, end) });
    return this.#found.sort(
      (a, b) =>
        a.span.start.offset - b.span.start.offset ||
        a.span.end.offset - b.span.end.offset ||
        (a.rule < b.rule ? -1 : 1),
    );
  }

  #add(key: string, refusal: () => Refusal, start: number, end: number, kind: Violation['kind'] = 'violation'): void {
    if (this.#found.length >= mostViolations) return;
    let made = this.#refusals.get(key);
    if (made === undefined) this.#refusals.set(key, (made = refusal()));
    this.#found.push({ ...made, kind, span: this.#lines.span(start, end) });
  }

  /** Whether other text runs beside this. */
  #isPart(): boolean {
    const { part, inside, find } = this.#own;
    return (
      part === true ||
      inside !== undefined ||
      this.#facts.imports.some(({ module, level }) => level > 0 || find(module.split('.', 1)[0] ?? ''))
    );
  }

  #isKnown(name: string): boolean {
    return builtins.has(name) || this.#given.has(name) || this.#facts.bound.has(name);
  }

  // ── Modules ───────────────────────────────────────────────────────────────────────────────────
  /** For each module that is not granted, the members that are used of it. */
  #uses(): ReadonlyMap<string, readonly string[]> {
    const uses = new Map<string, string[]>();
    if (!this.#facts.imports.some(({ module }) => moduleGranted(this.#policy, module) === 'no')) return uses;
    const add = (module: string, member: string): void => {
      const list = uses.get(module) ?? [];
      if (!list.includes(member) && list.length < 5) list.push(member);
      uses.set(module, list);
    };
    for (const { node, scope } of this.#facts.attributes) {
      const module = this.#moduleOf(node.value, scope);
      if (module !== undefined) add(module, node.attr);
    }
    for (const { module, member } of this.#facts.imports) if (member !== null && member !== '*') add(module, member);
    return uses;
  }

  #import(fact: ImportFact, uses: ReadonlyMap<string, readonly string[]>): void {
    const policy = this.#policy;
    const { module, member, level, guarded, start, end, statement } = fact;
    const { find, inside } = this.#own;
    const name = absoluteModule(module, level, inside);
    if (name !== undefined && find(name)) return;
    if (level > 0) {
      // It raises the error that it raises under CPython too.
      const refusal = (): Refusal => relativeImport(module, name);
      this.#add(`relative ${module}`, refusal, statement.start, statement.end, 'hint');
      return;
    }
    const whole = member === null ? module : isModule(policy, module, member) ? `${module}.${member}` : module;
    if (moduleGranted(policy, whole) === 'no') {
      if (policy.modules.missing === 'raise') return;
      if (this.#isWritten(module)) {
        this.#add(`written ${module}`, () => writtenImport(module), statement.start, statement.end, 'hint');
        return;
      }
      // Whoever catches that a package is not installed can do without it; nobody can do without what is refused.
      const kind = guarded && importOutcome(policy, whole) === 'absent' ? 'hint' : 'violation';
      const place = whole === module && member !== null ? statement : fact;
      const key = `import ${whole} ${String(guarded)}`;
      if (this.#last?.key !== key || this.#last.start !== place.start)
        this.#add(key, () => this.#importRefusal(whole, guarded, uses.get(module) ?? []), place.start, place.end, kind);
      this.#last = { key, start: place.start };
      if (member !== null && knownModule(module)?.there === true && knownMember(module, member)?.there === false)
        this.#add(`member ${module}.${member}`, () => memberRefusal(policy, module, member), start, end);
      return;
    }
    if (member !== null && member !== '*' && whole === module) this.#member(module, member, start, end);
  }

  /** Whether an unknown module looks like one that the program writes into its files: it is checked when it is imported. */
  #isWritten(module: string): boolean {
    const [top = ''] = module.split('.', 1);
    return (
      knownModule(top) === undefined &&
      (this.#source.includes(`${top}.py`) || this.#source.includes(`${top}/__init__.py`))
    );
  }

  #importRefusal(module: string, guarded: boolean, members: readonly string[]): Refusal {
    const policy = this.#policy;
    const refusal = importRefusal(policy, module);
    const told = members.find((member) => knownMember(module, member) !== undefined);
    return {
      ...refusal,
      what:
        members.length === 0
          ? refusal.what
          : `${refusal.what}, for ${members.map((one) => `${cut(module)}.${cut(one)}`).join(', ')}`,
      repair: guarded
        ? 'delete the try and keep what its except branch does'
        : told === undefined
          ? refusal.repair
          : memberRefusal(policy, module, told).repair,
      cwe: refusal.cwe ?? (told === undefined ? null : (knownMember(module, told)?.cwe ?? null)),
    };
  }

  /** Says so when a member of a module is refused. */
  #member(module: string, member: string, start: number, end: number): void {
    const policy = this.#policy;
    if (isModule(policy, module, member)) {
      // A submodule that is not there is reported where it is used, unless its package is already refused as a whole.
      if (moduleGranted(policy, module) !== 'no' && moduleGranted(policy, `${module}.${member}`) === 'no')
        this.#add(`import ${module}.${member}`, () => importRefusal(policy, `${module}.${member}`), start, end);
      return;
    }
    const refused =
      moduleGranted(policy, module) === 'no'
        ? // The import is reported; what stays refused under any policy is worth its own line.
          knownModule(module)?.there === true && knownMember(module, member)?.there === false
        : !memberGranted(policy, module, member);
    if (refused) this.#add(`member ${module}.${member}`, () => memberRefusal(policy, module, member), start, end);
  }

  /** Whether a name is bound to a file of the program, or to something of one. */
  #isOwn({ modules, members }: Binding): boolean {
    const { find } = this.#own;
    return modules.some(find) || members.some(([module]) => find(module));
  }

  /** The module that an expression is, as far as imports alone tell. */
  readonly #moduleOf = (expr: Expr, scope: Scope): string | undefined => {
    const path: string[] = [];
    let at = expr;
    while (at.kind === 'Attribute' && path.length < longestChain) {
      path.push(at.attr);
      at = at.value;
    }
    let module: string | undefined;
    if (at.kind === 'Name') {
      const binding = scope.find(at.id);
      if (binding === undefined || binding.other || this.#isOwn(binding)) return undefined;
      if (binding.modules.length > 0) module = binding.modules[0];
      else {
        const [first] = binding.members;
        if (first !== undefined && isModule(this.#policy, first[0], first[1])) module = `${first[0]}.${first[1]}`;
      }
    } else if (at.kind === 'Call') module = this.#loadedBy(at, scope)?.split('.', 1)[0];
    while (module !== undefined && path.length > 0) {
      const next = path.pop() ?? '';
      module = isModule(this.#policy, module, next) ? `${module}.${next}` : undefined;
    }
    return module;
  };

  /** The module that `__import__('m')` or `importlib.import_module('m')` loads. */
  #loadedBy(call: Call, scope: Scope): string | undefined {
    const [first] = call.args;
    if (first?.kind !== 'Str') return undefined;
    const { func } = call;
    if (func.kind === 'Name' && func.id === '__import__' && scope.find(func.id) === undefined) return first.value;
    return this.#calleeOf(func, scope) === 'importlib.import_module' ? first.value : undefined;
  }

  /** What is called, as `module.member`, or the bare name of a built-in. */
  #calleeOf(func: Expr, scope: Scope): string | undefined {
    if (func.kind === 'Name') {
      const binding = scope.find(func.id);
      if (binding === undefined) return func.id;
      const [first] = binding.members;
      return binding.other || first === undefined || this.#isOwn(binding) ? undefined : `${first[0]}.${first[1]}`;
    }
    if (func.kind !== 'Attribute') return undefined;
    // `importlib.import_module` may itself be asked for by a call; one level is enough.
    if (func.value.kind === 'Call') return undefined;
    const module = this.#moduleOf(func.value, scope);
    return module === undefined ? undefined : `${module}.${func.attr}`;
  }

  // ── Names and attributes ──────────────────────────────────────────────────────────────────────
  #name(name: string, start: number, scope: Scope): void {
    const policy = this.#policy;
    if (!policy.grammar.dunderNames && isDunder(name)) this.#dunder(name, start);
    if (builtinGranted(policy, name)) return;
    if (!builtins.has(name) && name !== '__builtins__' && name !== '__loader__' && name !== '__spec__') return;
    if (this.#given.has(name) || scope.find(name) !== undefined) return;
    if (policy.tools.some((tool) => tool.name === name)) return;
    this.#add(`builtin ${name}`, () => builtinRefusal(policy, name), start, start + name.length);
  }

  #dunder(name: string, start: number): void {
    this.#add(`grammar dunderNames ${name}`, () => grammarRefusal('dunderNames', name), start, start + name.length);
  }

  #attribute(name: string, start: number, end: number): void {
    if (attributeDenied(this.#policy, name)) this.#add(`attribute ${name}`, () => attributeRefusal(name), start, end);
  }

  // ── Calls ─────────────────────────────────────────────────────────────────────────────────────
  #call(node: Call, scope: Scope): void {
    const policy = this.#policy;
    const { func, args } = node;
    const [first, second] = args;
    if (func.kind === 'Attribute' && formatMethods.has(func.attr)) this.#format(func.value, first, scope);
    const callee = this.#calleeOf(func, scope);
    if (callee === undefined) return;
    if (attributeFunctions.has(callee)) {
      if (second?.kind !== 'Str' || first === undefined || first.kind === 'Keyword') return;
      this.#attribute(second.value, second.start, second.end);
      const module = this.#moduleOf(first, scope);
      if (module !== undefined) this.#member(module, second.value, node.start, node.end);
      return;
    }
    const loaded = this.#loadedBy(node, scope);
    if (loaded !== undefined) {
      if (this.#own.find(loaded)) return;
      if (importOutcome(policy, loaded) !== 'granted' && policy.modules.missing !== 'raise')
        this.#add(`import ${loaded}`, () => importRefusal(policy, loaded), node.start, node.end);
      return;
    }
    if (callee === 'operator.attrgetter' || callee === 'operator.methodcaller' || callee === 'inspect.getattr_static') {
      for (const argument of args)
        if (argument.kind === 'Str')
          for (const name of argument.value.split('.')) this.#attribute(name, argument.start, argument.end);
      return;
    }
    if (openCalls.has(callee)) this.#opened(first);
    else if (requestCalls.has(callee)) this.#requested(callee.endsWith('.request') ? second : first);
  }

  #format(receiver: Expr, first: Call['args'][number] | undefined, scope: Scope): void {
    const texts: { readonly value: string; readonly start: number; readonly end: number }[] = [];
    if (receiver.kind === 'Str') texts.push(receiver);
    else if (receiver.kind === 'JoinedStr') {
      for (const part of receiver.parts) if (part.kind === 'Str') texts.push(part);
    } else if (first?.kind === 'Str') {
      const onClass = receiver.kind === 'Name' && receiver.id === 'str' && scope.find('str') === undefined;
      const formatter = receiver.kind === 'Call' && this.#calleeOf(receiver.func, scope) === 'string.Formatter';
      if (onClass || formatter) texts.push(first);
    }
    for (const { value, start, end } of texts)
      for (const name of attributesOfFormat(value)) this.#attribute(name, start, end);
  }

  #opened(argument: Call['args'][number] | undefined): void {
    const policy = this.#policy;
    if (argument?.kind !== 'Str' || policy.files.outside !== 'refuse' || !builtinGranted(policy, 'open')) return;
    if (!argument.value.startsWith('/') && (this.#moves ??= changesFolder(this.#facts))) return;
    const path = pathWritten(argument.value, policy.files.cwd);
    if (mountOf(policy, path) === undefined && path !== devNull && !isSaidToBeMissing(path))
      this.#add(`path ${path}`, () => pathRefusal(policy, path), argument.start, argument.end);
  }

  #requested(argument: Call['args'][number] | undefined): void {
    if (argument?.kind !== 'Str' || !/^https?:\/\//i.test(argument.value)) return;
    const { value, start, end } = argument;
    if (!hostGranted(this.#policy, value))
      this.#add(`host ${value}`, () => hostRefusal(this.#policy, value), start, end);
  }

  /** The methods that `self.name` may mean inside of a method. */
  readonly #methodOf = (expr: Expr, scope: Scope): Scope | undefined => {
    const { fact } = scope;
    return expr.kind === 'Name' && fact !== null && fact.self === expr.id && fact.owner !== null
      ? fact.owner
      : undefined;
  };
}

const requestCalls: ReadonlySet<string> = new Set(
  ['requests', 'httpx']
    .flatMap((module) =>
      ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'].map((verb) => `${module}.${verb}`),
    )
    .concat('urllib.request.urlopen'),
);

/** Whether `module.member` is itself a module, as far as is known. */
const isModule = (policy: Policy, module: string, member: string): boolean => {
  const name = `${module}.${member}`;
  return (
    knownModule(name)?.name === name ||
    (moduleGranted(policy, module) === 'shell' && moduleGranted(policy, name) !== 'no') ||
    submodules.has(name)
  );
};

/** Submodules that the table of modules covers by their package's row. */
const submodules: ReadonlySet<string> = new Set([
  'collections.abc',
  'importlib.util',
  'importlib.metadata',
  'os.path',
  'unittest.mock',
  'logging.handlers',
  'logging.config',
]);

const writtenImport = (module: string): Refusal => ({
  rule: 'import-not-granted',
  subject: cut(module),
  what: `imports ${cut(module)}, which is there only if the program has written it by then`,
  why: 'what a program writes is held against the policy when it is imported',
  repair: 'hand the file over with the program, so that it is checked before',
  grant: null,
  cwe: null,
});

/** `whole`: the absolute name, where the file stands in a package. */
const relativeImport = (module: string, whole: string | undefined): Refusal => ({
  rule: 'import-not-granted',
  subject: `.${cut(module)}`,
  what:
    whole === undefined
      ? 'imports from its own package, and a file that is started stands in none'
      : `imports ${cut(whole)}, and no file of the program is called so`,
  why: 'it raises an ImportError, as under CPython',
  repair:
    whole === undefined
      ? 'import a file beside the program by its name, without the dots; or put what is imported into the program itself'
      : 'hand over the file too, or put what is imported into this one',
  grant: null,
  cwe: null,
});
