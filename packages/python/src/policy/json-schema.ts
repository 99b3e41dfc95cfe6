/**
 * JSON Schema, the usual part of it, for the arguments and results of tools.
 *
 * In: a schema (from a policy or a tool's declaration) and plain JSON data (from a model's program or a tool). Out: what
 * is wrong with the schema, found when it is loaded (`schemaProblems`), or with the data (`newValidator`). A keyword
 * that is not supported is a problem of the schema and never passed over, because a check that is silently not made is
 * worse than none. Nothing is compiled to code; depth, work and number of errors are bounded, so neither a schema that
 * refers to itself nor data that holds itself takes long. Formats are notes for readers and check nothing.
 *
 * Source: JSON Schema 2020-12, with `definitions`, tuple `items` and `additionalItems` of draft 7, which tools still send.
 */
import { matchesPattern, parsePattern, type Pattern } from './pattern.ts';

export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** What is wrong, and where: `recipients[0].address`, empty for the whole. */
export interface SchemaError {
  readonly path: string;
  /** The path in parts: names and zero-based indexes. */
  readonly steps: readonly (string | number)[];
  /** Completes a sentence that begins with the path: "is not a string". */
  readonly message: string;
}

/** Keywords that say something to readers alone. */
const notes: ReadonlySet<string> = new Set(
  '$schema $id $comment $defs definitions title description default examples deprecated readOnly writeOnly format contentMediaType contentEncoding'.split(
    ' ',
  ),
);

type Shape =
  | 'schema'
  | 'schemas'
  | 'schema-map'
  | 'count'
  | 'number'
  | 'text'
  | 'texts'
  | 'flag'
  | 'any'
  | 'list'
  | 'types'
  | 'text-lists'
  | 'items';

const keywords: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['type', 'types'],
  ['enum', 'list'],
  ['const', 'any'],
  ['properties', 'schema-map'],
  ['patternProperties', 'schema-map'],
  ['required', 'texts'],
  ['additionalProperties', 'schema'],
  ['propertyNames', 'schema'],
  ['minProperties', 'count'],
  ['maxProperties', 'count'],
  ['dependentRequired', 'text-lists'],
  ['items', 'items'],
  ['prefixItems', 'schemas'],
  ['additionalItems', 'schema'],
  ['contains', 'schema'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['uniqueItems', 'flag'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['exclusiveMinimum', 'number'],
  ['exclusiveMaximum', 'number'],
  ['multipleOf', 'number'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['pattern', 'text'],
  ['oneOf', 'schemas'],
  ['anyOf', 'schemas'],
  ['allOf', 'schemas'],
  ['not', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['$ref', 'text'],
]);

const typeNames: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']);

/** Deepest nesting of schemas and of data. */
const deepest = 200;

/** Schemas met in one validation. */
const mostWork = 200_000;

/** Errors told of one value. */
const mostErrors = 20;

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The way from the whole to a part, innermost first; written out only when there is an error to tell. */
type Place = { readonly parent: Place; readonly step: string | number } | null;

const inside = (parent: Place, step: string | number): Place => ({ parent, step });

const stepsOf = (place: Place): readonly (string | number)[] => {
  const steps: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) steps.push(at.step);
  return steps.reverse();
};

/** The steps in words: `recipients[0].address`. */
export const pathOf = (steps: readonly (string | number)[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${String(step)}]`;
    if (!/^[A-Za-z_$][\w-]*$/.test(step)) return `${path}[${JSON.stringify(step.slice(0, 60))}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');

const errorAt = (place: Place, message: string): SchemaError => {
  const steps = stepsOf(place);
  return { path: pathOf(steps), steps, message };
};

const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

// ── The schema itself ───────────────────────────────────────────────────────────────────────────
/** What is wrong with a schema, or not supported in it; empty when it can be relied on. */
export const schemaProblems = (schema: unknown): readonly SchemaError[] => {
  const errors: SchemaError[] = [];
  lookAt(schema, schema, null, 0, errors);
  return errors.slice(0, mostErrors);
};

const lookAt = (schema: unknown, root: unknown, path: Place, depth: number, errors: SchemaError[]): void => {
  if (errors.length >= mostErrors) return;
  if (typeof schema === 'boolean') return;
  if (!isFields(schema)) {
    errors.push(errorAt(path, 'is not a schema, which is a map of keywords, true or false'));
    return;
  }
  if (depth > deepest) {
    errors.push(errorAt(path, 'is nested too deeply'));
    return;
  }
  for (const [name, value] of Object.entries(schema)) {
    const shape = keywords.get(name);
    const at = inside(path, name);
    if (shape !== undefined) lookAtKeyword(name, shape, value, root, at, depth, errors);
    else if (name === '$defs' || name === 'definitions') {
      if (!isFields(value)) errors.push(errorAt(at, 'is not a map of schemas'));
      else for (const [key, each] of Object.entries(value)) lookAt(each, root, inside(at, key), depth + 1, errors);
    } else if (!notes.has(name) && !name.startsWith('x-'))
      errors.push(errorAt(at, 'is a keyword that is not supported; say it with the others, or leave it out'));
  }
};

const lookAtKeyword = (
  name: string,
  shape: Shape,
  value: unknown,
  root: unknown,
  at: Place,
  depth: number,
  errors: SchemaError[],
): void => {
  const refuse = (message: string): void => void errors.push(errorAt(at, message));
  const each = (schemas: readonly unknown[]): void =>
    schemas.forEach((one, index) => lookAt(one, root, inside(at, index), depth + 1, errors));
  switch (shape) {
    case 'schema':
      return lookAt(value, root, at, depth + 1, errors);
    case 'items':
      return Array.isArray(value) ? each(value) : lookAt(value, root, at, depth + 1, errors);
    case 'schemas':
      return Array.isArray(value) && value.length > 0 ? each(value) : refuse('is not a list of schemas');
    case 'schema-map':
      if (!isFields(value)) return refuse('is not a map of schemas');
      for (const [key, one] of Object.entries(value)) {
        if (name === 'patternProperties') lookAtPattern(key, inside(at, key), errors);
        lookAt(one, root, inside(at, key), depth + 1, errors);
      }
      return undefined;
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0
        ? undefined
        : refuse('is not a whole number from 0 on');
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('is not a number');
      return name === 'multipleOf' && value <= 0 ? refuse('is not above 0') : undefined;
    case 'text':
      if (typeof value !== 'string') return refuse('is not a text');
      if (name === 'pattern') return lookAtPattern(value, at, errors);
      return referred(root, value) === undefined
        ? refuse(`refers to ${value}, which is not in this schema`)
        : undefined;
    case 'texts':
      return isTexts(value) ? undefined : refuse('is not a list of names');
    case 'text-lists':
      return isFields(value) && Object.values(value).every(isTexts)
        ? undefined
        : refuse('is not a map of lists of names');
    case 'flag':
      return typeof value === 'boolean' ? undefined : refuse('is neither true nor false');
    case 'list':
      return Array.isArray(value) && value.length > 0 ? undefined : refuse('is not a list of values');
    case 'types':
      return (
        Array.isArray(value) ? value.length > 0 && value.every((one) => typeNames.has(one)) : typeNames.has(value)
      )
        ? undefined
        : refuse(`is none of ${[...typeNames].join(', ')}`);
    case 'any':
      return undefined;
    default:
      return shape satisfies never;
  }
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const lookAtPattern = (source: string, path: Place, errors: SchemaError[]): void => {
  const pattern = parsePattern(source);
  if ('problem' in pattern) errors.push(errorAt(path, `${pattern.problem}: ${source.slice(0, 100)}`));
};

/** What `#`, `#/$defs/name` and other local pointers stand for; `undefined` when there is nothing, or it is elsewhere. */
const referred = (root: unknown, reference: string): JsonSchema | undefined => {
  if (reference !== '#' && !reference.startsWith('#/')) return undefined;
  let at: unknown = root;
  for (const part of reference.split('/').slice(1)) {
    const name = unescaped(part);
    if (Array.isArray(at)) at = /^\d{1,6}$/.test(name) ? (at as readonly unknown[])[Number(name)] : undefined;
    else at = isFields(at) ? own(at, name) : undefined;
  }
  return typeof at === 'boolean' || isFields(at) ? at : undefined;
};

const unescaped = (part: string): string => {
  let text = part;
  try {
    text = decodeURIComponent(part);
  } catch {
    // Not an encoded pointer: taken as it is written.
  }
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
};

// ── The data ────────────────────────────────────────────────────────────────────────────────────
/**
 * A function that says what is wrong with a value; empty when nothing is. The schema has no `schemaProblems`.
 *
 * `crossing`: the data comes out of a program or goes into one, so that `{"$int": "…"}` and `{"$float": "nan"}` are the numbers that
 * they stand for (`run/plain.ts`).
 */
export const newValidator = (
  schema: JsonSchema,
  { crossing = false }: { readonly crossing?: boolean } = {},
): ((value: unknown) => readonly SchemaError[]) => {
  const patterns = new Map<string, Pattern>();
  return (value) => {
    const run = new Validation(schema, patterns, crossing);
    run.check(schema, value, null, 0);
    return run.stopped === null ? run.errors : [run.stopped];
  };
};

class Validation {
  readonly errors: SchemaError[] = [];
  /** Why the look was not complete. Nothing else that was found counts then: `not` turns an error into none. */
  stopped: SchemaError | null = null;
  readonly #root: JsonSchema;
  readonly #patterns: Map<string, Pattern>;
  readonly #crossing: boolean;
  #work = 0;

  constructor(root: JsonSchema, patterns: Map<string, Pattern>, crossing: boolean) {
    this.#root = root;
    this.#patterns = patterns;
    this.#crossing = crossing;
  }

  #error(path: Place, message: string): void {
    if (this.errors.length < mostErrors) this.errors.push(errorAt(path, message));
  }

  #stop(path: Place, message: string): void {
    this.stopped ??= errorAt(path, message);
  }

  /** The errors of one alternative, which do not count as errors of the whole. */
  #tried(schema: JsonSchema, value: unknown, path: Place, depth: number): readonly SchemaError[] {
    const before = this.errors.length;
    const full = before >= mostErrors;
    if (full) this.errors.length = mostErrors - 1;
    const from = this.errors.length;
    this.check(schema, value, path, depth);
    return this.errors.splice(from);
  }

  check(schema: JsonSchema, given: unknown, path: Place, depth: number): void {
    if (schema === true) return;
    if (schema === false) return this.#error(path, 'is not allowed');
    this.#work += 1;
    if (this.stopped !== null) return undefined;
    if (this.#work > mostWork) return this.#stop(path, 'is too large to be checked');
    if (depth > deepest) return this.#stop(path, 'is nested too deeply');
    const value = this.#crossing ? crossed(given) : given;
    if (value === undefined && given !== undefined) return this.#stop(path, 'has too many digits to be checked');
    const { $ref, type, enum: among, allOf, anyOf, oneOf, not, if: condition } = schema;
    if (typeof $ref === 'string') {
      const target = referred(this.#root, $ref);
      if (target === undefined) this.#error(path, `has a schema that is not there (${$ref})`);
      else this.check(target, value, path, depth + 1);
    }
    if (type !== undefined) {
      const types: readonly unknown[] = Array.isArray(type) ? type : [type];
      const infinite = this.#crossing && typeof value === 'number';
      if (!types.some((one) => isOfType(value, one) || (infinite && one === 'number'))) {
        // What the other keywords would say of a value of another type is noise.
        return this.#error(path, `is ${described(value)} instead of ${types.map(withArticle).join(' or ')}`);
      }
    }
    if (Array.isArray(among) && !among.some((one) => same(one, value, 0)))
      this.#error(path, `is ${shown(value)} instead of one of ${among.slice(0, 12).map(shown).join(', ')}`);
    if (Object.hasOwn(schema, 'const') && !same(schema['const'], value, 0))
      this.#error(path, `is ${shown(value)} instead of ${shown(schema['const'])}`);
    if (Array.isArray(allOf)) for (const one of allOf as readonly JsonSchema[]) this.check(one, value, path, depth + 1);
    if (Array.isArray(anyOf)) this.#alternatives(anyOf as readonly JsonSchema[], value, path, depth, false);
    if (Array.isArray(oneOf)) this.#alternatives(oneOf as readonly JsonSchema[], value, path, depth, true);
    if (not !== undefined && this.#tried(not as JsonSchema, value, path, depth + 1).length === 0)
      this.#error(path, 'is what it must not be');
    if (condition !== undefined) {
      const branch =
        this.#tried(condition as JsonSchema, value, path, depth + 1).length === 0 ? schema['then'] : schema['else'];
      if (branch !== undefined) this.check(branch as JsonSchema, value, path, depth + 1);
    }
    if (typeof value === 'string') this.#text(schema, value, path);
    else if (typeof value === 'number' || typeof value === 'bigint') this.#number(schema, value, path);
    else if (Array.isArray(value)) this.#list(schema, value, path, depth);
    else if (isFields(value)) this.#fields(schema, value, path, depth);
  }

  #alternatives(schemas: readonly JsonSchema[], value: unknown, path: Place, depth: number, one: boolean): void {
    let matched = 0;
    const reasons: string[] = [];
    for (const schema of schemas) {
      const errors = this.#tried(schema, value, path, depth + 1);
      if (errors.length === 0) matched += 1;
      else if (reasons.length < 3) reasons.push(reason(errors[0]!, path));
      if (matched > 0 && !one) return;
    }
    if (matched === 0) this.#error(path, `fits none of ${String(schemas.length)} alternatives (${reasons.join('; ')})`);
    else if (one && matched > 1) this.#error(path, `fits ${String(matched)} of the alternatives instead of one`);
  }

  #text({ minLength, maxLength, pattern }: Fields, value: string, path: Place): void {
    if (typeof minLength === 'number' || typeof maxLength === 'number') {
      const length = codePoints(value);
      if (typeof minLength === 'number' && length < minLength)
        this.#error(path, `is shorter than ${String(minLength)} characters`);
      if (typeof maxLength === 'number' && length > maxLength)
        this.#error(path, `is longer than ${String(maxLength)} characters`);
    }
    if (typeof pattern === 'string') this.#matches(pattern, value, path);
  }

  #matches(source: string, value: string, path: Place): boolean {
    const matched = this.#pattern(source, value);
    if (matched === undefined) this.#stop(path, 'is too long to be matched against its pattern');
    else if (!matched) this.#error(path, `does not match ${source}`);
    return matched === true;
  }

  #pattern(source: string, value: string): boolean | undefined {
    let pattern = this.#patterns.get(source);
    if (pattern === undefined) {
      const parsed = parsePattern(source);
      if ('problem' in parsed) return undefined;
      this.#patterns.set(source, (pattern = parsed));
    }
    this.#work += Math.ceil((pattern.states.length * value.length) / 50);
    return this.#work > mostWork ? undefined : matchesPattern(pattern, value);
  }

  #number(schema: Fields, value: number | bigint, path: Place): void {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
    const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
    if (Number.isNaN(value) && bounds.some((one) => typeof one === 'number'))
      this.#error(path, 'is not a number, and so within no bounds');
    if (typeof minimum === 'number' && value < minimum) this.#error(path, `is below ${String(minimum)}`);
    if (typeof maximum === 'number' && value > maximum) this.#error(path, `is above ${String(maximum)}`);
    if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum)
      this.#error(path, `is not above ${String(exclusiveMinimum)}`);
    if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum)
      this.#error(path, `is not below ${String(exclusiveMaximum)}`);
    if (typeof multipleOf === 'number' && !isMultiple(value, multipleOf))
      this.#error(path, `is not a multiple of ${String(multipleOf)}`);
  }

  #list(schema: Fields, value: readonly unknown[], path: Place, depth: number): void {
    const { minItems, maxItems, uniqueItems, contains, prefixItems, items, additionalItems } = schema;
    if (typeof minItems === 'number' && value.length < minItems)
      this.#error(path, `has fewer than ${String(minItems)} items`);
    if (typeof maxItems === 'number' && value.length > maxItems)
      return this.#error(path, `has more than ${String(maxItems)} items`);
    const prefix = (
      Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : []
    ) as readonly JsonSchema[];
    const rest = (Array.isArray(items) ? additionalItems : items) as JsonSchema | undefined;
    const until = rest === undefined ? Math.min(prefix.length, value.length) : value.length;
    for (let index = 0; index < until && this.errors.length < mostErrors; index++)
      this.check(prefix[index] ?? rest ?? true, value[index], inside(path, index), depth + 1);
    if (uniqueItems === true) {
      const seen = new Set<string>();
      for (const [index, one] of value.entries()) {
        const left = { values: mostWork - this.#work };
        const key = canonical(one, left, 0);
        this.#work = mostWork - left.values;
        if (this.#work >= mostWork) return this.#stop(path, 'is too large to be checked');
        if (seen.has(key)) return this.#error(inside(path, index), 'is there twice');
        seen.add(key);
      }
    }
    if (
      contains !== undefined &&
      !value.some((one) => this.#tried(contains as JsonSchema, one, path, depth + 1).length === 0)
    )
      this.#error(path, 'holds no item of the demanded kind');
  }

  #fields(schema: Fields, value: Fields, path: Place, depth: number): void {
    const {
      properties,
      patternProperties,
      required,
      additionalProperties,
      propertyNames,
      minProperties,
      maxProperties,
      dependentRequired,
    } = schema;
    const names = Object.keys(value);
    const known = isFields(properties) ? properties : {};
    if (isTexts(required))
      for (const name of required) if (!Object.hasOwn(value, name)) this.#error(inside(path, name), 'is missing');
    if (typeof minProperties === 'number' && names.length < minProperties)
      this.#error(path, `has fewer than ${String(minProperties)} entries`);
    if (typeof maxProperties === 'number' && names.length > maxProperties)
      return this.#error(path, `has more than ${String(maxProperties)} entries`);
    const patterns = isFields(patternProperties) ? Object.entries(patternProperties) : [];
    for (const name of names) {
      if (this.errors.length >= mostErrors) return;
      const at = inside(path, name);
      if (propertyNames !== undefined) this.check(propertyNames as JsonSchema, name, at, depth + 1);
      let covered = Object.hasOwn(known, name);
      if (covered) this.check(known[name] as JsonSchema, value[name], at, depth + 1);
      for (const [source, one] of patterns) {
        const matched = this.#pattern(source, name);
        if (matched === undefined) this.#stop(at, 'has a name that is too long to be matched');
        if (matched !== true) continue;
        covered = true;
        this.check(one as JsonSchema, value[name], at, depth + 1);
      }
      if (covered || additionalProperties === undefined) continue;
      if (additionalProperties === false) this.#error(at, unknownName(name, Object.keys(known)));
      else this.check(additionalProperties as JsonSchema, value[name], at, depth + 1);
    }
    if (isFields(dependentRequired))
      for (const [name, needed] of Object.entries(dependentRequired))
        if (Object.hasOwn(value, name) && isTexts(needed))
          for (const other of needed)
            if (!Object.hasOwn(value, other)) this.#error(inside(path, other), `is missing, and ${name} needs it`);
  }
}

const reason = ({ path, steps, message }: SchemaError, place: Place): string =>
  steps.length === stepsOf(place).length ? message : `${path} ${message}`;

const unknownName = (name: string, known: readonly string[]): string =>
  known.length === 0
    ? 'is not a known name; there are none'
    : `is not a known name; there are ${known.slice(0, 20).join(', ')}`;

/** Most digits of an integer that is read to be checked. Takes below 1 ms. */
const mostDigits = 20_000;

/** The number that stands behind `{"$int": "…"}` or `{"$float": "inf"}`; anything else as it is. Nothing comes back for too many digits. */
const crossed = (value: unknown): unknown => {
  if (!isFields(value)) return value;
  const int = own(value, '$int');
  const text = int ?? own(value, '$float');
  if (typeof text !== 'string' || Object.keys(value).length !== 1) return value;
  if (int === undefined) return notFinite.get(text) ?? value;
  if (text.length > mostDigits) return /^-?\d+$/.test(text) ? undefined : value;
  return /^-?\d+$/.test(text) ? BigInt(text) : value;
};
const notFinite: ReadonlyMap<string, number> = new Map([
  ['nan', NaN],
  ['inf', Infinity],
  ['-inf', -Infinity],
]);

const isOfType = (value: unknown, type: unknown): boolean => {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isFields(value);
    default:
      return false;
  }
};

const described = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (isOfType(value, 'integer')) return 'an integer';
  return isFields(value) ? 'an object' : typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`;
};

const withArticle = (type: unknown): string =>
  type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`;

/** At most forty characters of the value. */
const shown = (value: unknown): string => {
  const text = canonical(value, { values: 50 }, 0);
  return text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text;
};

/**
 * One text per value: equal values, equal texts, whatever the order of their names. Ends with `…` where nesting is too
 * deep or `left` is used up, for data may hold itself.
 */
const canonical = (value: unknown, left: { values: number }, depth: number): string => {
  left.values -= 1;
  if (depth > deepest || left.values < 0) return '…';
  if (typeof value === 'string') return JSON.stringify(value);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const one of value) {
      if (left.values < 0) break;
      parts.push(canonical(one, left, depth + 1));
    }
    return `[${parts.join(', ')}]`;
  }
  if (!isFields(value)) return String(value);
  for (const name of Object.keys(value).sort()) {
    if (left.values < 0) break;
    parts.push(`${JSON.stringify(name)}: ${canonical(value[name], left, depth + 1)}`);
  }
  return `{${parts.join(', ')}}`;
};

const same = (left: unknown, right: unknown, depth: number): boolean => {
  if (left === right) return true;
  if (depth > deepest) return false;
  if (typeof left === 'number' && typeof right === 'bigint') return Number.isInteger(left) && BigInt(left) === right;
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((one, index) => same(one, right[index], depth + 1))
    );
  if (!isFields(left) || !isFields(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name], depth + 1))
  );
};

const codePoints = (text: string): number => {
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at++)
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count -= 1;
  return count;
};

const isMultiple = (value: number | bigint, of: number): boolean => {
  if (typeof value === 'bigint') return Number.isInteger(of) ? value % BigInt(of) === 0n : false;
  const times = value / of;
  // 0.3 is a multiple of 0.1 for whoever writes schemas.
  return Number.isFinite(times) && Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
};
