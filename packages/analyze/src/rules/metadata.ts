import type { Confidence, RuleMeta, Severity } from '@sallyport/core';
import { textOf, texts } from './formula.ts';
import type { YamlView } from './yaml-view.ts';

const severityNames: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  error: 'high',
  warning: 'medium',
  info: 'low',
  inventory: 'info',
  experiment: 'info',
};

/** The severity that a rule's field stands for; `undefined` for other words. Source: CONVENTIONS, section 0. */
export const severityNamed = (name: string | undefined): Severity | undefined => {
  const key = name?.toLowerCase();
  return key !== undefined && Object.hasOwn(severityNames, key) ? severityNames[key] : undefined;
};

const confidenceNamed = (name: string | undefined): Confidence | undefined => {
  const key = name?.toLowerCase();
  return key === 'high' || key === 'medium' || key === 'low' ? key : undefined;
};

interface MetaInput {
  readonly id: string;
  readonly message: string;
  readonly severity: Severity;
  readonly languages: readonly string[];
  readonly metadata: YamlView | undefined;
}

/** What reports say about a rule, from its fields and its `metadata`. Missing facts stay missing, they are not made up. */
export const readMeta = ({ id, message, severity, languages, metadata }: MetaInput): RuleMeta => {
  const fields = metadata?.kind === 'map' ? metadata.fields : new Map<string, YamlView>();
  const text = (key: string): string | undefined => textOf(fields.get(key))?.trim();
  const sections = { why: text('why'), exploit: text('exploit'), safeForm: text('safe'), whenNot: text('when-not') };
  const levels = { likelihood: confidenceNamed(text('likelihood')), impact: confidenceNamed(text('impact')) };
  // "info" in metadata is the severity of that name, not the format's word for low.
  const own = text('severity')?.toLowerCase();
  const rewrites = texts(fields.get('rewrite'));
  return {
    id,
    title: text('summary') ?? firstSentence(message),
    message,
    severity: own === 'info' ? 'info' : (severityNamed(own) ?? severity),
    confidence: confidenceNamed(text('confidence')) ?? 'medium',
    cwe: texts(fields.get('cwe')).flatMap((one) => /CWE-\d+/iu.exec(one)?.[0]?.toUpperCase() ?? []),
    languages,
    category: text('category') ?? 'security',
    ...(text('profile')?.toLowerCase() === 'deep' ? { profile: 'deep' as const } : {}),
    ...(rewrites.length === 0 ? {} : { rewrites }),
    references: texts(fields.get('references')),
    tags: texts(fields.get('technology')),
    ...withoutUndefined(levels),
    ...withoutUndefined(sections),
  };
};

const firstSentence = (message: string): string => {
  const line = message.trim().replaceAll(/\s+/gu, ' ');
  const end = line.search(/[.:;](?:\s|$)/u);
  const sentence = end > 0 ? line.slice(0, end) : line;
  return sentence.length > 100 ? `${sentence.slice(0, 99)}…` : sentence;
};

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutUndefined = <T extends Record<string, unknown>>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
