/** A server for tests of what must not reach it. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * Listens on a free port of 127.0.0.1 while `use` runs; each connection is accepted and dropped.
 * The server is closed whatever `use` does. Gives back what `use` gives.
 */
export const withServer = async <Value>(use: (port: number) => Promise<Value>): Promise<Value> => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
};
