/** `guard` against a registry on this machine that answers in every way that registries do, through the program's own network code. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registryBases } from '../names/registry-bases.ts';
import { scratch } from '../testing/run-program.ts';

const asked: string[] = [];
const old = { created: '2012-04-23T00:00:00Z' };
const page = (name: string, more: object = {}): string =>
  JSON.stringify({ name, 'dist-tags': { latest: '1.0.0' }, time: old, versions: { '1.0.0': {} }, ...more });

/** What is answered for a name. */
const answers: Readonly<Record<string, RequestListener>> = {
  old: (_, reply) => reply.end(page('old')),
  young: (_, reply) => reply.end(page('young', { time: { created: new Date().toISOString() } })),
  'no-json': (_, reply) => reply.end('<html>please log in</html>'),
  'half-json': (_, reply) => reply.end(page('half-json').slice(0, -5)),
  'other-json': (_, reply) => reply.end('[1, 2]'),
  deep: (_, reply) => reply.end('['.repeat(100_000)),
  proto: (_, reply) =>
    reply.end('{"name": "proto", "__proto__": {"x": 1}, "versions": {"__proto__": {}}, "dist-tags": 3}'),
  empty: (_, reply) => reply.end(),
  cut: (_, reply) => {
    reply.writeHead(200, { 'content-length': '1000' });
    reply.write('{"name"');
    reply.destroy();
  },
  huge: ({ headers }, reply) => {
    // The short form is asked for when the whole is too large.
    if (headers.accept?.includes('install-v1') === true) reply.end(page('huge'));
    else reply.end(`{"name": "huge", "readme": "${'x'.repeat(5 * 2 ** 20)}"}`);
  },
  endless: (_, reply) => {
    const chunk = Buffer.alloc(2 ** 20, 'x');
    const more = (): void => {
      while (!reply.destroyed && reply.write(chunk));
    };
    reply.on('drain', more);
    more();
  },
  bomb: (_, reply) => {
    reply.writeHead(200, { 'content-encoding': 'gzip' });
    reply.end('no gzip at all');
  },
  moved: (_, reply) => {
    reply.writeHead(301, { location: '/old' });
    reply.end();
  },
  away: (_, reply) => {
    reply.writeHead(302, { location: 'http://elsewhere.example/old' });
    reply.end();
  },
  circle: (_, reply) => {
    reply.writeHead(302, { location: '/circle' });
    reply.end();
  },
};

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, reply) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const status = /^status-(\d+)$/u.exec(name)?.[1];
    if (status !== undefined) {
      reply.writeHead(Number(status), { 'retry-after': '3600' });
      reply.end('{"error": "no"}');
      return;
    }
    const answer = answers[name];
    if (answer !== undefined) return answer(request, reply);
    reply.writeHead(404);
    reply.end('{"error": "not_found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${String(typeof address === 'object' ? (address?.port ?? 0) : 0)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Code and first line of the judgement of one name, without what is said of versions. */
const judged = async (name: string, ...options: readonly string[]): Promise<string> => {
  using folder = scratch();
  const env = {
    XDG_CACHE_HOME: `${folder.path}/cache`,
    XDG_DATA_HOME: `${folder.path}/data`,
    SALLYPORT_REGISTRIES: `npm=${base}`,
  };
  const { code, out } = await folder.runWith({ env }, 'guard', '--dry-run', ...options, '--', 'npm', 'i', name);
  const [first = ''] = out.split('\n');
  return `${String(code)} ${first.replace('sallyport guard: ', '').replace(/ \[deps.*$/u, '')}`;
};

describe('a registry that answers', () => {
  it.each([
    ['old', '0 versions not judged: no advisories of npm; run sallyport advisories update --ecosystem npm'],
    ['young', '0 low: young was first published less than a day ago'],
    ['huge', '0 versions not judged: no advisories of npm; run sallyport advisories update --ecosystem npm'],
    ['moved', '0 versions not judged: no advisories of npm; run sallyport advisories update --ecosystem npm'],
    [
      'nothing-of-the-kind',
      '64 high: nothing-of-the-kind does not exist on npm; whoever publishes a package of that name decides what gets installed',
    ],
    [
      'status-410',
      '64 high: status-410 does not exist on npm; whoever publishes a package of that name decides what gets installed',
    ],
    ...[401, 403, 500, 502, 503].map((status) => [
      `status-${String(status)}`,
      `0 not looked up (the registry answered HTTP ${String(status)}): status-${String(status)}`,
    ]),
    ['status-429', '0 not looked up (the registry asks to wait (HTTP 429)): status-429'],
    ['status-204', '0 not looked up (the registry answered HTTP 204): status-204'],
    ['away', '0 not looked up (the registry leads elsewhere): away'],
    ['circle', '0 not looked up (the registry leads elsewhere): circle'],
  ])('%s: %s', async (name, expected) => {
    expect(await judged(name)).toBe(expected);
  });

  it.each(['no-json', 'half-json', 'other-json', 'deep', 'empty', 'cut', 'bomb'])(
    'with %s is not believed, and accuses nobody',
    async (name) => {
      expect(await judged(name)).toMatch(/^0 not looked up \(.+\): /u);
      expect(await judged(name, '--strict')).toMatch(/^64 not looked up \(.+\): /u);
    },
  );

  it('with strange keys is read as far as it goes', async () => {
    expect(await judged('proto')).toMatch(/^0 which version comes is not known/u);
  });

  it('without an end is cut off', async () => {
    expect(await judged('endless')).toMatch(/^0 /u);
  });

  it('no more is told to nobody', async () => {
    using folder = scratch();
    const env = { XDG_CACHE_HOME: `${folder.path}/cache`, SALLYPORT_REGISTRIES: 'npm=http://127.0.0.1:1' };
    const { code, out } = await folder.runWith({ env }, 'guard', '--dry-run', '--', 'npm', 'i', 'old');
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^sallyport guard: not looked up \(.+\): old$/u),
    ]);
  });
});

describe('what the command says of other registries', () => {
  const names = async (...words: readonly string[]): Promise<readonly string[]> => {
    using folder = scratch();
    const env = { XDG_CACHE_HOME: `${folder.path}/cache`, SALLYPORT_REGISTRIES: `npm=${base}` };
    const before = asked.length;
    await folder.runWith({ env }, 'guard', '--dry-run', '--', ...words);
    return asked.slice(before);
  };

  it.each([
    ['npm', 'i', 'old', '--registry', 'https://npm.acme.example'],
    ['npm', 'i', 'old', '--@acme:registry=https://npm.acme.example'],
    ['npm', 'i', 'old', '--userconfig', 'mine.npmrc'],
    ['NPM_CONFIG_REGISTRY=https://npm.acme.example', 'npm', 'i', 'old'],
    ['env', 'npm_config_registry=https://npm.acme.example', 'npm', 'i', 'old'],
    ['npx', '--registry=https://npm.acme.example', 'old'],
    ['pnpm', 'add', 'old', '--config.registry=https://npm.acme.example'],
    ['yarn', 'add', 'old@npm:@acme/x', '--registry', 'https://npm.acme.example'],
  ])('keeps the names here: %s %s %s %s', async (...words) => {
    expect(await names(...words)).toEqual([]);
  });

  it('and what a variable of our own in the command says is not heard', async () => {
    expect(await names('SALLYPORT_REGISTRIES=npm=http://127.0.0.1:1', 'npm', 'i', 'old')).toEqual(['old']);
  });

  it('leaves the usual one as it is', async () => {
    expect(await names('npm', 'i', 'old', '--registry', `${registryBases({}).npm ?? ''}/`)).toEqual(['old']);
    expect(await names('env', 'NODE_ENV=production', 'npm', 'i', 'old')).toEqual(['old']);
    expect(await names('npx', 'old', '--registry', 'https://npm.acme.example')).toEqual(['old']);
  });
});
