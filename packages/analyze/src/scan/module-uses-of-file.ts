import type { Language } from '../languages/language.ts';
import { buildNames } from '../names/build-names.ts';
import { walkOf } from '../names/walk.ts';
import type { Expression, Node } from '../tree/node.ts';
import { lineTable } from './line-table.ts';
import { kindOf, languagesOf, unitsOf, type FileText } from './scan-file.ts';

/** A name that code takes from a module that it imports. */
export interface ModuleUse {
  readonly language: 'python' | 'javascript';
  /** Dotted, the module first: `os.path.join`, `fs.readFile`, `@scope/a/b.c`. */
  readonly name: string;
  /** One-based; where it stands first. */
  readonly line: number;
}

/** Far more than programs that people write use. */
const mostUses = 2_000;

/**
 * The names that a file's code takes from modules, each once: attributes (`os.path.join`), and what it imports by name (`from os import path`). Nothing for a file in a language that is not read.
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
  const assigned = new Set<string>();
  for (const parsed of unitsOf(file).units) {
    const language = languages.find(({ ids }) => ids.includes(parsed.language));
    if (language === undefined) continue;
    const unit = language.parse(parsed.text, parsed.language);
    const isPython = parsed.language === 'python';
    const callsAlone = parsed.language === 'typescript' || parsed.language === 'tsx';
    const { order, parents } = walkOf(unit);
    const names = buildNames(unit);
    const add = (name: string, node: Node): void => {
      if (uses.has(name) || uses.size >= mostUses) return;
      const { line } = table.position(parsed.map.toFile(node.start));
      uses.set(name, { language: isPython ? 'python' : 'javascript', name, line });
    };
    for (const node of order) {
      if (node.kind === 'Import' && isPython && node.level === 0)
        for (const { imported } of node.bindings) if (imported !== '*') add(`${node.module}.${imported}`, node);
      if (node.kind !== 'Name' && node.kind !== 'Member') continue;
      const parent = parents[node.id];
      if (parent?.kind === 'Member' && parent.object === node) continue;
      const isAssigned = isTarget(node, parent);
      if (!isAssigned && callsAlone && !(parent?.kind === 'Call' && parent.callee === node)) continue;
      const root = rootOf(node);
      // What no import binds is a name of the program's own, or of the language.
      if (root.kind === 'Name' && names.binding(root) === undefined) continue;
      const name = names.qualified(node);
      if (name?.includes('.') !== true || name.startsWith('.')) continue;
      if (!isAssigned) add(name, node);
      else if (node.kind === 'Member') assigned.add(name);
    }
  }
  return [...uses.values()].filter(({ name }) => !assigned.has(name));
};

const isTarget = (node: Node, parent: Node | undefined): boolean =>
  parent?.kind === 'Delete' || (parent?.kind === 'Assign' && parent.target === node);

const rootOf = (node: Expression): Expression => {
  let root = node;
  while (root.kind === 'Member') root = root.object;
  return root;
};
