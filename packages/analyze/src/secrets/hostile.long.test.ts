import { expect, it } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { secretKinds } from './kinds.ts';
import { chars, newRandom } from './sample-value.case.ts';

/*
 * Linear is what is promised; what is tested is that texts of half a megabyte made to hurt come back at all within the time of a
 * test (a quadratic pattern would take minutes).
 */
const size = 400_000;
const starts = secretKinds.flatMap(({ starts: some = [] }) => some);

const look = (text: string, path = 'a.conf'): number => findSecrets({ path, text }, []).found.length;

it.each([
  ['one letter', 'a'],
  ['blanks', ' '],
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['names', 'password'],
  ['names with signs', 'password='],
  ['names with quotes', 'password="'],
  ['names with brackets', 'password("'],
  ['open markup', '<password '],
  ['defaults', '${password:-'],
  ['pairs', 'name: password\n value: '],
  ['addresses', 'https://a:'],
  ['at signs', 'postgres://a:b@'],
  ['begins of keys', '-----BEGIN RSA PRIVATE KEY-----\n'],
  ['key types', '"kty":"RSA","d":"'],
  ['command lines', 'curl -u a'],
  ['mysql', 'mysql -h x -p'],
  ['connection strings', 'Server=a;Password='],
  ['front-end names', 'NEXT_PUBLIC_SECRET_'],
  ['seed phrases', 'mnemonic: "abandon able '],
  ['tokens', 'eyJhbGciOiJIUzI1NiJ9.eyJ'],
  ['variables of terraform', 'variable "password" { '],
  ['templates', '{{ password }}'],
  ['flags', ' --password --token-'],
  ['parameters', '?token=&key='],
  ['long parameters', '&aaaaaaaaaaaaaaaaaaaaaaaa'],
  ['calls that sign in', 'getConnection("a", '],
  ['addresses of Go', "'a:b@tcp("],
  ['log-ins', 'echo a | --password-stdin '],
  ['new passwords', 'echo a:b | chpasswd'],
  ['directives', 'requirepass '],
  ['secrets that are set', 'secret set PASSWORD --body '],
  ['parameters of stacks', 'Password:\n  Type: String\n'],
  ['cells', 'password | '],
  ['passphrases', 'password: walrus-copper-'],
  ['keys in base64', 'LS0tLS1CRUdJTi'],
])('survives a text of nothing but %s', (_name, piece) => {
  expect(look(piece.repeat(Math.ceil(size / piece.length)))).toBeGreaterThanOrEqual(0);
  expect(look(piece.repeat(Math.ceil(size / piece.length)), 'a.go')).toBeGreaterThanOrEqual(0);
});

it('survives the beginnings of all kinds, over and over, with and without tails', () => {
  const random = newRandom(5);
  for (const start of starts) {
    expect(look(start.repeat(Math.ceil(60_000 / start.length)))).toBeGreaterThanOrEqual(0);
    expect(look(`${start}${chars(3_000, 'abcdef0123456789-_./+=:', random)}\n`.repeat(12))).toBeGreaterThanOrEqual(0);
  }
}, 60_000);

it('says no more than two thousand of one file', () => {
  const random = newRandom(6);
  const text = Array.from({ length: 4_000 }, () => `k = "dop_v1_${chars(64, 'abcdef0123456789', random)}"`).join('\n');
  expect(findSecrets({ path: 'a.txt', text }, []).found.length).toBeLessThanOrEqual(4_000);
});
