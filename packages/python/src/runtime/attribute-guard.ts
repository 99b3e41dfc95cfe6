/**
 * Attributes that a policy denies, held at run time for names that come from data (`getattr`, format fields); the static check
 * has seen those that stand in the source.
 */
import { meter, Stop } from './meter.ts';
import type { Module } from './object.ts';

/**
 * Set for each run from the policy. `denies` says why an attribute is denied on whatever value, `withholds` why a module does not show a member
 * (`hidden`: it was taken out of it); undefined if they do not.
 */
export const guard: {
  denies: ((name: string) => string | undefined) | undefined;
  withholds: ((module: string, member: string, hidden: boolean) => string | undefined) | undefined;
} = { denies: undefined, withholds: undefined };

/** Errors: ends the run if the policy denies the attribute; no program can catch that. */
export const attributeGuard = (name: string): void => {
  const why = guard.denies?.(name);
  if (why !== undefined) meter.end(new Stop('refused', undefined, why));
};

const hiddenMembers = new WeakMap<Module, Set<string>>();

/** Remembers that the policy took a member out of a module. */
export const hideMember = (module: Module, member: string): void => {
  const hidden = hiddenMembers.get(module);
  if (hidden === undefined) hiddenMembers.set(module, new Set([member]));
  else hidden.add(member);
};

/**
 * For a member that a module does not have.
 *
 * Errors: ends the run if that is the policy's doing; a program that puts the name together cannot catch it either.
 */
export const memberGuard = (module: Module, member: string): void => {
  const why = guard.withholds?.(module.name, member, hiddenMembers.get(module)?.has(member) === true);
  if (why !== undefined) meter.end(new Stop('refused', undefined, why));
};
