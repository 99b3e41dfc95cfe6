/**
 * How long a server asks to wait; `undefined` where it does not say or says nothing that can be understood.
 *
 * Seconds or a date; some providers also send milliseconds in a header of their own.
 * Units: milliseconds; `now` since 1970. Source: RFC 9110, section 10.2.3.
 */
export const retryAfter = (header: (name: string) => string | undefined, now: number): number | undefined => {
  const own = header('retry-after-ms')?.trim();
  if (own !== undefined && /^\d{1,9}$/u.test(own)) return Number(own);
  const value = header('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,9}(?:\.\d{1,6})?$/u.test(value)) return Math.ceil(Number(value) * 1_000);
  if (!/[a-z]{3}/iu.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};
