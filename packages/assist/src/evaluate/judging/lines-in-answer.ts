import type { OracleSaid } from '../results/sample-record.ts';

/**
 * What an oracle said of a file, told in lines of the answer that was put into it: whoever reads it has the answer before him, be it a person or the model.
 *
 * A line is known by its words, the nearest where several have the same; 0 for one that is not of the answer. What stands behind a function is not put into the file with it, so a comment at the end of a line makes no other line of it.
 *
 * Units: one-based lines.
 */
export const linesInAnswer = (said: OracleSaid, file: string, answer: string): OracleSaid => {
  const own = answer.split('\n').map((line) => line.trim());
  const lines = file.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && own.includes(line));
  const toAnswer = (line: number): number => {
    const words = lines[line - 1] ?? '';
    if (words === '') return 0;
    const far = (at: number): number => Math.abs(at - (line - 1 - first));
    return (
      own
        .flatMap((one, at) => (isSame(one, words) ? [at] : []))
        .reduce((best, at) => (best === -1 || far(at) < far(best) ? at : best), -1) + 1
    );
  };
  return {
    ...said,
    accusations: said.accusations.map((one) => ({
      ...one,
      line: toAnswer(one.line),
      evidence: one.evidence.replaceAll(/^line (\d+): /gmu, (_, line: string) => {
        const at = toAnswer(Number(line));
        return at === 0 ? '' : `line ${String(at)}: `;
      }),
    })),
  };
};

const isSame = (one: string, other: string): boolean =>
  one === other || isCommented(one, other) || isCommented(other, one);

const isCommented = (line: string, words: string): boolean =>
  words !== '' && line.startsWith(words) && /^\s*(?:#|\/\/|\/\*)/u.test(line.slice(words.length));
