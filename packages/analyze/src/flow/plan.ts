/**
 * Taint rules made ready for one common run.
 *
 * In: rules. Out: channels (one bit per rule and label) and groups of sources, sinks, sanitizers and propagators with equal
 * formulas, so that what many rules share is matched once per unit.
 */
import type { LanguageId } from '../languages/language.ts';
import type { Formula, Propagator, Rule, Sanitizer, Sink, Source } from '../rules/rule.ts';
import { readRequirement, type Requirement } from './requires.ts';

/** A rule in a plan. */
export interface PlannedRule {
  readonly rule: Rule;
  /** All channels of the rule. */
  readonly mask: bigint;
  /** Channel of each label; `''` is for sources without label. */
  readonly labels: ReadonlyMap<string, bigint>;
}

export interface Entry<Spec> {
  readonly rule: PlannedRule;
  readonly spec: Spec;
  /** Channels of the rule, or of the source's label alone. */
  readonly mask: bigint;
  readonly requires: Requirement | undefined;
}

/** Entries of one formula. */
export interface Group<Spec> {
  readonly formula: Formula;
  readonly mask: bigint;
  readonly entries: readonly Entry<Spec>[];
}

export interface Plan {
  readonly rules: readonly PlannedRule[];
  readonly sources: readonly Group<Source>[];
  readonly sinks: readonly Group<Sink>[];
  readonly sanitizers: readonly Group<Sanitizer>[];
  readonly propagators: readonly Group<Propagator>[];
  /** Sources that are a full name (`flask.request.args`, `flask.request.get_json()`), and every beginning of one. */
  readonly dotted: DottedSources;
  /** Channels of the rules for a language. */
  language(id: LanguageId): bigint;
  /** Channels of the rules about one of these weaknesses. */
  about(cwes: readonly string[]): bigint;
}

/** Sources that a full name alone decides, so that they are known under any local name. */
export interface DottedSources {
  /** Channels of a name; of a call when it ends in `()`. */
  readonly names: ReadonlyMap<string, bigint>;
  /** Channels below a name. */
  readonly beginnings: ReadonlyMap<string, bigint>;
}

const plans = new WeakMap<readonly Rule[], Plan>();

/** The plan of a list of rules; made once per list. */
export const planOf = (rules: readonly Rule[]): Plan => {
  const known = plans.get(rules);
  if (known !== undefined) return known;
  const made = newPlan(rules);
  plans.set(rules, made);
  return made;
};

const newPlan = (rules: readonly Rule[]): Plan => {
  const planned: PlannedRule[] = [];
  const sources = newGroups<Source>();
  const sinks = newGroups<Sink>();
  const sanitizers = newGroups<Sanitizer>();
  const propagators = newGroups<Propagator>();
  let bit = 1n;
  for (const rule of rules) {
    if (rule.body.mode !== 'taint') continue;
    const labels = new Map<string, bigint>();
    let mask = 0n;
    for (const source of rule.body.sources) {
      const label = source.label ?? '';
      if (labels.has(label)) continue;
      labels.set(label, bit);
      mask |= bit;
      bit <<= 1n;
    }
    const one: PlannedRule = { rule, mask, labels };
    planned.push(one);
    for (const spec of rule.body.sources)
      sources.add(spec.formula, {
        rule: one,
        spec,
        mask: labels.get(spec.label ?? '') ?? mask,
        requires: requirement(spec.requires),
      });
    for (const spec of rule.body.sinks)
      sinks.add(spec.formula, { rule: one, spec, mask, requires: requirement(spec.requires) });
    for (const spec of rule.body.sanitizers)
      sanitizers.add(spec.formula, { rule: one, spec, mask, requires: undefined });
    for (const spec of rule.body.propagators)
      propagators.add(spec.formula, { rule: one, spec, mask, requires: undefined });
  }
  const languages = new Map<LanguageId, bigint>();
  const sourceGroups = sources.groups();
  return {
    rules: planned,
    dotted: dottedSources(sourceGroups),
    sources: sourceGroups,
    sinks: sinks.groups(),
    sanitizers: sanitizers.groups(),
    propagators: propagators.groups(),
    language: (id) => {
      const known = languages.get(id);
      if (known !== undefined) return known;
      const made = maskOf(planned, (rule) => rule.languages.includes(id));
      languages.set(id, made);
      return made;
    },
    about: (cwes) =>
      maskOf(planned, (rule) => rule.meta.cwe.some((cwe) => cwes.includes(/CWE-\d+/u.exec(cwe)?.[0] ?? cwe))),
  };
};

const dottedSources = (groups: readonly Group<Source>[]): DottedSources => {
  const names = new Map<string, bigint>();
  const beginnings = new Map<string, bigint>();
  for (const { formula, entries } of groups) {
    let mask = 0n;
    for (const { mask: own, requires, spec } of entries) if (requires === undefined && !spec.bySideEffect) mask |= own;
    if (mask === 0n) continue;
    for (const name of namesOf(formula)) {
      names.set(name, (names.get(name) ?? 0n) | mask);
      const parts = name.split('.');
      for (let length = 1; length < parts.length; length += 1) {
        const beginning = parts.slice(0, length).join('.');
        beginnings.set(beginning, (beginnings.get(beginning) ?? 0n) | mask);
      }
    }
  }
  return { names, beginnings };
};

/** Full names among the alternatives of a formula, at least three parts long: shorter ones are too often something else. */
const namesOf = (formula: Formula): readonly string[] => {
  if (formula.kind === 'or') return formula.operands.flatMap((operand) => namesOf(operand));
  if (formula.kind !== 'pattern') return [];
  const plain = /^\s*(\w+(?:\.\w+){2,})(\(\.\.\.\))?\s*$/u.exec(formula.text);
  return plain?.[1] === undefined ? [] : [plain[1] + (plain[2] === undefined ? '' : '()')];
};

const requirement = (text: string | undefined): Requirement | undefined =>
  text === undefined ? undefined : readRequirement(text);

const maskOf = (rules: readonly PlannedRule[], wanted: (rule: Rule) => boolean): bigint => {
  let mask = 0n;
  for (const one of rules) if (wanted(one.rule)) mask |= one.mask;
  return mask;
};

/** All channels of the rules that have a channel in `mask`. */
export const wholeRules = (plan: Plan, mask: bigint): bigint => {
  let whole = 0n;
  if (mask !== 0n) for (const one of plan.rules) if ((one.mask & mask) !== 0n) whole |= one.mask;
  return whole;
};

const newGroups = <Spec>(): { add(formula: Formula, entry: Entry<Spec>): void; groups(): readonly Group<Spec>[] } => {
  const byKey = new Map<string, { readonly formula: Formula; readonly entries: Entry<Spec>[] }>();
  const keys = new WeakMap<Formula, string>();
  return {
    add: (formula, entry) => {
      const key =
        keys.get(formula) ?? JSON.stringify(formula, (name, value: unknown) => (name === 'at' ? undefined : value));
      keys.set(formula, key);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { formula, entries: [entry] });
      else known.entries.push(entry);
    },
    groups: () =>
      [...byKey.values()].map(({ formula, entries }) => {
        let mask = 0n;
        for (const entry of entries) mask |= entry.mask;
        return { formula, entries, mask };
      }),
  };
};
