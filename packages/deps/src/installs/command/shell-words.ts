/**
 * Shell text as commands with words, as far as one must know it to find what is installed: quotes, escapes, continued lines, lists and pipes, groups,
 * substitutions (whose commands count too), redirections, here-documents and comments.
 *
 * Nothing is expanded. `$NAME`, `$(…)`, `` `…` `` and `${{ … }}` stay in the word as they are written, so that whoever reads it sees that it is not
 * known; a text in `<…>` at the beginning of a word is a placeholder of a manual, not two redirections, and `a>=1` is what people write who forget quotes.
 *
 * Units: offsets are zero-based UTF-16, ends exclusive. Everything is looked at once; substitutions nest 40 deep at most.
 * Source: POSIX.1-2017, "Shell Command Language", 2.2, 2.3, 2.7, 2.10.
 */
export interface ShellWord {
  /** Without quotes and escapes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where `text` stands letter by letter; nothing when quotes or escapes are inside of it. */
  readonly plainAt?: number;
}

export interface ShellCommand {
  /** Without what only sets variables before a command, and without words like `if` and `do`. May be empty: a here-document alone. */
  readonly words: readonly ShellWord[];
  /** Bodies of here-documents. */
  readonly documents: readonly { readonly start: number; readonly end: number }[];
}

/** The commands of a shell text from `start` to `end`. Order: as they begin; those inside of a substitution come before the command around it. */
export const shellCommands = (text: string, start = 0, end = text.length): readonly ShellCommand[] => {
  const commands: ShellCommand[] = [];
  // Cut, so that looking for a closer never goes beyond the end.
  new ShellText(text.slice(0, end), end, commands).list(start, undefined, 0);
  return commands.filter(({ words, documents }) => words.length > 0 || documents.length > 0);
};

const deepestSubstitution = 40;

/** Words that stand before a command and are none. */
const leading = new Set([
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  'time',
  '!',
  '{',
  '}',
  'fi',
  'done',
  'coproc',
]);

interface OpenCommand {
  words: ShellWord[];
  documents: { start: number; end: number }[];
}

interface Awaited {
  readonly delimiter: string;
  readonly mayIndent: boolean;
  readonly command: OpenCommand;
}

class ShellText {
  readonly #text: string;
  readonly #end: number;
  readonly #commands: ShellCommand[];
  #awaited: Awaited[] = [];

  constructor(text: string, end: number, commands: ShellCommand[]) {
    this.#text = text;
    this.#end = end;
    this.#commands = commands;
  }

  /** Reads commands up to the closing character; where reading stopped. */
  list(start: number, closer: ')' | '`' | undefined, depth: number): number {
    const text = this.#text;
    let at = start;
    let open: OpenCommand = { words: [], documents: [] };
    const finish = (): void => {
      // A here-document that is still awaited is put into the command when it comes.
      this.#commands.push(open);
      open = { words: [], documents: [] };
    };
    while (at < this.#end) {
      const char = text[at]!;
      if (char === closer) break;
      if (char === '\n') {
        finish();
        at = this.#documents(at + 1);
      } else if (char === ' ' || char === '\t' || char === '\r') at += 1;
      else if (char === '\\' && isBreak(text, at + 1)) at = afterBreak(text, at + 1);
      // PowerShell continues lines with it, and nobody substitutes an empty line.
      else if (char === '`' && isBreak(text, at + 1)) at = afterBreak(text, at + 1);
      else if (char === '#') at = this.#lineEnd(at);
      else if (';&|()'.includes(char)) {
        finish();
        at += 1;
      } else if (this.#isRedirection(at)) at = this.#redirection(at, open, depth);
      else {
        const word = this.#word(at, closer, depth);
        at = word.end;
        // `2>file`: the digits belong to what follows.
        if (/^\d+$/u.test(word.text) && (text[at] === '>' || text[at] === '<') && at < this.#end) continue;
        if (open.words.length > 0 || !(leading.has(word.text) || /^\w+\+?=/u.test(word.text))) open.words.push(word);
      }
    }
    finish();
    return Math.min(at, this.#end);
  }

  #lineEnd(at: number): number {
    const found = this.#text.indexOf('\n', at);
    return found < 0 || found > this.#end ? this.#end : found;
  }

  #isRedirection(at: number): boolean {
    const char = this.#text[at];
    return char === '>' || (char === '<' && placeholderAt(this.#text, at) === undefined);
  }

  /** Past a redirection and its file; a here-document is noted, and its body comes with the next line. */
  #redirection(at: number, command: OpenCommand, depth: number): number {
    const text = this.#text;
    const isDocument = text.startsWith('<<', at) && text[at + 2] !== '<';
    const operator = /[<>]{1,3}[&|-]?/uy;
    operator.lastIndex = at;
    const length = operator.exec(text)?.[0].length ?? 1;
    const mayIndent = isDocument && text[at + 2] === '-';
    let next = at + length;
    while (next < this.#end && (text[next] === ' ' || text[next] === '\t')) next += 1;
    // `<(…)` is a substitution: its commands count.
    if (text[next] === '(') return next;
    if (next >= this.#end || text[next] === '\n' || ';&|)'.includes(text[next]!)) return next;
    const word = this.#word(next, undefined, depth);
    if (isDocument) this.#awaited.push({ delimiter: word.text, mayIndent, command });
    return Math.max(word.end, next + 1);
  }

  /** Past the bodies of awaited here-documents, which begin with this line. */
  #documents(at: number): number {
    let next = at;
    for (const { delimiter, mayIndent, command } of this.#awaited) {
      const start = next;
      let stop = this.#end;
      while (next < this.#end) {
        const end = this.#lineEnd(next);
        const line = this.#text.slice(next, end).replace(/\r$/u, '');
        const lineStart = next;
        next = Math.min(end + 1, this.#end);
        // Indented closers are no closers to a shell, but YAML and Markdown indent what they embed.
        if ((mayIndent ? line.replace(/^\t+/u, '') : line).trim() === delimiter) {
          stop = lineStart;
          break;
        }
        if (end >= this.#end) next = this.#end;
      }
      command.documents.push({ start, end: stop });
    }
    this.#awaited = [];
    return next;
  }

  #word(start: number, closer: ')' | '`' | undefined, depth: number): ShellWord {
    const text = this.#text;
    const pieces: string[] = [];
    let at = start;
    // Plain from `from` on, as long as nothing was left out in between.
    let from: number | undefined;
    let last = start;
    let isPlain = true;
    const take = (begin: number, end: number): void => {
      if (begin === end) return;
      if (from === undefined) from = begin;
      else if (begin !== last) isPlain = false;
      last = end;
      pieces.push(text.slice(begin, end));
    };
    while (at < this.#end) {
      const char = text[at]!;
      if (char === closer || ' \t\r\n;&|()'.includes(char)) break;
      const placeholder = char === '<' ? placeholderAt(text, at) : undefined;
      if (placeholder !== undefined && placeholder <= this.#end) {
        take(at, placeholder);
        at = placeholder;
      } else if (char === '<' || char === '>') {
        // `requests>=2` without quotes; a file has no such name.
        if (at === start || !/[<>]=?\d|[<>]=/uy.test(text.slice(at, at + 3)) || /^\d+$/u.test(text.slice(start, at)))
          break;
        take(at, at + 1);
        at += 1;
      } else if (char === '\\') {
        if (isBreak(text, at + 1)) {
          const after = afterBreak(text, at + 1);
          at = after;
          continue;
        }
        take(at + 1, Math.min(at + 2, this.#end));
        at += 2;
      } else if (char === "'") {
        const end = text.indexOf("'", at + 1);
        const stop = end < 0 || end >= this.#end ? this.#end : end;
        take(at + 1, stop);
        at = stop + 1;
      } else if (char === '"') at = this.#quoted(at + 1, take, depth);
      else if (char === '$' || char === '`') {
        const after = this.#substitution(at, depth);
        take(at, after);
        at = after;
      } else {
        plain.lastIndex = at;
        const end = Math.min(at + (plain.exec(text)?.[0].length ?? 1), this.#end);
        take(at, end);
        at = end;
      }
    }
    const end = Math.min(at, this.#end);
    return {
      text: pieces.join(''),
      start,
      end,
      ...(isPlain && from !== undefined ? { plainAt: from } : {}),
    };
  }

  /** The inside of double quotes; where it goes on behind them. */
  #quoted(start: number, take: (begin: number, end: number) => void, depth: number): number {
    const text = this.#text;
    let at = start;
    while (at < this.#end) {
      const char = text[at]!;
      if (char === '"') return at + 1;
      if (char === '\\' && '$`"\\\n'.includes(text[at + 1] ?? '')) {
        if (text[at + 1] !== '\n') take(at + 1, Math.min(at + 2, this.#end));
        at += 2;
      } else if (char === '$' || char === '`') {
        const after = this.#substitution(at, depth);
        take(at, after);
        at = after;
      } else {
        plainInQuotes.lastIndex = at;
        const end = Math.min(at + (plainInQuotes.exec(text)?.[0].length ?? 1), this.#end);
        take(at, end);
        at = end;
      }
    }
    return this.#end;
  }

  /** Where a `$…` or `` `…` `` ends; its commands are read on the way. */
  #substitution(at: number, depth: number): number {
    const text = this.#text;
    if (text[at] === '`') {
      if (depth >= deepestSubstitution) return at + 1;
      const end = this.list(at + 1, '`', depth + 1);
      return Math.min(end + 1, this.#end);
    }
    if (text.startsWith('${{', at)) return this.#past('}}', at + 3);
    if (text.startsWith('${', at)) return this.#past('}', at + 2);
    if (text.startsWith('$((', at)) return this.#past('))', at + 3);
    if (text.startsWith('$(', at) && depth < deepestSubstitution)
      return Math.min(this.list(at + 2, ')', depth + 1) + 1, this.#end);
    return at + 1;
  }

  /** Past a closer on the same line; the line's end when there is none. */
  #past(closer: string, at: number): number {
    const end = this.#lineEnd(at);
    const found = this.#text.slice(at, end).indexOf(closer);
    return found < 0 ? end : at + found + closer.length;
  }
}

const plain = /[^ \t\r\n;&|()<>\\'"$`]+/uy;
const plainInQuotes = /[^"\\$`]+/uy;

const isBreak = (text: string, at: number): boolean =>
  text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');

const afterBreak = (text: string, at: number): number => (text[at] === '\r' ? at + 2 : at + 1);

/** Where a placeholder such as `<package name>` ends. */
const placeholderAt = (text: string, at: number): number | undefined => {
  placeholder.lastIndex = at;
  const found = placeholder.exec(text);
  return found === null ? undefined : at + found[0].length;
};

const placeholder = /<[A-Za-z@][\w .,:|/@-]{0,80}>/uy;
