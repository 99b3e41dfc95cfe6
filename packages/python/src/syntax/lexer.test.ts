import { describe, expect, it } from 'vitest';
import { Lexer, type Mode } from './lexer.ts';
import * as T from './tokens.ts';

const layout: Readonly<Record<number, string>> = {
  [T.EOF]: 'EOF',
  [T.NEWLINE]: 'NEWLINE',
  [T.INDENT]: 'INDENT',
  [T.DEDENT]: 'DEDENT',
  [T.FSTART]: 'f:',
  [T.FMIDDLE]: 'text:',
  [T.FEND]: 'end:',
};

const tokens = (text: string, mode: Mode = 'strict'): string => {
  const lexer = new Lexer(text, { mode });
  const out: string[] = [];
  for (let i = 0; i < lexer.count; i++) {
    const kind = lexer.kinds[i]!;
    const word = text.slice(lexer.starts[i], lexer.ends[i]);
    out.push(kind <= T.DEDENT ? layout[kind]! : `${layout[kind] ?? ''}${word}`);
  }
  return out.join(' ');
};
const fault = (text: string): string | undefined => new Lexer(text, { mode: 'strict' }).fault?.text;

describe('layout', () => {
  it('turns indentation into tokens, blank lines and comments into none', () => {
    expect(tokens('if x:\n\n    # note\n  y\nz\n')).toBe('if x : NEWLINE INDENT y NEWLINE DEDENT z NEWLINE EOF');
  });

  it('joins lines inside brackets and after a backslash', () => {
    expect(tokens('f(a,\n\n  b)\nc = \\\n  d')).toBe('f ( a , b ) NEWLINE c = d NEWLINE EOF');
  });

  it('counts a tab to the next multiple of eight, and refuses a mixture that depends on it', () => {
    expect(fault('if x:\n\ty\n        z\n')).toBe('inconsistent use of tabs and spaces in indentation');
    expect(fault('if x:\n\ty\n\tz\n')).toBeUndefined();
    expect(tokens('if x:\n\ty\n        z\n', 'tolerant')).toBe('if x : NEWLINE INDENT y NEWLINE z NEWLINE DEDENT EOF');
  });

  it('ends a line at \\r\\n, \\n and \\r alike', () => {
    expect(tokens('a\r\nb\rc\n')).toBe('a NEWLINE b NEWLINE c NEWLINE EOF');
  });

  it('passes over a byte order mark', () => {
    expect(tokens('\ufeffa')).toBe('a NEWLINE EOF');
  });

  it('reports an unindent that matches no outer level', () => {
    expect(fault('if x:\n    y\n  z\n')).toBe('unindent does not match any outer indentation level');
  });
});

describe('names and numbers', () => {
  it('gives one number to one name, and normalises names beyond ASCII', () => {
    const lexer = new Lexer('alpha beta alpha ﬁ fi', { mode: 'strict' });
    expect(lexer.values[0]).toBe(lexer.values[2]);
    expect(lexer.values[0]).not.toBe(lexer.values[1]);
    // U+FB01 is a ligature of f and i (NFKC).
    expect(lexer.values[3]).toBe(lexer.values[4]);
  });

  // U+309B once was taken for the start of a name of no length, without end.
  it('refuses characters that begin no name', () => {
    expect(fault('\u309b')).toBe("invalid character '\u309b' (U+309B)");
    expect(fault('x\u00a0y')).toBe('invalid non-printable character U+00A0');
    expect(fault('\u2118 = 1')).toBeUndefined();
  });

  it('keeps names apart when the table of names grows', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `name_${i}`);
    const lexer = new Lexer([...names, ...names].join(' '), { mode: 'strict' });
    expect(new Set(lexer.values.subarray(0, 5000)).size).toBe(5000);
    expect(lexer.values.slice(0, 5000)).toEqual(lexer.values.slice(5000, 10000));
  });

  it.each([
    ['0x', 'invalid hexadecimal literal'],
    ['0b12', "invalid digit '2' in binary literal"],
    ['0777', 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers'],
    ['1__0', 'invalid decimal literal'],
    ['1_', 'invalid decimal literal'],
    ['12abc', 'invalid decimal literal'],
    ['1.5jk', 'invalid imaginary literal'],
  ])('refuses %s', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it.each([
    '0',
    '00',
    '0_0',
    '1_000',
    '0xFF_FF',
    '0o17',
    '0b1',
    '1.',
    '.5',
    '1e10',
    '1E-3',
    '1.5j',
    '09.5',
    '09e1',
    '1if x else y',
  ])('takes %s', (text) => {
    expect(fault(text)).toBeUndefined();
  });
});

describe('strings', () => {
  it.each(["'a'", '"a\\"b"', "r'\\'", "'''a'b\n'''", 'Rb"x"', 'bR"x"', 'U"x"', "'a\\\nb'"])(
    'reads %j as one token',
    (text) => {
      const lexer = new Lexer(text, { mode: 'strict' });
      const closed = text !== "r'\\'";
      expect(lexer.fault === null).toBe(closed);
      if (closed) expect([...lexer.kinds.subarray(0, 2)]).toEqual([T.STRING, T.NEWLINE]);
    },
  );

  it('does not take ur"x" for a string, except in old code', () => {
    expect(tokens('ur"x"')).toBe('ur "x" NEWLINE EOF');
    expect(tokens('ur"x"', 'tolerant')).toBe('ur"x" NEWLINE EOF');
  });

  it('says where a string was left open', () => {
    expect(fault("x\ny = 'abc\n")).toBe('unterminated string literal (detected at line 2)');
    expect(fault("x = '''abc\n\n")).toBe('unterminated triple-quoted string literal (detected at line 2)');
  });
});

describe('f-strings', () => {
  it('splits text and fields, with the same quotes inside', () => {
    expect(tokens('f"a{b["c"]}d"')).toBe('f:f" text:a { b [ "c" ] } text:d end:" NEWLINE EOF');
  });

  it('reads format specifications, with fields in them', () => {
    expect(tokens("f'{x:>{w}.2f}'")).toBe("f:f' { x : text:> { w } text:.2f } end:' NEWLINE EOF");
  });

  it('leaves doubled braces in the text, and quotes and comments in a field alone', () => {
    expect(tokens("f'{{x}}{ {1: 2}[1] }'")).toBe("f:f' text:{{x}} { { 1 : 2 } [ 1 ] } end:' NEWLINE EOF");
  });

  it('does not mistake != and := for a conversion and a specification', () => {
    expect(tokens("f'{a != b}{(a := 1)}{a:=1}'")).toBe(
      "f:f' { a != b } { ( a := 1 ) } { a : text:=1 } end:' NEWLINE EOF",
    );
  });

  it('reads t-strings the same way', () => {
    expect(tokens("t'{x}'")).toBe("f:t' { x } end:' NEWLINE EOF");
  });
});

describe('brackets', () => {
  it('names what does not match', () => {
    expect(fault(')')).toBe("unmatched ')'");
    expect(fault('(]')).toBe("closing parenthesis ']' does not match opening parenthesis '('");
    expect(fault('(\n]')).toBe("closing parenthesis ']' does not match opening parenthesis '(' on line 1");
    expect(fault('('.repeat(201))).toBe('too many nested parentheses');
  });

  it('closes them, in tolerant mode, before a line that begins with a keyword of statements', () => {
    expect(tokens('f(a,\nreturn x', 'tolerant')).toBe('f ( a , NEWLINE return x NEWLINE EOF');
    // `if`, `for`, `else`, `lambda`, `not` may continue an expression.
    expect(tokens('f(a\nif b\nelse c)', 'tolerant')).toBe('f ( a if b else c ) NEWLINE EOF');
    // A name that only begins like a keyword.
    expect(tokens('f(a,\nreturned)', 'tolerant')).toBe('f ( a , returned ) NEWLINE EOF');
  });
});

describe('patterns', () => {
  it('knows metavariables and deep expressions', () => {
    expect(tokens('$X $...ARGS <... $Y ...>', 'pattern')).toBe('$X $...ARGS <... $Y ...> NEWLINE EOF');
  });

  it('does not know them in programs', () => {
    expect(fault('$X')).toBe('invalid syntax');
  });
});

describe('comments', () => {
  it('are kept aside with their ranges', () => {
    const text = '# one\nx  # two\n"# no"\nf(  # three\n)';
    const { comments } = new Lexer(text, { mode: 'strict' });
    const words: string[] = [];
    for (let i = 0; i < comments.length; i += 2) words.push(text.slice(comments[i], comments[i + 1]));
    expect(words).toEqual(['# one', '# two', '# three']);
  });
});
