/**
 * Bytes of a source file → text.
 *
 * A byte order mark decides first, then Python's coding line (PEP 263), then UTF-8; bytes that are none of these are read
 * as Latin-1, which never fails and keeps every offset in ASCII code right. Binary files are told apart by NUL bytes
 * near the start: a NUL in every other place is UTF-16 without its mark, and a few in good UTF-8 are text all the same,
 * because a program with a NUL in a comment still runs. The mark itself is not part of the text.
 */

export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Set when the bytes were not what they should be. */ readonly guessed?: string;
    }
  | { readonly kind: 'binary' };

/** How much is looked at for NUL bytes. Units: bytes. */
const binaryWindow = 8_192;

const utf8 = new TextDecoder('utf-8', { fatal: true });

export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return text(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return text(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.subarray(0, binaryWindow).includes(0)) return withNuls(bytes);
  const declared = codingLine(bytes);
  if (declared !== undefined) {
    const decoder = decoderNamed(declared);
    if (decoder === undefined)
      return { ...fallback(bytes), guessed: `coding "${declared}" is not known; read as UTF-8 or Latin-1` };
    try {
      return text(decoder.decode(bytes));
    } catch {
      return { kind: 'text', text: latin1(bytes), guessed: `not ${declared} as its coding line says; read as Latin-1` };
    }
  }
  return fallback(bytes);
};

/** Above this share of control characters nothing is a program. */
const mostStrange = 0.01;

const withNuls = (bytes: Uint8Array): Decoded => {
  const head = bytes.subarray(0, binaryWindow);
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // Of Western text in UTF-16 nearly every second byte is NUL, and only at one side.
  if (Math.max(even, odd) > head.length * 0.4 && Math.min(even, odd) <= head.length * 0.02) {
    const name = odd > even ? 'utf-16le' : 'utf-16be';
    try {
      const value = new TextDecoder(name, { fatal: true }).decode(bytes);
      return { kind: 'text', text: value, guessed: `UTF-16 without a byte order mark; read as ${name}` };
    } catch {
      return { kind: 'binary' };
    }
  }
  // One or two are an accident or a disguise, however short the file.
  const strange = head.reduce((sum, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? sum + 1 : sum), 0);
  if (strange > Math.max(2, head.length * mostStrange)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: utf8.decode(bytes), guessed: 'holds NUL bytes; read as text' };
  } catch {
    return { kind: 'binary' };
  }
};

const text = (value: string): Decoded => ({ kind: 'text', text: value });

const fallback = (bytes: Uint8Array): { readonly kind: 'text'; readonly text: string; readonly guessed?: string } => {
  try {
    return { kind: 'text', text: utf8.decode(bytes) };
  } catch {
    return { kind: 'text', text: latin1(bytes), guessed: 'not UTF-8; read as Latin-1' };
  }
};

/** One byte, one character; `TextDecoder('latin1')` would be windows-1252. */
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The name in a coding comment on the first or second line. Source: PEP 263. */
const codingLine = (bytes: Uint8Array): string | undefined => {
  // Only ASCII matters here, and 400 bytes hold two sensible lines.
  const head = latin1(bytes.subarray(0, 400)).split(/\r\n|[\r\n]/u, 2);
  for (const line of head) {
    const found = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/u.exec(line)?.[1];
    if (found !== undefined) return found.toLowerCase();
    if (!/^[ \t\f]*(?:#|$)/u.test(line)) return undefined;
  }
  return undefined;
};

/** Python's names that the Encoding standard spells otherwise. */
const pythonNames: Readonly<Record<string, string>> = {
  latin: 'latin1',
  l1: 'latin1',
  iso8859: 'latin1',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf8_sig: 'utf-8',
  euc_jp: 'euc-jp',
  eucjp: 'euc-jp',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  euc_kr: 'euc-kr',
  koi8: 'koi8-r',
  mbcs: 'windows-1252',
};

const decoderNamed = (name: string): { decode(bytes: Uint8Array): string } | undefined => {
  const flat = name.replaceAll('-', '_');
  const codepage = /^cp(125\d|874|866)$/u.exec(flat)?.[1];
  const latin = /^(?:iso_?8859|latin)_?(\d{1,2})$/u.exec(flat);
  let label = pythonNames[flat] ?? name;
  if (codepage !== undefined) label = codepage === '866' ? 'ibm866' : `windows-${codepage}`;
  else if (latin !== null && flat.startsWith('iso')) label = `iso-8859-${latin[1]}`;
  if (label === 'latin1' || label === 'iso-8859-1' || flat === 'latin_1' || flat === 'ascii' || flat === 'us_ascii')
    return { decode: latin1 };
  // A coding line can be read, so the file is not in one of these.
  if (/^utf_?(?:16|32)/u.test(flat)) return undefined;
  try {
    return new TextDecoder(label.replaceAll('_', '-') === 'shift-jis' ? 'shift_jis' : label.replaceAll('_', '-'), {
      fatal: true,
    });
  } catch {
    return undefined;
  }
};
