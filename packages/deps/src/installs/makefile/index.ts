import type { Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { Mention } from '../mention.ts';
import { newScript, type Segment } from '../script.ts';

/**
 * Recipes of Makefiles and justfiles: indented lines, without the signs that say how `make` and `just` treat them.
 *
 * Variables are not put in, but `$(PIP)` and `$(PYTHON)` are taken for the programs that they are named after.
 */
export const makefile: Reader = {
  id: 'makefile',
  role: 'mention',
  owns: (path) => /(?:^|\/)(?:(?:GNU)?[Mm]akefile(?:\.[^/]*)?|[^/]+\.(?:mk|mak|just)|\.?[Jj]ustfile)$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('makefile', path, files, ['development']);
    const isJust = /just(?:file)?$/iu.test(path);
    const segments: Segment[] = [];
    let isContinued = false;
    for (const line of text.matchAll(/[^\n]*\n?/gu)) {
      const signs = isContinued ? '' : (/^[ \t]*[@+-]*/u.exec(line[0])?.[0] ?? '');
      const isRecipe = line[0].startsWith('\t') || (isJust && line[0].startsWith(' '));
      if (isRecipe || isContinued)
        segments.push({ text: line[0].slice(signs.length), start: line.index + signs.length, isVerbatim: true });
      isContinued = (isRecipe || isContinued) && /\\\r?\n$/u.test(line[0]);
    }
    mention.script(newScript(segments, newLines(text)));
    return mention.reading();
  },
};
