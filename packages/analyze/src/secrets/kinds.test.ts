import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import type { SecretKind } from './kind.ts';
import { secretKinds } from './kinds.ts';
import { alphanumeric, chars, newRandom, sampleOf, sampleValue } from './sample-value.case.ts';

const kindsIn = (path: string, text: string): readonly string[] =>
  findSecrets({ path, text }, []).found.map(({ kind }) => kind);

/** Forms that other kinds share: the first in the table names them. */
const named = (id: string, found: readonly string[]): boolean =>
  found.includes(id) || (shared[id] ?? []).some((other) => found.includes(other));
const shared: Readonly<Record<string, readonly string[]>> = { 'grafana.api-key': ['jwt.token'] };

describe('kinds known by their form', () => {
  // Documents that need more around them have tests of their own.
  const own = new Set([
    'azure.sas-token',
    'npm.registry-password',
    'jwt.token',
    'docker.config-auth',
    'http.basic-authorization',
    'private-key.jwk',
    'private-key.putty',
    'file.kubeconfig',
    'telegram.bot-token',
  ]);
  const isToken = ({ id, pattern }: SecretKind): boolean =>
    pattern !== undefined && !own.has(id) && !/^(?:url|http|connection-string|command-line)\./u.test(id);
  it.each(secretKinds.filter(isToken).map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
    const random = newRandom(7);
    let hits = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      const sample = sampleOf(kind, random);
      if (sample !== undefined && named(id, kindsIn('notes.conf', `x = "${sample.whole}"\n`))) hits += 1;
    }
    expect(hits).toBeGreaterThanOrEqual(19);
  });
  it.each(secretKinds.filter(isToken).map((kind) => [kind.id, kind] as const))(
    '%s: not within another word, not cut short, not as an example',
    (id, kind) => {
      const random = newRandom(11);
      const sample = sampleOf(kind, random);
      if (sample === undefined || sample.secret !== sample.whole) return;
      const { whole } = sample;
      expect(
        kindsIn('a.txt', `see ${chars(12, alphanumeric, random)}${whole}${chars(9, alphanumeric, random)} there`),
      ).not.toContain(id);
      expect(kindsIn('a.txt', `see ${whole.slice(0, Math.ceil(whole.length / 2))} there`)).not.toContain(id);
      const start = kind.starts?.find((one) => whole.startsWith(one)) ?? whole.slice(0, 4);
      expect(kindsIn('a.txt', `see ${start}${'x'.repeat(whole.length - start.length)} there`)).not.toContain(id);
    },
  );
});

describe('kinds known by the name they are given to', () => {
  it.each(
    secretKinds
      .filter(({ keys, value }) => keys !== undefined && value !== undefined)
      .map((kind) => [kind.id, kind] as const),
  )('%s', (id, kind) => {
    const name = nameFor(id);
    const random = newRandom(3);
    let hits = 0;
    for (let turn = 0; turn < 20; turn += 1)
      if (kindsIn('.env', `${name}=${sampleValue(kind, random) ?? ''}\n`).length > 0) hits += 1;
    expect(hits).toBeGreaterThanOrEqual(id === 'salesforce.client-secret' ? 12 : 16);
  });
});

/** What people call it: the provider and the last word of the kind. */
const nameFor = (id: string): string => {
  const [provider = '', kind = ''] = id.split('.');
  const word = /secret/u.test(kind)
    ? 'SECRET'
    : /password/u.test(kind)
      ? 'PASSWORD'
      : /token/u.test(kind)
        ? 'TOKEN'
        : 'API_KEY';
  return `${(others[provider] ?? provider).toUpperCase()}_${kind === 'private-key' ? 'PRIVATE_KEY' : kind === 'secret-access-key' ? 'SECRET_ACCESS_KEY' : kind === 'session-token' ? 'SESSION_TOKEN' : word}`;
};
const others: Readonly<Record<string, string>> = {
  recaptcha: 'recaptcha_secret',
  newrelic: 'new_relic',
  sumologic: 'sumo',
  ethereum: 'eth',
  azure: 'azure_storage',
};
