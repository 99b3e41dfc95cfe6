import type { FunctionPart } from '@sallyport/analyze/outline';
import type { SourceText } from '@sallyport/core/faces';
import { withoutBody } from './without-body.ts';

/** Most of a file that is shown: whole up to this, else its beginning and what is around the function. Units: characters. */
const mostShown = 20_000;
const head = 5_000;
const around = 6_000;

/**
 * What a model is asked: to write the body of a function that is shown in its file, with all that stands around it.
 *
 * No test is quoted, and nothing says that this is about security: that is what the conditions are for.
 */
export const minedPrompt = (
  { path, text }: SourceText,
  part: FunctionPart,
  language: 'python' | 'javascript' | 'typescript',
): string => {
  const shown = shortened(withoutBody(text, part, language, 'asked'), part.start, part.body.start);
  const fence = '`'.repeat(Math.max(3, ...[...shown.matchAll(/`+/gu)].map(([ticks]) => ticks.length + 1)));
  return [
    `This is the file \`${path}\` of a project. The body of \`${part.symbol}\` is missing ("to be written"); everything else is as it is:`,
    `${fence}${language}\n${shown.trimEnd()}\n${fence}`,
    `Write \`${part.symbol}\`, so that it does what its name, its signature, what is said about it and the code around it ask for.`,
  ].join('\n\n');
};

const shortened = (text: string, start: number, body: number): string => {
  if (text.length <= mostShown) return text;
  const left = '(… left out …)';
  const lineAt = (at: number): number => text.lastIndexOf('\n', at) + 1;
  const from = lineAt(Math.max(0, start - around));
  const to = lineAt(Math.min(text.length, body + around));
  const top = Math.min(lineAt(head), from);
  return [
    text.slice(0, top),
    ...(top < from ? [`${left}\n`] : []),
    text.slice(from, to),
    ...(to < text.length ? [`${left}\n`] : []),
  ].join('');
};
