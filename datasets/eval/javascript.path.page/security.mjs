import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

mkdirSync('site/guide', { recursive: true });
mkdirSync('site-private');
writeFileSync('site/index.html', 'the index');
writeFileSync('secret.txt', 'SECRET');
writeFileSync('site-private/secret.txt', 'SECRET');

const { readPage } = await import('./page.mjs');

const whole = resolve('secret.txt');
for (const root of ['site', resolve('site'), `${resolve('site')}/`])
  for (const url of [
    '/../secret.txt',
    '/guide/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/guide%2f..%2f..%2fsecret.txt',
    '/..%2fsite-private%2fsecret.txt',
    '/../site-private/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '//..%2fsecret.txt',
    '..%2fsecret.txt',
    '../secret.txt',
    `/${whole}`,
    `/${encodeURIComponent(whole)}`,
    whole,
  ]) {
    let content;
    try {
      content = await readPage(root, url);
    } catch {
      continue; // A refusal is as good as an answer.
    }
    assert.ok(!String(content).includes('SECRET'), `${url} leads out of the folder`);
  }
