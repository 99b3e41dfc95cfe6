/** One conversion of a format, or the letters before it. Source: C11 7.21.6.1 and 7.21.6.2. */
export type FormatPart =
  | { readonly kind: 'letters'; readonly text: string }
  | {
      readonly kind: 'conversion';
      readonly letter: string;
      readonly length: string;
      /** `*`: taken from the arguments (`printf`), or thrown away (`scanf`). */
      readonly width?: number | '*';
      readonly precision?: number | '*';
      readonly suppressed: boolean;
    };

const conversion =
  /%(?:(\d+)\$)?([-+ #0']*)(\*|\d+)?(?:\.(\*|-?\d*))?(hh|h|ll|l|j|z|t|L|q|m)?(\[\^?\]?[^\]]*\]|[a-zA-Z%])/y;

/** The parts of a format; what cannot be read is letters. Both of `printf` and of `scanf`. */
export const parseFormat = (format: string): readonly FormatPart[] => {
  const parts: FormatPart[] = [];
  let letters = '';
  for (let at = 0; at < format.length;) {
    conversion.lastIndex = at;
    const found = format[at] === '%' ? conversion.exec(format) : null;
    if (found === null || found[6] === '%') {
      letters += found === null ? format[at] : '%';
      at = found === null ? at + 1 : conversion.lastIndex;
      continue;
    }
    if (letters !== '') parts.push({ kind: 'letters', text: letters });
    letters = '';
    const [, , , width, precision, length, letter] = found;
    parts.push({
      kind: 'conversion',
      letter: (letter ?? 'd').startsWith('[') ? '[' : (letter ?? 'd'),
      length: length ?? '',
      suppressed: width === '*',
      ...(width === undefined ? {} : { width: width === '*' ? ('*' as const) : Number(width) }),
      ...(precision === undefined
        ? {}
        : { precision: precision === '*' ? ('*' as const) : Number(precision === '' ? '0' : precision) }),
    });
    at = conversion.lastIndex;
  }
  if (letters !== '') parts.push({ kind: 'letters', text: letters });
  return parts;
};
