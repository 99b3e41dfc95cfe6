/**
 * How often our order of two versions is that of the tool whose versions they are, in both directions.
 *
 *     node --conditions=@sallyport/source benchmarks/deps/version-order.ts FOLDER [pairs]
 *
 * FOLDER holds OSV exports (`*.zip`): their version lists and ends of ranges are releases that really were. The tools are taken from this machine:
 * the `semver` of an installed npm, the `packaging` of the pip beside python3, `dpkg`. A tool that is not here is said, not counted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inMemory } from '@sallyport/deps/advisories';
import { compareVersions } from '@sallyport/deps/versions';
import { readArchive } from '../../packages/deps/src/advisories/read-archive.ts';

const [folder, count = '20000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder of OSV exports?');

/** Versions of one package, by ecosystem. */
const packages = new Map<string, Map<string, Set<string>>>();
for (const name of readdirSync(folder).filter((one) => one.endsWith('.zip')))
  readArchive(inMemory(readFileSync(join(folder, name))), name, ({ affected }) => {
    for (const one of affected) {
      const of = packages.get(one.ecosystem) ?? new Map<string, Set<string>>();
      packages.set(one.ecosystem, of);
      const versions = of.get(one.name) ?? new Set<string>();
      of.set(one.name, versions);
      for (const version of one.versions) versions.add(version);
      for (const { type, events } of one.ranges)
        if (type !== 'GIT')
          for (const { version } of events) if (version !== '0' && version !== '*') versions.add(version);
    }
  });

let seed = 7;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

/** Pairs of versions of one package. */
const pairsOf = (ecosystem: string): readonly (readonly [string, string])[] => {
  const lists = [...(packages.get(ecosystem)?.values() ?? [])]
    .map((one) => [...one])
    .filter(({ length }) => length > 1);
  if (lists.length === 0) return [];
  return Array.from({ length: Number(count) }, () => {
    const list = lists[random(lists.length)]!;
    const first = random(list.length);
    return [list[first]!, list[(first + 1 + random(list.length - 1)) % list.length]!] as const;
  });
};

/** Signs, or nothing for a pair that the tool does not read; nothing at all when there is no tool. */
type Tool = (pairs: readonly (readonly [string, string])[]) => readonly (number | undefined)[] | undefined;

const semver: Tool = (pairs) => {
  try {
    const npm = (process.env['PATH'] ?? '')
      .split(':')
      .map((one) => join(one, 'npm'))
      .find((one) => existsSync(one));
    const { compare, valid } = createRequire(realpathSync(npm ?? ''))('semver') as {
      readonly compare: (a: string, b: string) => number;
      readonly valid: (one: string) => string | null;
    };
    return pairs.map(([a, b]) => (valid(a) === null || valid(b) === null ? undefined : compare(a, b)));
  } catch {
    return undefined;
  }
};

const packaging: Tool = (pairs) => {
  const program = `
import json, sys
from pip._vendor.packaging.version import Version, InvalidVersion
def sign(pair):
    try:
        a, b = Version(pair[0]), Version(pair[1])
    except InvalidVersion:
        return None
    return (a > b) - (a < b)
print(json.dumps([sign(p) for p in json.load(sys.stdin)]))
`;
  const ran = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return ran.status === 0
    ? (JSON.parse(ran.stdout) as readonly (number | null)[]).map((one) => one ?? undefined)
    : undefined;
};

const dpkg: Tool = (pairs) => {
  if (spawnSync('dpkg', ['--version']).status !== 0) return undefined;
  // One process a question: a thousand are enough.
  return pairs.slice(0, 1_000).map(([a, b]) => {
    const holds = (relation: string): boolean => spawnSync('dpkg', ['--compare-versions', a, relation, b]).status === 0;
    return holds('lt') ? -1 : holds('eq') ? 0 : 1;
  });
};

/** PyPI's versions are also what people write for Debian's: upstream parts, epochs and letters. */
const rounds: readonly (readonly [ecosystem: string, from: string, name: string, tool: Tool])[] = [
  ['npm', 'npm', 'semver', semver],
  ['crates.io', 'crates.io', 'semver', semver],
  ['Go', 'Go', 'semver', semver],
  ['PyPI', 'PyPI', 'packaging', packaging],
  ['Debian', 'PyPI', 'dpkg', dpkg],
];

for (const [ecosystem, from, name, tool] of rounds) {
  const pairs = pairsOf(from);
  const told = tool(pairs);
  if (pairs.length === 0 || told === undefined) {
    process.stdout.write(`${ecosystem}: ${pairs.length === 0 ? 'no versions' : `no ${name}`} here\n`);
    continue;
  }
  let right = 0;
  let read = 0;
  const wrong: string[] = [];
  for (const [index, expected] of told.entries()) {
    if (expected === undefined) continue;
    read += 1;
    const [a, b] = pairs[index]!;
    const forth = Math.sign(compareVersions(ecosystem, a, b) ?? Number.NaN);
    const back = Math.sign(compareVersions(ecosystem, b, a) ?? Number.NaN);
    if (forth === expected && back === 0 - expected) right += 1;
    else wrong.push(`${a} ${b}: ${String(forth)} and ${String(back)}, ${name} ${String(expected)}`);
  }
  process.stdout.write(
    `${ecosystem}: ${String(right)} of ${String(read)} as ${name} (${((100 * right) / read).toFixed(2)} %), ${String(told.length - read)} not read by it\n`,
  );
  for (const line of wrong.slice(0, 5)) process.stdout.write(`  ${line}\n`);
}
