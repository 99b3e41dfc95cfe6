/**
 * The kinds of tokens as small numbers, so that the parser compares integers and indexes tables.
 *
 * Keywords are `KEYWORD + n`, where `n` is their place in `keywords` and at the same time their number in the
 * interner; soft keywords are ordinary names with known numbers.
 */
export const EOF = 0;
export const NEWLINE = 1;
export const INDENT = 2;
export const DEDENT = 3;
export const NAME = 4;
export const NUMBER = 5;
export const STRING = 6;
/** Opening quote of an f- or t-string; then `FMIDDLE`, fields in braces, and `FEND`. */
export const FSTART = 7;
export const FMIDDLE = 8;
export const FEND = 9;
/** A character or literal that no token may be. */
export const ERROR = 10;

export const LPAR = 16;
export const RPAR = 17;
export const LSQB = 18;
export const RSQB = 19;
export const LBRACE = 20;
export const RBRACE = 21;
export const COMMA = 22;
export const COLON = 23;
export const SEMI = 24;
export const DOT = 25;
export const ELLIPSIS = 26;
export const ARROW = 27;
export const EQ = 28;
export const COLONEQ = 29;
export const EXCL = 30;
export const BACKQUOTE = 31;
/** `<...` and `...>` of patterns. */
export const DEEP_OPEN = 32;
export const DEEP_CLOSE = 33;

export const AT = 34;
export const PLUS = 35;
export const MINUS = 36;
export const STAR = 37;
export const SLASH = 38;
export const DSLASH = 39;
export const PERCENT = 40;
export const DSTAR = 41;
export const LSHIFT = 42;
export const RSHIFT = 43;
export const AMP = 44;
export const VBAR = 45;
export const CARET = 46;
export const TILDE = 47;
export const LT = 48;
export const GT = 49;
export const LE = 50;
export const GE = 51;
export const EQEQ = 52;
export const NE = 53;
/** Augmented assignments: the operator's kind plus `AUG`. */
export const AUG = 22;

export const KEYWORD = 80;
export const keywords = [
  'False',
  'None',
  'True',
  'and',
  'as',
  'assert',
  'async',
  'await',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'from',
  'global',
  'if',
  'import',
  'in',
  'is',
  'lambda',
  'nonlocal',
  'not',
  'or',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
  'yield',
] as const;
export const FALSE = 80;
export const NONE = 81;
export const TRUE = 82;
export const AND = 83;
export const AS = 84;
export const ASSERT = 85;
export const ASYNC = 86;
export const AWAIT = 87;
export const BREAK = 88;
export const CLASS = 89;
export const CONTINUE = 90;
export const DEF = 91;
export const DEL = 92;
export const ELIF = 93;
export const ELSE = 94;
export const EXCEPT = 95;
export const FINALLY = 96;
export const FOR = 97;
export const FROM = 98;
export const GLOBAL = 99;
export const IF = 100;
export const IMPORT = 101;
export const IN = 102;
export const IS = 103;
export const LAMBDA = 104;
export const NONLOCAL = 105;
export const NOT = 106;
export const OR = 107;
export const PASS = 108;
export const RAISE = 109;
export const RETURN = 110;
export const TRY = 111;
export const WHILE = 112;
export const WITH = 113;
export const YIELD = 114;
export const KINDS = 128;

/** Names with a meaning in some places; their numbers in the interner follow the keywords'. */
export const softKeywords = ['match', 'case', 'type', '_', 'print', 'exec'] as const;
export const ID_MATCH = keywords.length;
export const ID_CASE = keywords.length + 1;
export const ID_TYPE = keywords.length + 2;
export const ID_UNDERSCORE = keywords.length + 3;
export const ID_PRINT = keywords.length + 4;
export const ID_EXEC = keywords.length + 5;

/** Bits of a string token's value. */
export const RAW = 1;
export const BYTES = 2;
export const TRIPLE = 4;
export const ESCAPES = 8;
export const CR = 16;
export const NON_ASCII = 32;
export const UNCLOSED = 64;
export const TEMPLATE = 128;
/** `{{` or `}}` inside. */
export const BRACES = 256;
/** The quote is `"`. */
export const DOUBLE = 512;
export const PREFIX_SHIFT = 10;
export const PREFIX_MASK = 3;

/** How tokens are spelled in messages; operators by kind. */
export const spelling: readonly string[] = (() => {
  const table: string[] = Array.from({ length: KINDS }, () => '');
  const operators: Readonly<Record<number, string>> = {
    [LPAR]: '(',
    [RPAR]: ')',
    [LSQB]: '[',
    [RSQB]: ']',
    [LBRACE]: '{',
    [RBRACE]: '}',
    [COMMA]: ',',
    [COLON]: ':',
    [SEMI]: ';',
    [DOT]: '.',
    [ELLIPSIS]: '...',
    [ARROW]: '->',
    [EQ]: '=',
    [COLONEQ]: ':=',
    [EXCL]: '!',
    [BACKQUOTE]: '`',
    [AT]: '@',
    [PLUS]: '+',
    [MINUS]: '-',
    [STAR]: '*',
    [SLASH]: '/',
    [DSLASH]: '//',
    [PERCENT]: '%',
    [DSTAR]: '**',
    [LSHIFT]: '<<',
    [RSHIFT]: '>>',
    [AMP]: '&',
    [VBAR]: '|',
    [CARET]: '^',
    [TILDE]: '~',
    [LT]: '<',
    [GT]: '>',
    [LE]: '<=',
    [GE]: '>=',
    [EQEQ]: '==',
    [NE]: '!=',
  };
  for (const [kind, text] of Object.entries(operators)) {
    table[Number(kind)] = text;
    const n = Number(kind);
    if (n >= AT && n <= CARET) table[n + AUG] = `${text}=`;
  }
  keywords.forEach((word, n) => (table[KEYWORD + n] = word));
  return table;
})();
