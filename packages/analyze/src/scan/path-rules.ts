import type { Rule } from '../rules/rule.ts';

/** Whether a rule's `paths` let it run on a file: `exclude` wins, and with `include` only what it names is looked at. */
export const pathAllowed = (rule: Pick<Rule, 'paths'>, path: string): boolean => {
  const { paths } = rule;
  if (paths === undefined) return true;
  if (paths.exclude.some((glob) => matchesGlob(glob, path))) return false;
  return paths.include.length === 0 || paths.include.some((glob) => matchesGlob(glob, path));
};

const compiled = new Map<string, RegExp>();

/**
 * Whether a path matches a glob as the rule format reads it: `*` within a part, `**` across parts, `?`, `[…]` and
 * `{a,b}`; a glob without a slash holds for any part of the path, one with a slash anywhere below the root unless it starts with `/`.
 */
export const matchesGlob = (glob: string, path: string): boolean => {
  let regex = compiled.get(glob);
  if (regex === undefined) {
    regex = toRegex(glob);
    compiled.set(glob, regex);
  }
  return regex.test(path);
};

const toRegex = (glob: string): RegExp => {
  const anchored = glob.startsWith('/');
  const body = glob.replace(/^\.?\//u, '').replace(/\/$/u, '');
  let source = '';
  let braces = 0;
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charAt(at);
    if (char === '*') {
      if (body[at + 1] === '*') {
        const slash = body[at + 2] === '/';
        source += slash ? '(?:.*/)?' : '.*';
        at += slash ? 2 : 1;
      } else source += '[^/]*';
    } else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const close = body.indexOf(']', at + 2);
      if (close === -1) source += '\\[';
      else {
        source += `[${body
          .slice(at + 1, close)
          .replace(/^!/u, '^')
          .replaceAll('\\', '\\\\')}]`;
        at = close;
      }
    } else if (char === '{' && body.includes('}', at)) {
      braces += 1;
      source += '(?:';
    } else if (char === '}' && braces > 0) {
      braces -= 1;
      source += ')';
    } else if (char === ',' && braces > 0) source += '|';
    else source += char.replace(/[\\^$.|+()[\]{}]/u, '\\$&');
  }
  source += ')'.repeat(braces);
  try {
    return new RegExp(`${anchored ? '^' : '^(?:.*/)?'}${source}(?:/.*)?$`, 'su');
  } catch {
    return /^(?!)/u;
  }
};
