/** Punycode, and labels of domain names in it. Source: RFC 3492; RFC 3490, section 4. */
import { meter } from './meter.ts';

const base = 36;
const low = 1;
const high = 26;

const adapt = (delta: number, count: number, first: boolean): number => {
  let d = first ? Math.floor(delta / 700) : delta >> 1;
  d += Math.floor(d / count);
  let k = 0;
  for (; d > ((base - low) * high) >> 1; k += base) d = Math.floor(d / (base - low));
  return k + Math.floor(((base - low + 1) * d) / (d + 38));
};
const threshold = (k: number, bias: number): number => Math.min(high, Math.max(low, k - bias));
const digit = (d: number): string => String.fromCharCode(d < 26 ? d + 97 : d + 22);

export const toPunycode = (text: string): string => {
  const codes = Array.from(text, (c) => c.codePointAt(0)!);
  meter.spend(codes.length * codes.length);
  const basic = codes.filter((code) => code < 128);
  let out = String.fromCharCode(...basic);
  if (basic.length > 0) out += '-';
  let n = 128;
  let delta = 0;
  let bias = 72;
  let done = basic.length;
  while (done < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= n));
    delta += (next - n) * (done + 1);
    n = next;
    for (const code of codes) {
      if (code < n) delta++;
      if (code !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const t = threshold(k, bias);
        if (q < t) break;
        out += digit(t + ((q - t) % (base - t)));
        q = Math.floor((q - t) / (base - t));
      }
      out += digit(q);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    n++;
  }
  return out;
};

/** The text that punycode stands for; undefined where it stands for none. */
export const fromPunycode = (text: string): string | undefined => {
  const dash = text.lastIndexOf('-');
  const codes = Array.from(text.slice(0, Math.max(0, dash)), (c) => c.charCodeAt(0));
  meter.spend(text.length * text.length);
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = dash < 0 ? 0 : dash + 1; at < text.length;) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const c = text.charCodeAt(at++) | 32;
      const d = c >= 97 && c <= 122 ? c - 97 : c >= 48 && c <= 57 ? c - 22 : base;
      if (d >= base || at > text.length) return undefined;
      i += d * weight;
      const t = threshold(k, bias);
      if (d < t) break;
      weight *= base - t;
    }
    bias = adapt(i - before, codes.length + 1, before === 0);
    n += Math.floor(i / (codes.length + 1));
    i %= codes.length + 1;
    if (n > 0x10ffff) return undefined;
    codes.splice(i++, 0, n);
  }
  return String.fromCodePoint(...codes);
};

/** A domain name in the letters that name servers know; undefined where a label is empty or too long. */
export const toAsciiName = (name: string): string | undefined => {
  const labels = name.split(/[.\u3002\uff0e\uff61]/u);
  const out = labels.map((label, i) => {
    // eslint-disable-next-line no-control-regex -- what is ASCII already stays
    if (/^[\0-\x7f]*$/.test(label)) return label === '' && i < labels.length - 1 ? undefined : label;
    return `xn--${toPunycode(label.normalize('NFKC').toLowerCase())}`;
  });
  return out.every((label) => label !== undefined && label.length < 64) ? out.join('.') : undefined;
};

/** A domain name as people write it. */
export const fromAsciiName = (name: string): string =>
  name
    .split('.')
    .map((label) => (/^xn--/i.test(label) ? (fromPunycode(label.slice(4)) ?? label) : label))
    .join('.');
