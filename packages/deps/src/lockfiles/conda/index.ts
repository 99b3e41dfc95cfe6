/**
 * `environment.yml` of conda: what its `pip` list asks for. conda's own packages are counted and told, and not looked at: advisories name the packages of
 * PyPI, and conda's are others.
 *
 * Source: docs.conda.io, "Managing environments", "Creating an environment file manually".
 */
import type { Reader } from '../../packages/index.ts';
import { itemsAt, newLines, readYaml, scalarAt, valueAt, type Value } from '../../text/index.ts';
import { Asking } from '../asking.ts';
import { condaUnseen } from '../conda-unseen.ts';
import { innerOffset } from '../inner-offset.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { pythonGroup } from '../python-group.ts';
import { withIds } from '../python-use.ts';
import { splitLine } from '../requirements/options.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';

export const conda: Reader = {
  id: 'conda',
  role: 'manifest',
  owns: (path) => /(?:^|[/_.-])(?:environment|conda|env)(?:[-_.][\w.-]*)?\.ya?ml$/iu.test(path) && !isLock(path),
  read: (text, path, files) => {
    const reading = { format: 'conda', role: 'manifest' as const, path, members: [] };
    // Other tools call their files so too.
    if (!/^["']?dependencies["']?\s*:/mu.test(text)) return { ...reading, uses: [], diagnostics: [], alsoRead: [] };
    const { root, diagnostics } = readYaml(path, text);
    const asking = new Asking(text, path, newLines(text), files);
    const group = pythonGroup(path.slice(path.lastIndexOf('/') + 1), 'production');
    let unseen = 0;
    for (const item of itemsAt(root, 'dependencies')) {
      if (item.kind === 'scalar') unseen += /^(?:python|pip)\b/u.test(scalarAt(item) ?? '') ? 0 : 1;
      for (const one of itemsAt(valueAt(item, 'pip'))) {
        const written = scalarAt(one) ?? '';
        const { asked, options } = splitLine(written.replace(/\s#.*$/u, ''));
        if (asked.trim() !== '') asking.addText(asked, { start: one.start, offset: innerOffset(text, one) }, group);
        for (const { name, value } of options) {
          if (name === '--requirement') asking.addFile(value, one.start, group);
          if (name === '--editable') asking.addText(value, { start: one.start, offset: undefined }, group);
        }
      }
    }
    return {
      ...reading,
      uses: withIds(asking.inOrder(undefined)),
      diagnostics: [
        ...diagnostics,
        ...(diagnostics.length > 0 ? [] : wrongKinds(path, asking.lines, shapeOf(root), manifestProblem)),
        ...asking.diagnostics,
        ...condaUnseen(path, unseen),
      ],
      alsoRead: asking.alsoRead,
    };
  },
};

const shapeOf = (root: Value | undefined): readonly Expected[] => [
  { what: '"dependencies"', value: valueAt(root, 'dependencies'), kind: 'list', orNull: true },
  ...itemsAt(root, 'dependencies').flatMap((item): readonly Expected[] =>
    item.kind === 'table'
      ? [{ what: '"pip"', value: valueAt(item, 'pip'), kind: 'list', orNull: true }]
      : [{ what: 'a dependency', value: item, kind: 'scalar' }],
  ),
];

const isLock = (path: string): boolean => /conda-lock\.ya?ml$/iu.test(path);
