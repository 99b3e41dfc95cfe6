import type { Finding } from '../finding/finding.ts';
import { severities } from '../severity.ts';
import { codeFrame } from './code-frame.ts';
import { markdownProse } from './markdown-prose.ts';
import { maskSecrets } from './mask-secrets.ts';
import { safeFormLine } from './safe-form-line.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { countBySeverity, counted, findingsLine, openFindings, scanLine } from './summary.ts';
import { rulesOf } from './unknown-rule.ts';
import { visibleLine } from './visible.ts';
import { worstFirst } from './worst-first.ts';

export interface MarkdownOptions {
  /** Most UTF-16 units to write; GitHub's job summary takes 1 MiB, a comment 65,536. 900,000 unless given. */
  readonly size?: number;
}

/**
 * The report as GitHub-flavoured Markdown, for job summaries and comments: the sums, then the findings with the worst
 * first, each folded away under its headline.
 *
 * Text from the scanned files is escaped, so that it forms no link, tag or mention. What exceeds the size is counted
 * at the end instead.
 */
export const markdownReport = (given: ScanReport, lookup: SourceLookup, options: MarkdownOptions = {}): string => {
  const { report, source } = maskSecrets(given, lookup);
  const open = openFindings(report);
  const rules = rulesOf(report);
  const counts = countBySeverity(open);
  const ignored = report.findings.length - open.length;
  const problems = report.diagnostics.filter(({ level }) => level !== 'note');
  const head = [
    `## ${markdownProse(report.tool.name)}: ${findingsLine(open)}`,
    ...(open.length === 0
      ? []
      : [
          `| ${severities.join(' | ')} |\n|${' ---: |'.repeat(severities.length)}\n| ${severities.map((severity) => counts[severity]).join(' | ')} |`,
        ]),
    ...(ignored === 0 ? [] : [`${counted(ignored, 'finding')} ignored by comment, baseline or statement.`]),
  ];
  const tail = [
    ...(problems.length === 0
      ? []
      : [
          '### While looking',
          problems
            .slice(0, 50)
            .map(
              ({ level, path, text, remedy }) =>
                `- **${level}** ${markdownProse(path !== undefined && !text.startsWith(path) ? `${path}: ${text}` : text)}${remedy === undefined ? '' : ` — ${markdownProse(remedy)}`}`,
            )
            .join('\n'),
        ]),
    ...(problems.length > 50 ? [`… and ${problems.length - 50} more.`] : []),
    markdownProse(scanLine(report)),
  ];
  const blocks: string[] = [];
  let room = (options.size ?? 900_000) - [...head, ...tail].join('\n\n').length - 200;
  for (const finding of worstFirst(open)) {
    const block = findingBlock(
      finding,
      rules.get(finding.ruleId)?.title ?? finding.ruleId,
      rules.get(finding.ruleId)?.safeForm,
      source,
    );
    room -= block.length + 2;
    if (room < 0) break;
    blocks.push(block);
  }
  const left = open.length - blocks.length;
  return `${[...head, ...blocks, ...(left > 0 ? [`${counted(left, 'less severe finding')} left out, because this text would grow too long.`] : []), ...tail].join('\n\n')}\n`;
};

const findingBlock = (finding: Finding, title: string, safeForm: string | undefined, source: SourceLookup): string => {
  const { ruleId, severity, path, span, cwe, flow, message } = finding;
  const safe = safeFormLine(safeForm);
  return [
    `<details><summary><b>${severity}</b> ${tagText(title)} — <code>${tagText(path)}:${span.start.line}</code></summary>`,
    `${markdownProse(message)}`,
    `Rule \`${ruleId.replace(/[^\w./-]/g, '_')}\`${cwe.length === 0 ? '' : `, ${markdownProse(cwe.join(', '))}`}`,
    ...codeBlock(finding, source),
    ...(flow.length > 1
      ? [
          flow
            .map(
              (step, index) =>
                `${index + 1}. ${code(`${step.path}:${step.span.start.line}`)} ${markdownProse(step.why)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(safe === undefined ? [] : [`Safe form: ${code(safe)}`]),
    '</details>',
  ].join('\n\n');
};

const codeBlock = (finding: Finding, source: SourceLookup): readonly string[] => {
  const text = source(finding.path);
  const frame = text === undefined ? [] : codeFrame(text, finding.span, { context: 1, lines: 6, width: 160 });
  if (frame.length === 0) return [];
  const lines = frame.map(({ number, before, hit, after }) =>
    `${hit === '' ? ' ' : '>'} ${String(number).padStart(5)} | ${before}${hit}${after}`.trimEnd(),
  );
  // The fence must be longer than any run of backticks in the code, or the code could close it.
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text\n${lines.join('\n')}\n${fence}`];
};

const tagText = (text: string): string =>
  visibleLine(text).replace(/[&<>"'@#`*_[\]\\|~]/g, (character) => `&#${character.charCodeAt(0)};`);

const code = (text: string): string => `<code>${tagText(text)}</code>`;
