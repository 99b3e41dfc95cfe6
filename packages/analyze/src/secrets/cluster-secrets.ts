import { isMachineMade } from './entropy.ts';
import { isOtherThing } from './judge-value.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Spotted } from './spotted.ts';

/**
 * Values of a Kubernetes `Secret` under names that do not say what they are (`key`, `value`, `vendor-id`): the kind of the object
 * says it. `data` is in base64, `stringData` as it is; only what a machine made counts, because names of users and hosts stand
 * there as well. Bounded: documents are walked line by line.
 */
export const clusterSecrets = function* (text: string): Generator<Spotted> {
  if (!kind.test(text)) return;
  let offset = 0;
  for (const document of text.split(/^(?=---)/mu)) {
    if (kind.test(document)) yield* secretsOf(document, offset);
    offset += document.length;
  }
};

const kind = /^kind: ['"]?Secret['"]?\s*$/mu;

const secretsOf = function* (document: string, offset: number): Generator<Spotted> {
  let block: 'data' | 'stringData' | undefined;
  for (const match of document.matchAll(/^[^\n]{1,2000}$/gmu)) {
    const line = match[0].trimEnd();
    if (/^[^\s#]/u.test(line)) block = line === 'data:' ? 'data' : line === 'stringData:' ? 'stringData' : undefined;
    else if (block !== undefined) {
      const entry = /^\s{1,8}["']?(?<name>[\w.-]{1,80})["']?:\s{1,8}["']?(?<value>[^\s"'{}]{12,1000})["']?$/u.exec(
        line,
      );
      const { name = '', value = '' } = entry?.groups ?? {};
      if (value === '' || openNames.test(name)) continue;
      const plain = block === 'data' ? decoded(value) : value;
      if (plain === undefined || !isMachineMade(plain) || isPlaceholder(plain) || isOtherThing(plain)) continue;
      const start = offset + match.index + line.lastIndexOf(value);
      yield { kind: 'generic.secret', start, end: start + value.length, confidence: 'medium', name };
    }
  }
};

/** What an object of this kind holds beside its secrets. */
const openNames = /(?:crt|cert|certificate|ca|pub|public|user|username|host|hash|checksum|url|uri|email|id)$/iu;

const decoded = (value: string): string | undefined => {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(value)) return undefined;
  const text = atob(value).trim();
  return /^[\x21-\x7e]{8,}$/u.test(text) ? text : undefined;
};
