import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../finding/finding.ts';
import type { Severity } from '../severity.ts';
import { cells } from './cells.ts';
import { codeFrame } from './code-frame.ts';
import type { FrameLine } from './code-frame.ts';
import { packageKey, packageWords } from './package-words.ts';
import { maskSecrets } from './mask-secrets.ts';
import { safeFormLine } from './safe-form-line.ts';
import type { ScanReport, SourceLookup } from './scan-report.ts';
import { findingsLine, openFindings, scanLine } from './summary.ts';
import { visibleLine } from './visible.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  /** Whether the reader's terminal shows colours; without it no escape sequence is written. */
  readonly color?: boolean;
  /** Columns to fill; 80 unless given, at least 40. */
  readonly width?: number;
  /** Also list findings that a comment or a baseline ignores. */
  readonly suppressed?: boolean;
}

/**
 * The report for people at a terminal: findings by file, each with its code, the way the data took and the safe form;
 * then what went wrong while looking; then the sums.
 *
 * All that comes from the scanned files is made visible first, so a hostile file cannot move the cursor or fake a line.
 *
 * Order: as the report's findings; the last line is always `scanLine`.
 */
export const textReport = (given: ScanReport, lookup: SourceLookup, options: TextOptions = {}): string => {
  const { report, source } = maskSecrets(given, lookup);
  const page: Page = {
    paint: options.color === true ? painted : (_, text) => text,
    width: Math.max(40, options.width ?? 80),
    source,
    safeForms: new Map(report.rules.map(({ id, safeForm }) => [id, safeForm])),
    titles: new Map(report.rules.map(({ id, title }) => [id, title])),
  };
  const open = openFindings(report);
  const ignored = report.findings.length - open.length;
  const lines: string[] = [];
  for (const [path, findings] of Map.groupBy(options.suppressed ? report.findings : open, (finding) => finding.path)) {
    lines.push(page.paint('file', visibleLine(path)), '');
    for (const about of Map.groupBy(findings, packageKey).values())
      for (const block of about[0]?.package === undefined
        ? about.map((one) => findingLines(one, page))
        : [packageLines(about, page)])
        lines.push(...block, '');
  }
  const shown = report.diagnostics.filter(({ level }) => level !== 'note');
  if (shown.length > 0) {
    lines.push(page.paint('file', 'While looking'), '');
    for (const diagnostic of shown) lines.push(...diagnosticLines(diagnostic, page));
    lines.push('');
  }
  lines.push(
    `${findingsLine(open)}${ignored > 0 ? `; ${ignored} ignored by comment, baseline or statement` : ''}`,
    scanLine(report),
  );
  return `${lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .map(noCommand)
    .join('\n')}\n`;
};

/** Within GitHub Actions a line that begins with `::` is a command to the runner; a wrapped message must not become one. */
const noCommand = (line: string): string => line.replace(/^(\s*)::/, '$1: :');

interface Page {
  readonly paint: (style: Style, text: string) => string;
  readonly width: number;
  readonly source: SourceLookup;
  readonly safeForms: ReadonlyMap<string, string | undefined>;
  readonly titles: ReadonlyMap<string, string>;
}

const findingLines = (finding: Finding, page: Page): readonly string[] => {
  const { paint, width } = page;
  const marks = [
    ...finding.cwe.slice(0, 1),
    ...(finding.testCode ? ['test code'] : []),
    ...(finding.proof === 'not tried' ? [] : [finding.proof]),
  ];
  const head = `${paint(finding.severity, finding.severity)}  ${paint('rule', visibleLine(finding.ruleId))}  ${paint('dim', marks.map(visibleLine).join(', '))}`;
  const title = visibleLine(page.titles.get(finding.ruleId) ?? '');
  const message = visibleLine(finding.message);
  const flow = finding.flow.length > 1 ? flowLines(finding, page) : [];
  const safe = safeFormLine(page.safeForms.get(finding.ruleId));
  return [
    `  ${head.trimEnd()}`,
    ...(title === '' || message.startsWith(title)
      ? []
      : indented(wrap(title, width - 4), '    ').map((line) => paint('title', line))),
    ...indented(wrap(message, width - 4), '    '),
    ...frameLines(finding, page),
    ...flow,
    ...(safe === undefined ? [] : hanging('safe form: ', wrap(visibleLine(safe), width - 15))),
    ...(finding.fix === undefined ? [] : hanging('fix: ', wrap(visibleLine(finding.fix.title), width - 9))),
    ...(finding.suppression === undefined
      ? []
      : hanging('ignored: ', wrap(visibleLine(finding.suppression.reason), width - 13))),
  ];
};

/** All that is said of one package: what it is, how it comes in and what to do stand once, above what is known. */
const packageLines = (findings: readonly Finding[], page: Page): readonly string[] => {
  const { paint, width } = page;
  const words = packageWords(findings);
  return [
    `  ${paint('title', visibleLine(words.title))}  ${paint('dim', visibleLine(words.place))}`,
    ...words.about.flatMap((line) => hanging('', wrap(visibleLine(line), width - 4))),
    ...(words.remedy === undefined ? [] : hanging('→ ', wrap(visibleLine(words.remedy), width - 6))),
    ...findings.flatMap((finding) => {
      const { severity, suppression } = finding;
      const lead = severity.padEnd(8);
      const [first = '', ...rest] = wrap(visibleLine(words.said(finding, page.titles.get(finding.ruleId))), width - 14);
      return [
        `    ${paint(severity, lead.trimEnd())}${' '.repeat(lead.length - lead.trimEnd().length)}  ${first}`,
        ...indented(rest, ' '.repeat(14)),
        ...(suppression === undefined
          ? []
          : indented(wrap(`ignored: ${visibleLine(suppression.reason)}`, width - 14), ' '.repeat(14))),
      ];
    }),
  ];
};

const frameLines = (finding: Finding, page: Page): readonly string[] => {
  const { paint, width } = page;
  const text = page.source(finding.path);
  const frame = (
    text === undefined ? [] : codeFrame(text, finding.span, { context: 1, lines: 4, width: width - 12 })
  ).filter(({ number, before, hit }) => number === finding.span.start.line || `${before}${hit}`.trim() !== '');
  if (frame.length === 0) return [`    ${paint('dim', `line ${finding.span.start.line}`)}`];
  let carets = false;
  return [
    '',
    ...frame.flatMap((line) => {
      const shown =
        `${paint('dim', `${String(line.number).padStart(7)} │`)} ${line.before}${line.hit === '' ? '' : paint('hit', line.hit)}${line.after}`.trimEnd();
      // Only the first marked line gets carets; on the rest of a long span they would only push the code apart.
      if (line.hit.trim() === '' || carets) return [shown];
      carets = true;
      return [shown, `${paint('dim', '        │')} ${paint('hit', caretLine(line))}`];
    }),
    '',
  ];
};

const caretLine = ({ before, hit }: FrameLine): string => {
  const blanks = /^ */.exec(hit)?.[0].length ?? 0;
  return ' '.repeat(cells(before) + blanks) + '^'.repeat(Math.max(1, cells(hit.slice(blanks).trimEnd())));
};

/** Longer ways are shown by their ends: how the data came in, and where it went. */
const mostSteps = 12;

const flowLines = (finding: Finding, page: Page): readonly string[] => {
  const { paint, width } = page;
  const steps = finding.flow.map((step, index) => ({ step, number: index + 1 }));
  const cut = steps.length - mostSteps;
  const shown = cut > 0 ? [...steps.slice(0, mostSteps / 2), undefined, ...steps.slice(-mostSteps / 2)] : steps;
  return [
    `    ${paint('dim', 'how the data gets there')}`,
    ...shown.flatMap((entry, index) => {
      if (entry === undefined) return [`      ${paint('dim', `… ${cut} steps`)}`];
      const { step, number } = entry;
      const place =
        step.path === finding.path
          ? `line ${step.span.start.line}`
          : `${visibleLine(step.path)}:${step.span.start.line}`;
      const last = shown[index - 1]?.step;
      const text =
        last?.path === step.path && last.span.start.line === step.span.start.line ? undefined : page.source(step.path);
      const [code] = text === undefined ? [] : codeFrame(text, step.span, { context: 0, lines: 1, width: width - 11 });
      return [
        ...hanging(`  ${String(number).padStart(2)}. `, wrap(`${place}: ${visibleLine(step.why)}`, width - 10)),
        ...(code === undefined ? [] : [`          ${paint('dim', `${code.before}${code.hit}${code.after}`.trim())}`]),
      ];
    }),
  ];
};

const diagnosticLines = (diagnostic: Diagnostic, { paint, width }: Page): readonly string[] => {
  const { level, path, span, text, remedy } = diagnostic;
  const place = path === undefined ? '' : `${path}${span === undefined ? '' : `:${span.start.line}`}: `;
  // Many texts begin with the path already, because they also stand alone on stderr.
  const whole = visibleLine(path !== undefined && text.startsWith(path) ? text : place + text);
  return [
    ...wrap(whole, width - 11).map(
      (line, index) => `  ${index === 0 ? paint(level, level.padEnd(7)) : '       '}  ${line}`,
    ),
    ...(remedy === undefined
      ? []
      : wrap(visibleLine(remedy), width - 13).map((line, index) => `           ${index === 0 ? '→ ' : '  '}${line}`)),
  ];
};

const indented = (lines: readonly string[], by: string): readonly string[] => lines.map((line) => by + line);

const hanging = (label: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `    ${index === 0 ? label : ' '.repeat(label.length)}${line}`);

type Style = Severity | Diagnostic['level'] | 'file' | 'rule' | 'title' | 'hit' | 'dim';

/** Select Graphic Rendition numbers. Source: ECMA-48, section 8.3.117. */
const codes: Readonly<Record<Style, string>> = {
  critical: '1;37;41',
  high: '1;31',
  medium: '1;33',
  low: '1;36',
  info: '1;34',
  error: '1;31',
  warning: '1;33',
  note: '2',
  file: '1;4',
  rule: '1',
  title: '1',
  hit: '1;31',
  dim: '2',
};

const painted = (style: Style, text: string): string => (text === '' ? '' : `\u001b[${codes[style]}m${text}\u001b[0m`);
