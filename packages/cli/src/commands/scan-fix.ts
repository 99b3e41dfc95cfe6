import type { Parsed } from '../arguments/option.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { fixSpec } from './fix-spec.ts';

/**
 * `scan --fix` and `--fix-dry-run`, as other linters have them: `sallyport fix` with the same targets and flags.
 *
 * Errors: `UsageError` for flags of the scan that a repair has no use for, so that none is passed over in silence.
 */
export const fixInstead = async ({ operands, switches, values }: Parsed, io: Io): Promise<ExitCode> => {
  const known = new Set(fixSpec.options.map(({ name }) => name));
  const strange = [...switches, ...values.keys()].filter(
    (name) => name !== 'fix' && name !== 'fix-dry-run' && !known.has(name),
  );
  if (strange.length > 0)
    throw new UsageError(
      `--${strange.join(', --')} cannot be used with --fix`,
      'scan first, then run sallyport fix; see sallyport fix --help',
    );
  const kept = [...switches].filter((name) => known.has(name));
  const { run } = await import('./fix.ts');
  return run(
    { operands, values, switches: new Set([...kept, ...(switches.has('fix-dry-run') ? ['dry-run'] : [])]) },
    io,
  );
};
