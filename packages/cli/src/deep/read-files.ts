import type { SourceLookup } from '@sallyport/core';
import { isTestPath, languageOf } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newBareTexts, newCodeReader } from '@sallyport/analyze/outline';
import type { DeepFile } from '@sallyport/assist/deep';
import type { Outcome } from '../execute/outcome.ts';

/** Files that are read for questions, and what was passed over. */
export interface FilesRead {
  readonly files: readonly DeepFile[];
  /** Code in pages, notebooks and other containers: rules run there, but nobody is asked about it. */
  readonly containers: number;
  /** Files beyond the limit, or that could not be read. */
  readonly left: readonly string[];
}

/** Most code that is read for questions. Units: UTF-16 units. */
const mostText = 12_000_000;

/** Code of the scan as the model's questions are made from it. Tests are left out. */
export const readFilesFor = async (
  outcomes: readonly Outcome[],
  source: SourceLookup,
  denies: (path: string) => string | undefined,
  signal: AbortSignal,
): Promise<FilesRead> => {
  const reader = newCodeReader(analyzeLanguages);
  const bareText = newBareTexts(analyzeLanguages);
  const files: DeepFile[] = [];
  const left: string[] = [];
  let containers = 0;
  let room = mostText;
  for (const { path, result } of outcomes) {
    if (signal.aborted) break;
    if (
      result.kind !== 'looked' ||
      result.look.languages.length === 0 ||
      isTestPath(path) ||
      denies(path) !== undefined
    )
      continue;
    const text = source(path);
    const kind = text === undefined ? undefined : languageOf(path, text.slice(0, 200));
    if (text === undefined || (kind !== 'python' && kind !== 'javascript' && kind !== 'typescript' && kind !== 'tsx')) {
      containers += 1;
      continue;
    }
    room -= text.length;
    const seen = room < 0 ? undefined : await reader.outline({ path, text });
    const bare = seen !== undefined && 'outline' in seen ? await bareText({ path, text }) : undefined;
    if (seen === undefined || !('outline' in seen) || bare === undefined) left.push(path);
    else files.push({ path, text, bare, language: kind === 'python' ? 'python' : 'javascript', outline: seen.outline });
  }
  return { files, containers, left };
};
