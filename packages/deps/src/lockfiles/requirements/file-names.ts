import type { Group } from '../../packages/index.ts';
import { pythonGroup } from '../python-group.ts';

/**
 * Whether a file holds requirements in pip's format, by its name: `requirements.txt`, `dev-requirements.txt`, `requirements/base.txt`,
 * `constraints.txt`, the `.in` files of pip-tools, the `.lock` files of rye, and what `pip freeze` is commonly written to.
 */
export const isRequirementsFile = (path: string): boolean => {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const folder = parts.pop() ?? '';
  if (isFreezeFile(name)) return true;
  if (/(?:requirements?|constraints?)[^/]*\.(?:txt|in|pip)$/iu.test(name)) return true;
  if (/^requirements(?:[-_.][\w.-]+)?\.lock$/iu.test(name)) return true;
  if (/^(?:.*[-_.])?(?:reqs?|pip[-_]deps)(?:[-_.].*)?\.(?:txt|in)$/iu.test(name)) return true;
  return (
    /^(?:\w+[-_])?(?:requirements?|reqs)(?:[-_.]\w+)?$|^constraints$/iu.test(folder) && /\.(?:txt|in|pip)$/iu.test(name)
  );
};

/** What `pip freeze` is commonly written to: all that is installed. */
export const isFreezeFile = (path: string): boolean => /(?:^|[-_./])freeze(?:[-_.][^/]*)?\.txt$/iu.test(path);

export const isConstraintsFile = (path: string): boolean => /constraints?[^/]*$/iu.test(path);

/** What the file's packages are needed for, by the words in its name; a folder counts by its whole name (`docs`, `tests`), since `test-service` is somebody's product. */
export const groupOfFile = (path: string): Group => {
  const [name = '', folder = ''] = path.split('/').toReversed();
  const group = pythonGroup(name, 'production');
  return group === 'production' && folderForDevelopment.test(folder) ? 'development' : group;
};

const folderForDevelopment = /^\.?(?:tests?|testing|docs?|documentation|ci|dev|development|benchmarks?|github)$/iu;
