import type { Diagnostic } from '@sallyport/core';
import { normaliseCode, sha256 } from '@sallyport/core';
import type { EmbeddedUnit } from '../languages/embedded/embedded-unit.ts';
import type { Language, ParsedUnit } from '../languages/language.ts';
import type { FoundInFile } from './file-look.ts';
import { spanIn } from './finding.ts';
import type { LineTable } from './line-table.ts';
import { judgedInPart } from './problems.ts';
import { isTestPath } from './test-code.ts';

/** What a language's own interpreter finds in a program, as findings of the file; nothing for languages without one. */
export const judgedProgram = (
  language: Language | undefined,
  parsed: ParsedUnit,
  { unit, path, table }: { readonly unit: EmbeddedUnit; readonly path: string; readonly table: LineTable },
): { readonly findings: readonly FoundInFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const judged = language?.judge?.(parsed);
  if (judged === undefined) return { findings: [], diagnostics: [] };
  const findings = judged.findings.map(({ rule, message, start, end, confidence, symbol, trace }): FoundInFile => ({
    ruleId: rule.id,
    message,
    severity: rule.severity,
    confidence,
    cwe: rule.cwe,
    path,
    span: spanIn(unit, table, start, end),
    symbol,
    flow: trace.map((step, i) => ({
      path,
      why: step.what,
      role: i === 0 && trace.length > 1 ? 'source' : i === trace.length - 1 ? 'sink' : 'step',
      span: spanIn(unit, table, step.start, step.end),
    })),
    code: sha256(normaliseCode(unit.text.slice(start, end), 'slash')),
    testCode: isTestPath(path),
    provenance: { kind: 'unknown' },
    proof: 'not tried',
  }));
  const diagnostics = judged.cut.map(({ what, start, end }) =>
    judgedInPart(path, spanIn(unit, table, start, end), what),
  );
  return { findings, diagnostics };
};
