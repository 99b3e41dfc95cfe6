/**
 * Gives the program `Event`, `EventTarget`, `CustomEvent`, `AbortController` and `AbortSignal`.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newWebEvents = (
  give: (name: string, value: unknown) => void,
  /** A timer that does not keep the run alive. */
  quietly: (run: () => void, milliseconds: number) => void,
): void => {
  class Event {
    readonly type: string;
    readonly cancelable: boolean;
    readonly bubbles: boolean;
    readonly timeStamp = Date.now();
    defaultPrevented = false;
    target: unknown = null;
    stopped = false;
    constructor(
      type: unknown,
      { cancelable = false, bubbles = false }: { readonly cancelable?: boolean; readonly bubbles?: boolean } = {},
    ) {
      this.type = String(type);
      this.cancelable = cancelable;
      this.bubbles = bubbles;
      Object.defineProperty(this, 'stopped', { enumerable: false });
    }
    get currentTarget(): unknown {
      return this.target;
    }
    preventDefault(): void {
      if (this.cancelable) this.defaultPrevented = true;
    }
    stopPropagation(): void {}
    stopImmediatePropagation(): void {
      this.stopped = true;
    }
  }
  class CustomEvent extends Event {
    readonly detail: unknown;
    constructor(type: unknown, options: { readonly detail?: unknown; readonly cancelable?: boolean } = {}) {
      super(type, options);
      this.detail = options.detail ?? null;
    }
  }
  interface Listening {
    readonly listener: unknown;
    readonly once: boolean;
  }
  class EventTarget {
    readonly #listeners = new Map<string, Listening[]>();
    addEventListener(
      type: unknown,
      listener: unknown,
      options?: { readonly once?: boolean; readonly signal?: AbortSignal } | boolean,
    ): void {
      if (listener === null || listener === undefined) return;
      const all = this.#listeners.get(String(type)) ?? [];
      if (all.some((one) => one.listener === listener)) return;
      const { once = false, signal } = typeof options === 'object' ? options : {};
      if (signal?.aborted === true) return;
      this.#listeners.set(String(type), [...all, { listener, once }]);
      signal?.addEventListener('abort', () => this.removeEventListener(type, listener));
    }
    removeEventListener(type: unknown, listener: unknown): void {
      const all = this.#listeners.get(String(type)) ?? [];
      this.#listeners.set(
        String(type),
        all.filter((one) => one.listener !== listener),
      );
    }
    dispatchEvent(event: Event): boolean {
      event.target = this;
      const handler: unknown = (this as unknown as { readonly [name: string]: unknown })[`on${event.type}`];
      if (typeof handler === 'function') handler.call(this, event);
      for (const { listener, once } of this.#listeners.get(event.type) ?? []) {
        if (event.stopped) break;
        if (once) this.removeEventListener(event.type, listener);
        if (typeof listener === 'function') listener.call(this, event);
        else (listener as { handleEvent(event: Event): void }).handleEvent(event);
      }
      return !event.defaultPrevented;
    }
  }
  const stop = (name: string, message: string): Error => {
    const Kind = (globalThis as unknown as { readonly DOMException: new (message: string, name: string) => Error })
      .DOMException;
    return new Kind(message, name);
  };
  let make = false;
  class AbortSignal extends EventTarget {
    #reason: unknown = undefined;
    #aborted = false;
    onabort: ((event: Event) => void) | null = null;
    constructor() {
      super();
      if (!make) throw new TypeError('Illegal constructor');
      Object.defineProperty(this, 'onabort', { enumerable: false });
    }
    get aborted(): boolean {
      return this.#aborted;
    }
    get reason(): unknown {
      return this.#reason;
    }
    throwIfAborted(): void {
      if (this.#aborted) throw this.#reason;
    }
    static fire(this: void, signal: AbortSignal, reason: unknown): void {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason === undefined ? stop('AbortError', 'This operation was aborted') : reason;
      signal.dispatchEvent(new Event('abort'));
    }
    static abort(reason?: unknown): AbortSignal {
      const signal = newSignal();
      fire(signal, reason);
      return signal;
    }
    static timeout(milliseconds: unknown): AbortSignal {
      const signal = newSignal();
      quietly(
        () => fire(signal, stop('TimeoutError', 'The operation was aborted due to timeout')),
        Number(milliseconds),
      );
      return signal;
    }
    static any(signals: Iterable<AbortSignal>): AbortSignal {
      const signal = newSignal();
      for (const one of signals) {
        if (one.aborted) fire(signal, one.reason);
        else one.addEventListener('abort', () => fire(signal, one.reason));
      }
      return signal;
    }
    [Symbol.for('nodejs.util.inspect.custom')](): string {
      return `AbortSignal { aborted: ${String(this.#aborted)} }`;
    }
  }
  const { fire } = AbortSignal;
  Reflect.deleteProperty(AbortSignal, 'fire');
  const newSignal = (): AbortSignal => {
    make = true;
    try {
      return new AbortSignal();
    } finally {
      make = false;
    }
  };
  class AbortController {
    readonly #signal = newSignal();
    get signal(): AbortSignal {
      return this.#signal;
    }
    abort(reason?: unknown): void {
      fire(this.#signal, reason);
    }
    [Symbol.for('nodejs.util.inspect.custom')](): string {
      return `AbortController { signal: AbortSignal { aborted: ${String(this.#signal.aborted)} } }`;
    }
  }
  for (const [name, value] of Object.entries({ Event, CustomEvent, EventTarget, AbortSignal, AbortController }))
    give(name, value);
};
