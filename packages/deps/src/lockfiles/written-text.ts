import type { Place } from '../text/index.ts';

/** A piece of a text, with the place where its characters stand one by one; without one, they were made up or escaped. */
export interface Part {
  readonly text: string;
  readonly path?: string;
  /** Units: zero-based UTF-16 offset in the file. */
  readonly start?: number;
}

/**
 * A text put together from parts that stand in several places: `g:a:${version}` of a build file and the value of `version` in another.
 *
 * It knows where a version has to be edited after references were followed.
 */
export type WrittenText = readonly Part[];

/** A text that stands in one place; in none, when its place is not known or it was escaped there. */
export const written = (text: string, path: string, place: Place | undefined): WrittenText => [
  place !== undefined && place.end - place.start === text.length ? { text, path, start: place.start } : { text },
];

export const textOf = (parts: WrittenText): string => parts.map(({ text }) => text).join('');

/** Where the characters from `from` to before `to` stand, if they stand together. */
export const placeOf = (
  parts: WrittenText,
  from: number,
  to: number,
): (Place & { readonly path: string }) | undefined => {
  let at = 0;
  for (const { text, path, start } of parts) {
    const end = at + text.length;
    if (from >= at && from < end)
      return to <= end && path !== undefined && start !== undefined
        ? { path, start: start + from - at, end: start + to - at }
        : undefined;
    at = end;
  }
  return undefined;
};

/** The characters from `from` to before `to`. */
export const sliceOf = (parts: WrittenText, from: number, to: number): WrittenText => {
  const taken: Part[] = [];
  let at = 0;
  for (const part of parts) {
    const first = Math.max(from - at, 0);
    const text = part.text.slice(first, Math.max(to - at, 0));
    if (text !== '') taken.push({ ...part, text, ...(part.start === undefined ? {} : { start: part.start + first }) });
    at += part.text.length;
  }
  return taken;
};
