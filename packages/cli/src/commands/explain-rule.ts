import type { RuleMeta } from '@sallyport/core';
import { closest } from '../arguments/closest.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';
import { UsageError } from '../usage-error.ts';

/** The rule of that id. Errors: throws `UsageError` for one that is not there, with the closest. */
export const findRule = async (
  id: string,
  rules: readonly string[],
  cwd: string,
): Promise<{ readonly meta: RuleMeta }> => {
  const pack = await readRules(rules, cwd);
  const rule = pack.rules.find(({ meta }) => meta.id === id);
  if (rule !== undefined) return rule;
  const known = rulesMeta(pack).map((meta) => ({ meta }));
  const kind = known.find(({ meta }) => meta.id === id);
  if (kind !== undefined) return kind;
  const { dependencyRule, dependencyRules } = await import('@sallyport/deps');
  const ofPackages = dependencyRule(id);
  if (ofPackages !== undefined) return { meta: ofPackages };
  known.push(...dependencyRules().map((meta) => ({ meta })));
  const near =
    closest(
      id,
      known.map(({ meta }) => meta.id),
    ) ?? known.find(({ meta }) => meta.id.endsWith(`.${id}`))?.meta.id;
  throw new UsageError(
    `no rule ${id}`,
    near === undefined ? 'sallyport rules list shows all' : `did you mean ${near}?`,
  );
};

/** A rule's page as Markdown: what, why, how it is exploited, the safe form, when not to worry. */
export const ruleText = (meta: RuleMeta): string => {
  const section = (title: string, text: string | undefined): string =>
    text === undefined ? '' : `\n## ${title}\n\n${text.trim()}\n`;
  return [
    `# ${meta.title}\n\n`,
    `\`${meta.id}\`: ${meta.severity}, confidence ${meta.confidence}${meta.cwe.length === 0 ? '' : `, ${meta.cwe.join(', ')}`} (${meta.languages.join(', ')})${meta.profile === 'deep' ? '; only with --deep' : ''}\n`,
    `\n${meta.message.trim()}\n`,
    section('Why', meta.why),
    section('How it is exploited', meta.exploit),
    section('Safe form', meta.safeForm),
    section('When not to worry', meta.whenNot),
    meta.references.length === 0
      ? ''
      : `\n## See also\n\n${meta.references.map((reference) => `- ${reference}`).join('\n')}\n`,
  ].join('');
};
