import type { Language } from '../languages/language.ts';
import { buildNames } from '../names/build-names.ts';
import { bareModule } from '../names/qualified.ts';
import { walkOf } from '../names/walk.ts';
import type { Expression, Import, Node } from '../tree/node.ts';
import { askedByText, isAskedFor } from './asked-for.ts';
import { lineTable } from './line-table.ts';
import { kindOf, languagesOf, unitsOf, type FileText } from './scan-file.ts';

/** A name that code takes from a module that it imports. */
export interface ModuleUse {
  readonly language: 'python' | 'javascript';
  /** Dotted, the module first: `os.path.join`, `fs.readFile`, `@scope/a/b.c`. */
  readonly name: string;
  /** One-based; where it stands first. */
  readonly line: number;
  /** The code asks whether it is there (`hasattr`, a `try` that catches its absence, `typeof`), here or elsewhere in the file: it does not say that it is. */
  readonly isAsked?: true;
}

/** Far more than programs that people write use. */
const mostUses = 2_000;

/**
 * The names that a file's code takes from modules, each once: attributes (`os.path.join`), what it imports by name (`from os import path`), and modules inside of others (`import os.path`). Nothing for a file in a language that is not read.
 *
 * Roots that lead to no import are left out, and so is what the file itself assigns to a module. Of TypeScript, whose imports may be types alone, what is called counts alone.
 */
export const moduleUsesOfFile = async (
  file: FileText,
  languages: readonly Language[],
): Promise<readonly ModuleUse[] | undefined> => {
  const kind = kindOf(file);
  if (kind === undefined || kind === 'markdown') return undefined;
  for (const id of languagesOf(kind)) await languages.find(({ ids }) => ids.includes(id))?.load(id);
  const table = lineTable(file.text);
  const uses = new Map<string, ModuleUse>();
  const [assigned, asked] = [new Set<string>(), new Set<string>()];
  for (const parsed of unitsOf(file).units) {
    const language = languages.find(({ ids }) => ids.includes(parsed.language));
    if (language === undefined) continue;
    const unit = language.parse(parsed.text, parsed.language);
    const isPython = parsed.language === 'python';
    const callsAlone = parsed.language === 'typescript' || parsed.language === 'tsx';
    const { order, parents } = walkOf(unit);
    const names = buildNames(unit);
    const add = (name: string | undefined, node: Node): void => {
      if (name?.includes('.') !== true || name.startsWith('.') || uses.has(name) || uses.size >= mostUses) return;
      const { line } = table.position(parsed.map.toFile(node.start));
      uses.set(name, { language: isPython ? 'python' : 'javascript', name, line });
    };
    const ask = (name: string | undefined, node: Node): void => {
      add(name, node);
      if (name !== undefined) asked.add(name);
    };
    const nameOf = (node: Expression): string | undefined => {
      const root = rootOf(node);
      // What no import binds is a name of the program's own, or of the language.
      return root.kind === 'Name' && names.binding(root) === undefined ? undefined : names.qualified(node);
    };
    for (const node of order) {
      if (node.kind === 'Import' && node.level === 0 && !node.typeOnly && !callsAlone) {
        const imported = isPython ? takenInPython(node) : takenInScript(node, parsed.text);
        for (const name of imported) add(name, node);
        if (isPython && isAskedFor(node, parents, isPython))
          for (const name of imported.flatMap(beginnings)) ask(name, node);
      }
      const spelled = askedByText(node, isPython);
      const of = spelled === undefined ? undefined : nameOf(spelled.of);
      if (spelled !== undefined && of !== undefined) ask(`${of}.${spelled.name}`, node);
      if (node.kind !== 'Name' && node.kind !== 'Member') continue;
      if (isAskedFor(node, parents, isPython)) ask(nameOf(node), node);
      const parent = parents[node.id];
      if (parent?.kind === 'Member' && parent.object === node) continue;
      const isAssigned = isTarget(node, parent);
      if (!isAssigned && callsAlone && !(parent?.kind === 'Call' && parent.callee === node)) continue;
      if (!isAssigned) add(nameOf(node), node);
      else if (node.kind === 'Member') assigned.add(nameOf(node) ?? '');
    }
  }
  return [...uses.values()]
    .filter(({ name }) => !assigned.has(name))
    .map((use) => (asked.has(use.name) ? { ...use, isAsked: true } : use));
};

/** `import a.b` takes `b` from `a`. */
const takenInPython = ({ module, bindings }: Import): readonly string[] =>
  bindings.map(({ imported }) => (imported === '*' ? module : `${module}.${imported}`));

/** Without types of Flow (`import { type A }`). */
const takenInScript = ({ module, bindings }: Import, text: string): readonly string[] =>
  bindings
    .filter(
      ({ imported, start, end }) =>
        !/^(?:\*|default)$/u.test(imported) && !/^type(?:of)?\s/u.test(text.slice(start, end)),
    )
    .map(({ imported }) => `${bareModule(module)}.${imported}`);

/** `a`, `a.b`, `a.b.c`; of hostile text not all. */
const beginnings = (name: string): readonly string[] =>
  name.split('.', 16).map((_, i, parts) => parts.slice(0, i + 1).join('.'));

const isTarget = (node: Node, parent: Node | undefined): boolean =>
  parent?.kind === 'Delete' || (parent?.kind === 'Assign' && parent.target === node);

const rootOf = (node: Expression): Expression => {
  let root = node;
  while (root.kind === 'Member') root = root.object;
  return root;
};
