import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import type { Severity } from '../severity.ts';
import type { IgnoreProblem } from './ignore.ts';

/** The finding that reports a wrong ignore comment; its fingerprint is for the caller to fill, with those of all others. */
export const ignoreProblemFinding = (
  path: string,
  { kind, text, span }: IgnoreProblem,
): Omit<Finding, 'fingerprint' | 'symbol'> => ({
  ruleId: `sallyport.ignore.${kind}`,
  message: text,
  severity: severityOf[kind],
  confidence: 'high',
  cwe: [],
  path,
  span,
  flow: [],
  testCode: false,
  provenance: { kind: 'unknown' },
  proof: 'not tried',
});

/** The rules behind `ignoreProblemFinding`, one per kind of problem. */
export const ignoreRules = (): readonly RuleMeta[] =>
  (['malformed', 'no-reason', 'expired', 'unused'] as const).map((kind) => ({
    id: `sallyport.ignore.${kind}`,
    title: titles[kind],
    message: messages[kind],
    severity: severityOf[kind],
    confidence: 'high',
    cwe: [],
    languages: [],
    category: 'maintainability',
    references: [],
    tags: ['ignore-comment'],
  }));

/** A comment that was meant to silence something and does not is worth a look; one that is left over is only untidy. */
const severityOf: Readonly<Record<IgnoreProblem['kind'], Severity>> = {
  malformed: 'low',
  'no-reason': 'low',
  expired: 'low',
  unused: 'info',
};

const titles: Readonly<Record<IgnoreProblem['kind'], string>> = {
  malformed: 'Ignore comment cannot be read',
  'no-reason': 'Ignore comment without a reason',
  expired: 'Ignore comment has expired',
  unused: 'Ignore comment silences nothing',
};

const messages: Readonly<Record<IgnoreProblem['kind'], string>> = {
  malformed: 'Write sallyport-ignore-next-line RULE[,RULE] [until=YYYY-MM-DD] -- reason.',
  'no-reason': 'Say after -- why the finding does not matter here; until then it is reported.',
  expired: 'Repair the code, or decide again and give a new day.',
  unused: 'Remove the comment; left alone it would silence the next weakness on its line.',
};
