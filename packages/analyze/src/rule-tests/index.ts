/** What rule authors need: patterns checked before a scan, samples run against their rules. */
export { runTaintRules } from '../flow/index.ts';
export { checkBindings } from '../match/check-bindings.ts';
export { checkPatterns } from '../match/check-patterns.ts';
export { newMatcher, parsePattern } from '../match/new-matcher.ts';
export { fixSample } from './fix-sample.ts';
export { fixedName, judgeFixed } from './judge-fixed.ts';
export { untried } from './judge-sample.ts';
export type { Disagreement } from './judge-sample.ts';
export { runSample } from './run-sample.ts';
