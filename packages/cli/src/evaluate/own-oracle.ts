import { languageOf } from '@sallyport/analyze';
import { cRule, cRules, examineC, judgedBy, type CRuleId, type Undecided } from '@sallyport/analyze/c-values';
import { blankC, type OracleSaid } from '@sallyport/assist/evaluate';
import type { Finding } from '@sallyport/core';
import { cweId } from '@sallyport/core/taxonomy';
import type { WarmScanner } from '../fix/new-scanner.ts';
import { programVersion } from '../version.ts';

/**
 * What our own analyser says of one program.
 *
 * It accuses with every finding that names a weakness, from medium on (what is lower is advice); of C with all that the interpreter of values says. Comments that silence a finding do not count: the model wrote
 * them too.
 *
 * `counts`: which findings accuse, where it is others. Of C it certifies what the interpreter looks for, where it came to an end, gave nothing up, and left nothing of that kind open: no proof, but a look at every way that it knows of. Rules that do not match certify nothing.
 */
export const askOwnOracle = async (
  scanner: WarmScanner,
  path: string,
  text: string,
  signal: AbortSignal,
  { counts }: { readonly counts: (finding: Finding) => boolean } = { counts: accuses },
): Promise<OracleSaid> => {
  const started = performance.now();
  const language = languageOf(path, text.slice(0, 200));
  const { findings, diagnostics, complete } = await scanner.look([{ path, text }], signal);
  const accusations = findings.filter(counts).map(({ ruleId, cwe, message, path: at, span, symbol, flow }) => ({
    cwe: cwe.flatMap((one) => cweId(one) ?? [])[0],
    what: message.split('\n')[0] ?? ruleId,
    path: at,
    line: span.start.line,
    symbol,
    evidence: [ruleId, ...flow.map((step) => `line ${String(step.span.start.line)}: ${step.why}`)].join('\n'),
  }));
  const { gaveUp, undecided } =
    language !== 'c' ? nothingLeft : definesFunction(text) ? examineC(text) : { ...nothingLeft, gaveUp: [nothingRun] };
  const isRead = diagnostics.every(({ kind }) => kind !== 'syntax-error');
  const ended = complete && isRead && language !== undefined && gaveUp.length === 0;
  return {
    oracle: 'sallyport',
    version: programVersion(),
    verdict: accusations.length > 0 ? 'accuses' : ended ? 'clean' : 'gave-up',
    said: `${String(findings.length)} findings`,
    why:
      language === undefined
        ? 'no rules for this language; only secrets were looked for'
        : (gaveUp[0]?.what ?? diagnostics[0]?.text ?? whatIsOpen(text, undecided)),
    accusations,
    dismissed: [],
    certifies: language === 'c' ? weaknessesOfMemory(new Set(undecided.map(({ rule }) => rule))) : [],
    ms: Math.round(performance.now() - started),
  };
};

/** A text without a function (declarations, a comment, what is left of an answer) has nothing that a look at its runs could say anything of. */
const definesFunction = (text: string): boolean => /\)[\s\w]*\{/u.test(blankC(text));
const nothingRun = { what: 'it defines no function' };
const nothingLeft: { readonly gaveUp: readonly { readonly what: string }[]; readonly undecided: readonly Undecided[] } =
  { gaveUp: [], undecided: [] };

/** Where it lost track first, for people; empty where nowhere. */
const whatIsOpen = (text: string, [first]: readonly Undecided[]): string =>
  first === undefined
    ? ''
    : `at line ${String(text.slice(0, first.start).split('\n').length)} it could not tell: ${cRule(first.rule).title.toLowerCase()}`;

const accuses = ({ ruleId, severity }: Finding): boolean =>
  ruleId.startsWith('c.') || (severity !== 'low' && severity !== 'info');

/**
 * What the interpreter of C looks for by running the program, and did not leave open anywhere in it; weaknesses of meaning (commands, paths, modes) are found by form and certified by nobody.
 *
 * CWE-20 is named by a rule beside what it really finds: that all input is validated is nothing that a look at memory can say. CWE-119 is what the bounds are a part of.
 */
const weaknessesOfMemory = (open: ReadonlySet<CRuleId>): readonly string[] => {
  const rules = cRules().filter(({ id }) => judgedBy(id as CRuleId) === 'memory');
  const left = rules.filter(({ id }) => open.has(id as CRuleId)).flatMap(({ cwe }) => cwe);
  if (left.includes('CWE-787') || left.includes('CWE-125')) left.push('CWE-119');
  return [...new Set(['CWE-119', ...rules.flatMap(({ cwe }) => cwe)])].filter(
    (one) => one !== 'CWE-20' && !left.includes(one),
  );
};
