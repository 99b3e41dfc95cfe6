import type { Ecosystem } from '../versions/index.ts';
import type { LookAlike } from './look-alike.ts';
import type { RegistryAnswer } from './registry/registry-answer.ts';

/** All that is known of a name before it is judged. What nobody looked at is missing, which never means that it is fine. */
export interface NameFacts {
  readonly ecosystem: Ecosystem;
  /** As the registry knows it. */
  readonly name: string;
  /** The exact version that is wanted, if one alone is. */
  readonly version?: string;
  /** Whether everybody installs it, or it is a known neighbour of such a one. */
  readonly popular: boolean;
  readonly lookAlike?: LookAlike;
  /** What an offline list of names says; a list ages. */
  readonly filter?: { readonly holds: boolean; readonly date: string };
  /** What the registry said. */
  readonly registry?: RegistryAnswer;
  /** Where the name was met as a package that was really installed: such a name exists, whatever it looks like. */
  readonly seen?: 'lockfile';
}
