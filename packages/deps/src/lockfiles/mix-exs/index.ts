/** `mix.exs`: what an Elixir project asks for. It is a program; it is read, never run. */
import { exactVersion, type PackageUse, type Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { known } from '../known.ts';
import { versionPlace } from '../version-place.ts';
import { readAskedDependencies } from './asked-dependencies.ts';

export const mixExs: Reader = {
  id: 'mix-exs',
  role: 'manifest',
  owns: (path) => /(?:^|\/)mix\.exs$/u.test(path),
  read: (text, path) => {
    const lines = newLines(text);
    const { dependencies, app, version } = readAskedDependencies(text);
    const counted = new Map<string, number>();
    const uses = dependencies.map((asked): PackageUse => {
      const count = (counted.get(asked.app) ?? 0) + 1;
      counted.set(asked.app, count);
      return {
        ecosystem: 'Hex',
        name: asked.name,
        source: asked.source,
        groups: [asked.group],
        relation: 'direct',
        id: count === 1 ? asked.app : `${asked.app} #${String(count)}`,
        requires: [],
        line: lines.at(asked.appPlace.start),
        ...versionPlace(text, asked.place, asked.requirement),
        ...known({
          alias: asked.name === asked.app ? undefined : asked.app,
          version: exactVersion('Hex', asked.requirement ?? '')?.version,
          requirement: asked.requirement,
        }),
      };
    });
    return {
      format: 'mix-exs',
      role: 'manifest',
      path,
      uses,
      members: app === undefined ? [] : [{ folder: '', name: app, ...known({ version }) }],
      diagnostics: [],
      alsoRead: [],
    };
  },
};
