/** What stands before routes: seen by the gate of deletions and by reviews alike, from one reader. */
import { type Candidate, judge } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Finding } from '@sallyport/core';
import { describe, expect, it } from 'vitest';

const reader = newCodeReader(analyzeLanguages);
const nothing = { findings: [], diagnostics: [], complete: true };

/** What the gate says of one text for another; the finding is the whole of `make` (Python) or `make` (JavaScript), gone afterwards. */
const deletion = async (path: string, before: string, after: string): Promise<string> => {
  const at = before.indexOf('WEAK');
  const place = { start: { offset: at, line: 1, column: 1 }, end: { offset: at + 4, line: 1, column: 5 } };
  const finding = {
    ruleId: 't',
    path,
    cwe: [],
    symbol: '',
    flow: [],
    fingerprint: 'f',
    span: place,
  } as unknown as Finding;
  const scanner = {
    look: ([file]: readonly { readonly text: string }[]) =>
      Promise.resolve({ ...nothing, findings: file?.text.includes('WEAK') === true ? [finding] : [] }),
  };
  const candidate: Candidate = {
    origin: 'model',
    title: 'a repair',
    kind: 'proposal',
    changes: '',
    todo: [],
    edits: [{ path, start: 0, end: before.length, text: after.replaceAll('WEAK', 'good') }],
  };
  const { evidence } = await judge(
    candidate,
    { finding, file: { path, text: before } },
    { scanner, reader, read: () => Promise.resolve(undefined), clock: () => 0 },
  );
  const gate = evidence.find((one) => one.gate === 'nothing deleted');
  const earlier = evidence.find(({ state }) => state === 'failed');
  return gate === undefined
    ? `${earlier?.gate ?? ''}: ${earlier?.text ?? ''}`
    : gate.state === 'passed'
      ? 'kept'
      : gate.text;
};

const express = `const express = require('express');
function make() {
  const app = express();
  const limiter = rateLimit({ max: 5 });
  app.use(express.json());
  app.use(helmet());
  app.use(limiter);
  app.use(requireUser);
  app.get('/orders', list);
  app.set('key', WEAK);
  return app;
}
`;
const js = (from: string, to: string): Promise<string> => deletion('app.js', express, express.replace(from, to));

describe('in JavaScript', () => {
  it.each([
    ['  app.use(helmet());\n', '', 'app.use(helmet()) is gone or stands elsewhere'],
    ['  app.use(requireUser);\n', '', 'app.use(requireUser) is gone or stands elsewhere'],
    ['app.use(requireUser)', 'app.use(optionalUser)', 'app.use(requireUser) is gone or stands elsewhere'],
    ['app.use(limiter)', 'app.use(rateLimit({ max: 500000 }))', 'app.use(limiter) is gone or stands elsewhere'],
    [
      "  app.use(requireUser);\n  app.get('/orders', list);\n",
      "  app.get('/orders', list);\n  app.use(requireUser);\n",
      'app.use(requireUser) now comes after get "/orders"',
    ],
    ['app.use(requireUser)', "app.use('/admin', requireUser)", 'surface kept: it adds a route: * /admin'],
  ])('sees that %j became %j', async (from, to, why) => {
    expect(await js(from, to)).toBe(why);
  });

  it.each([
    ['as it was', 'WEAK', 'WEAK'],
    ['a renamed variable', 'limiter', 'slowDown'],
    ['written where it is used', 'app.use(limiter)', 'app.use(rateLimit({ max: 5 }))'],
    ['a stricter check', 'app.use(requireUser)', 'app.use(requireAdmin)'],
    ['one more', '  app.use(limiter);\n', '  app.use(limiter);\n  app.use(csrf());\n'],
    [
      'another order of what stands before all routes',
      '  app.use(helmet());\n  app.use(limiter);\n',
      '  app.use(limiter);\n  app.use(helmet());\n',
    ],
  ])('keeps quiet about %s', async (_, from, to) => {
    expect(await deletion('app.js', express, express.replaceAll(from, to))).toBe('kept');
  });

  it('sees hooks of Fastify, guards of Nest and a router that lost its check to another', async () => {
    const fastify =
      "function make(app) {\n  app.addHook('preHandler', verify);\n  app.get('/x', { preHandler: [signedIn, owner] }, (req) => req.params.id);\n  app.key = WEAK;\n}\n";
    expect(await deletion('a.ts', fastify, fastify.replace("  app.addHook('preHandler', verify);\n", ''))).toContain(
      'gone',
    );
    expect(await deletion('a.ts', fastify, fastify.replace('[signedIn, owner]', '[signedIn]'))).toContain('gone');
    const nest =
      'async function start() {\n  const app = await create();\n  app.useGlobalGuards(new AuthGuard());\n  app.key = WEAK;\n}\n';
    expect(await deletion('a.ts', nest, nest.replace('  app.useGlobalGuards(new AuthGuard());\n', ''))).toContain(
      'gone',
    );
    const decorated =
      '@UseGuards(AuthGuard)\nexport class Orders {\n  key = WEAK;\n  @UseGuards(OwnerGuard)\n  one() { return this.key; }\n}\n';
    expect(await deletion('a.ts', decorated, decorated.replace('  @UseGuards(OwnerGuard)\n', ''))).toContain('gone');
    const routers =
      'function make() {\n  const admin = Router();\n  const open = Router();\n  admin.use(verify);\n  open.key = WEAK;\n  return { admin, open };\n}\n';
    expect(await deletion('a.js', routers, routers.replace('admin.use(verify)', 'open.use(verify)'))).toContain('gone');
  });
});

const flask = `from fastapi import Depends
def make():
    app = Flask(__name__)
    csrf = CSRFProtect()
    csrf.init_app(app)
    db.init_app(app)
    app.before_request(check_user)
    app.add_middleware(AuthMiddleware, key=KEY)
    app.secret_key = WEAK
    return app


@login_required
def orders(user=Depends(current_user)):
    return user


class Orders(APIView):
    permission_classes = [IsAuthenticated, IsOwner]
    key = KEY


MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
`;

describe('in Python', () => {
  it.each([
    ['    csrf.init_app(app)\n', '', 'csrf.init_app(app) is gone or stands elsewhere'],
    ['    app.before_request(check_user)\n', '', 'app.before_request(check_user) is gone or stands elsewhere'],
    ['check_user', 'lambda: None', 'app.before_request(check_user) is gone or stands elsewhere'],
    [
      '    app.add_middleware(AuthMiddleware, key=KEY)\n',
      '',
      'app.add_middleware(AuthMiddleware,key=KEY) is gone or stands elsewhere',
    ],
  ])('sees that %j became %j', async (from, to, why) => {
    expect(await deletion('app.py', flask, flask.replace(from, to))).toBe(why);
  });

  it('sees lists, decorators and dependencies that lost one', async () => {
    const views = flask.replace('app.secret_key = WEAK', 'app.secret_key = KEY');
    expect(await deletion('app.py', views, views.replace(', IsOwner', ''))).toContain('IsOwner is gone');
    expect(await deletion('app.py', views, views.replace('[IsAuthenticated, IsOwner]', '[AllowAny]'))).toContain(
      'is gone',
    );
    const settings = views.replace('MIDDLEWARE = [', 'KEYS = WEAK\nMIDDLEWARE = [');
    expect(
      await deletion('app.py', settings, settings.replace('    "django.middleware.csrf.CsrfViewMiddleware",\n', '')),
    ).toContain('CsrfViewMiddleware" is gone');
    const view = views.replace('    return user\n', '    return WEAK(user)\n');
    expect(await deletion('app.py', view, view.replace('@login_required\n', ''))).toContain('login_required');
    const depends = await deletion('app.py', view, view.replace('Depends(current_user)', 'Depends(anybody)'));
    expect(depends).not.toBe('kept');
  });

  it.each([
    ['a stricter permission', 'IsAuthenticated, IsOwner', 'IsAdminUser, IsOwner'],
    ['one more', '[IsAuthenticated, IsOwner]', '[IsAuthenticated, IsOwner, IsPaying]'],
    ['another order', '[IsAuthenticated, IsOwner]', '[IsOwner, IsAuthenticated]'],
  ])('keeps quiet about %s', async (_, from, to) => {
    const view = flask
      .replace('app.secret_key = WEAK', 'app.secret_key = KEY')
      .replace('    key = KEY\n', '    key = WEAK\n');
    // A line that the finding is not about may stop it for another reason.
    expect(await deletion('app.py', view, view.replace(from, to))).not.toContain('gone or stands elsewhere');
  });

  it('keeps quiet about what is as it was', async () => {
    expect(await deletion('app.py', flask, flask)).toBe('kept');
  });
});
