import { callAround, inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** RSA encryption with OAEP, whose errors tell nothing about the text. */
export const oaepPadding: Rewrite = (place) => {
  const changes =
    'What was encrypted with the old padding cannot be decrypted with this one; both sides have to change.';
  const title = 'Pad with OAEP';
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Call') continue;
    const name = place.names.qualified(node.callee) ?? '';
    if (name.endsWith('.asymmetric.padding.PKCS1v15')) {
      const padding = node.callee.kind === 'Member' ? place.source(node.callee.object) : undefined;
      if (padding === undefined) return unfit('the padding is imported by its own name');
      const sha = `${place.imports.member('cryptography.hazmat.primitives.hashes', 'SHA256')}()`;
      return {
        title,
        changes,
        edits: [replace(node, `${padding}.OAEP(mgf=${padding}.MGF1(algorithm=${sha}), algorithm=${sha}, label=None)`)],
      };
    }
    const library = /^(Crypto|Cryptodome)\.Cipher\.PKCS1_v1_5\.new$/u.exec(name)?.[1];
    if (library !== undefined)
      return {
        title,
        changes,
        edits: [replace(node.callee, `${place.imports.member(`${library}.Cipher`, 'PKCS1_OAEP')}.new`)],
      };
  }
  return callAround(place, place.node) === undefined
    ? unfit('no padding stands here')
    : unfit('this padding has no safe form of the same shape');
};
