/**
 * Named places + rules that are there → a rule file that finds the ways between them.
 *
 * Per language and weakness there are two sorts of rules: from named sources to the sinks that rules know, and from sources that rules know to
 * named sinks. What rules know is not repeated but referred to (`of: <rule>`), so the file is short enough to be read. The rules are loaded from
 * the very text that is kept, so what ran once is what runs again.
 */
import type { NamedPlace } from '@sallyport/core/faces';
import { cweName, relatedCwe } from '@sallyport/core/taxonomy';
import { stringify } from 'yaml';
import { loadRules } from '../rules/load.ts';
import type { Rule } from '../rules/rule.ts';
import { isWritable, namedPattern, type PatternEntry } from './named-patterns.ts';
import { namedPrefix } from './named-prefix.ts';
import { weaknessClasses, type WeaknessClass } from './weakness-classes.ts';

export interface NamedRuleFile {
  /** YAML; empty where the places make no rule. */
  readonly text: string;
  readonly rules: readonly Rule[];
}

/** The rules that the places make with these rules. */
export const namedRuleFile = (places: readonly NamedPlace[], rules: readonly Rule[]): NamedRuleFile => {
  const writable = places.filter((place) => isWritable(place) && namedPattern(place) !== undefined);
  const made = (['python', 'javascript'] as const).flatMap((language) =>
    rulesFor(
      language,
      writable.filter((place) => place.language === language),
      weaknessClasses(rules, language),
    ),
  );
  if (made.length === 0) return { text: '', rules: [] };
  const text = `${head}${stringify({ 'named-by-model': writable.map(listed), rules: made }, { lineWidth: 120, aliasDuplicateObjects: false })}`;
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const loaded = loadRules({ files: [{ path: 'named.yaml', text }], ruleNamed: (id) => byId.get(id) });
  return { text, rules: loaded.rules };
};

const head = `# Rules that a language model had a part in: it named the calls below, and sallyport scan --deep made rules of the names.
# Read them before you rely on them. Take out what is wrong; raise the severity of what is right.
# They run with: sallyport scan --rules default --rules THIS-FILE
`;

const listed = (place: NamedPlace): PatternEntry => {
  const { kind, form, argument, cwe, why } = place;
  return {
    kind,
    [form === 'parameter' ? 'function' : form === 'member' ? 'value' : 'call']: nameOf(place),
    ...(argument === '' ? {} : { argument }),
    ...(cwe === '' ? {} : { cwe }),
    ...(why === '' ? {} : { why }),
  };
};

const nameOf = ({ module, dotted }: NamedPlace): string => (module === '' ? dotted : `${module}.${dotted}`);

type RuleFields = Readonly<Record<string, unknown>>;

const rulesFor = (
  language: NamedPlace['language'],
  places: readonly NamedPlace[],
  classes: readonly WeaknessClass[],
): readonly RuleFields[] => {
  const sources = places.filter(({ kind }) => kind === 'source');
  return classes.flatMap((one) => {
    const about = places.filter(({ kind, cwe }) => kind !== 'source' && classOf(cwe, classes) === one);
    const sinks = about.filter(({ kind }) => kind === 'sink');
    const sanitizers = about.filter(({ kind }) => kind === 'sanitizer');
    const rule = (parts: Parts): RuleFields => ruleOf(language, one, parts);
    return [
      ...(wide(sources).length > 0
        ? [rule({ sort: 'source', sources: wide(sources), sinks: [], sanitizers: wide(sanitizers), paths: [] })]
        : []),
      ...(narrow(sources).length > 0
        ? [rule({ sort: 'source', sources: narrow(sources), sinks: [], sanitizers, paths: pathsOf(narrow(sources)) })]
        : []),
      ...(wide(sinks).length > 0
        ? [rule({ sort: 'sink', sources: wide(sources), sinks: wide(sinks), sanitizers: wide(sanitizers), paths: [] })]
        : []),
      ...(sinks.length > 0 && narrow([...sources, ...sinks]).length > 0
        ? [rule({ sort: 'sink', sources, sinks, sanitizers, paths: pathsOf(narrow([...sources, ...sinks])) })]
        : []),
    ];
  });
};

/** The class that a weakness belongs to: its own, else the first that is closely related. */
const classOf = (cwe: string, classes: readonly WeaknessClass[]): WeaknessClass | undefined =>
  classes.find((one) => one.cwe === cwe) ?? classes.find((one) => relatedCwe(one.cwe, cwe));

const wide = (places: readonly NamedPlace[]): readonly NamedPlace[] => places.filter(({ paths }) => paths.length === 0);
const narrow = (places: readonly NamedPlace[]): readonly NamedPlace[] => places.filter(({ paths }) => paths.length > 0);

/** Globs of exactly these files; characters that mean something in a glob are put into brackets. */
const pathsOf = (places: readonly NamedPlace[]): readonly string[] =>
  [...new Set(places.flatMap(({ paths }) => paths))].toSorted().map((path) => path.replaceAll(/[*?[{]/gu, '[$&]'));

interface Parts {
  readonly sort: 'source' | 'sink';
  readonly sources: readonly NamedPlace[];
  /** None: those of the class's rules. */
  readonly sinks: readonly NamedPlace[];
  readonly sanitizers: readonly NamedPlace[];
  readonly paths: readonly string[];
}

const ruleOf = (
  language: NamedPlace['language'],
  { cwe, rules }: WeaknessClass,
  { sort, sources, sinks, sanitizers, paths }: Parts,
): RuleFields => {
  const [first] = rules;
  const of = rules.map(({ meta }) => ({ of: meta.id }));
  const known = sort === 'source' ? [] : of;
  return {
    id: `${namedPrefix}${language}.${cwe.toLowerCase()}.named-${sort}${paths.length === 0 ? '' : '-here'}`,
    languages: language === 'python' ? ['python'] : ['javascript', 'typescript'],
    severity: first?.meta.severity === 'low' || first?.meta.severity === 'info' ? 'LOW' : 'MEDIUM',
    message: sort === 'source' ? sourceMessage(sources, cwe) : sinkMessage(sinks, cwe),
    metadata: {
      summary: `${sort === 'source' ? 'Data that a model calls untrusted, on its way to a known sink' : 'Untrusted data in a call that a model calls a sink'} (${cwe})`,
      ...(first?.meta.safeForm === undefined ? {} : { safe: first.meta.safeForm }),
      cwe: [cwe],
      confidence: 'LOW',
      category: 'security',
    },
    mode: 'taint',
    'pattern-sources': [...known, ...entries(sources)],
    'pattern-sinks': sort === 'source' ? of : entries(sinks),
    'pattern-sanitizers': [...of, ...entries(sanitizers)],
    'pattern-propagators': of,
    ...(paths.length === 0 ? {} : { paths: { include: paths } }),
  };
};

const entries = (places: readonly NamedPlace[]): readonly PatternEntry[] => {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const entry = namedPattern(place);
    const key = JSON.stringify(entry);
    if (entry === undefined || seen.has(key)) return [];
    seen.add(key);
    return [entry];
  });
};

const sourceMessage = (sources: readonly NamedPlace[], cwe: string): string =>
  `A language model says that ${names(sources)} gives data of strangers; no rule says so. Such data reaches a sink of ${cwe} (${cweName(cwe) ?? 'no name'}). See whether the model is right, then treat the data like any other input.`;

const sinkMessage = (sinks: readonly NamedPlace[], cwe: string): string =>
  `A language model says that ${names(sinks)} is a sink of ${cwe} (${cweName(cwe) ?? 'no name'}); no rule says so. Untrusted data reaches it. See whether the model is right, then treat the data before the call.`;

/** The first few; the way of a finding shows which one it is. */
const names = (places: readonly NamedPlace[]): string => {
  const all = [
    ...new Set(
      places.map((place) => (place.form === 'parameter' ? `${place.argument} of ${nameOf(place)}` : nameOf(place))),
    ),
  ];
  return `${all.slice(0, 4).join(', ')}${all.length > 4 ? ` or one of ${String(all.length - 4)} others` : ''}`;
};
