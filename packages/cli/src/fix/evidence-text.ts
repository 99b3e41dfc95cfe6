import type { Judgement } from '@sallyport/assist';
import type { Finding } from '@sallyport/core';
import { visibleLine } from '@sallyport/core/report/visible';

/** The message of the commit that holds a repair: what, why it may be believed, what is left to do. Secrets are hidden by `mask`. */
export const commitMessage = (
  finding: Finding,
  { candidate, evidence, verdict }: Judgement,
  mask: (text: string) => string,
): string =>
  [
    `Repair ${finding.ruleId} in ${visibleLine(finding.path)}`,
    '',
    `${visibleLine(mask(candidate.title))}.`,
    ...(candidate.changes === '' ? [] : [visibleLine(candidate.changes)]),
    '',
    `${visibleLine(mask(verdict.text))}:`,
    ...evidence.map(({ gate, state, text }) => `- ${gate}: ${state}: ${visibleLine(mask(text))}`),
    ...(candidate.todo.length === 0
      ? []
      : ['', 'To do by hand:', ...candidate.todo.map((one) => `- ${visibleLine(one)}`)]),
    '',
  ].join('\n');

/** The text of a pull request over several repairs, in Markdown. */
export const pullRequestText = (
  repairs: readonly { readonly finding: Finding; readonly best: Judgement }[],
  mask: (text: string) => string,
): string =>
  [
    `# Repair ${String(repairs.length)} ${repairs.length === 1 ? 'finding' : 'findings'}`,
    '',
    'Each repair is a commit of its own. A gate that is not available proves nothing either way.',
    '',
    ...repairs.flatMap(({ finding, best: { candidate, evidence, verdict } }) => [
      `## ${escaped(finding.ruleId)}, ${escaped(finding.path)}:${String(finding.span.start.line)}`,
      '',
      `${escaped(mask(candidate.title))}. **${escaped(mask(verdict.text))}**`,
      '',
      '| gate | state | what was seen |',
      '| --- | --- | --- |',
      ...evidence.map(({ gate, state, text }) => `| ${gate} | ${state} | ${escaped(mask(text))} |`),
      '',
      ...candidate.todo.map((one) => `- [ ] ${escaped(one)}`),
      ...(candidate.todo.length === 0 ? [] : ['']),
    ]),
  ].join('\n');

/** Text of scanned files must be text in Markdown too: no link, no picture, no markup. */
const escaped = (text: string): string => visibleLine(text).replaceAll(/[\\`*_{}[\]<>()#+!|@]/gu, String.raw`\$&`);
