/** A client that sends on and on: how much is taken in before it is refused or broken off. Its header says little or nothing of the length. */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { readJson } from './body.mjs';

const part = Buffer.alloc(65_536, ' ');
const most = 64 * 1024 * 1024;
for (const headers of [{}, { 'transfer-encoding': 'chunked' }, { 'content-length': '20' }]) {
  let sent = 0;
  const request = new Readable({
    read() {
      if (sent >= most) return void this.push(null);
      sent += part.length;
      this.push(part);
    },
  });
  request.on('error', () => {});
  Object.assign(request, { method: 'POST', headers, socket: { destroy: () => request.destroy() } });
  const answer = Promise.resolve()
    .then(() => readJson(request))
    .catch(() => {});
  const closed = new Promise((resolve) => request.once('close', () => setImmediate(resolve)));
  const taken = await Promise.race([answer, closed]).then(() => sent);
  assert.ok(
    taken < 8 * 1024 * 1024,
    `${Math.round(taken / 1_048_576)} MB were taken in for a body of less than 100 kB`,
  );
}
