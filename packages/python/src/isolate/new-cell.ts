import { inheritedDescriptors, probeBubblewrap } from '@sallyport/cell';
import type { Cell, CellResult, HostPort } from './cell.ts';
import { readGuestCode, shippedGuest } from './guest-code.ts';
import type { GuestCode, GuestStart } from './guest-code.ts';
import { startGuestProcess, v8Flags } from './guest-process.ts';
import type { GuestProcess } from './guest-process.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { Snapshot, SnapshotStore } from './snapshot-folder.ts';
import { stackKib } from './stack-size.ts';
import type { RunRequest } from './protocol.ts';

export interface CellOptions {
  readonly isolation: 'process' | 'sandbox';
  /** Whether `sandbox` may become `process` where bubblewrap cannot be had; else such runs are refused. */
  readonly orWeaker?: boolean;
  /** How many runs at once. Default 2. */
  readonly size?: number;
  /** Guests kept ready beyond those that run, so that a disposable guest costs no waiting. Default 1. */
  readonly spares?: number;
  /**
   * `never` (default): a guest runs one program and is thrown away. `same-trust`: a guest runs one program after the other,
   * each in a runtime of its own; what breaks out of one could then reach the next, so all programs must be of people who may
   * see each other's data.
   */
  readonly reuse?: 'never' | 'same-trust';
  /** With `same-trust`: a guest is replaced after this many runs. Default 1,000. */
  readonly recycleAfter?: number;
  /** With `same-trust`: a guest is replaced when it has grown by this much while idle. Units: bytes. Default 128 MiB. */
  readonly recycleBytes?: number;
  /** Units: bytes of values that one program may hold; guests are started for this. Default 256 MiB. */
  readonly heapBytes?: number;
  readonly guest?: GuestCode;
  /** Where a snapshot of a guest that is ready is kept from process to process; one is made after the first run. */
  readonly snapshots?: SnapshotStore;
}

/**
 * A pool of closed guests.
 *
 * `await using cell = newCell({ isolation: 'process' })`: at the end of the scope no process of it is left. Runs beyond `size` wait in
 * the order in which they came.
 */
export const newCell = (options: CellOptions): Cell => new Pool(options);

interface Waiting {
  readonly bytes: number;
  readonly signal: AbortSignal | undefined;
  readonly start: () => void;
}

type Namespace =
  | { readonly kind: 'use'; readonly program: string | undefined; readonly reason: string }
  | { readonly kind: 'refuse'; readonly reason: string };

class Pool implements Cell {
  readonly isolation: 'process' | 'sandbox';
  readonly #options: CellOptions;
  readonly #size: number;
  readonly #spares: number;
  readonly #heapBytes: number;
  readonly #code: GuestStart;
  readonly #stack = stackKib();
  /** Known at once where none is asked for, so that a guest can be started without giving way first. */
  readonly #namespace: Namespace | Promise<Namespace>;
  readonly #idle: GuestProcess[] = [];
  readonly #ending = new Set<Promise<void>>();
  readonly #waiting: Waiting[] = [];
  #busy = 0;
  #runs = 0;
  /** Starts whose guests will be idle, oldest first. */
  readonly #onTheWay: Promise<void>[] = [];
  #closed = false;
  #codeCache: Uint8Array | undefined;
  #idleDataBytes: number | undefined;
  #snapshot: Snapshot | undefined;
  #preparing: Promise<void> | undefined;

  constructor(options: CellOptions) {
    this.#options = options;
    this.isolation = options.isolation;
    this.#size = options.size ?? 2;
    this.#spares = options.spares ?? 1;
    this.#heapBytes = options.heapBytes ?? 256 * 1024 * 1024;
    this.#code = readGuestCode(options.guest ?? shippedGuest(), {
      inherited: inheritedDescriptors(),
      v8Flags: v8Flags(this.#stack),
      reuse: options.reuse ?? 'never',
    });
    this.#namespace =
      options.isolation === 'process'
        ? { kind: 'use', program: undefined, reason: 'not asked for' }
        : this.#findNamespace();
    this.#snapshot = options.snapshots?.find(this.#code.cacheKey);
    if (this.#snapshot !== undefined && this.#snapshot.idleDataBytes > 0)
      this.#idleDataBytes = this.#snapshot.idleDataBytes;
  }

  async warm(): Promise<void> {
    const namespace = this.#namespace instanceof Promise ? await this.#namespace : this.#namespace;
    if (namespace.kind === 'refuse' || this.#idle.length > 0) return;
    await (this.#onTheWay[0] ?? this.#startForIdle(namespace));
  }

  async run(
    request: RunRequest,
    host: HostPort,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<CellResult> {
    const namespace = await this.#namespace;
    if (namespace.kind === 'refuse') return ended({ kind: 'refused', reasons: [namespace.reason] });
    if (!(await this.#room(request.limits.bytes, signal))) return ended({ kind: 'aborted' });
    try {
      return await this.#runNow(request, host, signal, namespace);
    } finally {
      this.#busy -= 1;
      this.#next();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const { start } of this.#waiting.splice(0)) start();
    for (const guest of this.#idle.splice(0)) this.#retire(guest);
    await this.#preparing;
    while (this.#ending.size > 0) await Promise.all(this.#ending);
  }

  /** Waits for a place; false if the run was given up meanwhile. */
  #room(bytes: number, signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#closed || signal?.aborted === true) return Promise.resolve(false);
    if (this.#busy < this.#size) {
      this.#busy += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const giveUp = (): void => {
        const at = this.#waiting.indexOf(one);
        if (at >= 0) this.#waiting.splice(at, 1);
        resolve(false);
      };
      const one: Waiting = {
        bytes,
        signal,
        start: () => {
          signal?.removeEventListener('abort', giveUp);
          if (this.#closed) return resolve(false);
          this.#busy += 1;
          resolve(true);
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(one);
    });
  }

  #next(): void {
    if (this.#busy < this.#size) this.#waiting.shift()?.start();
  }

  async #runNow(
    request: RunRequest,
    host: HostPort,
    signal: AbortSignal | undefined,
    namespace: Namespace & { readonly kind: 'use' },
  ): Promise<CellResult> {
    const guest =
      (await this.#takeStarting(request.limits.bytes)) ??
      (await this.#start(namespace.program, namespace.reason, Math.max(this.#heapBytes, request.limits.bytes)));
    if (typeof guest === 'string') return ended({ kind: 'internal', text: guest });
    const running = guest.run(request, host, signal);
    // The next one starts while this one runs, and not before: starting blocks us for some milliseconds.
    if (this.#options.reuse !== 'same-trust') this.#startSpare(namespace);
    const { clean, ...result } = await running;
    this.#prepareForLater(namespace);
    if (this.#isReusable(guest, clean)) this.#idle.push(guest);
    else this.#retire(guest);
    return result;
  }

  #takeIdle(bytes: number): GuestProcess | undefined {
    for (let guest = this.#idle.pop(); guest !== undefined; guest = this.#idle.pop()) {
      if (guest.isUsable() && guest.heapBytes >= bytes) return guest;
      this.#retire(guest);
    }
    return undefined;
  }

  #isReusable(guest: GuestProcess, clean: boolean): boolean {
    const { reuse = 'never', recycleAfter = 1_000, recycleBytes = 128 * 1024 * 1024 } = this.#options;
    return (
      reuse === 'same-trust' &&
      clean &&
      !this.#closed &&
      guest.isUsable() &&
      guest.heapBytes === this.#heapBytes &&
      guest.runs() < recycleAfter &&
      guest.growth() < recycleBytes
    );
  }

  #startSpare(namespace: Namespace & { readonly kind: 'use' }): void {
    if (!this.#closed && this.#idle.length + this.#onTheWay.length < this.#spares) void this.#startForIdle(namespace);
  }

  /** Starts a guest that nobody has asked for yet; whoever comes while it starts takes it (`#takeStarting`). */
  #startForIdle({ program, reason }: Namespace & { readonly kind: 'use' }): Promise<void> {
    const started = this.#start(program, reason, this.#heapBytes).then((guest) => {
      const at = this.#onTheWay.indexOf(started);
      if (at >= 0) void this.#onTheWay.splice(at, 1);
      if (typeof guest === 'string') return;
      if (this.#closed) this.#retire(guest);
      else this.#idle.push(guest);
    });
    this.#onTheWay.push(started);
    this.#ending.add(started);
    void started.finally(() => this.#ending.delete(started));
    return started;
  }

  /** A guest that is ready, or will be before one that we would start now. */
  async #takeStarting(bytes: number): Promise<GuestProcess | undefined> {
    const ready = this.#takeIdle(bytes);
    const started = ready === undefined ? this.#onTheWay.shift() : undefined;
    if (started === undefined) return ready;
    await started;
    return this.#takeIdle(bytes);
  }

  /** A guest that is ready, or why there is none. */
  async #start(
    program: string | undefined,
    namespaceReason: string,
    heapBytes: number,
  ): Promise<GuestProcess | string> {
    const snapshot = this.#snapshot;
    const guest = startGuestProcess({
      code: snapshot === undefined ? this.#code : this.#code.fromSnapshot(snapshot.path),
      codeCache: this.#codeCache,
      heapBytes,
      stackKib: this.#stack,
      bubblewrap: program,
      namespaceReason,
      idleDataBytes: this.#idleDataBytes,
    });
    const problem = await guest.ready;
    if (problem !== undefined) {
      this.#retire(guest);
      if (snapshot === undefined) return problem;
      // Damaged, or gone meanwhile: without it then.
      this.#options.snapshots?.drop(this.#code.cacheKey);
      if (this.#snapshot === snapshot) this.#snapshot = undefined;
      return this.#start(program, namespaceReason, heapBytes);
    }
    this.#idleDataBytes ??= guest.idleDataBytes();
    return guest;
  }

  #retire(guest: GuestProcess): void {
    const end = guest.end();
    this.#ending.add(end);
    void end.finally(() => this.#ending.delete(end));
  }

  async #findNamespace(): Promise<Namespace> {
    const probe = await probeBubblewrap();
    if (probe.kind === 'available') return { kind: 'use', program: probe.program, reason: '' };
    const reason = `not available: ${probe.reason}`;
    if (this.#options.orWeaker === true) return { kind: 'use', program: undefined, reason };
    return { kind: 'refuse', reason: `isolation "sandbox" is ${reason}; allow a weaker one, or install bubblewrap` };
  }

  /** So that the next guests start faster. Once, by a process that sees no program but our own: what came out of another one could not be trusted. */
  #prepareForLater(namespace: Namespace & { readonly kind: 'use' }): void {
    const { snapshots } = this.#options;
    const { cacheKey, bundle } = this.#code;
    this.#runs += 1;
    if (cacheKey === '' || bundle === undefined || this.#preparing !== undefined || this.#closed) return;
    if (snapshots === undefined) {
      // For ourselves alone: it pays off only over several starts.
      if (this.#runs >= 4) this.#preparing = this.#makeCodeCache(namespace);
    } else if (this.#snapshot === undefined)
      this.#preparing = snapshots
        .make(cacheKey, this.#idleDataBytes ?? 0, (path) => makeSnapshot(bundle, v8Flags(this.#stack), path))
        .then((made) => {
          this.#snapshot = made;
        });
  }

  async #makeCodeCache({ program, reason }: Namespace & { readonly kind: 'use' }): Promise<void> {
    const guest = await this.#start(program, reason, this.#heapBytes);
    if (typeof guest === 'string') return;
    const code = await guest.codeCache();
    this.#retire(guest);
    if (code !== undefined && code.length > 0) this.#codeCache = code;
  }
}

/** A result without a run. */
const ended = (end: CellResult['end']): CellResult => ({
  end,
  walls: {},
  cost: { milliseconds: 0, waited: 0, peakBytes: 0 },
});
