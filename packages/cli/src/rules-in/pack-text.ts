/**
 * The rules pack as one JSON text.
 *
 * Taint rules share their lists of sources and sanitizers; written out, they would make up nine tenths of the file.
 * Each entry is written once and named by its number, and after reading it is one object again: what the matcher remembers
 * by object is then shared as well.
 */
import type { Rule } from '@sallyport/analyze';
import type { RulesPack } from './rules-pack.ts';

const lists = ['sources', 'sinks', 'sanitizers', 'propagators'] as const;

type PackedTaint = { readonly mode: 'taint' } & Readonly<Record<(typeof lists)[number], readonly number[]>>;
type PackedBody = Exclude<Rule['body'], { readonly mode: 'taint' }> | PackedTaint;

interface Packed {
  readonly hash: string;
  readonly secrets: boolean;
  readonly parts: readonly unknown[];
  readonly rules: readonly (Omit<Rule, 'body'> & { readonly body: PackedBody })[];
  readonly diagnostics: RulesPack['diagnostics'];
}

export const toPackText = ({ hash, secrets, rules, diagnostics }: RulesPack): string => {
  const numbers = new Map<string, number>();
  const parts: unknown[] = [];
  const numberOf = (part: unknown): number => {
    const key = JSON.stringify(part);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, parts.length);
    return parts.push(part) - 1;
  };
  const packed: Packed = {
    hash,
    secrets,
    rules: rules.map((rule) => {
      const { body } = rule;
      if (body.mode === 'search') return { ...rule, body };
      const { sources, sinks, sanitizers, propagators } = body;
      return {
        ...rule,
        body: {
          mode: 'taint',
          sources: sources.map(numberOf),
          sinks: sinks.map(numberOf),
          sanitizers: sanitizers.map(numberOf),
          propagators: propagators.map(numberOf),
        },
      };
    }),
    parts,
    diagnostics,
  };
  return JSON.stringify(packed);
};

export const parsePackText = (text: string): RulesPack => {
  const { hash, secrets, parts, rules, diagnostics } = JSON.parse(text) as Packed;
  return {
    hash,
    diagnostics,
    secrets,
    rules: rules.map((rule) =>
      rule.body.mode === 'search'
        ? (rule as Rule)
        : ({
            ...rule,
            body: {
              mode: 'taint',
              ...Object.fromEntries(
                lists.map((list) => [list, (rule.body as PackedTaint)[list].map((number) => parts[number])]),
              ),
            },
          } as unknown as Rule),
    ),
  };
};
