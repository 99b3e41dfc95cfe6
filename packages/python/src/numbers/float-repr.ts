const exponentForm = (value: number): string => {
  const text = value.toExponential();
  const at = text.indexOf('e');
  // JavaScript writes e-5 and e+16; Python at least two digits.
  return text.length - at === 3 ? `${text.slice(0, at + 2)}0${text.slice(at + 2)}` : text;
};

/**
 * What `repr(x)` says for the parts of a complex number: as {@link floatRepr}, but an integral value has no `.0`.
 */
export const floatReprBare = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if (size === Infinity) return value > 0 ? 'inf' : '-inf';
  if (value !== value) return 'nan';
  return exponentForm(value);
};

/**
 * What `repr(x)` says for a float: the shortest digits that read back as the same float, in the plain form from 1e-4 up
 * to below 1e16, else with an exponent of at least two digits.
 */
export const floatRepr = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value);
    return Number.isInteger(value) ? `${text}.0` : text;
  }
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  return floatReprBare(value);
};
