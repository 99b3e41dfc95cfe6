import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { newFileScanner } from '../scan/scan-file.ts';
import { alphanumeric, chars, newRandom } from './sample-value.case.ts';

const scanner = newFileScanner([], analyzeLanguages, undefined, { secrets: true });
const random = newRandom(5);
const key = `k7${chars(30, alphanumeric, random)}Q`;
const rules = (path: string, text: string): readonly string[] =>
  scanner.look({ path, text }).findings.map(({ ruleId }) => ruleId);

beforeAll(async () => {
  for (const path of ['a.py', 'a.js']) await scanner.prepare({ path, text: '' });
});

const ofCluster = (lines: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\n${lines}`;

describe('values that only their place makes secret', () => {
  it.each([
    ['a variable before a command', 'dump.sh', 'PGPASSWORD=k3Zq81xLm pg_dump -h db > dump.sql', 'password'],
    ['marks written as entities', 'a.xml', '<password>a&amp;9Z!x&lt;Qr</password>', 'password'],
    ['an asterisk that begins a password', 'Dockerfile', 'FROM x\nENV DB_PASSWORD=*d2iXcL3Om+nP4', 'password'],
    ['a token with dots', 'a.cfg', `bot_token=${key}.uiIw6Z.${key}`, 'token'],
    ['a key of 64 bytes for storage', 'a.toml', `azure_storage_key = "${key}${key}+/aa"`, 'api-key'],
    ['a cell of a table', 'a.md', '| user | password |\n| --- | --- |\n| admin | `bKGURFX2HiX7F8` |', 'password'],
    [
      'the key of a signature',
      'a.cs',
      'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("l8125e7ZqROk8OtzZemP2xnl"))',
      'password',
    ],
    ['a short token behind Bearer', 'a.js', "x({ headers: { Authorization: 'Bearer 6egtZtMp1hjUsD' } });", 'token'],
    ['words with a long number under a token’s name', 'a.py', 'api_token = "harbor-ginger-walrus-3634"', 'token'],
    ['an entry of a cluster’s secret', 's.yaml', ofCluster(`data:\n  vendor: ${btoa(key)}`), 'secret'],
    ['the same as text', 's.yaml', ofCluster(`stringData:\n  vendor: ${key}`), 'secret'],
  ])('finds %s', (_what, path, text, kind) => {
    expect(rules(path, text)).toEqual([`secrets.generic.${kind}`]);
  });

  it.each([
    ['a sentence under a constant’s name', 'm.properties', 'PASSWORD=Passwort eingeben'],
    ['an anchor of YAML', 'a.yml', 'password: *default_password\ntoken: &token'],
    ['a name put together', 'main.tf', 'password = "DatabaseAdminPassword"'],
    ['a member of an object', 'a.cfg', 'bot_token=application.settings.vendorTokens.production'],
    ['a name in a browser’s store', 'a.js', `const localStorageKey = 'app-settings-v3-main';`],
    ['a cell of another column', 'a.md', '| password | commit |\n| --- | --- |\n| none | `bKGURFX2HiX7F8` |'],
    ['an abbreviation beside a password', 'a.md', '| Registry password | `+ACR` | regenerate |'],
    ['words in a table', 'a.md', '| key | password |\n| --- | --- |\n| `user` | `changeme` |'],
    ['words behind Bearer', 'a.js', "x({ headers: { Authorization: 'Bearer test-token-1' } });"],
    ['a name under a token’s name', 'a.py', 'api_token = "harbor-ginger-walrus"'],
    ['names of users in a cluster’s secret', 's.yaml', ofCluster(`data:\n  user: ${btoa('deploy-user')}`)],
    ['certificates there', 's.yaml', ofCluster(`data:\n  ca.crt: ${btoa(key)}`)],
    ['templates there', 's.yaml', ofCluster('data:\n  vendor: {{ .Values.vendor | b64enc }}')],
    ['the same entries elsewhere', 's.yaml', `kind: ConfigMap\ndata:\n  vendor: ${btoa(key)}`],
    [
      'another document of the same file',
      's.yaml',
      `${ofCluster('')}---\nkind: ConfigMap\ndata:\n  vendor: ${btoa(key)}`,
    ],
  ])('leaves %s alone', (_what, path, text) => {
    expect(rules(path, text)).toEqual([]);
  });
});
