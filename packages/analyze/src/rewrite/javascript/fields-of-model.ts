/**
 * The fields of a model that a file, or the file that it comes from, writes down: schemas of Mongoose, models of Sequelize and Prisma.
 *
 * Read from the text, so that files that are no part of the finding's tree can be asked, too. `undefined` where no declaration is found.
 */
import type { Place } from '../rewrite.ts';

export const fieldsOfModel = async (place: Place, model: string): Promise<readonly string[] | undefined> =>
  declaredIn(place.text, model) ?? (await declaredElsewhere(place, model)) ?? (await declaredByPrisma(place, model));

const declaredIn = (text: string, model: string): readonly string[] | undefined => {
  const name = model.replaceAll('$', '\\$');
  const direct =
    new RegExp(
      String.raw`\bmodel(?:<[^>]*>)?\(\s*["']${name}["']\s*,\s*new\s+(?:\w+\.)?Schema(?:<[^>]*>)?\(\s*`,
      'u',
    ).exec(text) ??
    new RegExp(String.raw`\b${name}\s*=\s*\w+\.define\(\s*["'][\w-]+["']\s*,\s*`, 'u').exec(text) ??
    new RegExp(String.raw`\b${name}\.init\(\s*`, 'u').exec(text);
  if (direct !== null) return keysAt(text, direct.index + direct[0].length);
  const schema = (new RegExp(
    String.raw`\b${name}\s*(?::[^=\n]*)?=\s*[^;\n]*\bmodel(?:<[^>]*>)?\(\s*["'][\w-]+["']\s*,\s*([\w$]+)`,
    'u',
  ).exec(text) ?? new RegExp(String.raw`\bmodel(?:<[^>]*>)?\(\s*["']${name}["']\s*,\s*([\w$]+)`, 'u').exec(text))?.[1];
  if (schema === undefined) return undefined;
  const made = new RegExp(
    String.raw`\b${schema.replaceAll('$', '\\$')}\s*(?::[^=\n]*)?=\s*new\s+(?:\w+\.)?Schema(?:<[^>]*>)?\(\s*`,
    'u',
  ).exec(text);
  return made === null ? undefined : keysAt(text, made.index + made[0].length);
};

/** The file that the name is imported from. */
const declaredElsewhere = async (place: Place, model: string): Promise<readonly string[] | undefined> => {
  const name = model.replaceAll('$', '\\$');
  const from =
    new RegExp(String.raw`\b${name}\b[^;\n=]*=\s*require\(\s*["'](\.[^"'\n]*)["']\s*\)`, 'u').exec(place.text)?.[1] ??
    new RegExp(String.raw`import\s[^;]*?\b${name}\b[^;]*?from\s+["'](\.[^"'\n]*)["']`, 'u').exec(place.text)?.[1];
  if (from === undefined) return undefined;
  const parts = place.path.split('/').slice(0, -1);
  for (const step of from.split('/'))
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  const path = parts.join('/');
  for (const ending of ['', '.js', '.ts', '.mjs', '.cjs', '/index.js', '/index.ts']) {
    const text = await place.read(path + ending);
    // The name that it has there may be another: `module.exports = mongoose.model("User", …)`.
    if (text !== undefined) return declaredIn(text, model) ?? onlyDeclared(text);
  }
  return undefined;
};

const onlyDeclared = (text: string): readonly string[] | undefined => {
  const [one, more] = [
    ...text.matchAll(/\bnew\s+(?:\w+\.)?Schema(?:<[^>]*>)?\(\s*|\.define\(\s*["'][\w-]+["']\s*,\s*|\.init\(\s*/gu),
  ];
  return one === undefined || more !== undefined ? undefined : keysAt(text, one.index + one[0].length);
};

/** `prisma.user` is `model User` of the schema; lists and relations are no fields of the record. */
const declaredByPrisma = async (place: Place, model: string): Promise<readonly string[] | undefined> => {
  const schema = await place.read('prisma/schema.prisma');
  const body =
    schema === undefined
      ? undefined
      : new RegExp(String.raw`^model\s+${model.replaceAll('$', '')}\s*\{([^}]*)\}`, 'imu').exec(schema)?.[1];
  const fields = [
    ...(body ?? '').matchAll(/^\s*(\w+)\s+(?:String|Int|BigInt|Float|Decimal|Boolean|DateTime|Json|Bytes)\b/gmu),
  ];
  return fields.length === 0 ? undefined : fields.map(([, field = '']) => field);
};

/** The keys of the object that is written at a place; `undefined` where none is, or it spreads others. */
const keysAt = (text: string, open: number): readonly string[] | undefined => {
  if (text[open] !== '{') return undefined;
  const keys: string[] = [];
  let depth = 0;
  let isKey = false;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = text.indexOf(text[at + 1] === '/' ? '\n' : '*/', at + 2);
      if (end === -1) return undefined;
      at = end;
    } else if ('([{'.includes(sign)) {
      depth += 1;
      isKey = depth === 1;
    } else if (')]}'.includes(sign)) {
      depth -= 1;
      if (depth === 0) return keys;
    } else if (sign === ',' && depth === 1) isKey = true;
    else if (depth === 1 && isKey && sign === '.') return undefined;
    else if (depth === 1 && isKey && /["'\w$]/u.test(sign)) {
      const [whole = '', quoted, bare] = /^(?:["']([^"'\n]*)["']|([\w$]+))/u.exec(text.slice(at, at + 80)) ?? [];
      keys.push(quoted ?? bare ?? '');
      isKey = false;
      at += Math.max(0, whole.length - 1);
    } else if (sign === '"' || sign === "'" || sign === '`') {
      const end = endOfText(text, at, sign);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
};

const endOfText = (text: string, from: number, sign: string): number | undefined => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) return at;
  }
  return undefined;
};
