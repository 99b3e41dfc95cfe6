/**
 * The bytes of a Python file to its text, as PEP 263 says: UTF-8, unless a comment in the first two lines names another encoding.
 *
 * A byte order mark is left in the text, where the lexer passes over it.
 */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Source: PEP 263. */
const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const blank = /^[ \t\f]*(?:#.*)?$/;

/** Errors: `problem`, in the words that CPython prints (it has no line to show). */
export const decodeSource = (bytes: Uint8Array, fileName: string): Decoded => {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const [first = '', second = ''] = latin1(bytes.subarray(marked ? 3 : 0, 2000)).split(/\r\n?|\n/, 2);
  const named = cookie.exec(first) ?? (blank.test(first) ? cookie.exec(second) : null);
  const encoding = named === null ? 'utf-8' : normalName(named[1]!);
  if (encoding === 'utf-8') return decodeUtf8(bytes, fileName, named !== null);
  if (marked) return { problem: `SyntaxError: encoding problem: ${encoding} with BOM` };
  if (encoding === 'iso-8859-1') return { text: latin1(bytes) };
  const decoder = decoderOf(encoding);
  if (decoder === undefined) return { problem: `SyntaxError: encoding problem: ${encoding}` };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: `SyntaxError: (unicode error) '${encoding}' codec can't decode the file` };
  }
};

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
};

/** The name under which CPython's tokenizer knows an encoding. */
const normalName = (name: string): string => {
  const plain = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (plain === 'utf-8' || plain.startsWith('utf-8-') || plain === 'utf8') return 'utf-8';
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(plain) || plain === 'latin1') return 'iso-8859-1';
  return name;
};

const decoderOf = (encoding: string): InstanceType<typeof TextDecoder> | undefined => {
  const label = encoding.replace(/^cp(125\d|874)$/i, 'windows-$1').replace(/^cp866$/i, 'ibm866');
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
};

const decodeUtf8 = (bytes: Uint8Array, fileName: string, declared: boolean): Decoded => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstWrong(bytes);
    let line = 1;
    for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    return {
      problem: declared
        ? `SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0x${byte} in position ${at}: invalid start byte`
        : `SyntaxError: Non-UTF-8 code starting with '\\x${byte}' in file ${fileName} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
    };
  }
};

/** Where the first sequence begins that is not UTF-8. Units: zero-based bytes. Source: RFC 3629, section 4. */
const firstWrong = (bytes: Uint8Array): number => {
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i]!;
    const more = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1;
    if (more < 0) return i;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k] ?? 0;
      const low = k > 1 ? 0x80 : b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
      const high = k > 1 ? 0xbf : b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) return i;
    }
    i += more + 1;
  }
  return bytes.length;
};
