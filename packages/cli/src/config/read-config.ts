/**
 * The configuration of a scan: the file that `--config` names, else the nearest one upward to the root of the repository,
 * else the user's own. One file counts, with what it extends.
 *
 * Errors: `UsageError` with file, line and remedy for a file that cannot be read or understood.
 */
import { homedir } from 'node:os';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import { type Disk, isRefused } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { Config } from './config.ts';

export const readConfig = async (
  given: string | undefined,
  io: Pick<Io, 'cwd' | 'env'>,
  disk: Disk,
): Promise<Config> => {
  const found =
    given === undefined ? findConfig(io, disk) : { path: resolve(io.cwd, given), section: sectionIn(given) };
  return found === undefined ? {} : readFile(found.path, found.section, disk, []);
};

/**
 * The user's own configuration, whatever the project's says: for what a project must not decide. Empty where there is none.
 */
export const readOwnConfig = async ({ env }: Pick<Io, 'env'>, disk: Disk): Promise<Config> => {
  const found = inFolder(ownFolder(env), disk);
  return found === undefined ? {} : readFile(found.path, found.section, disk, []);
};

/** Where the user's own configuration lies. */
export const ownFolder = ({ XDG_CONFIG_HOME: xdg }: Io['env']): string =>
  join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.config'), 'sallyport');

interface Found {
  readonly path: string;
  readonly section: readonly string[];
}

const names = ['sallyport.yaml', 'sallyport.yml', 'sallyport.toml', 'sallyport.json'] as const;

/** Names of files in which a configuration may stand. */
export const configNames: readonly string[] = [...names, 'pyproject.toml', 'package.json'];

const findConfig = ({ cwd, env }: Pick<Io, 'cwd' | 'env'>, disk: Disk): Found | undefined => {
  for (let at = cwd; ; at = dirname(at)) {
    const here = inFolder(at, disk);
    if (here !== undefined) return here;
    if (disk.kind(join(at, '.git')) !== undefined || dirname(at) === at) break;
  }
  return inFolder(ownFolder(env), disk);
};

const inFolder = (folder: string, disk: Disk): Found | undefined => {
  const name = names.find((one) => disk.kind(join(folder, one)) === 'file');
  if (name !== undefined) return { path: join(folder, name), section: [] };
  for (const [shared, mark] of [
    ['pyproject.toml', '[tool.sallyport]'],
    ['package.json', '"sallyport"'],
  ] as const) {
    const path = join(folder, shared);
    if (disk.kind(path) !== 'file') continue;
    const bytes = disk.read(path);
    if (isRefused(bytes)) continue;
    const text = new TextDecoder().decode(bytes);
    // The program's own name may stand among the dependencies; only a map is a configuration.
    if (text.includes(mark) && (shared === 'pyproject.toml' || /"sallyport"\s*:\s*\{/u.test(text)))
      return { path, section: sectionIn(shared) };
  }
  return undefined;
};

const sectionIn = (path: string): readonly string[] =>
  path.endsWith('pyproject.toml')
    ? ['tool', 'sallyport']
    : /(?:^|[\\/])package\.json$/u.test(path)
      ? ['sallyport']
      : [];

const readFile = async (
  path: string,
  section: readonly string[],
  disk: Disk,
  above: readonly string[],
): Promise<Config> => {
  if (above.includes(path))
    throw new UsageError(`${path}: configuration files extend each other in a circle: ${[...above, path].join(' → ')}`);
  const bytes = disk.read(path);
  if (isRefused(bytes))
    throw new UsageError(`configuration ${path}: cannot be read (${bytes.refused})`, 'check the path');
  const format = extname(path) === '.toml' ? 'toml' : 'yaml';
  const { parseConfig } = await import('./parse-config.ts');
  const parsed = await parseConfig(new TextDecoder().decode(bytes), format, section);
  if (parsed.kind === 'problem') throw new UsageError(`${path}:${String(parsed.line)}: ${parsed.text}`, parsed.remedy);
  const { values } = parsed;
  let config: Config = {};
  for (const parent of (values['extends'] ?? []) as readonly string[]) {
    const place = resolve(dirname(path), parent);
    config = { ...config, ...(await readFile(place, sectionIn(parent), disk, [...above, path])) };
  }
  return { ...config, ...toConfig(values, dirname(path)) };
};

const toConfig = (values: Readonly<Record<string, unknown>>, folder: string): Config => {
  const at = (path: string): string => (path === 'default' ? path : resolve(folder, path));
  const config: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (key === 'extends') continue;
    const name = key.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    if (key === 'rules') config[name] = (value as readonly string[]).map(at);
    else config[name] = key === 'baseline' || key === 'model-prices' ? at(value as string) : value;
  }
  return config as Config;
};
