import { closest } from '../arguments/closest.ts';
import { UsageError } from '../usage-error.ts';

/**
 * What `--format NAME[=FILE]` and `-o FILE` ask for, among these formats. Errors: `UsageError` for an unknown one, or two for standard output.
 */
export const wantedFormats = <F extends string>(
  formats: readonly F[],
  given: readonly string[],
  output: string | undefined,
): readonly { readonly format: F; readonly file?: string }[] => {
  const reports = given.map((one) => {
    const [name = '', ...rest] = one.split('=');
    const format = formats.find((known) => known === name);
    if (format === undefined) {
      const near = closest(name, formats);
      throw new UsageError(
        `--format: ${JSON.stringify(name)} is not one of ${formats.join(', ')}`,
        near === undefined ? undefined : `did you mean ${near}?`,
      );
    }
    return { format, ...(rest.length === 0 ? {} : { file: rest.join('=') }) };
  });
  const loose = reports.filter(({ file }) => file === undefined);
  if (loose.length > 1)
    throw new UsageError('only one report can go to standard output', 'give the others a file: --format NAME=FILE');
  return output === undefined ? reports : reports.map((one) => ({ file: output, ...one }));
};
