import { part, present, strange, type Protocol, type Question } from './protocol.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/**
 * Maven Central: the list of versions that lies beside the artifacts. Dates of versions are not in it, so ages stay unknown.
 *
 * Projects take artifacts from several repositories, so "not found" here says something only of a group that Central has; groups that are known
 * to live elsewhere, in whole or in part, are never called absent.
 *
 * Source: maven.apache.org, "Repository Metadata"; developer.android.com, "Google Maven repository"; docs.jitpack.io.
 */
export const maven: Protocol = {
  questions: (base, name, version) => {
    const [group = '', artifact = ''] = name.split(':');
    const folder = `${base}/${group.split('.').map(part).join('/')}`;
    const metadata: Question = {
      url: `${folder}/${part(artifact)}/maven-metadata.xml`,
      accept: 'application/xml, text/xml',
      mostBytes: 4 * 2 ** 20,
      read: (body) => readMetadata(body, version),
    };
    if (elsewhere.test(`${group}.`)) return [{ ...metadata, missing: inAnother }];
    return [
      metadata,
      {
        url: `${folder}/`,
        accept: 'text/html',
        mostBytes: 16 * 2 ** 20,
        read: () => ({ kind: 'absent' }),
        missing: inAnother,
      },
    ];
  },
};

const elsewhere =
  /^(?:androidx|com\.android|com\.google\.(?:android|firebase|gms|ar|mlkit|mediapipe|testing|oboe)|com\.github|com\.gitlab|io\.jitpack|jitpack|io\.confluent|org\.jetbrains\.(?:compose|intellij)|com\.atlassian|org\.jenkins-ci|com\.crashlytics|io\.fabric|com\.huawei|com\.oracle|com\.microsoft\.(?:appcenter|device))\./u;

const inAnother: RegistryAnswer = {
  kind: 'unknown',
  why: 'not in Maven Central, and other repositories were not asked',
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
