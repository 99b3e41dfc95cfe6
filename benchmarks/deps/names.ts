/**
 * What the look at names says of real packages without asking anybody, and of slips.
 *
 *     node --conditions=@sallyport/source benchmarks/deps/names.ts [ECOSYSTEM=LIST.txt …]
 *
 * Real names: what the lockfile and the installed manifests of this repository name, what Debian has packaged (`apt-cache`, when it is
 * there; its names of packages are close to upstream's, `_` for `-` apart), `real-names/` (npm: what published manifests ask for; PyPI, crates.io and
 * Go: packages that advisories were written for), and lists that are given, one name a line. An
 * accusation is anything above `info`; there must be none. Hints are counted: each is a real package that is called like another one.
 *
 * Slips: popular names with one letter swapped, doubled, left out or replaced by a neighbour on the keyboard, by seed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  judgeName,
  lookAlike,
  newPopularNames,
  popularFile,
  type PopularNames,
} from '../../packages/deps/src/names/index.ts';
import { toEcosystem, type Ecosystem } from '../../packages/deps/src/versions/index.ts';

const root = join(import.meta.dirname, '../..');
const data = (path: string): string => readFileSync(join(root, 'packages/deps/data', path), 'utf8');

const loaded = new Map<Ecosystem, PopularNames>();
const popular = (ecosystem: Ecosystem): PopularNames => {
  const known =
    loaded.get(ecosystem) ?? newPopularNames(ecosystem, data(popularFile(ecosystem) ?? ''), data('neighbours.txt'));
  loaded.set(ecosystem, known);
  return known;
};

interface Source {
  readonly ecosystem: Ecosystem;
  readonly label: string;
  readonly names: readonly string[];
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const installed = (): readonly string[] => {
  const names = new Set<string>();
  const collect = (manifest: Readonly<Record<string, unknown>>): void => {
    for (const key of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])
      for (const name of Object.keys((manifest[key] ?? {}) as object)) names.add(name);
  };
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (path.includes('node_modules/')) names.add(name);
    collect(entry);
  }
  const modules = join(root, 'node_modules');
  for (const entry of existsSync(modules) ? readdirSync(modules) : [])
    for (const folder of entry.startsWith('@')
      ? readdirSync(join(modules, entry)).map((one) => join(entry, one))
      : [entry]) {
      const path = join(modules, folder, 'package.json');
      if (existsSync(path)) collect(JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>);
    }
  return [...names].filter((name) => !name.startsWith('@sallyport/')).sort();
};

const debian = (): readonly Source[] => {
  let names: readonly string[];
  try {
    names = lines(execFileSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
  } catch {
    return [];
  }
  const of = (ecosystem: Ecosystem, form: RegExp): Source => ({
    ecosystem,
    label: 'Debian',
    names: [...new Set(names.flatMap((name) => form.exec(name)?.[1] ?? []))].sort(),
  });
  return [
    of('npm', /^node-(.+)$/u),
    of('PyPI', /^python3-(.+)$/u),
    of('crates.io', /^librust-(.+?)(?:-[\d.]+)?(?:\+.*)?-dev$/u),
    // Its `-` may be `_` upstream, which is no slip of the package's.
    { ...of('RubyGems', /^ruby-([^-]+)$/u) },
  ];
};

const given = process.argv.slice(2).flatMap((argument): readonly Source[] => {
  const [name = '', file = ''] = argument.split('=');
  const ecosystem = toEcosystem(name);
  return ecosystem === undefined ? [] : [{ ecosystem, label: file, names: lines(readFileSync(file, 'utf8')) }];
});

const collected = (['npm', 'PyPI', 'crates.io', 'Go'] as const).map((ecosystem): Source => ({
  ecosystem,
  label: 'real-names/',
  names: lines(readFileSync(join(import.meta.dirname, `real-names/${ecosystem.toLowerCase()}.txt`), 'utf8')),
}));

const lists = (
  ['npm', 'PyPI', 'crates.io', 'Go', 'RubyGems', 'Packagist', 'NuGet', 'Maven', 'Pub', 'Hex'] as const
).map((ecosystem): Source => ({ ecosystem, label: 'popular', names: lines(data(popularFile(ecosystem) ?? '')) }));

let accusations = 0;
let total = 0;
let hints = 0;
const sources: readonly Source[] = [
  { ecosystem: 'npm', label: 'this repository', names: installed() },
  ...debian(),
  ...collected,
  ...given,
  ...lists,
];
const started = performance.now();
console.log('| ecosystem | real names | names | accusations | hints |\n| --- | --- | --- | --- | --- |');
for (const { ecosystem, label, names } of sources) {
  const said = names.flatMap((name) => {
    const like = lookAlike(popular(ecosystem), name);
    const facts = {
      ecosystem,
      name,
      popular: popular(ecosystem).isKnown(name),
      ...(like === undefined ? {} : { lookAlike: like }),
    };
    return judgeName(facts, new Date(0)).findings.map((finding) => ({ name, of: like?.of, ...finding }));
  });
  const worse = said.filter(({ severity }) => severity !== 'info');
  accusations += worse.length;
  hints += said.length;
  total += names.length;
  console.log(
    `| ${ecosystem} | ${label} | ${String(names.length)} | ${String(worse.length)} | ${String(said.length)}${said.length === 0 ? '' : `: ${said.map(({ name, of }) => `${name} (${of ?? ''})`).join(', ')}`} |`,
  );
}
const taken = performance.now() - started;
console.log(
  `\n${String(total)} real names: ${String(accusations)} accusations, ${String(hints)} hints (${((hints * 1000) / total).toFixed(1)} per thousand), ${(taken / total).toFixed(3)} ms a name`,
);

/** xorshift32. */
const newRandom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const slips: Readonly<Record<string, (name: string, at: number) => string>> = {
  'swapped letters': (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  'doubled letter': (name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at),
  'missing letter': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'neighbouring key': (name, at) => {
    const row = keys.find((one) => one.includes(name.charAt(at))) ?? '';
    const key = row.charAt(row.indexOf(name.charAt(at)) + 1) || row.charAt(row.indexOf(name.charAt(at)) - 1);
    return name.slice(0, at) + key + name.slice(at + 1);
  },
  'missing separator': (name) => name.replace(/[-_.]/u, ''),
};

console.log(
  '\n| slip | of npm | hinted | right | of PyPI | hinted | right |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const [kind, slip] of Object.entries(slips)) {
  const cells = (['npm', 'PyPI'] as const).flatMap((ecosystem) => {
    const random = newRandom(20_261);
    let count = 0;
    let hinted = 0;
    let right = 0;
    for (const name of lines(data(popularFile(ecosystem) ?? ''))) {
      if (name.startsWith('@') || name.length < 5) continue;
      const changed = slip(name, 1 + random(name.length - 2));
      if (changed === name || popular(ecosystem).isKnown(changed)) continue;
      count += 1;
      const like = lookAlike(popular(ecosystem), changed);
      if (like?.strength === 'strong') hinted += 1;
      if (like?.of === name) right += 1;
    }
    return [
      String(count),
      `${String(Math.round((hinted * 100) / count))} %`,
      `${String(Math.round((right * 100) / count))} %`,
    ];
  });
  console.log(`| ${kind} | ${cells.join(' | ')} |`);
}
console.log(
  '\nhinted: said without asking anybody; right: the meant name, which is said once the registry has no such package.',
);
process.exitCode = accusations === 0 ? 0 : 1;
