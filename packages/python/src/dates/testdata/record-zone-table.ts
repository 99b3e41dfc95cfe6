/**
 * Writes `../zone-table.ts` from the zone files of this machine.
 *
 *     node --conditions=@sallyport/source packages/python/src/dates/testdata/record-zone-table.ts
 *
 * The zone database is in the public domain.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTzif } from '../tzif.ts';

const root = '/usr/share/zoneinfo';
const left = new Set(['posix', 'right', 'posixrules', 'localtime']);

const namesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (left.has(path)) return [];
    return statSync(join(root, path)).isDirectory() ? namesUnder(path) : [path];
  });

const rows = new Map<string, string[]>();
for (const name of namesUnder('').toSorted()) {
  const bytes = readFileSync(join(root, name));
  if (bytes.subarray(0, 4).toString() !== 'TZif') continue;
  const { data, ruleText } = parseTzif(bytes);
  // What was said since 1900, apart from local mean time and what the rule says.
  const former = new Map<string, string>();
  for (const [index, type] of data.types.entries()) {
    if ((data.transitions[index] ?? 0) < -2208988800 || type.name === 'LMT') continue;
    former.set(`${type.offset}${type.daylight === 0 ? '' : `+${type.daylight}`}`, type.name);
  }
  for (const type of [data.rule?.standard, data.rule?.saving?.type]) {
    if (type !== undefined) former.delete(`${type.offset}${type.daylight === 0 ? '' : `+${type.daylight}`}`);
  }
  const said = [...former]
    .filter(([, zone]) => /^[A-Z]/u.test(zone))
    .map(([key, zone]) => `${key}=${zone}`)
    .join(' ');
  const key = `${ruleText}|${data.transitions.length === 0 ? 'fixed' : said}`;
  rows.set(key, [...(rows.get(key) ?? []), name]);
}

const text = [...rows].map(([key, names]) => `${key}|${names.join(' ')}`).join('\n');
writeFileSync(
  join(import.meta.dirname, '..', 'zone-table.ts'),
  `/**
 * All time zones by name: the rule that holds now, and what their offsets were called before.
 *
 * One row per group of zones: rule, former names, zones. A former name is \`offset=NAME\`, or \`offset+daylight=NAME\` while saving
 * daylight; \`fixed\` stands for a zone that never changed.
 *
 * Units: seconds east of Greenwich.
 * Source: the zone database (public domain), written by \`testdata/record-zone-table.ts\`.
 */
export const zoneTable = \`${text}\`;
`,
);
