/** URLs in their parts, as `urlsplit`, `urlparse` and `urljoin` see them. Plain text in and out. */
import { valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { quoteText } from '../../runtime/text.ts';
import { markWork } from '../../syntax/mark-work.ts';

/** What may stand before `//`, be joined with a base, or have parameters. */
export const usesNetloc = new Set(
  ' ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh sftp nfs git git+ssh ws wss itms-services'.split(
    ' ',
  ),
);
const usesRelative = new Set(
  ' ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss'.split(' '),
);
const usesParams = new Set(' ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel'.split(' '));

export type Split = readonly [scheme: string, netloc: string, path: string, query: string, fragment: string];
export type Parsed = readonly [
  scheme: string,
  netloc: string,
  path: string,
  params: string,
  query: string,
  fragment: string,
];

// oxlint-disable-next-line no-control-regex -- control characters are cut off
const edges = /^[\u0000- ]+/;

const trimmed = (text: string): string => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(0, end).replace(edges, '');
};

const isIPv4 = (text: string): boolean =>
  /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text) && text.split('.').every((part) => Number(part) < 256);

const isIPv6 = (given: string): boolean => {
  const percent = given.indexOf('%');
  if (percent >= 0 && (percent === given.length - 1 || given.includes('%', percent + 1))) return false;
  let text = percent < 0 ? given : given.slice(0, percent);
  const last = text.slice(text.lastIndexOf(':') + 1);
  if (last.includes('.')) {
    if (!isIPv4(last)) return false;
    text = `${text.slice(0, text.length - last.length)}0:0`;
  }
  const double = text.indexOf('::');
  if (double >= 0 && text.includes('::', double + 1)) return false;
  const [head = '', tail] = text.split('::');
  const parts = (side: string | undefined): string[] => (side === undefined || side === '' ? [] : side.split(':'));
  const all = [...parts(head), ...parts(tail)];
  if (!all.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part))) return false;
  return double >= 0 ? all.length < 8 : all.length === 8;
};

/** Errors: ValueError for hosts in brackets that are no IPv6 address. */
const checkBrackets = (netloc: string): void => {
  const open = netloc.includes('[');
  if (open !== netloc.includes(']')) throw valueError('Invalid IPv6 URL');
  if (!open) return;
  const behind = netloc.slice(netloc.indexOf('[') + 1);
  const host = behind.slice(0, Math.max(0, behind.indexOf(']')));
  if (host.startsWith('v')) {
    if (!/^v[a-fA-F0-9]+\..+$/.test(host)) throw valueError('IPvFuture address is invalid');
  } else if (isIPv4(host)) throw valueError('An IPv4 address cannot be in brackets');
  else if (!isIPv6(host)) throw valueError(`${quoteText(host)} does not appear to be an IPv4 or IPv6 address`);
};

/** Errors: ValueError for characters that become delimiters when normalised. */
const checkNetloc = (netloc: string): void => {
  // oxlint-disable-next-line no-control-regex -- ASCII is asked for
  if (/^[\u0000-\u007f]*$/.test(netloc)) return;
  const plain = netloc.replace(/[@:#?]/g, '');
  meter.spend(plain.length + markWork(plain));
  const normal = plain.normalize('NFKC');
  if (plain !== normal && /[/?#@:]/.test(normal))
    throw valueError(`netloc ${quoteText(netloc)} contains invalid characters under NFKC normalization`);
};

/** `urlsplit`. Errors: ValueError. */
export const urlSplit = (given: string, givenScheme: string, fragments: boolean): Split => {
  meter.spend(given.length >> 1);
  meter.allocate(given.length * 2 + 64);
  let url = given.replace(edges, '').replace(/[\t\r\n]/g, '');
  let scheme = trimmed(givenScheme).replace(/[\t\r\n]/g, '');
  let netloc = '';
  let query = '';
  let fragment = '';
  const colon = url.indexOf(':');
  if (colon > 0 && /^[a-zA-Z][a-zA-Z0-9+.-]*$/.test(url.slice(0, colon))) {
    scheme = url.slice(0, colon).toLowerCase();
    url = url.slice(colon + 1);
  }
  if (url.startsWith('//')) {
    const end = url.slice(2).search(/[/?#]/);
    netloc = end < 0 ? url.slice(2) : url.slice(2, end + 2);
    url = end < 0 ? '' : url.slice(end + 2);
    checkBrackets(netloc);
  }
  if (fragments && url.includes('#')) {
    const at = url.indexOf('#');
    fragment = url.slice(at + 1);
    url = url.slice(0, at);
  }
  const question = url.indexOf('?');
  if (question >= 0) {
    query = url.slice(question + 1);
    url = url.slice(0, question);
  }
  checkNetloc(netloc);
  return [scheme, netloc, url, query, fragment];
};

/** `urlparse`: parameters of the last part of the path apart. */
export const urlParse = (url: string, scheme: string, fragments: boolean): Parsed => {
  const [its, netloc, path, query, fragment] = urlSplit(url, scheme, fragments);
  if (!usesParams.has(its) || !path.includes(';')) return [its, netloc, path, '', query, fragment];
  const at = path.indexOf(';', Math.max(0, path.lastIndexOf('/')));
  if (at < 0) return [its, netloc, path, '', query, fragment];
  return [its, netloc, path.slice(0, at), path.slice(at + 1), query, fragment];
};

/** `urlunsplit`. */
export const urlUnsplit = ([scheme, netloc, path, query, fragment]: Split): string => {
  let url = path;
  if (netloc !== '' || (scheme !== '' && usesNetloc.has(scheme) && !url.startsWith('//'))) {
    if (url !== '' && !url.startsWith('/')) url = `/${url}`;
    url = `//${netloc}${url}`;
  }
  if (scheme !== '') url = `${scheme}:${url}`;
  if (query !== '') url = `${url}?${query}`;
  return fragment === '' ? url : `${url}#${fragment}`;
};

/** `urlunparse`. */
export const urlUnparse = ([scheme, netloc, path, params, query, fragment]: Parsed): string =>
  urlUnsplit([scheme, netloc, params === '' ? path : `${path};${params}`, query, fragment]);

/** `urljoin`. Source: RFC 3986, section 5.2. */
export const urlJoin = (base: string, url: string, fragments: boolean): string => {
  if (base === '') return url;
  if (url === '') return base;
  const [baseScheme, baseNetloc, basePath, baseParams, baseQuery] = urlParse(base, '', fragments);
  const [scheme, netloc, path, params, query, fragment] = urlParse(url, baseScheme, fragments);
  if (scheme !== baseScheme || !usesRelative.has(scheme)) return url;
  if (usesNetloc.has(scheme) && netloc !== '') return urlUnparse([scheme, netloc, path, params, query, fragment]);
  const host = usesNetloc.has(scheme) ? baseNetloc : netloc;
  if (path === '' && params === '')
    return urlUnparse([scheme, host, basePath, baseParams, query === '' ? baseQuery : query, fragment]);
  const above = basePath.split('/');
  if (above.at(-1) !== '') above.pop();
  const all = path.startsWith('/') ? path.split('/') : [...above, ...path.split('/')];
  meter.allocate(all.length * 24);
  const segments = all.filter((one, i) => one !== '' || i === 0 || i === all.length - 1);
  const resolved: string[] = [];
  for (const one of segments) {
    if (one === '..') resolved.pop();
    else if (one !== '.') resolved.push(one);
  }
  const last = segments.at(-1);
  if (last === '.' || last === '..') resolved.push('');
  return urlUnparse([scheme, host, resolved.join('/') || '/', params, query, fragment]);
};
