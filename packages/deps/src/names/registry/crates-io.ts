import { at, listAt, part, present, readJson, strange, textAt, type Protocol } from './protocol.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/** crates.io. Source: doc.rust-lang.org, "Registry Web API"; crates.io, "Data access policy" (one request a second, a user agent). */
export const cratesIo: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/api/v1/crates/${part(name)}`,
      accept: 'application/json',
      mostBytes: 16 * 2 ** 20,
      read: readJson((document) => readCrate(document, version)),
    },
  ],
};

const readCrate = (document: unknown, version: string | undefined): RegistryAnswer => {
  if (textAt(document, 'crate', 'name') === undefined) return strange;
  const wanted = listAt(document, 'versions').find((one) => textAt(one, 'num') === version);
  return present({
    created: textAt(document, 'crate', 'created_at'),
    latest: textAt(document, 'crate', 'max_stable_version') ?? textAt(document, 'crate', 'max_version'),
    ...(version === undefined
      ? {}
      : { version: wanted === undefined ? 'absent' : at(wanted, 'yanked') === true ? 'withdrawn' : 'present' }),
  });
};
