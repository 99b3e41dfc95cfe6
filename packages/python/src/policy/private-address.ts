/**
 * Whether a host name or address can only mean this machine, its network or a cloud's own services: what no program gets
 * to talk to, whatever a policy lists. Names that resolve to such an address are for whoever resolves them to refuse, with
 * this same function.
 *
 * In: `hostname` of a URL (which has written `0x7f.1` as `127.0.0.1` already) or an address from a resolver.
 * Source: RFC 6890, the special-purpose address registries; RFC 6761 for `localhost`; RFC 6762 for `.local`.
 */
export const isPrivateAddress = (hostname: string): boolean => {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return isPrivateV4(host.split('.').map(Number));
  if (host.includes(':')) return isPrivateV6(host.replace(/%.*$/, ''));
  return (
    host === '' ||
    /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion)$/.test(host) ||
    !host.includes('.')
  );
};

/** First bytes and the number of bits that count. */
const blocks: readonly (readonly [bytes: readonly number[], bits: number])[] = [
  [[0], 8],
  [[10], 8],
  [[100, 64], 10],
  [[127], 8],
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  [[224], 3],
];

const isPrivateV4 = (bytes: readonly number[]): boolean =>
  bytes.some((byte) => byte > 255) ||
  blocks.some(([block, bits]) =>
    Array.from({ length: bits }, (_, bit) => bit).every(
      (bit) => (((bytes[bit >> 3] ?? 0) ^ (block[bit >> 3] ?? 0)) & (0x80 >> (bit & 7))) === 0,
    ),
  );

const isPrivateV6 = (host: string): boolean => {
  const groups = groupsOf(host);
  if (groups === undefined) return true;
  const [first = 0, second = 0] = groups;
  const embedded = (at: number): readonly number[] => {
    const [high = 0, low = 0] = groups.slice(at, at + 2);
    return [high >> 8, high & 255, low >> 8, low & 255];
  };
  const zeros = groups.findIndex((group) => group !== 0);
  // ::, ::1, ::a.b.c.d and ::ffff:a.b.c.d.
  if (zeros === -1 || zeros >= 6) return true;
  if (zeros === 5 && groups[5] === 0xffff) return isPrivateV4(embedded(6));
  // 64:ff9b::/96 carries an IPv4 address at its end, 2002::/16 behind its first group.
  if (first === 0x64 && second === 0xff9b) return groups[2] === 0 ? isPrivateV4(embedded(6)) : true;
  if (first === 0x2002) return isPrivateV4(embedded(1));
  // Only 2000::/3 is in public use; of it 2001::/23, 2001:db8::/32 and 3fff::/20 are not.
  return (
    first >> 13 !== 1 ||
    (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
    (first === 0x3fff && second < 0x1000)
  );
};

/** Eight numbers, or `undefined` if it is no address. */
const groupsOf = (host: string): readonly number[] | undefined => {
  const dotted = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  const plain =
    dotted === null
      ? host
      : `${dotted[1] ?? ''}${((Number(dotted[2]) << 8) | Number(dotted[3])).toString(16)}:${((Number(dotted[4]) << 8) | Number(dotted[5])).toString(16)}`;
  const [head = '', tail, more] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - left.length - right.length;
  if (more !== undefined || (tail === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...left, ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...right];
  return groups.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
};
