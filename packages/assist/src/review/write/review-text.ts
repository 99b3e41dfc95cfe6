import type { Finding } from '@sallyport/core';
import { codeFrame } from '@sallyport/core/report/code-frame';
import { safeFormLine } from '@sallyport/core/report/safe-form-line';
import { visibleLine } from '@sallyport/core/report/visible';
import { wrap } from '@sallyport/core/report/wrap';
import type { ChangeNote } from '../summary/note.ts';
import type { ModelReview } from '../model/model-review.ts';
import { laterWhy, modelTitle, runWords, sizeLine, type ReviewView } from './review-view.ts';
import { modelCode } from './model-code.ts';

export interface ReviewTextOptions {
  readonly width: number;
  /** Gives a text its colour; the text itself where none are wanted. */
  readonly paint: (style: 'head' | 'dim' | Finding['severity'], text: string) => string;
}

/** The review for people at a terminal: how much care, why, then by intent what was found and what the change does. */
export const reviewText = (view: ReviewView, { width, paint }: ReviewTextOptions): string => {
  const { review } = view;
  const { risk, findings } = review;
  const lines: string[] = [
    `${paint('head', `risk ${String(risk.score)} of 100, ${risk.level}`)}  ${paint('dim', `${sizeLine(review)} against ${visibleLine(view.against)}`)}`,
    ...risk.reasons
      .slice(0, mostReasons)
      .flatMap(({ points, text }) => hanging(`${`+${String(Math.round(points))}`.padStart(5)}  `, text, width)),
    '',
  ];
  for (const { title, files, notes, findings: found } of review.groups) {
    lines.push(
      `${paint('head', title)}${files.length === 0 ? '' : paint('dim', `  ${files.length <= 3 ? files.map(({ path }) => visibleLine(path)).join(', ') : `${String(files.length)} files`}`)}`,
    );
    for (const finding of found) lines.push(...findingLines(finding, view, { width, paint }));
    for (const note of notes) lines.push(...noteLines(note, files.length === 1, width, paint));
    lines.push('');
  }
  if (view.model !== undefined) lines.push(...modelLines(view.model, { width, paint }), '');
  for (const { level, text, remedy } of review.diagnostics.filter((one) => one.level !== 'note'))
    lines.push(...hanging(`${level}  `, `${text}${remedy === undefined ? '' : `; ${remedy}`}`, width));
  const counts = [
    `${String(findings.touched.length)} on changed lines`,
    ...(findings.opened.length > 0 ? [`${String(findings.opened.length)} opened elsewhere`] : []),
    ...(findings.closed.length > 0 ? [`${String(findings.closed.length)} closed`] : []),
    ...(findings.untouched > 0 ? [`${String(findings.untouched)} were there before`] : []),
  ];
  lines.push(`findings: ${counts.join(', ')}${review.complete ? '' : '; incomplete: not everything was looked at'}`);
  return `${lines.join('\n')}\n`;
};

const mostReasons = 6;

const hanging = (head: string, text: string, width: number): readonly string[] => {
  const [first = '', ...rest] = wrap(visibleLine(text), Math.max(20, width - head.length));
  return [`${head}${first}`, ...rest.map((line) => `${' '.repeat(head.length)}${line}`)];
};

const findingLines = (finding: Finding, view: ReviewView, { width, paint }: ReviewTextOptions): readonly string[] => {
  const { severity, ruleId, path, span, message, flow } = finding;
  const text = view.source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context: 0, lines: 3, width: width - 12 });
  const safe = safeFormLine(view.rules.get(ruleId)?.safeForm);
  const later = laterWhy(view, finding);
  return [
    `  ${paint(severity, severity)}  ${visibleLine(path)}:${String(span.start.line)}  ${paint('dim', visibleLine(ruleId))}`,
    ...wrap(visibleLine(message), width - 4).map((line) => `    ${line}`),
    ...frame.map(({ number, before, hit, after }) =>
      `    ${String(number).padStart(5)} | ${before}${hit}${after}`.trimEnd(),
    ),
    ...(flow.length > 1
      ? flow.map((step) => `      ${visibleLine(step.path)}:${String(step.span.start.line)} ${visibleLine(step.why)}`)
      : []),
    ...(safe === undefined ? [] : hanging('    safe form: ', safe, width)),
    ...(later === undefined ? [] : hanging('    the model would look at it later: ', later, width)),
  ];
};

/** What a model says stands apart, so that nobody takes it for what the engines found. */
const modelLines = (model: ModelReview, { width, paint }: ReviewTextOptions): readonly string[] => {
  const found = (state: ModelReview['findings'][number]['state']): readonly string[] =>
    model.findings
      .filter((one) => one.state === state)
      .flatMap(({ path, startLine, quote, cwe, message, why, runs }) => [
        `  ${visibleLine(cwe)}  ${visibleLine(path)}:${String(startLine)}`,
        ...wrap(visibleLine(message), width - 4).map((line) => `    ${line}`),
        ...modelCode({ startLine, quote }).map((line) => `    ${line}`),
        ...hanging('    ', [why, runWords[runs]].filter((one) => one !== '').join('; '), width),
      ]);
  const part = (title: string, list: readonly string[]): readonly string[] =>
    list.length === 0 ? [] : [`  ${paint('dim', title)}`, ...list];
  const sentences = (list: readonly string[]): readonly string[] =>
    list.flatMap((text) => hanging('  · ', text, width));
  return [
    paint('head', visibleLine(modelTitle(model))),
    ...part('the analyser follows the way', found('followed')),
    ...part('unconfirmed', found('unconfirmed')),
    ...part(
      'possible manipulation',
      model.suspicions.flatMap(({ path, line, text }) => hanging('  · ', `${path}:${String(line)}: ${text}`, width)),
    ),
    ...(model.by !== '' && model.findings.length === 0 && model.problems.length === 0 ? ['  nothing more'] : []),
    ...sentences(model.notes),
    ...sentences(model.problems.map((text) => `missing: ${text}`)),
  ];
};

const noteLines = (
  { text, path, line, weight }: ChangeNote,
  isAlone: boolean,
  width: number,
  paint: ReviewTextOptions['paint'],
): readonly string[] => {
  const place = isAlone
    ? line === undefined
      ? ''
      : `line ${String(line)}: `
    : `${path}${line === undefined ? '' : `:${String(line)}`}: `;
  const [first = '', ...rest] = hanging('  · ', `${place}${text}`, width);
  const all = [first, ...rest];
  return weight === 0 ? all.map((one) => paint('dim', one)) : all;
};
