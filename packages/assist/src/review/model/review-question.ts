import type { Finding } from '@sallyport/core';
import { cweName } from '@sallyport/core/taxonomy';
import type { Material, Question } from '../../model/model-port.ts';
import type { AskedFile } from './asked-file.ts';
import { reviewAnswer, type ReviewAnswer } from './review-answer.ts';
import { type Piece, shownPieces } from './shown-pieces.ts';

/** One file of a review, as it is asked about. */
export interface Asked {
  readonly file: AskedFile;
  /** Its text, or its text without words, in lines without their ends. */
  readonly lines: readonly string[];
  /** `blank`: comments are out, and what strings say. */
  readonly words: 'shown' | 'blank';
  /** What the engines found in it; named F1, F2, … to the model. */
  readonly findings: readonly Finding[];
  /** Parts of other texts that it takes to judge. */
  readonly beside: readonly Beside[];
}

/** Part of a text beside the file: what the change took away, or what opened a finding. */
export interface Beside {
  readonly label: string;
  readonly path: string;
  /** As it lies on disk, for its secrets to be seen. */
  readonly whole: string;
  /** As it is shown. */
  readonly lines: readonly string[];
  readonly pieces: readonly Piece[];
}

/** The question about one file: what else is wrong with it, and which findings can wait. */
export const reviewQuestion = ({ file, lines, words, findings, beside }: Asked): Question<ReviewAnswer> => {
  const { pieces } = shownPieces(lines, file.places);
  const isChanged = file.why === 'changed';
  const isWhole = pieces.length === 1 && pieces[0]?.from === 1 && pieces[0].to === lines.length;
  const label = isChanged
    ? isWhole
      ? 'changed file'
      : 'part of the changed file'
    : 'file that the change leaves alone';
  return {
    purpose: 'review',
    instructions: [
      isChanged
        ? 'You review a change to a program or its settings for security weaknesses. You get one changed file, or the parts of it around the changed lines, each line with its number, what the change took away, and a list of what tools found in it.'
        : 'You review a change to a program for security weaknesses. You get a file that the change leaves alone, or parts of it, in which tools found weaknesses that were not there before, and what the change brings elsewhere.',
      ...(words === 'blank'
        ? ['Comments are taken out of the code, and what strings say is written as "…". Judge by what the code does.']
        : []),
      ...(isChanged
        ? [
            'In "findings" tell weaknesses that stand on the changed lines or come of them, and that the tools did not find: in settings and pipelines also rights that are too wide, doors that are open and checks that are switched off. For each:',
            '- "path" of the file as given, "startLine" and "endLine";',
            '- "quote": exactly these lines as they stand, without their numbers; tools compare them;',
            '- "cwe": the most specific CWE id, for instance CWE-89;',
            '- "message": in one or two plain sentences what an attacker does and what comes of it;',
            '- "source": the expression by which the attacker\'s value comes in, as the code writes it (request.args["id"], a parameter, a call); "sink": the call on the quoted lines that does the harm, as the code writes it. Tools follow the value from one to the other. Both are empty where no value flows.',
            'At most eight, the gravest first. An empty list is a good answer for code that is fine; do not guess.',
          ]
        : ['"findings" stays an empty list: this file was not changed.']),
      'In "later" name findings of the tools (F1, F2, …) that people may look at after the others, each with a fact in the code as "why". None is removed by it. Leave those out that you are not sure of.',
    ].join('\n'),
    material: [
      ...pieces.map((piece) => pieceOf(piece, { label, path: file.path, whole: file.text, lines, pieces }, words)),
      ...beside.flatMap((one) => one.pieces.map((piece) => pieceOf(piece, one, words))),
      {
        label: 'findings of the tools',
        path: '',
        text: findings.length === 0 ? '(none)' : findings.slice(0, mostFindings).map(findingLine).join('\n'),
        size: 'may-be-cut',
      },
    ],
    task: isChanged ? `Changed lines: ${ranges([...file.added])}. Give "findings" and "later".` : 'Give "later".',
    schema: reviewAnswer,
    mostTokens: 6_000,
  };
};

/** More findings of one file are not listed. */
const mostFindings = 200;

const pieceOf = ({ from, to }: Piece, { label, path, whole, lines }: Beside, words: Asked['words']): Material => ({
  label,
  path,
  text: lines.slice(from - 1, to).join('\n'),
  ...(words === 'blank'
    ? {}
    : { around: { text: whole, start: lines.slice(0, from - 1).join('\n').length + (from > 1 ? 1 : 0) } }),
  firstLine: from,
  size: 'may-be-cut',
});

/** Id and rule alone: a rule's message can repeat what the code says. */
const findingLine = ({ ruleId, span, severity, cwe }: Finding, index: number): string =>
  `F${String(index + 1)}: line ${String(span.start.line)}, ${severity}, ${ruleId}${cwe[0] === undefined ? '' : `, ${cwe[0]} ${cweName(cwe[0]) ?? ''}`}`;

/** `1-4, 9`; at most forty of them. */
const ranges = (lines: readonly number[]): string => {
  const found: { from: number; to: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.to === line - 1) last.to = line;
    else found.push({ from: line, to: line });
  }
  const shown = found
    .slice(0, 40)
    .map(({ from, to }) => (from === to ? String(from) : `${String(from)}-${String(to)}`));
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${found.length > 40 ? ' and more' : ''}`;
};
