import { visible } from '@sallyport/core/report/visible';
import type { ModelFinding } from '../model/model-review.ts';

/** The lines that a model quoted, with their numbers; at most four. */
export const modelCode = ({ startLine, quote }: Pick<ModelFinding, 'startLine' | 'quote'>): readonly string[] =>
  quote
    .slice(0, 4)
    .map(
      (line, index) =>
        `${String(startLine + index).padStart(5)} | ${visible(line.replaceAll('\t', '  ')).slice(0, 160)}`,
    );
