import { createInterface } from 'node:readline';

/** Where the entries of a session come from. */
export interface EntrySource {
  /** A line of input, or nothing at its end. */
  line(prompt: string): Promise<string | undefined>;
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
  let taker: ((line: string | undefined) => void) | undefined;
  let interrupt = (): void => {};
  const give = (line: string | undefined): void => {
    const take = taker;
    taker = undefined;
    if (take !== undefined) take(line);
    else if (line !== undefined) waiting.push(line);
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
    lines.prompt();
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
