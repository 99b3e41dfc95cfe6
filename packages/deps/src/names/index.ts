/**
 * Names of packages: is there such a one, and what was meant if not.
 *
 *     popular lists, offline list, registry, lockfiles → facts → verdict
 *
 * Nobody is accused on a guess: that a package does not exist is said on the registry's own word alone (`judge-name.ts`).
 */
export { judgeName, registryName } from './judge-name.ts';
export type { NameFinding, NameVerdict } from './judge-name.ts';
export { lookAlike } from './look-alike.ts';
export type { LookAlike } from './look-alike.ts';
export type { NameFacts } from './name-facts.ts';
export { nameRules } from './name-rules.ts';
export type { NameRule, NameRuleId } from './name-rules.ts';
export { newPopularNames } from './popular-names.ts';
export type { PopularNames } from './popular-names.ts';
export { popularFile } from './popular-file.ts';
export type { RegistryAnswer } from './registry/registry-answer.ts';
export type { AnswerStore, KeptAnswer } from './registry/answer-store.ts';
export type { Answered, Ask } from './registry/ask.ts';
export { newLookUp } from './registry/look-up.ts';
export type { LookUp, LookUpOptions } from './registry/look-up.ts';
export { newPrivateNames } from './private/private-names.ts';
export { rulesOfPatterns } from './private/private-rule.ts';
export type { PrivateRule } from './private/private-rule.ts';
export { readEnvironment, readSettings, settingsFiles } from './private/read-settings.ts';
export { newNameCollector, mostNames } from './filter/collect-names.ts';
export { listKey, readNameList, writeNameList } from './filter/name-list.ts';
export type { NameList } from './filter/name-list.ts';
export { readAlternatives } from './alternatives.ts';
export type { Alternative, Alternatives } from './alternatives.ts';
export { npmDomain } from '../packages/usual-registry.ts';
export { readApis, standardNames } from '../apis/known-apis.ts';
export type { KnownApis } from '../apis/known-apis.ts';
