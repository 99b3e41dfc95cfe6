import type { PackageSource } from '../../packages/index.ts';
import { textAt, type Value } from '../../text/index.ts';
import { publicAddress } from '../python-address.ts';

/** Where a package comes from, after its `source` table; without one it is PyPI. `legacy` is what Poetry calls other package indexes. */
export const poetrySource = (value: Value | undefined): PackageSource => {
  const url = textAt(value, 'url') ?? '';
  const commit = textAt(value, 'resolved_reference') ?? textAt(value, 'reference') ?? '';
  switch (textAt(value, 'type')) {
    case 'git':
      return { kind: 'git', url: publicAddress(url), ...(/^[0-9a-f]{7,64}$/u.test(commit) ? { commit } : {}) };
    case 'url':
      return { kind: 'url', url: publicAddress(url) };
    case 'file':
    case 'directory':
      return { kind: 'path', path: url };
    default:
      return { kind: 'registry', ...(url === '' ? {} : { address: publicAddress(url) }) };
  }
};
