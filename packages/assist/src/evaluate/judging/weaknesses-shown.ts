import { cweId, relatedCwe } from '@sallyport/core/taxonomy';

/**
 * Which of the weaknesses that a test stands for it has shown by failing; one at least where it stands for any.
 *
 * Those that its words name (`assert not leaked, "CWE-59: written through a link"`), else the one that is closest to what a sanitizer reports, else the first. What an answer prints can choose among these alone.
 */
export const weaknessesShown = (
  candidates: readonly string[],
  { why, output }: { readonly why: string; readonly output: string },
): readonly string[] => {
  if (candidates.length < 2) return candidates;
  const named = new Set([...why.matchAll(/\bCWE-\d{1,4}\b/gu)].flatMap(([id]) => cweId(id) ?? []));
  const said = candidates.filter((one) => named.has(one));
  if (said.length > 0) return said;
  const reported = sanitizerReports.find(([words]) => words.test(output))?.[1];
  const close =
    reported === undefined || candidates.includes(reported)
      ? reported
      : candidates.find((one) => relatedCwe(reported, one));
  return [close ?? candidates[0] ?? ''];
};

/** Source: the wording of AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer of GCC 10 to 14. The first that holds. */
const sanitizerReports: readonly (readonly [RegExp, string])[] = [
  [/heap-use-after-free|stack-use-after-(?:return|scope)/u, 'CWE-416'],
  [/attempting double-free/u, 'CWE-415'],
  [/buffer-overflow[\s\S]{0,400}?WRITE of size/u, 'CWE-787'],
  [/buffer-overflow[\s\S]{0,400}?READ of size/u, 'CWE-125'],
  [/null pointer|SEGV on unknown address 0x0{8,}/u, 'CWE-476'],
  [/detected memory leaks/u, 'CWE-401'],
  [/signed integer overflow|negation of .* cannot be represented/u, 'CWE-190'],
  [/division by zero/u, 'CWE-369'],
  [/out of bounds for type/u, 'CWE-787'],
];
