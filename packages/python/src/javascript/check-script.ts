/**
 * What a policy refuses in a JavaScript program's text, before it runs.
 *
 * In: the text, its tree, the policy. Out: every violation in source order. The engine has no door to the host, so this is not the wall that
 * keeps a program in; it tells early, all at once and with a repair, what would fail or is not granted. What the words of a policy mean
 * for JavaScript is listed in `docs/policy.md`: a switch that is off and cannot be held here refuses the whole program.
 */
import { deniedAttributes } from '../policy/introspection.ts';
import { toolFor } from '../policy/intents.ts';
import { cut } from '../policy/cut.ts';
import { grammarKey } from '../policy/grammar-words.ts';
import type { Grammar, Policy } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import { foreignRefusal } from '../policy/own-refusals.ts';
import { grammarRefusal } from '../policy/refusals.ts';
import { memberGranted } from '../policy/granted.ts';
import { isPlainSetting, isSecretVariable } from '../policy/secret-names.ts';
import { isRelative, isSecretScript } from '../check/script-paths.ts';
import { declaredNames } from './declared-names.ts';
import { environmentUses } from './environment-uses.ts';
import { foreignGlobal, foreignMember, foreignModule, type ForeignName } from './foreign-names.ts';
import { hereModule, isFileModule } from './here-modules.ts';
import { environmentOurs, memberOfModuleRefusal, noFilesRefusal, requestRefusal } from './script-grants.ts';
import { importedName, nameOf, part, parts, visit, type SyntaxNode, type Visited } from './syntax-node.ts';

/** A refusal at a place. Units: zero-based UTF-16 offsets, `end` exclusive; none: the whole program. */
export interface ScriptViolation extends Refusal {
  readonly start?: number;
  readonly end?: number;
}

/**
 * See the head of this file. `given`: names that the host binds before the program starts; `find`: the path of the program's file that a relative
 * specifier means.
 */
export const checkScript = (
  source: string,
  tree: SyntaxNode,
  policy: Policy,
  given: readonly string[],
  find: (specifier: string) => string | undefined = () => undefined,
): readonly ScriptViolation[] => {
  const whole = wholeRefusals(policy);
  return whole.length > 0 ? whole : new Check(source, tree, policy, given, find).run();
};

/** Of more violations nobody reads. */
const mostViolations = 10_000;

/** Which switch each kind of node needs. `match` is `switch` here, `with` is `using`. */
const switches: ReadonlyMap<string, keyof Grammar> = new Map([
  ['ForStatement', 'loops'],
  ['ForInStatement', 'loops'],
  ['ForOfStatement', 'loops'],
  ['WhileStatement', 'loops'],
  ['DoWhileStatement', 'loops'],
  ['FunctionDeclaration', 'functions'],
  ['FunctionExpression', 'functions'],
  ['ObjectMethod', 'functions'],
  ['ArrowFunctionExpression', 'lambdas'],
  ['ClassDeclaration', 'classes'],
  ['ClassExpression', 'classes'],
  ['Decorator', 'decorators'],
  ['YieldExpression', 'generators'],
  ['AwaitExpression', 'async'],
  ['TryStatement', 'try'],
  ['ThrowStatement', 'raise'],
  ['SwitchStatement', 'match'],
]);

/** Switches that cannot be held in JavaScript when off. */
const notHeld: readonly (keyof Grammar)[] = ['recursion', 'globals'];

/** Built-ins of Python whose denial is held in JavaScript, or means nothing there. */
const heldBuiltins: ReadonlySet<string> = new Set(
  '__import__ breakpoint compile eval exec globals help input locals open print vars'.split(' '),
);

const notHeldRefusal = (subject: string, line: string): ScriptViolation => ({
  rule: 'grammar-not-granted',
  subject,
  what: `the policy restricts ${subject}, which cannot be held in JavaScript`,
  why: 'a rule that nobody holds must not look held',
  repair: 'write the program in Python',
  grant: { line, preset: null },
  cwe: null,
});

/** What in a policy cannot be held for any JavaScript program. */
const wholeRefusals = (policy: Policy): readonly ScriptViolation[] => {
  const found: ScriptViolation[] = [];
  if (policy.flows.deny.length > 0)
    found.push({
      ...notHeldRefusal('flows.deny', 'take flows.deny out of the policy, and approve the tools in question by hand'),
      rule: 'flow-denied',
    });
  for (const name of notHeld)
    if (!policy.grammar[name]) found.push(notHeldRefusal(grammarKey(name), `grammar: { ${grammarKey(name)}: true }`));
  const { builtins } = policy;
  if (builtins.kind === 'only')
    found.push(notHeldRefusal('builtins to a list', 'builtins: { deny: [...] } instead of only'));
  else
    for (const name of builtins.names)
      if (!heldBuiltins.has(name)) found.push(notHeldRefusal(`the built-in ${name}`, `builtins: { grant: [${name}] }`));
  const usual = new Set(deniedAttributes);
  for (const name of policy.attributes.denied)
    if (!usual.has(name))
      found.push(notHeldRefusal(`the attribute ${cut(name)}`, `attributes: { grant: [${cut(name)}] }`));
  return found;
};

class Check {
  readonly #source: string;
  readonly #tree: SyntaxNode;
  readonly #policy: Policy;
  readonly #declared: ReadonlySet<string>;
  /** Names that the program asks `typeof` of, and so uses only where they are. */
  readonly #guarded = new Set<string>();
  /** Names that stand for a whole module of ours. */
  readonly #modules = new Map<string, string>();
  readonly #find: (specifier: string) => string | undefined;
  readonly #found: ScriptViolation[] = [];

  constructor(
    source: string,
    tree: SyntaxNode,
    policy: Policy,
    given: readonly string[],
    find: (specifier: string) => string | undefined,
  ) {
    this.#find = find;
    this.#source = source;
    this.#tree = tree;
    this.#policy = policy;
    this.#declared = new Set([...declaredNames(tree), ...given, ...policy.tools.map(({ name }) => name), 'tools']);
    visit(tree, ({ node }) => {
      const name = nameOf(part(node, 'argument'));
      if (node.type === 'UnaryExpression' && node['operator'] === 'typeof' && name !== undefined)
        this.#guarded.add(name);
      this.#bind(node);
    });
    if (!this.#declared.has('process')) this.#modules.set('process', 'process');
  }

  /** `import fs from 'node:fs'`, `import * as fs …`, `const fs = require('fs')`. */
  #bind(node: SyntaxNode): void {
    if (node.type === 'ImportDeclaration') {
      const module = hereModule(String(part(node, 'source')?.['value']));
      for (const one of parts(node, 'specifiers')) {
        const local = nameOf(part(one, 'local'));
        if (module === undefined || local === undefined) continue;
        if (one.type !== 'ImportSpecifier') this.#modules.set(local, module);
        // `import { promises } from 'fs'` is a module too.
        else if (module === 'fs' && importedName(one) === 'promises') this.#modules.set(local, 'fs/promises');
      }
    }
    if (node.type !== 'VariableDeclarator') return;
    const local = nameOf(part(node, 'id'));
    const module = this.#required(part(node, 'init'));
    if (local !== undefined && module !== undefined) this.#modules.set(local, module);
  }

  /** The module of ours that an expression loads: `require('fs')`, `await import('fs')`, `require('fs').promises`. */
  #required(node: SyntaxNode | undefined): string | undefined {
    if (node === undefined) return undefined;
    if (node.type === 'AwaitExpression') return this.#required(part(node, 'argument'));
    if (node.type === 'ImportExpression') return hereModule(String(part(node, 'source')?.['value']));
    if (node.type === 'CallExpression' && nameOf(part(node, 'callee')) === 'require' && !this.#declared.has('require'))
      return hereModule(String(parts(node, 'arguments')[0]?.['value']));
    if (node.type === 'MemberExpression') {
      const object = part(node, 'object');
      const module = this.#required(object) ?? this.#modules.get(nameOf(object) ?? '');
      return module === 'fs' && nameOf(part(node, 'property')) === 'promises' ? 'fs/promises' : undefined;
    }
    return undefined;
  }

  run(): readonly ScriptViolation[] {
    visit(this.#tree, (visited) => this.#look(visited));
    this.#environment();
    return this.#found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  }

  #tell({ start, end }: SyntaxNode, refusal: Refusal): void {
    if (this.#found.length < mostViolations) this.#found.push({ ...refusal, start, end });
  }

  #look(visited: Visited): 'leave' | void {
    const { node, parent, name } = visited;
    const { type } = node;
    // Types do nothing.
    if (
      type.startsWith('TS') &&
      !/^TS(?:As|Satisfies|NonNull|Type|Instantiation)(?:Expression|Assertion)|^TSParameter|^TSEnum/.test(type)
    )
      return 'leave';
    if (node['declare'] === true) return 'leave';
    this.#grammar(node, parent);
    switch (type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        if (node['importKind'] === 'type' || node['exportKind'] === 'type') return 'leave';
        if (this.#areTypes(node)) return 'leave';
        this.#import(node, part(node, 'source'));
        return 'leave';
      case 'ExportNamedDeclaration':
        if (node['exportKind'] !== 'type' && part(node, 'source') !== undefined)
          this.#import(node, part(node, 'source'));
        return undefined;
      case 'ImportExpression':
        this.#import(node, part(node, 'source'));
        return undefined;
      case 'MetaProperty':
        if (nameOf(part(node, 'meta')) === 'import') this.#import(node, undefined, 'import.meta');
        return 'leave';
      case 'CallExpression': {
        const callee = part(node, 'callee');
        if (nameOf(callee) === 'require' && !this.#declared.has('require')) {
          this.#import(node, parts(node, 'arguments')[0]);
          this.#guarded.add('require');
        }
        if (nameOf(callee) === 'fetch' && !this.#declared.has('fetch')) this.#request(node);
        return undefined;
      }
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        this.#member(node);
        return undefined;
      case 'VariableDeclarator':
        this.#taken(node);
        return undefined;
      case 'Identifier':
        if (!this.#policy.grammar.dunderNames && isDunder(nameOf(node) ?? ''))
          this.#tell(node, grammarRefusal('dunderNames', nameOf(node)));
        if (isUse(visited)) this.#use(node);
        return undefined;
      default:
        if (!this.#policy.grammar.dunderNames) this.#dunder(node, name);
        return undefined;
    }
  }

  /** Variables that are not given, and read without a default where they are no plain settings, as in Python. */
  #environment(): void {
    if (this.#declared.has('process') && ![...this.#modules.values()].includes('process')) return;
    if (!memberGranted(this.#policy, 'os', 'environ')) return;
    const given = new Set(this.#policy.environment.map(({ name }) => name));
    const { bare, defaulted } = environmentUses(this.#tree);
    for (const { name, node } of bare)
      if (!given.has(name) && !isPlainSetting(name)) this.#tell(node, environmentOurs(this.#policy, name, 'read'));
    for (const name of defaulted)
      if (!given.has(name) && isSecretVariable(name))
        this.#tell(this.#tree, environmentOurs(this.#policy, name, 'read'));
  }

  /** A member of a module of ours. */
  #member(node: SyntaxNode): void {
    const object = part(node, 'object');
    const module = this.#modules.get(nameOf(object) ?? '') ?? this.#required(object);
    const property = part(node, 'property');
    const name = node['computed'] === true ? property?.['value'] : nameOf(property);
    if (module !== undefined && typeof name === 'string') this.#tellMember(property ?? node, module, name);
  }

  /** `const { readFile } = fs`. */
  #taken(node: SyntaxNode): void {
    const init = part(node, 'init');
    const pattern = part(node, 'id');
    const module = this.#modules.get(nameOf(init) ?? '') ?? this.#required(init);
    if (module === undefined || pattern?.type !== 'ObjectPattern') return;
    for (const one of parts(pattern, 'properties')) {
      const key = part(one, 'key');
      const name = nameOf(key);
      if (name !== undefined) this.#tellMember(one, module, name);
    }
  }

  #tellMember(node: SyntaxNode, module: string, name: string): void {
    const refusal = memberOfModuleRefusal(this.#policy, module, name);
    if (refusal !== undefined) this.#tell(node, refusal);
    const foreign = foreignMember(module, name);
    if (foreign !== undefined) this.#tellForeign(node, `${module}.${name}`, foreign);
  }

  /** `fetch('https://…', { method: '…' })`, as far as it is written out. */
  #request(node: SyntaxNode): void {
    if (this.#policy.fetch.hosts.length === 0) return;
    const [address, options] = parts(node, 'arguments');
    const url = textOf(address);
    if (url === undefined || !URL.canParse(url)) return;
    const named = options === undefined ? [] : parts(options, 'properties');
    const method = named.find((one) => nameOf(part(one, 'key')) === 'method');
    const word = method === undefined ? 'GET' : textOf(part(method, 'value'));
    const refusal = requestRefusal(this.#policy, url, (word ?? this.#policy.fetch.methods[0] ?? 'GET').toUpperCase());
    if (refusal !== undefined && address !== undefined) this.#tell(address, refusal);
  }

  /** `import { type A, type B } from …`. */
  #areTypes(node: SyntaxNode): boolean {
    const names = parts(node, 'specifiers');
    return names.length > 0 && names.every((one) => one['importKind'] === 'type');
  }

  #grammar(node: SyntaxNode, parent: SyntaxNode | undefined): void {
    const { grammar } = this.#policy;
    const needs = switches.get(node.type);
    if (needs !== undefined && !grammar[needs]) this.#tell(headOf(node), scriptGrammar(needs));
    // The parts of a class are its own.
    if (node['async'] === true && !grammar.async && node.type !== 'ClassMethod')
      this.#tell(headOf(node), scriptGrammar('async'));
    if (node.type === 'ForOfStatement' && node['await'] === true && !grammar.async)
      this.#tell(headOf(node), scriptGrammar('async'));
    if (node['generator'] === true && !grammar.generators) this.#tell(headOf(node), scriptGrammar('generators'));
    if (node.type === 'VariableDeclaration' && !grammar.with && String(node['kind']).endsWith('using'))
      this.#tell(headOf(node), scriptGrammar('with'));
    if (node.type === 'UnaryExpression' && node['operator'] === 'delete' && !grammar.del)
      this.#tell(headOf(node), scriptGrammar('del'));
    if (node.type === 'ClassMethod' && node['async'] === true && !grammar.async && parent !== undefined)
      this.#tell(headOf(node), scriptGrammar('async'));
  }

  #dunder(node: SyntaxNode, name: string): void {
    const text = node.type === 'StringLiteral' && typeof node['value'] === 'string' ? node['value'] : undefined;
    if (text !== undefined && name !== 'directive' && isDunder(text))
      this.#tell(node, grammarRefusal('dunderNames', text));
  }

  #use(node: SyntaxNode): void {
    const name = nameOf(node) ?? '';
    if (this.#declared.has(name)) return;
    const { builtins } = this.#policy;
    const word = name === 'eval' ? 'eval' : name === 'Function' ? 'exec' : name === 'console' ? 'print' : undefined;
    if (word !== undefined && builtins.kind === 'all-but' && builtins.names.includes(word))
      // `Function` as a type to compare with is no code.
      if (word !== 'exec' || this.#isCalled(node)) this.#tell(node, codeRefusal(name, word));
    const foreign = foreignGlobal(name);
    if (foreign === undefined || this.#guarded.has(name)) return;
    if (fetchNames.has(name) && this.#policy.fetch.hosts.length > 0) return;
    this.#tellForeign(node, name, foreign);
  }

  #tellForeign(node: SyntaxNode, name: string, foreign: ForeignName): void {
    this.#tell(node, {
      rule: 'builtin-not-granted',
      subject: name,
      what: `uses ${name}, which is not here`,
      why: `${name} ${foreign.why}`,
      repair: this.#repair(foreign),
      grant: fetchNames.has(name) ? { line: 'fetch: { hosts: [...] }', preset: 'net' } : null,
      cwe: foreign.cwe,
    });
  }

  #isCalled({ end }: SyntaxNode): boolean {
    return /^\s*\(/.test(this.#source.slice(end, end + 100));
  }

  #import(node: SyntaxNode, from: SyntaxNode | undefined, said?: string): void {
    const literal = typeof from?.['value'] === 'string' ? from['value'] : undefined;
    const subject = cut(said ?? literal ?? 'a module whose name is computed');
    if (literal !== undefined && isRelative(literal)) {
      this.#file(node, literal);
      return;
    }
    const module = literal === undefined ? undefined : hereModule(literal);
    if (module !== undefined) {
      if (isFileModule(module) && this.#policy.files.mounts.length === 0)
        this.#tell(node, noFilesRefusal(this.#policy, subject));
      for (const one of parts(node, 'specifiers'))
        if (one.type === 'ImportSpecifier') this.#tellMember(one, module, importedName(one));
      return;
    }
    const known = literal === undefined ? undefined : foreignModule(literal);
    this.#tell(node, {
      rule: 'import-not-granted',
      subject,
      what: said === undefined ? `imports ${subject}, which is not here` : `uses ${subject}, which is not here`,
      why:
        known === undefined
          ? 'no module comes with the runtime'
          : known.why.startsWith('no module')
            ? known.why
            : `${subject} ${known.why}`,
      repair: known === undefined ? 'leave it out' : this.#repair(known),
      grant: null,
      cwe: known?.cwe ?? null,
    });
  }

  /** An import of a file of the program. */
  #file(node: SyntaxNode, specifier: string): void {
    const isCall = node.type === 'CallExpression';
    const path = this.#find(specifier);
    if (this.#policy.files.foreign === 'refuse' && isSecretScript(path ?? specifier)) {
      this.#tell(node, foreignRefusal(this.#policy, specifier, 'read'));
      return;
    }
    if (!isCall && path !== undefined) return;
    this.#tell(node, {
      rule: 'import-not-granted',
      subject: cut(specifier),
      what: isCall ? `loads ${cut(specifier)} by require` : `imports ${cut(specifier)}, which is not here`,
      why: isCall
        ? 'files of a program are modules here'
        : 'only files beside the program, with .ts, .js or .json, are taken along',
      repair: isCall ? `write import … from '${cut(specifier)}'` : 'put what is needed from it into the program',
      grant: null,
      cwe: null,
    });
  }

  #repair({ intent, instead }: ForeignName): string {
    const tool = intent === null ? undefined : toolFor(this.#policy.tools, intent);
    return tool === undefined ? `use ${instead}` : `call the tool ${tool.name}`;
  }
}

/** What is here where the policy lists hosts. */
const fetchNames: ReadonlySet<string> = new Set(['fetch', 'Request', 'Response', 'Headers']);

/** The text that an expression is, if it is written out. */
const textOf = (node: SyntaxNode | undefined): string | undefined => {
  if (node?.type === 'StringLiteral' && typeof node['value'] === 'string') return node['value'];
  if (node?.type !== 'TemplateLiteral') return undefined;
  const [first, more] = parts(node, 'quasis');
  const cooked = (first?.['value'] as { readonly cooked?: unknown } | undefined)?.cooked;
  if (typeof cooked !== 'string') return undefined;
  // The host stands before the first gap if a slash follows it.
  return more === undefined || /^https?:\/\/[^/]+\//.test(cooked) ? cooked : undefined;
};

const isDunder = (name: string): boolean => name.length > 4 && name.startsWith('__') && name.endsWith('__');

/** The construct's first word, so that a message does not span a whole function. */
const headOf = (node: SyntaxNode): SyntaxNode => ({ ...node, end: Math.min(node.end, node.start + 20) });

/** What each construct is called in JavaScript, and what to write instead. */
const words: Partial<Record<keyof Grammar, readonly [what: string, repair: string]>> = {
  loops: ['a loop', 'use map, filter, reduce and their like'],
  functions: ['a function', 'write the statements where they are needed, or an arrow function'],
  lambdas: ['an arrow function', 'write a function with function'],
  classes: ['a class', 'use objects and functions'],
  generators: ['a generator', 'build a list and return it'],
  async: ['async code', 'write plain functions; a tool can be called without await as name.sync(…)'],
  try: ['a try statement', 'test the condition before, with if'],
  raise: ['a throw statement', 'return a value that says what is wrong'],
  match: ['a switch statement', 'write it as if and else if'],
  with: ['a using declaration', 'call the functions one after the other'],
  del: ['a delete expression', 'build a new object without the entry'],
};

const scriptGrammar = (name: keyof Grammar): Refusal => {
  const refusal = grammarRefusal(name);
  const own = words[name];
  if (own === undefined) return refusal;
  const [what, repair] = own;
  return { ...refusal, what: `uses ${what}, which the policy does not grant`, repair };
};

/** For a name by which text becomes code, or by which a program prints. */
export const codeRefusal = (name: string, word: string): Refusal => ({
  rule: 'builtin-not-granted',
  subject: name,
  what: `uses ${name}, which the policy does not grant`,
  why: word === 'print' ? 'the policy has switched printing off' : `${name} runs text as code`,
  repair:
    word === 'print'
      ? 'use the value of the program'
      : 'use JSON.parse() for data, or an object of functions for choices',
  grant: { line: `builtins: { grant: [${word}] }`, preset: word === 'eval' ? 'agent' : null },
  cwe: word === 'print' ? null : 'CWE-95',
});

/** Whether an identifier is the use of a variable, not the name of a property, a key or a label. */
const isUse = ({ parent, name }: Visited): boolean => {
  if (parent === undefined) return true;
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return name === 'object' || parent['computed'] === true;
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassProperty':
    case 'ClassAccessorProperty':
      return name !== 'key' || parent['computed'] === true;
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return name !== 'label';
    case 'UnaryExpression':
      return parent['operator'] !== 'typeof';
    case 'MetaProperty':
    case 'TSEnumMember':
    case 'ExportSpecifier':
      return false;
    default:
      return true;
  }
};
