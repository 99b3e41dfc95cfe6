import { Buffer } from 'node:buffer';
import { closeSync, writeSync } from 'node:fs';
import { descriptorChannel, openDescriptor } from './descriptor-channel.ts';
import type { GuestPowers, RunGuest } from './guest-channel.ts';
import { holdProxy } from '../runtime/language-proxy.ts';
import { holdWebAssembly } from '../runtime/web-assembly.ts';
import { prepareWait } from '../runtime/wait.ts';
import { lockdown, rememberGlobalState } from './lockdown.ts';
import type { Plain } from './protocol.ts';

/** The descriptor that the host opened for us; the only one we ever use. */
const hostDescriptor = 3;

/** What the loader of a bundled guest leaves for it: its compiled code, to be handed back to the host. */
interface Loader {
  readonly codeCache: () => Uint8Array;
  /** From now on only modules without powers may be loaded. */
  readonly narrow: () => void;
}

/**
 * The life of a guest process: empties the global object, says it is ready, runs what the host sends, one request after the
 * other, and ends when the host closes the line.
 *
 * Everything it needs later it takes hold of first; after `lockdown` no name leads to Node any more. `keep`: further
 * global names that stay.
 */
export const serveGuest = (runGuest: RunGuest, { keep = [] }: { readonly keep?: readonly string[] } = {}): void => {
  const leave = process.exit.bind(process);
  const loader = Reflect.get(globalThis, Symbol.for('sallyport.loader')) as Loader | undefined;
  // Node counts the entry file as an argument, and has none for a bundle.
  const [inherited = '', reuse] = process.argv.slice(loader === undefined ? 2 : 1);
  if (loader === undefined) closeInherited(inherited);
  const port = openDescriptor(hostDescriptor);
  const collect = (globalThis as { readonly gc?: () => void }).gc;
  const powers: GuestPowers = collect === undefined ? {} : { collect: () => collect() };
  const gone = (): never => leave(0);

  const runOne = async (): Promise<boolean> => {
    const message = port.receive();
    if (message === undefined) return gone();
    if (message.kind === 'make-code-cache') {
      const bytes = loader?.codeCache() ?? new Uint8Array();
      port.send({ kind: 'code-cache', base64: Buffer.from(bytes).toString('base64') });
    } else if (message.kind === 'run') {
      const { request } = message;
      const channel = descriptorChannel(port, gone);
      const outcome: Plain = await runGuest(request, channel, powers);
      channel.flush();
      port.send({ kind: 'outcome', id: request.id, outcome, clean: isAsBefore() });
    }
    return true;
  };

  prepareWait();
  holdWebAssembly();
  holdProxy();
  loader?.narrow();
  const removed = lockdown(keep);
  port.send({ kind: 'ready', removed });
  // Takes 2 to 4 ms, so only where it will be asked for, and while the host thinks of something to run.
  const isAsBefore = reuse === 'same-trust' ? rememberGlobalState() : () => false;
  const serve = async (): Promise<never> => {
    while (await runOne());
    return gone();
  };
  // Exit codes: 70 is ours for "the executor itself failed"; the host reports it as such.
  serve().catch((error: unknown) => {
    complain(error);
    leave(70);
  });
};

/** On the error descriptor, which the host reads to the first kilobytes and never shows as the program's output. */
const complain = (error: unknown): void => {
  try {
    writeSync(2, `guest: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 4_000));
  } catch {
    // Nobody listens; the exit code says it.
  }
};

/** A bundled guest's loader has done this already. */
const closeInherited = (list: string): void => {
  for (const fd of list.split(',')) {
    try {
      if (fd !== '') closeSync(Number(fd));
    } catch {
      // Was closed.
    }
  }
};
