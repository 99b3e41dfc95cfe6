/** A name that Python can call, of one that a server gives; `get-weather` becomes `get_weather`. */
export const toolName = (given: string): string => {
  const plain = given
    .replaceAll(/[^A-Za-z0-9_]+/gu, '_')
    .replace(/^_+/u, '')
    .slice(0, 80);
  const name = /^[A-Za-z]/u.test(plain) ? plain : `tool_${plain}`;
  return keywords.has(name) ? `${name}_` : name;
};

/** Source: The Python Language Reference 3.12, section 2.3.1. */
const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
