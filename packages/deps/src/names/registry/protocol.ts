import type { RegistryAnswer } from './registry-answer.ts';

/** How one registry is asked and what its answers mean. */
export interface Protocol {
  /** Questions in the order in which they are asked; the first answer that is not "not found" counts. */
  readonly questions: (base: string, name: string, version: string | undefined) => readonly Question[];
}

export interface Question {
  readonly url: string;
  readonly accept: string;
  /** Units: bytes. */
  readonly mostBytes: number;
  /** What a body says; `unknown` when it is not what the registry's documentation promises. */
  readonly read: (body: string) => RegistryAnswer | 'more';
  /** What "not found" means, when that is not that there is no such package. */
  readonly missing?: RegistryAnswer;
  /** Asked instead when the answer is larger than allowed, or `read` says that it needs more. */
  readonly otherwise?: Question;
}

/** A body that is no JSON of the promised form. */
export const strange: RegistryAnswer = { kind: 'unknown', why: 'the registry answered in a form that is not known' };

/** What stands at a path of keys in a parsed JSON; nothing when there is none. */
export const at = (value: unknown, ...keys: readonly (string | number)[]): unknown => {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[key];
  }
  return here;
};

export const textAt = (value: unknown, ...keys: readonly (string | number)[]): string | undefined => {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
};

export const listAt = (value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...keys);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
};

export const recordAt = (value: unknown, ...keys: readonly (string | number)[]): Readonly<Record<string, unknown>> => {
  const found = at(value, ...keys);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Readonly<Record<string, unknown>>)
    : {};
};

/** Reads a JSON document; what is none is an answer that is not understood. */
export const readJson =
  (read: (document: unknown) => RegistryAnswer | 'more') =>
  (body: string): RegistryAnswer | 'more' => {
    let document: unknown;
    try {
      document = JSON.parse(body) as unknown;
    } catch {
      return strange;
    }
    return typeof document === 'object' && document !== null ? read(document) : strange;
  };

/** The earliest of some dates as texts; nothing when none is one. */
export const earliest = (dates: readonly (string | undefined)[]): string | undefined => {
  const known = dates.filter((date): date is string => date !== undefined && !Number.isNaN(Date.parse(date)));
  return known.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
};

/** An object without the keys that hold nothing. */
export const present = (facts: {
  readonly [key in keyof Extract<RegistryAnswer, { readonly kind: 'present' }>]?: unknown;
}): RegistryAnswer =>
  Object.fromEntries([
    ['kind', 'present'],
    ...Object.entries(facts).filter(([, value]) => value !== undefined),
  ]) as unknown as RegistryAnswer;

/** A part of a path of an address. */
export const part = (text: string): string => encodeURIComponent(text);
