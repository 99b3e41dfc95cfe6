/**
 * The refusals in words, each built by one function, so that the check before a run and the runtime inside of it say
 * the same.
 */
import { builtinNeed } from './builtin-needs.ts';
import { builtinGranted, moduleGranted } from './granted.ts';
import { grammarKey, grammarWords } from './grammar-words.ts';
import { cut } from './cut.ts';
import { introspectionOf } from './introspection.ts';
import { toolFor, type Intent } from './intents.ts';
import { knownMember, knownModule } from './module-needs.ts';
import { isPrivateAddress } from './private-address.ts';
import { presets } from './presets.ts';
import { toolCall } from './tool-call.ts';
import type { Grammar, Policy } from './policy.ts';
import type { Refusal } from './refusal.ts';

/** For an import of a module that is not granted. */
export const importRefusal = (policy: Policy, name: string): Refusal => {
  const known = knownModule(name);
  const module = cut(name);
  if (known === undefined)
    return {
      rule: 'import-not-granted',
      subject: module,
      what: `imports ${module}, which is not here`,
      why: `no module of this name comes with the runtime, and none can be installed`,
      repair: `delete the import and write what is needed from ${module} as functions of the program`,
      grant: null,
      cwe: null,
    };
  return {
    rule: 'import-not-granted',
    subject: module,
    what: `imports ${module}, which ${known.there ? 'the policy does not grant' : 'is not here'}`,
    why: `${module} ${known.why}`,
    repair: repairFor(policy, known.intent, known.instead),
    grant: known.there ? { line: `modules: { grant: [${module}] }`, preset: known.preset } : null,
    cwe: known.cwe,
  };
};

/** For a member that is not granted, of a module that is granted or not. */
export const memberRefusal = (policy: Policy, module: string, member: string): Refusal => {
  const known = knownMember(module, member);
  const parent = knownModule(module);
  const subject = `${cut(module)}.${cut(member)}`;
  const granted = moduleGranted(policy, module);
  const there = known?.there !== false && parent?.there !== false;
  return {
    rule: 'member-not-granted',
    subject,
    what: `uses ${subject}, which ${there ? 'the policy does not grant' : 'is not here'}`,
    why:
      known !== undefined
        ? `${subject} ${known.why}`
        : granted === 'shell'
          ? `of ${module} the policy grants only ${shellMembers(policy, module)}`
          : `of ${module} the policy grants only some members`,
    repair: repairFor(
      policy,
      known?.intent ?? parent?.intent ?? null,
      known?.instead ?? parent?.instead ?? 'what is granted',
    ),
    grant: there
      ? granted === 'whole'
        ? { line: `modules: { members: { ${module}: { grant: [${cut(member)}] } } }`, preset: null }
        : { line: `modules: { grant: [${module}] }`, preset: parent?.preset ?? null }
      : null,
    cwe: known?.cwe ?? parent?.cwe ?? null,
  };
};

const shellMembers = (policy: Policy, module: string): string =>
  [
    ...policy.modules.granted.filter((name) => name.startsWith(`${module}.`)),
    ...policy.modules.members
      .filter((one) => one.module === module)
      .flatMap(({ names }) => names.map((name) => `${module}.${name}`)),
  ].join(', ');

/** For a name that Python builds in and the policy refuses. */
export const builtinRefusal = (policy: Policy, name: string): Refusal => {
  const need = builtinNeed(name);
  const never = name === '__builtins__' || name === '__loader__' || name === '__spec__';
  const preset = builtinGranted(presets.pure, name) ? 'pure' : builtinGranted(presets.data, name) ? 'data' : null;
  return {
    rule: 'builtin-not-granted',
    subject: name,
    what: `uses ${name}, which the policy does not grant`,
    why: need === undefined ? `the policy names the built-ins that a program may use` : `${name} ${need.why}`,
    repair: repairFor(policy, need?.intent ?? null, need?.instead ?? 'another way', name === 'open'),
    grant: never ? null : { line: `builtins: { grant: [${name}] }`, preset },
    cwe: need?.cwe ?? null,
  };
};

/** For an attribute that is refused on every value. */
export const attributeRefusal = (name: string): Refusal => ({
  rule: 'attribute-denied',
  subject: name,
  what: `uses the attribute ${name}, which the policy denies`,
  why: introspectionOf.has(name)
    ? `${name} asks for ${introspectionOf.get(name) ?? ''}; programs look for it to leave the sandbox, and here is nothing behind it`
    : `the policy names ${name} among the attributes that no program may use`,
  repair: 'leave the attribute out and pass what is needed as an argument',
  grant: { line: `attributes: { grant: [${name}] }`, preset: null },
  cwe: introspectionOf.has(name) ? 'CWE-693' : null,
});

/** For a construct whose switch is off; `subject` tells more of it, such as the name of the function. */
export const grammarRefusal = (name: keyof Grammar, given?: string): Refusal => {
  const subject = given === undefined ? undefined : cut(given);
  const [what, repair] = grammarWords[name];
  return {
    rule: 'grammar-not-granted',
    subject: subject ?? grammarKey(name),
    what: `uses ${what}${subject === undefined ? '' : ` (${subject})`}, which the policy does not grant`,
    why: `the policy has switched ${grammarKey(name)} off`,
    repair,
    grant: {
      line: `grammar: { ${grammarKey(name)}: true }`,
      preset: Object.values(presets).find(({ grammar }) => grammar[name])?.name ?? null,
    },
    cwe: null,
  };
};

/** For a path outside of all mounts. */
export const pathRefusal = (policy: Policy, path: string): Refusal => ({
  rule: 'path-not-granted',
  subject: cut(path),
  what: `opens ${cut(path)}, which lies outside of the granted folders`,
  why: `a program sees no files but those under ${mountList(policy)}`,
  repair: `use a path under ${mountList(policy)}, or a relative one, which starts at ${policy.files.cwd}`,
  grant: {
    line: `files: { mounts: [{ at: ${cut(path.slice(0, Math.max(1, path.lastIndexOf('/'))))}, kind: read-only }] }`,
    preset: null,
  },
  cwe: 'CWE-22',
});

/** For a request to a URL whose host is not listed, or can never be. */
export const hostRefusal = (policy: Policy, url: string): Refusal => {
  const { host, hostname } = URL.canParse(url) ? new URL(url) : { host: url, hostname: '' };
  const { hosts, httpsOnly } = policy.fetch;
  const plain = httpsOnly && /^http:/i.test(url);
  const never = isPrivateAddress(hostname);
  return {
    rule: 'host-not-granted',
    subject: cut(host),
    what: `sends a request to ${cut(host)}, which the policy does not grant`,
    why: never
      ? 'the machine itself and its network are never reached'
      : hosts.length === 0
        ? 'the policy lists no host'
        : plain
          ? 'requests go over HTTPS alone'
          : `the policy lists only ${hosts.join(', ')}`,
    repair:
      never || hosts.length === 0
        ? repairFor(policy, 'http', 'data that is given as an input')
        : plain
          ? 'write https:// in the address'
          : `use one of the hosts ${hosts.join(', ')}`,
    grant: never
      ? null
      : { line: plain ? 'fetch: { https-only: false }' : `fetch: { hosts: [${cut(host)}] }`, preset: null },
    cwe: plain && !never ? 'CWE-319' : 'CWE-918',
  };
};

/** For a request to a host that is listed, and whose name leads to an address that is never reached. */
export const addressRefusal = (policy: Policy, url: string): Refusal => {
  const { host } = URL.canParse(url) ? new URL(url) : { host: url };
  return {
    rule: 'host-not-granted',
    subject: cut(host),
    what: `sends a request to ${cut(host)}, whose name leads to a private or local address`,
    why: 'the machine itself and its network are never reached',
    repair: repairFor(policy, 'http', 'data that is given as an input'),
    grant: null,
    cwe: 'CWE-918',
  };
};

/** For a request of a method that is not listed. */
export const methodRefusal = (policy: Policy, method: string): Refusal => {
  const { methods } = policy.fetch;
  return {
    rule: 'method-not-granted',
    subject: cut(method),
    what: `sends a ${cut(method)} request, which the policy does not grant`,
    why: methods.length === 0 ? 'the policy grants no requests' : `the policy grants only ${methods.join(', ')}`,
    repair: methods.length === 0 ? 'use data that is given as an input' : `use ${methods.join(' or ')}`,
    grant: { line: `fetch: { methods: [${[...methods, cut(method)].join(', ')}] }`, preset: null },
    cwe: null,
  };
};

/** For a pickle that the run did not write itself. */
export const foreignPickle = (): Refusal => ({
  rule: 'pickle-not-own',
  subject: 'pickle.loads',
  what: 'reads a pickle that this run did not write',
  why: 'a pickle rebuilds values by running what its bytes say, and whoever wrote them says it',
  repair: 'use json for data that comes from elsewhere; pickle.loads() reads what pickle.dumps() of the same run gave',
  grant: { line: 'modules: { members: { pickle: { grant: [Unpickler] } } }', preset: null },
  cwe: 'CWE-502',
});

/** For a pickle that names what is no class of the program and no type of plain data. */
export const nameInPickle = (name: string): Refusal => ({
  rule: 'name-in-pickle',
  subject: cut(name),
  what: `reads a pickle that calls ${cut(name)}`,
  why: 'a pickle may name classes of the program and types that hold data, and nothing else',
  repair: 'use json for the data, or classes whose __reduce__ names the class itself',
  grant: null,
  cwe: 'CWE-502',
});

/** For a program that sends requests where the policy would let it and the host has no network to lend. */
export const notLentRefusal = (module: string): Refusal => ({
  rule: 'fetch-not-lent',
  subject: cut(module),
  what: `imports ${cut(module)}, and this host lends no network`,
  why: 'requests are sent by the host, which was started without the means to',
  repair: 'use data that is given as an input',
  grant: { line: 'execute(source, { fetch })', preset: null },
  cwe: null,
});

const mountList = (policy: Policy): string => policy.files.mounts.map(({ at }) => at).join(', ');

const fileIntents: ReadonlySet<Intent> = new Set(['read-file', 'write-file', 'list-files', 'delete-file']);

/** What to do instead: a tool that serves the intent, then a granted module, then the words of the table. */
export const repairFor = (policy: Policy, intent: Intent | null, instead: string, notOpen = false): string => {
  if (intent !== null) {
    const tool = toolFor(policy.tools, intent);
    if (tool !== undefined) return `call the tool ${toolCall(tool)}`;
    if (intent === 'http' && policy.fetch.hosts.length > 0 && moduleGranted(policy, 'requests') === 'whole')
      return `use requests.get(url) for a host of ${policy.fetch.hosts.join(', ')}`;
    if (fileIntents.has(intent) && policy.files.mounts.length > 0) {
      if (moduleGranted(policy, 'pathlib') === 'whole') return `use pathlib.Path under ${mountList(policy)}`;
      if ((intent === 'read-file' || intent === 'write-file') && !notOpen && builtinGranted(policy, 'open'))
        return `use open() on files under ${mountList(policy)}`;
    }
  }
  return `use ${instead}`;
};
