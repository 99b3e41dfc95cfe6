/** A content hash, its algorithm named as in Subresource Integrity and its value in lower-case hex. */
export interface ComponentHash {
  readonly algorithm: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly hex: string;
}

/** Units: hex digits. */
const digits = { md5: 32, sha1: 40, sha256: 64, sha384: 96, sha512: 128 } as const;

/** The strongest hash that an integrity field holds (`sha512-<base64>`, `sha256:<hex>`); nothing for hashes of something else than the archive, as Go's `h1:`. */
export const componentHash = (integrity: string): ComponentHash | undefined => {
  const found = integrity
    .trim()
    .split(/\s+/u)
    .flatMap((one) => {
      const parts = /^(md5|sha1|sha256|sha384|sha512)([-:])([A-Za-z0-9+/=_-]+)$/u.exec(one);
      if (parts === null) return [];
      const algorithm = parts[1] as ComponentHash['algorithm'];
      const isHex = new RegExp(`^[0-9a-f]{${String(digits[algorithm])}}$`, 'iu').test(parts[3]!);
      const hex = isHex ? parts[3]!.toLowerCase() : Buffer.from(parts[3]!, 'base64').toString('hex');
      return hex.length === digits[algorithm] ? [{ algorithm, hex }] : [];
    });
  return found.sort((a, b) => b.hex.length - a.hex.length)[0];
};
