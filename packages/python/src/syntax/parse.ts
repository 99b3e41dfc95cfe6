/**
 * Python text to syntax tree.
 *
 * In: the text of a module, or of a rule's pattern. Out: the tree with its comments and problems. `parse` never
 * throws on any input. In strict and pattern mode the first problem is the only one and the tree is then empty; in
 * tolerant mode there is always a tree, and problems say where it had to guess.
 *
 * The order of things: `lexer.ts` turns the whole text into token arrays, then one
 * recursive-descent parser reads them, in layers that each know one kind of thing: `cursor.ts`, `string-literals.ts`,
 * `expressions.ts`, `match-patterns.ts`, `simple-statements.ts`, `statements.ts`. A tolerant parse looks at the lexer's account
 * first: brackets or quotes left open at the end of the text mean that it runs again with that knowledge.
 */
import type { Module } from './ast.ts';
import { SyntaxFault } from './cursor.ts';
import { Lexer, type Mode, neverClosed } from './lexer.ts';
import type { Problem, Warning } from './problem.ts';
import { StatementParser } from './statements.ts';
import { DEDENT, EOF, ERROR, INDENT, STRING, TRIPLE, UNCLOSED } from './tokens.ts';

export interface ParseOptions {
  readonly mode: Mode;
}

export interface ParseResult {
  readonly module: Module;
  readonly problems: readonly Problem[];
  /** In source order; none in tolerant mode. */
  readonly warnings: readonly Warning[];
  /** Start and end of each comment (with its `#`, without the line break), in source order. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** The tree of a Python text. See the head of this file. */
export const parse = (text: string, options: ParseOptions): ParseResult =>
  options.mode === 'tolerant' ? parseTolerant(text) : parseOnce(text, new Lexer(text, options), options.mode);

const parseOnce = (text: string, lexer: Lexer, mode: Mode): ParseResult => {
  const parser = new StatementParser(text, lexer, mode);
  const comments: { start: number; end: number }[] = [];
  for (let i = 0; i < lexer.comments.length; i += 2) {
    comments.push({ start: lexer.comments[i]!, end: lexer.comments[i + 1]! });
  }
  try {
    const module = parser.module();
    const problems = [...lexer.problems, ...parser.problems];
    if (problems.length > 1) problems.sort((a, b) => a.start - b.start);
    return { module, problems, warnings: warningsOf(lexer, parser, text.length), comments };
  } catch (fault) {
    const problem = explain(text, lexer, fault);
    const warnings = warningsOf(lexer, parser, problem.start);
    return { module: emptyModule(text), problems: [problem], warnings, comments };
  }
};

const warningsOf = (lexer: Lexer, parser: StatementParser, to: number): readonly Warning[] => {
  if (lexer.warnings.length === 0) return parser.warnings;
  const seen = lexer.warnings.filter(({ start }) => start < to);
  return [...seen, ...parser.warnings].toSorted((a, b) => a.start - b.start);
};

const emptyModule = (text: string): Module => ({ kind: 'Module', start: 0, end: text.length, body: [] });

/**
 * The problem to report for a fault of the parser, chosen as CPython does (`_PyPegen_set_syntax_error`): a lexical fault
 * anywhere outranks the parser's, an unexpected indentation is named so, and a bracket left open at the end of the
 * text explains a fault on a later line.
 */
const explain = (text: string, lexer: Lexer, fault: unknown): Problem => {
  if (!(fault instanceof SyntaxFault)) {
    // The stack overflowed, by nesting that the counters did not see.
    return { type: 'SyntaxError', text: 'too many nested expressions', start: 0, end: 0, unseen: true };
  }
  const { token, at } = fault;
  const problem: Problem = { ...fault.problem, by: 'parser' };
  const generic = problem.text === 'invalid syntax';
  const indentation = problem.type === 'IndentationError' || (generic && token === INDENT);
  if (lexer.fault !== null && (token === ERROR || !(indentation || lexer.faultIsLocal))) return lexer.fault;
  const open = lexer.unclosed.at(-1);
  if (open !== undefined && (token === EOF || /[\r\n]/.test(text.slice(open, at)))) return neverClosed(text, open);
  if (generic && (token === INDENT || token === DEDENT)) {
    return {
      ...problem,
      type: 'IndentationError',
      text: token === INDENT ? 'unexpected indent' : 'unexpected unindent',
      ...(token === INDENT ? beforeIt(problem) : {}),
    };
  }
  return problem.text === 'unexpected indent' ? { ...problem, ...beforeIt(problem) } : problem;
};

/** CPython points at the last character of an unexpected indentation. */
const beforeIt = ({ start }: Problem): Pick<Problem, 'start' | 'end'> => ({ start: start - 1, end: start - 1 });

/**
 * A fragment may begin inside a triple-quoted string, so that closing quotes look like opening ones and code looks
 * like text. When the plain reading loses something, and what stands before the first quotes does not read like code,
 * the other reading is tried, and the one that explains more is taken.
 */
const parseTolerant = (text: string): ParseResult => {
  const lexer = settle(text, new Lexer(text, { mode: 'tolerant' }));
  const plain = parseOnce(text, lexer, 'tolerant');
  const suspicious =
    lexer.unclosedString >= 0 || plain.problems.some((problem) => problem.recovered !== true) || beginsIndented(plain);
  const quotes = suspicious ? firstTripleQuotes(text) : undefined;
  if (quotes === undefined || readsLikeCode(text.slice(0, text.indexOf(quotes)))) return plain;
  const inside = settle(text, new Lexer(text, { mode: 'tolerant', insideString: quotes }), quotes);
  const other = parseOnce(text, inside, 'tolerant');
  const plainCost = plain.problems.length + codeInStrings(text, lexer);
  const otherCost = other.problems.length + codeInStrings(text, inside) + 1;
  return otherCost < plainCost ? other : plain;
};

const beginsIndented = ({ problems: [first], module }: ParseResult): boolean =>
  first !== undefined && first.text === 'unexpected indent' && first.start <= (module.body[0]?.start ?? 0);

const looksLikeCode =
  /^[ \t]*(?:(?:def|class|for|while|with|elif|if|except) .*:|(?:else|try|finally):|return\b.*|import [\w.]+|from [\w.]+ import .*|raise \w.*|print .*|[\w.[\]'"]+ *[-+|]?= *\S.*|[\w.]+\(.*\))[ \t]*(?:#.*)?$/;

/** Whether more than a third of the lines look like statements. */
const readsLikeCode = (text: string): boolean => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => /\S/.test(line));
  return lines.filter((line) => line.length < 200 && looksLikeCode.test(line)).length * 3 > lines.length;
};

/** Lines inside triple-quoted strings that read like statements: at most a few in true documentation. */
const codeInStrings = (text: string, lexer: Lexer): number => {
  let found = 0;
  for (let at = 0; at < lexer.count; at++) {
    if (lexer.kinds[at] !== STRING || (lexer.values[at]! & (TRIPLE | UNCLOSED)) === 0) continue;
    const body = text.slice(lexer.starts[at]!, Math.min(lexer.ends[at]!, lexer.starts[at]! + 100_000));
    if (!body.includes('\n')) continue;
    for (const line of body.split(/\r\n?|\n/).slice(0, 2000))
      if (line.length < 200 && looksLikeCode.test(line)) found++;
  }
  return found;
};

/** Runs the lexer again while it ends with open brackets, telling it which ones to distrust. */
const settle = (text: string, first: Lexer, insideString?: string): Lexer => {
  const inside = insideString === undefined ? {} : { insideString };
  let lexer = first;
  const suspects = new Set<number>();
  for (let round = 0; round < 2 && lexer.unclosed.length > 0; round++) {
    for (const position of lexer.unclosed) suspects.add(position);
    lexer = new Lexer(text, { mode: 'tolerant', suspects, ...inside });
  }
  if (lexer.unclosed.length > 0) lexer = new Lexer(text, { mode: 'tolerant', suspects: 'all', ...inside });
  return lexer;
};

const firstTripleQuotes = (text: string): string | undefined => {
  const double = text.indexOf('"""');
  const single = text.indexOf("'''");
  if (double < 0 && single < 0) return undefined;
  return single < 0 || (double >= 0 && double < single) ? '"""' : "'''";
};
