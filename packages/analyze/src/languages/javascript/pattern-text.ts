/**
 * Rewrites a rule's pattern into text that the JavaScript grammars can parse.
 *
 * The grammars know no `...`, so it becomes an identifier made of one letter that no program uses (`lower/placeholder.ts`
 * turns it back after parsing). What it becomes depends on where it stands:
 *
 *     f(..., $X)              an identifier (arguments, elements, entries, parameters, JSX attributes)
 *     { ... foo(); }          an identifier and `;` (statements, class members)
 *     f(...$X)                stays: a spread touches what it spreads
 *     $X. ... .foo()          a property
 *     for (...) {}            the first of three parts of a head
 *     switch (x) { ... }      a `case`
 *     $...ARGS                an identifier that keeps the name
 *     <... e ...>             a call
 *     ($X: T)                 a call with metavariable and type, when the type is a plain name
 *
 * Strings, templates' text, regular expressions and comments stay as they are.
 */
import { deepCallee, mark, restPrefix, typedCallee } from './lower/placeholder.ts';

/** Text that parses, and the way back: `toPattern` turns its offsets into offsets of the pattern. */
export interface PatternText {
  readonly text: string;
  toPattern(offset: number): number;
}

interface Frame {
  readonly opener: '(' | '[' | '{' | '${' | '<...' | '<';
  /** What the bracket belongs to: `for (`, the body of a `switch`, an opening JSX tag. */
  readonly role: 'for' | 'head' | 'switch-head' | 'switch' | 'plain';
}

export const toParsable = (pattern: string): PatternText => {
  const pieces: { readonly from: number; readonly at: number }[] = [];
  const frames: Frame[] = [];
  let out = '';
  let i = 0;
  /** Last two words or marks before `i` that are no blanks. */
  let before = '';
  let afterSwitchHead = false;
  /** Whether `before` closes the head of an `if` or a loop, whose body follows. */
  let afterHead = false;

  const emit = (text: string, length: number): void => {
    pieces.push({ from: out.length, at: i });
    out += text;
    i += length;
  };
  const copy = (length: number): void => emit(pattern.slice(i, i + length), length);
  const top = (): Frame | undefined => frames.at(-1);

  while (i < pattern.length) {
    const char = pattern.charAt(i);
    if (/\s/.test(char)) {
      copy(1);
      continue;
    }
    const quoted = quotedLength(pattern, i, before);
    if (quoted > 0) {
      const comment = char === '/' && /[/*]/.test(pattern.charAt(i + 1));
      copy(quoted);
      if (!comment) before = '"';
      continue;
    }
    if (char === '`') {
      copyTemplate();
      continue;
    }
    if (pattern.startsWith('<...', i)) {
      frames.push({ opener: '<...', role: 'plain' });
      emit(`${deepCallee}(`, 4);
      before = '(';
      continue;
    }
    if (pattern.startsWith('...>', i) && top()?.opener === '<...') {
      frames.pop();
      emit(')', 4);
      before = ')';
      continue;
    }
    if (pattern.startsWith('...', i)) {
      ellipsis();
      continue;
    }
    const rest = /^\$\.\.\.([A-Z_][A-Z_0-9]*)/.exec(pattern.slice(i, i + 80));
    if (rest !== null) {
      emit(`${restPrefix}${rest[1] ?? ''}`, rest[0].length);
      before = 'name';
      continue;
    }
    const word = /^[\w$\u0080-\uffff]+/.exec(pattern.slice(i, i + 200));
    if (word !== null) {
      // `<A b=$X />`: a metavariable as the value of an attribute.
      if (before === '=' && top()?.opener === '<') emit(`{${word[0]}}`, word[0].length);
      else copy(word[0].length);
      before = word[0];
      continue;
    }
    punctuation(char);
  }
  return {
    text: out,
    toPattern: (offset) => {
      let best = { from: 0, at: 0 };
      for (const piece of pieces) {
        if (piece.from > offset) break;
        best = piece;
      }
      return Math.min(pattern.length, best.at + (offset - best.from));
    },
  };

  function punctuation(char: string): void {
    if (char === '(') {
      const typed = typedMetavariable(pattern, i, before);
      if (typed !== undefined) {
        emit(`${typedCallee}(${typed.name}, ${typed.type})`, typed.length);
        before = ')';
        return;
      }
      frames.push({
        opener: '(',
        role:
          before === 'for' || before === 'await'
            ? 'for'
            : before === 'switch'
              ? 'switch-head'
              : /^(?:if|while|with|catch)$/.test(before)
                ? 'head'
                : 'plain',
      });
    } else if (char === '[') frames.push({ opener: '[', role: 'plain' });
    else if (char === '{') {
      frames.push({ opener: '{', role: afterSwitchHead ? 'switch' : 'plain' });
    } else if (char === '<' && opensTag()) frames.push({ opener: '<', role: 'plain' });
    else if (char === '>' && top()?.opener === '<' && before !== '=') frames.pop();
    else if (char === '}' && top()?.opener === '${') {
      frames.pop();
      copy(1);
      templateRest();
      return;
    } else if (char === ')' || char === ']' || char === '}') {
      const closed = frames.pop();
      afterSwitchHead = closed?.role === 'switch-head';
      afterHead = closed?.role === 'head' || closed?.role === 'for';
      copy(1);
      before = char;
      return;
    }
    afterSwitchHead = false;
    copy(1);
    before = char;
  }

  function opensTag(): boolean {
    return (
      /[A-Za-z$_]/.test(pattern.charAt(i + 1)) &&
      !/^(?:[\w$]+|[)\]"])$/.test(before === 'return' || before === 'default' ? '' : before)
    );
  }

  function ellipsis(): void {
    const next = pattern.charAt(i + 3);
    const frame = top();
    const ahead = /\S/.exec(pattern.slice(i + 3))?.[0] ?? '';
    if (before === '.') emit(mark.repeat(3), 3);
    else if (/[\w$([{'"`\u0080-\uffff]/.test(next) && next !== '') {
      copy(3);
      before = '...';
      return;
    } else if (frame?.opener === '(' && frame.role === 'for' && before === '(' && ahead === ')') emit(`${mark};;`, 3);
    else if (frame?.opener === '{' && frame.role === 'switch' && before === '{') emit(`case ${mark.repeat(3)}:`, 3);
    else if (frame?.opener === '<' && before === '=') emit(`{${mark.repeat(3)}}`, 3);
    else if (
      (frame === undefined || frame.opener === '{') &&
      /^(?:[)\]]|\$[A-Z_][A-Z_0-9]*)$/.test(before) &&
      !afterHead &&
      ahead !== ','
    )
      emit(`;${mark.repeat(2)};`, 3);
    else if (isStatement(frame, ahead)) emit(`${mark.repeat(2)};`, 3);
    else emit(mark.repeat(3), 3);
    before = 'name';
  }

  /** Whether an ellipsis in braces or at the top stands for statements and something follows it. */
  function isStatement(frame: Frame | undefined, ahead: string): boolean {
    if (frame !== undefined && frame.opener !== '{') return false;
    const begins = before === '' || /^[{};)]$/.test(before) || before === 'name' || /[\w$"\]]$/.test(before);
    return begins && !/^[,;}=.?:)\]]?$/.test(ahead);
  }

  function copyTemplate(): void {
    copy(1);
    templateRest();
  }

  function templateRest(): void {
    while (i < pattern.length && pattern.charAt(i) !== '`') {
      if (pattern.startsWith('${', i)) {
        copy(2);
        frames.push({ opener: '${', role: 'plain' });
        before = '{';
        return;
      }
      copy(pattern.charAt(i) === '\\' && i + 1 < pattern.length ? 2 : 1);
    }
    if (i < pattern.length) copy(1);
    before = '"';
  }
};

/** Length of the string, comment or regular expression that starts here; 0 when none does. */
const quotedLength = (text: string, start: number, before: string): number => {
  const char = text.charAt(start);
  if (char === '"' || char === "'") {
    let i = start + 1;
    while (i < text.length && text.charAt(i) !== char && text.charAt(i) !== '\n') i += text.charAt(i) === '\\' ? 2 : 1;
    return Math.min(i + 1, text.length) - start;
  }
  if (char !== '/') return 0;
  if (text.startsWith('//', start)) {
    const end = text.indexOf('\n', start);
    return (end === -1 ? text.length : end) - start;
  }
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return (end === -1 ? text.length : end + 2) - start;
  }
  if (!(before === '' || /^[(,=:[!&|?{};]$/.test(before) || before === 'return')) return 0;
  const found = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/.exec(text.slice(start));
  return found === null ? 0 : found[0].length;
};

/** `($X: a.b.C)` that is no parameter list: not after a name or closing bracket, not before `=>`. */
const typedMetavariable = (
  text: string,
  start: number,
  before: string,
): { readonly name: string; readonly type: string; readonly length: number } | undefined => {
  if (/^[)\]>"]$/.test(before)) return undefined;
  if (
    /^[\w$]+$/.test(before) &&
    !/^(?:return|await|typeof|new|in|of|case|throw|yield|void|delete|else|do|instanceof|default)$/.test(before)
  )
    return undefined;
  const found = /^\(\s*(\$[A-Z_][A-Z_0-9]*)\s*:\s*([\w$]+(?:\.[\w$]+)*)\s*\)/.exec(text.slice(start));
  if (found === null || /^\s*(?:=>|:)/.test(text.slice(start + found[0].length))) return undefined;
  return { name: found[1] ?? '', type: found[2] ?? '', length: found[0].length };
};
