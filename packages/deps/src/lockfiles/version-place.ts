import type { PackageUse } from '../packages/index.ts';
import type { Place } from '../text/index.ts';

/**
 * Where a version or requirement stands inside a place of the text, without quotes or anything else around it, so that putting another there is the whole
 * edit. The last occurrence counts: in keys and specifiers the version comes after the name.
 *
 * Nothing when the place does not hold it as it is (it is written with escapes, or comes from elsewhere): then it cannot be edited in place.
 */
export const versionPlace = (
  text: string,
  within: Place | undefined,
  version: string | undefined,
): Pick<PackageUse, 'versionPlace'> => {
  if (within === undefined || version === undefined || version === '') return {};
  const at = text.slice(within.start, within.end).lastIndexOf(version);
  if (at < 0) return {};
  const start = within.start + at;
  return { versionPlace: { start, end: start + version.length } };
};
