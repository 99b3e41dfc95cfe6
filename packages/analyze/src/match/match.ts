import type { LanguageId, ParsedUnit } from '../languages/language.ts';
import type { Names } from '../names/names.ts';
import type { Formula } from '../rules/rule.ts';
import type { Node } from '../tree/node.ts';

/** A unit with everything that was derived from it once. `path` is relative to the scanned root. */
export interface UnitContext {
  readonly path: string;
  readonly unit: ParsedUnit;
  readonly names: Names;
}

/** What a metavariable stands for: a node, or a bare text (a property name, an identifier, a regex group). */
export interface Bound {
  readonly node?: Node;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export type Bindings = ReadonlyMap<string, Bound>;

/** A range of code that a formula holds of. `node` when the range is exactly one node. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly node?: Node;
  readonly bindings: Bindings;
}

/**
 * Evaluates formulas over a unit. One matcher serves all rules of a scan: patterns are parsed once per
 * language and indexed; results of equal formulas (shared sources) are computed once per unit.
 */
export interface Matcher {
  /** All matches of a formula in the unit, in source order, without duplicates. */
  matches(formula: Formula, context: UnitContext): readonly Match[];
  /** Whether the unit's identifiers and strings could satisfy the formula at all (cheap, no parse of patterns). */
  couldMatch(formula: Formula, words: ReadonlySet<string>, text: string, language: LanguageId): boolean;
}
