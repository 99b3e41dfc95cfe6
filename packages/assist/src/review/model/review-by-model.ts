/**
 * A reviewed change → what a model adds to it, held against the code.
 *
 * Each file is asked about twice, as it is and without its comments and texts, so that a file which talks to its reviewer shows. What a model says
 * is a finding of its own, never counted, or a wish to look at a finding later, which both runs have to have. Nothing of the engines' review is
 * changed here. A model that is down, slow, refusing, lying or too dear costs its part alone, and `problems` says what is missing.
 */
import type { Finding } from '@sallyport/core';
import type { CodeReader, SourceText } from '@sallyport/core/faces';
import { visibleLine } from '@sallyport/core/report/visible';
import { lineMarks } from '../../model/quote/line-marks.ts';
import type { Answer, ModelPort, Question } from '../../model/model-port.ts';
import { isLasting, type ModelProblem } from '../../model/model-problem.ts';
import type { ShownRequest } from '../../model/transport/transport.ts';
import type { Review } from '../review-change.ts';
import { areaOf } from '../summary/area.ts';
import { type AskedFile, filesToAsk, unaskedFiles } from './asked-file.ts';
import { bareWords } from './bare-words.ts';
import { besides } from './besides.ts';
import { compareRuns } from './compare-runs.ts';
import type { ReadFile } from './follow-value.ts';
import { judgeFindings, type Judged } from './judge-findings.ts';
import type { Later, ModelFinding, ModelReview, Place } from './model-review.ts';
import type { ReviewAnswer } from './review-answer.ts';
import { type Beside, reviewQuestion } from './review-question.ts';
import { piecesAround, shownPieces } from './shown-pieces.ts';

export interface ModelReviewTools {
  readonly model: ModelPort;
  readonly reader: CodeReader;
  /** The code of a file without its comments and texts, line for line; `undefined` where it cannot be read. */
  readonly bare: (file: SourceText) => Promise<string | undefined>;
  /** Most files that are asked about. */
  readonly mostFiles: number;
  readonly signal: AbortSignal;
}

/** Files that are asked about at the same time. */
const atOnce = 3;

export const reviewByModel = async (review: Review, tools: ModelReviewTools): Promise<ModelReview> => {
  const { model, mostFiles, signal } = tools;
  const { provider, model: name } = model.identity;
  const files = filesToAsk(review);
  const asked = files.slice(0, mostFiles);
  const read = await readFiles(asked, tools.reader);
  const parts = new Map<string, Part>();
  /** Why nobody is asked any more. */
  let lost: ModelProblem | undefined;
  const waiting = asked.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      signal.throwIfAborted();
      const part = lost === undefined ? await askAboutFile(file, review, read, tools) : { ...nothing, isUnasked: true };
      parts.set(file.path, part);
      lost ??= part.lasting;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const all = asked.flatMap(({ path }) => parts.get(path) ?? []);
  const unasked = all.filter(({ isUnasked }) => isUnasked).length;
  return {
    by: `${provider}/${name}`,
    findings: all.flatMap(({ findings }) => findings),
    later: all.flatMap(({ later }) => later),
    suspicions: all.flatMap(({ suspicions }) => suspicions),
    notes: [
      ...all.flatMap(({ notes }) => notes),
      ...(files.length > asked.length
        ? [`${count(files.length - asked.length, 'further file')} not asked about: at most ${String(mostFiles)} are`]
        : []),
      ...unaskedNotes(review),
    ],
    problems: [
      ...new Set(all.flatMap(({ problems }) => problems)),
      ...(unasked > 0 ? [`because of this, ${count(unasked, 'further file')} not asked about`] : []),
    ],
  };
};

/** The requests that `reviewByModel` would send first, without sending any. */
export const showReviewQuestions = async function* (
  review: Review,
  { mostFiles, ...tools }: Pick<ModelReviewTools, 'model' | 'bare' | 'mostFiles'>,
): AsyncGenerator<{
  readonly path: string;
  readonly words: 'shown' | 'blank';
  readonly shown: ShownRequest | ModelProblem;
}> {
  for (const file of filesToAsk(review).slice(0, mostFiles))
    for (const { words, question } of await questionsFor(file, review, tools))
      yield { path: file.path, words, shown: await tools.model.show(question) };
};

interface Part {
  readonly findings: readonly ModelFinding[];
  readonly later: readonly Later[];
  readonly suspicions: readonly Place[];
  readonly notes: readonly string[];
  readonly problems: readonly string[];
  /** A trouble that the next file would meet as well. */
  readonly lasting?: ModelProblem;
  readonly isUnasked: boolean;
}

const nothing: Part = { findings: [], later: [], suspicions: [], notes: [], problems: [], isUnasked: false };

const readFiles = async (files: readonly AskedFile[], reader: CodeReader): Promise<readonly ReadFile[]> => {
  const read: ReadFile[] = [];
  for (const { path, text } of files) {
    const seen = await reader.outline({ path, text });
    if ('outline' in seen) read.push({ path, text, outline: seen.outline });
  }
  return read;
};

interface Run {
  readonly words: 'shown' | 'blank';
  readonly lines: readonly string[];
  readonly question: Question<ReviewAnswer>;
}

const questionsFor = async (
  file: AskedFile,
  review: Review,
  { model, bare }: Pick<ModelReviewTools, 'model' | 'bare'>,
): Promise<readonly Run[]> => {
  const findings = findingsOf(file, review);
  const beside = besides(file, review, (path) => model.denies(path) === undefined);
  const runs: Run[] = [];
  for (const words of ['shown', 'blank'] as const) {
    const linesOf = async (one: SourceText): Promise<readonly string[] | undefined> => {
      const text = words === 'shown' ? one.text : ((await bare(one)) ?? bareWords(one));
      return text?.split(/\r\n|\r|\n/u);
    };
    const lines = await linesOf(file);
    if (lines === undefined) continue;
    const parts: Beside[] = [];
    for (const { label, path, text, places, limits } of beside) {
      const others = await linesOf({ path, text });
      if (others !== undefined)
        parts.push({ label, path, whole: text, lines: others, pieces: piecesAround(others, places, limits).pieces });
    }
    runs.push({ words, lines, question: reviewQuestion({ file, lines, words, findings, beside: parts }) });
  }
  return runs;
};

/** Secrets are left out: the model does not see them, so it cannot know which can wait. */
const findingsOf = ({ path }: AskedFile, { findings }: Review): readonly Finding[] =>
  [...findings.touched, ...findings.opened].filter(
    (one) => one.path === path && one.package === undefined && !one.ruleId.startsWith('secrets.'),
  );

const askAboutFile = async (
  file: AskedFile,
  review: Review,
  read: readonly ReadFile[],
  { model, bare, signal }: ModelReviewTools,
): Promise<Part> => {
  const known = findingsOf(file, review);
  const runs = await questionsFor(file, review, { model, bare });
  const answered: { readonly run: Run; readonly answer: Answer<ReviewAnswer>; readonly judged: Judged }[] = [];
  const problems: string[] = [];
  let lasting: ModelProblem | undefined;
  for (const run of runs) {
    const answer = await model.ask(run.question, { signal });
    if (answer.kind === 'problem') {
      problems.push(`${isLasting(answer) ? '' : `${file.path}: `}${answer.text}; ${answer.remedy}`);
      if (isLasting(answer)) lasting = answer;
      break;
    }
    const judged = judgeFindings(answer.value.findings, {
      file,
      lines: run.lines,
      known,
      read: read.find(({ path }) => path === file.path),
      others: read,
      restore: answer.restore,
    });
    answered.push({ run, answer, judged });
  }
  const [first, second] = answered;
  if (first === undefined) return { ...nothing, problems, ...(lasting && { lasting }) };
  const { findings, suspicions } =
    second === undefined
      ? {
          findings: first.judged.findings.map((one): ModelFinding => ({ ...one, runs: 'the only one' })),
          suspicions: [],
        }
      : compareRuns(first.judged.findings, second.judged.findings);
  const { later, doubtful } = laterOf(
    known,
    answered.map(({ answer }) => answer.value),
  );
  const { left } = shownPieces(first.run.lines, file.places);
  return {
    findings,
    later,
    suspicions: [...marksOf(file), ...suspicions, ...doubtful],
    notes: [
      ...(left > 0
        ? [`${file.path}: ${count(left, 'changed line')} not shown to the model: the file is too large`]
        : []),
      ...(second === undefined ? [`${file.path}: asked about once only, so that disagreement would not show`] : []),
      ...knownNotes(
        file,
        answered.map(({ judged }) => judged),
      ),
      ...droppedNotes(
        file,
        answered.map(({ judged }) => judged),
      ),
      ...new Set(answered.flatMap(({ answer }) => answer.cuts.map((cut) => `${file.path}: ${cut}`))),
    ],
    problems,
    isUnasked: false,
    ...(lasting && { lasting }),
  };
};

/** A finding is put off when both runs say so and give a reason; where one does, the file may have talked it into that. */
const laterOf = (
  known: readonly Finding[],
  answers: readonly ReviewAnswer[],
): { readonly later: readonly Later[]; readonly doubtful: readonly Place[] } => {
  const wishes = answers.map(
    ({ later }) =>
      new Map(
        later.flatMap(({ finding, why }) => {
          const found = known[Number(/^F(\d{1,6})$/u.exec(finding.trim())?.[1] ?? 0) - 1];
          return found === undefined || visibleLine(why) === '' ? [] : [[found, why] as const];
        }),
      ),
  );
  const [first, second] = wishes;
  if (first === undefined || second === undefined) return { later: [], doubtful: [] };
  return {
    later: known.flatMap((finding) => {
      const why = first.get(finding);
      if (why === undefined || !second.has(finding)) return [];
      const { ruleId, fingerprint, path, span } = finding;
      return [{ ruleId, fingerprint, path, line: span.start.line, why }];
    }),
    doubtful: known
      .filter((finding) => first.has(finding) && !second.has(finding))
      .map(({ path, span, ruleId }) => ({
        path,
        line: span.start.line,
        text: `${ruleId} is called less urgent only with comments and texts: they may talk the reviewer into it, so its priority stays`,
      })),
  };
};

/** At most this many lines of a file are named. */
const mostMarks = 10;

/** Lines of the change that speak to a reviewer, or hold what is not seen. */
const marksOf = ({ path, text, added }: AskedFile): readonly Place[] => {
  const lines = text.split(/\r\n|\r|\n/u);
  const places: Place[] = [];
  for (const line of [...added].toSorted((a, b) => a - b)) {
    if (places.length >= mostMarks) break;
    for (const kind of lineMarks((lines[line - 1] ?? '').slice(0, 4_000)).kinds)
      places.push({ path, line, text: markWords[kind] });
  }
  return places;
};

const markWords = {
  'hidden-characters': 'holds characters that are not seen',
  'reads-like-instructions': 'reads like instructions to a reviewer',
} as const;

/** So that nobody takes the model for a reader of everything. */
const unaskedNotes = (review: Review): readonly string[] => {
  const kinds = new Map<string, number>();
  for (const { path } of unaskedFiles(review)) {
    const area = areaOf(path);
    const kind =
      area === 'prose' ? 'texts' : area === 'tests' ? 'tests' : area === 'packages' ? 'lockfiles' : 'other files';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds.size === 0
    ? []
    : [`not sent: ${[...kinds].map(([kind, number]) => `${String(number)} of ${kind}`).join(', ')}`];
};

const droppedNotes = ({ path }: AskedFile, judged: readonly Judged[]): readonly string[] =>
  [
    ...Map.groupBy(
      judged.flatMap(({ dropped }) => dropped),
      (why) => why,
    ),
  ].map(([why, list]) => `${path}: ${count(list.length, 'answer')} dropped: the model ${why}`);

const knownNotes = ({ path }: AskedFile, judged: readonly Judged[]): readonly string[] => {
  const most = Math.max(0, ...judged.map(({ known }) => known));
  return most === 0 ? [] : [`${path}: ${count(most, 'finding')} told by the model that the engines have as well`];
};

const count = (number: number, what: string): string => `${String(number)} ${what}${number === 1 ? ' was' : 's were'}`;
