/**
 * Names by which code may know a crate beside its own: a library may be called otherwise than its package (`rust-ini` is `ini`, `md-5` is `md5`), and only
 * its own manifest tells.
 */
export const likelyCrateNames = (name: string): readonly string[] => {
  const plain = name.toLowerCase().replaceAll('-', '_');
  const bare = plain.replace(/^(?:rust|lib|cargo)_?|_?(?:rs|rust|lib|sys|rkv|ng|fork)$/gu, '');
  const last = plain.slice(plain.lastIndexOf('_') + 1);
  return [
    ...new Set([plain, bare, plain.replaceAll('_', ''), bare.replaceAll('_', ''), last, plain.split('_', 1)[0]!]),
  ].filter((one) => one !== '' && one !== name.replaceAll('-', '_'));
};
