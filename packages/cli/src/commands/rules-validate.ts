import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** `sallyport rules validate`: everything that is wrong with rule files, without a scan. Exit code 1 when there is an error. */
export const run = async ({ operands }: Parsed, io: Io): Promise<ExitCode> => {
  if (operands.length === 0) throw new UsageError('which rule files?', 'sallyport rules validate my-rules/');
  const { loadRuleFiles } = await import('../rules-in/load-files.ts');
  const { checkRules } = await import('../rules-in/check-rules.ts');
  const { checkBindings } = await import('@sallyport/analyze/rule-tests');
  const { shippedPack } = await import('../rules-in/read-rules.ts');
  const pack = loadRuleFiles(operands, io.cwd, () => shippedPack(loadRuleFiles).rules);
  const said = [...pack.diagnostics, ...(await checkRules(pack.rules)), ...checkBindings(pack.rules)];
  for (const { level, text, remedy } of said)
    io.out(`${level}: ${text}\n${remedy === undefined ? '' : `  ${remedy}\n`}`);
  const errors = said.filter(({ level }) => level === 'error').length;
  io.out(`${String(pack.rules.length)} rules that can run, ${String(errors)} errors\n`);
  return errors > 0 ? exitCode.gateNotMet : exitCode.ok;
};
