import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecisiveVariable, isSecretPath, isSecretVariable } from './secret-names.ts';

test.each([
  '.env',
  'app/.env.local',
  'id_rsa',
  '.ssh/known_hosts',
  '.aws/config',
  'credentials.json',
  'db_passwords.txt',
  'client_secret.json',
  'server.pem',
  'tls.KEY',
  '.bash_history',
  'api-keys.yaml',
  'wallet.dat',
])('%s holds secrets', (path) => {
  expect(isSecretPath(path)).toBe(true);
});

test.each([
  'env.txt',
  'data.csv',
  'notes.md',
  'keys.py/',
  'keyboard.txt',
  'monkey',
  'config.json',
  'tokenizer.json',
  'passwordless.md',
  'grid_rsa.txt',
])('%s holds none', (path) => {
  expect(isSecretPath(path)).toBe(false);
});

test.each([
  'API_KEY',
  'OPENAI_API_KEY',
  'SECRET',
  'db_password',
  'GITHUB_TOKEN',
  'AWS_REGION',
  'HOME',
  'USER',
  'PATH',
  'SSH_AUTH_SOCK',
  'MYAPIKEY',
  'LD_LIBRARY_PATH',
  'https_proxy',
])('%s is not for programs', (name) => {
  expect(isSecretVariable(name)).toBe(true);
});

test.each([
  'DEBUG',
  'LOG_LEVEL',
  'PORT',
  'APP_HOST',
  'MODE',
  'TZ',
  'LANG',
  'MONKEY',
  'KEYBOARD',
  'WORKERS',
  'COLOUR_PATH_STYLE',
  'PYTHONHASHSEED',
])('%s is a setting', (name) => {
  expect(isSecretVariable(name)).toBe(false);
  expect(isDecisiveVariable(name)).toBe(false);
});

test('what decides what runs', () => {
  for (const name of ['PATH', 'LD_PRELOAD', 'PYTHONPATH', 'Path', 'HTTP_PROXY', 'BASH_ENV'])
    expect(isDecisiveVariable(name)).toBe(true);
});

test('takes no time over long names', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('.', 'a_', 'KEY', 'secret-', '/'),
      fc.integer({ min: 1, max: 20_000 }),
      (part, times) => {
        const text = part.repeat(times);
        expect(typeof isSecretPath(text)).toBe('boolean');
        expect(isSecretVariable(text) || text.length <= 200).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});
