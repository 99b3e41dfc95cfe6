import type { Finding } from '@sallyport/core';
import { codeFrame } from '@sallyport/core/report/code-frame';
import { markdownProse } from '@sallyport/core/report/markdown-prose';
import { safeFormLine } from '@sallyport/core/report/safe-form-line';
import { findingKey, summaryMark } from './post-marks.ts';
import { modelMarkdown } from './model-markdown.ts';
import { findingTitle, laterWhy, sizeLine, type ReviewView } from './review-view.ts';

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
  const head = [
    `## Sallyport: risk ${String(risk.score)} of 100, ${risk.level}`,
    `${markdownProse(sizeLine(review))}. ${String(findings.touched.length)} findings on changed lines, ${String(findings.opened.length)} opened elsewhere, ${String(findings.closed.length)} closed.`,
    ...(risk.reasons.length === 0
      ? []
      : [
          risk.reasons
            .slice(0, 8)
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
  for (const { title, files, notes, findings: found } of review.groups) {
    const names = files.slice(0, 5).map(({ path }) => markdownProse(path));
    const parts = [
      `### ${title}`,
      ...(names.length === 0
        ? []
        : [`${names.join(', ')}${files.length > 5 ? `, and ${String(files.length - 5)} more` : ''}`]),
      ...found.map((finding) =>
        onLines.has(findingKey(finding)) ? headLine(finding, view) : findingMarkdown(finding, view),
      ),
      ...(notes.length === 0
        ? []
        : [
            notes
              .map(
                ({ path, line, text }) =>
                  `- ${markdownProse(`${path}${line === undefined ? '' : `:${String(line)}`}`)}: ${markdownProse(text)}`,
              )
              .join('\n'),
          ]),
    ];
    for (const part of parts) {
      room -= part.length + 2;
      if (room < 0) left += 1;
      else blocks.push(part);
    }
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

/** One finding, for a comment of its own or as a part. */
export const findingMarkdown = (finding: Finding, view: ReviewView): string => {
  const { path, span, message, ruleId, cwe, flow } = finding;
  const text = view.source(path);
  const frame = text === undefined ? [] : codeFrame(text, span, { context: 0, lines: 6, width: 160 });
  const lines = frame.map(({ number, before, hit, after }) =>
    `${String(number).padStart(5)} | ${before}${hit}${after}`.trimEnd(),
  );
  const fence = '`'.repeat(
    Math.max(3, ...lines.flatMap((line) => line.match(/`+/gu) ?? []).map((run) => run.length + 1)),
  );
  const safe = safeFormLine(view.rules.get(ruleId)?.safeForm);
  const later = laterWhy(view, finding);
  return [
    headLine(finding, view),
    markdownProse(message),
    ...(lines.length === 0 ? [] : [`${fence}text\n${lines.join('\n')}\n${fence}`]),
    ...(flow.length > 1
      ? [
          flow
            .map(
              (step, index) =>
                `${String(index + 1)}. ${markdownProse(`${step.path}:${String(step.span.start.line)}`)} ${markdownProse(step.why)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(safe === undefined ? [] : [`Safe form: ${markdownProse(safe)}`]),
    ...(later === undefined ? [] : [`The model would look at it later: ${markdownProse(later)}`]),
    `Rule \`${ruleId.replaceAll(/[^\w./-]/gu, '_')}\`${cwe.length === 0 ? '' : `, ${markdownProse(cwe.join(', '))}`}`,
  ].join('\n\n');
};
