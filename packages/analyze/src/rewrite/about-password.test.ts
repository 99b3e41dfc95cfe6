import { describe, expect, it } from 'vitest';
import { aboutPassword } from './about-password.ts';

describe('a name', () => {
  it.each([
    'pw',
    'hash_pw',
    'userPw',
    'request.form["pwd"]',
    'PASSWORD',
    'new_password_hash',
    'passHash',
    'login_pin',
    'passwords',
    'pw2',
  ])('%s speaks of a password', (name) => expect(aboutPassword(name)).toBe(true));

  it.each(['bypass', 'spin', 'pinned', 'compass', 'passenger', 'pwm', 'mapping', 'path', 'passive'])(
    '%s does not',
    (name) => expect(aboutPassword(name)).toBe(false),
  );
});
