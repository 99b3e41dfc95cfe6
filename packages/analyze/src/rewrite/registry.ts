import type { Rewrite } from './rewrite.ts';
import { secretToEnvironment as javascriptSecret } from './javascript/secret-to-environment.ts';
import { secretToEnvironment as pythonSecret } from './python/secret-to-environment.ts';
import { javascriptRewrites } from './javascript/index.ts';
import { pythonRewrites } from './python/index.ts';

/** Rewrites by the names under which rules ask for them (`metadata.rewrite`). */
const rewrites: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ...Object.entries(pythonRewrites),
  ...Object.entries(javascriptRewrites),
  [
    'secret-to-environment',
    (place) => (place.unit.language === 'python' ? pythonSecret(place) : javascriptSecret(place)),
  ],
]);

export const rewriteNamed = (name: string): Rewrite | undefined => rewrites.get(name);

/** All names that a rule may ask for, sorted. */
export const rewriteNames = (): readonly string[] => [...rewrites.keys()].toSorted();

/** Secrets are found without a rule file; all are repaired alike. */
export const rewritesForSecrets = (ruleId: string): readonly string[] =>
  ruleId.startsWith('secrets.') ? ['secret-to-environment'] : [];
