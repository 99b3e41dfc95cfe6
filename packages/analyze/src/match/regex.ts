/** By flags, then by source: joining the two for a key would hash long expressions anew at each look-up. */
const compiled = new Map<string, Map<string, RegExp | undefined>>();

/**
 * A regular expression of a rule (PCRE or Python spelling) as one of ours; `undefined` when it cannot be run.
 *
 * Taken over: `(?i)`-style flags (also in the middle, where they count for the whole), `(?i:…)` likewise, `(?P<name>…)`, `(?P=name)`, `\A`, `\Z`, `\z`, `\h`, POSIX classes,
 * possessive and atomic groups (run as ordinary ones, which accepts the same or more).
 */
export const compileRegex = (source: string, flags: string): RegExp | undefined => {
  let bySource = compiled.get(flags);
  if (bySource === undefined) compiled.set(flags, (bySource = new Map<string, RegExp | undefined>()));
  const known = bySource.get(source);
  if (known !== undefined || bySource.has(source)) return known;
  const made = compile(source, flags);
  bySource.set(source, made);
  return made;
};

const compile = (source: string, flags: string): RegExp | undefined => {
  const wanted = new Set(flags);
  let body = source;
  for (let start = /^\(\?([imsxu]+)\)/u.exec(body); start !== null; start = /^\(\?([imsxu]+)\)/u.exec(body)) {
    body = body.slice(start[0].length);
    for (const flag of start[1] ?? '') wanted.add(flag);
  }
  if (wanted.delete('x')) body = withoutBlanks(body);
  const translated = translate(body, wanted);
  wanted.delete('u');
  try {
    return new RegExp(translated, [...wanted].join(''));
  } catch {
    return undefined;
  }
};

const posix: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: String.raw`\s`,
  punct: String.raw`!-\/:-@\[-\x60{-~`,
  xdigit: '0-9a-fA-F',
  word: String.raw`\w`,
  blank: String.raw` \t`,
};

const translate = (source: string, flags: Set<string>): string => {
  let out = '';
  let inClass = false;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    const next = source[index + 1] ?? '';
    if (char === '\\') {
      index += 1;
      if (next === 'A' && !inClass) out += '(?<![^])';
      else if ((next === 'Z' || next === 'z') && !inClass) out += '(?![^])';
      else if (next === 'h') out += inClass ? String.raw` \t` : String.raw`[ \t]`;
      else if (next === 'Q' || next === 'E') out += '';
      else out += char + next;
    } else if (inClass) {
      const name = char === '[' && next === ':' ? /^\[:(\^?)(\w+):\]/u.exec(source.slice(index, index + 16)) : null;
      if (name !== null && name[1] === '' && posix[name[2] ?? ''] !== undefined) {
        out += posix[name[2] ?? ''] ?? '';
        index += name[0].length - 1;
      } else {
        if (char === ']') inClass = false;
        out += char;
      }
    } else if (char === '[') {
      inClass = true;
      out += char;
      // A `]` right after the opening (or after `^`) is an ordinary character there.
      if (next === '^') {
        out += next;
        index += 1;
      }
      if (source[index + 1] === ']') {
        out += String.raw`\]`;
        index += 1;
      }
    } else if (char === '(' && next === '?' && source[index + 2] === 'P') {
      const named = /^\(\?P<(\w+)>/u.exec(source.slice(index, index + 80));
      const back = /^\(\?P=(\w+)\)/u.exec(source.slice(index, index + 80));
      if (named !== null) {
        out += `(?<${named[1]}>`;
        index += named[0].length - 1;
      } else if (back !== null) {
        out += `\\k<${back[1]}>`;
        index += back[0].length - 1;
      } else out += char;
    } else if (char === '(' && next === '?' && source[index + 2] === '>') {
      out += '(?:';
      index += 2;
    } else if (char === '(' && next === '?' && /^\(\?[ims]+[:)]/u.test(source.slice(index, index + 8))) {
      const end = source.slice(index).search(/[:)]/u) + index;
      for (const flag of source.slice(index + 2, end)) flags.add(flag);
      if (source[end] === ':') out += '(?:';
      index = end;
    } else if (char === '(' && next === '?' && source[index + 2] === '#') {
      index = Math.max(index, source.indexOf(')', index));
    } else if (char === '+' && /[*+?}]/u.test(source[index - 1] ?? '') && source[index - 2] !== '\\') {
      // possessive: the plus is dropped
    } else out += char;
  }
  return out;
};

/** The `x` flag: blanks and comments outside of classes vanish. */
const withoutBlanks = (source: string): string =>
  source.replaceAll(/\\[^]|\[(?:\\[^]|[^\]])*\]|\s+|#.*$/gmu, (part) => (/^\s|^#/u.test(part) ? '' : part));
