import type { Tool } from '../../index.ts';
import { presets, type Policy } from '../../policy/index.ts';

/** Draws on everything that is different in another process, before and after each call. */
export const program = `
import random, secrets, time, uuid
from datetime import datetime

seen = []
def look(what):
    seen.append([what, random.random(), str(uuid.uuid4()), secrets.token_hex(4), datetime.now().isoformat(), time.time()])
    print(*seen[-1])

look('start')
for n in range(3):
    look(f'answer {step(n=n)}')
print({hash(x) for x in seen[0]} and sorted(seen[0], key=str))
seen
`;

export const steps: Tool = {
  description: 'One step.',
  arguments: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] },
  call: ({ n }) => `step ${String(n)}`,
};

export const approvedTool: Policy = {
  ...presets.agent,
  tools: [
    {
      name: 'step',
      description: '',
      arguments: null,
      result: null,
      calls: null,
      seconds: null,
      approval: 'always',
      labels: [],
    },
  ],
};
