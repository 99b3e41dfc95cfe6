/**
 * Settings that are a literal, with the literal that is safe: one table for what needs no thought beyond the name.
 */
import type { Expression, Node } from '../../tree/node.ts';
import { callAround, inside, removeArgument, replace, spreads } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, unfit } from '../rewrite.ts';

interface Setting {
  /** The name that is assigned, the key or the keyword argument. */
  readonly name: RegExp;
  /** The value's source as it is written. */
  readonly from: RegExp;
  /** The new value; `undefined` takes the keyword argument away. */
  readonly to: string | undefined;
  readonly title: string;
  readonly changes?: string;
}

const overTls = 'The site has to answer over TLS: visitors of the plain address are sent there.';

const settings: readonly Setting[] = [
  {
    name: /^(?:WTF_CSRF_ENABLED|WTF_CSRF_CHECK_DEFAULT|JWT_COOKIE_CSRF_PROTECT)$/u,
    from: /^False$/u,
    to: 'True',
    title: 'Ask for a token with every form',
    changes: 'Forms without a token are refused.',
  },
  {
    name: /^csrf_enabled$/u,
    from: /^False$/u,
    to: undefined,
    title: 'Ask for a token with every form',
    changes: 'Forms without a token are refused.',
  },
  {
    name: /^csrf$/u,
    from: /^False$/u,
    to: 'True',
    title: 'Ask for a token with every form',
    changes: 'Forms without a token are refused.',
  },
  {
    name: /^verify_exp$/u,
    from: /^False$/u,
    to: 'True',
    title: 'Refuse tokens that have expired',
    changes: 'Whoever comes with a token that has expired has to log in again.',
  },
  {
    name: /^trust_remote_code$/u,
    from: /^True$/u,
    to: 'False',
    title: 'Run no code that comes with the model',
    changes: 'Models that need code of their own are not loaded.',
  },
  {
    name: /^ACL$/u,
    from: /^["']public-read(?:-write)?["']$/u,
    to: '"private"',
    title: 'Let the owner alone read it',
    changes: 'The object is no longer reachable without a signed address.',
  },
  {
    name: /^MAX_IMAGE_PIXELS$/u,
    from: /^None$/u,
    to: '89_478_485',
    title: 'Refuse images that unpack to gigabytes',
    changes: 'Images of more than 179 million pixels are refused.',
  },
  {
    name: /^permission_classes$/u,
    from: /^\[\s*\]$|AllowAny/u,
    to: 'IsAuthenticated',
    title: 'Ask who is calling',
    changes: 'Callers who are not logged in are refused.',
  },
  {
    name: /^(?:PERMANENT_SESSION_LIFETIME|permanent_session_lifetime)$/u,
    from: /timedelta/u,
    to: 'timedelta(hours=12)',
    title: 'End sessions after twelve hours',
    changes: 'Users have to log in again after twelve hours.',
  },
  {
    name: /^x-frame-options$|^X_FRAME_OPTIONS$/iu,
    from: /^["']/u,
    to: '"DENY"',
    title: 'Let no other site frame the page',
    changes: 'Pages can no longer be shown in frames of other sites.',
  },
  {
    name: /^content_security_policy$/u,
    from: /^None$/u,
    to: undefined,
    title: 'Send the default content security policy',
    changes: 'Scripts and styles from elsewhere, and those in the page, no longer run.',
  },
  {
    name: /^content-security-policy$/iu,
    from: /unsafe-/u,
    to: `"default-src 'self'"`,
    title: 'Run scripts of this site alone',
    changes: 'Scripts and styles in the page itself no longer run.',
  },
  {
    name: /^SECURE_CONTENT_TYPE_NOSNIFF$/u,
    from: /^False$/u,
    to: 'True',
    title: 'Switch the protection on',
    changes: 'Scripts and styles that are sent with another type no longer run.',
  },
  { name: /^SECURE_BROWSER_XSS_FILTER$/u, from: /^False$/u, to: 'True', title: 'Switch the protection on' },
  {
    name: /^SECURE_SSL_REDIRECT$/u,
    from: /^False$/u,
    to: 'True',
    title: 'Send visitors to the TLS address',
    changes: overTls,
  },
  {
    name: /^SECURE_HSTS_SECONDS$/u,
    from: /^0$/u,
    to: '31_536_000',
    title: 'Ask browsers to come back over TLS',
    changes: 'Browsers refuse to reach the site without TLS for a year.',
  },
  {
    name: /^force_https$/u,
    from: /^False$/u,
    to: undefined,
    title: 'Send visitors to the TLS address',
    changes: overTls,
  },
];

export const safeSetting: Rewrite = (place) => {
  for (const node of [...around(place), ...inside(place, place.node)]) {
    if (node.kind === 'Assign' && node.value !== undefined) {
      const found = settingFor(place, targetName(node.target), node.value);
      if (found !== undefined) return set(place, found, node.value);
    }
    if (node.kind === 'Entry' && node.key.kind === 'Str') {
      const found = settingFor(place, node.key.value, node.value);
      if (found !== undefined) return set(place, found, node.value);
    }
    if (node.kind === 'KeywordArg') {
      const found = settingFor(place, node.name, node.value);
      const call = callAround(place, node);
      if (found === undefined || call === undefined || spreads(call)) continue;
      return found.to === undefined
        ? { ...told(found), edits: [removeArgument(place, call, node)] }
        : set(place, found, node.value);
    }
    if (node.kind === 'Call') {
      const [name, value] = node.args;
      const found = name?.kind === 'Str' && value !== undefined ? settingFor(place, name.value, value) : undefined;
      if (found !== undefined && value !== undefined) return set(place, found, value);
    }
  }
  return unfit('the setting is not a literal here');
};

const around = ({ node, names }: Place): readonly Node[] => {
  const list: Node[] = [];
  for (let at: Node | undefined = node; at !== undefined && at.kind !== 'Block'; at = names.parent(at)) list.push(at);
  return list;
};

const targetName = (target: Expression): string => {
  if (target.kind === 'Name') return target.name;
  if (target.kind === 'Member') return target.property;
  return target.kind === 'Index' && target.index.kind === 'Str' ? target.index.value : '';
};

const settingFor = (place: Place, name: string, value: Expression): Setting | undefined =>
  settings.find((one) => one.name.test(name) && one.from.test(place.source(value)));

const told = ({ title, changes }: Setting): Omit<Rewritten, 'edits'> => ({
  title,
  ...(changes === undefined ? {} : { changes }),
});

const set = (place: Place, setting: Setting, value: Expression): Rewritten => {
  const put =
    setting.to === 'IsAuthenticated'
      ? `[${place.imports.member('rest_framework.permissions', 'IsAuthenticated')}]`
      : setting.to === 'timedelta(hours=12)'
        ? `${place.imports.member('datetime', 'timedelta')}(hours=12)`
        : (setting.to ?? 'None');
  return { ...told(setting), edits: [replace(value, put)] };
};
