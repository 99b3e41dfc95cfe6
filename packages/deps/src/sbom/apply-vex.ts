import type { Finding } from '@sallyport/core';
import { packageUrl } from '../packages/package-url.ts';
import type { VexStatement } from './read-vex.ts';

/**
 * The findings, those set aside that a statement is about: the same advisory under any of its names, and the same package, at this version or at
 * every one. Kept in the report with the reason, as everything that is ignored.
 */
export const applyVex = (findings: readonly Finding[], statements: readonly VexStatement[]): readonly Finding[] => {
  if (statements.length === 0) return findings;
  const byProduct = new Map<string, VexStatement>();
  for (const statement of statements)
    for (const id of statement.ids)
      for (const product of statement.products) {
        const key = keyOf(id, plain(product));
        // The first that says something is followed.
        if (!byProduct.has(key)) byProduct.set(key, statement);
      }
  return findings.map((finding) => {
    if (finding.package === undefined || finding.suppression !== undefined) return finding;
    const { ecosystem, name, version, ids } = finding.package;
    const urls = [
      packageUrl(ecosystem, name),
      ...(version === undefined ? [] : [packageUrl(ecosystem, name, version)]),
    ];
    const wanted = urls.flatMap((url) => (url === undefined ? [] : [plain(url)]));
    const found = ids.flatMap((id) => wanted.flatMap((url) => byProduct.get(keyOf(id, url)) ?? []))[0];
    return found === undefined ? finding : { ...finding, suppression: { kind: 'statement', reason: found.reason } };
  });
};

const keyOf = (id: string, product: string): string => `${id}\0${product}`;

/** Two ways to write one package URL are equal: qualifiers and subpath out, `%40` for `@` and the like resolved. */
const plain = (url: string): string => {
  const bare = url.replace(/[?#].*$/u, '');
  try {
    return withoutV(decodeURIComponent(bare).toLowerCase());
  } catch {
    return withoutV(bare.toLowerCase());
  }
};

/** Versions of Go modules are written with and without `v`. */
const withoutV = (url: string): string => (url.startsWith('pkg:golang/') ? url.replace(/@v(?=\d[^@]*$)/u, '@') : url);
