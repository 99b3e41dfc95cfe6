/** One parameter as written: its name (empty where it is taken apart), and its default. */
export interface Parameter {
  readonly name: string;
  /** What stands behind `=`; absent without. */
  readonly byDefault?: string;
  readonly isRest: boolean;
  /** Whether it is taken apart by `{…}` or `[…]`. */
  readonly shape: 'name' | 'object' | 'array';
  /** The names that an object is taken apart into. */
  readonly members: readonly string[];
}

/** The parameters of a function or class, read from its own text. What cannot be read is no parameter. */
export const parametersOf = (run: object): readonly Parameter[] => {
  let text = '';
  try {
    text = Function.prototype.toString.call(run).slice(0, 20_000);
  } catch {
    return [];
  }
  if (/^class\b/u.test(text)) {
    const at = /\bconstructor\s*\(/u.exec(text);
    return at === null ? [] : split(text, at.index + at[0].length);
  }
  const bare = /^(?:async\s+)?([A-Za-z_$][\w$]*)\s*=>/u.exec(text);
  if (bare !== null) return [{ name: bare[1] ?? '', isRest: false, shape: 'name', members: [] }];
  const open = text.indexOf('(');
  return open === -1 ? [] : split(text, open + 1);
};

/** Splits at the commas of the outermost brackets, from behind the opening one. */
const split = (text: string, from: number): readonly Parameter[] => {
  const found: string[] = [];
  let depth = 0;
  let begun = from;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"' || sign === "'" || sign === '`') {
      at = endOfText(text, at, sign);
    } else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) {
      if (depth === 0) {
        found.push(text.slice(begun, at));
        break;
      }
      depth -= 1;
    } else if (sign === ',' && depth === 0) {
      found.push(text.slice(begun, at));
      begun = at + 1;
    }
  }
  return found
    .map((one) => one.replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/gu, '').trim())
    .filter((one) => one !== '')
    .map((one) => toParameter(one));
};

const endOfText = (text: string, from: number, sign: string): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) return at;
  }
  return text.length;
};

const toParameter = (text: string): Parameter => {
  const isRest = text.startsWith('...');
  const own = isRest ? text.slice(3).trim() : text;
  const shape = own.startsWith('{') ? 'object' : own.startsWith('[') ? 'array' : 'name';
  const [, name = '', byDefault] = /^([A-Za-z_$][\w$]*)\s*(?:=\s*([^]*))?$/u.exec(own) ?? [];
  const members =
    shape === 'object' ? [...own.matchAll(/[{,]\s*([A-Za-z_$][\w$]*)/gu)].map(([, member = '']) => member) : [];
  return { name, isRest, shape, members, ...(byDefault === undefined ? {} : { byDefault: byDefault.trim() }) };
};
