import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../deps/src/advisories/zip/write-zip.case.ts';
import { scratch } from '../testing/run-program.ts';

const document = (id: string, ecosystem: string, name: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id,
    modified: '2026-01-02T03:04:05Z',
    summary: `about ${name}`,
    affected: [
      { package: { ecosystem, name }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }] },
    ],
    ...more,
  });

const zipOf = (...documents: readonly string[]): Uint8Array =>
  writeZip(
    documents.map((content) => ({ name: `${(JSON.parse(content) as { readonly id: string }).id}.json`, content })),
  );

const npmZip = zipOf(
  document('GHSA-1', 'npm', 'a'),
  document('GHSA-2', 'npm', 'b'),
  document('GHSA-3', 'npm', 'c', { withdrawn: '2026-01-01T00:00:00Z' }),
);

const stored = (path: string): readonly string[] => {
  const folder = join(path, '../data/sallyport/advisories');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

describe('advisories update --from a folder', () => {
  it('stores each ecosystem by the names that exports have', async () => {
    using folder = scratch({
      'in/npm-all.zip': npmZip,
      'in/PyPI/all.zip': zipOf(document('PYSEC-1', 'PyPI', 'a')),
      'in/mixed.zip': zipOf(
        document('GO-1', 'Go', 'm'),
        document('X-1', 'Ubuntu:22.04', 'u'),
        document('GHSA-4', 'npm', 'd'),
      ),
      'in/one.json': document('RUSTSEC-1', 'crates.io', 'c'),
      'in/README.md': 'not an advisory',
    });
    expect(await folder.run('advisories', 'update', '--from', 'in')).toMatchObject({
      code: 0,
      out: [
        'npm: 3 advisories about 3 packages, 1 withdrawn one left out',
        'PyPI: 1 advisory about 1 package',
        'Go: 1 advisory about 1 package',
        'crates.io: 1 advisory about 1 package',
        'left out, since versions there are not compared: 1 of Ubuntu',
        '',
      ].join('\n'),
      err: expect.stringMatching(/^warning: advisories of npm are \d+ days old \(2026-01-02\); newer data is needed/u),
    });
    expect(stored(folder.path)).toEqual(['Go.db', 'PyPI.db', 'crates.io.db', 'npm.db']);
    const status = await folder.run('advisories', 'status');
    expect(status.code).toBe(0);
    expect(status.out).toMatch(
      /^npm +3 +3 +2026-01-02 +\d+ days +\/.*\/in\/mixed\.zip, |^npm +3 +3 +2026-01-02 +\d+ days +\/.*npm-all\.zip/mu,
    );
    expect(status.out).toContain('the GitHub Advisory Database, CC-BY-4.0: 3');
    expect(status.err).toMatch(
      /warning: advisories of npm are \d+ days old \(2026-01-02\); run sallyport advisories update --ecosystem npm/u,
    );
    expect(JSON.parse((await folder.run('advisories', 'status', '--json')).out)).toMatchObject({
      schemaVersion: 1,
      databases: [
        { ecosystem: 'npm', advisories: 3, withdrawn: 1, isOld: true },
        { ecosystem: 'PyPI' },
        { ecosystem: 'Go' },
        { ecosystem: 'crates.io' },
      ],
    });
    expect((await folder.run('doctor')).out).toMatch(/^ok +dependencies +advisories of npm, PyPI, Go, crates\.io/mu);
  });
  it('stores only the ecosystems that are asked for, and says which are not there', async () => {
    using folder = scratch({ 'in/npm-all.zip': npmZip, 'in/Go-all.zip': zipOf(document('GO-1', 'Go', 'm')) });
    expect(
      await folder.run('advisories', 'update', '--from', 'in', '--ecosystem', 'NPM', '--ecosystem', 'Maven'),
    ).toMatchObject({
      code: 5,
      out: 'npm: 2 advisories about 2 packages, 1 withdrawn one left out\n',
      err: expect.stringContaining('in: no advisory about Maven in it'),
    });
    expect(stored(folder.path)).toEqual(['npm.db']);
  });
  it('takes one zip as well', async () => {
    using folder = scratch({ 'npm-all.zip': npmZip });
    expect(await folder.run('advisories', 'update', '-q', '--from', 'npm-all.zip')).toMatchObject({ code: 0, out: '' });
    expect(stored(folder.path)).toEqual(['npm.db']);
  });
  it.each([
    ['a truncated zip', npmZip.subarray(0, -30), 'it is no zip, or its end is missing'],
    ['no zip at all', Buffer.from('<html>404</html>'), 'it is no zip, or its end is missing'],
    ['an empty file', new Uint8Array(), 'it is empty'],
    [
      'a wrong checksum',
      writeZip([{ name: 'a.json', content: document('X', 'npm', 'a'), says: { crc: 1 } }]),
      '"a.json": its checksum is wrong',
    ],
    [
      'broken documents',
      writeZip([
        { name: 'a.json', content: '{' },
        { name: 'b.json', content: document('X', 'npm', 'b') },
      ]),
      'more than one in a hundred of its documents cannot be read, first "a.json": it is not JSON in UTF-8',
    ],
    ['documents about something else', zipOf(document('X', 'Go', 'a')), 'no advisory about npm in it'],
    ['nothing', writeZip([]), 'no advisory in it'],
  ])('keeps what is stored when it is given %s', async (_, bytes, says) => {
    using folder = scratch({ 'in/npm-all.zip': npmZip });
    await folder.run('advisories', 'update', '--from', 'in');
    const before = readFileSync(join(folder.path, '../data/sallyport/advisories/npm.db'));
    folder.write('in/npm-all.zip', bytes);
    folder.write('in/Go-all.zip', zipOf(document('GO-1', 'Go', 'm')));
    expect(await folder.run('advisories', 'update', '--from', 'in')).toMatchObject({
      code: 5,
      // Those that have nothing to do with it are stored.
      out: 'Go: 1 advisory about 1 package\n',
      err: expect.stringContaining(`sallyport: in/npm-all.zip: ${says}`),
    });
    expect(stored(folder.path)).toEqual(['Go.db', 'npm.db']);
    expect(readFileSync(join(folder.path, '../data/sallyport/advisories/npm.db')).equals(before)).toBe(true);
  });
  it('leaves out single documents that cannot be read, and says so for good', async () => {
    const documents = Array.from({ length: 150 }, (_, index) =>
      document(`GHSA-${String(index)}`, 'npm', `p${String(index)}`),
    );
    using folder = scratch({
      'npm-all.zip': writeZip([
        ...documents.map((content, index) => ({ name: `${String(index)}.json`, content })),
        { name: '../../evil\u001B[2J.json', content: '[]' },
      ]),
    });
    expect(await folder.run('advisories', 'update', '--from', 'npm-all.zip')).toMatchObject({
      code: 0,
      err: expect.stringContaining(
        'warning: npm-all.zip: "../../evil\\u001b[2J.json": it is no OSV document; left out',
      ),
    });
    expect((await folder.run('advisories', 'status')).out).toContain(
      'npm: 1 documents could not be read and are left out',
    );
  });
  it('says what is wrong with what it is asked', async () => {
    using folder = scratch({ 'in/x.txt': '' });
    expect(await folder.run('advisories', 'update', '--from', 'no-such')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing is there'),
    });
    expect(await folder.run('advisories', 'update', '--from', 'in')).toMatchObject({
      code: 5,
      err: expect.stringContaining('no .zip and no .json in it'),
    });
    expect(await folder.run('advisories', 'update', '--ecosystem', 'nmp')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean npm?'),
    });
    expect(await folder.run('advisories', 'update', 'in')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--from in reads'),
    });
    expect(await folder.run('advisories', 'status')).toMatchObject({
      code: 5,
      out: '',
      err: expect.stringContaining('no advisory database; run sallyport advisories update'),
    });
  });
  it('tells of a stored database that is damaged, and replaces it', async () => {
    using folder = scratch({ 'npm-all.zip': npmZip });
    await folder.run('advisories', 'update', '--from', 'npm-all.zip');
    const path = join(folder.path, '../data/sallyport/advisories/npm.db');
    truncateSync(path, 100);
    expect(await folder.run('advisories', 'status')).toMatchObject({
      code: 5,
      err: expect.stringContaining('the stored advisories of npm are damaged'),
    });
    expect((await folder.run('doctor')).out).toMatch(
      /^broken +dependencies +the stored advisories of npm are damaged/mu,
    );
    expect((await folder.run('advisories', 'update', '--from', 'npm-all.zip')).code).toBe(0);
    expect((await folder.run('advisories', 'status')).code).toBe(0);
  });
  it('says when there is no place for it', async () => {
    using folder = scratch({ 'npm-all.zip': npmZip, taken: 'a file' });
    const env = { SALLYPORT_DATA: join(folder.path, 'taken'), CI: 'true' };
    expect(await folder.runWith({ env }, 'advisories', 'update', '--from', 'npm-all.zip')).toMatchObject({
      code: 5,
      err: expect.stringMatching(/taken: a file is where a folder should be\n {2}what was stored before stays in use/u),
    });
    expect(await folder.runWith({ env }, 'advisories', 'status')).toMatchObject({ code: 5 });
  });
  it('shows its progress where somebody watches', async () => {
    using folder = scratch({ 'npm-all.zip': npmZip });
    const env = { SALLYPORT_DATA: join(folder.path, 'data') };
    const { err } = await folder.runWith({ env, errIsTerminal: true }, 'advisories', 'update', '--from', 'npm-all.zip');
    expect(err).toContain('\r\u001B[K0 of 3 advisories read of npm-all.zip\r\u001B[K');
  });
  it('waits for no other update, but for one that died', async () => {
    using folder = scratch({ 'npm-all.zip': npmZip });
    await folder.run('advisories', 'update', '--from', 'npm-all.zip');
    const lock = join(folder.path, '../data/sallyport/advisories/update.lock');
    writeFileSync(lock, String(process.pid));
    expect(await folder.run('advisories', 'update', '--from', 'npm-all.zip')).toMatchObject({
      code: 5,
      err: expect.stringContaining('another update is running'),
    });
    writeFileSync(lock, '2147480000');
    writeFileSync(join(lock, '../npm.db.2147480000.new'), 'half');
    expect((await folder.run('advisories', 'update', '--from', 'npm-all.zip')).code).toBe(0);
    expect(stored(folder.path)).toEqual(['npm.db']);
  });
});

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server on this machine for as long as `use` runs, and what it was asked. */
const withServer = async (
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  use: (base: string, asked: readonly Asked[]) => Promise<void>,
): Promise<void> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answer(request, response, asked.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const etagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

/** What an ordinary server of files does. */
const serve = (
  bytes: Uint8Array,
  { headers }: IncomingMessage,
  response: ServerResponse,
  most = Number.POSITIVE_INFINITY,
): void => {
  const etag = etagOf(bytes);
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const from = headers['if-range'] === etag ? Number(/^bytes=(\d+)-$/u.exec(headers.range ?? '')?.[1] ?? 0) : 0;
  response.writeHead(from > 0 ? 206 : 200, {
    etag,
    'content-length': bytes.length - from,
    ...(from > 0
      ? { 'content-range': `bytes ${String(from)}-${String(bytes.length - 1)}/${String(bytes.length)}` }
      : {}),
  });
  if (bytes.length - from <= most) response.end(bytes.subarray(from));
  else response.write(bytes.subarray(from, from + most), () => response.destroy());
};

describe('advisories update --from a server', () => {
  it('asks for the export of each ecosystem, and later only for newer ones', async () => {
    using folder = scratch();
    await withServer(
      (request, response) => {
        if (request.url === '/osv/npm/all.zip') serve(npmZip, request, response);
        else response.writeHead(404).end();
      },
      async (base, asked) => {
        const update = () => folder.run('advisories', 'update', '--from', `${base}/osv/`, '--ecosystem', 'npm');
        expect(await update()).toEqual({
          code: 0,
          out: 'npm: 2 advisories about 2 packages, 1 withdrawn one left out\n',
          err: '',
        });
        expect(stored(folder.path)).toEqual(['npm.db']);
        expect(await update()).toEqual({ code: 0, out: 'npm: nothing newer\n', err: '' });
        expect(stored(folder.path)).toEqual(['npm.confirmed.json', 'npm.db']);
        expect(asked.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
          ['/osv/npm/all.zip', undefined],
          ['/osv/npm/all.zip', etagOf(npmZip)],
        ]);
        // Old advisories, but a server said today that there are no newer ones.
        expect(await folder.run('advisories', 'status')).toMatchObject({ code: 0, err: '' });
        expect(await folder.run('advisories', 'update', '--from', base, '--ecosystem', 'Go')).toMatchObject({
          code: 5,
          err: expect.stringContaining(`${base}/Go/all.zip: it has no such archive`),
        });
      },
    );
  });
  it('continues where a connection broke, in the same run and in the next', async () => {
    using folder = scratch();
    const large = zipOf(
      ...Array.from({ length: 400 }, (_, index) => document(`GHSA-${String(index)}`, 'npm', `p${String(index)}`)),
    );
    let most = 20_000;
    await withServer(
      (request, response, count) => {
        if (count === 3) response.writeHead(503).end();
        else serve(large, request, response, most);
      },
      async (base, asked) => {
        const update = () => folder.run('advisories', 'update', '--from', `${base}/npm-all.zip`);
        most = 20_000;
        expect(await update()).toMatchObject({ code: 0, out: 'npm: 400 advisories about 400 packages\n' });
        expect(asked.length).toBeGreaterThan(3);
        expect(asked[1]?.headers).toMatchObject({ range: 'bytes=20000-', 'if-range': etagOf(large) });
      },
    );
    using second = scratch();
    await withServer(
      (request, response) => {
        if (most === 0) response.writeHead(500).end();
        else serve(large, request, response, most);
        most = 0;
      },
      async (base, asked) => {
        most = 30_000;
        const update = () => second.run('advisories', 'update', '--from', `${base}/npm-all.zip`);
        expect(await update()).toMatchObject({ code: 5, err: expect.stringContaining('it answers 500') });
        expect(stored(second.path)).toEqual(['download']);
        most = Number.POSITIVE_INFINITY;
        expect((await update()).code).toBe(0);
        expect(asked.at(-1)?.headers.range).toBe('bytes=30000-');
        expect(stored(second.path)).toEqual(['npm.db']);
      },
    );
  });
  it('sends a key in the address, and neither stores nor shows it', async () => {
    using folder = scratch();
    await withServer(
      (request, response) => {
        serve(npmZip, request, response);
      },
      async (base, asked) => {
        const { code, out, err } = await folder.run(
          'advisories',
          'update',
          '--from',
          `${base}/npm-all.zip?key=hunter2#x`,
        );
        expect({ code, path: asked[0]?.path }).toEqual({ code: 0, path: '/npm-all.zip?key=hunter2' });
        const status = await folder.run('advisories', 'status', '--json');
        expect(status.out).toContain(`${base}/npm-all.zip"`);
        expect(`${out}${err}${status.out}${status.err}`).not.toContain('hunter2');
        expect((await folder.run('advisories', 'update', '--from', 'http://me:hunter2@127.0.0.1/')).err).toBe(
          'sallyport: --from: an address with a user name or a password is not used\n  fetch the archives with another program, and give the folder to --from\n',
        );
        expect(await folder.run('advisories', 'update', '--from', 'https://')).toMatchObject({ code: 2 });
      },
    );
  });
  it('begins again when the server has another archive by then', async () => {
    using folder = scratch();
    const old = zipOf(
      ...Array.from({ length: 300 }, (_, index) => document(`GHSA-${String(index)}`, 'npm', `p${String(index)}`)),
    );
    await withServer(
      (request, response, count) => {
        serve(count === 1 ? old : npmZip, request, response, count === 1 ? 10_000 : undefined);
      },
      async (base) => {
        expect(await folder.run('advisories', 'update', '--from', `${base}/npm-all.zip`)).toMatchObject({
          code: 0,
          out: expect.stringContaining('npm: 2 advisories'),
        });
      },
    );
  });
  it.each([
    [
      'sends on',
      302,
      { location: 'http://elsewhere.example/x' },
      'it sends on to http://elsewhere.example/x, which is not followed',
    ],
    ['forbids', 403, {}, 'it answers 403'],
    ['announces too much', 200, { 'content-length': String(5 * 2 ** 30) }, 'it has 5368709120 bytes'],
  ])('stores nothing when it %s', async (_, status, headers, says) => {
    using folder = scratch();
    await withServer(
      (_request, response) => {
        response.writeHead(status, headers);
        response.flushHeaders();
        if (status !== 200) response.end();
      },
      async (base) => {
        expect(await folder.run('advisories', 'update', '--from', base, '--ecosystem', 'npm')).toMatchObject({
          code: 5,
          err: expect.stringContaining(says),
        });
        expect(stored(folder.path).filter((name) => name.endsWith('.db'))).toEqual([]);
      },
    );
  });
  it('throws away an archive that is damaged, so that the next run does not continue it', async () => {
    using folder = scratch();
    const damaged = Buffer.from(npmZip);
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    await withServer(
      (request, response, count) => {
        serve(count === 1 ? damaged : npmZip, request, response);
      },
      async (base) => {
        const update = () => folder.run('advisories', 'update', '--from', `${base}/npm-all.zip`);
        expect(await update()).toMatchObject({ code: 5, err: expect.stringMatching(/GHSA-1\.json": it/u) });
        expect(stored(folder.path)).toEqual([]);
        expect((await update()).code).toBe(0);
      },
    );
  });
  it('ends with what was stored when it is interrupted', async () => {
    using folder = scratch();
    const stop = new AbortController();
    await withServer(
      (_request, response) => {
        response.writeHead(200, { etag: '"x"', 'content-length': '1000' });
        response.write('x'.repeat(10), () => {
          stop.abort('SIGINT');
        });
      },
      async (base) => {
        expect(
          await folder.runWith({ signal: stop.signal }, 'advisories', 'update', '--from', `${base}/npm-all.zip`),
        ).toMatchObject({ code: 130 });
        expect(stored(folder.path).filter((name) => name !== 'download')).toEqual([]);
      },
    );
  });
});
