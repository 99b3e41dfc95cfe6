/** Words as a shell parts them: a machine of states over the characters of a text. */
import { valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';

/** What is what; programs may change it between two words. */
export interface Rules {
  readonly commenters: string;
  readonly wordchars: string;
  readonly whitespace: string;
  readonly whitespaceSplit: boolean;
  readonly quotes: string;
  readonly escape: string;
  readonly escapedQuotes: string;
  readonly posix: boolean;
  readonly punctuation: string;
}

export const letters = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';
export const posixLetters = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ';

/** The rules of `shlex.split`. */
export const splitRules = (comments: boolean, posix: boolean): Rules => ({
  commenters: comments ? '#' : '',
  wordchars: posix ? letters + posixLetters : letters,
  whitespace: ' \t\r\n',
  whitespaceSplit: true,
  quotes: '\'"',
  escape: '\\',
  escapedQuotes: '"',
  posix,
  punctuation: '',
});

/** `start` between words, `word` and `punctuation` in one, `done` at the end; else the quote or escape that one is in. */
type State = 'start' | 'word' | 'punctuation' | 'done' | { readonly within: string };

export class Lexer {
  line = 1;
  private readonly text: readonly string[];
  private at = 0;
  private state: State = 'start';
  /** Characters that begin the next word. */
  private readonly waiting: string[] = [];

  constructor(text: string) {
    meter.allocate(text.length * 16);
    this.text = Array.from(text);
  }

  private next(): string {
    const c = this.waiting.pop() ?? this.text[this.at++] ?? '';
    if (c === '\n') this.line++;
    return c;
  }

  private skipLine(): void {
    while (this.at < this.text.length && this.text[this.at] !== '\n') this.at++;
    this.at++;
    this.line++;
  }

  /** The next word; undefined at the end. Errors: ValueError for quotes that are not closed. */
  word(rules: Rules): string | undefined {
    let out = '';
    let quoted = false;
    let behindEscape: State = 'start';
    const isIn = (set: string, c: string): boolean => c !== '' && set.includes(c);
    const isReady = (): boolean => out !== '' || (rules.posix && quoted);
    for (;;) {
      meter.spend(2);
      const c = this.next();
      const { state } = this;
      if (state === 'done') {
        out = '';
        break;
      }
      if (state === 'start') {
        if (c === '') {
          this.state = 'done';
          break;
        }
        if (isIn(rules.whitespace, c)) {
          if (isReady()) break;
        } else if (isIn(rules.commenters, c)) this.skipLine();
        else if (rules.posix && isIn(rules.escape, c)) {
          behindEscape = 'word';
          this.state = { within: c };
        } else if (isIn(rules.wordchars, c)) {
          out = c;
          this.state = 'word';
        } else if (isIn(rules.punctuation, c)) {
          out = c;
          this.state = 'punctuation';
        } else if (isIn(rules.quotes, c)) {
          if (!rules.posix) out = c;
          this.state = { within: c };
        } else {
          out = c;
          if (!rules.whitespaceSplit) break;
          this.state = 'word';
        }
      } else if (typeof state === 'object' && rules.quotes.includes(state.within)) {
        quoted = true;
        if (c === '') throw valueError('No closing quotation');
        if (c === state.within) {
          if (!rules.posix) {
            out += c;
            this.state = 'start';
            break;
          }
          this.state = 'word';
        } else if (rules.posix && isIn(rules.escape, c) && isIn(rules.escapedQuotes, state.within)) {
          behindEscape = state;
          this.state = { within: c };
        } else out += c;
      } else if (typeof state === 'object') {
        if (c === '') throw valueError('No escaped character');
        // Inside quotes, only the quote and the escape itself can be escaped.
        if (typeof behindEscape === 'object' && c !== state.within && c !== behindEscape.within) out += state.within;
        out += c;
        this.state = behindEscape;
      } else if (c === '') {
        this.state = 'done';
        break;
      } else if (isIn(rules.whitespace, c)) {
        this.state = 'start';
        if (isReady()) break;
      } else if (isIn(rules.commenters, c)) {
        this.skipLine();
        if (rules.posix) {
          this.state = 'start';
          if (isReady()) break;
        }
      } else if (state === 'punctuation') {
        if (isIn(rules.punctuation, c)) out += c;
        else {
          this.back(c);
          this.state = 'start';
          break;
        }
      } else if (rules.posix && isIn(rules.quotes, c)) this.state = { within: c };
      else if (rules.posix && isIn(rules.escape, c)) {
        behindEscape = 'word';
        this.state = { within: c };
      } else if (
        isIn(rules.wordchars, c) ||
        isIn(rules.quotes, c) ||
        (rules.whitespaceSplit && !isIn(rules.punctuation, c))
      )
        out += c;
      else {
        this.back(c);
        this.state = 'start';
        if (isReady()) break;
      }
    }
    meter.allocate(out.length + 16);
    return out === '' && (!rules.posix || !quoted) ? undefined : out;
  }

  private back(c: string): void {
    this.waiting.push(c);
    if (c === '\n') this.line--;
  }
}
