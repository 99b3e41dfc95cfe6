import { createInterface } from 'node:readline';

/** Ctrl-C at a prompt: what was typed of the entry so far does not count. */
export const givenUp: unique symbol = Symbol('given up');

/** Where the entries of a session come from. */
export interface EntrySource {
  /** A line of input, nothing at its end, or that the person gave up the entry. */
  line(prompt: string): Promise<string | undefined | typeof givenUp>;
  /** Says what stops the running entry when the person wants it stopped. */
  onInterrupt(stop: () => void): void;
  close(): void;
}

/** Entries from standard input; at a terminal with prompts and a history, else without a word. */
export const standardEntries = (): EntrySource => {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = createInterface({
    input: process.stdin,
    terminal: isTerminal,
    ...(isTerminal ? { output: process.stdout } : {}),
  });
  const waiting: string[] = [];
  let isClosed = false;
  let taker: ((line: string | undefined | typeof givenUp) => void) | undefined;
  let interrupt = (): void => {};
  const give = (line: string | undefined | typeof givenUp): void => {
    const take = taker;
    taker = undefined;
    if (take !== undefined) take(line);
    else if (typeof line === 'string') waiting.push(line);
  };
  lines.on('line', give);
  lines.on('close', () => {
    isClosed = true;
    give(undefined);
  });
  lines.on('SIGINT', () => {
    if (taker === undefined) {
      interrupt();
      return;
    }
    process.stdout.write('\nKeyboardInterrupt\n');
    lines.write(null, { ctrl: true, name: 'u' });
    give(givenUp);
  });
  return {
    line: (prompt) => {
      const known = waiting.shift();
      if (known !== undefined) return Promise.resolve(known);
      if (isClosed) return Promise.resolve(undefined);
      if (isTerminal) {
        lines.setPrompt(prompt);
        lines.prompt();
      }
      return new Promise((resolve) => {
        taker = resolve;
      });
    },
    onInterrupt: (stop) => {
      interrupt = stop;
    },
    close: () => {
      lines.close();
    },
  };
};
