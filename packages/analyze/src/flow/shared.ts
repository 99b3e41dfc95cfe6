import type { UnitContext } from '../match/match.ts';
import type { Module } from './module.ts';
import type { Plan } from './plan.ts';
import type { Project } from './project.ts';
import { State } from './state.ts';
import type { ImportRef, Value } from './value.ts';

/**
 * What the files of a project that others import look like after their top level has run: made once, used by the
 * runs over all importing files. The unit being scanned is never taken from here.
 */
export interface Shared {
  readonly root: State;
  readonly modules: Map<UnitContext, Module>;
  readonly imports: Map<ImportRef, Value>;
}

/** How many modules are kept before starting afresh. */
const mostModules = 150;

const kept = new WeakMap<Project, { readonly plan: Plan; readonly shared: Shared }>();

/** The shared modules of a project under a plan; without a project nothing is shared. */
export const sharedOf = (project: Project | undefined, plan: Plan): Shared => {
  const known = project === undefined ? undefined : kept.get(project);
  if (known?.plan === plan && known.shared.modules.size < mostModules) return known.shared;
  const shared: Shared = { root: new State(), modules: new Map(), imports: new Map() };
  if (project !== undefined) kept.set(project, { plan, shared });
  return shared;
};
