import { styleText } from 'node:util';
import { type Judgement, unifiedDiff } from '@sallyport/assist';
import type { SourceText } from '@sallyport/core/faces';
import { visible, visibleLine } from '@sallyport/core/report/visible';
import type { Repaired } from './repair-files.ts';

export interface ShowOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  /** Hides secrets in a text. */
  readonly mask: (text: string) => string;
}

/** What a terminal shows of one finding: the diff, what every gate saw, and what may be said. All of it made visible first. */
export const showRepair = (
  { finding, judgements, why, notes = [], before }: Repaired,
  options: ShowOptions,
): string => {
  const paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan', text: string): string =>
    options.color ? styleText(style, text, { validateStream: false }) : text;
  const head = `${paint('bold', `${visibleLine(finding.path)}:${String(finding.span.start.line)}`)}  ${finding.severity}  ${visibleLine(finding.ruleId)}`;
  const [best] = judgements;
  const noted = notes.map((one) => `  · ${visibleLine(options.mask(one))}\n`).join('');
  if (best === undefined) return `${head}\n  not fixed: ${visibleLine(why)}\n${noted}\n`;
  const { candidate, evidence, verdict } = best;
  const colour = verdict.kind === 'fixed' ? 'green' : verdict.kind === 'proposal' ? 'yellow' : 'red';
  const lines = [
    head,
    `  ${visibleLine(candidate.title)}${candidate.origin === 'person' ? ' (by hand)' : ''}`,
    '',
    ...shownDiff(best, before, options.mask).map((line) => `    ${paint(lineColour(line), line)}`),
    '',
    ...evidence.flatMap(({ gate, state, text, details }) => [
      `  ${paint(state === 'passed' ? 'green' : state === 'failed' ? 'red' : 'dim', marks[state])} ${gate}: ${visibleLine(options.mask(text))}`,
      ...(options.verbose || state === 'failed' ? details.map((one) => `      ${visible(options.mask(one))}`) : []),
    ]),
    ...candidate.todo.map((one) => `  ! ${visibleLine(one)}`),
    `  ${paint(colour, visibleLine(options.mask(verdict.text)))}`,
    `${noted}\n`,
  ];
  return lines.join('\n');
};

const marks = { passed: '✓', failed: '✗', 'not available': '–' } as const;

const shownDiff = (
  { texts }: Judgement,
  before: readonly SourceText[],
  mask: (text: string) => string,
): readonly string[] =>
  texts.flatMap(({ path, text }) => {
    const was = before.find((one) => one.path === path)?.text;
    return unifiedDiff(path, was === undefined ? undefined : mask(was), mask(text))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => visible(line.replace(/\r$/u, '').replaceAll('\t', '    ')));
  });

const lineColour = (line: string): 'green' | 'red' | 'cyan' | 'dim' =>
  line.startsWith('@@') ? 'cyan' : line.startsWith('+') ? 'green' : line.startsWith('-') ? 'red' : 'dim';
