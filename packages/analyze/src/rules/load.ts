/**
 * Rule files → rules.
 *
 * In: texts in the Semgrep rule format, by path. Out: the rules that can run, and a diagnostic for everything that cannot:
 * a file that is no YAML, a rule with a field missing or with an operator that is not known here. A rule with one bad part
 * does not run at all (half a rule finds wrong things); the others do. Ids stay as they are written.
 *
 * Patterns are only text here. They are parsed by the matcher when first needed, and by `checkPatterns` when rules are validated.
 */
import type { Diagnostic } from '@sallyport/core';
import type { LanguageId } from '../languages/language.ts';
import { looksLikeOperator, readFormula, textOf, texts, type RuleReader } from './formula.ts';
import { isTextOnly, languageNamed } from './language-names.ts';
import { readMeta, severityNamed } from './metadata.ts';
import {
  foreignLanguage,
  missingField,
  noRules,
  notYaml,
  optionWithoutEffect,
  sameId,
  unknownOperator,
} from './problems.ts';
import type { Rule, RulePlace } from './rule.ts';
import { withoutUnusedNames } from './anonymous.ts';
import { readOptions } from './options.ts';
import { newSharedLists, type SharedLists } from './shared.ts';
import { readTaint, taintKeys } from './taint.ts';
import { parseYaml, type YamlView } from './yaml-view.ts';

/** A rule file as text. `path` is what diagnostics show, with `/`. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

export interface LoadInput {
  readonly files: readonly RuleFile[];
  /** Gives the text of a shared list (`…/shared/<name>.yaml`), or `undefined` when there is no such file. */
  readonly readShared?: (path: string) => string | undefined;
  /** Rules of elsewhere whose lists may be used by `of: <rule>`; asked after those of the files that were loaded so far. */
  readonly ruleNamed?: (id: string) => Rule | undefined;
}

export interface LoadedRules {
  readonly rules: readonly Rule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads all rules of the files, in order. Never throws. */
export const loadRules = ({ files, readShared, ruleNamed }: LoadInput): LoadedRules => {
  const rules: Rule[] = [];
  const diagnostics: Diagnostic[] = [];
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const shared = newSharedLists((path) => byPath.get(path) ?? readShared?.(path));
  const saidOptions = new Set<string>();
  const named = (id: string): Rule | undefined => rules.find(({ meta }) => meta.id === id) ?? ruleNamed?.(id);
  for (const file of files) {
    if (isShared(file.path)) continue;
    loadFile(file, { rules, diagnostics, shared, ruleNamed: named, saidOptions });
  }
  const first = new Map<string, RulePlace>();
  for (const rule of rules) {
    const known = first.get(rule.meta.id);
    if (known === undefined) first.set(rule.meta.id, rule.at);
    else diagnostics.push(sameId(rule.at, rule.meta.id, known));
  }
  return { rules, diagnostics };
};

/** Whether a path lies in a `shared` folder: lists for other rules, no rules itself. */
export const isShared = (path: string): boolean => /(?:^|\/)shared\/[^/]+\.ya?ml$/u.test(path);

interface Loading {
  readonly rules: Rule[];
  readonly diagnostics: Diagnostic[];
  readonly shared: SharedLists;
  readonly ruleNamed: (id: string) => Rule | undefined;
  readonly saidOptions: Set<string>;
}

const loadFile = (file: RuleFile, loading: Loading): void => {
  const parsed = parseYaml(file.text);
  if (parsed.kind === 'error') {
    loading.diagnostics.push(notYaml({ path: file.path, line: parsed.line }, parsed.text));
    return;
  }
  const list = parsed.value.kind === 'map' ? parsed.value.fields.get('rules') : undefined;
  if (list?.kind !== 'list') {
    loading.diagnostics.push(noRules({ path: file.path, line: Math.max(1, parsed.value.line) }));
    return;
  }
  for (const item of list.items) loadRule(item, file.path, loading);
};

const loadRule = (item: YamlView, path: string, loading: Loading): void => {
  const at: RulePlace = { path, line: item.line };
  const fields = item.kind === 'map' ? item.fields : new Map<string, YamlView>();
  const id = textOf(fields.get('id'));
  const refusals: Diagnostic[] = [];
  const refuse = (diagnostic: Diagnostic): void => {
    refusals.push(diagnostic);
  };
  if (id === undefined || id === '') {
    loading.diagnostics.push(missingField(at, undefined, 'id', 'text'));
    return;
  }
  const message = textOf(fields.get('message'))?.trim();
  if (message === undefined || message === '') refuse(missingField(at, id, 'message', 'text'));
  const severity = severityNamed(textOf(fields.get('severity')));
  if (severity === undefined)
    refuse(missingField(at, id, 'severity', 'one of ERROR, WARNING, INFO, CRITICAL, HIGH, MEDIUM, LOW'));
  const named = texts(fields.get('languages'));
  if (named.length === 0) refuse(missingField(at, id, 'languages', 'a list of languages'));
  const languages = readLanguages(named, at, id, loading.diagnostics);
  if (named.length > 0 && languages.length === 0) return;

  const options = readOptions(fields.get('options'));
  for (const option of options.withoutEffect) {
    if (!loading.saidOptions.has(option)) loading.diagnostics.push(optionWithoutEffect(at, option));
    loading.saidOptions.add(option);
  }
  const reader: RuleReader = { path, ruleId: id, options: options.patterns, refuse };
  const body = readBody(fields, at, reader, loading);
  if (
    named.every((name) => isTextOnly(name)) &&
    body !== undefined &&
    JSON.stringify(body).includes('"kind":"pattern","text"')
  )
    refuse(unknownOperator(at, id, 'pattern, language generic'));
  const pathsField = fields.get('paths');
  const paths =
    pathsField?.kind === 'map'
      ? { include: texts(pathsField.fields.get('include')), exclude: texts(pathsField.fields.get('exclude')) }
      : undefined;
  const fix = textOf(fields.get('fix'));
  const fixRegex = readFixRegex(fields.get('fix-regex'), at, id, refuse);
  loading.diagnostics.push(...refusals);
  if (refusals.length > 0 || body === undefined || message === undefined || severity === undefined) return;
  const rule: Rule = {
    meta: readMeta({ id, message, severity, languages: named, metadata: fields.get('metadata') }),
    languages,
    body,
    options: options.all,
    at,
    ...(paths === undefined ? {} : { paths }),
    ...(fix === undefined ? {} : { fix }),
    ...(fixRegex === undefined ? {} : { fixRegex }),
  };
  loading.rules.push(withoutUnusedNames(rule));
};

const readLanguages = (
  named: readonly string[],
  at: RulePlace,
  id: string,
  diagnostics: Diagnostic[],
): readonly LanguageId[] => {
  const found = new Set<LanguageId>();
  const foreign: string[] = [];
  for (const name of named) {
    const ids = languageNamed(name);
    if (ids === undefined) foreign.push(name);
    else for (const one of ids) found.add(one);
  }
  if (found.size === 0 && foreign.length > 0) diagnostics.push(foreignLanguage(at, id, foreign.join(', ')));
  return [...found];
};

/** Fields of a rule that are no operators although they look like it, or that belong to other modes. */
const otherModes: ReadonlySet<string> = new Set([
  'match',
  'taint',
  'extract',
  'join',
  'steps',
  'on',
  'dest-language',
  'validators',
  'secrets',
]);

const readBody = (
  fields: ReadonlyMap<string, YamlView>,
  at: RulePlace,
  reader: RuleReader,
  loading: Loading,
): Rule['body'] | undefined => {
  const mode = textOf(fields.get('mode')) ?? 'search';
  if (mode !== 'search' && mode !== 'taint') {
    reader.refuse(unknownOperator(at, reader.ruleId, `mode: ${mode}`));
    return undefined;
  }
  const formula = new Map<string, YamlView>();
  for (const [key, value] of fields) {
    const line = { path: reader.path, line: value.line };
    if (otherModes.has(key) || (looksLikeOperator(key) && taintKeys.has(key) !== (mode === 'taint')))
      reader.refuse(unknownOperator(line, reader.ruleId, key));
    else if (looksLikeOperator(key) && mode === 'search') formula.set(key, value);
  }
  if (mode === 'taint') return { mode, ...readTaint(fields, at, reader, loading) };
  if (formula.size === 0) {
    reader.refuse(
      missingField(at, reader.ruleId, 'pattern', 'one of pattern, patterns, pattern-either, pattern-regex'),
    );
    return undefined;
  }
  return { mode, formula: readFormula({ kind: 'map', fields: formula, line: at.line }, reader) };
};

const readFixRegex = (
  field: YamlView | undefined,
  at: RulePlace,
  id: string,
  refuse: (diagnostic: Diagnostic) => void,
): Rule['fixRegex'] => {
  if (field === undefined) return undefined;
  const regex = field.kind === 'map' ? textOf(field.fields.get('regex')) : undefined;
  const replacement = field.kind === 'map' ? textOf(field.fields.get('replacement')) : undefined;
  const count = field.kind === 'map' ? field.fields.get('count') : undefined;
  if (regex === undefined || replacement === undefined) {
    refuse(missingField(at, id, 'fix-regex', 'a map with regex and replacement'));
    return undefined;
  }
  return {
    regex,
    replacement,
    ...(count?.kind === 'plain' && typeof count.value === 'number' ? { count: count.value } : {}),
  };
};
