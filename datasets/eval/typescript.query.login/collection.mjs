/** A collection of documents that understands as much of MongoDB's filters as the tests need. */
const operators = {
  $eq: (value, wanted) => value === wanted,
  $ne: (value, wanted) => value !== wanted,
  $gt: (value, wanted) => value > wanted,
  $gte: (value, wanted) => value >= wanted,
  $lt: (value, wanted) => value < wanted,
  $lte: (value, wanted) => value <= wanted,
  $in: (value, wanted) => wanted.includes(value),
  $nin: (value, wanted) => !wanted.includes(value),
  $exists: (value, wanted) => (value !== undefined) === Boolean(wanted),
  $regex: (value, wanted) => new RegExp(wanted).test(String(value)),
  $not: (value, wanted) => !fitsValue(value, wanted),
};

const fitsValue = (value, wanted) => {
  if (wanted instanceof RegExp) return wanted.test(String(value));
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  const keys = Object.keys(wanted);
  if (keys.length > 0 && keys.every((key) => key.startsWith('$')))
    return keys.every((key) => operators[key]?.(value, wanted[key]) ?? false);
  return JSON.stringify(value) === JSON.stringify(wanted);
};

const fits = (document, filter) =>
  Object.entries(filter).every(([key, wanted]) => {
    if (key === '$and') return wanted.every((one) => fits(document, one));
    if (key === '$or') return wanted.some((one) => fits(document, one));
    return fitsValue(document[key], wanted);
  });

export const newCollection = (documents) => ({
  findOne: async (filter) => structuredClone(documents.find((one) => fits(one, filter ?? {})) ?? null),
});
