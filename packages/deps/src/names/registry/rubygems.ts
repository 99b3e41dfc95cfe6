import { earliest, part, present, readJson, strange, textAt, type Protocol } from './protocol.ts';

/** RubyGems. Source: guides.rubygems.org, "RubyGems.org API", "Gem version methods". Versions that were yanked are not listed. */
export const rubygems: Protocol = {
  questions: (base, name, version) => [
    {
      url: `${base}/api/v1/versions/${part(name)}.json`,
      accept: 'application/json',
      mostBytes: 32 * 2 ** 20,
      read: readJson((document) => {
        if (!Array.isArray(document)) return strange;
        const versions = document as readonly unknown[];
        // A name whose versions were all yanked stays with its owner.
        const latest = versions.find((one) => textAt(one, 'platform') === 'ruby') ?? versions[0];
        return present({
          created: earliest(versions.map((one) => textAt(one, 'created_at'))),
          latest: textAt(latest, 'number'),
          ...(version === undefined
            ? {}
            : { version: versions.some((one) => textAt(one, 'number') === version) ? 'present' : 'absent' }),
        });
      }),
    },
  ],
};
