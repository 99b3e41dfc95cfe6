/** From a choice to a model that can be asked. The SDK is loaded here, and nowhere before. */
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ModelHost, ModelPort, ModelSettings, ModelWriter, Pace, Transport } from '@sallyport/assist/model';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { newAnswerTexts } from './answer-texts.ts';
import type { ModelChoice } from './choose-model.ts';
import { newSecretsReader } from './secrets-in-text.ts';
import { newSentLog, sentLogPath } from './sent-log.ts';

type Usable = Exclude<ModelChoice, { kind: 'none' }>;

/**
 * The model of a choice. Opens no connection: that happens with the first question.
 *
 * Errors: `UsageError` for a missing key, a recording or a table of prices that cannot be read.
 */
export const openModel = async (choice: Usable, io: Pick<Io, 'cwd' | 'env' | 'err'>): Promise<ModelPort> => {
  const { newModel } = await import('@sallyport/assist/model');
  const { transport, settings, host } = await partsOf(choice, io);
  return newModel(transport, settings, host);
};

/** The same model without schemas and boundaries, as it is measured. Errors: as above. */
export const openWriter = async (
  choice: Usable,
  io: Pick<Io, 'cwd' | 'env' | 'err'>,
  { paceOf, closed, ...patience }: WriterOptions,
): Promise<ModelWriter> => {
  const { newWriter, pacedTransport } = await import('@sallyport/assist/model');
  const { transport, settings, host } = await partsOf(choice, io);
  return newWriter(
    pacedTransport(transport, paceOf(transport.identity.origin), closed),
    { ...settings, ...patience },
    host,
  );
};

export interface WriterOptions {
  /** What all who ask at one place keep to. */
  readonly paceOf: (origin: string) => Pace;
  /** Aborted when nothing more is to be sent; what is on its way comes to its end. */
  readonly closed: AbortSignal;
  readonly tries: number;
  /** Longest wait that a server may ask for. Units: milliseconds. */
  readonly longestWaitMs: number;
}

interface Parts {
  readonly transport: Transport;
  readonly settings: ModelSettings;
  readonly host: ModelHost;
}

const partsOf = async (choice: Usable, io: Pick<Io, 'cwd' | 'env' | 'err'>): Promise<Parts> => {
  const { replayTransport } = await import('@sallyport/assist/model');
  const { limits } = choice;
  const { default: ignore } = await import('ignore');
  const denied = ignore().add([...limits.deny]);
  const host: ModelHost = {
    secretsIn: newSecretsReader(),
    denies: (path) =>
      denied.ignores(path.replace(/^(?:\.\/)+/u, '')) ? 'model-deny of the configuration says so' : undefined,
    // What is recorded has to come from the model.
    ...(choice.kind === 'model' && choice.record !== undefined
      ? {}
      : { cache: newAnswerTexts(join(cacheFolder(io.env), 'models')) }),
    log: newSentLog(
      sentLogPath(io.env),
      () => new Date(),
      (text) => {
        io.err(`sallyport: the log of what is sent to models: ${text}\n`);
      },
    ),
    random: (bytes) => randomBytes(bytes),
    wait: (milliseconds, { signal }) => pause(milliseconds, undefined, { signal }),
  };
  const settings = { limits: { tokens: limits.tokens, dollars: limits.dollars }, tries: 4 };
  if (choice.kind === 'recording') {
    const { readCassetteFile } = await import('./cassette-file.ts');
    const transport = replayTransport(readCassetteFile(resolve(io.cwd, choice.path)));
    return { transport, settings: { ...settings, price: { input: 0, output: 0, asOf: 'recording' } }, host };
  }
  const { readPrice } = await import('./read-price.ts');
  const price = await readPrice(choice.provider, choice.model, limits.prices, choice.origin);
  return { transport: await transportOf(choice, io), settings: { ...settings, price }, host };
};

const transportOf = async (choice: Extract<Usable, { kind: 'model' }>, io: Pick<Io, 'cwd'>): Promise<Transport> => {
  const { provider, model, origin, baseUrl, key, keyVariable, limits, record } = choice;
  if (key === undefined && provider.keyVariable !== undefined && keyVariable === provider.keyVariable)
    throw new UsageError(
      `${provider.name}/${model}: no key in the environment`,
      `set ${provider.keyVariable}, or SALLYPORT_MODEL_KEY; keys are never read from files`,
    );
  const [{ newSdkTransport, recordingTransport }, { newExchange }] = await Promise.all([
    import('@sallyport/assist/model'),
    import('../wire.ts'),
  ]);
  const transport = newSdkTransport({
    identity: { provider: provider.name, model, origin },
    protocol: provider.protocol,
    baseUrl,
    key,
    stream: limits.stream,
    timeoutMs: limits.timeoutMs,
    exchange: newExchange(),
    now: () => Date.now(),
  });
  if (record === undefined) return transport;
  const { openCassetteFile, writeCassetteFile } = await import('./cassette-file.ts');
  const path = resolve(io.cwd, record);
  return recordingTransport(
    transport,
    (cassette) => {
      writeCassetteFile(path, cassette);
    },
    openCassetteFile(path, transport.identity),
  );
};
