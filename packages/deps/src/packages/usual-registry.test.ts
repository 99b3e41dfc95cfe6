import { describe, expect, it } from 'vitest';
import { isUsualRegistry, npmDomain } from './usual-registry.ts';

describe('a registry that everybody uses', () => {
  it.each([`https://registry.${npmDomain}/`, `registry.${npmDomain}/lodash/-/lodash-4.17.21.tgz`])('%s', (address) => {
    expect(isUsualRegistry('npm', address)).toBe(true);
  });

  it.each([
    `https://registry.${npmDomain}.evil.example/`,
    `https://evil${npmDomain}/`,
    `https://evil.example#.${npmDomain}`,
    `https://evil.example/.${npmDomain}`,
    `https://me@evil.example?.${npmDomain}`,
    'https://npm.acme.example/',
    '',
  ])('is not %j', (address) => {
    expect(isUsualRegistry('npm', address)).toBe(false);
  });
});
