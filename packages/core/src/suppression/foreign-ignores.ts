import type { Ignore, SourceComment } from './ignore.ts';

/**
 * Ignore comments that people wrote for other tools: `nosemgrep: RULE`, `nosec B602`, `noqa: S602`.
 *
 * Only those that name what they mean are honoured; a bare `# nosec` would silence findings that its author never saw.
 * `aliases` leads from the other tool's code to our rule ids; a name without alias is taken for a rule id of ours.
 */
export const foreignIgnores = (
  comments: readonly SourceComment[],
  aliases: ReadonlyMap<string, readonly string[]>,
): readonly Ignore[] =>
  comments.flatMap(({ text, span }) =>
    styles.flatMap(({ name, pattern, alsoNextLine }): readonly Ignore[] => {
      const names =
        pattern
          .exec(text)?.[1]
          ?.split(/[\s,]+/)
          .filter((part) => part !== '') ?? [];
      const rules = names.flatMap((code) => aliases.get(code) ?? [code]);
      if (rules.length === 0) return [];
      return [
        {
          form: 'same-line',
          rules,
          reason: `${name} comment: ${names.join(', ')}`,
          firstLine: span.start.line,
          lastLine: span.end.line + (alsoNextLine ? 1 : 0),
          span,
        },
      ];
    }),
  );

const styles = [
  { name: 'nosemgrep', pattern: /\bnosem(?:grep)?\s*:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)/, alsoNextLine: true },
  { name: 'nosec', pattern: /#\s*nosec\s*:?\s*(B\d{3}(?:[\s,]+B\d{3})*)/, alsoNextLine: false },
  { name: 'noqa', pattern: /#\s*noqa\s*:\s*((?:[A-Z]+\d+[\s,]+)*S\d{3}(?:[\s,]+[A-Z]+\d+)*)/, alsoNextLine: false },
] as const;
