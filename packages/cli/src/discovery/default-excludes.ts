/**
 * Folders that a walk passes over without being told: version control, dependencies, build output, caches.
 *
 * Tests and examples are never among them (they are scanned and marked). A folder that the user names as a
 * target is always entered; only what lies below it is judged here.
 */

const versionControl: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.bzr', '.jj', 'CVS', '_darcs']);

const dependencies: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'site-packages',
  '.venv',
  '.pnpm-store',
  '.yarn',
  '__pypackages__',
]);

const caches: ReadonlySet<string> = new Set([
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.hypothesis',
  '.eggs',
  '.ipynb_checkpoints',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.output',
  '.turbo',
  '.parcel-cache',
  '.angular',
  '.docusaurus',
  '.vercel',
  '.serverless',
  '.terraform',
  '.gradle',
  '.nyc_output',
  'htmlcov',
  '.sallyport-cache',
]);

/** Build output only beside a manifest: `build` and `target` are also names that people give to source. */
const builtBesideManifest: ReadonlySet<string> = new Set(['dist', 'build', 'out', 'target', 'coverage']);
const manifests: readonly string[] = [
  'package.json',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'tsconfig.json',
];

/** A `vendor` folder holds other people's code when a package manager's manifest lies beside it. */
const vendorManifests: readonly string[] = ['composer.json', 'go.mod', 'Gemfile', 'package.json'];

export interface FolderView {
  readonly name: string;
  /** Whether the folder that holds it has an entry of this name. */
  beside(name: string): boolean;
  /** Whether the folder itself has an entry of this name. */
  inside(name: string): boolean;
}

/** Why a folder is passed over, or `undefined`. */
export const defaultExclude = (folder: FolderView): string | undefined => {
  const { name } = folder;
  if (versionControl.has(name)) return 'version control';
  if (name === '__pycache__') return 'compiled code';
  if (dependencies.has(name) || folder.inside('pyvenv.cfg')) return 'dependency';
  if (caches.has(name) || name.endsWith('.egg-info')) return 'build output';
  if (
    builtBesideManifest.has(name) &&
    !folder.inside('__init__.py') &&
    manifests.some((manifest) => folder.beside(manifest))
  )
    return 'build output';
  if (name === 'vendor' && vendorManifests.some((manifest) => folder.beside(manifest))) return 'dependency';
  return undefined;
};
