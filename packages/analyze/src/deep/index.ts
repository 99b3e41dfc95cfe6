/** Rules made of names that somebody gave, for `scan --deep`: which weaknesses they can be about, and the rule file they become. */
export { newKnownNames } from './known-names.ts';
export { isWritable } from './named-patterns.ts';
export { isNamedRule } from './named-prefix.ts';
export { namedRuleFile } from './named-rule-file.ts';
export type { NamedRuleFile } from './named-rule-file.ts';
export { weaknessClasses } from './weakness-classes.ts';
export type { WeaknessClass } from './weakness-classes.ts';
