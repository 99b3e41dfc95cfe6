import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A Python that a project's commands can be run with. */
export interface FoundPython {
  /** Absolute. */
  readonly program: string;
  /** Folders that it needs, absolute. */
  readonly folders: readonly string[];
  /** Whether a module is installed there. */
  has(module: string): boolean;
}

/**
 * The Python of a project: its own virtual environment, the one that is active, else that of the machine. Nothing is started to find it.
 */
export const findPython = (
  project: string,
  env: Readonly<Record<string, string | undefined>>,
): FoundPython | undefined => {
  const environments = [join(project, '.venv'), join(project, 'venv'), env['VIRTUAL_ENV'] ?? ''];
  const own = environments.find((folder) => folder !== '' && existsSync(join(folder, 'pyvenv.cfg')));
  const program = own === undefined ? fromPath(env['PATH'] ?? '') : join(own, 'bin', 'python');
  if (program === undefined || !existsSync(program)) return undefined;
  const real = realpathSync(program);
  const base = dirname(dirname(real));
  const folders = [...new Set([base, ...(own === undefined ? [] : [own])])].filter(
    (folder) => folder !== '/usr' && folder !== '/',
  );
  // A virtual environment sees what is installed for its Python only where it was made so.
  const libraries = [
    ...(own === undefined ? [] : [own]),
    ...(own === undefined || seesOthers(own) ? [base] : []),
  ].flatMap((folder) => librariesIn(folder));
  return {
    program: own === undefined ? real : program,
    folders,
    has: (module) =>
      libraries.some((folder) => existsSync(join(folder, module)) || existsSync(join(folder, `${module}.py`))),
  };
};

const seesOthers = (environment: string): boolean =>
  /^include-system-site-packages\s*=\s*true/imu.test(readFileSync(join(environment, 'pyvenv.cfg'), 'utf8'));

const fromPath = (path: string): string | undefined => {
  for (const folder of path.split(':')) {
    if (folder === '') continue;
    for (const name of ['python3', 'python']) {
      const place = join(folder, name);
      if (!existsSync(place)) continue;
      // A shim of pyenv is a script that looks for the chosen version.
      const chosen = folder.endsWith('/shims') ? chosenVersion(dirname(folder)) : place;
      if (chosen !== undefined) return chosen;
    }
  }
  return undefined;
};

const chosenVersion = (pyenv: string): string | undefined => {
  try {
    const [version = ''] = readFileSync(join(pyenv, 'version'), 'utf8').split(/\s/u);
    const program = join(pyenv, 'versions', version, 'bin', 'python3');
    return version !== '' && existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
};

const librariesIn = (prefix: string): readonly string[] =>
  [join(prefix, 'lib'), join(prefix, 'local', 'lib')].flatMap((library) => {
    try {
      return readdirSync(library)
        .filter((name) => name.startsWith('python3'))
        .flatMap((name) => [join(library, name, 'site-packages'), join(library, name, 'dist-packages')])
        .filter((folder) => existsSync(folder));
    } catch {
      return [];
    }
  });
