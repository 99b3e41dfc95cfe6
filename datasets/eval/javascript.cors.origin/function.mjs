import assert from 'node:assert/strict';
import { corsHeaders } from './cors.mjs';

for (const origin of ['https://shop.example', 'https://my.shop.example', 'https://a.b.shop.example']) {
  const headers = corsHeaders(origin);
  assert.equal(headers['Access-Control-Allow-Origin'], origin, `${origin} may read`);
  assert.equal(String(headers['Access-Control-Allow-Credentials']), 'true', `${origin} may read with the cookie`);
}
for (const origin of ['https://other.example', undefined])
  assert.equal(corsHeaders(origin)['Access-Control-Allow-Origin'], undefined, `${origin} may not`);
