import { describe, expect, it } from 'vitest';
import {
  attributeDenied,
  builtinGranted,
  hostGranted,
  importOutcome,
  memberGranted,
  moduleGranted,
  mountOf,
} from './granted.ts';
import { knownMember, knownMembers, knownModule, knownModules } from './module-needs.ts';
import { importRefusal } from './refusals.ts';
import { presetNames, presetParts, presets } from './presets.ts';
import type { Policy } from './policy.ts';

const withModules = (granted: readonly string[], members: Policy['modules']['members'] = []): Policy => ({
  ...presets.pure,
  modules: { granted, members },
});

describe('modules', () => {
  it('bring their submodules, and packages only what is granted in them', () => {
    const policy = withModules(['os.path', 'collections']);
    expect(
      ['os.path', 'collections', 'collections.abc', 'os', 'o', 'os.pathx', 'osx', ''].map((name) =>
        moduleGranted(policy, name),
      ),
    ).toEqual(['whole', 'whole', 'whole', 'shell', 'no', 'no', 'no', 'no']);
    expect(memberGranted(policy, 'os', 'path')).toBe(true);
    expect(memberGranted(policy, 'os', '__name__')).toBe(true);
    expect(memberGranted(policy, 'os', 'listdir')).toBe(false);
    expect(memberGranted(policy, 'os.path', 'join')).toBe(true);
    expect(memberGranted(policy, 'json', 'loads')).toBe(false);
  });

  it('that are not there cannot be granted', () => {
    expect(moduleGranted(withModules(['subprocess']), 'subprocess')).toBe('no');
    expect(memberGranted(withModules(['os']), 'os', 'system')).toBe(false);
  });

  it('may show some members only', () => {
    const policy = withModules(
      ['os', 'math'],
      [
        { module: 'os', kind: 'only', names: ['getcwd'] },
        { module: 'math', kind: 'all-but', names: ['sin'] },
      ],
    );
    expect([memberGranted(policy, 'os', 'getcwd'), memberGranted(policy, 'os', 'listdir')]).toEqual([true, false]);
    expect([memberGranted(policy, 'math', 'cos'), memberGranted(policy, 'math', 'sin')]).toEqual([true, false]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('know no %s', (name) => {
    for (const preset of presetNames) {
      expect(moduleGranted(presets[preset], name)).toBe('no');
      expect(attributeDenied(presets[preset], name)).toBe(false);
      expect(builtinGranted({ ...presets[preset], builtins: { kind: 'only', names: [] } }, name)).toBe(false);
    }
    expect(knownModule(name)).toBeUndefined();
    expect(knownMember('os', name)).toBeUndefined();
  });
});

describe('an import', () => {
  it.each([
    ['math', 'granted'],
    ['os', 'granted'],
    ['numpy', 'absent'],
    ['numpy.linalg', 'absent'],
    ['no_such_module', 'absent'],
    ['sqlite3', 'refused'],
    ['subprocess', 'refused'],
    ['pickle', 'refused'],
  ] as const)('of %s is %s', (name, outcome) => {
    expect(importOutcome(presets.pure, name)).toBe(outcome);
  });
});

describe('the table of modules', () => {
  it('has each name once', () => {
    const names = knownModules.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const members = knownMembers.map(({ module, name }) => `${module}.${name}`);
    expect(members.filter((name, index) => members.indexOf(name) !== index)).toEqual([]);
  });

  it('grants with presets what is there and nothing else', () => {
    // `builtins` is there for those who ask for it by name; no preset does.
    for (const { name, there, preset } of knownModules) expect(preset !== null || name === 'builtins').toBe(there);
  });

  it('speaks in phrases that fit into sentences', () => {
    for (const { name, why, instead } of [...knownModules, ...knownMembers]) {
      expect(`${name}: ${why}`).toMatch(/: [a-z].*[a-z0-9]$/s);
      expect(`${name}: ${instead}`).not.toMatch(/\.$/);
    }
  });

  it('holds the members of modules that are in it', () => {
    for (const { module } of knownMembers) expect(knownModule(module)?.name).toBe(module);
  });

  it('names a preset that really grants the module', () => {
    for (const { name, there } of knownModules) {
      const { grant } = importRefusal(presets.pure, name);
      if (!there) expect(grant).toBeNull();
      else if (name === 'builtins') expect(grant?.preset).toBeNull();
      else expect(moduleGranted(presets[grant?.preset as 'pure'], name)).toBe('whole');
    }
  });
});

describe('presets', () => {
  it('grow', () => {
    for (const name of presetNames)
      for (const part of presetParts[name])
        for (const module of presets[part].modules.granted) expect(moduleGranted(presets[name], module)).toBe('whole');
  });

  it.each(presetNames)('%s is plain data', (name) => {
    expect(JSON.parse(JSON.stringify(presets[name]))).toEqual(presets[name]);
  });

  it('have the limits that are promised', () => {
    expect(presets.agent.limits).toMatchObject({
      seconds: 10,
      steps: 200_000_000,
      bytes: 268_435_456,
      output: 1_048_576,
      depth: 1000,
      toolCalls: 1000,
    });
  });
});

describe('hosts', () => {
  const policy = (hosts: readonly string[], httpsOnly = true): Policy => ({
    ...presets.net,
    fetch: { ...presets.net.fetch, hosts, httpsOnly },
  });

  it.each([
    ['example.org', 'https://example.org/a', true],
    ['example.org', 'https://EXAMPLE.org', true],
    ['example.org', 'https://example.org:443/', true],
    ['example.org', 'https://example.org:8443/', false],
    ['example.org:8443', 'https://example.org:8443/', true],
    ['example.org', 'https://a.example.org/', false],
    ['*.example.org', 'https://a.b.example.org/', true],
    ['*.example.org', 'https://example.org/', false],
    ['*.example.org', 'https://badexample.org/', false],
    ['example.org', 'https://example.org.evil.com/', false],
    ['example.org', 'https://example.org@evil.com/', false],
    ['example.org', 'https://user:pass@example.org/', false],
    ['example.org', 'https://evil.com\\@example.org/', false],
    ['example.org', 'http://example.org/', false],
    ['example.org', 'file:///etc/passwd', false],
    ['example.org', 'example.org', false],
    ['example.org', 'https://example.org\u3002evil.com/', false],
  ])('%s and %s: %s', (host, url, granted) => {
    expect(hostGranted(policy([host]), url)).toBe(granted);
  });

  it('over plain HTTP only where that is said', () => {
    expect(hostGranted(policy(['example.org'], false), 'http://example.org/')).toBe(true);
    expect(hostGranted(policy(['example.org'], false), 'ftp://example.org/')).toBe(false);
  });
});

it('finds the innermost mount', () => {
  const policy: Policy = {
    ...presets.files,
    files: {
      ...presets.files.files,
      mounts: [
        { at: '/', kind: 'memory' },
        { at: '/a', kind: 'read-only' },
        { at: '/a/b', kind: 'read-write' },
      ],
    },
  };
  expect(['/x', '/a', '/ab', '/a/c', '/a/b/c'].map((path) => mountOf(policy, path)?.at)).toEqual([
    '/',
    '/a',
    '/',
    '/a',
    '/a/b',
  ]);
  expect(mountOf(presets.data, '/workshop')).toBeUndefined();
});
