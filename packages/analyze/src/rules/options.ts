import type { PatternOptions } from './rule.ts';
import type { YamlView } from './yaml-view.ts';

/** Options that the flow engine reads from `Rule.options`. */
const flowOptions: ReadonlySet<string> = new Set([
  'taint_assume_safe_functions',
  'taint_assume_safe_indexes',
  'taint_assume_safe_booleans',
  'taint_assume_safe_numbers',
  'taint_assume_safe_comparisons',
  'taint_unify_mvars',
  'taint_only_propagate_through_assignments',
  'interfile',
  'interproc',
]);

/** A rule's `options`: all as written, what patterns must know of them, and those that change nothing here. */
export interface ReadOptions {
  readonly all: Readonly<Record<string, unknown>>;
  readonly patterns: PatternOptions | undefined;
  readonly withoutEffect: readonly string[];
}

export const readOptions = (field: YamlView | undefined): ReadOptions => {
  const all: Record<string, unknown> = {};
  const withoutEffect: string[] = [];
  const patterns: { constants?: boolean; symmetricEq?: boolean; commutativeBool?: boolean; symbolic?: boolean } = {};
  if (field?.kind === 'map') {
    for (const [key, value] of field.fields) {
      const plain = value.kind === 'text' || value.kind === 'plain' ? value.value : null;
      all[key] = plain;
      if (key === 'constant_propagation') {
        if (plain === false) patterns.constants = false;
      } else if (key === 'symmetric_eq') {
        if (plain === true) patterns.symmetricEq = true;
      } else if (key === 'commutative_boolop') {
        if (plain === false) patterns.commutativeBool = false;
      } else if (key === 'symbolic_propagation') {
        if (plain === true) patterns.symbolic = true;
      } else if (!flowOptions.has(key)) withoutEffect.push(key);
    }
  }
  return { all, patterns: Object.keys(patterns).length === 0 ? undefined : patterns, withoutEffect };
};
