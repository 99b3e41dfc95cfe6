import type { Severity } from '@sallyport/core';
import type { LocatedPackage } from '../graph/located-package.ts';
import type { NameFinding, NameVerdict } from '../names/judge-name.ts';
import { nameRules } from '../names/name-rules.ts';
import { packageAtFault } from './package-words.ts';
import type { PackageVerdict } from './verdict.ts';

/** What is said about a package's name, as verdicts about the package. */
export const nameVerdicts = (about: LocatedPackage, { findings, intended }: NameVerdict): readonly PackageVerdict[] =>
  findings.map((finding) => nameVerdict(about, finding, intended));

const nameVerdict = (
  about: LocatedPackage,
  { ruleId, severity, message }: NameFinding,
  intended: string | undefined,
): PackageVerdict => ({
  about,
  package: { ...packageAtFault(about), ...(intended === undefined ? {} : { instead: intended }) },
  ruleId,
  title: nameRules[ruleId].title,
  message: /[.!?]$/u.test(message) ? message : `${message}.`,
  severity: ruleId === 'deps.names.absent' ? absentSeverity(about, severity) : severity,
  confidence: severity === 'info' ? 'low' : 'high',
  // Software from where nobody meant to take it.
  cwe: ruleId === 'deps.names.deprecated' ? ['CWE-1104'] : ['CWE-829'],
  references: [],
  why: nameRules[ruleId].why,
});

/**
 * A manifest asks for packages. A text around the project may speak of one that is to be made, and what code imports may be a module of another
 * package, or of a place that was not looked at.
 */
const absentSeverity = ({ role, format }: LocatedPackage, given: Severity): Severity =>
  format === 'imports' ? 'low' : role === 'mention' ? 'medium' : given;
