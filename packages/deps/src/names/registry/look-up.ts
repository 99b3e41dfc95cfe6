/**
 * Names → what their registries say.
 *
 * The promises: nothing is sent for a name that a rule of private registries covers; the same question is not asked twice while an answer is fresh;
 * few questions are open at once, and no registry is asked faster than it likes. Only "not found" is `absent`. Everything else that is not
 * an answer (refusals, trouble, silence, other forms) is `unknown` with its reason.
 */
import type { Ecosystem } from '../../versions/index.ts';
import type { Ask } from './ask.ts';
import type { AnswerStore } from './answer-store.ts';
import { cratesIo } from './crates-io.ts';
import { go } from './go.ts';
import { hex } from './hex.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { packagist } from './packagist.ts';
import type { Protocol, Question } from './protocol.ts';
import { pub } from './pub.ts';
import { pypi } from './pypi.ts';
import type { RegistryAnswer } from './registry-answer.ts';
import { rubygems } from './rubygems.ts';

export interface LookUpOptions {
  readonly ask: Ask;
  readonly store: AnswerStore;
  /** Addresses of registries without a slash at the end. */
  readonly bases: Readonly<Partial<Record<Ecosystem, string>>>;
  /** Why a name is nobody else's business; nothing when it may be sent. */
  readonly isPrivate: (ecosystem: Ecosystem, name: string) => string | undefined;
  readonly now: () => Date;
  /** Waits. Units: milliseconds. */
  readonly pause: (time: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** Units: milliseconds for one question (default 15,000). */
  readonly patience?: number;
}

export type LookUp = (ecosystem: Ecosystem, name: string, version?: string) => Promise<RegistryAnswer>;

export const newLookUp = (options: LookUpOptions): LookUp => {
  const { bases, isPrivate, store, now } = options;
  const running = new Map<string, Promise<RegistryAnswer>>();
  const take = newGate(mostAtOnce);
  const turns = new Map<string, Promise<unknown>>();
  const failures = new Map<string, number>();
  const lookUp = async (ecosystem: Ecosystem, name: string, version: string | undefined): Promise<RegistryAnswer> => {
    const base = bases[ecosystem];
    const protocol = protocols[ecosystem];
    if (base === undefined || protocol === undefined) return unknown(`no registry of ${ecosystem} is known`);
    if (!isAskable(name)) return unknown('the name has characters that no registry allows');
    if (ecosystem === 'Go' && !(name.split('/')[0] ?? '').includes('.'))
      return unknown('the first part of its path has no dot: it is Go itself, or a module that no proxy has');
    const secret = isPrivate(ecosystem, name);
    if (secret !== undefined) return unknown(secret);
    const key = [base, ecosystem, name, version ?? ''].join(' ');
    const kept = store.get(key);
    if (kept !== undefined && isFresh(kept.answer, kept.at, now())) return kept.answer;
    const wait = gapOf(ecosystem);
    if (wait > 0) {
      const turn = turns.get(base) ?? Promise.resolve();
      turns.set(
        base,
        turn.then(() => options.pause(wait)),
      );
      await turn;
    }
    const answer = await take(async () => {
      if ((failures.get(base) ?? 0) >= mostFailures) return unknown('the registry gave no answer before');
      return askAll(protocol.questions(base, name, version), options);
    });
    // Whoever has no network must not wait for each name anew.
    failures.set(base, answer.kind === 'unknown' ? (failures.get(base) ?? 0) + 1 : 0);
    const settled = missingVersion(answer, ecosystem, version);
    if (settled === undefined) {
      // The module is not there in this version; whether it is there at all is another question.
      const whole = await lookUp(ecosystem, name, undefined);
      return whole.kind === 'present' ? { ...whole, version: 'absent' } : whole;
    }
    if (settled.kind !== 'unknown') store.put(key, { at: now().toISOString(), answer: settled });
    return settled;
  };
  return (ecosystem, name, version) => {
    const key = [ecosystem, name, version ?? ''].join(' ');
    const open = running.get(key) ?? lookUp(ecosystem, name, version);
    running.set(key, open);
    return open;
  };
};

const protocols: Readonly<Partial<Record<Ecosystem, Protocol>>> = {
  npm,
  PyPI: pypi,
  'crates.io': cratesIo,
  RubyGems: rubygems,
  Packagist: packagist,
  NuGet: nuget,
  Maven: maven,
  Go: go,
  Pub: pub,
  Hex: hex,
};

/** Questions open at once, over all registries. */
const mostAtOnce = 8;

/** After so many questions in a row without an answer, a registry is asked no more. */
const mostFailures = 6;

/** Units: milliseconds between two questions. Source: crates.io, "Data access policy": one a second. */
const gapOf = (ecosystem: Ecosystem): number => (ecosystem === 'crates.io' ? 1000 : 0);

/** Units: hours. What is not there may be there soon; what is there stays. */
const freshFor = { absent: 1, present: 24 } as const;

const isFresh = (answer: RegistryAnswer, at: string, now: Date): boolean => {
  const age = (now.getTime() - Date.parse(at)) / 3_600_000;
  return answer.kind !== 'unknown' && age >= 0 && age < freshFor[answer.kind];
};

const unknown = (why: string): RegistryAnswer => ({ kind: 'unknown', why });

/** Longer names exist nowhere; blanks and control characters would end up in an address. */
const isAskable = (name: string): boolean =>
  name.length > 0 && name.length <= 300 && !/[\s\p{C}?#\\%]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name);

/** Go is asked for the version itself, so that "not found" says nothing of the module. */
const missingVersion = (
  answer: RegistryAnswer,
  ecosystem: Ecosystem,
  version: string | undefined,
): RegistryAnswer | undefined =>
  answer.kind === 'absent' && ecosystem === 'Go' && version !== undefined ? undefined : answer;

/** The first answer that is not "not found". */
const askAll = async (questions: readonly Question[], options: LookUpOptions): Promise<RegistryAnswer> => {
  for (const question of questions) {
    const answer = await askOne(question, options, 0);
    if (answer.kind !== 'absent') return answer;
  }
  return { kind: 'absent' };
};

const mostRedirects = 3;

const askOne = async (question: Question, options: LookUpOptions, redirects: number): Promise<RegistryAnswer> => {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, options.patience ?? 15_000);
  try {
    const answer = await options.ask(
      {
        url: question.url,
        headers: [
          ['accept', question.accept],
          ['user-agent', 'sallyport (names of packages; asked by a user of the program)'],
        ],
        mostBytes: question.mostBytes,
      },
      { signal: AbortSignal.any([options.signal, timeout.signal]) },
    );
    if (answer.kind === 'failed') {
      if (answer.why === 'too-large')
        return question.otherwise === undefined
          ? { kind: 'present' }
          : await askOne(question.otherwise, options, redirects);
      return unknown(answer.text);
    }
    const { status } = answer;
    if (status === 404 || status === 410) return question.missing ?? { kind: 'absent' };
    if (status >= 300 && status < 400) {
      const next = redirected(question.url, answer.headers);
      if (next === undefined || redirects >= mostRedirects) return unknown('the registry leads elsewhere');
      return await askOne({ ...question, url: next }, options, redirects + 1);
    }
    if (status !== 200)
      return unknown(
        status === 429 ? 'the registry asks to wait (HTTP 429)' : `the registry answered HTTP ${String(status)}`,
      );
    const read = question.read(new TextDecoder().decode(answer.body));
    if (read !== 'more') return read;
    return question.otherwise === undefined
      ? { kind: 'present' }
      : await askOne(question.otherwise, options, redirects);
  } catch (error) {
    options.signal.throwIfAborted();
    if (timeout.signal.aborted) return unknown('the registry did not answer in time');
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/** Where a redirect leads, when that is the same host over the same protocol: names are told to nobody else. */
const redirected = (from: string, headers: readonly (readonly [string, string])[]): string | undefined => {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined || !URL.canParse(location, from)) return undefined;
  const next = new URL(location, from);
  return next.origin === new URL(from).origin && next.username === '' ? next.href : undefined;
};

/** Lets so many tasks run at once; the others wait in order. */
const newGate = (most: number): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let open = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (open >= most)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    open += 1;
    try {
      return await task();
    } finally {
      open -= 1;
      waiting.shift()?.();
    }
  };
};
