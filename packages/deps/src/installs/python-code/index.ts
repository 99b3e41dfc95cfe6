import type { Reader } from '../../packages/index.ts';
import { newLines, type Lines } from '../../text/index.ts';
import { pypiWord } from '../command/pypi-word.ts';
import type { ShellWord } from '../command/shell-words.ts';
import { Mention } from '../mention.ts';
import { scriptIn, type Script } from '../script.ts';
import { readScriptHeader } from './script-header.ts';

/**
 * Python files: the header of a script that says what it needs (PEP 723), sessions of `noxfile.py`, and calls that run `pip install` with words that are
 * written out.
 */
export const pythonCode: Reader = {
  id: 'python-code',
  role: 'mention',
  owns: (path) => /\.pyw?$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('python-code', path, files, ['production']);
    const lines = newLines(text);
    if (text.includes('/// script')) readScriptHeader(text, path, lines, mention);
    if (text.includes('install')) {
      const whole = scriptIn(text, 0, text.length, lines);
      readCalls(text, whole, lines, mention);
      if (/(?:^|\/)noxfile\.py$/u.test(path)) readSessions(text, lines, mention);
    }
    return mention.reading();
  },
};

/** `[sys.executable, "-m", "pip", "install", "x"]`, and texts that are whole commands: `os.system("pip install x")`. */
const readCalls = (text: string, whole: Script, lines: Lines, mention: Mention): void => {
  const list =
    /[[(][ \t\n]*(?:sys\.executable|["'](?:python[\d.]*|pip[\d.]*|uv|pipx|npm|npx|conda)["'])[ \t\n]*,([^\])]{0,2000})[\])]/gu;
  for (const found of text.matchAll(list)) {
    if (isCommented(text, found.index)) continue;
    const words = literalWords(text, found.index + 1, found.index + found[0].length - 1);
    if (words.some((word) => word.text === 'install')) mention.words(words, whole);
  }
  const call =
    /\b(?:os\.system|os\.popen|subprocess\.\w+|run|call|check_call|check_output|Popen|getoutput|session\.run)\([ \t\n]*[fr]?(["'])((?:sudo )?(?:python[\d.]* -m )?(?:pip[\d.]*|uv|npm|conda) [^"'\n]{0,500})\1/gu;
  for (const found of text.matchAll(call)) {
    if (isCommented(text, found.index)) continue;
    const start = found.index + found[0].length - 1 - found[2]!.length;
    mention.script(scriptIn(text, start, start + found[2]!.length, lines));
  }
};

/** `session.install("pytest", "ruff==0.6")`. Source: nox's documentation, "Installing dependencies". */
const readSessions = (text: string, lines: Lines, mention: Mention): void => {
  for (const found of text.matchAll(/\bsession\.install\(([^)]{0,2000})\)/gu)) {
    if (isCommented(text, found.index)) continue;
    const words = literalWords(text, found.index + 'session.install('.length, found.index + found[0].length - 1);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!;
      if (
        /^-(?:r|c|e|f|i)$|^--(?:requirement|constraint|editable|index-url|extra-index-url|find-links|group|target)$/u.test(
          word.text,
        )
      )
        i += 1;
      else if (!word.text.startsWith('-')) {
        const said = pypiWord(word.text);
        const at = said.kind === 'package' && word.plainAt !== undefined ? said.versionAt : undefined;
        if (said.kind === 'package')
          mention.package(
            said.package,
            lines.at(word.start),
            at === undefined ? undefined : { start: word.plainAt! + at.start, end: word.plainAt! + at.end },
            ['development'],
          );
      }
    }
  }
};

/** Texts and names between commas; a name is a variable, except for the running Python. */
const literalWords = (text: string, start: number, end: number): readonly ShellWord[] => {
  const words: ShellWord[] = [];
  const piece = /\s*(?:[rb]?(["'])((?:(?!\1)[^\\\n])*)\1|(f["'][^"'\n]*["'])|#[^\n]*|([^,"'#\s][^,"'#]*))\s*,?/uy;
  piece.lastIndex = start;
  while (piece.lastIndex < end) {
    const from = piece.lastIndex;
    const found = piece.exec(text);
    if (found === null || found.index + found[0].length > end + 2) break;
    const at = from + found[0].search(/\S/u);
    const literal = found[2];
    const stop = piece.lastIndex;
    if (literal !== undefined) {
      const plainAt = at + (text[at] === 'r' || text[at] === 'b' ? 2 : 1);
      words.push({ text: literal, start: at, end: stop, plainAt });
    } else if (found[4]?.startsWith('sys.executable') === true) words.push({ text: 'python', start: at, end: stop });
    else if (found[3] !== undefined) words.push({ text: `$${found[3]}`, start: at, end: stop });
    else if (found[4] !== undefined && !/^\w+\s*=/u.test(found[4]))
      words.push({ text: `$${found[4].trim()}`, start: at, end: stop });
  }
  return words;
};

const isCommented = (text: string, at: number): boolean =>
  /(?:^|\n)[ \t]*#[^\n]*$/u.test(text.slice(Math.max(0, at - 200), at));
