import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import type { LanguageId } from '../languages/language.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import type { UnitContext } from '../match/match.ts';
import { newMatcher } from '../match/new-matcher.ts';
import { buildNames } from '../names/build-names.ts';
import { annotationsOf } from '../rule-tests/annotations.ts';
import { loadRules } from '../rules/load.ts';
import { newProject, runTaintRules } from './index.ts';

const here = new URL('testdata/', import.meta.url);
const { rules, diagnostics } = loadRules({
  files: [{ path: 'rules.yaml', text: readFileSync(new URL('rules.yaml', here), 'utf8') }],
});
const languages = [pythonLanguage, javascriptLanguage];
const matcher = newMatcher(languages);

const languageOf = (name: string): LanguageId =>
  name.endsWith('.py') ? 'python' : name.endsWith('.ts') ? 'typescript' : 'javascript';

const contextOf = async (path: string, text: string): Promise<UnitContext> => {
  const id = languageOf(path);
  for (const language of languages) if (language.ids.includes(id)) await language.load(id);
  const language = languages.find((one) => one.ids.includes(id));
  const unit = (language ?? pythonLanguage).parse(text, id);
  return { path, unit, names: buildNames(unit) };
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** `line: rule` of findings, against the marks. */
const compare = (
  text: string,
  found: readonly { readonly line: number; readonly rule: string }[],
): { readonly missed: string[]; readonly unexpected: string[] } => {
  const marks = annotationsOf(text);
  const missed = marks
    .filter(
      (mark) => mark.kind === 'ruleid' && !found.some((one) => one.line === mark.line && one.rule === mark.ruleId),
    )
    .map((mark) => `${mark.line}: ${mark.ruleId}`);
  const demanded = new Set(
    marks.filter((mark) => mark.kind === 'ruleid').map((mark) => `${mark.line}: ${mark.ruleId}`),
  );
  const known = new Set(marks.filter((mark) => mark.kind === 'todook').map((mark) => `${mark.line}: ${mark.ruleId}`));
  const unexpected = found
    .map((one) => `${one.line}: ${one.rule}`)
    .filter((one) => !demanded.has(one) && !known.has(one));
  const passing = marks
    .filter(
      (mark) => mark.kind === 'todoruleid' && found.some((one) => one.line === mark.line && one.rule === mark.ruleId),
    )
    .map((mark) => `${mark.line}: ${mark.ruleId} is no gap any more`);
  return { missed: [...missed, ...passing], unexpected };
};

const findings = (
  context: UnitContext,
  project?: ReturnType<typeof newProject>,
): { readonly line: number; readonly rule: string }[] =>
  runTaintRules(rules, context, matcher, project).map((finding) => ({
    line: lineOf(context.unit.text, finding.match.start),
    rule: finding.rule.meta.id,
  }));

describe('samples', () => {
  it('has rules that load', () => {
    expect(diagnostics).toEqual([]);
  });
  for (const folder of ['python', 'javascript']) {
    for (const name of readdirSync(new URL(`${folder}/`, here)).filter((one) => /\.(?:py|js|ts)$/u.test(one))) {
      it(`${folder}: ${name}`, async () => {
        const text = readFileSync(new URL(`${folder}/${name}`, here), 'utf8');
        expect(compare(text, findings(await contextOf(name, text)))).toEqual({ missed: [], unexpected: [] });
      });
    }
  }
});

describe('projects', () => {
  const walk = (folder: string): string[] =>
    readdirSync(new URL(`${folder}/`, here), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  for (const name of readdirSync(new URL('projects/', here))) {
    it(name, async () => {
      const root = `projects/${name}`;
      const paths = walk(root);
      const contexts = new Map<string, UnitContext>();
      for (const path of paths)
        contexts.set(
          path.slice(root.length + 1),
          await contextOf(path.slice(root.length + 1), readFileSync(new URL(path, here), 'utf8')),
        );
      const project = newProject({ has: (path) => contexts.has(path), load: (path) => contexts.get(path) });
      const results: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const [path, context] of contexts) {
        results[path] = compare(context.unit.text, findings(context, project));
        expected[path] = { missed: [], unexpected: [] };
      }
      expect(results).toEqual(expected);
    });
  }
  it('has the folder it walks', () => {
    expect(existsSync(new URL('projects/', here))).toBe(true);
  });
});
