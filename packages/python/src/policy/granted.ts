/**
 * The questions that the check asks of a program's text and the runtime of a running program, answered from one place.
 *
 * A policy is plain data with lists; the first question about it makes sets of them, kept as long as the policy lives.
 * No name that a program computes is ever a key of a plain object here.
 */
import { knownMember, knownModule, longestModule } from './module-needs.ts';
import { isPrivateAddress } from './private-address.ts';
import type { MemberGrant, Policy } from './policy.ts';

interface Tables {
  readonly modules: ReadonlySet<string>;
  /** Packages that are there only for what is granted inside of them, with those names. */
  readonly shells: ReadonlyMap<string, ReadonlySet<string>>;
  readonly members: ReadonlyMap<string, { readonly kind: MemberGrant['kind']; readonly names: ReadonlySet<string> }>;
  readonly builtins: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

const known = new WeakMap<Policy, Tables>();

const tablesOf = (policy: Policy): Tables => {
  const found = known.get(policy);
  if (found !== undefined) return found;
  const modules = new Set(policy.modules.granted);
  const shells = new Map<string, Set<string>>();
  for (const name of modules) {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const parent = name.slice(0, dot);
      const rest = name.slice(dot + 1).split('.', 1)[0] ?? '';
      shells.set(parent, (shells.get(parent) ?? new Set()).add(rest));
    }
  }
  const tables: Tables = {
    modules,
    shells,
    members: new Map(
      policy.modules.members.map(({ module, kind, names }) => [module, { kind, names: new Set(names) }]),
    ),
    builtins: new Set(policy.builtins.names),
    attributes: new Set(policy.attributes.denied),
  };
  known.set(policy, tables);
  return tables;
};

/**
 * How far a module is granted: `whole` (its members may still be restricted), `shell` (importable as the package of
 * something granted, with that and the members listed in `modules.members` in it), or not.
 */
export const moduleGranted = (policy: Policy, name: string): 'whole' | 'shell' | 'no' => {
  if (name.length > longestModule) return 'no';
  const { modules, shells } = tablesOf(policy);
  for (let at = name; ;) {
    if (modules.has(at)) return knownModule(name)?.there === false ? 'no' : 'whole';
    const dot = at.lastIndexOf('.');
    if (dot < 0) break;
    at = at.slice(0, dot);
  }
  return shells.has(name) ? 'shell' : 'no';
};

/**
 * What an import of a module comes to. `absent`: nobody refuses it, it is just not here, as on a machine where it was
 * not installed; a program may catch that `ModuleNotFoundError` and go on without. `refused`: the program asked for
 * what the policy keeps from it.
 */
export const importOutcome = (policy: Policy, name: string): 'granted' | 'absent' | 'refused' => {
  if (moduleGranted(policy, name) !== 'no') return 'granted';
  if (policy.modules.missing === 'raise') return 'absent';
  const module = knownModule(name);
  return module === undefined || (!module.there && module.cwe === null) ? 'absent' : 'refused';
};

/**
 * Whether a granted module shows a member. Names that the runtime gives every module (`__name__`, `__doc__`) are always
 * shown; what a module does not have is not asked about.
 */
export const memberGranted = (policy: Policy, module: string, member: string): boolean => {
  const { shells, members } = tablesOf(policy);
  const granted = moduleGranted(policy, module);
  if (granted === 'no') return false;
  if (member === '__name__' || member === '__doc__' || member === '__all__') return true;
  const restricted = members.get(module);
  if (granted === 'shell')
    return shells.get(module)?.has(member) === true || (restricted?.kind === 'only' && restricted.names.has(member));
  if (knownMember(module, member)?.there === false) return false;
  if (restricted === undefined) return true;
  return restricted.kind === 'only' ? restricted.names.has(member) : !restricted.names.has(member);
};

/** Names that no module holds: they are refused wherever they are looked up as variables. */
const neverNames: ReadonlySet<string> = new Set(['__builtins__', '__loader__', '__spec__']);

/** Constants and exceptions do nothing by themselves; a list of the granted built-ins need not repeat them. */
const alwaysNames =
  /^(?:__name__|__doc__|__debug__|Ellipsis|NotImplemented|[A-Z]\w*(?:Error|Exception|Warning|Group|Iteration)|Exception|Warning|GeneratorExit|KeyboardInterrupt|SystemExit)$/;

/** Whether a name without a binding of the program's own may mean what Python builds in. */
export const builtinGranted = (policy: Policy, name: string): boolean => {
  const { builtins } = tablesOf(policy);
  if (neverNames.has(name)) return policy.modules.missing === 'raise';
  return policy.builtins.kind === 'only' ? builtins.has(name) || alwaysNames.test(name) : !builtins.has(name);
};

/** Whether an attribute is refused by name, on whatever value. */
export const attributeDenied = (policy: Policy, name: string): boolean => tablesOf(policy).attributes.has(name);

/** Whether a path inside the program's file system lies in a mount. The path is absolute and without `.` and `..`. */
export const mountOf = (policy: Policy, path: string): Policy['files']['mounts'][number] | undefined => {
  let best: Policy['files']['mounts'][number] | undefined;
  for (const mount of policy.files.mounts) {
    const inside = mount.at === '/' || path === mount.at || path.startsWith(`${mount.at}/`);
    if (inside && (best === undefined || mount.at.length > best.at.length)) best = mount;
  }
  return best;
};

/**
 * Whether a request to an absolute URL may be made, as far as its address tells: scheme, host and port. Names that
 * resolve to private addresses are the fetch capability's to refuse; those that say so by themselves are refused here.
 */
export const hostGranted = (policy: Policy, url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'https:' && (protocol !== 'http:' || policy.fetch.httpsOnly)) return false;
  if (username !== '' || password !== '' || isPrivateAddress(hostname)) return false;
  const actual = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return policy.fetch.hosts.some((pattern) => {
    const colon = pattern.lastIndexOf(':');
    const host = colon < 0 ? pattern : pattern.slice(0, colon);
    const allowed = colon < 0 ? (protocol === 'https:' ? '443' : '80') : pattern.slice(colon + 1);
    if (allowed !== actual) return false;
    return host.startsWith('*.')
      ? hostname.endsWith(host.slice(1)) && hostname.length > host.length - 1
      : hostname === host;
  });
};

/** Whether requests of this method may be sent. In capitals. */
export const methodGranted = (policy: Policy, method: string): boolean => policy.fetch.methods.includes(method);
