/**
 * Finding + file → repairs, from code and rules alone.
 *
 * A repair is worked out only when somebody asks, so a scan pays nothing for it: the file is parsed again, the finding's place
 * is looked up, and the rewrites that the rule names are asked in their order. A rule's own `fix` or `fix-regex` was
 * filled in when it matched (it needs the metavariables) and comes with the finding. Nothing here throws for what a file does.
 */
import type { Finding } from '@sallyport/core';
import type { Repair, RepairEdit, Repairer, RepairOutcome, SourceText } from '@sallyport/core/faces';
import { samePlace } from '../languages/embedded/embedded-unit.ts';
import type { Language, ParsedUnit } from '../languages/language.ts';
import type { TextEdit } from '../match/fix.ts';
import { buildNames } from '../names/build-names.ts';
import type { Rule } from '../rules/rule.ts';
import { unitsOf } from '../scan/scan-file.ts';
import { nodeAt } from '../tree/node-at.ts';
import { envExampleEdits } from './env-example.ts';
import { boundIn } from './imports/bound-in.ts';
import { importsFor } from './imports/imports-for.ts';
import { modulesNamed } from './modules-named.ts';
import { rewriteNamed, rewritesForSecrets } from './registry.ts';
import type { Place, Rewrite, Rewritten, Unfit } from './rewrite.ts';

/** Repairs for findings of these rules. */
export const newRepairer = (rules: readonly Rule[], languages: readonly Language[]): Repairer => {
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const repairsFor: Repairer['repairsFor'] = async (finding, file, read) => {
    const rule = byId.get(finding.ruleId);
    const carried = carriedFix(finding);
    const names = rule?.meta.rewrites ?? rewritesForSecrets(finding.ruleId);
    if (names.length === 0)
      return carried === undefined
        ? none(`no rewrite is known for ${finding.ruleId}`)
        : { kind: 'repairs', repairs: [await withImports(carried, finding, file, languages)] };
    const placed = await newPlace(finding, file, read, languages);
    if (typeof placed === 'string')
      return carried === undefined ? none(placed) : { kind: 'repairs', repairs: [carried] };
    const repairs: Repair[] = carried === undefined ? [] : [carried];
    const refusals: string[] = [];
    for (const name of names) {
      const outcome = await tried(rewriteNamed(name), name, placed());
      if ('unfit' in outcome.made) refusals.push(outcome.made.unfit);
      else if (needsMore(outcome.place, outcome.made))
        refusals.push('it needs an import, and the file cannot be read wholly: its syntax has to be mended first');
      else repairs.push(await toRepair(outcome.made, outcome.place));
    }
    return repairs.length === 0 ? none([...new Set(refusals)].join('; ')) : { kind: 'repairs', repairs };
  };
  return { repairsFor };
};

const none = (why: string): RepairOutcome => ({ kind: 'none', why });

/** The rule's own `fix`, which the matcher filled in. */
const carriedFix = ({ fix }: Finding): Repair | undefined =>
  fix && {
    title: fix.title,
    kind: 'fix',
    changes: '',
    edits: fix.edits
      .map(({ path, span, text }) => ({ path, start: span.start.offset, end: span.end.offset, text }))
      .toSorted((a, b) => a.start - b.start),
    todo: [],
  };

/** What a rewrite said, at a place of its own: imports that a failed rewrite asked for must not leak into the next. */
const tried = async (
  rewrite: Rewrite | undefined,
  name: string,
  place: Place,
): Promise<{ readonly made: Rewritten | Unfit; readonly place: Place }> => {
  if (rewrite === undefined) return { made: { unfit: `there is no rewrite called ${name}` }, place };
  try {
    return { made: await rewrite(place), place };
  } catch (error) {
    const reason = error instanceof RangeError ? 'the code is nested too deeply' : String(error);
    return { made: { unfit: `the rewrite ${name} failed here: ${reason}` }, place };
  }
};

/** Whether imports would have to be put into a file whose statements are not known for certain. */
const needsMore = ({ unit, imports }: Place, { edits }: Rewritten): boolean =>
  (unit.problems.some(({ recovered }) => recovered !== true) || isFragment(unit)) && imports.edits(edits).length > 0;

/** Code that begins in the middle of something: its first statement is indented. */
const isFragment = ({ language, root, text }: ParsedUnit): boolean => {
  const first = root.body[0]?.start ?? 0;
  return language === 'python' && /^[ \t]+$/u.test(text.slice(text.lastIndexOf('\n', first - 1) + 1, first));
};

const newPlace = async (
  finding: Finding,
  file: SourceText,
  read: (path: string) => Promise<string | undefined>,
  languages: readonly Language[],
): Promise<(() => Place) | string> => {
  const { start, end } = { start: finding.span.start.offset, end: finding.span.end.offset };
  const units = unitsOf(file).units.filter(({ map }) => map === samePlace);
  const wanted = file.text.slice(start, end);
  const unit = units.find(({ text }) => text.slice(start, end) === wanted);
  if (unit === undefined || wanted === '') return 'the code stands in a file whose code cannot be rewritten in place';
  const language = languages.find((one) => one.ids.includes(unit.language));
  if (language === undefined) return `${unit.language} is not read`;
  await language.load(unit.language);
  const parsed = parsedOr(() => language.parse(unit.text, unit.language));
  if (parsed === undefined) return 'the file cannot be parsed';
  const context = { path: file.path, unit: parsed, names: buildNames(parsed) };
  const node = nodeAt(parsed.root, start, end);
  return () => ({
    ...context,
    finding,
    text: file.text,
    node,
    source: ({ start: from, end: to }) => file.text.slice(from, to),
    imports: importsFor(context, node),
    read,
  });
};

const parsedOr = (parse: () => ParsedUnit): ParsedUnit | undefined => {
  try {
    return parse();
  } catch {
    return undefined;
  }
};

const toRepair = async (made: Rewritten, place: Place): Promise<Repair> => {
  const own = [...made.edits, ...place.imports.edits(made.edits)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const variables = made.environment ?? [];
  return {
    title: made.title,
    kind: made.changes === undefined ? 'fix' : 'proposal',
    changes: made.changes ?? '',
    ...(made.until === undefined ? {} : { until: made.until }),
    ...(variables.length === 0 ? {} : { needs: variables }),
    edits: [...inFile(place.path, own), ...(await envExampleEdits(variables, place.path, (path) => place.read(path)))],
    todo: [...(made.todo ?? []), ...variables.map((name) => `set ${name} where the program runs`)],
  };
};

const inFile = (path: string, edits: readonly TextEdit[]): readonly RepairEdit[] =>
  edits.map((edit) => ({ path, ...edit }));

/** A rule's own text may name a module that the file does not import. */
const withImports = async (
  repair: Repair,
  finding: Finding,
  file: SourceText,
  languages: readonly Language[],
): Promise<Repair> => {
  if (!finding.path.endsWith('.py')) return repair;
  const placed = await newPlace(finding, file, () => Promise.resolve(undefined), languages);
  if (typeof placed === 'string') return repair;
  const place = placed();
  const own = repair.edits.filter((edit) => edit.path === file.path);
  const bound = boundIn(place.unit);
  for (const { text } of own)
    for (const module of modulesNamed(text)) if (!bound.has(module)) place.imports.module(module);
  const imports = place.imports.edits(own);
  return imports.length === 0
    ? repair
    : {
        ...repair,
        edits: [...repair.edits, ...inFile(file.path, imports)].toSorted((a, b) => a.start - b.start || a.end - b.end),
      };
};
