/**
 * What a program's question carries, read without trust: the functions around the program write it, and the program may have put its own in their place.
 * What is not as it should be reads as nothing.
 */

/** The fields of a text of JSON. */
export const askedFields = (text: string): Readonly<Record<string, unknown>> => {
  const value = parsed(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
};

/** The members of a text of JSON. */
export const askedList = (text: string): readonly unknown[] => {
  const value = parsed(text);
  return Array.isArray(value) ? value : [];
};

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A finite number, or zero. */
export const numberIn = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
