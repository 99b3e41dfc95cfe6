import type { Judged } from '../judge.ts';

/** The whole lines that a finding stands in. */
export const linesOf = ({ file: { text }, finding: { span } }: Pick<Judged, 'file' | 'finding'>): string => {
  const end = text.indexOf('\n', span.end.offset);
  return text.slice(text.lastIndexOf('\n', Math.max(0, span.start.offset - 1)) + 1, end < 0 ? text.length : end);
};
