import type { PackageSource } from '../../packages/index.ts';
import { archiveSource, npmSource } from '../npm-source.ts';
import { npmSpec } from '../npm-spec.ts';
import { registryArchive } from '../registry-archive.ts';
import { readClassicText, type ClassicEntry } from './classic-text.ts';
import { splitDescriptor, type YarnDependency, type YarnEntry, type YarnFile } from './yarn-entry.ts';

/** A `yarn.lock` of version 1. */
export const readClassic = (path: string, text: string): YarnFile => {
  const { entries, lines, diagnostics } = readClassicText(path, text);
  return { entries: entries.flatMap((entry) => entryOf(entry) ?? []), lines, diagnostics, knowsMembers: false };
};

const entryOf = ({ descriptors, key, fields, blocks }: ClassicEntry): YarnEntry | undefined => {
  const [called, range] = splitDescriptor(descriptors[0] ?? '');
  if (called === '') return undefined;
  const version = fields.get('version');
  const integrity = fields.get('integrity');
  const resolved = fields.get('resolved')?.text;
  return {
    descriptors,
    key,
    name: realName(called, range, resolved),
    // A link has no version; yarn writes 0.0.0 for it.
    ...(version === undefined || version.text === '' || range.startsWith('link:')
      ? {}
      : { version: version.text, versionAt: version }),
    source: sourceOf(range, resolved),
    resolution: descriptors[0] ?? '',
    dependencies: [
      ...dependenciesIn(blocks.get('dependencies'), false),
      ...dependenciesIn(blocks.get('optionalDependencies'), true),
    ],
    ...(integrity === undefined ? {} : { integrity: integrity.text }),
  };
};

const dependenciesIn = (
  block: ReadonlyMap<string, string> | undefined,
  isOptional: boolean,
): readonly YarnDependency[] => [...(block ?? [])].map(([name, range]) => ({ name, range, isOptional }));

/** An alias tells its package; an address of a registry does too: `https://…/@scope/name/-/name-1.0.0.tgz`. */
const realName = (called: string, range: string, resolved: string | undefined): string => {
  if (range.startsWith('npm:')) return npmSpec(called, range).name;
  if (!/^https?:/u.test(range)) return called;
  return registryArchive(resolved ?? range)?.name ?? called;
};

const sourceOf = (range: string, resolved: string | undefined): PackageSource => {
  // The hash of an archive follows its address; that of a repository is its commit.
  if (resolved !== undefined) {
    const source = npmSource(resolved);
    return source.kind === 'url' ? archiveSource(resolved.replace(/#.*$/su, ''), /^https?:/u.test(range)) : source;
  }
  return /^(?:file|link|portal):|^\.{0,2}\//u.test(range) ? npmSource(range) : npmSpec('', range).source;
};
