import type { LanguageId, ParseProblem } from '../language.ts';
import { contentLanguage } from '../language-of.ts';
import type { FileKind } from '../language-of.ts';
import { componentUnits } from './component.ts';
import type { Embedded, EmbeddedUnit, OffsetMap } from './embedded-unit.ts';
import { htmlUnits } from './html.ts';
import { newMappedText } from './mapped-text.ts';

/**
 * The fenced blocks of a Markdown text, each a unit of its own; an answer of a model pasted into a file is read this way.
 *
 * The first word behind the fence names the language; without one the content is looked at. The fence's indentation is
 * taken off its lines. A fence that is never closed runs to the end (answers get cut off).
 * Source: CommonMark 0.31, section 4.5.
 */
export const markdownUnits = (text: string): Embedded => {
  const units: EmbeddedUnit[] = [];
  const problems: ParseProblem[] = [];
  for (const block of fences(text)) {
    const code = newMappedText();
    for (const line of block.lines) code.append(text.slice(line.start, line.end), line.start, line.end);
    const { text: content, map } = code.finish();
    const kind = block.word === '' ? contentLanguage(content) : kindOfWord(block.word);
    if (kind === undefined || content.trim() === '') continue;
    if (kind === 'html' || kind === 'vue' || kind === 'svelte') {
      const inner = kind === 'html' ? htmlUnits(content) : componentUnits(content, kind);
      for (const unit of inner.units) units.push({ ...unit, map: through(unit.map, map) });
      problems.push(...inner.problems);
    } else if (isLanguage(kind)) units.push({ language: kind, text: content, map });
  }
  return { units, problems };
};

const isLanguage = (kind: FileKind): kind is LanguageId =>
  kind === 'python' || kind === 'javascript' || kind === 'typescript' || kind === 'tsx';

const through = (inner: OffsetMap, outer: OffsetMap): OffsetMap => ({
  toFile: (offset) => outer.toFile(inner.toFile(offset)),
  toFileEnd: (offset) => outer.toFileEnd(inner.toFileEnd(offset)),
});

const words: Readonly<Record<string, FileKind>> = {
  py: 'python',
  python: 'python',
  python2: 'python',
  python3: 'python',
  py3: 'python',
  ipython: 'python',
  ipython3: 'python',
  pyi: 'python',
  django: 'python',
  flask: 'python',
  fastapi: 'python',
  js: 'javascript',
  javascript: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  node: 'javascript',
  nodejs: 'javascript',
  react: 'javascript',
  es6: 'javascript',
  express: 'javascript',
  ts: 'typescript',
  typescript: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  html: 'html',
  htm: 'html',
  vue: 'vue',
  svelte: 'svelte',
};

/** The kind that an info string's first word names: `js`, `{.python}`, `py title="a.py"`, `ts{1,3}`, `app/main.py`. */
const kindOfWord = (word: string): FileKind | undefined => {
  const bare = word
    .toLowerCase()
    .replace(/^\{?\.?/, '')
    .replace(/[{},:;].*$/, '');
  if (Object.hasOwn(words, bare)) return words[bare];
  const extension = /\.(\w+)$/.exec(bare)?.[1] ?? '';
  return Object.hasOwn(words, extension) ? words[extension] : undefined;
};

interface Fence {
  readonly word: string;
  readonly lines: readonly { readonly start: number; readonly end: number }[];
}

function* fences(text: string): Generator<Fence> {
  let open:
    | {
        readonly mark: string;
        readonly length: number;
        readonly indent: number;
        readonly word: string;
        readonly lines: { start: number; end: number }[];
      }
    | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, next);
    if (open === undefined) {
      // Deeper than three blanks is a code block by the standard, but inside a list it is a fence; lists are common.
      const found = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\r\n]*)/.exec(line);
      const info = found?.[3] ?? '';
      if (found !== null && !(found[2]?.startsWith('`') === true && info.includes('`'))) {
        const mark = found[2] ?? '';
        open = {
          mark: mark.charAt(0),
          length: mark.length,
          indent: found[1]?.length ?? 0,
          word: info.trim().split(/\s+/, 1)[0] ?? '',
          lines: [],
        };
      }
    } else if (closes(line, open)) {
      yield open;
      open = undefined;
    } else {
      const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      open.lines.push({ start: start + Math.min(blanks, open.indent), end: next });
    }
    start = next;
  }
  if (open !== undefined) yield open;
}

const closes = (line: string, open: { readonly mark: string; readonly length: number }): boolean => {
  const bare = line.trim();
  return bare.length >= open.length && bare === open.mark.repeat(bare.length);
};
