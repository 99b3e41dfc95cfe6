import type { Finding } from '@sallyport/core';
import { cweName } from '@sallyport/core/taxonomy';
import type { Material, Question } from '../../model/model-port.ts';
import type { ChangedFile } from '../change/changed-file.ts';
import { reviewAnswer, type ReviewAnswer } from './review-answer.ts';
import { shownPieces } from './shown-pieces.ts';

/** One file of a change, as it is asked about. */
export interface Asked {
  readonly file: ChangedFile;
  /** Its text, or its text without words, in lines without their ends. */
  readonly lines: readonly string[];
  /** `blank`: comments are out, and what strings say. */
  readonly words: 'shown' | 'blank';
  /** What the engines found in it; named F1, F2, … to the model. */
  readonly findings: readonly Finding[];
}

/** The question about one file: what else is wrong with it, and which findings can wait. */
export const reviewQuestion = ({ file, lines, words, findings }: Asked): Question<ReviewAnswer> => {
  const { pieces } = shownPieces(lines, file);
  return {
    purpose: 'review',
    instructions: [
      'You review a change to a program for security weaknesses. You get one changed file, or the parts of it around the changed lines, each line with its number, and a list of what tools found in it.',
      ...(words === 'blank'
        ? ['Comments are taken out of the code, and what strings say is written as "…". Judge by what the code does.']
        : []),
      'In "findings" tell weaknesses that stand on the changed lines or come of them, and that the tools did not find. For each:',
      '- "path" of the file as given, "startLine" and "endLine";',
      '- "quote": exactly these lines as they stand, without their numbers; tools compare them;',
      '- "cwe": the most specific CWE id, for instance CWE-89;',
      '- "message": in one or two plain sentences what an attacker does and what comes of it;',
      '- "source": the expression by which the attacker\'s value comes in, as the code writes it (request.args["id"], a parameter, a call); "sink": the call on the quoted lines that does the harm, as the code writes it. Tools follow the value from one to the other. Both are empty where no value flows.',
      'At most eight, the gravest first. An empty list is a good answer for code that is fine; do not guess.',
      'In "later" name findings of the tools (F1, F2, …) that people may look at after the others, each with a fact in the code as "why". None is removed by it. Leave those out that you are not sure of.',
    ].join('\n'),
    material: [
      ...pieces.map(({ from, to }): Material => {
        const text = lines.slice(from - 1, to).join('\n');
        return {
          label: pieces.length === 1 && from === 1 && to === lines.length ? 'changed file' : 'part of the changed file',
          path: file.path,
          text,
          ...(words === 'blank'
            ? {}
            : {
                around: {
                  text: lines.join('\n'),
                  start: lines.slice(0, from - 1).join('\n').length + (from > 1 ? 1 : 0),
                },
              }),
          firstLine: from,
          size: 'may-be-cut',
        };
      }),
      {
        label: 'findings of the tools',
        path: '',
        text: findings.length === 0 ? '(none)' : findings.map(findingLine).join('\n'),
        size: 'may-be-cut',
      },
    ],
    task: `Changed lines: ${ranges([...file.added])}. Give "findings" and "later".`,
    schema: reviewAnswer,
    mostTokens: 6_000,
  };
};

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
