/**
 * What people use instead of packages that are deprecated, abandoned, renamed or risky (`data/alternatives.yaml`).
 *
 * The file is a map of ecosystems to maps of names; each entry says what to use, why, and where the fact comes from. An entry that is not whole
 * is told and left out.
 */
import type { Diagnostic } from '@sallyport/core';
import { entriesAt, readYaml, textAt } from '../text/index.ts';
import { toEcosystem, type Ecosystem } from '../versions/index.ts';
import { nameKey } from './popular-names.ts';

export interface Alternative {
  readonly use: string;
  /** A sentence. */
  readonly why: string;
  /** Where it says so. */
  readonly source: string;
}

export interface Alternatives {
  /** In any spelling of the ecosystem; for Go also for later major versions of the module. */
  readonly alternativeTo: (ecosystem: string, name: string) => Alternative | undefined;
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws. `path` stands in the diagnostics. */
export const readAlternatives = (text: string, path = 'alternatives.yaml'): Alternatives => {
  const { root, lines, diagnostics } = readYaml(path, text);
  const found = new Map<string, Alternative>();
  const problems: Diagnostic[] = [...diagnostics];
  const tell = (offset: number, said: string): void => {
    const line = lines.at(offset);
    problems.push({
      kind: 'alternative',
      level: 'error',
      path,
      text: `${path}:${String(line)}: ${said}`,
      remedy: 'an entry has use, why (a sentence that ends with a full stop) and source',
      incomplete: true,
    });
  };
  for (const { key, value } of entriesAt(root)) {
    const ecosystem = toEcosystem(key.text);
    if (ecosystem === undefined) {
      tell(key.start, `${key.text} is no ecosystem`);
      continue;
    }
    for (const { key: name, value: entry } of entriesAt(value)) {
      const [use, why, source] = ['use', 'why', 'source'].map((one) => textAt(entry, one)?.trim() ?? '');
      if (use === '' || source === '' || why?.endsWith('.') !== true)
        tell(name.start, `the entry of ${name.text} is not whole`);
      else found.set(keyOf(ecosystem, name.text), { use: use ?? '', why, source: source ?? '' });
    }
  }
  return {
    alternativeTo: (ecosystem, name) => {
      const known = toEcosystem(ecosystem);
      return known === undefined ? undefined : found.get(keyOf(known, name));
    },
    count: found.size,
    diagnostics: problems,
  };
};

const keyOf = (ecosystem: Ecosystem, name: string): string => `${ecosystem} ${nameKey(ecosystem, name)}`;
