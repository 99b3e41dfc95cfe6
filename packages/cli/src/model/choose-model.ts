/**
 * Which model is asked, from the environment, the user's own configuration and the project's.
 *
 * Whoever decides where code goes decides who gets it, and whoever names the variable of a key decides which secret leaves. So the user decides,
 * by environment or own configuration. A project's file is somebody else's text: it may wish for a model, which counts when the user said the same
 * or allowed the place, and it may make limits smaller. Nothing here touches network or disk.
 */
import { closest } from '../arguments/closest.ts';
import type { Config } from '../config/config.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { checkedAddress } from './checked-address.ts';
import { type Provider, providers } from './providers.ts';

export type ModelChoice =
  | {
      readonly kind: 'none';
      /** `wish`: the project names a model, and the user did not say so. */
      readonly why: 'nothing' | 'switched-off' | 'wish';
      /** What the project wishes, as `provider/model at origin`. */
      readonly wish?: string;
      readonly wishedOrigin?: string;
    }
  | { readonly kind: 'recording'; readonly path: string; readonly limits: ModelLimits }
  | {
      readonly kind: 'model';
      readonly provider: Provider;
      readonly model: string;
      readonly baseUrl: string;
      readonly origin: string;
      /** Whose word it is. */
      readonly from: 'environment' | 'own configuration' | 'project, allowed by the environment';
      readonly keyVariable: string | undefined;
      readonly key: string | undefined;
      /** File to record into, as given. */
      readonly record: string | undefined;
      readonly limits: ModelLimits;
      /** What was passed over, in plain sentences. */
      readonly notes: readonly string[];
    };

export interface ModelLimits {
  /** Units: tokens of one run. */
  readonly tokens: number;
  /** Units: US dollars of one run. */
  readonly dollars: number;
  /** Units: milliseconds. */
  readonly timeoutMs: number;
  readonly stream: boolean;
  readonly deny: readonly string[];
  /** The user's own table of prices. */
  readonly prices: string | undefined;
}

type Said = Pick<
  Config,
  | 'model'
  | 'modelUrl'
  | 'modelKeyVariable'
  | 'modelTokens'
  | 'modelDollars'
  | 'modelTimeout'
  | 'modelStream'
  | 'modelDeny'
  | 'modelPrices'
  | 'modelReview'
>;

export const modelVariable = 'SALLYPORT_MODEL';
export const urlVariable = 'SALLYPORT_MODEL_URL';
export const keyVariable = 'SALLYPORT_MODEL_KEY';
export const allowVariable = 'SALLYPORT_MODEL_ALLOW';
export const recordVariable = 'SALLYPORT_MODEL_RECORD';

const usual = { tokens: 200_000, dollars: 1, timeout: 180 } as const;

/** Errors: `UsageError` for what cannot be understood, with the place to correct. */
export const chooseModel = (env: Io['env'], own: Said, project: Said): ModelChoice => {
  const limits = limitsOf(own, project);
  const given = value(env, modelVariable);
  if (given === 'none' || given === 'off') return { kind: 'none', why: 'switched-off' };
  if (given?.startsWith('replay:') === true) return { kind: 'recording', path: given.slice('replay:'.length), limits };
  const record = value(env, recordVariable);
  const common = { record, limits, notes: notesOf(own, project) };
  if (given !== undefined) {
    const named = readName(given, modelVariable);
    const sameAsOwn = own.model !== undefined && readName(own.model, 'model').provider === named.provider;
    const url = value(env, urlVariable) ?? (sameAsOwn ? own.modelUrl : undefined);
    const place = placeOf(named.provider, url, urlVariable);
    const variable = sameAsOwn && own.modelUrl === url ? own.modelKeyVariable : undefined;
    return {
      kind: 'model',
      ...named,
      ...place,
      from: 'environment',
      ...keyOf(env, named.provider, place, variable),
      ...common,
    };
  }
  if (value(env, urlVariable) !== undefined && own.model === undefined)
    throw new UsageError(
      `${urlVariable} says where, and nothing says which model`,
      `set ${modelVariable}=provider/model as well, for instance openai-compatible/NAME`,
    );
  if (own.model !== undefined) {
    const named = readName(own.model, 'model');
    const url = value(env, urlVariable) ?? own.modelUrl;
    const place = placeOf(named.provider, url, 'model-url');
    // A key that was named for one place does not go to another.
    const variable = url === own.modelUrl ? own.modelKeyVariable : undefined;
    return {
      kind: 'model',
      ...named,
      ...place,
      from: 'own configuration',
      ...keyOf(env, named.provider, place, variable),
      ...common,
    };
  }
  if (project.model === undefined) return { kind: 'none', why: 'nothing' };
  const named = readName(project.model, 'model');
  const place = placeOf(named.provider, project.modelUrl, 'model-url');
  if (!allowed(env).includes(place.origin))
    return {
      kind: 'none',
      why: 'wish',
      wish: `${named.provider.name}/${named.model} at ${place.origin}`,
      wishedOrigin: place.origin,
    };
  return {
    kind: 'model',
    ...named,
    ...place,
    from: 'project, allowed by the environment',
    ...keyOf(env, named.provider, place, undefined),
    ...common,
  };
};

const value = (env: Io['env'], name: string): string | undefined => {
  const given = env[name]?.trim();
  return given === '' ? undefined : given;
};

const readName = (text: string, where: string): { readonly provider: Provider; readonly model: string } => {
  const cut = text.indexOf('/');
  const name = cut === -1 ? text : text.slice(0, cut);
  const model = cut === -1 ? '' : text.slice(cut + 1).trim();
  const provider = providers.find((one) => one.name === name);
  const names = providers.map((one) => one.name);
  if (provider === undefined) {
    const near = closest(name, names);
    throw new UsageError(
      `${where}: ${JSON.stringify(text)} names no provider`,
      near === undefined ? `write provider/model; the providers are ${names.join(', ')}` : `did you mean ${near}/…?`,
    );
  }
  if (model === '' || model.length > 200 || /[\p{C}\s]/u.test(model))
    throw new UsageError(`${where}: ${JSON.stringify(text)} names no model`, `write ${name}/NAME-OF-THE-MODEL`);
  return { provider, model };
};

const placeOf = (
  provider: Provider,
  url: string | undefined,
  where: string,
): { readonly baseUrl: string; readonly origin: string } => {
  const address = url ?? provider.baseUrl;
  if (address === undefined)
    throw new UsageError(`${provider.name} needs an address`, `set ${urlVariable}=http://127.0.0.1:PORT/v1`);
  return checkedAddress(address, where);
};

/** A provider's usual key goes to the provider's own place alone; elsewhere only a key that was set for the purpose. */
const keyOf = (
  env: Io['env'],
  provider: Provider,
  { origin }: { readonly origin: string },
  named: string | undefined,
): { readonly keyVariable: string | undefined; readonly key: string | undefined } => {
  const atHome = provider.baseUrl !== undefined && new URL(provider.baseUrl).origin === origin;
  const names = [keyVariable, named, atHome ? provider.keyVariable : undefined].filter((one) => one !== undefined);
  const found = names.find((name) => value(env, name) !== undefined) ?? names.at(-1);
  const key = found === undefined ? undefined : value(env, found);
  if (key !== undefined && /[^\x21-\x7e]/u.test(key))
    throw new UsageError(`${found ?? ''} holds characters that no key has`, 'copy the key again');
  return { keyVariable: found, key };
};

const allowed = (env: Io['env']): readonly string[] =>
  (value(env, allowVariable) ?? '')
    .split(/[\s,]+/u)
    .filter((one) => one !== '')
    .map((one) => {
      if (!URL.canParse(one) || !/^https?:$/u.test(new URL(one).protocol))
        throw new UsageError(
          `${allowVariable}: ${JSON.stringify(one)} is not an address`,
          `write ${allowVariable}=https://models.example.com`,
        );
      return new URL(one).origin;
    });

/** The smaller one holds: a project cannot make anybody spend more. */
const limitsOf = (own: Said, project: Said): ModelLimits => ({
  tokens: Math.min(own.modelTokens ?? usual.tokens, project.modelTokens ?? Infinity),
  dollars: Math.min(own.modelDollars ?? usual.dollars, project.modelDollars ?? Infinity),
  timeoutMs: 1_000 * (own.modelTimeout ?? project.modelTimeout ?? usual.timeout),
  stream: own.modelStream ?? project.modelStream ?? false,
  // What the project would take out again may be what the user denies.
  deny: [...new Set([...(own.modelDeny ?? []), ...(project.modelDeny ?? []).filter((one) => !takesOut(one))])],
  prices: own.modelPrices,
});

const takesOut = (pattern: string): boolean => pattern.startsWith('!');

const notesOf = (own: Said, project: Said): readonly string[] => [
  ...(project.modelDeny?.some(takesOut) === true
    ? ['model-deny of the project: patterns with "!" are passed over: a project may deny more, not less']
    : []),
  ...(
    [
      ['modelKeyVariable', 'model-key-variable'],
      ['modelPrices', 'model-prices'],
      ['modelReview', 'model-review'],
    ] as const
  )
    .filter(([key]) => project[key] !== undefined && project[key] !== own[key])
    .map(([, name]) => `${name} of the project is passed over: only your own configuration may set it`),
];
