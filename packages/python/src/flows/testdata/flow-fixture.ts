/** Runs a program that can read mail and post texts, with or without a rule between the two. For tests. */
import type { GuestChannel } from '../../isolate/guest-channel.ts';
import type { Answer, Plain } from '../../isolate/protocol.ts';
import type { FlowDenial, Policy, ToolGrant } from '../../policy/policy.ts';
import { everything } from '../../policy/presets.ts';
import { runGuest } from '../../run/guest-run.ts';
import type { Outcome } from '../../run/outcome.ts';

/** What `read_mail()` gives: the marker is in the body. */
export const marker = 'Xq7ZsecretW9';

const tool = (name: string, labels: readonly string[], parameters: readonly string[]): ToolGrant => ({
  name,
  description: '',
  arguments: { type: 'object', properties: Object.fromEntries(parameters.map((one) => [one, {}])) },
  result: null,
  calls: null,
  seconds: null,
  approval: 'never',
  labels,
});

export interface FlowFixture {
  /** Default: `mail` must not reach `post.text`. Labels are followed where there is any rule. */
  readonly deny?: readonly FlowDenial[];
  /** The body of the mail. */
  readonly body?: string;
  readonly control?: 'off' | 'sticky';
  readonly approval?: ToolGrant['approval'];
  readonly inputs?: Readonly<Record<string, Plain>>;
}

export interface FlowResult {
  readonly outcome: Outcome;
  /** The arguments of the calls of `post` that went through. */
  readonly posted: readonly Plain[];
  readonly asked: readonly string[];
  readonly stdout: string;
}

/** What may be called, and what mail must not reach. */
export const mailPolicy = ({
  deny = [{ from: 'mail', to: { tool: 'post', argument: 'text' } }],
  control = 'off',
  approval = 'never',
}: FlowFixture = {}): Policy => ({
  ...everything,
  tools: [
    tool('read_mail', ['mail'], []),
    tool('weather', [], []),
    tool('echo', [], ['text']),
    { ...tool('post', [], ['text', 'to']), approval },
  ],
  flows: { deny, control },
  limits: { ...everything.limits, seconds: 20 },
});

/** What a tool answers. */
export const answerOf = (name: string, args: Plain, body: string): Plain => {
  switch (name) {
    case 'read_mail':
      return { body, id: body.charCodeAt(0) % 13, urgent: body < 'n', from: null, words: ['one', body.slice(0, 12)] };
    case 'echo':
      return (args as { readonly text: Plain }).text;
    case 'post':
      return null;
    default:
      return 'sunny';
  }
};

/** The mail of a run that is given none. */
export const usualBody = `${marker} is the code`;

/** `read_mail()`, `weather()`, `echo(text)`, `post(text, to)`; what is labelled `mail` must not reach `post.text`. */
export const runWithMail = async (
  source: string,
  fixture: FlowFixture = {},
): Promise<FlowResult> => {
  const { body = usualBody, inputs = {} } = fixture;
  const policy = mailPolicy(fixture);
  const posted: Plain[] = [];
  const asked: string[] = [];
  const answers: Answer[] = [];
  let stdout = '';
  const channel: GuestChannel = {
    output: (_stream, text) => (stdout += text),
    event: () => {},
    call: ({ callId, name, args }) => {
      if (name === 'post') posted.push(args);
      answers.push({ callId, kind: 'value', value: answerOf(name, args, body) } as Answer);
    },
    approve: ({ callId }, reason) => {
      asked.push(reason);
      answers.push({ callId, kind: 'value', value: true } as Answer);
    },
    timer: () => {},
    cancel: () => {},
    wait: () => answers.shift(),
    next: () => Promise.reject(new Error('nothing comes late')),
  };
  const outcome = (await runGuest(
    {
      id: 'flows',
      source,
      fileName: 'main.py',
      inputs,
      policy: policy as never,
      tools: [],
      limits: { seconds: 20, bytes: 2 ** 28, outputBytes: 2 ** 22 },
      journal: [],
      mode: { value: true, stdin: '', argv: [] },
    },
    channel,
    {},
  )) as unknown as Outcome;
  return { outcome, posted, asked, stdout };
};
