import { readFormula, textOf, type RuleReader } from './formula.ts';
import { missingField, noSuchLists, unknownOperator } from './problems.ts';
import type { Propagator, Rule, RulePlace, Sanitizer, Sink, Source, TaintSpec } from './rule.ts';
import type { SharedLists } from './shared.ts';
import type { YamlView } from './yaml-view.ts';

/** The keys of a rule in taint mode that hold its lists. */
export const taintKeys: ReadonlySet<string> = new Set([
  'pattern-sources',
  'pattern-sinks',
  'pattern-sanitizers',
  'pattern-propagators',
]);

const entryKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  'pattern-sources': new Set(['exact', 'by-side-effect', 'control', 'label', 'requires']),
  'pattern-sinks': new Set(['exact', 'requires']),
  'pattern-sanitizers': new Set(['exact', 'by-side-effect', 'not-conflicting', 'not_conflicting']),
  'pattern-propagators': new Set(['from', 'to', 'by-side-effect']),
};
const noKeys: ReadonlySet<string> = new Set();

/**
 * Sources, sinks, sanitizers and propagators of a rule.
 *
 * `shared: <name>` entries are replaced by the list of that name, and `of: <rule>` entries by the list of that key of another rule.
 */
export const readTaint = (
  fields: ReadonlyMap<string, YamlView>,
  at: RulePlace,
  reader: RuleReader,
  { shared, ruleNamed }: { readonly shared: SharedLists; readonly ruleNamed: (id: string) => Rule | undefined },
): TaintSpec => {
  const sources: Source[] = [];
  const sinks: Sink[] = [];
  const sanitizers: Sanitizer[] = [];
  const propagators: Propagator[] = [];
  for (const required of ['pattern-sources', 'pattern-sinks']) {
    if (!fields.has(required)) reader.refuse(missingField(at, reader.ruleId, required, 'a list'));
  }
  for (const key of taintKeys) {
    const field = fields.get(key);
    if (field === undefined) continue;
    if (field.kind !== 'list' || field.items.length === 0) {
      reader.refuse(missingField({ path: reader.path, line: field.line }, reader.ruleId, key, 'a list'));
      continue;
    }
    for (const { entry, path } of shared.expand(key, field.items, reader)) {
      const other = entry.kind === 'map' && entry.fields.size === 1 ? textOf(entry.fields.get('of')) : undefined;
      if (other !== undefined) {
        const body = ruleNamed(other)?.body;
        if (body?.mode !== 'taint') reader.refuse(noSuchLists({ path, line: entry.line }, reader.ruleId, other));
        else if (key === 'pattern-sources') sources.push(...body.sources);
        else if (key === 'pattern-sinks') sinks.push(...body.sinks);
        else if (key === 'pattern-sanitizers') sanitizers.push(...body.sanitizers);
        else propagators.push(...body.propagators);
        continue;
      }
      const own = entryKeys[key] ?? noKeys;
      const formula = readFormula(entry, { ...reader, path }, own);
      const extra = entry.kind === 'map' ? entry.fields : new Map<string, YamlView>();
      const exact = isTrue(extra.get('exact'));
      const label = textOf(extra.get('label'));
      const requires = requirement(extra.get('requires'), path, reader);
      const labels = { ...(label === undefined ? {} : { label }), ...(requires === undefined ? {} : { requires }) };
      if (key === 'pattern-sources')
        sources.push({
          formula,
          exact,
          bySideEffect: isTrue(extra.get('by-side-effect')),
          control: isTrue(extra.get('control')),
          ...labels,
        });
      else if (key === 'pattern-sinks') sinks.push({ formula, exact, ...(requires === undefined ? {} : { requires }) });
      else if (key === 'pattern-sanitizers')
        sanitizers.push({ formula, exact, bySideEffect: isTrue(extra.get('by-side-effect')) });
      else {
        const from = textOf(extra.get('from'));
        const to = textOf(extra.get('to'));
        if (from === undefined || to === undefined)
          reader.refuse(
            missingField({ path, line: entry.line }, reader.ruleId, 'from and to of a propagator', 'metavariables'),
          );
        else
          propagators.push({
            formula,
            from,
            to,
            bySideEffect: extra.has('by-side-effect') ? isTrue(extra.get('by-side-effect')) : true,
          });
      }
    }
  }
  return { sources, sinks, sanitizers, propagators };
};

/** `true`, and the format's `only`. */
const isTrue = (value: YamlView | undefined): boolean =>
  (value?.kind === 'plain' && value.value === true) ||
  (value?.kind === 'text' && (value.value === 'only' || value.value === 'true'));

/** Labels per metavariable (a list of maps) are a newer form that is not run here. */
const requirement = (value: YamlView | undefined, path: string, reader: RuleReader): string | undefined => {
  if (value === undefined) return undefined;
  const text = textOf(value);
  if (text === undefined)
    reader.refuse(unknownOperator({ path, line: value.line }, reader.ruleId, 'requires, per metavariable'));
  return text;
};
