import { describe, expect, it } from 'vitest';
import { isPassphrase } from './passphrase.ts';

describe('isPassphrase', () => {
  it.each([
    'cactus-violet-rocket',
    'bridge_walrus_meadow_tiger',
    'ginger rocket falcon nectar',
    'winter.pepper.lantern.turtle',
    'Copper-Lantern-Walrus-42',
    'walrus-orchid-signing-7172',
  ])('takes %s', (value) => {
    expect(isPassphrase(value)).toBe(true);
  });

  it.each([
    ['a class of a page', 'form-control-large'],
    ['a key of a catalogue', 'login.form.password'],
    ['a name with three parts and dots', 'acme.walrus.copper'],
    ['words of the trade', 'my-secret-token-value'],
    ['a sentence', 'must contain upper case letters'],
    ['a sentence in short words', 'to be or not to be'],
    ['a name of a model', 'text-embedding-3-small'],
    ['a camel', 'createPasswordHasher'],
    ['joints of two sorts', 'cactus-violet_rocket-tiger'],
    ['hardly anything', 'a-b-c'],
  ])('leaves alone %s', (_what, value) => {
    expect(isPassphrase(value)).toBe(false);
  });
});
