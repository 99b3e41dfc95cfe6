/** The text operations under one name, for the files of `types/` and `builtins/`. */
export { textOf } from './compare.ts';
export { asciiText, builtinFormat, builtinRepr, builtinStr, format, lengthOfText, repr, str } from './text.ts';
