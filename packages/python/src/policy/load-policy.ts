/**
 * Text of a policy file → the policy, or everything that is wrong with it.
 *
 * YAML and JSON say the same. A key that is not known, a value of another type and a limit out of range are problems with
 * their line: a refusal that is spelled wrong must not silently be a grant. The reader of YAML is loaded when the first
 * file is, so that a run under a preset does not pay for it.
 */
import { builtinNames } from './builtin-names.ts';
import { closestName } from './closest-name.ts';
import { grammarKey } from './grammar-words.ts';
import { newValidator, pathOf, schemaProblems, type JsonSchema, type SchemaError } from './json-schema.ts';
import { knownModule } from './module-needs.ts';
import { isPrivateAddress } from './private-address.ts';
import { limitRanges } from './limits.ts';
import { limitKeys, policySchema } from './policy-schema.ts';
import { nothing, presets, type PresetName } from './presets.ts';
import { pythonKeywords } from './python-keywords.ts';
import { readYaml } from './read-yaml.ts';
import type { Files, FlowDenial, Grammar, MemberGrant, Names, Policy, ToolGrant } from './policy.ts';

export interface PolicyProblem {
  /** The file, as it was called. */
  readonly name: string;
  /** One-based. */
  readonly line: number;
  /** Such as `tools.send.calls`; empty for the whole file. */
  readonly path: string;
  readonly text: string;
  readonly remedy: string;
}

export type LoadedPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  /** In the order of the file. */
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] };

/** See the head of this file. `name` is the file's, for messages. */
export const loadPolicy = async (text: string, name: string): Promise<LoadedPolicy> => {
  const read = await readYaml(text);
  if (read.kind === 'problem')
    return { kind: 'problems', problems: [{ name, line: read.line, path: '', text: read.text, remedy: read.remedy }] };
  const problem = (steps: readonly (string | number)[], message: string, remedy: string): PolicyProblem => {
    const path = pathOf(steps);
    return {
      name,
      line: read.lineOf(steps),
      path,
      text: path === '' ? `the policy ${message}` : `${path} ${message}`,
      remedy,
    };
  };
  // An empty file is a policy that grants nothing.
  const value = read.value ?? {};
  const wrong = validate(value).map((error) => problem(error.steps, error.message, remedyFor(error)));
  if (wrong.length > 0) return { kind: 'problems', problems: inOrder(wrong) };
  const file = value as PolicyFile;
  const problems: PolicyProblem[] = [];
  const policy = new Build(
    file,
    name,
    (steps, message, remedy) => void problems.push(problem(steps, message, remedy)),
  ).policy();
  return problems.length > 0 ? { kind: 'problems', problems: inOrder(problems) } : { kind: 'policy', policy };
};

const validate = newValidator(policySchema);

const inOrder = (problems: readonly PolicyProblem[]): readonly PolicyProblem[] =>
  problems.toSorted((a, b) => a.line - b.line);

/** The file after the schema has passed it. */
interface PolicyFile {
  readonly name?: string;
  readonly extends?: PresetName;
  readonly grammar?: { readonly [key: string]: boolean };
  readonly modules?: {
    readonly grant?: readonly string[];
    readonly deny?: readonly string[];
    readonly members?: { readonly [module: string]: Lists };
  };
  readonly builtins?: Lists;
  readonly attributes?: Lists;
  readonly tools?: { readonly [name: string]: ToolFile };
  readonly inputs?: { readonly [name: string]: { readonly labels?: readonly string[] } };
  readonly flows?: {
    readonly deny?: readonly { readonly from: string | readonly string[]; readonly to: string | readonly string[] }[];
    readonly control?: 'off' | 'sticky';
  };
  readonly files?: {
    readonly mounts?: Files['mounts'];
    readonly cwd?: string;
    readonly outside?: Files['outside'];
    readonly foreign?: Files['foreign'];
    readonly bytes?: number | string;
    readonly count?: number;
  };
  readonly fetch?: {
    readonly hosts?: readonly string[];
    readonly methods?: readonly string[];
    readonly bytes?: number | string;
    readonly 'https-only'?: boolean;
    readonly redirects?: number;
  };
  readonly environment?: { readonly [name: string]: string };
  readonly entropy?: 'host' | { readonly seed: number };
  readonly clock?: 'host' | { readonly fixed: string };
  readonly limits?: { readonly [key: string]: number | string };
}

interface Lists {
  readonly only?: readonly string[];
  readonly grant?: readonly string[];
  readonly deny?: readonly string[];
}

interface ToolFile {
  readonly description?: string;
  readonly arguments?: unknown;
  readonly result?: unknown;
  readonly calls?: number;
  readonly seconds?: number;
  readonly approval?: ToolGrant['approval'];
  readonly async?: boolean;
  readonly labels?: readonly string[];
}

type Complain = (steps: readonly (string | number)[], message: string, remedy: string) => void;

class Build {
  readonly #file: PolicyFile;
  readonly #base: Policy;
  readonly #name: string;
  readonly #complain: Complain;

  constructor(file: PolicyFile, name: string, complain: Complain) {
    this.#file = file;
    this.#base = file.extends === undefined ? nothing : presets[file.extends];
    this.#name = name;
    this.#complain = complain;
  }

  policy(): Policy {
    const { name, inputs = {}, environment, entropy, clock } = this.#file;
    const base = this.#base;
    const tools = this.#tools();
    return {
      name: name ?? this.#name,
      grammar: this.#grammar(),
      modules: this.#modules(),
      builtins: this.#builtins(),
      attributes: { denied: this.#attributes() },
      tools,
      inputs: Object.entries(inputs).map(([input, { labels }]) => ({
        name: input,
        labels: labels ?? [`input:${input}`],
      })),
      flows: this.#flows(tools),
      files: this.#files(),
      fetch: this.#requests(),
      environment:
        environment === undefined
          ? base.environment
          : Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
      entropy:
        entropy === undefined
          ? base.entropy
          : entropy === 'host'
            ? { kind: 'host' }
            : { kind: 'seeded', seed: entropy.seed },
      clock: clock === undefined ? base.clock : clock === 'host' ? { kind: 'host' } : this.#fixed(clock.fixed),
      limits: this.#limits(),
    };
  }

  #grammar(): Grammar {
    const given = new Map(Object.entries(this.#file.grammar ?? {}));
    const grammar = Object.entries(this.#base.grammar as unknown as Readonly<Record<string, boolean>>).map(
      ([key, on]) => [key, given.get(grammarKey(key as keyof Grammar)) ?? on] as const,
    );
    return Object.fromEntries(grammar) as unknown as Grammar;
  }

  #modules(): Policy['modules'] {
    const { grant = [], deny = [], members = {} } = this.#file.modules ?? {};
    grant.forEach((name, index) => {
      const known = knownModule(name);
      if (known === undefined)
        this.#complain(
          ['modules', 'grant', index],
          `grants ${name}, which is no module here`,
          closestName(name, presets.net.modules.granted) ?? 'leave it out',
        );
      else if (!known.there)
        this.#complain(
          ['modules', 'grant', index],
          `grants ${name}, which is not here: it ${known.why}`,
          `leave it out; programs use ${known.instead}`,
        );
    });
    this.#both('modules', grant, deny);
    const granted = new Set([...this.#base.modules.granted, ...grant]);
    for (const [index, name] of deny.entries()) {
      const gone = [...granted].filter((one) => one === name || one.startsWith(`${name}.`));
      if (gone.length === 0 && knownModule(name) === undefined)
        this.#complain(
          ['modules', 'deny', index],
          `denies ${name}, which is no module here`,
          closestName(name, presets.net.modules.granted) ?? 'leave it out',
        );
      const parent = [...granted].find((one) => name.startsWith(`${one}.`));
      if (parent !== undefined && !deny.includes(parent))
        this.#complain(
          ['modules', 'deny', index],
          `denies ${name}, but ${parent} is granted whole`,
          `write members: { ${parent}: { deny: [${name.slice(parent.length + 1)}] } }`,
        );
      for (const one of gone) granted.delete(one);
    }
    const rules = new Map(this.#base.modules.members.map((one) => [one.module, one]));
    for (const name of grant) rules.delete(name);
    if ((this.#file.files?.mounts ?? []).length > 0) for (const name of ['io', 'logging']) rules.delete(name);
    for (const [module, lists] of Object.entries(members)) {
      this.#both(`modules.members.${module}`, lists.grant ?? [], lists.deny ?? []);
      if (![...granted].some((one) => module === one || module.startsWith(`${one}.`)))
        this.#complain(
          ['modules', 'members', module],
          'speaks of a module that is not granted',
          `add ${module} to modules.grant, or leave this out`,
        );
      rules.set(module, {
        module,
        ...namesOf(rules.get(module) ?? { kind: 'all-but', names: [] }, lists),
      } as MemberGrant);
    }
    return {
      granted: [...granted].sort(),
      members: [...rules.values()].filter(({ module }) =>
        [...granted].some((one) => isInside(module, one) || isInside(one, module)),
      ),
    };
  }

  #builtins(): Names {
    const lists = this.#file.builtins ?? {};
    this.#both('builtins', lists.grant ?? [], lists.deny ?? []);
    for (const key of ['only', 'grant', 'deny'] as const)
      lists[key]?.forEach((name, index) => {
        if (builtinNames.includes(name)) return;
        this.#complain(
          ['builtins', key, index],
          `names ${name}, which Python does not build in`,
          closestName(name, builtinNames) ?? 'leave it out',
        );
      });
    const names = namesOf(this.#base.builtins, lists);
    const { mounts } = this.#file.files ?? {};
    if (mounts === undefined || lists.only !== undefined || lists.deny?.includes('open') === true) return names;
    // Where there are files, open() opens them; where there are none, it has nothing to open.
    return namesOf(names, mounts.length > 0 ? { grant: ['open'] } : { deny: ['open'] });
  }

  #attributes(): readonly string[] {
    const { grant = [], deny = [] } = this.#file.attributes ?? {};
    this.#both('attributes', grant, deny);
    return [...new Set([...this.#base.attributes.denied, ...deny])].filter((name) => !grant.includes(name)).sort();
  }

  #tools(): readonly ToolGrant[] {
    const tools = new Map(this.#base.tools.map((tool) => [tool.name, tool]));
    for (const [name, tool] of Object.entries(this.#file.tools ?? {})) {
      const steps = ['tools', name];
      if (pythonKeywords.has(name) || (name.startsWith('__') && name.endsWith('__')))
        this.#complain(steps, 'has a name that Python keeps for itself', 'call the tool something else');
      for (const key of ['arguments', 'result'] as const) {
        const schema = tool[key];
        if (schema === undefined) continue;
        for (const { steps: inner, message } of schemaProblems(schema))
          this.#complain([...steps, key, ...inner], message, 'say it with keywords of JSON Schema that are supported');
      }
      if (tool.arguments !== undefined && !isObjectSchema(tool.arguments))
        this.#complain(
          [...steps, 'arguments'],
          'is not a schema of type object',
          'write type: object and one property for each parameter',
        );
      tools.set(name, {
        name,
        description: tool.description ?? '',
        arguments: (tool.arguments as JsonSchema | undefined) ?? null,
        result: (tool.result as JsonSchema | undefined) ?? null,
        calls: tool.calls ?? null,
        seconds: tool.seconds ?? null,
        approval: tool.approval ?? 'never',
        ...(tool.async === undefined ? {} : { async: tool.async }),
        labels: tool.labels ?? [name],
      });
    }
    return [...tools.values()];
  }

  #flows(tools: readonly ToolGrant[]): Policy['flows'] {
    const { deny = [], control } = this.#file.flows ?? {};
    const denials: FlowDenial[] = [...this.#base.flows.deny];
    deny.forEach(({ from, to }, index) => {
      for (const each of typeof to === 'string' ? [to] : to) {
        const [name = '', argument] = each.split('.', 2);
        const tool = tools.find((one) => one.name === name);
        const parameters = parametersOf(tool);
        if (tool === undefined)
          this.#complain(
            ['flows', 'deny', index, 'to'],
            `speaks of the tool ${name}, which is not listed`,
            closestName(
              name,
              tools.map((one) => one.name),
            ) ?? 'add the tool to tools',
          );
        else if (argument !== undefined && parameters !== null && !parameters.includes(argument))
          this.#complain(
            ['flows', 'deny', index, 'to'],
            `speaks of ${each}, and ${name} has no parameter ${argument}`,
            closestName(argument, parameters) ?? `the parameters are ${parameters.join(', ')}`,
          );
        for (const label of typeof from === 'string' ? [from] : from)
          denials.push({ from: label, to: { tool: name, argument: argument ?? null } });
      }
    });
    return { deny: denials, control: control ?? this.#base.flows.control };
  }

  #files(): Files {
    const given = this.#file.files ?? {};
    const base = this.#base.files;
    const mounts = given.mounts ?? base.mounts;
    mounts.forEach(({ at }, index) => {
      if (mounts.findIndex((one) => one.at === at) < index)
        this.#complain(['files', 'mounts', index], `mounts ${at} twice`, 'keep one of them');
      if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(at))
        this.#complain(['files', 'mounts', index, 'at'], 'goes through . or ..', 'write the path without them');
    });
    const inside = (path: string): boolean =>
      mounts.some(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`));
    const cwd = given.cwd ?? (inside(base.cwd) ? base.cwd : (mounts[0]?.at ?? '/'));
    if (given.cwd !== undefined && !inside(given.cwd))
      this.#complain(['files', 'cwd'], 'lies outside of all mounts', 'choose a folder under a mount, or add a mount');
    return {
      mounts,
      cwd,
      outside: given.outside ?? base.outside,
      foreign: given.foreign ?? base.foreign,
      bytes:
        this.#size(['files', 'bytes'], given.bytes, 0, 2 ** 40) ??
        (base.bytes > 0 ? base.bytes : presets.data.files.bytes),
      count: given.count ?? (base.count > 0 ? base.count : presets.data.files.count),
    };
  }

  #requests(): Policy['fetch'] {
    const given = this.#file.fetch ?? {};
    const base = this.#file.fetch === undefined ? this.#base.fetch : presets.net.fetch;
    given.hosts?.forEach((host, index) => {
      if (isPrivateAddress(host.replace('*', 'any').replace(/:\d+$/, '')))
        this.#complain(
          ['fetch', 'hosts', index],
          `lists ${host}, and the machine itself and its network are never reached`,
          'offer a tool that speaks to it',
        );
    });
    return {
      hosts: given.hosts ?? this.#base.fetch.hosts,
      methods: given.methods ?? base.methods,
      bytes: this.#size(['fetch', 'bytes'], given.bytes, 0, 2 ** 30) ?? base.bytes,
      httpsOnly: given['https-only'] ?? base.httpsOnly,
      redirects: given.redirects ?? base.redirects,
    };
  }

  #fixed(at: string): Policy['clock'] {
    const time = Date.parse(at);
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(at.slice(0, 19)))
      this.#complain(['clock', 'fixed'], `is ${at}, which is no time`, 'write a time such as "2030-01-31T00:00:00Z"');
    return { kind: 'fixed', at };
  }

  #limits(): Policy['limits'] {
    const given = new Map(Object.entries(this.#file.limits ?? {}));
    const limits = { ...this.#base.limits };
    for (const [key, name] of limitKeys) {
      const value = given.get(key);
      const { least, most } = limitRanges[name];
      const size = this.#size(['limits', key], value, least, most);
      if (size !== undefined) limits[name] = size;
    }
    return limits;
  }

  /** The bytes that a number or a text such as `64 MiB` says. */
  #size(steps: readonly string[], value: number | string | undefined, least: number, most: number): number | undefined {
    if (typeof value !== 'string') return value;
    const [, number = '', unit = 'B'] = /^([\d.]+) ?(\w+)$/.exec(value) ?? [];
    const bytes = Math.floor(Number(number) * (units.get(unit) ?? 1));
    if (bytes < least || bytes > most)
      this.#complain(
        steps,
        `is ${value}, and must lie between ${String(least)} and ${String(most)} bytes`,
        'choose a size in that range',
      );
    return bytes;
  }

  #both(path: string, grant: readonly string[], deny: readonly string[]): void {
    for (const [index, name] of deny.entries())
      if (grant.includes(name))
        this.#complain(
          [...path.split('.'), 'deny', index],
          `names ${name}, which is granted too`,
          'keep one of the two',
        );
  }
}

/** Whether a dotted name is the package or lies in it. */
const isInside = (name: string, of: string): boolean => name === of || name.startsWith(`${of}.`);

const units: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['KiB', 2 ** 10],
  ['MiB', 2 ** 20],
  ['GiB', 2 ** 30],
]);

const namesOf = (base: Names, { only, grant = [], deny = [] }: Lists): Names => {
  const from: Names = only === undefined ? base : { kind: 'only', names: only };
  const added = from.kind === 'only' ? grant : deny;
  const gone = from.kind === 'only' ? deny : grant;
  return {
    kind: from.kind,
    names: [...new Set([...from.names, ...added])].filter((name) => !gone.includes(name)).sort(),
  };
};

const isObjectSchema = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'object';

const parametersOf = (tool: ToolGrant | undefined): readonly string[] | null => {
  const schema = tool?.arguments;
  if (typeof schema !== 'object' || schema === null) return null;
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : null;
};

// ── Remedies ────────────────────────────────────────────────────────────────────────────────────
/** A near name for one that is not known, else the words of the schema at that place. */
const remedyFor = ({ steps, message }: SchemaError): string => {
  let at: unknown = policySchema;
  let words = '';
  for (const [index, step] of steps.entries()) {
    const schema: { readonly [keyword: string]: unknown } = typeof at === 'object' && at !== null ? (at as never) : {};
    const properties = schema['properties'] as { readonly [name: string]: unknown } | undefined;
    const last = index === steps.length - 1;
    if (last && typeof step === 'string' && message.includes('not a known name'))
      return (
        closestName(step, Object.keys(properties ?? {})) ?? `the keys are ${Object.keys(properties ?? {}).join(', ')}`
      );
    at =
      typeof step === 'number'
        ? schema['items']
        : properties !== undefined && Object.hasOwn(properties, step)
          ? properties[step]
          : schema['additionalProperties'];
    if (typeof at === 'object' && at !== null && 'description' in at && typeof at.description === 'string')
      words = at.description;
  }
  return words === '' ? 'write a map of keys, such as "extends: agent"' : `expected: ${words}`;
};
