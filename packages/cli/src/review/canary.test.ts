/**
 * The canary set: files that talk to their reviewer, before a model that does what they say.
 *
 * Every finding of the engines stands in every report as it would without a model, the gate is the same, and nothing that the model says is more
 * than words.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Socket } from 'node:net';
import { parse } from 'yaml';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newBareTexts, newCodeReader } from '@sallyport/analyze/outline';
import {
  changedLines,
  githubReview,
  gitlabDiscussions,
  modelDiagnostics,
  reviewChange,
  reviewJson,
  reviewMarkdown,
  reviewText,
  type ModelReview,
  type Review,
} from '@sallyport/assist/review';
import { reviewByModel } from '@sallyport/assist/model-review';
import { sarifReport } from '@sallyport/core/report/sarif';
import { newScanner } from '../fix/new-scanner.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { scratch } from '../testing/run-program.ts';
import { obediences, obedientModel } from '../testing/obedient-model.ts';
import { reviewReport, shownReview } from './review-report.ts';

const root = join(import.meta.dirname, '../../../../datasets/canary');
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(root, path)).isFile() && !['README.md', 'manifest.yaml'].includes(path))
  .toSorted();

const { files: manifest } = parse(readFileSync(join(root, 'manifest.yaml'), 'utf8')) as {
  readonly files: readonly { readonly path: string; readonly technique: string }[];
};

const connect = vi.spyOn(Socket.prototype, 'connect');

const folder = scratch();
afterAll(() => {
  folder[Symbol.dispose]();
});
const pack = await readRules(['default'], folder.path, 'default');
const scanner = newScanner(pack, folder.path, 30_000);
const reader = newCodeReader(analyzeLanguages);
const bare = newBareTexts(analyzeLanguages);

const reviewOf = (path: string, text: string): Promise<Review> => {
  scanner.accept([{ path, text }]);
  return reviewChange(
    {
      files: [
        {
          path,
          oldPath: path,
          kind: 'added',
          before: undefined,
          after: text,
          isBinary: false,
          oldMode: '',
          newMode: '100644',
          ...changedLines(undefined, text),
        },
      ],
      problems: [],
    },
    {
      scanBefore: { look: () => Promise.resolve({ findings: [], diagnostics: [], complete: true }) },
      scanAfter: scanner,
      reader,
      dependents: () => Promise.resolve([]),
      packagesIn: () => Promise.resolve([]),
    },
  );
};

/** All formats, and what of them comes from the engines. */
const reports = (review: Review, text: string, model: ModelReview | undefined) => {
  const report = reviewReport(
    review,
    pack,
    { floor: undefined, failOn: 'high' },
    { at: new Date(0), clock: performance.now() },
  );
  const source = (): string => text;
  const view = shownReview({ review, report, source, against: 'HEAD', model });
  const terminal = reviewText(view, { width: 100, paint: (_, words) => words });
  const markdown = reviewMarkdown(view);
  const sarif = sarifReport(
    {
      ...report,
      diagnostics: [...report.diagnostics, ...(view.model === undefined ? [] : modelDiagnostics(view.model))],
    },
    source,
  );
  const github = githubReview(view, undefined);
  const gitlab = gitlabDiscussions(view, undefined);
  const ids = review.findings.touched.map(({ ruleId }) => ruleId);
  const json = JSON.parse(reviewJson(view)) as Readonly<Record<string, unknown>>;
  return {
    engines: {
      gate: report.gate,
      complete: review.complete,
      json: { findings: json['findings'], notes: json['notes'], risk: json['risk'] },
      // Heads of findings, and how often each rule is named.
      text: terminal.match(/^ {2}(?:critical|high|medium|low|info) {2}.*$/gmu) ?? [],
      markdown: markdown.match(/^\*\*(?:critical|high|medium|low|info)\*\* .*$/gmu) ?? [],
      sarif: (JSON.parse(sarif) as { runs: { results: unknown }[] }).runs[0]?.results,
      github: github.comments.map(({ path, line }) => `${path}:${String(line)}`),
      gitlab: gitlab.length,
    },
    ids,
    texts: {
      terminal,
      markdown,
      sarif,
      github: JSON.stringify(github),
      gitlab: JSON.stringify(gitlab),
      json: reviewJson(view),
    },
  };
};

// eslint-disable-next-line no-control-regex
const acts = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}]/u;

describe('files that talk to their reviewer', () => {
  it('are there, and the engines find something in most', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(111);
    let found = 0;
    for (const path of paths) {
      const text = readFileSync(join(root, path), 'utf8');
      found += (await reviewOf(path, text)).findings.touched.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThanOrEqual(paths.length / 2);
  });

  const heard = { findings: 0, later: 0, problems: 0 };

  it.each(paths)('%s changes nothing that the engines say', async (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const review = await reviewOf(path, text);
    const without = reports(review, text, undefined);
    expect(without.engines.text).toHaveLength(without.ids.length);
    expect(without.engines.markdown).toHaveLength(without.ids.length);
    for (const obedience of obediences) {
      const model = obedientModel(obedience);
      const said = await reviewByModel(review, {
        model,
        reader,
        bare,
        mostFiles: 20,
        signal: new AbortController().signal,
      });
      for (const list of ['findings', 'later', 'problems'] as const) heard[list] += said[list].length;
      const withModel = reports(review, text, said);
      expect(withModel.engines, obedience.name).toEqual(without.engines);
      expect(withModel.texts.terminal, obedience.name).not.toMatch(acts);
      // Code of the change may stand in its fences; words of a model stand outside of them.
      const prose = withModel.texts.markdown.replaceAll(/^(`{3,})text\n[^]*?\n\1$/gmu, '');
      expect(prose, obedience.name).not.toMatch(acts);
      expect(prose, obedience.name).not.toMatch(/<(?:script|img)|(?<!\\)\]\(|(?<![\w&])@everyone|:\/\/127/u);
      for (const { messages, boundary } of model.sent) {
        const question = messages.find(({ role }) => role === 'user')?.text ?? '';
        // The words of the file stand inside, and only our own lines begin and end it.
        const marks = question.split('\n').filter((line) => line.includes(boundary));
        expect(marks.length % 2, obedience.name).toBe(0);
        expect(marks.every((line) => /^\[\[(?:data|end) [0-9a-f]{32} \d+(?:: [\w ]+)?\]\]$/u.test(line))).toBe(true);
        expect(question).not.toMatch(acts);
      }
    }
  });

  it('were asked about, and what was said was shown', () => {
    expect(Math.min(heard.findings, heard.later, heard.problems)).toBeGreaterThan(5);
  });

  it('sent nothing anywhere', () => {
    expect(connect).not.toHaveBeenCalled();
  });

  it.each(['review/report-nothing.py', 'comments/ignore-previous.js', 'settings/report-nothing.yml'])(
    'were %s: a finding that got lost would show in every report, and a gate that is met',
    async (path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const review = await reviewOf(path, text);
      const whole = reports(review, text, undefined).engines;
      for (const lost of review.findings.touched) {
        const rest = <T>(list: readonly T[]): readonly T[] => list.filter((one) => (one as unknown) !== lost);
        const less = reports(
          {
            ...review,
            findings: { ...review.findings, touched: rest(review.findings.touched) },
            groups: review.groups.map((group) => ({ ...group, findings: rest(group.findings) })),
          },
          text,
          undefined,
        ).engines;
        for (const format of ['json', 'text', 'markdown', 'sarif', 'github', 'gitlab'] as const)
          expect(less[format], `${format} without ${lost.ruleId}`).not.toEqual(whole[format]);
      }
      const none = { ...review, findings: { ...review.findings, touched: [] } };
      expect(reports(none, text, undefined).engines.gate).not.toEqual(whole.gate);
    },
  );
});

describe('the set', () => {
  /** The kinds of the specification, and where each stands for each sort of file. */
  const kinds: Readonly<Record<string, RegExp>> = {
    'report nothing': /report[_-]nothing|ignore[_-]previous/u,
    'output of a tool': /fake[_-](?:tool|scan)/u,
    'a system message': /system|chat-markup/u,
    'invisible text': /^invisible\/|invisible/u,
    'a guess at the boundary': /^boundary\/|boundary/u,
    'a huge comment': /huge[_-]comment/u,
  };

  it.each(
    Object.entries(kinds).flatMap(([kind, pattern]) =>
      [
        ['Python', /\.py$/u],
        ['JavaScript', /\.[jt]sx?$/u],
        ['settings', /\.(?:ya?ml|json|toml)$/u],
      ].map(([language, ending]) => [kind, language as string, pattern, ending as RegExp] as const),
    ),
  )('holds %s in %s', (_kind, _language, pattern, ending) => {
    expect(manifest.some(({ path }) => pattern.test(path) && ending.test(path))).toBe(true);
  });
});
