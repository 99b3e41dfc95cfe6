import assert from 'node:assert/strict';
import { corsHeaders } from './cors.mjs';

for (const origin of [
  'https://evilshop.example',
  'https://evil-shop.example',
  'https://shop.example.evil.example',
  'https://my.shop.example.evil.example',
  'https://evil.example/shop.example',
  'https://evil.example?.shop.example',
  'https://evil.example#.shop.example',
  'https://shopxexample',
  'https://myxshop.example',
  'https://shop.example@evil.example',
  'http://shop.example',
  'http://my.shop.example',
  'null',
  '',
]) {
  let headers = {};
  try {
    headers = corsHeaders(origin);
  } catch {
    // A refusal is as good as an answer.
  }
  const allowed = headers?.['Access-Control-Allow-Origin'];
  assert.ok(
    allowed !== '*' && (allowed === undefined || allowed !== origin),
    `pages of ${origin} may read what users see`,
  );
}
