/**
 * `sallyport run -i`: a program, if there is one, and then what is typed, entry by entry, in one guest that keeps its names.
 *
 * An entry has meters of its own. Ctrl-C ends the guest of a running entry and lets a fresh one run the entries before it again, silently,
 * so that the names are still there; a guest that died is replaced in the same way. What tools answered then is answered again without
 * asking them; clock and randomness are new.
 */
import {
  hostCalls,
  type Cell,
  type CellEnd,
  type CellResult,
  type HostPort,
  type RunRequest,
} from '@sallyport/python/isolate';
import { needsMore } from './needs-more.ts';
import { inScope } from '../scope.ts';
import { givenUp, type EntrySource } from './standard-entries.ts';

/** Units: seconds that a session may compute in all; each entry has the policy's own limits. */
const longest = 86_400;

export interface Session {
  /** A fresh cell; asked again after an entry that took its guest along. */
  readonly newCell: () => Promise<Cell>;
  readonly request: RunRequest;
  readonly host: HostPort;
  readonly entries: EntrySource;
  /** Says something beside the program's output. */
  readonly say: (text: string) => void;
}

/** Runs a session to the end of its entries; how it ended. */
export const runSession = async ({ newCell, request, host, entries, say }: Session): Promise<CellResult> => {
  let done: readonly string[] = [];
  let answers: readonly Awaited<ReturnType<HostPort['call']>>[] = [];
  for (;;) {
    const stop = new AbortController();
    const again = [...done];
    const known = [...answers];
    const run: string[] = [];
    const heard: Awaited<ReturnType<HostPort['call']>>[] = [];
    let running: string | undefined;
    let isQuiet = done.length > 0;
    entries.onInterrupt(() => {
      if (running !== undefined) stop.abort();
    });
    const next = async (): Promise<string | undefined> => {
      if (running !== undefined) run.push(running);
      running = again.shift();
      if (running !== undefined) return running;
      isQuiet = false;
      running = await readEntry(entries);
      return running;
    };
    const watched: HostPort = {
      ...host,
      output: (stream, text) => {
        if (!isQuiet) host.output(stream, text);
      },
      call: async (call, options) => {
        if (call.name === hostCalls.entry) return { kind: 'value', value: (await next()) ?? null };
        const answer = known.shift() ?? (await host.call(call, options));
        heard.push(answer);
        return answer;
      },
    };
    const whole = { ...request, limits: { ...request.limits, seconds: longest, outputBytes: 2 ** 40 } };
    const result = await inScope(async (own) => own(await newCell()).run(whole, watched, { signal: stop.signal }));
    // Without an entry it is the program itself that cannot be run.
    if (result.end.kind === 'ended' || running === undefined) return result;
    done = run;
    answers = heard;
    say(
      result.end.kind === 'aborted'
        ? 'KeyboardInterrupt\n'
        : `sallyport: ${deathOf(result.end)}; a fresh cell runs the entries before this one again\n`,
    );
  }
};

const deathOf = (end: CellEnd): string => ('text' in end ? end.text : 'the cell is gone');

const readEntry = async (entries: EntrySource): Promise<string | undefined> => {
  let lines: string[] = [];
  for (;;) {
    const line = await entries.line(lines.length === 0 ? '>>> ' : '... ');
    if (line === givenUp) {
      lines = [];
      continue;
    }
    if (line === undefined) return lines.length === 0 ? undefined : lines.join('\n');
    if (lines.length === 0 && line.trim() === '') continue;
    lines.push(line);
    if (!needsMore(lines)) return `${lines.join('\n')}\n`;
  }
};
