import { parse, type ParserOptions } from '@babel/parser';
import type { SyntaxNode } from './syntax-node.ts';

export type Language = 'javascript' | 'typescript';

/** What keeps a text from being a program. Units: zero-based UTF-16 offset. */
export interface ScriptProblem {
  readonly text: string;
  readonly at: number;
}

export const isProblem = (value: object): value is ScriptProblem =>
  'text' in value && typeof value.text === 'string' && 'at' in value && typeof value.at === 'number';

/** Units: UTF-16 units; a larger program was not written by anybody, and its tree would be a gigabyte. */
const longestSource = 2 * 2 ** 20;

const options = (language: Language): ParserOptions => ({
  sourceType: 'module',
  plugins: language === 'typescript' ? ['typescript'] : [],
  // As models write it: the body of an async function.
  allowReturnOutsideFunction: true,
  attachComment: false,
});

/** The tree of a program, read as a module; or the first thing that is wrong with it. */
export const parseScript = (source: string, language: Language): SyntaxNode | ScriptProblem => {
  if (source.length > longestSource) return { text: 'the program is longer than 2 MiB; split it', at: 0 };
  try {
    const file = parse(source, options(language));
    return file.program as unknown as SyntaxNode;
  } catch (error) {
    if (error instanceof SyntaxError) {
      const { pos } = error as SyntaxError & { readonly pos?: number };
      return {
        text: error.message.replace(/ \(\d+:\d+\)$/, ''),
        at: typeof pos === 'number' ? Math.min(pos, source.length) : 0,
      };
    }
    if (error instanceof RangeError) return { text: 'the program is nested too deep', at: 0 };
    throw error;
  }
};
