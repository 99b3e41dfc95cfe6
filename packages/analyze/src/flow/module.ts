import type { UnitContext } from '../match/match.ts';
import { walkOf, type Walk } from '../names/walk.ts';
import type { Binding } from '../names/names.ts';
import type { Name } from '../tree/node.ts';
import type { Frame } from './frame.ts';
import type { UnitMarks } from './marks.ts';
import type { HeapObject, Value } from './value.ts';

/** A unit while it is interpreted: its marks, its top-level frame, what it exports. */
export interface Module {
  readonly context: UnitContext;
  readonly python: boolean;
  readonly marks: UnitMarks;
  readonly walk: Walk;
  /** Top-level activation; made when the module is first run. */
  frame: Frame | undefined;
  /** JavaScript: `module.exports`. */
  exports: Value | undefined;
  exportsObject: HeapObject | undefined;
  /** JavaScript: names exported by `export`. */
  readonly exported: Map<string, Value>;
  /** Modules whose names all come in (`from m import *`, `export * from`). */
  readonly stars: { readonly specifier: string; readonly level: number }[];
  readonly bindings: (Binding | null | undefined)[];
  /** Belongs to all runs (`shared.ts`), not to the one that scans this very unit. */
  readonly shared: boolean;
  /** What it asked the project for: whoever uses the module depends on the answers. */
  readonly requests: { readonly specifier: string; readonly level: number }[];
}

/** A module that has not run yet. */
export const newModule = (context: UnitContext, marks: UnitMarks, shared: boolean): Module => ({
  context,
  python: context.unit.language === 'python',
  marks,
  walk: walkOf(context.unit),
  frame: undefined,
  exports: undefined,
  exportsObject: undefined,
  exported: new Map(),
  stars: [],
  bindings: [],
  shared,
  requests: [],
});

/** The binding of a name, remembered per node. */
export const bindingOf = (module: Module, name: Name): Binding | undefined => {
  const known = module.bindings[name.id];
  if (known !== undefined) return known ?? undefined;
  const found = module.context.names.binding(name);
  module.bindings[name.id] = found ?? null;
  return found;
};
