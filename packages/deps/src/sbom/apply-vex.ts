import type { Finding } from '@sallyport/core';
import { packageUrl } from '../packages/package-url.ts';
import type { VexStatement } from './read-vex.ts';

/**
 * The findings, those set aside that a statement is about: the same advisory under any of its names, and the same package, at this version or at
 * every one. Kept in the report with the reason, as everything that is ignored.
 */
export const applyVex = (findings: readonly Finding[], statements: readonly VexStatement[]): readonly Finding[] => {
  if (statements.length === 0) return findings;
  const byId = new Map<string, VexStatement[]>();
  for (const statement of statements)
    for (const id of statement.ids) byId.set(id, [...(byId.get(id) ?? []), statement]);
  return findings.map((finding) => {
    if (finding.package === undefined || finding.suppression !== undefined) return finding;
    const { ecosystem, name, version, ids } = finding.package;
    const urls = [
      packageUrl(ecosystem, name),
      ...(version === undefined ? [] : [packageUrl(ecosystem, name, version)]),
    ];
    const wanted = new Set(urls.flatMap((url) => url ?? []).map(plain));
    const found = ids
      .flatMap((id) => byId.get(id) ?? [])
      .find(({ products }) => products.some((product) => wanted.has(plain(product))));
    return found === undefined ? finding : { ...finding, suppression: { kind: 'statement', reason: found.reason } };
  });
};

/** Two ways to write one package URL are equal: qualifiers and subpath out, `%40` for `@` and the like resolved. */
const plain = (url: string): string => {
  const bare = url.replace(/[?#].*$/u, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
};
