import type { Rule } from '../rules/rule.ts';
import type { Match } from './match.ts';
import { compileRegex } from './regex.ts';

/** A replacement in the unit's text. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits of a rule's `fix` or `fix-regex` for one match; `undefined` when it has none or it changes nothing. */
export const planFix = (rule: Rule, match: Match, text: string): readonly TextEdit[] | undefined => {
  const matched = text.slice(match.start, match.end);
  const replaced = rule.fix === undefined ? byRegex(rule, matched) : filled(rule.fix, match, text);
  return replaced === undefined || replaced === matched
    ? undefined
    : [{ start: match.start, end: match.end, text: replaced }];
};

/**
 * The fix with its metavariables filled in; a metavariable that stands for nothing (`$...ARGS` without arguments) is empty.
 * Lines after the first start where the match starts, and end as the file's lines do. Source: semgrep/semgrep#9488, "aligned fixes".
 */
const filled = (fix: string, match: Match, text: string): string => {
  const lineStart = text.lastIndexOf('\n', match.start - 1) + 1;
  const before = text.slice(lineStart, match.start);
  const padding = /^[ \t]*/u.exec(before)?.[0] ?? '';
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  const fullPadding = padding + ' '.repeat(before.length - padding.length);
  return fix
    .trimEnd()
    .replaceAll(/\r?\n(?=[^\r\n])/gu, lineEnd + fullPadding)
    .replaceAll(/\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*|\$\d+/gu, (name) => {
      const bound = match.bindings.get(name);
      return bound === undefined ? name : text.slice(bound.start, bound.end);
    });
};

/** Groups are written `\1` in the format. */
const byRegex = (rule: Rule, matched: string): string | undefined => {
  if (rule.fixRegex === undefined) return undefined;
  const compiled = compileRegex(rule.fixRegex.regex, 'gm');
  if (compiled === undefined) return undefined;
  const { replacement, count } = rule.fixRegex;
  let left = count ?? Number.POSITIVE_INFINITY;
  compiled.lastIndex = 0;
  return matched.replace(compiled, (whole, ...groups: readonly unknown[]) => {
    if (left <= 0) return whole;
    left -= 1;
    return replacement.replaceAll(/\\(\d)/gu, (_, digit: string) => {
      const group = groups[Number(digit) - 1];
      return typeof group === 'string' ? group : '';
    });
  });
};
