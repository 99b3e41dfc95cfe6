/** Rules that were made of names begin so. */
export const namedPrefix = 'deep.';

/** Whether a rule was made of names, in this run or in an earlier one. */
export const isNamedRule = (id: string): boolean => id.startsWith(namedPrefix);
