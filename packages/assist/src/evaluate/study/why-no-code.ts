import { blankC } from '../text/blank-c.ts';

/**
 * Why a file in C of a study holds no program at all: it is empty, comments alone, or a refusal in prose, which may have semicolons and braces like everybody's. `undefined` where anything in it is code.
 *
 * Code is what no sentence is: a directive, a body behind parentheses, a declaration, a call or an assignment as a line of its own.
 */
export const whyNoCode = (text: string): string | undefined => {
  if (text.trim() === '') return 'the file is empty';
  if (!/^[^'"]*$/u.test(text) || text.includes('/'))
    if (blankC(text).trim() === '') return 'the file holds no code: comments alone';
  return text.split('\n').some((line) => isCode(line.trim())) || /\)\s*\{/u.test(text)
    ? undefined
    : 'the file holds no code: prose alone';
};

const isCode = (line: string): boolean =>
  line.length < 2_000 &&
  (/^#\s*(?:include|define|if|ifdef|ifndef|pragma)\b/u.test(line) ||
    /^(?:typedef|struct|enum|union)\b[^.]*[{;]$/u.test(line) ||
    /^(?:(?:const|static|extern|unsigned|signed|char|short|int|long|float|double|void|bool|size_t|FILE)\b[\s*]*)+\w+\s*[=;,[(]/u.test(
      line,
    ) ||
    /^[\w.>[\]*-]+\s*[-+*/|&]?=[^=].*;/u.test(line) ||
    /^(?:return\b[^.]*|[A-Za-z_]\w*\s*\(.*\)|[\w.>[\]-]+(?:\+\+|--))\s*;/u.test(line));
