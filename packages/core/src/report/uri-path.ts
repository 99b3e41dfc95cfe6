/**
 * A relative path as a relative URI reference: segments percent-encoded, `/` kept, `\` turned into `/`.
 *
 * Source: RFC 3986, section 4.2. A colon is encoded as well, because a first segment with one would read as a scheme.
 */
export const uriPath = (path: string): string =>
  path.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
