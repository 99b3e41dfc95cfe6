/**
 * The attributes that a format text reads: `'{0.__class__.__name__}'` has two. What stands in `[…]` is an index and no
 * attribute; fields inside of format specifications count too.
 *
 * Source: Library Reference, "Format String Syntax" (`field_name`).
 */
export const attributesOfFormat = (format: string): readonly string[] => {
  const names: string[] = [];
  let at = format.indexOf('{');
  while (at >= 0) {
    if (format.charCodeAt(at + 1) === 123) {
      at = format.indexOf('{', at + 2);
      continue;
    }
    let index = false;
    let from = -1;
    let end = at + 1;
    for (; end < format.length; end++) {
      const c = format.charCodeAt(end);
      if (index) {
        if (c === 93) index = false;
        continue;
      }
      // ! : { }
      if (c === 33 || c === 58 || c === 123 || c === 125) break;
      if (c === 46 || c === 91) {
        if (from >= 0 && end > from) names.push(format.slice(from, end));
        from = c === 46 ? end + 1 : -1;
        index = c === 91;
      }
    }
    if (from >= 0 && end > from) names.push(format.slice(from, end));
    at = format.indexOf('{', end);
  }
  return names;
};
