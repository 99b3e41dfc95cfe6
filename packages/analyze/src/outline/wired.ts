/**
 * Checks that stand in no condition: what a program puts before its routes.
 *
 * `app.use(auth)`, `router.use(limiter)`, Fastify's `addHook` and `preHandler`, Nest's `useGlobalGuards`; FastAPI's `Depends`, Flask's
 * `before_request(check)` and `csrf.init_app(app)`, Starlette's `add_middleware`, Django's `MIDDLEWARE` and `permission_classes`. Told by form, and by
 * a list of what middleware is no check. Decorators are guards of their own.
 */
import type { Names } from '../names/names.ts';
import type { Expression, Node } from '../tree/node.ts';

/** One thing that is put before others: the node, and the list or option it stands in (empty for a call). */
export interface WiredSeen {
  readonly node: Expression;
  readonly list: string;
  /** The same over local names: what they stand for where they are bound once. */
  readonly meant: string;
}

export const wiredIn = (node: Node, names: Names, codeOf: (node: Node) => string): readonly WiredSeen[] => {
  const meant = (one: Node): string => {
    if (one.kind !== 'Name') return codeOf(one);
    const [only, more] = names.binding(one)?.definitions ?? [];
    return more === undefined && only?.kind === 'Assign' && only.op === '=' && only.value !== undefined
      ? codeOf(only.value).slice(0, mostMeant)
      : codeOf(one);
  };
  const items = (list: string, value: Expression): readonly WiredSeen[] =>
    (value.kind === 'List' ? value.items : [value])
      .filter((item) => item.kind !== 'Null' && !letsAllIn.test(codeOf(item)))
      .map((item) => ({ node: item, list, meant: `${list}:${meant(item)}` }));
  switch (node.kind) {
    case 'Call': {
      const name = node.callee.kind === 'Member' ? node.callee.property : names.qualified(node.callee);
      const last = name?.slice(name.lastIndexOf('.') + 1) ?? '';
      const receiver = node.callee.kind === 'Member' ? node.callee.object : undefined;
      if (last === 'use' && receiver !== undefined) {
        // What is mounted under a path is a route with what stands before it.
        if (node.args.length === 0 || node.args.some((one) => one.kind === 'Str' || noCheck.test(meant(one))))
          return [];
      } else if (last === 'init_app') {
        if (receiver === undefined || !protects.test(`${codeOf(receiver)} ${meant(receiver)}`)) return [];
      } else if (!wiring.test(last)) return [];
      const head = receiver === undefined ? last : `${meant(receiver)}.${last}`;
      return [{ node, list: '', meant: `${head}(${node.args.map((one) => meant(one)).join(',')})` }];
    }
    case 'Assign': {
      const name = node.target.kind === 'Name' ? node.target.name : '';
      return node.value !== undefined && lists.test(name) ? items(name, node.value) : [];
    }
    case 'KeywordArg':
      return lists.test(node.name) ? items(node.name, node.value) : [];
    case 'Entry':
      return node.key.kind === 'Str' && lists.test(node.key.value) ? items(node.key.value, node.value) : [];
    default:
      return [];
  }
};

/** Units: UTF-16 units of what a name stands for; a long application is named by its beginning. */
const mostMeant = 300;

const wiring =
  /^(?:addHook|useGlobalGuards|useGlobalPipes|Depends|Security|Middleware|add_middleware|before_request|before_app_request|before_serving|CSRFProtect|CsrfProtect|SeaSurf|Talisman|Limiter|LoginManager)$/u;

/** Extensions of Flask that guard; the others only bind something to the application. */
const protects = /csrf|login|limiter|talisman|jwt|security|auth|principal|seasurf/iu;

const lists =
  /^(?:MIDDLEWARE(?:_CLASSES)?|AUTH_PASSWORD_VALIDATORS|(?:DEFAULT_)?(?:permission|authentication|throttle)_classes|DEFAULT_(?:PERMISSION|AUTHENTICATION|THROTTLE)_CLASSES|decorators|method_decorators|middlewares?|preHandler|onRequest|preValidation|beforeEnter|canActivate)$/u;

const letsAllIn = /(?:^|["'.])AllowAny["']?$/u;

/** Middleware that reads, writes or counts, and refuses nobody; routers, which hold routes of their own. */
const noCheck =
  /^(?:express|bodyParser|koaBody|bodyparser)\.?(?:json|urlencoded|raw|text|static)?\(|^(?:json|urlencoded|bodyParser|koaBody|cookieParser|compression|morgan|logger|pino\w*|serveStatic|serve|favicon|methodOverride|responseTime|requestId|flash|swagger\w*|cors|i18n\w*)\b|(?:^|\.)(?:Router\(|routes\(|allowedMethods\()|(?:^|\.)\w*[rR]out(?:er|es)$|\b(?:morgan|cookieParser|compression|serveStatic)\(/u;
