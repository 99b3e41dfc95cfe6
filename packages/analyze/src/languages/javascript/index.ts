/**
 * JavaScript, TypeScript and TSX: text or pattern in, generic tree out.
 *
 * The steps: `grammars.ts` loads tree-sitter and its grammars; `flat-tree.ts` parses and copies the tree out of WASM in
 * one walk; `parse.ts` gives broken and cut-off text further readings; `lower/` makes the generic tree. Patterns of
 * rules pass through `pattern-text.ts` first, which hides `...` and its kin behind identifiers that lowering recognises.
 * Promises: no function throws on any text; offsets are UTF-16 and lie inside the text; ids are dense.
 */
import type { Language, LanguageId } from '../language.ts';
import { loadGrammar } from './grammars.ts';
import type { GrammarId } from './grammars.ts';
import { parsePatternText } from './parse-pattern.ts';
import { parseUnit } from './parse.ts';

export { setGrammarFolder } from './grammars.ts';

/** `javascript` reads JSX too; `typescript` reads none, `tsx` does. */
export const javascriptLanguage: Language = {
  ids: ['javascript', 'typescript', 'tsx'],
  load: (id) => loadGrammar(grammarFor(id)),
  parse: (text, id) => parseUnit(text, grammarFor(id)),
  parsePattern: (text, id) => parsePatternText(text, grammarFor(id)),
};

const grammarFor = (id: LanguageId): GrammarId => {
  if (id === 'python') throw new Error('the JavaScript front end was asked for Python');
  return id;
};
