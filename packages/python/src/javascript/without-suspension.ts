import type { GuestChannel, HostLine } from '../isolate/guest-channel.ts';
import type { Answer, HostAnswer } from '../isolate/protocol.ts';

/** The line for a run that cannot be continued elsewhere: a host without an answer is an error of the call. */
export const withoutSuspension = (line: HostLine): GuestChannel => {
  const heard = (answer: HostAnswer): Answer =>
    answer.kind === 'suspend'
      ? {
          kind: 'error',
          callId: answer.callId,
          type: 'Error',
          message: 'nobody answers now, and a run in this language cannot wait elsewhere',
        }
      : answer;
  return {
    ...line,
    wait: () => {
      const answer = line.wait();
      return answer === undefined ? undefined : heard(answer);
    },
    next: async () => heard(await line.next()),
  };
};
