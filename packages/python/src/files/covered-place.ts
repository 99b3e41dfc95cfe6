import { realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { execPath } from 'node:process';

/** Where this package lies, and what runs it. */
export const productPlaces: readonly string[] = [join(import.meta.dirname, '../..'), execPath];

/**
 * The first of the places that must not be written by a program which a folder covers or lies in.
 *
 * A program with a folder to write to could otherwise change what keeps the next program in. Links are followed on both
 * sides; a place that is not there yet is taken for where it would be made.
 */
export const coveredPlace = (folder: string, places: readonly string[]): string | undefined => {
  const own = real(folder);
  return places.find((place) => {
    const other = real(place);
    return isWithin(own, other) || isWithin(other, own);
  });
};

const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** The path without links, as far as it is there. */
const real = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
};
