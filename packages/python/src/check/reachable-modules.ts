/**
 * The files of a program that its import statements lead to, from the main file on, wherever in the text the statements stand.
 *
 * Whoever runs the program reads and checks these before it begins. A name that is put together while it runs leads to others; those are
 * checked when they are imported.
 */
import { absoluteModule } from '../names/absolute-module.ts';
import { childrenOf } from '../names/scopes.ts';
import type { AstNode, Module } from '../syntax/ast.ts';
import type { FoundModule } from './module-files.ts';

export interface ModuleTrees {
  find(name: string): FoundModule | undefined;
  /** The tree of a file; undefined if it is no Python. */
  tree(path: string): Module | undefined;
}

/** In the order in which they are come by; each file once. */
export const reachableModules = (
  main: Module,
  inside: string | undefined,
  trees: ModuleTrees,
): readonly FoundModule[] => {
  const found = new Map<string, FoundModule>();
  const waiting: { readonly tree: Module; readonly inside: string | undefined }[] = [{ tree: main, inside }];
  const reach = (name: string): FoundModule | undefined => {
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) reachOne(name.slice(0, dot));
    return reachOne(name);
  };
  const reachOne = (name: string): FoundModule | undefined => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const one = trees.find(name);
    if (one === undefined) return undefined;
    found.set(name, one);
    const tree = one.path === null ? undefined : trees.tree(one.path);
    if (tree !== undefined) waiting.push({ tree, inside: one.package });
    return one;
  };
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
    for (const { name, members } of importsOf(one.tree, one.inside)) {
      const base = reach(name);
      if (base?.isPackage !== true) continue;
      const tree = base.path === null ? undefined : trees.tree(base.path);
      for (const member of members)
        if (member !== '*') reach(`${name}.${member}`);
        else if (tree !== undefined) for (const listed of namesInAll(tree)) reach(`${name}.${listed}`);
    }
  return [...found.values()];
};

interface Imported {
  readonly name: string;
  /** Names that a from-import takes, which may be modules. */
  readonly members: readonly string[];
}

/** All that a tree imports, by absolute names, in source order. */
const importsOf = function* (tree: Module, inside: string | undefined): Iterable<Imported> {
  const waiting: AstNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'Import') for (const { name } of node.names) yield { name, members: [] };
    else if (node.kind === 'ImportFrom') {
      const name = absoluteModule(node.module, node.level, inside);
      if (name !== undefined) yield { name, members: node.names.map((one) => one.name) };
    } else {
      if (node.kind === 'Call' && node.func.kind === 'Name' && node.func.id === '__import__') {
        const [first] = node.args;
        if (first?.kind === 'Str') yield { name: first.value, members: [] };
      }
      waiting.push(...childrenOf(node).toReversed());
    }
  }
};

/** The texts in the statements of a module that mention `__all__`. */
export const namesInAll = (tree: Module): readonly string[] => {
  const names: string[] = [];
  for (const statement of tree.body) {
    const texts: string[] = [];
    let mentions = false;
    const waiting: AstNode[] = [statement];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node.kind === 'Name' && node.id === '__all__') mentions = true;
      if (node.kind === 'Str') texts.push(node.value);
      waiting.push(...childrenOf(node));
    }
    if (mentions) names.push(...texts.filter((one) => identifier.test(one)));
  }
  return names;
};

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
