import type { RuleMeta } from '@sallyport/core';
import { closest } from '../arguments/closest.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { UsageError } from '../usage-error.ts';

/** Writes what a rule looks for, why, and the safe form. Errors: throws `UsageError` for a rule that is not there. */
export const explainRule = async (id: string, rules: readonly string[], io: Io): Promise<ExitCode> => {
  const { rules: known } = await readRules(rules, io.cwd);
  const rule = known.find(({ meta }) => meta.id === id);
  if (rule === undefined) {
    const near =
      closest(
        id,
        known.map(({ meta }) => meta.id),
      ) ?? known.find(({ meta }) => meta.id.endsWith(`.${id}`))?.meta.id;
    throw new UsageError(
      `no rule ${id}`,
      near === undefined ? 'sallyport rules list shows all' : `did you mean ${near}?`,
    );
  }
  io.out(ruleText(rule.meta));
  return exitCode.ok;
};

/** A rule's page as plain Markdown. */
export const ruleText = (meta: RuleMeta): string => {
  const section = (title: string, text: string | undefined): string =>
    text === undefined ? '' : `\n## ${title}\n\n${text.trim()}\n`;
  return [
    `# ${meta.title}\n`,
    `\`${meta.id}\`: ${meta.severity}, confidence ${meta.confidence}${meta.cwe.length === 0 ? '' : `, ${meta.cwe.join(', ')}`}, ${meta.languages.join(', ')}\n`,
    `\n${meta.message.trim()}\n`,
    section('Why', meta.why),
    section('How it is exploited', meta.exploit),
    section('Safe form', meta.safeForm),
    section('When not to worry', meta.whenNot),
    meta.references.length === 0 ? '' : `\n${meta.references.map((reference) => `- ${reference}`).join('\n')}\n`,
  ].join('');
};
