import { Buffer } from 'node:buffer';
import type { Plain } from './protocol.ts';

export interface PlainLimits {
  readonly values: number;
  /** Units: UTF-16 units of all texts and keys together. */
  readonly text: number;
}

/** What one call may carry, either way. */
export const callLimits: PlainLimits = { values: 500_000, text: 8 * 1024 * 1024 };
/** What comes back from the network: one body, as large as the policy lets it be. */
export const fetchLimits: PlainLimits = { values: 100_000, text: 72 * 1024 * 1024 };
/** Inputs are the caller's own, and cross once. */
export const inputLimits: PlainLimits = { values: 5_000_000, text: 128 * 1024 * 1024 };
/** Most levels of nesting that may cross. */
export const deepestPlain = 200;

export type PlainRead =
  | { readonly kind: 'plain'; readonly value: Plain }
  /** Why it is no plain data. */
  | { readonly kind: 'problem'; readonly text: string };

/**
 * What the host handed over (a tool's answer, an input) as plain data, or why it cannot be.
 *
 * As JSON would have it – `undefined` is nothing, a `toJSON` is asked – but what JSON would drop without a word (functions,
 * symbols, maps) is told with its place, and what it cannot say but Python can (big integers, bytes, `NaN`) is kept.
 * The host's getters and `toJSON` may throw: that too becomes a problem.
 */
export const readPlain = (value: unknown, limits: PlainLimits): PlainRead => {
  try {
    return { kind: 'plain', value: new Reader(limits).read(value, '', 0) ?? null };
  } catch (error) {
    if (error instanceof NotPlain) return { kind: 'problem', text: error.message };
    return { kind: 'problem', text: `reading it failed: ${error instanceof Error ? error.message : String(error)}` };
  }
};

class NotPlain extends Error {}

class Reader {
  readonly #limits: PlainLimits;
  #values = 0;
  #text = 0;

  constructor(limits: PlainLimits) {
    this.#limits = limits;
  }

  /** Nothing comes back for `undefined`. Errors: `NotPlain`. */
  read(value: unknown, path: string, depth: number): Plain | undefined {
    if (++this.#values > this.#limits.values) throw new NotPlain(`more than ${String(this.#limits.values)} values`);
    switch (typeof value) {
      case 'undefined':
        return undefined;
      case 'boolean':
        return value;
      case 'string':
        return this.#weighed(value);
      case 'number':
        // As the line carries it: `-0` is `0`.
        return Number.isFinite(value)
          ? value + 0
          : { $float: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
      case 'bigint':
        return { $int: this.#weighed(String(value)) };
      case 'object':
        return value === null ? null : this.#object(value, path, depth);
      default:
        throw new NotPlain(`${at(path)} is a ${typeof value}`);
    }
  }

  #object(value: object, path: string, depth: number): Plain | undefined {
    if (depth >= deepestPlain)
      throw new NotPlain(`it is nested deeper than ${String(deepestPlain)}, or contains itself`);
    if (value instanceof Uint8Array)
      return {
        $bytes: this.#weighed(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')),
      };
    if (Array.isArray(value))
      return Array.from(value, (one: unknown, index) => this.read(one, `${path}[${String(index)}]`, depth + 1) ?? null);
    if ('toJSON' in value && typeof value.toJSON === 'function')
      return this.read((value.toJSON as () => unknown)(), path, depth + 1);
    if (value instanceof Map || value instanceof Set || value instanceof Promise)
      throw new NotPlain(`${at(path)} is a ${value.constructor.name}`);
    const entries: [string, Plain][] = [];
    for (const [key, one] of Object.entries(value)) {
      const plain = this.read(one, `${path}.${key}`, depth + 1);
      if (plain !== undefined) entries.push([this.#weighed(key), plain]);
    }
    return Object.fromEntries(entries);
  }

  #weighed(text: string): string {
    this.#text += text.length;
    if (this.#text > this.#limits.text)
      throw new NotPlain(`more than ${String(this.#limits.text / 2 ** 20)} MiB of text`);
    return text;
  }
}

const at = (path: string): string => (path === '' ? 'it' : path.slice(0, 200));
