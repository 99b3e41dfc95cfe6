/**
 * The language's `Proxy`, for code of ours that is loaded when a program runs; a program has no way to this binding.
 *
 * A guest takes hold of it before it loses the name (`isolate/lockdown.ts`).
 */
let held: ProxyConstructor | undefined;

/** To be called before the lockdown. */
export const holdProxy = (): void => {
  held = Proxy;
};

export const languageProxy = (): ProxyConstructor => {
  if (held === undefined) holdProxy();
  return held!;
};
