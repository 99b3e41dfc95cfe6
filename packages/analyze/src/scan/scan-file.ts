/**
 * One file → what was found in it.
 *
 * The steps: the file's kind by its name; the units of code in it (`languages/embedded`); each unit parsed and lowered;
 * the rules whose words it holds (`active-rules.ts`); search and taint over it; matches turned into findings with lines and
 * columns of the file. Synchronous once `prepare` has loaded the languages, so that a caller can put a clock on it.
 * Nothing an input does throws: a parser or rule that gives up is a diagnostic, and the rest goes on.
 */
import type { Diagnostic, Span } from '@sallyport/core';
import { embeddedIn } from '../languages/embedded/embedded-in.ts';
import { type EmbeddedUnit, samePlace } from '../languages/embedded/embedded-unit.ts';
import { contentLanguage, type FileKind, languageOf } from '../languages/language-of.ts';
import type { Language, LanguageId, ParsedUnit, ParseProblem } from '../languages/language.ts';
import type { UnitContext } from '../match/match.ts';
import { wordsOf } from '../match/needs.ts';
import { newMatcher } from '../match/new-matcher.ts';
import { analyzeTaint } from '../flow/index.ts';
import { runSearchRules } from '../match/search.ts';
import { buildNames } from '../names/build-names.ts';
import type { Rule } from '../rules/rule.ts';
import { findHostileText } from '../hostile-text/find-hostile-text.ts';
import { activeRules } from './active-rules.ts';
import { pathAllowed } from './path-rules.ts';
import { newProjectView, type ProjectFiles } from './project-view.ts';
import type { FileLook, FoundInFile } from './file-look.ts';
import { toFinding } from './finding.ts';
import { ignoreCommentsIn, markupIgnoreComments, plainIgnoreComments } from './ignore-comments.ts';
import { type LineTable, lineTable } from './line-table.ts';
import { withoutSecrets } from './without-secrets.ts';
import { findSecrets, type ReadUnit } from '../secrets/find-secrets.ts';
import { hiddenElsewhere, hiddenPlaces } from '../secrets/hidden-places.ts';
import { joinFindings, namedAgain, withoutSecretCode } from '../secrets/join-findings.ts';
import { toSecretFinding } from '../secrets/secret-finding.ts';
import { notSeen, parserFailed, partlyRead, ruleFailed } from './problems.ts';
import { judgedProgram } from './judged-programs.ts';
import { withoutWeakerTwins } from './weaker-twins.ts';

export interface FileText {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** `secrets`: no code that rules know; it is neither parsed nor matched. */
  readonly only?: 'secrets';
}

export interface FileScanner {
  /** Resolves when files of this kind can be looked at. Cheap when repeated. */
  prepare(file: FileText): Promise<void>;
  look(file: FileText): FileLook;
  /** Other files than the one that is looked at are read again when they are needed; patterns stay. */
  forget(): void;
  /** What the rules themselves had wrong so far, each said once. */
  ruleDiagnostics(): readonly Diagnostic[];
}

export interface ScannerOptions {
  /** Whether secrets are looked for: in the code that rules look at, and in every other text. */
  readonly secrets: boolean;
  /** Whether texts are looked for that deceive readers and reviewers (`text.…`), in code and in every other text. */
  readonly hostileText?: boolean;
  /** Whether programs are run over abstract values, in languages that have an interpreter for it (`c.…`). */
  readonly judgePrograms?: boolean;
  /** Whether rules may still report values that the secrets reader takes for placeholders. */
  readonly placeholders?: boolean;
}

/** A scanner for these rules. One serves a whole scan: it remembers parsed patterns. */
export const newFileScanner = (
  rules: readonly Rule[],
  languages: readonly Language[],
  files: ProjectFiles = noFiles,
  {
    secrets: wantsSecrets,
    hostileText = false,
    judgePrograms = false,
    placeholders: wantsPlaceholders = false,
  }: ScannerOptions = {
    secrets: false,
  },
): FileScanner => {
  const matcher = newMatcher(languages);
  const searches = rules.filter((rule) => rule.body.mode === 'search');
  const taintRulesFor = newTaintLists(rules);
  const view = newProjectView(files, (path, text) => {
    const kind = languageOf(path);
    if (kind !== 'python' && kind !== 'javascript' && kind !== 'typescript' && kind !== 'tsx') return undefined;
    const parsed = parse({ language: kind, text, map: samePlace }, path, languages);
    return 'kind' in parsed ? undefined : { path, unit: parsed, names: buildNames(parsed) };
  });
  const loaded = new Set<LanguageId>();

  const prepare = async (file: FileText): Promise<void> => {
    const kind = file.only === 'secrets' ? undefined : kindOf(file);
    if (kind === undefined) return;
    for (const id of languagesOf(kind)) {
      if (loaded.has(id)) continue;
      loaded.add(id);
      await languages.find((language) => language.ids.includes(id))?.load(id);
    }
  };

  const lookAtUnit = (unit: EmbeddedUnit, file: FileText, table: LineTable): UnitLook => {
    const whole = unit.map === samePlace && unit.text === file.text;
    // A file that others import may have been read for their sake already.
    const known = whole ? view.known(file.path, unit.text, unit.language) : undefined;
    const parsed = known?.unit ?? parse(unit, file.path, languages);
    if ('kind' in parsed) return { findings: [], diagnostics: [parsed], ignoreComments: [] };
    const diagnostics: Diagnostic[] = [...syntaxProblems(parsed, unit, file.path, table)];
    const ignoreComments = ignoreCommentsIn(parsed, unit, table);
    const context: UnitContext = known ?? { path: file.path, unit: parsed, names: buildNames(parsed) };
    if (whole) view.offer(context);
    const place = { unit, file, table, context, textOf: (path: string) => view.textOf(path) };
    const words = wordsOf(unit.text);
    const active = activeRules(searches, { path: file.path, language: unit.language, text: unit.text, words }, matcher);
    const findings = [
      ...guarded(active, file.path, diagnostics, (some) =>
        runSearchRules(some, context, matcher).map((found) => toFinding({ ...found, flow: [] }, place)),
      ),
      ...guarded(taintRulesFor(file.path), file.path, diagnostics, (some) => {
        const flow = analyzeTaint(some, context, matcher, view.project);
        diagnostics.push(...flow.diagnostics);
        return flow.findings.map((found) => toFinding(found, place));
      }),
    ];
    const judged = judgePrograms
      ? judgedProgram(
          languages.find((one) => one.ids.includes(unit.language)),
          parsed,
          { unit, path: file.path, table },
        )
      : undefined;
    diagnostics.push(...(judged?.diagnostics ?? []));
    return {
      findings: [...findings, ...(judged?.findings ?? [])],
      diagnostics,
      ignoreComments,
      read: { unit, context },
    };
  };

  return {
    prepare,
    look: (file) => {
      view.begin();
      const table = lineTable(file.text);
      const { units, problems } = unitsOf(file);
      const looks = file.only === 'secrets' ? [] : units.map((unit) => lookAtUnit(unit, file, table));
      const ruleFindings = withoutWeakerTwins(
        looks.flatMap((look) => look.findings).sort((a, b) => a.span.start.offset - b.span.start.offset),
      );
      const read = looks.flatMap((look) => look.read ?? []);
      const secrets = wantsSecrets ? findSecrets(file, read) : noSecrets;
      const places = secrets.found
        .filter(({ kind }) => !kind.startsWith('frontend.'))
        .map(({ start, end }) => ({ start, end }));
      const style = units[0]?.language === 'python' ? 'hash' : 'slash';
      const hostile = hostileText ? findHostileText(file, read, table) : [];
      const joined = joinFindings(
        ruleFindings,
        secrets.found.map((spotted) => toSecretFinding(spotted, file, table)),
        wantsPlaceholders ? [] : secrets.placeholders,
        namedAgain(file.text, secrets.found),
      ).map((finding) =>
        finding.ruleId.startsWith('secrets.') ? finding : withoutSecretCode(finding, places, file.text, style),
      );
      const findings =
        hostile.length === 0
          ? joined
          : [...joined, ...hostile].sort((a, b) => a.span.start.offset - b.span.start.offset);
      const elsewhere = wantsSecrets ? hiddenElsewhere(file.path, findings, (path) => view.textOf(path)) : {};
      const hidden = wantsSecrets ? [...places, ...hiddenPlaces(file, findings)] : places;
      return {
        path: file.path,
        ...(file.only === 'secrets' ? { onlySecrets: true as const } : {}),
        languages: file.only === 'secrets' ? [] : [...new Set(units.map((unit) => unit.language))],
        findings: withoutSecrets(findings, hidden, file),
        secretPlaces: hidden,
        ...(Object.keys(elsewhere).length === 0 ? {} : { hiddenElsewhere: elsewhere }),
        diagnostics: [
          ...(file.only === 'secrets' ? [] : problems).map((problem) =>
            problemIn(file.path, table.span(problem.start, problem.end), problem, 1),
          ),
          ...looks.flatMap((look) => look.diagnostics),
        ],
        ignoreComments: [
          ...looks.flatMap((look) => look.ignoreComments),
          ...(file.only === 'secrets' || units.length === 0
            ? plainIgnoreComments(file, table)
            : markupIgnoreComments(file, kindOf(file), table)),
        ],
        dependsOn: view.account(),
      };
    },
    forget: () => {
      view.forget();
    },
    ruleDiagnostics: () => matcher.diagnostics(),
  };
};

type UnitLook = Pick<FileLook, 'findings' | 'diagnostics' | 'ignoreComments'> & { readonly read?: ReadUnit };

const noSecrets: ReturnType<typeof findSecrets> = { found: [], placeholders: [] };

const noFiles: ProjectFiles = { has: () => false, read: () => undefined };

/** The taint rules for a path; the same list for the same rules, because plans are remembered by list. */
const newTaintLists = (rules: readonly Rule[]): ((path: string) => readonly Rule[]) => {
  const all = rules.filter((rule) => rule.body.mode === 'taint');
  const restricted = all.filter((rule) => rule.paths !== undefined);
  const lists = new Map<string, readonly Rule[]>([['', all]]);
  return (path) => {
    const out = restricted.filter((rule) => !pathAllowed(rule, path));
    const key = out.map((rule) => rule.meta.id).join('\0');
    let list = lists.get(key);
    if (list === undefined) {
      list = all.filter((rule) => !out.includes(rule));
      lists.set(key, list);
    }
    return list;
  };
};

/** The kind by name, else by content (standard input, scripts without an ending). */
export const kindOf = (file: FileText): FileKind | undefined =>
  languageOf(file.path, file.text.slice(0, 200)) ?? contentLanguage(file.text);

export const languagesOf = (kind: FileKind): readonly LanguageId[] => {
  switch (kind) {
    case 'python':
    case 'notebook':
      return ['python'];
    case 'javascript':
    case 'typescript':
    case 'tsx':
    case 'c':
      return [kind];
    case 'html':
    case 'vue':
    case 'svelte':
    case 'ejs':
    case 'handlebars':
    case 'pug':
    case 'jinja':
      return ['javascript', 'typescript', 'tsx'];
    default:
      return ['python', 'javascript', 'typescript', 'tsx'];
  }
};

export const unitsOf = (file: FileText): ReturnType<typeof embeddedIn> => {
  const kind = kindOf(file);
  switch (kind) {
    case undefined:
      return { units: [], problems: [] };
    case 'python':
    case 'javascript':
    case 'typescript':
    case 'tsx':
    case 'c':
      return { units: [{ language: kind, text: file.text, map: samePlace }], problems: [] };
    default:
      return embeddedIn(file.text, kind);
  }
};

const parse = (unit: EmbeddedUnit, path: string, languages: readonly Language[]): ParsedUnit | Diagnostic => {
  const language = languages.find((one) => one.ids.includes(unit.language));
  if (language === undefined) return parserFailed(path, unit.language, 'no parser');
  try {
    return language.parse(unit.text, unit.language);
  } catch (error) {
    return parserFailed(path, unit.language, reason(error));
  }
};

/** At most this many problems are told of one unit; after the first the others are often its echo. */
const mostProblems = 3;

const syntaxProblems = (
  parsed: ParsedUnit,
  unit: EmbeddedUnit,
  path: string,
  table: LineTable,
): readonly Diagnostic[] => {
  const broken =
    parsed.problems.reduce((sum, problem) => sum + (problem.end - problem.start), 0) / Math.max(1, unit.text.length);
  // What was not looked at is always told; of the others the first few.
  const unseen = parsed.problems.filter((problem) => problem.unseen === true).slice(0, mostProblems);
  const others = parsed.problems.filter((problem) => problem.unseen !== true).slice(0, mostProblems - unseen.length);
  return [...unseen, ...others].map((problem) =>
    problemIn(path, table.span(unit.map.toFile(problem.start), unit.map.toFileEnd(problem.end)), problem, broken),
  );
};

const problemIn = (path: string, span: Span, problem: ParseProblem, broken: number): Diagnostic =>
  problem.unseen === true ? notSeen(path, span, problem.text) : partlyRead(path, span, problem.text, broken);

/** Runs the rules together; when that fails, one by one, so that one rule's failure costs only its own findings. */
const guarded = (
  rules: readonly Rule[],
  path: string,
  diagnostics: Diagnostic[],
  run: (rules: readonly Rule[]) => readonly FoundInFile[],
): readonly FoundInFile[] => {
  try {
    return run(rules);
  } catch {
    return rules.flatMap((rule) => {
      try {
        return run([rule]);
      } catch (error) {
        diagnostics.push(ruleFailed(path, rule.meta.id, reason(error)));
        return [];
      }
    });
  }
};

const reason = (error: unknown): string =>
  error instanceof RangeError ? 'nested too deeply' : error instanceof Error ? error.message : String(error);
