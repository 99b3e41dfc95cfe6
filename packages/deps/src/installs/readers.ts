import type { Reader } from '../packages/index.ts';
import { cdn } from './cdn/index.ts';
import { ci } from './ci/index.ts';
import { devcontainer } from './devcontainer/index.ts';
import { dockerfile } from './dockerfile/index.ts';
import { makefile } from './makefile/index.ts';
import { markdown } from './markdown/index.ts';
import { notebook } from './notebook/index.ts';
import { packageScripts } from './package-scripts/index.ts';
import { pythonCode } from './python-code/index.ts';
import { shellScript } from './shell-script/index.ts';
import { toolServers } from './tool-servers/index.ts';
import { tox } from './tox/index.ts';

/**
 * Everybody who reads what is installed by texts that are no manifests. Order: by name of folder.
 *
 * A file may be of several; none of them counts for a project that has no manifest, since each names only a part.
 */
export const mentionReaders: readonly Reader[] = [
  cdn,
  ci,
  devcontainer,
  dockerfile,
  makefile,
  markdown,
  notebook,
  packageScripts,
  pythonCode,
  shellScript,
  toolServers,
  tox,
];
