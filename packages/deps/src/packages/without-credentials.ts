/** The text with what stands before the `@` of addresses taken out: names and passwords of private registries and repositories are nobody's business. */
export const withoutCredentials = (text: string): string => text.replaceAll(credentials, '');

/** The same with `*`, so that lines and offsets stay. */
export const blottedCredentials = (text: string): string =>
  text.includes('://') ? text.replaceAll(credentials, (found) => `${'*'.repeat(found.length - 1)}@`) : text;

/** Bounded, so that a text of slashes costs no more than its length. Source: RFC 3986, section 3.2.1. */
const credentials = /(?<=[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,500}@/gu;
