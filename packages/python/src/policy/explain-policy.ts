import { wrap } from '@sallyport/core/report/wrap';
import { visibleLine } from '@sallyport/core/report/visible';
import { grammarKey } from './grammar-words.ts';
import { knownModule } from './module-needs.ts';
import { toolCall } from './tool-call.ts';
import type { Grammar, Mount, Policy, ToolGrant } from './policy.ts';

const columns = 80;

/**
 * What a program may and may not do under a policy, in sentences for whoever has to answer for it.
 *
 * Lines of at most eighty columns; one paragraph for each part of the policy, in the order of the file.
 */
export const explainPolicy = (policy: Policy): string =>
  [
    [`Under the policy ${visibleLine(policy.name)} a program …`],
    grammar(policy),
    modules(policy),
    builtins(policy),
    attributes(policy),
    tools(policy),
    flows(policy),
    files(policy),
    fetching(policy),
    surroundings(policy),
    limits(policy),
    ['Whatever is not named here is refused. A refusal ends the run; the program cannot catch it.'],
  ]
    .flatMap((paragraph) => paragraph.flatMap((line) => laidOut(line)))
    .join('\n')
    .concat('\n');

/** Wrapped; what follows a dash hangs under it. */
const laidOut = (line: string): readonly string[] => {
  const [dash = ''] = /^(?: {2})?- /.exec(line) ?? [];
  const lines = wrap(visibleLine(line.slice(dash.length)), columns - dash.length);
  return lines.map((part, index) => `${index === 0 ? dash : ' '.repeat(dash.length)}${part}`);
};

const grammar = ({ grammar: switches }: Policy): readonly string[] => {
  const off = (Object.keys(switches) as (keyof Grammar)[]).filter((name) => !switches[name]).map(grammarKey);
  return [off.length === 0 ? '- may use the whole language.' : `- may use the language, without ${listed(off)}.`];
};

const modules = ({ modules: { granted, members }, grammar: { imports } }: Policy): readonly string[] => {
  if (granted.length === 0 || !imports) return ['- may import no module.'];
  const needing = granted.filter((name) => (knownModule(name)?.preset ?? 'pure') !== 'pure');
  return [
    `- may import ${listed(granted)}.`,
    ...needing.map((name) => `  - ${name} ${knownModule(name)?.why ?? ''}.`),
    ...members.map(
      ({ module, kind, names }) =>
        `  - Of ${module} it may use ${kind === 'only' ? `only ${listed(names)}` : `all but ${listed(names)}`}.`,
    ),
  ];
};

const builtins = ({ builtins: { kind, names } }: Policy): readonly string[] => [
  kind === 'only'
    ? `- may use of the built-in functions only ${listed(names)}.`
    : `- may use every built-in function${names.length === 0 ? '' : ` but ${listed(names)}`}.`,
];

const attributes = ({ attributes: { denied } }: Policy): readonly string[] => [
  denied.length === 0 ? '- may name any attribute.' : `- may not name the attributes ${listed(denied)}.`,
];

const tools = ({ tools: list, limits: { toolCalls, toolCallSeconds } }: Policy): readonly string[] =>
  list.length === 0
    ? ['- may call no tools.']
    : [
        `- may call ${counted(list.length, 'tool')}, ${counted(toolCalls, 'time')} in all, ${counted(toolCallSeconds, 'second')} each:`,
        ...list.map(
          (tool) =>
            `  - ${toolCall(tool)}${toolTerms(tool)}${tool.description === '' ? '' : ` — ${tool.description.split('\n', 1)[0] ?? ''}`}`,
        ),
      ];

const toolTerms = ({ calls, seconds, approval, labels, async }: ToolGrant): string => {
  const terms = [
    ...(async === true ? ['awaited'] : []),
    ...(calls === null ? [] : [calls === 0 ? 'never' : `at most ${counted(calls, 'time')}`]),
    ...(seconds === null ? [] : [`${counted(seconds, 'second')} each`]),
    ...(approval === 'always'
      ? ['a human approves each call']
      : approval === 'first'
        ? ['a human approves the first call']
        : []),
    ...(labels.length > 0 ? [`results are labelled ${listed(labels)}`] : []),
  ];
  return terms.length === 0 ? '' : ` (${terms.join('; ')})`;
};

const flows = ({ flows: { deny, control } }: Policy): readonly string[] =>
  deny.length === 0
    ? []
    : [
        ...deny.map(
          ({ from, to }) =>
            `- may not hand what is labelled ${from} to ${to.argument === null ? `the tool ${to.tool}` : `the argument ${to.argument} of the tool ${to.tool}`}.`,
        ),
        control === 'sticky'
          ? '  - What it does after a decision over a labelled value carries the label too.'
          : '  - Labels follow values, not decisions that are made over them.',
      ];

const mountWords: Readonly<Record<Mount['kind'], string>> = {
  memory: 'starts empty and vanishes with the run',
  'read-only': 'holds files of the host, to read',
  'copy-on-write': 'holds files of the host; changes vanish with the run',
  'read-write': 'holds files of the host, to read and to change',
};

const files = ({ files: { mounts, outside, foreign, bytes, count } }: Policy): readonly string[] =>
  mounts.length === 0
    ? ['- may use no files.']
    : [
        `- may use files, writing at most ${bytesInWords(bytes)} and making at most ${counted(count, 'file')}:`,
        ...mounts.map(({ at, kind }) => `  - ${at} ${mountWords[kind]}.`),
        outside === 'refuse' ? '  - Opening any other path is refused.' : '  - Any other path does not exist for it.',
        ...(foreign === 'refuse' && mounts.some(({ kind }) => kind === 'memory')
          ? [
              '  - What it makes in memory it may list, copy, rename, change and delete. To do so to anything else there is refused.',
            ]
          : []),
      ];

const fetching = ({ fetch: { hosts, methods, bytes, httpsOnly, redirects } }: Policy): readonly string[] =>
  hosts.length === 0
    ? ['- may not use the network.']
    : [
        `- may send ${listed(methods)} requests to ${listed(hosts)}, ${httpsOnly ? 'over HTTPS alone' : 'over HTTP and HTTPS'}, with answers of at most ${bytesInWords(bytes)} and at most ${counted(redirects, 'redirect')}.`,
      ];

const surroundings = ({ clock, entropy, environment }: Policy): readonly string[] => [
  `- sees ${clock.kind === 'host' ? 'the clock of the host' : `a clock that stands at ${clock.at}`}, ${entropy.kind === 'host' ? 'randomness of the host' : `the random numbers that follow from the seed ${String(entropy.seed)}`}, and ${environment.length === 0 ? 'an empty environment' : `the environment variables ${listed(environment.map(({ name }) => name))}`}.`,
  '  - It may ask for settings of the environment with a default. To read others, secrets, or all of them is refused.',
];

const limits = ({ limits: { seconds, steps, bytes, output, depth } }: Policy): readonly string[] => [
  `- is stopped after ${counted(seconds, 'second')} or ${grouped(steps)} steps, when it holds more than ${bytesInWords(bytes)}, prints more than ${bytesInWords(output)}, or has more than ${grouped(depth)} calls on top of each other.`,
];

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nothing') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const counted = (count: number, what: string): string => `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;

const grouped = (count: number): string =>
  Number.isInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(count);

const bytesInWords = (bytes: number): string => {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const)
    if (bytes >= size) return `${String(Math.round((bytes / size) * 100) / 100)} ${unit}`;
  return counted(bytes, 'byte');
};
