import type { FunctionDef, Lambda } from '../syntax/ast.ts';

/** A function of the program, as far as who calls whom is concerned. */
export interface FunctionFact {
  readonly node: FunctionDef | Lambda;
  readonly name: string;
  /** The first parameter and the class around, for `self.method`. */
  readonly self: string | null;
  readonly owner: Scope | null;
  readonly calls: Set<FunctionFact>;
}

/** What is known of a name in one scope; a name may be bound in several ways. */
export interface Binding {
  /** Modules that an import binds to it. */
  readonly modules: string[];
  /** `module.member` that a from-import binds to it. */
  readonly members: (readonly [module: string, member: string])[];
  readonly functions: FunctionFact[];
  /** Bound in some other way too. */
  other: boolean;
}

/**
 * Names of a module, function, class or comprehension.
 *
 * A rough model for advice: a name bound anywhere in a scope counts as bound everywhere in it.
 */
export class Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly parent: Scope | null;
  readonly bindings = new Map<string, Binding>();
  /** Names that `global` and `nonlocal` send elsewhere. */
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  /** The innermost function around, itself included. */
  readonly fact: FunctionFact | null;

  constructor(kind: Scope['kind'], parent: Scope | null, fact: FunctionFact | null) {
    this.kind = kind;
    this.parent = parent;
    this.fact = fact;
  }

  /** The binding of a name in this very scope, made if there is none. */
  bind(name: string): Binding {
    let binding = this.bindings.get(name);
    if (binding === undefined)
      this.bindings.set(name, (binding = { modules: [], members: [], functions: [], other: false }));
    return binding;
  }

  /** What the name means when it is read here; `undefined` for built-in and unknown names. */
  find(name: string): Binding | undefined {
    const own = this.bindings.get(name);
    if (own !== undefined) return own;
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      const found = scope.kind === 'class' ? undefined : scope.bindings.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Carries out `global` and `nonlocal`, once everything is bound. */
  settle(module: Scope): void {
    for (const name of this.globals) {
      const own = this.bindings.get(name);
      if (own === undefined || this === module) continue;
      this.bindings.delete(name);
      const there = module.bind(name);
      for (const each of own.modules) there.modules.push(each);
      for (const each of own.members) there.members.push(each);
      for (const each of own.functions) there.functions.push(each);
      there.other ||= own.other;
    }
    for (const name of this.nonlocals) {
      if (!this.bindings.delete(name)) continue;
      const outer = this.parent?.find(name);
      if (outer !== undefined) outer.other = true;
    }
  }
}
