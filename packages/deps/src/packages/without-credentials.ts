/** The text with what stands before the `@` of addresses taken out: names and passwords of private registries and repositories are nobody's business. */
export const withoutCredentials = (text: string): string => replaced(text, () => '');

/** The same with `*`, so that lines and offsets stay. */
export const blottedCredentials = (text: string): string =>
  replaced(text, (found) => `${'*'.repeat(found.length - 1)}@`);

/** Looks behind each `://` alone: large lockfiles have few of them, and looking for a scheme at every letter costs ten times as much. */
const replaced = (text: string, put: (found: string) => string): string => {
  let made = '';
  let from = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (!/[A-Za-z0-9+.-]/u.test(text.charAt(at - 1))) continue;
    authority.lastIndex = at + 3;
    const found = authority.exec(text)?.[0];
    if (found === undefined) continue;
    made += text.slice(from, at + 3) + put(found);
    from = at + 3 + found.length;
  }
  return from === 0 ? text : made + text.slice(from);
};

/** What stands before the last `@` of an authority. Source: RFC 3986, section 3.2.1. */
const authority = /[^\s/?#"'<>]{0,500}@/uy;
