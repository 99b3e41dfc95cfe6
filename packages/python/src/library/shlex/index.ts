/** `shlex`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { equal, textOf, truth } from '../../runtime/compare.ts';
import { stopIteration, typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, none, type Obj, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { str } from '../../runtime/text.ts';
import { Lexer, letters, posixLetters, type Rules, splitRules } from './lexer.ts';

const quote = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) {
    if (!truth(v)) return "''";
    throw typeError(`expected string or bytes-like object, got '${typeOf(v).name}'`);
  }
  if (text === '') return "''";
  meter.spend(text.length >> 3);
  meter.allocate(text.length);
  return /[^\w@%+=:,./-]/.test(text) ? `'${text.replaceAll("'", `'"'"'`)}'` : text;
};

const lexers = new WeakMap<Obj, { readonly lexer: Lexer; readonly pushed: Value[] }>();

const rulesOf = (self: Value): Rules => {
  const text = (name: string): string => str(getattr(self, name));
  return {
    commenters: text('commenters'),
    wordchars: text('wordchars'),
    whitespace: text('whitespace'),
    whitespaceSplit: truth(getattr(self, 'whitespace_split')),
    quotes: text('quotes'),
    escape: text('escape'),
    escapedQuotes: text('escapedquotes'),
    posix: truth(getattr(self, 'posix')),
    punctuation: text('punctuation_chars'),
  };
};

const readToken = (self: Value): Value => {
  const { lexer } = lexers.get(self as Obj)!;
  const rules = rulesOf(self);
  const word = lexer.word(rules);
  setattr(self, 'lineno', lexer.line);
  return word === undefined ? (rules.posix ? none : '') : toStr(word);
};

const newLexerType = (): Type =>
  pyClass('shlex', 'shlex', {
    bases: [],
    methods: {
      '__init__(self, instream=None, infile=None, posix=False, punctuation_chars=False)': (
        self: Value,
        instream: Value,
        infile: Value,
        posix: Value,
        punctuation: Value,
      ) => {
        const text = textOf(instream) ?? (instream === none ? '' : str(invoke(instream, 'read')));
        lexers.set(self as Obj, { lexer: new Lexer(text), pushed: [] });
        const isPosix = truth(posix);
        const marks = punctuation === true ? '();<>|&' : (textOf(punctuation) ?? '');
        let wordchars = isPosix ? letters + posixLetters : letters;
        if (marks !== '') {
          wordchars += '~-./*?=';
          wordchars = Array.from(wordchars)
            .filter((c) => !marks.includes(c))
            .join('');
        }
        const attrs: Record<string, Value> = {
          infile,
          eof: isPosix ? none : '',
          posix,
          commenters: '#',
          wordchars: toStr(wordchars),
          whitespace: ' \t\r\n',
          whitespace_split: false,
          quotes: '\'"',
          escape: '\\',
          escapedquotes: '"',
          lineno: 1,
          punctuation_chars: toStr(marks),
          token: '',
          debug: 0,
        };
        for (const [name, value] of Object.entries(attrs)) setattr(self, name, value);
        return none;
      },
      'push_token(self, tok)': (self: Value, token: Value) => {
        lexers.get(self as Obj)!.pushed.push(token);
        return none;
      },
      'get_token(self)': (self: Value) => lexers.get(self as Obj)!.pushed.pop() ?? readToken(self),
      'read_token(self)': readToken,
      '__iter__(self)': (self: Value) => self,
      '__next__(self)': (self: Value) => {
        const token = invoke(self, 'get_token');
        if (equal(token, getattr(self, 'eof'))) throw stopIteration(undefined);
        return token;
      },
    },
  });

export const newModule = (): Module =>
  newModuleOf('shlex', {
    shlex: newLexerType(),
    split: pyFunction('shlex', 'split(s, comments=False, posix=True)', (s: Value, comments: Value, posix: Value) => {
      if (s === none) throw valueError('s argument must not be None');
      const text = textOf(s) ?? str(invoke(s, 'read'));
      const rules = splitRules(truth(comments), truth(posix));
      const lexer = new Lexer(text);
      const words: Value[] = [];
      for (let word = lexer.word(rules); word !== undefined; word = lexer.word(rules)) words.push(toStr(word));
      return newList(words);
    }),
    quote: pyFunction('shlex', 'quote(s)', (s: Value) => toStr(quote(s))),
    join: pyFunction('shlex', 'join(split_command)', (words: Value) => toStr(listOf(words).map(quote).join(' '))),
    __all__: newList(['shlex', 'split', 'quote', 'join']),
  });
