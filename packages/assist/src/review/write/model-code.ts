import { visible } from '@sallyport/core/report/visible';
import type { ModelFinding } from '../model/model-review.ts';
import type { ReviewView } from './review-view.ts';

/** The lines that a model quoted, as they stand in the file, with their numbers; at most four. */
export const modelCode = (
  { path, startLine, endLine }: Pick<ModelFinding, 'path' | 'startLine' | 'endLine'>,
  { source }: Pick<ReviewView, 'source'>,
): readonly string[] =>
  (source(path) ?? '')
    .split(/\r\n|\r|\n/u)
    .slice(startLine - 1, Math.min(endLine, startLine + 3))
    .map(
      (line, index) =>
        `${String(startLine + index).padStart(5)} | ${visible(line.replaceAll('\t', '  ')).slice(0, 160)}`,
    );
