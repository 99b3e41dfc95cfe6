import type { ParsedUnit } from '../languages/language.ts';
import type { Assign, Expression, Import, ImportBinding, Name, Node } from '../tree/node.ts';
import { pythonBuiltins } from './globals.ts';
import type { Binding } from './names.ts';
import { walkOf } from './walk.ts';

/** What the qualifier needs of a unit; the lookups are lazy. */
export interface QualifierInput {
  readonly unit: ParsedUnit;
  readonly binding: (name: Name) => Binding | undefined;
  readonly stars: () => readonly Node[];
}

/** Longest member chain and longest alias chain that are followed; beyond, the name is not known. */
const maxChain = 64;
const maxAliases = 12;

/**
 * Gives the function behind `Names.qualified`, with its memory.
 *
 * A name leads to its import, or, when it is assigned once, to what the assigned chain leads to
 * (`run = subprocess.run`, `const {exec: e} = require('child_process')`, `const run = promisify(exec)`). An import that is repeated in a
 * `try`/`except` counts by its last form; `x = None` beside an import is ignored.
 */
export const newQualifier = ({ unit, binding, stars }: QualifierInput): ((node: Expression) => string | undefined) => {
  const python = unit.language === 'python';
  const memory = new Map<Node, string | null>();

  const qualified = (node: Expression, aliases: number): string | undefined => {
    const known = memory.get(node);
    if (known !== undefined) return known ?? undefined;
    if (aliases > maxAliases) return undefined;
    memory.set(node, null);
    const found = compute(node, aliases);
    if (found !== undefined) memory.set(node, found);
    return found;
  };

  const compute = (node: Expression, aliases: number): string | undefined => {
    const properties: string[] = [];
    let root: Expression = node;
    while (root.kind === 'Member' || root.kind === 'Cast') {
      if (root.kind === 'Cast') {
        root = root.value;
        continue;
      }
      properties.push(root.property);
      root = root.object;
      if (properties.length > maxChain) return undefined;
    }
    const base = baseOf(root, aliases);
    if (base === undefined) return undefined;
    if (properties.length === 0) return base;
    if (!python && base !== '' && properties[properties.length - 1] === 'default' && isModule(root)) properties.pop();
    return join(base, properties.reverse());
  };

  const baseOf = (root: Expression, aliases: number): string | undefined => {
    if (root.kind === 'Name') return nameOf(root, aliases);
    if (root.kind === 'Call') return moduleOfCall(root, aliases);
    if (root.kind === 'Await') return root.value.kind === 'Call' ? moduleOfCall(root.value, aliases) : undefined;
    return undefined;
  };

  const isModule = (root: Expression): boolean => {
    if (root.kind !== 'Name') return true;
    const definition = binding(root)?.definitions[0];
    return definition?.kind === 'ImportBinding'
      ? definition.imported === '*' || definition.imported === 'default'
      : definition?.kind === 'Assign';
  };

  const nameOf = (name: Name, aliases: number): string | undefined => {
    const bound = binding(name);
    if (bound === undefined) return free(name.name);
    const definitions = bound.definitions;
    let imported: ImportBinding | undefined;
    for (const definition of definitions) {
      if (definition.kind === 'ImportBinding') imported = definition;
      else if (!(definition.kind === 'Assign' && isNothing(definition.value)) && definitions.length > 1)
        return undefined;
    }
    if (imported !== undefined) return ofImport(imported);
    const only = definitions[0];
    if (definitions.length !== 1 || only?.kind !== 'Assign' || only.op !== '=' || only.declare === 'field')
      return undefined;
    return ofAssign(only, name.name, aliases);
  };

  const free = (name: string): string | undefined => {
    if (!python) return name === 'this' || name === 'super' ? undefined : name;
    if (pythonBuiltins.has(name)) return name;
    const from = stars();
    const star = from.length === 1 ? from[0] : undefined;
    if (star?.kind === 'Import') return join(moduleName(star), [name]);
    return name;
  };

  const ofImport = (imported: ImportBinding): string | undefined => {
    const statement = walkOf(unit).parents[imported.id];
    if (statement?.kind !== 'Import') return undefined;
    const module = moduleName(statement);
    if (imported.imported === '*') {
      if (!python) return module;
      const dot = module.indexOf('.');
      return dot > 0 && module.slice(0, dot) === imported.local ? imported.local : module;
    }
    if (!python && imported.imported === 'default') return module;
    return join(module, [imported.imported]);
  };

  const moduleName = (statement: Import): string =>
    python ? '.'.repeat(statement.level) + statement.module : bareModule(statement.module);

  const ofAssign = (assign: Assign, name: string, aliases: number): string | undefined => {
    let value = assign.value;
    while (value?.kind === 'Assign') value = value.value;
    if (value === undefined) return undefined;
    if (assign.target.kind === 'Name') {
      if (value.kind === 'Logical' && value.op === 'or' && !python) return undefined;
      return qualified(value, aliases + 1);
    }
    const path = pathInside(assign.target, name);
    const base = path && qualified(value, aliases + 1);
    return base === undefined || path === undefined ? undefined : join(base, path);
  };

  const moduleOfCall = (call: Expression, aliases: number): string | undefined => {
    if (call.kind !== 'Call' || call.isNew) return undefined;
    const first = call.args[0];
    const callee = call.callee;
    if (first === undefined) return undefined;
    if (python) {
      const isImport =
        callee.kind === 'Name'
          ? callee.name === '__import__' || callee.name === 'import_module'
          : callee.kind === 'Member' && callee.property === 'import_module';
      if (!isImport || first.kind !== 'Str') return undefined;
      // `__import__('a.b')` gives `a`.
      const isTop = callee.kind === 'Name' && callee.name === '__import__' && call.args.length === 1;
      return builtinModule(isTop ? first.value.replace(/\..*/su, '') : first.value);
    }
    if (promisers.has(qualified(callee, aliases + 1) ?? '')) return qualified(first, aliases + 1);
    if (callee.kind !== 'Name') {
      return callee.kind === 'Member' && interop.has(callee.property) ? qualified(first, aliases + 1) : undefined;
    }
    if ((callee.name === 'require' || callee.name === 'import') && first.kind === 'Str') return bareModule(first.value);
    return interop.has(callee.name) ? qualified(first, aliases + 1) : undefined;
  };

  return (node) => {
    const found = qualified(node, 0);
    return found?.startsWith('builtins.') === true ? found.slice('builtins.'.length) : found;
  };
};

const builtinModule = (name: string): string => (name === '__builtin__' ? 'builtins' : name);

/** Wrappers that compilers put around `require`. */
const interop: ReadonlySet<string> = new Set([
  '__importStar',
  '__importDefault',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '__toESM',
  '_interop_require_default',
  '_interop_require_wildcard',
]);

/** What they give does what they were given does, and says so by a promise. */
const promisers: ReadonlySet<string> = new Set([
  'util.promisify',
  'promisify',
  'es6-promisify.promisify',
  'bluebird.promisify',
  'pify',
]);

/** A module of JavaScript as its names begin: without `node:`. */
export const bareModule = (specifier: string): string =>
  specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;

const join = (base: string, path: readonly string[]): string => {
  if (path.length === 0) return base;
  const rest = path.join('.');
  return base.endsWith('.') ? base + rest : `${base}.${rest}`;
};

const isNothing = (value: Expression | undefined): boolean =>
  value === undefined || value.kind === 'Null' || value.kind === 'Bool';

/** The properties that lead to `name` in an object destructuring; `undefined` when it is not that simple. */
const pathInside = (target: Node, name: string): readonly string[] | undefined => {
  let path: string[] | undefined;
  const stack: { readonly node: Node; readonly path: string[] }[] = [{ node: target, path: [] }];
  for (let at = stack.pop(); at !== undefined && path === undefined; at = stack.pop()) {
    if (at.node.kind === 'Name' && at.node.name === name) path = at.path;
    else if (at.node.kind === 'Assign') stack.push({ node: at.node.target, path: at.path });
    else if (at.node.kind === 'Dict' && at.path.length < 8) {
      for (const entry of at.node.entries.slice(0, 1000)) {
        if (entry.kind === 'Entry' && entry.key.kind === 'Str')
          stack.push({ node: entry.value, path: [...at.path, entry.key.value] });
      }
    }
  }
  return path;
};
