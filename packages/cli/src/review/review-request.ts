import type { Parsed } from '../arguments/option.ts';
import type { Config } from '../config/config.ts';
import { type ScanRequest, scanRequest } from '../commands/scan-request.ts';
import { wantedFormats } from '../report/wanted-formats.ts';
import { UsageError } from '../usage-error.ts';
import type { Compared } from './git-change.ts';

const formats = ['text', 'json', 'markdown', 'sarif', 'github-review', 'gitlab-discussions'] as const;
export type ReviewFormat = (typeof formats)[number];

/** What a review is to do. */
export interface ReviewRequest {
  readonly scan: ScanRequest;
  readonly compared: Compared;
  readonly reports: readonly { readonly format: ReviewFormat; readonly file?: string }[];
}

/** The request that flags and configuration make; flags win. Errors: throws `UsageError` for values that make no sense. */
export const reviewRequest = (parsed: Parsed, config: Config): ReviewRequest => {
  const values = new Map([...parsed.values].filter(([name]) => name !== 'format' && name !== 'output'));
  const other = parsed.operands.find((operand) => operand !== '-');
  if (other !== undefined)
    throw new UsageError(
      `${other}: a review is about a change, not about paths`,
      'sallyport review --diff REF; a patch comes from standard input with -; sallyport scan looks at paths',
    );
  const scan = scanRequest({ ...parsed, values }, config);
  if (scan.stdin && scan.changed !== undefined)
    throw new UsageError('a patch says itself what changes', 'leave --diff and --staged out, or the -');
  return {
    scan,
    compared: scan.changed ?? { kind: 'since', ref: 'HEAD' },
    reports: wantedFormats(formats, parsed.values.get('format') ?? ['text'], parsed.values.get('output')?.at(-1)),
  };
};
