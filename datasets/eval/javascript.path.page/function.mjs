import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

mkdirSync('site/guide', { recursive: true });
writeFileSync('site/index.html', 'the index');
writeFileSync('site/guide/start here.html', 'a guide');

const { readPage } = await import('./page.mjs');

for (const root of ['site', resolve('site')]) {
  assert.equal(String(await readPage(root, '/')), 'the index', 'the index');
  assert.equal(String(await readPage(root, '/index.html')), 'the index', 'a file');
  assert.equal(
    String(await readPage(root, '/guide/start%20here.html?lang=en')),
    'a guide',
    'an encoded name in a folder',
  );
  assert.equal(await readPage(root, '/absent.html'), null, 'no such file');
}
