/**
 * Hidden words at the beginning of what we post, so that a later run finds it again: HTML comments, which GitHub and GitLab do not show.
 *
 * They say what a comment is about, not who wrote it: whoever reads them back has to know the author from the forge.
 */
import { type Finding, sha256 } from '@sallyport/core';

/** What a comment of ours is about. */
export type PostMark =
  | { readonly kind: 'summary' }
  /** `gone`: it was told before, and is not there any more. */
  | { readonly kind: 'finding' | 'gone'; readonly key: string };

export const summaryMark = '<!-- sallyport:review -->';

export const findingMark = (kind: 'finding' | 'gone', key: string): string => `<!-- sallyport:${kind} ${key} -->`;

/** What a finding is known by from one run to the next; it stays when lines move. */
export const findingKey = ({ ruleId, fingerprint, path }: Finding): string =>
  sha256(`${ruleId}\0${fingerprint}\0${path}`).slice(0, 20);

/** What a comment says it is about; nothing for all that does not begin with a mark. */
export const postMark = (body: string): PostMark | undefined => {
  const [, word = '', key] = /^<!-- sallyport:(review|finding|gone)(?: ([0-9a-f]{20}))? -->/u.exec(body) ?? [];
  if (word === 'review') return { kind: 'summary' };
  return (word === 'finding' || word === 'gone') && key !== undefined ? { kind: word, key } : undefined;
};
