/** Rule files → rules. Apart from the scanner's face, because a scan with rules that were loaded before needs no YAML. */
export { isShared, loadRules } from './load.ts';
export type { LoadedRules, LoadInput, RuleFile } from './load.ts';
