import type { Finding } from '../finding/finding.ts';
import { foreignIgnores } from './foreign-ignores.ts';
import type { Ignore, IgnoreProblem, SourceComment } from './ignore.ts';
import { parseIgnores } from './parse-ignores.ts';

export interface SuppressionOptions {
  /** `YYYY-MM-DD`; an ignore until this day still holds. */
  readonly today: string;
  /**
   * The rules that looked at this file. An ignore comment for another rule is not called unused, because nobody
   * knows. Without it every rule counts as having looked.
   */
  readonly ranRules?: ReadonlySet<string>;
  /** Honour ignore comments of other tools; see `foreignIgnores`. Off unless given. */
  readonly foreign?: { readonly aliases: ReadonlyMap<string, readonly string[]> };
}

export interface Suppressed {
  /** The same findings in the same order; silenced ones carry `suppression`. */
  readonly findings: readonly Finding[];
  /** Comments that are wrong, expired or unused. */
  readonly problems: readonly IgnoreProblem[];
}

/**
 * The findings of one file with those silenced that its ignore comments name.
 *
 * A comment on the same line holds for findings that touch that line; one for the next line for findings that begin
 * there; a block for findings that begin inside it.
 */
export const applySuppressions = (
  findings: readonly Finding[],
  comments: readonly SourceComment[],
  options: SuppressionOptions,
): Suppressed => {
  const { ignores, problems } = parseIgnores(comments);
  const foreign = options.foreign === undefined ? [] : foreignIgnores(comments, options.foreign.aliases);
  if (ignores.length === 0 && foreign.length === 0) return { findings, problems };
  const valid = ignores.filter(({ until }) => until === undefined || until >= options.today);
  const used = new Set<Ignore>();
  const silenced = findings.map((finding): Finding => {
    const matching = valid.filter((ignore) => silences(ignore, finding));
    for (const ignore of matching) used.add(ignore);
    const [first] = [...matching, ...foreign.filter((ignore) => silences(ignore, finding))];
    if (first === undefined || finding.suppression !== undefined) return finding;
    const { reason, until } = first;
    return { ...finding, suppression: { kind: 'comment', reason, ...(until !== undefined && { until }) } };
  });
  return {
    findings: silenced,
    problems: [
      ...problems,
      ...ignores.filter((ignore) => !valid.includes(ignore)).map(expired),
      ...valid.filter((ignore) => !used.has(ignore) && wouldHaveBeenUsed(ignore, options.ranRules)).map(unused),
    ].toSorted((one, two) => one.span.start.offset - two.span.start.offset),
  };
};

const silences = ({ form, rules, firstLine, lastLine }: Ignore, { ruleId, span }: Finding): boolean =>
  rules.some((rule) => names(rule, ruleId)) &&
  span.start.line <= lastLine &&
  (form === 'same-line' ? span.end.line >= firstLine : span.start.line >= firstLine);

const names = (pattern: string, ruleId: string): boolean =>
  pattern.endsWith('.*') ? ruleId.startsWith(pattern.slice(0, -1)) : pattern === ruleId;

const wouldHaveBeenUsed = ({ rules }: Ignore, ran: ReadonlySet<string> | undefined): boolean =>
  ran === undefined || rules.every((rule) => [...ran].some((ruleId) => names(rule, ruleId)));

const expired = ({ until, rules, span }: Ignore): IgnoreProblem => ({
  kind: 'expired',
  text: `the ignore comment for ${rules.join(', ')} ended on ${until ?? 'an unknown day'}; repair the code, or give a new day and reason`,
  span,
});

const unused = ({ rules, span }: Ignore): IgnoreProblem => ({
  kind: 'unused',
  text: `the ignore comment for ${rules.join(', ')} silences nothing; remove it`,
  span,
});
