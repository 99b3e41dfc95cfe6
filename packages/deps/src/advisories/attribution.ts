/**
 * Where an advisory comes from, and the line that whoever shows it must show with it.
 *
 * By the beginning of the id, which OSV gives to each database; what a document says of its source or licence goes before.
 *
 * Source: OSV schema, "id, modified fields" (list of prefixes); the licence files of the databases.
 */
export interface Origin {
  readonly name: string;
  readonly licence: string;
}

export const originOf = (document: {
  readonly id: string;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
}): Origin => {
  const { id, source = '', licence } = document;
  const known = source.startsWith('retire.js/') ? retire : (origins.get(id.split('-', 1)[0] ?? '') ?? unknown);
  return licence === undefined ? known : { ...known, licence };
};

export const attributionOf = (origin: Origin): string => `${origin.name} (${origin.licence})`;

/** The licence of a database by its name, as `meta` counts them. */
export const licenceOf = (name: string): string =>
  [retire, ...origins.values()].find((one) => one.name === name)?.licence ?? unknown.licence;

const retire: Origin = { name: 'the retire.js vulnerability repository', licence: 'Apache-2.0' };
const unknown: Origin = { name: 'another database', licence: 'see its references' };

const origins: ReadonlyMap<string, Origin> = new Map([
  ['GHSA', { name: 'the GitHub Advisory Database', licence: 'CC-BY-4.0' }],
  ['PYSEC', { name: 'the Python Packaging Advisory Database (PyPA)', licence: 'CC-BY-4.0' }],
  ['GO', { name: 'the Go Vulnerability Database (the Go Authors)', licence: 'CC-BY-4.0' }],
  ['RUSTSEC', { name: 'the RustSec Advisory Database', licence: 'CC0-1.0' }],
  ['MAL', { name: 'the OpenSSF Malicious Packages repository', licence: 'Apache-2.0' }],
  ['OSV', { name: 'OSS-Fuzz', licence: 'CC-BY-4.0' }],
  ['GSD', { name: 'the Global Security Database', licence: 'CC0-1.0' }],
  ['RETIREJS', retire],
]);
