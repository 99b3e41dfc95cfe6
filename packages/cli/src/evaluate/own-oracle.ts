import { languageOf } from '@sallyport/analyze';
import type { OracleSaid } from '@sallyport/assist/evaluate';
import { cweId } from '@sallyport/core/taxonomy';
import type { WarmScanner } from '../fix/new-scanner.ts';
import { programVersion } from '../version.ts';

/**
 * What our own analyser says of one program.
 *
 * It accuses with every finding of a rule that names a weakness, from medium on: what is lower is advice. It certifies nothing yet: rules that do not
 * match prove nothing.
 */
export const askOwnOracle = async (
  scanner: WarmScanner,
  path: string,
  text: string,
  signal: AbortSignal,
): Promise<OracleSaid> => {
  const started = performance.now();
  const isKnown = languageOf(path, text.slice(0, 200)) !== undefined;
  const { findings, diagnostics, complete } = await scanner.look([{ path, text }], signal);
  const accusations = findings
    .filter(({ severity, suppression }) => suppression === undefined && severity !== 'low' && severity !== 'info')
    .map(({ ruleId, cwe, message, path: at, span, symbol }) => ({
      cwe: cwe.flatMap((one) => cweId(one) ?? [])[0],
      what: message.split('\n')[0] ?? ruleId,
      path: at,
      line: span.start.line,
      symbol,
      evidence: ruleId,
    }));
  return {
    oracle: 'sallyport',
    version: programVersion(),
    verdict: accusations.length > 0 ? 'accuses' : complete && isKnown ? 'clean' : 'gave-up',
    said: `${String(findings.length)} findings`,
    why: isKnown ? (diagnostics[0]?.text ?? '') : 'no rules for this language; only secrets were looked for',
    accusations,
    dismissed: [],
    certifies: [],
    ms: Math.round(performance.now() - started),
  };
};
