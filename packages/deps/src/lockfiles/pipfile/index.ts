/**
 * `Pipfile` of pipenv. `packages` is production; `dev-packages` and every category of one's own are for development.
 *
 * Source: pipenv.pypa.io, "Pipfile & Pipfile.lock", "Package Category Groups".
 */
import type { Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readToml, textAt } from '../../text/index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { tableUses } from '../python-table.ts';
import { withIds } from '../python-use.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';

export const pipfile: Reader = {
  id: 'pipfile',
  role: 'manifest',
  owns: (path) => /(?:^|\/)Pipfile$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const indexes = new Map(
      itemsAt(root, 'source').flatMap((item) => {
        const name = textAt(item, 'name');
        const url = textAt(item, 'url');
        return name === undefined || url === undefined ? [] : [[name, url] as const];
      }),
    );
    const uses = entriesAt(root).flatMap(({ key, value }) =>
      notPackages.has(key.text)
        ? []
        : entriesAt(value).flatMap((entry) =>
            tableUses(entry, key.text === 'packages' ? 'production' : 'development', { text, lines, indexes }),
          ),
    );
    const shape = entriesAt(root).flatMap(({ key, value }): readonly Expected[] => [
      { what: `"${key.text.slice(0, 80)}"`, value, kind: key.text === 'source' ? 'list' : 'table' },
      ...(notPackages.has(key.text) ? [] : entriesAt(value)).flatMap((entry): readonly Expected[] =>
        entry.value.kind === 'scalar'
          ? [{ what: `"${entry.key.text.slice(0, 80)}"`, value: entry.value, kind: 'text' }]
          : [],
      ),
    ]);
    return {
      format: 'pipfile',
      role: 'manifest',
      path,
      uses: withIds(uses),
      members: [],
      diagnostics: diagnostics.length > 0 ? diagnostics : wrongKinds(path, lines, shape, manifestProblem),
      alsoRead: [],
    };
  },
};

const notPackages: ReadonlySet<string> = new Set(['source', 'requires', 'scripts', 'pipenv', 'pipfile']);
