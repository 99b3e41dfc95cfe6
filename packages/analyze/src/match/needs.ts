/**
 * Which words a text must hold before a formula can match in it.
 *
 * In: a formula. Out: a small tree of "all of", "any of" and words, computed from the pattern's text without parsing it. A name that a
 * pattern spells must be in the file: aliases still write it in the import. What may be written otherwise (keywords, texts with blanks,
 * constants) is not demanded, so the answer "no" is certain and "yes" is a guess.
 */
import { isTelling } from './telling.ts';
import type { Needs } from '../rules/needs.ts';
import type { Condition, Formula } from '../rules/rule.ts';

const nothing: Needs = { kind: 'nothing' };

/** The needs of a formula. */
export const needsOf = (formula: Formula): Needs => {
  if (formula.needs !== undefined) return formula.needs;
  switch (formula.kind) {
    case 'pattern':
      return all(wordsOfPattern(formula.text).map((word) => ({ kind: 'word', word })));
    case 'regex':
      return ofRegex(formula.regex);
    case 'or':
      return any(formula.operands.map((operand) => needsOf(operand)));
    case 'and':
      return all([
        ...formula.operands.map((operand) => needsOf(operand)),
        ...formula.conditions.map((condition) => ofCondition(condition)),
      ]);
    case 'inside':
      return needsOf(formula.operand);
    case 'not':
    case 'not-inside':
      return nothing;
    default:
      return formula satisfies never;
  }
};

/** A nested pattern may match a constant that is written elsewhere in the file, but in the file it is. */
const ofCondition = (condition: Condition): Needs => {
  if (condition.kind === 'pattern') return condition.language === undefined ? needsOf(condition.formula) : nothing;
  if (condition.kind !== 'regex' || condition.constants === true) return nothing;
  // `^(get|post)$`: the code itself must spell one of the words.
  const alternatives = /^\^\(?(?:\?:)?(\w{2,}(?:\|\w{2,})*)\)?\$$/u.exec(condition.regex)?.[1];
  return alternatives === undefined ? nothing : any(alternatives.split('|').map((word) => ({ kind: 'word', word })));
};

/** Whether a file with these words and this text can satisfy the needs. */
export const satisfied = (needs: Needs, words: ReadonlySet<string>, text: string): boolean => {
  switch (needs.kind) {
    case 'nothing':
      return true;
    case 'word':
      return words.has(needs.word);
    case 'text':
      return text.includes(needs.text);
    case 'all':
      return needs.of.every((one) => satisfied(one, words, text));
    case 'any':
      return needs.of.some((one) => satisfied(one, words, text));
    default:
      return needs satisfies never;
  }
};

export const all = (needs: readonly Needs[]): Needs => {
  const real = needs.filter((one) => one.kind !== 'nothing');
  return real.length === 0 ? nothing : real.length === 1 ? (real[0] ?? nothing) : { kind: 'all', of: real };
};

export const any = (needs: readonly Needs[]): Needs => {
  if (needs.length === 0 || needs.some((one) => one.kind === 'nothing')) return nothing;
  return needs.length === 1 ? (needs[0] ?? nothing) : { kind: 'any', of: needs };
};

/** Words that a match need not spell: keywords that other forms share, and constants. */
const free: ReadonlySet<string> = new Set(
  `def class async await function const let var return if else elif for while in of is not and or try except catch finally raise throw with as
  import from lambda new None True False null undefined true false pass break continue switch case default match global nonlocal del delete
  typeof void instanceof yield assert print exec static get set extends do export this builtins any string number boolean object`.split(
    /\s+/u,
  ),
);

const token =
  /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$\.\.\.|(?:[rbufRBUF]{0,2})("""[^]*?"""|'''[^]*?'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|`[^`]*`)|([\p{ID_Start}_$][\p{ID_Continue}$]*)|\d[\w.]*|[^]/gu;

/** A member of a module that is loaded in place: programs that import the module need not write `require`. */
const required = /\brequire\((["'])([@\w][@\w./-]*)\1\)\.(?=[A-Za-z_])/gu;

const wordsOfPattern = (given: string): readonly string[] => {
  const words = new Set<string>();
  const pattern = given.replaceAll(required, (_, quote: string, module: string) => `${quote}${module}${quote}; `);
  let chain: string[] = [];
  let afterDot = false;
  const close = (): void => {
    // Without its import a name may be written by its end alone (see `isTelling`), so only the end is sure to be there.
    const end = chain.at(-1);
    if (end !== undefined)
      for (const word of chain.slice(isTelling(end) ? -1 : -2)) if (!free.has(word)) words.add(word);
    chain = [];
  };
  for (const found of pattern.matchAll(token)) {
    const [whole, quoted, word] = found;
    if (whole === '.' || whole === '?') {
      afterDot = whole === '.';
      continue;
    }
    const isName = word !== undefined && !word.startsWith('$');
    if (!isName || !afterDot) close();
    // A member of something else than a name is written as it is.
    if (isName && afterDot && chain.length === 0) {
      if (!free.has(word)) words.add(word);
    } else if (isName) chain.push(word);
    afterDot = false;
    if (quoted !== undefined && /^(['"])[A-Za-z][\w./@:-]*\1$/u.test(quoted) && !quoted.includes('...')) {
      for (const part of quoted.slice(1, -1).matchAll(/[A-Za-z_]\w{3,}/gu)) words.add(part[0]);
    }
  }
  close();
  return [...words];
};

let last: { readonly text: string; readonly words: ReadonlySet<string> } | undefined;

/** Every word of a text: what `couldMatch` is asked with. The last answer is kept, because a file is asked about twice in a row. */
export const wordsOf = (text: string): ReadonlySet<string> => {
  if (last?.text === text) return last.words;
  const words = collectWords(text);
  last = { text, words };
  return words;
};

const collectWords = (text: string): ReadonlySet<string> => {
  const words = new Set<string>();
  const pattern = /[\p{ID_Start}_$][\p{ID_Continue}$]*/gu;
  const ascii = /[A-Za-z_$][\w$]*/g;
  for (const found of text.matchAll(/[^\0-\x7f]/u.test(text) ? pattern : ascii)) words.add(found[0]);
  return words;
};

/** The longest literal that every match of an expression holds, if that is plain to see. */
const ofRegex = (regex: string): Needs => {
  if (/^\(\?[a-z]*i|[|]/u.test(regex)) return nothing;
  let longest = '';
  for (const part of regex.split(/\((?:[^()]|\([^()]*\))*\)[*+?{]?|\[(?:\\[^]|[^\]])*\][*+?]?|\\.|[.^$()[\]{}+*?]/u)) {
    if (part.length > longest.length) longest = part;
  }
  const at = regex.indexOf(longest);
  const after = regex[at + longest.length] ?? '';
  const literal = /[*?{]/u.test(after) ? longest.slice(0, -1) : longest;
  return literal.length >= 3 && /^[\w\s/.:-]+$/u.test(literal) && !/[\\{]/u.test(regex[at - 1] ?? '')
    ? { kind: 'text', text: literal }
    : nothing;
};
