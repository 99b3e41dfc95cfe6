import type { Finding } from '@sallyport/core';
import { codeFrame } from '@sallyport/core/report/code-frame';
import { safeFormLine } from '@sallyport/core/report/safe-form-line';
import { visible, visibleLine } from '@sallyport/core/report/visible';
import { wrap } from '@sallyport/core/report/wrap';
import type { ChangedFile } from '../change/changed-file.ts';
import type { ModelReview } from '../model/model-review.ts';
import {
  laterWhy,
  modelTitle,
  openedWords,
  runWords,
  silencedWords,
  sizeLine,
  type ReviewView,
} from './review-view.ts';
import { fileName, lineList, shownGroups, type ShownFinding, type ShownNote } from './shown-groups.ts';
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
  const { groups, silent } = shownGroups(view);
  let room = mostFindings;
  for (const { title, files, findings: found, notes, more } of groups) {
    const names =
      files.length <= 3 ? files.map((file) => visible(fileName(file))).join(', ') : `${String(files.length)} files`;
    lines.push(
      ...hanging(title, `  ${names}`, width).map((line, index) =>
        index === 0 ? `${paint('head', title)}${paint('dim', line.slice(title.length))}` : paint('dim', line),
      ),
    );
    for (const one of found.slice(0, room)) lines.push(...findingLines(one, view, { width, paint }));
    if (found.length > room)
      lines.push(`  ${String(found.length - Math.max(0, room))} more findings; -f json tells all`);
    room = Math.max(0, room - found.length);
    for (const note of notes) lines.push(...noteLines(note, files.length === 1, width, paint));
    if (more > 0) lines.push(`  · ${String(more)} more; -f json tells all`);
    lines.push('');
  }
  if (silent.length > 0) lines.push(...silentLines(silent, width, paint), '');
  if (view.model !== undefined) lines.push(...modelLines(view.model, { width, paint }), '');
  for (const { level, text, remedy } of review.diagnostics.filter((one) => one.level !== 'note'))
    lines.push(...hanging(`${level}  `, `${text}${remedy === undefined ? '' : `; ${remedy}`}`, width));
  const counts = [
    `${String(findings.touched.length)} on changed lines`,
    ...(findings.opened.length > 0 ? [`${String(findings.opened.length)} opened elsewhere`] : []),
    ...(findings.closed.length > 0 ? [`${String(findings.closed.length)} closed`] : []),
    ...(findings.untouched > 0
      ? [`${String(findings.untouched)} ${findings.untouched === 1 ? 'was' : 'were'} there before`]
      : []),
  ];
  lines.push(`findings: ${counts.join(', ')}${review.complete ? '' : '; incomplete: not everything was looked at'}`);
  return `${lines.join('\n')}\n`;
};

const mostReasons = 6;

/** So many findings are shown; of a change with more a person reads a file, not a terminal. */
const mostFindings = 100;

const hanging = (head: string, text: string, width: number): readonly string[] => {
  const blanks = /^ */u.exec(text)?.[0] ?? '';
  const [first = '', ...rest] = wrap(visibleLine(text), Math.max(20, width - head.length - blanks.length));
  const indent = ' '.repeat(Math.min(head.length + blanks.length, width - 20));
  return [`${head}${blanks}${first}`, ...rest.map((line) => `${indent}${line}`)];
};

/** Files that were changed, and of which nothing is to be said. */
const silentLines = (
  silent: readonly ChangedFile[],
  width: number,
  paint: ReviewTextOptions['paint'],
): readonly string[] =>
  hanging(
    'nothing to say of  ',
    `${silent.slice(0, 8).map(fileName).join(', ')}${silent.length > 8 ? ` and ${String(silent.length - 8)} more files` : ''}`,
    width,
  ).map((line) => paint('dim', line));

const findingLines = (
  { finding, isOpened, isRepeated }: ShownFinding,
  view: ReviewView,
  { width, paint }: ReviewTextOptions,
): readonly string[] => {
  const { severity, ruleId, path, span, message, flow } = finding;
  const text = view.source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context: 0, lines: 3, width: width - 12 });
  const safe = isRepeated ? undefined : safeFormLine(view.rules.get(ruleId)?.safeForm);
  const later = laterWhy(view, finding);
  const silenced = silencedWords(finding);
  return [
    `  ${paint(severity, severity)}  ${visible(path)}:${String(span.start.line)}  ${paint('dim', visibleLine(ruleId))}`,
    ...(isOpened ? wrap(openedWords, width - 4).map((line) => `    ${line}`) : []),
    ...(silenced === undefined ? [] : hanging('    ', silenced, width)),
    ...(isRepeated ? [] : wrap(visibleLine(message), width - 4).map((line) => `    ${line}`)),
    ...frame.map(({ number, before, hit, after }) =>
      `    ${String(number).padStart(5)} | ${before}${hit}${after}`.trimEnd(),
    ),
    ...(flow.length > 1
      ? flow.flatMap((step) => hanging('      ', `${step.path}:${String(step.span.start.line)} ${step.why}`, width))
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
  { text, path, lines, weight }: ShownNote,
  isAlone: boolean,
  width: number,
  paint: ReviewTextOptions['paint'],
): readonly string[] => {
  const place = [
    ...(isAlone ? [] : [path]),
    ...(lines.length === 0 ? [] : [`line${lines.length === 1 ? '' : 's'} ${lineList(lines)}`]),
  ].join(', ');
  const all = hanging('  · ', place === '' ? text : `${place}: ${text}`, width);
  return weight === 0 ? all.map((one) => paint('dim', one)) : all;
};
