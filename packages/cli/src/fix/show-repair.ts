import { styleText } from 'node:util';
import { type GateEvidence, type GateName, type Judgement, unifiedDiff } from '@sallyport/assist';
import type { SourceText } from '@sallyport/core/faces';
import { visible, visibleLine } from '@sallyport/core/report/visible';
import { wrap } from '@sallyport/core/report/wrap';
import type { Repaired } from './repair-files.ts';

export interface ShowOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  /** Columns to fill; what is unknown is not broken. */
  readonly width?: number | undefined;
  /** Hides secrets in a text. */
  readonly mask: (text: string) => string;
}

/**
 * What a terminal shows of one finding: the diff, what every gate saw, and what may be said. All of it made visible first.
 *
 * Gates that only look at the text and passed share a line, and so do those that say the same; `verbose` gives each its own.
 */
export const showRepair = (
  { finding, judgements, why, notes = [], before, outcome }: Repaired,
  options: ShowOptions,
  problem?: string,
): string => {
  const paint: Paint = (style, text) => (options.color ? styleText(style, text, { validateStream: false }) : text);
  const hang = (mark: string, text: string): readonly string[] =>
    (options.width === undefined ? [text] : wrap(text, Math.max(36, options.width - 4))).map(
      (line, index) => `  ${index === 0 ? mark : ' '} ${line}`,
    );
  const plain = (text: string): readonly string[] =>
    options.width === undefined
      ? [`  ${text}`]
      : wrap(text, Math.max(38, options.width - 2)).map((line) => `  ${line}`);
  const head = `${paint('bold', `${visibleLine(finding.path)}:${String(finding.span.start.line)}`)}  ${finding.severity}  ${visibleLine(finding.ruleId)}`;
  const [best] = judgements;
  const noted = notes.flatMap((one) => hang('·', visibleLine(options.mask(one))));
  if (best === undefined)
    return [
      head,
      ...plain(`${outcome === 'gone before' ? 'fixed' : 'not fixed'}: ${visibleLine(options.mask(why))}`),
      ...noted,
      '',
      '',
    ].join('\n');
  const { candidate, evidence, verdict } = best;
  const colour = verdict.kind === 'fixed' ? 'green' : verdict.kind === 'proposal' ? 'yellow' : 'red';
  const lines = [
    head,
    ...plain(visibleLine(candidate.title)),
    '',
    ...shownDiff(best, before, options.mask).map((line) => `    ${paint(lineColour(line), line)}`),
    '',
    ...(options.verbose ? evidence.map((one) => ({ ...one, gates: one.gate as string })) : together(evidence)).flatMap(
      ({ gates, state, text, details }) => [
        ...hang(
          paint(state === 'passed' ? 'green' : state === 'failed' ? 'red' : 'dim', marks[state]),
          `${gates}${text === '' ? '' : `: ${visibleLine(options.mask(text))}`}`,
        ),
        ...(options.verbose || state === 'failed'
          ? details.map((one) => `      ${visible(options.mask(one))}`.trimEnd())
          : []),
      ],
    ),
    ...candidate.todo.flatMap((one) => hang(paint('yellow', '!'), visibleLine(one))),
    ...plain(visibleLine(options.mask(verdict.text))).map((line) => paint(colour, line)),
    ...(problem === undefined ? [] : plain(visibleLine(options.mask(problem))).map((line) => paint('red', line))),
    ...noted,
    '',
    '',
  ];
  return lines.join('\n');
};

type Paint = (style: 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan', text: string) => string;

const marks = { passed: '✓', failed: '✗', 'not available': '–' } as const;

/** Gates whose passing says no more than their name. */
const ofText: ReadonlySet<GateName> = new Set([
  'applies once',
  'parses',
  'finding gone',
  'nothing new found',
  'surface kept',
  'nothing deleted',
  'nothing hidden',
]);

interface Shown extends Pick<GateEvidence, 'state' | 'text' | 'details'> {
  readonly gates: string;
}

/** Evidence with the same to say in one line each, at the place of the first. */
const together = (evidence: readonly GateEvidence[]): readonly Shown[] =>
  [
    ...Map.groupBy(evidence, ({ gate, state, text }) =>
      state === 'passed' && ofText.has(gate) ? 'of the text' : state === 'failed' ? gate : `${state}\0${text}`,
    ),
  ].flatMap(([key, own]): readonly Shown[] => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        ...first,
        text: key === 'of the text' ? '' : first.text,
        gates: own.map(({ gate }) => gate).join(', '),
      },
    ];
  });

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

const lineColour = (line: string): 'green' | 'red' | 'cyan' | 'dim' | 'bold' =>
  line.startsWith('@@')
    ? 'cyan'
    : line.startsWith('+++ ') || line.startsWith('--- ')
      ? 'bold'
      : line.startsWith('+')
        ? 'green'
        : line.startsWith('-')
          ? 'red'
          : 'dim';
