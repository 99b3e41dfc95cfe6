/**
 * The program: arguments → command → exit code.
 *
 * Commands are loaded when they are asked for. What goes wrong is said on standard error with what to do about it; only
 * our own mistakes end with 70 and a trace.
 */
import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Command } from './commands/commands.ts';
import { closest } from './arguments/closest.ts';
import { commandHelp, groupHelp, programHelp } from './arguments/help.ts';
import { parseArguments } from './arguments/parse-arguments.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { programVersion } from './version.ts';

/** Runs the program with these arguments (without node and script). Never throws. */
export const main = async (argv: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> => {
  try {
    return await dispatch(argv, io, commands);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`sallyport: ${error.message}\n${error.remedy === undefined ? '' : `  ${error.remedy}\n`}`);
      return exitCode.usage;
    }
    io.err(
      `sallyport: internal error; please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return exitCode.internal;
  }
};

const dispatch = async (argv: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> => {
  const [first, second] = argv;
  if (first === '--version' || first === '-V') {
    io.out(`sallyport ${programVersion()}\n`);
    return exitCode.ok;
  }
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    io.out(
      programHelp(
        commands.map(({ spec }) => spec),
        programVersion(),
      ),
    );
    return exitCode.ok;
  }
  const command =
    commands.find(({ spec }) => spec.name === `${first} ${second ?? ''}`) ??
    commands.find(({ spec }) => spec.name === first);
  if (command === undefined) {
    const group = commands.filter(({ spec }) => spec.name.startsWith(`${first} `));
    if (group.length > 0 && ['--help', '-h', 'help'].includes(second ?? '')) {
      io.out(
        groupHelp(
          first,
          group.map(({ spec }) => spec),
        ),
      );
      return exitCode.ok;
    }
    if (group.length > 0)
      throw new UsageError(
        second === undefined ? `${first}: which of its commands?` : `unknown command ${first} ${second}`,
        group.map(({ spec }) => `sallyport ${spec.name}`).join(', '),
      );
    const near = closest(
      first,
      commands.map(({ spec }) => spec.name.split(' ')[0] ?? ''),
    );
    throw new UsageError(
      first.startsWith('-') ? `unknown flag ${first}` : `unknown command ${first}`,
      near === undefined ? 'see sallyport --help' : `did you mean sallyport ${near}?`,
    );
  }
  const rest = argv.slice(command.spec.name.split(' ').length);
  // Behind `--` stand the words of another program.
  const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (own.includes('--help') || own.includes('-h')) {
    io.out(commandHelp(command.spec));
    return exitCode.ok;
  }
  const parsed = parseArguments(command.spec, rest);
  const { run } = await command.load();
  return run(parsed, io);
};

/** The face of this process. */
export const processIo = (): Io => {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // The second one does not wait for anything.
      if (stop.signal.aborted) process.exit(name === 'SIGINT' ? exitCode.interrupted : exitCode.terminated);
      stop.abort(name);
    });
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    columns: process.stdout.columns,
    readInput: () => readFileSync(0),
    // Asked of the descriptor: making a stream of standard input takes milliseconds.
    ask: isatty(0) && process.stderr.isTTY ? ask : undefined,
    signal: stop.signal,
  };
};

/** One line from the terminal; what it is asked for goes to standard error, since standard output is the program's. */
const ask = async (question: string): Promise<string | undefined> => {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // The terminal is read key by key here, so that Ctrl-C arrives as a key: it means what it means everywhere else.
  lines.once('SIGINT', () => {
    process.emit('SIGINT');
    lines.close();
  });
  const closed = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      resolve(undefined);
    });
  });
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
};

/** Runs the program as this process. Output is flushed before it ends; a reader that closes the pipe early is no error. */
export const runProcess = async (commands: readonly Command[]): Promise<void> => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      // A full disk, say: whoever reads the exit code must not take the half report for a verdict.
      if (stream !== process.stderr)
        process.stderr.write(`sallyport: cannot write the output: ${String(error.code)}\n`);
      process.exit(exitCode.usage);
    });
  }
  process.exitCode = await main(process.argv.slice(2), processIo(), commands);
};
