import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import type { ScanReport } from './scan-report.ts';

/**
 * The rules of a report by id, one for each rule id that a finding names; where the metadata is missing, made up from the finding.
 *
 * Formats that refer from findings to rules must not be left with a reference into nothing.
 */
export const rulesOf = (report: ScanReport): ReadonlyMap<string, RuleMeta> => {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const finding of report.findings)
    if (!rules.has(finding.ruleId)) rules.set(finding.ruleId, unknownRule(finding));
  return rules;
};

const unknownRule = ({ ruleId, message, severity, confidence, cwe }: Finding): RuleMeta => ({
  id: ruleId,
  title: ruleId,
  message,
  severity,
  confidence,
  cwe,
  languages: [],
  category: 'security',
  references: [],
  tags: [],
});
