import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { findRule, ruleText } from './explain-rule.ts';

/** `sallyport rules show`: one rule in full. */
export const run = async ({ operands, switches, values }: Parsed, io: Io): Promise<ExitCode> => {
  const [id] = operands;
  if (id === undefined) throw new UsageError('which rule?', 'sallyport rules list shows all');
  const rule = await findRule(id, values.get('rules') ?? [], io.cwd);
  io.out(switches.has('json') ? `${JSON.stringify(rule, undefined, 2)}\n` : ruleText(rule.meta));
  return exitCode.ok;
};
