/**
 * Advisory ids for packages and versions against a second reading of the OSV rules: slow, plain, and written from the
 * schema alone.
 *
 * The reading below shares nothing with `packages/deps`: its own unpacking, its own name rules, its own order of versions (SemVer 2.0.0
 * and PEP 440, by the letter), and for each question a walk over every document. Pairs are drawn from the data:
 * versions that documents list, versions of events, versions before, between and behind them, under names in other
 * spellings.
 *
 * Pairs that the reading cannot order (old PyPI versions) must be unsure or are counted apart; none may be lost.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/deps/osv-reading.ts DIR [pairs] [seed]`, where DIR holds exports of OSV.
 * Ends with 1 when an id differs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { inMemory, ingest, newAdvisories } from '@sallyport/deps/advisories';

interface Document {
  readonly id: string;
  readonly withdrawn?: string | null;
  readonly affected?: readonly Affected[];
}
interface Affected {
  readonly package?: { readonly ecosystem: string; readonly name: string };
  readonly ranges?: readonly { readonly type: string; readonly events: readonly Event[] }[];
  readonly versions?: readonly string[];
}
interface Event {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly last_affected?: string;
  readonly limit?: string;
}
type Order = (a: string, b: string) => number | undefined;

// ---- the reading: "Evaluation" of the OSV schema, function by function

const isVulnerable = (name: string, version: string, document: Document, ecosystem: string): boolean | undefined => {
  let answer: boolean | undefined = false;
  for (const affected of document.affected ?? []) {
    if (
      affected.package?.ecosystem !== ecosystem ||
      plainName(ecosystem, affected.package.name) !== plainName(ecosystem, name)
    )
      continue;
    if (includedInVersions(version, affected.versions ?? [], orders[ecosystem]!)) return true;
    const inRanges = includedInRanges(version, affected, orders[ecosystem]!);
    if (inRanges === true) return true;
    if (inRanges === undefined) answer = undefined;
  }
  return answer;
};

const includedInVersions = (version: string, versions: readonly string[], order: Order): boolean =>
  versions.some((one) => one === version || order(one, version) === 0);

const includedInRanges = (version: string, { ranges = [] }: Affected, order: Order): boolean | undefined => {
  let answer: boolean | undefined = false;
  for (const { type, events } of ranges) {
    if (type === 'GIT') continue;
    if (events.some((event) => !comparable(event, version, order))) {
      answer = undefined;
      continue;
    }
    if (!beforeLimits(version, events, order)) continue;
    let vulnerable = false;
    for (const event of sorted(events, order)) {
      if (event.introduced !== undefined && (event.introduced === '0' || order(version, event.introduced)! >= 0))
        vulnerable = true;
      else if (event.fixed !== undefined && order(version, event.fixed)! >= 0) vulnerable = false;
      else if (event.last_affected !== undefined && order(version, event.last_affected)! > 0) vulnerable = false;
    }
    if (vulnerable) return true;
  }
  return answer;
};

const beforeLimits = (version: string, events: readonly Event[], order: Order): boolean => {
  const limits = events.filter(({ limit }) => limit !== undefined);
  return limits.length === 0 || limits.some(({ limit }) => limit === '*' || order(version, limit!)! < 0);
};

const versionOf = (event: Event): string => event.introduced ?? event.fixed ?? event.last_affected ?? event.limit ?? '';

const comparable = (event: Event, version: string, order: Order): boolean =>
  event.introduced === '0' || event.limit === '*' || order(version, versionOf(event)) !== undefined;

const sorted = (events: readonly Event[], order: Order): readonly Event[] =>
  events.toSorted((a, b) => {
    if (a.introduced === '0') return b.introduced === '0' ? 0 : -1;
    return b.introduced === '0' ? 1 : (order(versionOf(a), versionOf(b)) ?? 0);
  });

// ---- names: PEP 503; everything else as it is

const plainName = (ecosystem: string, name: string): string =>
  ecosystem === 'PyPI' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name;

// ---- order: semver.org, item 11

const semver: Order = (a, b) => {
  const [left, right] = [parts(a), parts(b)];
  if (left === undefined || right === undefined) return undefined;
  for (let i = 0; i < 3; i += 1) {
    const [x, y] = [left.numbers[i]!, right.numbers[i]!];
    if (x !== y) return x < y ? -1 : 1;
  }
  if (left.pre === undefined || right.pre === undefined)
    return Number(left.pre === undefined) - Number(right.pre === undefined);
  const [xs, ys] = [left.pre.split('.'), right.pre.split('.')];
  for (let i = 0; i < Math.min(xs.length, ys.length); i += 1) {
    const [x, y] = [xs[i]!, ys[i]!];
    const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (isX && isY && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
    if (isX !== isY) return isX ? -1 : 1;
    if (!isX && x !== y) return x < y ? -1 : 1;
  }
  return Math.sign(xs.length - ys.length);
};

const parts = (text: string): { readonly numbers: readonly bigint[]; readonly pre: string | undefined } | undefined => {
  const found = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (found === null) return undefined;
  return { numbers: [found[1], found[2], found[3]].map((one) => BigInt(one ?? 0)), pre: found[4] };
};

// ---- order: PEP 440, "Summary of permitted suffixes and relative ordering", and its appendix B for the form

const pep440: Order = (a, b) => {
  const [left, right] = [pepKey(a), pepKey(b)];
  if (left === undefined || right === undefined) return undefined;
  return compareKeys(left, right);
};

type Key = readonly (bigint | string | Key)[];

const pepForm =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;

const pepKey = (text: string): Key | undefined => {
  const found = pepForm.exec(text);
  if (found === null) return undefined;
  const [, epoch = '0', release = '0', pre, preNumber, bare, post, postNumber, dev, devNumber, local] = found;
  const numbers = release.split('.').map((one) => BigInt(one));
  while (numbers.length > 1 && numbers.at(-1) === 0n) numbers.pop();
  const letter =
    pre === undefined
      ? undefined
      : ({ alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' }[pre.toLowerCase()] ?? pre.toLowerCase());
  const hasPost = bare !== undefined || post !== undefined;
  // -2: a development release of the release itself, -1: alpha … candidate, 0: the release.
  const phase: Key =
    letter !== undefined ? [1n, letter, BigInt(preNumber || '0')] : dev !== undefined && !hasPost ? [0n] : [2n];
  return [
    BigInt(epoch),
    // A shorter release is padded with zeros, which were taken off both.
    numbers,
    phase,
    hasPost ? [1n, BigInt(bare ?? (postNumber || '0'))] : [0n],
    dev === undefined ? [1n] : [0n, BigInt(devNumber || '0')],
    local === undefined
      ? []
      : local
          .toLowerCase()
          .split(/[-_.]/)
          .map((one): Key => (/^\d+$/.test(one) ? [1n, BigInt(one)] : [0n, one])),
  ];
};

const compareKeys = (a: Key, b: Key): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    if (Array.isArray(x) && Array.isArray(y)) {
      const order = compareKeys(x as Key, y as Key);
      if (order !== 0) return order;
    } else if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
};

const orders: Readonly<Record<string, Order>> = { npm: semver, Go: semver, 'crates.io': semver, PyPI: pep440 };

// ---- unpacking: every local file of a zip that says its sizes

const documentsIn = (path: string): readonly Document[] => {
  const bytes = readFileSync(path);
  const documents: Document[] = [];
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, name, extra, comment, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(from, from + packed!);
    documents.push(JSON.parse((method === 8 ? inflateRawSync(content) : content).toString()) as Document);
    at += 46 + name! + extra! + comment!;
  }
  return documents;
};

// ---- pairs

const [, , folder = '', most = '5000', seedText = '1'] = process.argv;
if (folder === '') {
  console.error('which folder? It holds exports of OSV, such as PyPI-all.zip');
  process.exit(2);
}
let seed = Number(seedText) >>> 0;
/** Marsaglia's xorshift: the same pairs for the same seed. */
const random = (below: number): number => {
  seed = (seed ^ (seed << 13)) >>> 0 || 1;
  seed = (seed ^ (seed >>> 17)) >>> 0;
  seed = (seed ^ (seed << 5)) >>> 0;
  return seed % below;
};

const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
const documents = zips.flatMap((name) => documentsIn(join(folder, name)));
const byPackage = new Map<string, Set<string>>();
for (const { affected = [] } of documents)
  for (const { package: named, versions = [], ranges = [] } of affected) {
    if (named === undefined || orders[named.ecosystem] === undefined) continue;
    const key = `${named.ecosystem} ${named.name}`;
    const seen = byPackage.get(key) ?? new Set<string>();
    for (const version of versions) seen.add(version);
    for (const { type, events } of ranges) if (type !== 'GIT') for (const event of events) seen.add(versionOf(event));
    byPackage.set(key, seen);
  }

/** Versions near one that is written somewhere. */
const nearby = (ecosystem: string, version: string): readonly string[] => {
  const numbers = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1]?.split('.') ?? ['0'];
  const stepped = (at: number, by: number): string =>
    numbers.map((one, index) => (index === at ? String(Math.max(0, Number(one) + by)) : one)).join('.');
  const last = numbers.length - 1;
  const wide =
    ecosystem === 'PyPI'
      ? [`${numbers.join('.')}.1`, `${version}.post1`, `${version}.dev1`, `${version}rc1`, `${version}+local`]
      : [`${version}-rc.1`, `${version}+build`, `${version}-0`];
  const go =
    ecosystem === 'Go'
      ? [`v${version}`, `v${numbers.join('.')}-0.20200101000000-0123456789ab`, `v${version}+incompatible`]
      : [];
  return [
    version,
    stepped(last, 1),
    stepped(last, -1),
    stepped(0, 1),
    stepped(0, -1),
    '0.0.0',
    '999.0.0',
    '0.0.1-alpha',
    'main',
    ...wide,
    ...go,
  ];
};
const respelled = (ecosystem: string, name: string): string =>
  ecosystem === 'PyPI' && random(2) === 0 ? name.toUpperCase().replaceAll('-', '_') : name;

const pairs: (readonly [string, string, string])[] = [];
const keys = [...byPackage.keys()];
while (pairs.length < Number(most)) {
  const key = keys[random(keys.length)]!;
  const [ecosystem = '', ...rest] = key.split(' ');
  const versions = [...byPackage.get(key)!];
  const some = nearby(ecosystem, versions[random(versions.length)] ?? '1.0.0');
  pairs.push([ecosystem, respelled(ecosystem, rest.join(' ')), some[random(some.length)]!]);
}

// ---- ours

const files = new Map<string, Uint8Array[]>();
ingest(
  zips.map((name) => ({
    name,
    source: name,
    content: { kind: 'zip', file: inMemory(readFileSync(join(folder, name))) },
  })),
  {
    wanted: Object.keys(orders),
    facts: { builtAt: new Date(0).toISOString() },
    begin: (ecosystem) => {
      const pieces: Uint8Array[] = [];
      files.set(ecosystem, pieces);
      return (bytes) => pieces.push(Uint8Array.from(bytes));
    },
  },
);
const advisories = newAdvisories((ecosystem) => {
  const pieces = files.get(ecosystem);
  return pieces && inMemory(Buffer.concat(pieces));
});

let different = 0;
let ids = 0;
const unordered = { affected: 0, unsure: 0, unaffected: 0 };
let withdrawn = 0;
const gone = new Set(documents.filter((one) => typeof one.withdrawn === 'string').map(({ id }) => id));
for (const [ecosystem, name, version] of pairs) {
  const expected = new Map<string, boolean | undefined>();
  for (const document of documents) {
    if (typeof document.withdrawn === 'string') continue;
    const answer = isVulnerable(name, version, document, ecosystem);
    if (answer !== false) expected.set(document.id, answer);
  }
  const matched = advisories.match(ecosystem, name, version);
  if (matched.kind !== 'judged') throw new Error(matched.kind);
  const found = new Set(matched.matches.flatMap((match) => match.ids));
  const unsure = new Set(matched.unsure.map(({ id }) => id));
  ids += found.size;
  for (const id of [...found, ...unsure]) if (gone.has(id)) withdrawn += 1;
  for (const id of new Set([...expected.keys(), ...found, ...unsure])) {
    const wanted = expected.has(id) ? expected.get(id) : false;
    const ours = found.has(id) ? true : unsure.has(id) ? undefined : false;
    if (wanted === undefined) {
      unordered[ours === undefined ? 'unsure' : ours ? 'affected' : 'unaffected'] += 1;
      if (ours === false && process.argv.includes('--unordered')) console.log(`${ecosystem} ${name} ${version}: ${id}`);
    }
    // What the reading cannot order may be ordered by us; the other way round is a difference.
    if (wanted === ours || wanted === undefined) continue;
    different += 1;
    if (different <= 20)
      console.log(`${ecosystem} ${name} ${version}: ${id}: the reading says ${String(wanted)}, we say ${String(ours)}`);
  }
}
console.log(
  `${String(pairs.length)} pairs of ${String(keys.length)} packages, ${String(documents.length)} documents: ${String(ids)} ids, ${String(different)} differences, ${String(withdrawn)} withdrawn; the reading cannot order ${String(unordered.affected + unordered.unsure + unordered.unaffected)}, of which we call ${String(unordered.unsure)} unsure, ${String(unordered.affected)} affected, ${String(unordered.unaffected)} not affected`,
);
process.exitCode = different === 0 && withdrawn === 0 ? 0 : 1;
