import type { Finding } from '@sallyport/core';
import { codeFrame } from '@sallyport/core/report/code-frame';
import { markdownProse } from '@sallyport/core/report/markdown-prose';
import { safeFormLine } from '@sallyport/core/report/safe-form-line';
import { findingKey, summaryMark } from './post-marks.ts';
import { modelMarkdown } from './model-markdown.ts';
import { findingTitle, laterWhy, openedWords, silencedWords, sizeLine, type ReviewView } from './review-view.ts';
import { fileName, lineList, shownGroups } from './shown-groups.ts';

/** A comment on GitHub takes 65,536 characters. Units: UTF-16. */
const longest = 60_000;

/**
 * The review as one comment for a pull or merge request. Text of the change is escaped: it forms no link, tag or mention.
 *
 * `onLines`: keys of findings that a comment of their own tells on their lines; here they are named alone.
 */
export const reviewMarkdown = (view: ReviewView, onLines: ReadonlySet<string> = new Set()): string => {
  const { review } = view;
  const { risk, findings } = review;
  const count = (number: number, what: string): string => `${String(number)} finding${number === 1 ? '' : 's'} ${what}`;
  const head = [
    `## Sallyport: risk ${String(risk.score)} of 100, ${risk.level}`,
    `${markdownProse(sizeLine(review))}. ${[
      count(findings.touched.length, 'on changed lines'),
      ...(findings.opened.length > 0 ? [`${String(findings.opened.length)} opened elsewhere`] : []),
      ...(findings.closed.length > 0 ? [`${String(findings.closed.length)} closed`] : []),
    ].join(', ')}.`,
    ...(risk.reasons.length === 0
      ? []
      : [
          risk.reasons
            .slice(0, 6)
            .map(({ points, text }) => `- **+${String(Math.round(points))}** ${markdownProse(text)}`)
            .join('\n'),
        ]),
  ];
  const tail = review.diagnostics
    .filter(({ level }) => level !== 'note')
    .slice(0, 20)
    .map(({ level, text }) => `- **${level}** ${markdownProse(text)}`);
  const end = [
    ...(tail.length === 0 ? [] : [`### While looking\n\n${tail.join('\n')}`]),
    ...(review.complete ? [] : ['Not everything was looked at.']),
  ];
  let room = longest - [...head, ...end].join('\n\n').length - 100;
  const blocks: string[] = [];
  let left = 0;
  const { groups, silent } = shownGroups(view);
  for (const { title, files, notes, more, findings: found } of groups) {
    const names = files.slice(0, 5).map((file) => markdownProse(fileName(file)));
    const parts = [
      `### ${title}`,
      ...(names.length === 0
        ? []
        : [`${names.join(', ')}${files.length > 5 ? `, and ${String(files.length - 5)} more` : ''}`]),
      ...found.map(({ finding, isOpened, isRepeated }) =>
        onLines.has(findingKey(finding))
          ? headLine(finding, view)
          : findingMarkdown(finding, view, {
              isOpened,
              // What was explained may have been left out.
              isRepeated: isRepeated && left === 0 && onLines.size === 0,
            }),
      ),
      ...(notes.length === 0
        ? []
        : [
            [
              ...notes.map(
                ({ path, lines, text }) =>
                  `- ${markdownProse(`${path}${lines.length === 0 ? '' : `:${lineList(lines)}`}`)}: ${markdownProse(text)}`,
              ),
              ...(more > 0 ? [`- ${String(more)} more`] : []),
            ].join('\n'),
          ]),
    ];
    for (const part of parts) {
      if (part.length + 2 > room) left += 1;
      else {
        room -= part.length + 2;
        blocks.push(part);
      }
    }
  }
  if (silent.length > 0 && room > 2_000) {
    const names = silent.slice(0, 8).map((file) => markdownProse(fileName(file)).slice(0, 200));
    blocks.push(
      `Nothing to say of ${names.join(', ')}${silent.length > 8 ? ` and ${String(silent.length - 8)} more files` : ''}.`,
    );
    room -= blocks.at(-1)?.length ?? 0;
  }
  // Last in line for room: it must not push out what the engines found.
  const said = view.model === undefined ? [] : modelMarkdown(view.model, Math.max(0, room));
  return `${[...head, ...blocks, ...said, ...(left > 0 ? [`${String(left)} parts left out, because this text would grow too long.`] : []), ...end].join('\n\n')}\n`;
};

const headLine = (finding: Finding, view: ReviewView): string =>
  `**${finding.severity}** ${markdownProse(findingTitle(finding, view))} — ${markdownProse(`${finding.path}:${String(finding.span.start.line)}`)}`;

/** The same as the comment that a later run finds again. */
export const reviewSummary = (view: ReviewView, onLines: ReadonlySet<string>): string =>
  `${summaryMark}\n${reviewMarkdown(view, onLines)}`;

/** One finding, for a comment of its own or as a part: what is wrong and where; how it comes about is folded away. */
export const findingMarkdown = (
  finding: Finding,
  view: ReviewView,
  { isOpened, isRepeated }: { readonly isOpened: boolean; readonly isRepeated: boolean } = {
    isOpened: false,
    isRepeated: false,
  },
): string => {
  const { path, span, message, ruleId, cwe, flow } = finding;
  const text = view.source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context: 0, lines: 6, width: 160 });
  const lines = frame.map(({ number, before, hit, after }) =>
    `${String(number).padStart(5)} | ${before}${hit}${after}`.trimEnd(),
  );
  const fence = '`'.repeat(
    Math.max(3, ...lines.flatMap((line) => line.match(/`+/gu) ?? []).map((run) => run.length + 1)),
  );
  const safe = isRepeated ? undefined : safeFormLine(view.rules.get(ruleId)?.safeForm);
  const later = laterWhy(view, finding);
  const silenced = silencedWords(finding);
  const steps = flow.length > mostSteps ? [...flow.slice(0, mostSteps - 1), ...flow.slice(-1)] : flow;
  return [
    headLine(finding, view),
    ...(isOpened ? [openedWords] : []),
    ...(silenced === undefined ? [] : [markdownProse(silenced)]),
    ...(isRepeated ? [] : [markdownProse(message)]),
    ...(lines.length === 0 ? [] : [`${fence}text\n${lines.join('\n')}\n${fence}`]),
    ...(safe === undefined ? [] : [`Safe form: ${markdownProse(safe)}`]),
    ...(later === undefined ? [] : [`The model would look at it later: ${markdownProse(later)}`]),
    ...(flow.length > 1
      ? [
          `<details><summary>How the data gets there</summary>`,
          [
            ...steps.map(
              (step, index) =>
                `${String(index + 1)}. ${markdownProse(`${step.path}:${String(step.span.start.line)}`)} ${markdownProse(step.why)}`,
            ),
            ...(steps.length < flow.length
              ? [`${String(steps.length + 1)}. (${String(flow.length - steps.length)} steps in between left out)`]
              : []),
          ].join('\n'),
          '</details>',
        ]
      : []),
    `Rule \`${ruleId.replaceAll(/[^\w./-]/gu, '_')}\`${cwe.length === 0 ? '' : `, ${markdownProse(cwe.join(', '))}`}`,
  ].join('\n\n');
};

/** Steps of one way that are shown. */
const mostSteps = 12;
