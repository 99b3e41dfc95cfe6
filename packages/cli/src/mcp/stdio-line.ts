import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { killTree } from '@sallyport/cell';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client';
import type { ServerPlan } from './read-servers.ts';

/** Units: UTF-16 units of one message; a server that says more at once is ended. */
const longestMessage = 16 * 2 ** 20;
/** Units: bytes that wait for a server to read them; one that reads nothing is ended. */
const mostUnread = 64 * 2 ** 20;
/** Units: UTF-16 units of standard error that are kept, for when it fails. */
const keptErrors = 4_000;

/** A server's process, and the line to it. */
export interface StdioLine extends Transport {
  /** Why it ended, with the last it said on standard error; nothing while it lives. */
  failure(): string | undefined;
}

/**
 * Starts a server of MCP and talks to it over its standard streams, one JSON message per line.
 *
 * It gets the environment that was declared for it and `PATH`, no shell, and a process group of its own, which is killed whole at
 * the end. `onStderr` is handed what it says beside the protocol.
 */
export const newStdioLine = (
  plan: ServerPlan & { readonly kind: 'command' },
  { path, cwd, onStderr }: { readonly path: string; readonly cwd: string; readonly onStderr?: (text: string) => void },
): StdioLine => {
  let child: ChildProcess | undefined;
  let ended: string | undefined;
  let errors = '';
  let rest = '';
  const decoder = new StringDecoder('utf8');
  const end = (why: string): void => {
    if (ended !== undefined) return;
    ended = why;
    if (child?.pid !== undefined) killTree(child.pid);
    line.onclose?.();
  };
  const hear = (text: string): void => {
    if (text === '') return;
    try {
      line.onmessage?.(JSON.parse(text) as JSONRPCMessage);
    } catch {
      end('it said what is no JSON message');
    }
  };
  const take = (piece: Buffer): void => {
    const text = decoder.write(piece);
    let from = 0;
    // Only what is new is searched: a long line comes in many pieces.
    for (let at = text.indexOf('\n'); at >= 0 && ended === undefined; at = text.indexOf('\n', from)) {
      const message = rest + text.slice(from, at);
      rest = '';
      from = at + 1;
      hear(message.trim());
    }
    rest += text.slice(from);
    if (rest.length > longestMessage) end('it said more than 16 MiB at once');
  };
  const line: StdioLine = {
    start: () =>
      new Promise((resolve, reject) => {
        child = spawn(plan.command, plan.args, {
          env: { PATH: path, ...plan.env },
          cwd: plan.cwd ?? cwd,
          stdio: ['pipe', 'pipe', 'pipe'],
          shell: false,
          // A group of its own, to be ended with all that it starts; Ctrl-C at the terminal is ours to deal with.
          detached: true,
        });
        child.once('spawn', resolve);
        child.once('error', (error) => {
          end(`it cannot be started (${(error as NodeJS.ErrnoException).code ?? error.message})`);
          reject(new Error(ended));
        });
        child.once('close', (code, signal) => {
          end(`it ended with ${signal ?? `exit code ${String(code)}`}`);
        });
        child.stdout?.on('data', take);
        child.stdin?.on('error', () => {
          // It went away while we wrote; its end tells the rest.
        });
        child.stderr?.on('data', (piece: Buffer) => {
          const text = piece.toString('utf8');
          errors = (errors + text).slice(-keptErrors);
          onStderr?.(text);
        });
      }),
    send: (message) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined || child?.stdin?.writable !== true) {
          reject(new Error(ended ?? 'it has ended'));
          return;
        }
        if (child.stdin.writableLength > mostUnread) end('it does not read what it is sent');
        child.stdin.write(`${JSON.stringify(message)}\n`, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    close: async () => {
      end('it was ended');
    },
    failure: () => (ended === undefined ? undefined : `${ended}${errors.trim() === '' ? '' : `: ${errors.trim()}`}`),
  };
  return line;
};
