/**
 * How long it takes to open the databases of advisories and to match packages against them, and what memory that takes.
 *
 * Half of the packages are ones that advisories name, with versions near those of their ranges; the others are in no
 * database. Databases are those that `sallyport advisories update` stored (`SALLYPORT_DATA`).
 *
 * Run: `node --conditions=@sallyport/source benchmarks/deps/match-speed.ts DIR [packages]`, where DIR holds `npm.db` and so on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newAdvisories } from '@sallyport/deps/advisories';
import { openFile } from '../../packages/cli/src/advisories/file-access.ts';

const [, , folder = '', most = '20000'] = process.argv;
const ecosystems = readdirSync(folder)
  .filter((name) => name.endsWith('.db'))
  .map((name) => name.slice(0, -3));

/** Names and versions that stand in the slices of a database; read here with no regard for its format. */
const written = ecosystems.flatMap((ecosystem) =>
  [
    ...readFileSync(join(folder, `${ecosystem}.db`), 'latin1').matchAll(/"k":"([^"]+)".{0,200}?"fixed","([^"]+)"/gu),
  ].map(([, name = '', version = '']) => [ecosystem, name, version] as const),
);
/** Each package once, whatever the number of its advisories. */
const known = [...new Map(written.map((one) => [`${one[0]} ${one[1]}`, one])).values()];
const packages = Array.from({ length: Number(most) }, (_, index): readonly [string, string, string] => {
  const [ecosystem = 'npm', name = 'x', version = '1.0.0'] = known[(index * 7919) % known.length] ?? [];
  if (index % 2 === 0) return [ecosystem, `nobody-knows-${String(index)}`, '1.0.0'];
  return [
    ecosystem,
    name,
    index % 3 === 0 ? version : version.replace(/\d+$/u, (last) => String(Math.max(0, Number(last) - 1))),
  ];
});

const start = performance.now();
const advisories = newAdvisories((ecosystem) =>
  ecosystems.includes(ecosystem) ? openFile(join(folder, `${ecosystem}.db`)) : undefined,
);
for (const ecosystem of ecosystems) advisories.meta(ecosystem);
const opened = performance.now();
let matches = 0;
let affected = 0;
for (const [ecosystem, name, version] of packages) {
  const matched = advisories.match(ecosystem, name, version);
  if (matched.kind !== 'judged') throw new Error(matched.kind);
  matches += matched.matches.length;
  if (matched.matches.length > 0) affected += 1;
}
const done = performance.now();
for (const [ecosystem, name, version] of packages) advisories.safeVersions(ecosystem, name, version);
const stepped = performance.now();
const { rss } = process.memoryUsage();
console.log(
  `${String(ecosystems.length)} databases opened in ${(opened - start).toFixed(1)} ms; ${String(packages.length)} packages matched in ${(done - opened).toFixed(0)} ms: ${String(affected)} affected, ${String(matches)} matches; safe versions of all in ${(stepped - done).toFixed(0)} ms; ${(rss / 2 ** 20).toFixed(0)} MiB of memory`,
);
