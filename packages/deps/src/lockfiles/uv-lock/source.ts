import type { PackageSource } from '../../packages/index.ts';
import { textAt, type Value } from '../../text/index.ts';
import { publicAddress } from '../python-address.ts';

export interface UvSource {
  readonly source: PackageSource;
  /** The folder of a package that lies in one: the project itself, members of its workspace, or what it finds elsewhere on disk. */
  readonly folder?: string;
}

/** Where a package comes from, after its `source`: a table, or in the first versions of uv a text (`registry+https://…`). */
export const uvSource = (value: Value | undefined): UvSource => {
  if (value?.kind === 'scalar') {
    const [, kind = '', where = ''] = /^([a-z]+)\+(.*)$/su.exec(String(value.value)) ?? [];
    return sourceOf(kind === 'direct' ? 'url' : kind, where);
  }
  for (const kind of ['registry', 'git', 'url', 'path', 'directory', 'editable', 'virtual']) {
    const where = textAt(value, kind);
    if (where !== undefined) return sourceOf(kind, where);
  }
  return { source: { kind: 'registry' } };
};

const sourceOf = (kind: string, where: string): UvSource => {
  switch (kind) {
    case 'git': {
      const [address = '', commit] = where.split('#');
      const url = publicAddress(address.replace(/\?.*$/su, ''));
      return { source: { kind: 'git', url, ...(commit === undefined ? {} : { commit }) } };
    }
    case 'url':
      return { source: { kind: 'url', url: publicAddress(where.replace(/#.*$/su, '')) } };
    case 'path':
      return { source: { kind: 'path', path: where } };
    case 'directory':
    case 'editable':
    case 'virtual':
      return { source: { kind: 'path', path: where }, folder: where.replace(/^\.\/|\/$/gu, '') };
    default:
      return { source: { kind: 'registry', ...(where === '' ? {} : { address: publicAddress(where) }) } };
  }
};
