/**
 * Files of a project → the functions that may become tasks, those first that decide about security.
 *
 * What makes a function count: what our rules find in it, calls that can do harm (programs, queries, files, requests, markup), and words of its name and parameters that speak of access, secrets or foreign data. Nothing is run to tell.
 *
 * Order: by weight, then by path and place.
 */
import type { Finding } from '@sallyport/core';
import { cweId } from '@sallyport/core/taxonomy';
import type { FunctionPart } from '@sallyport/analyze/outline';
import { sensitivityOf } from '@sallyport/assist/evaluate';
import type { Outline, SourceText } from '@sallyport/core/faces';

export interface Candidate {
  readonly file: SourceText;
  readonly part: FunctionPart;
  /** 0 for what nothing speaks for. */
  readonly weight: number;
  readonly cwe: readonly string[];
  /** Plain words, the weightiest first. */
  readonly reasons: readonly string[];
}

/** Smallest and largest body. Units: lines; characters. A line or two are no task, and what is long is several. */
const fewestLines = 3;
const mostLines = 80;
const mostCharacters = 5_000;

export const candidatesIn = (
  file: SourceText,
  functions: readonly FunctionPart[],
  outline: Outline,
  findings: readonly Finding[],
): readonly Candidate[] =>
  functions
    .filter(
      (part) =>
        // A name that is given twice has no one place.
        functions.filter(({ symbol }) => symbol === part.symbol).length === 1 &&
        !part.isExpression &&
        part.form !== 'field' &&
        !/^(?:__\w+__|constructor|toString)$/u.test(part.name) &&
        hasTaskSize(file.text, part),
    )
    .map((part) => {
      const within = ({ start }: { readonly start: number }): boolean => start >= part.start && start < part.end;
      const found = findings.filter(({ span }) => within({ start: span.start.offset }));
      const calls = new Map(
        outline.calls.filter(within).flatMap(({ name }) => {
          const about = sensitivityOf(name);
          return about === undefined ? [] : [[about.title, { name, weight: about.weight }] as const];
        }),
      );
      const words = aboutSecurity.test(`${part.symbol} ${part.parameters.join(' ')}`) ? 4 : 0;
      const weighed = [
        ...found.map(({ ruleId }) => ({ weight: 20, text: `our rules find ${ruleId} in it` })),
        ...[...calls].map(([title, { name, weight }]) => ({ weight, text: `${name}: ${title}` })),
        ...(words === 0 ? [] : [{ weight: words, text: 'its name speaks of access, secrets or foreign data' }]),
      ].toSorted((a, b) => b.weight - a.weight);
      return {
        file,
        part,
        weight: weighed.reduce((sum, { weight }) => sum + weight, 0),
        cwe: [
          ...new Set([
            ...found.flatMap((one) => one.cwe.slice(0, 1).flatMap((id) => cweId(id) ?? [])),
            ...[...calls.keys()].flatMap((title) => weaknessOf[title] ?? []),
          ]),
        ].slice(0, 4),
        reasons: weighed.slice(0, 5).map(({ text }) => text),
      };
    });

export const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : a.part.start - b.part.start),
  );

const hasTaskSize = (text: string, { body }: FunctionPart): boolean => {
  if (body.end - body.start > mostCharacters) return false;
  const lines = text
    .slice(body.start, body.end)
    .split('\n')
    .filter((line) => !/^\s*(?:[{}\])>;,]*|#.*|\/\/.*)\s*$/u.test(line)).length;
  return lines >= fewestLines && lines <= mostLines;
};

const aboutSecurity =
  /auth|login|logout|permi|role|admin|token|csrf|session|passw|secret|cred|crypt|hash|hmac|sign(?:ed|ature)|verif|valid|saniti[sz]e|escape|quote|redact|redirect|upload|download|path|url|query|sql|html|command|deserial|unpack|extract|parse/iu;

/** What a careless answer is likely to have, by what the function does. Source: the rules' own CWEs for these calls. */
const weaknessOf: Readonly<Record<string, readonly string[]>> = {
  'runs text as code': ['CWE-95'],
  'runs a program': ['CWE-78'],
  'makes objects out of bytes': ['CWE-502'],
  'asks a database': ['CWE-89'],
  'sends a request': ['CWE-918'],
  'writes, moves or removes files': ['CWE-22'],
  'reads files': ['CWE-22'],
  'writes HTML as it is': ['CWE-79'],
  'sends the caller elsewhere': ['CWE-601'],
};
