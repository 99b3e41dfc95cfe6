/**
 * Operators of the rule format → `Formula`.
 *
 * In: the YAML map of a rule, or of an entry of `patterns`, `pattern-sources`, …. Out: one formula. What is wrong goes to
 * `reader.refuse`; the caller drops the rule when that was called, so a formula with holes never runs.
 */
import { compileRegex } from '../match/regex.ts';
import { languageNamed } from './language-names.ts';
import { badRegex, missingField, unknownOperator } from './problems.ts';
import type { Diagnostic } from '@sallyport/core';
import type { Condition, Formula, PatternOptions, RulePlace } from './rule.ts';
import type { YamlView } from './yaml-view.ts';

/** What reading one rule needs to know: whose it is, and where complaints go. */
export interface RuleReader {
  readonly path: string;
  readonly ruleId: string;
  readonly options: PatternOptions | undefined;
  refuse(diagnostic: Diagnostic): void;
}

const none: Formula = { kind: 'or', operands: [] };

/** Keys of a map that are formula operators. */
export const operators: ReadonlySet<string> = new Set([
  'pattern',
  'patterns',
  'pattern-either',
  'pattern-not',
  'pattern-inside',
  'pattern-not-inside',
  'pattern-regex',
  'pattern-not-regex',
  'metavariable-regex',
  'metavariable-pattern',
  'metavariable-comparison',
  'metavariable-type',
  'metavariable-analysis',
  'focus-metavariable',
]);

/** Whether a key looks like an operator, known or not: those must never be passed over. */
export const looksLikeOperator = (key: string): boolean =>
  operators.has(key) || /^(?:pattern|metavariable|focus|semgrep-internal|r2c-internal)/u.test(key);

/** The formula of a map; keys in `also` belong to the caller. */
export const readFormula = (value: YamlView, reader: RuleReader, also: ReadonlySet<string> = new Set()): Formula => {
  if (value.kind === 'text') return pattern(value.value, value.line, reader);
  if (value.kind !== 'map') {
    reader.refuse(missingField(place(value, reader), reader.ruleId, 'pattern', 'text or a map of operators'));
    return none;
  }
  const gathered: Gathered = { operands: [], conditions: [], focus: [] };
  for (const [key, field] of value.fields) {
    if (also.has(key)) continue;
    readOperator(key, field, reader, gathered);
  }
  return combine(gathered);
};

interface Gathered {
  readonly operands: Formula[];
  readonly conditions: Condition[];
  readonly focus: string[];
}

const combine = ({ operands, conditions, focus }: Gathered): Formula => {
  const only = operands[0];
  if (operands.length === 1 && only !== undefined && conditions.length === 0 && focus.length === 0) {
    if (only.kind === 'pattern' || only.kind === 'regex' || only.kind === 'or' || only.kind === 'and') return only;
  }
  return { kind: 'and', operands, conditions, focus };
};

const readOperator = (key: string, field: YamlView, reader: RuleReader, into: Gathered): void => {
  switch (key) {
    case 'pattern':
      into.operands.push(readFormula(field, reader));
      return;
    case 'patterns':
      into.operands.push(readPatterns(field, reader));
      return;
    case 'pattern-either':
      into.operands.push(readEither(field, reader));
      return;
    case 'pattern-not':
      into.operands.push({ kind: 'not', operand: readFormula(field, reader) });
      return;
    case 'pattern-inside':
      into.operands.push({ kind: 'inside', operand: readFormula(field, reader) });
      return;
    case 'pattern-not-inside':
      into.operands.push({ kind: 'not-inside', operand: readFormula(field, reader) });
      return;
    case 'pattern-regex':
      into.operands.push(readRegex(field, reader));
      return;
    case 'pattern-not-regex':
      into.operands.push({ kind: 'not', operand: readRegex(field, reader) });
      return;
    case 'metavariable-regex':
    case 'metavariable-pattern':
    case 'metavariable-comparison':
    case 'metavariable-type':
    case 'metavariable-analysis': {
      const condition = readCondition(key, field, reader);
      if (condition !== undefined) into.conditions.push(condition);
      return;
    }
    case 'focus-metavariable':
      into.focus.push(...texts(field));
      if (texts(field).length === 0)
        reader.refuse(missingField(place(field, reader), reader.ruleId, key, 'a metavariable or a list of them'));
      return;
    default:
      reader.refuse(unknownOperator(place(field, reader), reader.ruleId, key));
  }
};

const readPatterns = (field: YamlView, reader: RuleReader): Formula => {
  const gathered: Gathered = { operands: [], conditions: [], focus: [] };
  if (field.kind !== 'list' || field.items.length === 0) {
    reader.refuse(missingField(place(field, reader), reader.ruleId, 'patterns', 'a list of operators'));
    return none;
  }
  for (const item of field.items) {
    if (item.kind !== 'map') {
      reader.refuse(missingField(place(item, reader), reader.ruleId, 'patterns', 'a list of operators'));
      continue;
    }
    for (const [key, value] of item.fields) readOperator(key, value, reader, gathered);
  }
  return { kind: 'and', ...gathered };
};

const readEither = (field: YamlView, reader: RuleReader): Formula => {
  if (field.kind !== 'list' || field.items.length === 0) {
    reader.refuse(missingField(place(field, reader), reader.ruleId, 'pattern-either', 'a list of operators'));
    return none;
  }
  return { kind: 'or', operands: field.items.map((item) => readFormula(item, reader)) };
};

const pattern = (text: string, line: number, reader: RuleReader): Formula => ({
  kind: 'pattern',
  text,
  at: { path: reader.path, line },
  ...(reader.options === undefined ? {} : { options: reader.options }),
});

const readRegex = (field: YamlView, reader: RuleReader): Formula => {
  const at = place(field, reader);
  const regex = textOf(field);
  if (regex === undefined) {
    reader.refuse(missingField(at, reader.ruleId, 'pattern-regex', 'text'));
    return none;
  }
  if (compileRegex(regex, 'gm') === undefined) reader.refuse(badRegex(at, reader.ruleId, regex));
  return { kind: 'regex', regex, at };
};

const readCondition = (key: string, field: YamlView, reader: RuleReader): Condition | undefined => {
  const at = place(field, reader);
  if (field.kind !== 'map') {
    reader.refuse(missingField(at, reader.ruleId, key, 'a map'));
    return undefined;
  }
  const name = textOf(field.fields.get('metavariable'));
  if (name === undefined && key !== 'metavariable-comparison') {
    reader.refuse(missingField(at, reader.ruleId, `${key}.metavariable`, 'a metavariable'));
    return undefined;
  }
  const metavariable = name ?? '';
  switch (key) {
    case 'metavariable-regex': {
      const regex = textOf(field.fields.get('regex'));
      if (regex === undefined) return missing(at, reader, 'metavariable-regex.regex', 'text');
      if (compileRegex(regex, 'y') === undefined) reader.refuse(badRegex(at, reader.ruleId, regex));
      const folded = field.fields.get('constant-propagation');
      return {
        kind: 'regex',
        metavariable,
        regex,
        ...(folded?.kind === 'plain' && folded.value === true ? { constants: true } : {}),
      };
    }
    case 'metavariable-pattern': {
      const named = textOf(field.fields.get('language'));
      const language =
        named === undefined || named === 'generic' || named === 'regex' ? undefined : languageNamed(named)?.[0];
      if (named !== undefined && language === undefined && named !== 'generic' && named !== 'regex')
        reader.refuse(unknownOperator(at, reader.ruleId, `metavariable-pattern, language ${named}`));
      const formula = readFormula(field, reader, new Set(['metavariable', 'language']));
      return { kind: 'pattern', metavariable, formula, ...(language === undefined ? {} : { language }) };
    }
    case 'metavariable-comparison':
      return readComparison(field.fields, at, metavariable, reader);
    case 'metavariable-type': {
      const types = [...texts(field.fields.get('type')), ...texts(field.fields.get('types'))];
      return types.length === 0
        ? missing(at, reader, 'metavariable-type.type', 'text')
        : { kind: 'type', metavariable, types };
    }
    default: {
      const analyzer = textOf(field.fields.get('analyzer'));
      if (analyzer === undefined) return missing(at, reader, 'metavariable-analysis.analyzer', 'text');
      if (!analyzers.has(analyzer))
        reader.refuse(unknownOperator(at, reader.ruleId, `metavariable-analysis, analyzer ${analyzer}`));
      return { kind: 'analysis', metavariable, analyzer };
    }
  }
};

const analyzers: ReadonlySet<string> = new Set(['entropy', 'entropy_v2', 'redos']);

const missing = (at: RulePlace, reader: RuleReader, field: string, expected: string): undefined => {
  reader.refuse(missingField(at, reader.ruleId, field, expected));
  return undefined;
};

/** `base` and `strip` are written into the expression, so that the evaluator needs no special cases. */
const readComparison = (
  fields: ReadonlyMap<string, YamlView>,
  at: RulePlace,
  metavariable: string,
  reader: RuleReader,
): Condition | undefined => {
  const comparison = textOf(fields.get('comparison'));
  if (comparison === undefined) return missing(at, reader, 'metavariable-comparison.comparison', 'text');
  const base = fields.get('base');
  const strip = fields.get('strip');
  let expression = comparison;
  if (metavariable !== '') {
    const stripped = strip?.kind === 'plain' && strip.value === true ? `strip(${metavariable})` : metavariable;
    const read =
      base?.kind === 'plain' && typeof base.value === 'number' ? `int(${stripped}, ${base.value})` : stripped;
    if (read !== metavariable)
      expression = comparison.replaceAll(
        new RegExp(`${metavariable.replaceAll('$', String.raw`\$`)}\\b`, 'gu'),
        () => read,
      );
  }
  const metavariables = [...new Set(expression.match(/\$[A-Z_][A-Z0-9_]*|\$\d+/gu) ?? [])];
  return { kind: 'comparison', expression, metavariables };
};

/** The text of a scalar: numbers and booleans as spelled by YAML's core schema. */
export const textOf = (value: YamlView | undefined): string | undefined => {
  if (value?.kind === 'text') return value.value;
  return value?.kind === 'plain' && value.value !== null ? String(value.value) : undefined;
};

/** A text, or the texts of a list. */
export const texts = (value: YamlView | undefined): readonly string[] => {
  if (value?.kind === 'list') return value.items.flatMap((item) => textOf(item) ?? []);
  const one = textOf(value);
  return one === undefined ? [] : [one];
};

const place = (value: YamlView, reader: RuleReader): RulePlace => ({ path: reader.path, line: value.line });
