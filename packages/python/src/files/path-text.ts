import { PyRaise } from '../runtime/raise.ts';

/**
 * The length of a path in bytes as the system would see it, after refusing what CPython refuses before it asks the system.
 *
 * U+DC80–U+DCFF stand for single bytes that are no UTF-8 (`surrogateescape`); any other lone surrogate has no bytes.
 *
 * Units: bytes of UTF-8.
 * Errors: `ValueError` for a NUL, `UnicodeEncodeError` for a lone surrogate.
 * Source: CPython 3.12, os.fsencode.
 */
export const pathBytes = (path: string): number => {
  let bytes = 0;
  for (let index = 0; index < path.length; index += 1) {
    const unit = path.charCodeAt(index);
    if (unit === 0) throw new PyRaise('ValueError', 'embedded null byte');
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 3;
    else if (isPair(path, index)) {
      bytes += 4;
      index += 1;
    } else if (unit >= 0xdc80 && unit <= 0xdcff) bytes += 1;
    else throw new PyRaise('UnicodeEncodeError', unencodable(path, index));
  }
  return bytes;
};

const isPair = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
};

const isLone = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdfff && !(unit >= 0xdc80 && unit <= 0xdcff) && !isPair(text, index);
};

const unencodable = (path: string, index: number): string => {
  let position = 0;
  for (let before = 0; before < index; before += isPair(path, before) ? 2 : 1) position += 1;
  let end = index + 1;
  while (end < path.length && isLone(path, end)) end += 1;
  const last = position + end - index - 1;
  return end === index + 1
    ? `'utf-8' codec can't encode character '\\u${path.charCodeAt(index).toString(16)}' in position ${position}: surrogates not allowed`
    : `'utf-8' codec can't encode characters in position ${position}-${last}: surrogates not allowed`;
};
