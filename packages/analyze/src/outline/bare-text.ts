import type { SourceText } from '@sallyport/core/faces';
import type { Language } from '../languages/language.ts';
import { walkOf } from '../names/walk.ts';
import { readUnit } from './read-unit.ts';

/** What stands for a text that was taken out. */
const blank = '…';

/** Short words are kept: keys, methods and paths are part of what code does, and sixteen letters without a blank persuade nobody. */
const kept = /^[\w./:-]{0,16}$/u;

/**
 * The code of a file without its comments and without what its strings say, line for line; `undefined` where it is no code that is read.
 *
 * For readers that words could persuade. Values inside of templates stay, and so do names: what a name says is not taken out.
 */
export const newBareTexts =
  (languages: readonly Language[]) =>
  async (file: SourceText): Promise<string | undefined> => {
    const parsed = await readUnit(file, languages);
    if ('problem' in parsed) return undefined;
    const { text } = parsed;
    const places = [
      ...parsed.comments.map(({ start, end }) => ({ start, end, by: '' })),
      ...walkOf(parsed).order.flatMap((node) =>
        node.kind === 'Str' || node.kind === 'RegexLit'
          ? [{ start: node.start, end: node.end, by: withoutWords(text.slice(node.start, node.end)) }]
          : [],
      ),
    ].toSorted((a, b) => a.start - b.start || b.end - a.end);
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, by } of places) {
      if (start < at) continue;
      parts.push(text.slice(at, start), by, missingLines(text.slice(start, end), by));
      at = end;
    }
    return parts.join('') + text.slice(at);
  };

const withoutWords = (code: string): string => {
  const [, open = '', inner = '', close = ''] =
    /^([A-Za-z]*(?:"""|'''|["'`/]))([^]*?)((?:"""|'''|["'`/])[a-z]*)$/u.exec(code) ?? [];
  if (open === '') return kept.test(code.trim()) ? code : blank;
  return kept.test(inner) ? code : `${open}${blank}${close}`;
};

/** Line ends that were taken out, so that lines keep their numbers. */
const missingLines = (was: string, is: string): string =>
  '\n'.repeat(Math.max(0, was.split('\n').length - is.split('\n').length));
