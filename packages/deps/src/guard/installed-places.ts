import type { InstallCommand } from '../installs/command/parse-install.ts';
import type { Ecosystem } from '../versions/index.ts';

/** What a command installs that is no package of a registry, sorted by what can be said of it. */
export interface InstalledPlaces {
  /** Folders, which a manifest in them describes. */
  readonly projects: readonly string[];
  /** Archives and other things that nobody can be asked about. */
  readonly unjudged: readonly string[];
  /** A word that names no package and no place. */
  readonly unread?: string;
}

export const installedPlaces = (install: InstallCommand, ecosystem: Ecosystem): InstalledPlaces => {
  const unread = install.unknown.find(({ text }) => !isPlace(text))?.text;
  const projects: string[] = [];
  const unjudged: string[] = [];
  for (const text of [...install.paths, ...install.unknown.map((one) => one.text)]) {
    // A package of the workspace itself comes from nowhere, and neither do parts of PHP.
    if (text.startsWith('workspace:') || (ecosystem === 'Packagist' && platform.test(text))) continue;
    const path = text.replace(/^file:\/\/(?:localhost)?(?=\/)|^(?:file|link|portal):/u, '');
    const isAddress = /^[a-z][\w+.-]+:/iu.test(path);
    if (isAddress || archive.test(path)) unjudged.push(text);
    else if (ecosystem !== 'Go') projects.push(path);
    else if (isPlace(path)) projects.push(path.replace(/\/?\.\.\.$/u, '') || '.');
    else unjudged.push(text);
  }
  return { projects, unjudged, ...(unread === undefined ? {} : { unread }) };
};

const archive = /\.(?:whl|zip|tgz|tar(?:\.\w+)?|gem|crate|nupkg|phar)$/iu;
/** Source: getcomposer.org, "Platform packages". */
const platform = /^(?:php(?:-[\w-]+)?|hhvm|ext-[\w-]+|lib-[\w-]+|composer(?:-[\w-]+)?)(?::|$)/iu;

/** A place on disk, as far as the text tells. */
const isPlace = (text: string): boolean => /^(?:[.~/\\]|[A-Za-z]:[\\/])/u.test(text);
