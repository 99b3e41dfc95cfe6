/**
 * Whether names in a piece of code speak of a password: `pw`, `userPwd`, `pass_hash`, `PASSPHRASE`, `login_pin`.
 *
 * By whole parts of names, so that `bypass`, `spin` and `compass` do not.
 */
export const aboutPassword = (code: string): boolean =>
  /(?<![a-z])(?:pw|pwd|pass|passwd|password|passphrase|passcode|pin|credential)s?(?![a-z])/iu.test(
    code.replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2'),
  );
