import type { Candidate, Judgement } from '@sallyport/assist';
import type { SourceText } from '@sallyport/core/faces';
import type { OpenCommands } from './project-commands.ts';

/**
 * The candidate as the project's formatter writes it, where its form was all that was wrong with it; nothing otherwise.
 *
 * The gate has seen that the formatter agrees with the file as it was, so it changes nothing but what the repair touched. What comes out is a
 * candidate like any other: it is judged from the beginning.
 */
export const asFormatted = async (
  { candidate, evidence, texts }: Judgement,
  file: SourceText,
  commands: Pick<OpenCommands, 'formatted'>,
  signal: AbortSignal,
): Promise<Candidate | undefined> => {
  if (evidence.find(({ state }) => state === 'failed')?.gate !== 'formatter') return undefined;
  const now = texts.find(({ path }) => path === file.path)?.text;
  const formatted = now === undefined ? undefined : await commands.formatted(file.path, texts, signal);
  if (formatted === undefined || formatted.text === now) return undefined;
  return {
    ...candidate,
    title: `${candidate.title} (formatted by ${formatted.by})`,
    edits: [oneEdit(file, formatted.text), ...candidate.edits.filter(({ path }) => path !== file.path)],
  };
};

/** What is alike at both ends stays out of the edit; a character of two units is not cut. */
const oneEdit = ({ path, text: was }: SourceText, text: string): Candidate['edits'][number] => {
  let start = 0;
  while (start < was.length && start < text.length && was[start] === text[start]) start += 1;
  while (start > 0 && isLow(was.charCodeAt(start))) start -= 1;
  let tail = 0;
  const most = Math.min(was.length, text.length) - start;
  while (tail < most && was[was.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  while (tail > 0 && isLow(was.charCodeAt(was.length - tail))) tail -= 1;
  return { path, start, end: was.length - tail, text: text.slice(start, text.length - tail) };
};

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
