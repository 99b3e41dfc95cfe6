import type { RuleMeta } from '../rule-meta.ts';

/** What a rule knows about itself as one Markdown text: why, how it is exploited, the safe form, when not to worry. */
export const ruleMarkdown = (rule: RuleMeta): string =>
  [
    rule.message.trim(),
    section('Why', rule.why),
    section('How it is exploited', rule.exploit),
    section('Safe form', rule.safeForm),
    section('When not to worry', rule.whenNot),
    section(
      'References',
      rule.references.length === 0 ? undefined : rule.references.map((link) => `- ${link}`).join('\n'),
    ),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');

const section = (title: string, body: string | undefined): string | undefined =>
  body === undefined || body.trim() === '' ? undefined : `## ${title}\n\n${body.trim()}`;
