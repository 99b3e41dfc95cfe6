import { entriesAt, type Value } from '../../text/index.ts';

/** Whether a table of overrides or resolutions names the package, on whatever level: `x`, `x@^1`, `a/x`, `a>x`. */
export const isOverridden = (overrides: Value | undefined, name: string): boolean =>
  entriesAt(overrides).some(({ key, value }) => {
    const at = key.text.lastIndexOf(name);
    const isName =
      at >= 0 &&
      (at === 0 || '/>'.includes(key.text.charAt(at - 1))) &&
      (at + name.length === key.text.length || key.text.charAt(at + name.length) === '@');
    return isName || isOverridden(value, name);
  });
