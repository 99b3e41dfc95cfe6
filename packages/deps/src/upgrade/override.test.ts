import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overrideOf, overrideWords, withOverride } from './override.ts';

const override = { path: 'package.json', keys: ['overrides', 'door', 'hinge'], value: '1.2.0', command: '' };

describe('an override', () => {
  it.each([
    ['{}', '{\n  "overrides": {\n    "door": {\n      "hinge": "1.2.0"\n    }\n  }\n}'],
    ['{ "name": "a" }\n', '{ "name": "a", "overrides": { "door": { "hinge": "1.2.0" } } }\n'],
    [
      '{\r\n\t"name": "a", "x": { "y": 1 }\r\n}\r\n',
      '{\r\n\t"name": "a", "x": { "y": 1 },\r\n\t"overrides": {\r\n\t\t"door": {\r\n\t\t\t"hinge": "1.2.0"\r\n\t\t}\r\n\t}\r\n}\r\n',
    ],
    [
      '{\n "overrides": {\n  "door": { "nail": "1" }\n },\n "z": 1\n}',
      '{\n "overrides": {\n  "door": { "nail": "1", "hinge": "1.2.0" }\n },\n "z": 1\n}',
    ],
    [
      '\ufeff{\n    "overrides": {}\n}',
      '\ufeff{\n    "overrides": {\n        "door": {\n            "hinge": "1.2.0"\n        }\n    }\n}',
    ],
  ])('goes into %j', (before, after) => {
    expect(withOverride(before, override)).toBe(after);
  });

  it.each([
    '',
    '[]',
    '{',
    '{"overrides":"x"}',
    '{"overrides":{"door":"1"}}',
    '{"overrides":{"door":{"hinge":"1.0.0"}}}',
  ])('does not go into %j', (text) => {
    expect(withOverride(text, override)).toBeUndefined();
  });

  it('leaves what else a manifest says as it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom<string | number | undefined>(undefined, 1, 2, 4, '\t'),
        fc.string({ minLength: 1 }),
        (manifest, indent, name) => {
          const text = JSON.stringify(manifest, undefined, indent);
          const made = withOverride(text, { ...override, keys: ['overrides', 'door', name] });
          if (made === undefined) {
            expect(Object.hasOwn(manifest, 'overrides')).toBe(true);
            return;
          }
          const { overrides: _, ...rest } = JSON.parse(made);
          const { overrides: __, ...before } = JSON.parse(text);
          expect(rest).toEqual(before);
          expect(JSON.parse(made).overrides.door[name]).toBe('1.2.0');
        },
      ),
    );
  });

  it('is told in the words of the package manager', () => {
    const wish = { path: 'a/lock', name: 'hinge', to: '1.2.0', parent: 'door' };
    expect(overrideOf({ ...wish, format: 'yarn-classic' })).toMatchObject({
      path: 'a/package.json',
      keys: ['resolutions', '**/door/hinge'],
    });
    expect(overrideOf({ ...wish, format: 'cargo-lock' })).toBeUndefined();
    expect(overrideWords({ ...wish, format: 'uv-lock' })).toBe(
      'override-dependencies = ["hinge==1.2.0"] under [tool.uv] in pyproject.toml',
    );
    expect(overrideWords({ ...wish, format: 'gemfile-lock' })).toBeUndefined();
  });
});
