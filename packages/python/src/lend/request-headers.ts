/** What a program may say in the head of a request. */

export type Headers = readonly (readonly [name: string, value: string])[];

/** Said by the host alone, since they are about the connection or follow from the request. Source: RFC 9110, section 7.6.1. */
const ours = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Kept from other origins than the one they were meant for. */
const secret = new Set(['authorization', 'cookie']);
/** About a body that is no longer sent. */
const ofBody = /^content-/;

const mostHeaders = 100;
/** Units: UTF-16 units of all names and values. */
const mostText = 65_536;

/**
 * The headers that are sent, or what is wrong with them. Those that the host says itself are left out; `Host` must be what the
 * address says, since another one would reach a server that the policy does not list.
 *
 * Source: RFC 9110, section 5.
 */
export const requestHeaders = (headers: Headers, url: URL): Headers | string => {
  if (headers.length > mostHeaders) return `more than ${String(mostHeaders)} headers`;
  let text = 0;
  const sent: (readonly [string, string])[] = [];
  for (const [name, value] of headers) {
    text += name.length + value.length;
    if (text > mostText) return `headers of more than ${String(mostText)} characters`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
      return `${JSON.stringify(name.slice(0, 100))} is no name of a header`;
    // Line breaks would begin another header, or another request.
    if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value))
      return `the header ${name} holds characters that no header may hold`;
    const lower = name.toLowerCase();
    if (lower === 'host') {
      if (value.toLowerCase() !== url.host) return 'the header Host may not differ from the address';
    } else if (lower.startsWith('proxy-') && lower !== 'proxy-connection') {
      return `the header ${name} is for proxies, and there are none`;
    } else if (!ours.has(lower)) sent.push([name, value.trim()]);
  }
  return sent;
};

/** The headers that go along to where a redirect leads. */
export const redirectedHeaders = (headers: Headers, sameOrigin: boolean, hasBody: boolean): Headers =>
  headers.filter(([name]) => {
    const lower = name.toLowerCase();
    return (sameOrigin || !secret.has(lower)) && (hasBody || !ofBody.test(lower));
  });
