import type { ParsedUnit } from '../languages/language.ts';
import type { Call, Expression, Node } from '../tree/node.ts';
import { walkOf } from './walk.ts';

/** A module that code brings in, by the name that the code gives. */
export interface ImportedModule {
  /** Python's dotted name without leading dots (`google.cloud`), JavaScript's specifier as written (`@scope/a/b`, `node:fs`). */
  readonly module: string;
  /** Leading dots of a relative import of Python; 0 else. */
  readonly level: number;
  /**
   * `static`: an `import` or `export … from`; `dynamic`: `import()`, `importlib.import_module("…")`; `require`: CommonJS; `type-only`: gone when the program
   * runs (`import type`, `if TYPE_CHECKING:`); `guarded`: inside of a `try` that goes on without it.
   */
  readonly kind: 'static' | 'dynamic' | 'require' | 'type-only' | 'guarded';
  /** What is taken from it; `*` for the whole, `default` for a default export. Empty for an import for its effects alone. */
  readonly names: readonly string[];
  /** Units: zero-based UTF-16. */
  readonly start: number;
}

/** All modules that a unit names in imports, in the order of the text. Names that are computed are left out: nobody knows them here. */
export const importedModules = (unit: ParsedUnit): readonly ImportedModule[] => {
  const walk = walkOf(unit);
  const found: ImportedModule[] = [];
  for (const node of walk.order) {
    const named = importOf(node, unit.language === 'python');
    if (named === undefined) continue;
    found.push({
      ...named,
      kind: circumstance(node, walk.parents, unit.language === 'python') ?? named.kind,
      start: node.start,
    });
  }
  return found.sort((a, b) => a.start - b.start);
};

type Named = Omit<ImportedModule, 'start'>;

const importOf = (node: Node, isPython: boolean): Named | undefined => {
  switch (node.kind) {
    case 'Import':
      return {
        module: node.module,
        level: node.level,
        kind: node.typeOnly ? 'type-only' : 'static',
        names: node.bindings.map(({ imported }) => imported),
      };
    case 'Export':
      return node.from === undefined
        ? undefined
        : { module: node.from, level: 0, kind: 'static', names: node.names.map(({ local }) => local) };
    case 'Call':
      return isPython ? pythonCall(node) : scriptCall(node);
    default:
      return undefined;
  }
};

/** `importlib.import_module("a.b")`, `__import__("a")`. */
const pythonCall = ({ callee, args }: Call): Named | undefined => {
  const name = callee.kind === 'Name' ? callee.name : callee.kind === 'Member' ? callee.property : '';
  if (name !== 'import_module' && name !== '__import__' && name !== 'importorskip') return undefined;
  const module = textOf(args[0]);
  return module === undefined || module.startsWith('.')
    ? undefined
    : { module, level: 0, kind: 'dynamic', names: ['*'] };
};

/** `require("a")`, `require.resolve("a")`, `import("a")`, `createRequire(…)("a")` under the usual name. */
const scriptCall = ({ callee, args }: Call): Named | undefined => {
  const isResolve = callee.kind === 'Member' && callee.property === 'resolve';
  const root = isResolve ? callee.object : callee;
  if (root.kind !== 'Name' || (root.name !== 'require' && root.name !== 'import')) return undefined;
  const module = textOf(args[0]);
  if (module === undefined) return undefined;
  return { module, level: 0, kind: root.name === 'import' ? 'dynamic' : 'require', names: ['*'] };
};

const textOf = (node: Expression | undefined): string | undefined => {
  if (node?.kind === 'Str') return node.value;
  const [only] = node?.kind === 'Template' && node.parts.length === 1 && node.tag === undefined ? node.parts : [];
  return only?.kind === 'Str' ? only.value : undefined;
};

/** Code that people write nests less; the tree of hostile text may be of any depth. */
const mostParents = 100;

/** What an import's surroundings make of it. */
const circumstance = (
  node: Node,
  parents: readonly (Node | undefined)[],
  isPython: boolean,
): 'guarded' | 'type-only' | undefined => {
  let below = node;
  let at = parents[node.id];
  for (let turn = 0; turn < mostParents && at !== undefined; turn += 1) {
    if (at.kind === 'If' && isPython && below === at.then && isTypeChecking(at.test)) return 'type-only';
    if (at.kind === 'Try' && below !== at.finally && at.handlers.some(({ type }) => catchesImports(type, isPython)))
      return 'guarded';
    below = at;
    at = parents[at.id];
  }
  return undefined;
};

const isTypeChecking = (test: Expression): boolean =>
  (test.kind === 'Name' && test.name === 'TYPE_CHECKING') ||
  (test.kind === 'Member' && test.property === 'TYPE_CHECKING');

/** Whether a handler of this type goes on where a module is not there. */
export const catchesImports = (type: Expression | undefined, isPython: boolean): boolean => {
  if (type === undefined || !isPython) return true;
  if (type.kind === 'List') return type.items.some((item) => catchesImports(item, isPython));
  return type.kind === 'Name' && /^(?:ImportError|ModuleNotFoundError|Exception|BaseException)$/u.test(type.name);
};
