/**
 * A rule after loading: Semgrep-format YAML turned into data that match and flow run.
 *
 * The loader (`load.ts`) checks the shape and names what it cannot run; patterns are parsed lazily, per
 * language, when the first file comes that holds the literals they need.
 */
import type { RuleMeta } from '@sallyport/core';
import type { LanguageId } from '../languages/language.ts';
import type { Needs } from './needs.ts';

/** What must hold of a range of code. `and` ranges come from its positive operands, as the format defines. */
export type Formula = FormulaKinds & {
  /** Filled in by `pack.ts`, so that start-up need not compute it. */ readonly needs?: Needs;
};

type FormulaKinds =
  | { readonly kind: 'pattern'; readonly text: string; readonly at: RulePlace; readonly options?: PatternOptions }
  | { readonly kind: 'regex'; readonly regex: string; readonly at: RulePlace }
  | { readonly kind: 'or'; readonly operands: readonly Formula[] }
  | {
      readonly kind: 'and';
      readonly operands: readonly Formula[];
      readonly conditions: readonly Condition[];
      readonly focus: readonly string[];
    }
  | { readonly kind: 'not'; readonly operand: Formula }
  | { readonly kind: 'inside'; readonly operand: Formula }
  | { readonly kind: 'not-inside'; readonly operand: Formula };

/** Options of a rule that change how its patterns match; absent fields have the default. */
export interface PatternOptions {
  /** `constant_propagation`, on by default. */
  readonly constants?: boolean;
  /** `symmetric_eq`, off by default: `a == b` also matches `b == a`. */
  readonly symmetricEq?: boolean;
  /** `symbolic_propagation`, off by default: a name that is assigned once matches as what it is assigned. */
  readonly symbolic?: boolean;
  /** `commutative_boolop`, on by default. */
  readonly commutativeBool?: boolean;
}

/** Constraints on metavariables. */
export type Condition =
  /** `constants`: the value by constant propagation is compared, where there is one. */
  | { readonly kind: 'regex'; readonly metavariable: string; readonly regex: string; readonly constants?: boolean }
  | {
      readonly kind: 'pattern';
      readonly metavariable: string;
      readonly formula: Formula;
      readonly language?: LanguageId;
    }
  | { readonly kind: 'comparison'; readonly expression: string; readonly metavariables: readonly string[] }
  | { readonly kind: 'type'; readonly metavariable: string; readonly types: readonly string[] }
  | { readonly kind: 'analysis'; readonly metavariable: string; readonly analyzer: string };

export interface Source {
  readonly formula: Formula;
  readonly exact: boolean;
  readonly bySideEffect: boolean;
  readonly control: boolean;
  readonly label?: string;
  readonly requires?: string;
}
export interface Sink {
  readonly formula: Formula;
  readonly exact: boolean;
  readonly requires?: string;
}
export interface Sanitizer {
  readonly formula: Formula;
  readonly exact: boolean;
  readonly bySideEffect: boolean;
}
export interface Propagator {
  readonly formula: Formula;
  readonly from: string;
  readonly to: string;
  readonly bySideEffect: boolean;
}

export interface TaintSpec {
  readonly sources: readonly Source[];
  readonly sinks: readonly Sink[];
  readonly sanitizers: readonly Sanitizer[];
  readonly propagators: readonly Propagator[];
}

/** Where in a rule file something stands. Units: `line` one-based. */
export interface RulePlace {
  readonly path: string;
  readonly line: number;
}

export interface Rule {
  readonly meta: RuleMeta;
  readonly languages: readonly LanguageId[];
  readonly body: { readonly mode: 'search'; readonly formula: Formula } | ({ readonly mode: 'taint' } & TaintSpec);
  readonly paths?: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly options: Readonly<Record<string, unknown>>;
  readonly fix?: string;
  readonly fixRegex?: { readonly regex: string; readonly replacement: string; readonly count?: number };
  readonly at: RulePlace;
}
