/**
 * Which of several ids of one weakness is shown, and under which it is found again.
 *
 * The rule: only ids of advisories that really concern the version. First the database of the ecosystem itself (PYSEC,
 * GO, RUSTSEC), whose ids the ecosystem's own tools show; then GHSA, which npm, RubyGems, Maven, NuGet and Packagist know; then CVE; then
 * others. Among equals the smallest by code units.
 */
export const shownId = (ids: readonly string[]): string =>
  ids.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0))[0] ?? '';

const rankOf = (id: string): number => {
  const rank = ranks.findIndex((prefixes) => prefixes.some((prefix) => id.startsWith(prefix)));
  return rank === -1 ? ranks.length : rank;
};

const ranks: readonly (readonly string[])[] = [['MAL-'], ['PYSEC-', 'GO-', 'RUSTSEC-'], ['GHSA-'], ['CVE-']];
