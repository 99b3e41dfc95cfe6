/**
 * Makes `EventEmitter`, as `node:events` has it.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newNodeEvents = (inspect: (value: unknown) => string): object => {
  type Listener = ((...values: unknown[]) => unknown) & { readonly listener?: Listener };
  const wrong = (value: unknown): TypeError => {
    const error = new TypeError(
      `The "listener" argument must be of type function. Received ${value === undefined ? 'undefined' : inspect(value)}`,
    ) as TypeError & { code?: string };
    error.code = 'ERR_INVALID_ARG_TYPE';
    return error;
  };
  class EventEmitter {
    static defaultMaxListeners = 10;
    // Made when first wanted, so that classes which forget `super()` in mixins work too.
    declare _events: Map<string | symbol, Listener[]> | undefined;
    #of(name: string | symbol): Listener[] {
      if (this._events === undefined)
        Object.defineProperty(this, '_events', { value: new Map(), enumerable: false, writable: true });
      const all = this._events!;
      const found = all.get(name) ?? [];
      all.set(name, found);
      return found;
    }
    #add(name: string | symbol, listener: unknown, first: boolean): this {
      if (typeof listener !== 'function') throw wrong(listener);
      if (this.#of('newListener').length > 0) this.emit('newListener', name, listener);
      if (first) this.#of(name).unshift(listener as Listener);
      else this.#of(name).push(listener as Listener);
      return this;
    }
    on(name: string | symbol, listener: unknown): this {
      return this.#add(name, listener, false);
    }
    addListener(name: string | symbol, listener: unknown): this {
      return this.#add(name, listener, false);
    }
    prependListener(name: string | symbol, listener: unknown): this {
      return this.#add(name, listener, true);
    }
    #onceOf(name: string | symbol, listener: unknown): Listener {
      if (typeof listener !== 'function') throw wrong(listener);
      const wrapped = ((...values: unknown[]) => {
        this.off(name, wrapped);
        return (listener as Listener).apply(this, values);
      }) as Listener;
      Object.defineProperty(wrapped, 'listener', { value: listener });
      return wrapped;
    }
    once(name: string | symbol, listener: unknown): this {
      return this.#add(name, this.#onceOf(name, listener), false);
    }
    prependOnceListener(name: string | symbol, listener: unknown): this {
      return this.#add(name, this.#onceOf(name, listener), true);
    }
    off(name: string | symbol, listener: unknown): this {
      const all = this.#of(name);
      const at = all.findLastIndex((one) => one === listener || one.listener === listener);
      if (at >= 0) {
        this._events!.set(name, all.toSpliced(at, 1));
        if (this.#of('removeListener').length > 0) this.emit('removeListener', name, listener);
      }
      return this;
    }
    removeListener(name: string | symbol, listener: unknown): this {
      return this.off(name, listener);
    }
    removeAllListeners(name?: string | symbol): this {
      if (name === undefined) this._events?.clear();
      else this._events?.delete(name);
      return this;
    }
    emit(name: string | symbol, ...values: unknown[]): boolean {
      const all = this.#of(name);
      if (all.length === 0) {
        if (name === 'error') {
          const [error] = values;
          if (error instanceof Error) throw error;
          const unhandled = new Error(
            `Unhandled error. (${typeof error === 'string' ? `'${error}'` : inspect(error)})`,
          ) as Error & {
            code?: string;
            context?: unknown;
          };
          unhandled.code = 'ERR_UNHANDLED_ERROR';
          unhandled.context = error;
          throw unhandled;
        }
        return false;
      }
      for (const listener of all.slice()) listener.apply(this, values);
      return true;
    }
    listenerCount(name: string | symbol): number {
      return this.#of(name).length;
    }
    listeners(name: string | symbol): unknown[] {
      return this.#of(name).map((one) => one.listener ?? one);
    }
    rawListeners(name: string | symbol): unknown[] {
      return [...this.#of(name)];
    }
    eventNames(): (string | symbol)[] {
      return [...(this._events ?? new Map<string, Listener[]>())]
        .filter(([, all]) => all.length > 0)
        .map(([name]) => name);
    }
    setMaxListeners(): this {
      return this;
    }
    getMaxListeners(): number {
      return EventEmitter.defaultMaxListeners;
    }
    static EventEmitter = EventEmitter;
    static once(emitter: EventEmitter, name: string): Promise<unknown[]> {
      return new Promise((done, failed) => {
        const onError = (error: unknown): void => {
          emitter.off(name, onEvent);
          failed(error);
        };
        const onEvent = (...values: unknown[]): void => {
          emitter.off('error', onError);
          done(values);
        };
        emitter.once(name, onEvent);
        if (name !== 'error') emitter.once('error', onError);
      });
    }
  }
  return EventEmitter;
};
