import { sameCode } from '@sallyport/core';
import type { Finding } from '@sallyport/core';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';

/**
 * Whether the engines no longer find it.
 *
 * Counted, not looked up: of findings alike one must be gone. Findings that a comment silences count as found: a comment repairs
 * nothing. A model that answers with a whole function answers for all findings of the rule in it.
 */
export const gone = (judged: Judged): GateResult => {
  const { candidate, finding, lookBefore, lookAfter } = judged;
  if (isIdle(judged)) return failed('it changes nothing but blanks and comments');
  if (!lookAfter.complete) {
    const why = lookAfter.diagnostics.find(({ incomplete }) => incomplete)?.text;
    return failed(`the changed file could not be looked at wholly${why === undefined ? '' : `: ${why}`}`);
  }
  const isAlike = (one: Finding): boolean =>
    one.path === finding.path && one.ruleId === finding.ruleId && one.symbol === finding.symbol;
  const was = lookBefore.findings.filter(isAlike);
  const is = lookAfter.findings.filter(isAlike);
  const isSame = (one: Finding): boolean => sameCode(one.fingerprint) === sameCode(finding.fingerprint);
  if (is.filter(isSame).length >= Math.max(1, was.filter(isSame).length)) return failed('the finding is still there');
  if (is.length >= Math.max(1, was.length)) return failed('the rule still finds as much in the same place');
  if (candidate.origin === 'model' && is.length > 0)
    return failed(`of ${String(was.length)} findings of the rule in this function ${String(is.length)} are left`);
  return passed(`${finding.ruleId} no longer finds it`);
};

/**
 * Whether the code is the code as it was. A rule may no longer match for a comment's sake, or for a line's; that repairs nothing. Of a finding in
 * a comment the comment is what has to change.
 */
const isIdle = ({ file, finding, before, after, outlineBefore, outlineAfter }: Judged): boolean => {
  const [was, is] = [before, after].map((texts) => texts.find(({ path }) => path === file.path));
  if (was === undefined || is === undefined || after.length > 1) return false;
  const old = withoutComments(was.text, outlineBefore.comments);
  return !old.isComment(finding.span.start.offset) && old.code === withoutComments(is.text, outlineAfter.comments).code;
};

const withoutComments = (
  text: string,
  comments: readonly string[],
): { readonly code: string; readonly isComment: (offset: number) => boolean } => {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  let [code, done] = ['', 0];
  for (const comment of comments) {
    const start = text.indexOf(comment, done);
    if (start < 0) continue;
    code += text.slice(done, start);
    done = start + comment.length;
    ranges.push({ start, end: done });
  }
  return {
    code: (code + text.slice(done)).replaceAll(/\s+/gu, ''),
    isComment: (offset) => ranges.some(({ start, end }) => start <= offset && offset < end),
  };
};
