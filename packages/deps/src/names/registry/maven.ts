import { part, present, strange, type Protocol } from './protocol.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/**
 * Maven Central: the list of versions that lies beside the artifacts. Dates of versions are not in it, so ages stay unknown.
 *
 * Source: maven.apache.org, "Repository Metadata".
 */
export const maven: Protocol = {
  questions: (base, name, version) => {
    const [group = '', artifact = ''] = name.split(':');
    return [
      {
        url: `${base}/${group.split('.').map(part).join('/')}/${part(artifact)}/maven-metadata.xml`,
        accept: 'application/xml, text/xml',
        mostBytes: 4 * 2 ** 20,
        read: (body) => readMetadata(body, version),
      },
    ];
  },
};

/** The file is written by machines and has no attributes where it counts; its values are only compared and shown. */
const readMetadata = (body: string, version: string | undefined): RegistryAnswer => {
  if (!body.includes('<metadata')) return strange;
  const versions = [...body.matchAll(/<version>([^<]{1,200})<\/version>/gu)].map(([, text = '']) => text.trim());
  const latest = /<release>([^<]{1,200})<\/release>/u.exec(body)?.[1]?.trim() ?? versions.at(-1);
  return present({
    latest,
    // Old artifacts are there although the list forgot them, so a version that is missing in it is not called absent.
    ...(version !== undefined && versions.includes(version) ? { version: 'present' } : {}),
  });
};
