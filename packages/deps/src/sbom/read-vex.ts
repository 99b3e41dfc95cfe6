import type { Diagnostic } from '@sallyport/core';
import { itemsAt, readJson, textAt, valueAt, type ParsedText, type Value } from '../text/index.ts';

/** That an advisory does not concern a package, and why, as somebody states it. */
export interface VexStatement {
  /** The id and its aliases. */
  readonly ids: readonly string[];
  /** Package URLs, as written; one without a version speaks of every version. */
  readonly products: readonly string[];
  readonly reason: string;
}

export interface ReadVex {
  readonly statements: readonly VexStatement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The statements of an OpenVEX document, or of a CycloneDX one with `vulnerabilities`, that set advisories aside: `not_affected` and `fixed`
 * (CycloneDX: `not_affected`, `false_positive`, `resolved`).
 *
 * A statement that says no reason is not taken: nobody could say later why a finding is missing. Of several about one
 * advisory and product the last counts, so a later `affected` takes an earlier statement back.
 */
export const readVex = (path: string, text: string): ReadVex => {
  const parsed = readJson(path, text);
  if (valueAt(parsed.root, 'statements')?.kind === 'list') return fromOpenVex(path, parsed);
  if (textAt(parsed.root, 'bomFormat') === 'CycloneDX') return fromCyclonedx(path, parsed);
  return {
    statements: [],
    diagnostics: [
      ...parsed.diagnostics,
      ...(parsed.diagnostics.length > 0 ? [] : [problem(path, 1, 'it is neither OpenVEX nor CycloneDX')]),
    ],
  };
};

interface Statement extends VexStatement {
  readonly isAside: boolean;
  readonly line: number;
}

const fromOpenVex = (path: string, { root, lines, diagnostics }: ParsedText): ReadVex =>
  taken(
    path,
    diagnostics,
    itemsAt(root, 'statements').map((statement) => {
      const status = textAt(statement, 'status');
      const vulnerability = valueAt(statement, 'vulnerability');
      return {
        // Before 0.2.0 the vulnerability was its name alone.
        ids: [
          ...textsOf(textAt(vulnerability, 'name') ?? textAt(statement, 'vulnerability')),
          ...itemsAt(vulnerability, 'aliases').flatMap(plainText),
        ],
        products: itemsAt(statement, 'products').flatMap((product) => [
          ...plainText(product),
          ...textsOf(textAt(product, 'identifiers', 'purl') ?? textAt(product, '@id')),
          ...itemsAt(product, 'subcomponents').flatMap((part) =>
            textsOf(textAt(part, 'identifiers', 'purl') ?? textAt(part, '@id')),
          ),
        ]),
        reason:
          textAt(statement, 'impact_statement') ??
          textAt(statement, 'justification')?.replaceAll('_', ' ') ??
          textAt(statement, 'status_notes') ??
          (status === 'fixed' ? 'stated to be fixed' : ''),
        isAside: status === 'not_affected' || status === 'fixed',
        line: lines.at(statement.start),
      };
    }),
  );

const fromCyclonedx = (path: string, { root, lines, diagnostics }: ParsedText): ReadVex => {
  const purls = new Map(
    itemsAt(root, 'components').flatMap((component) => {
      const [ref, purl] = [textAt(component, 'bom-ref'), textAt(component, 'purl')];
      return ref === undefined || purl === undefined ? [] : [[ref, purl] as const];
    }),
  );
  return taken(
    path,
    diagnostics,
    itemsAt(root, 'vulnerabilities').map((vulnerability) => {
      const state = textAt(vulnerability, 'analysis', 'state');
      return {
        ids: [
          ...textsOf(textAt(vulnerability, 'id')),
          ...itemsAt(vulnerability, 'references').flatMap((reference) => textsOf(textAt(reference, 'id'))),
        ],
        products: itemsAt(vulnerability, 'affects').flatMap((affected) =>
          textsOf(textAt(affected, 'ref')).map((ref) => purls.get(ref) ?? ref.replace(/^urn:cdx:[^#]*#/u, '')),
        ),
        reason:
          textAt(vulnerability, 'analysis', 'detail') ??
          textAt(vulnerability, 'analysis', 'justification')?.replaceAll('_', ' ') ??
          (state === 'resolved' ? 'stated to be resolved' : ''),
        isAside: state === 'not_affected' || state === 'false_positive' || state === 'resolved',
        line: lines.at(vulnerability.start),
      };
    }),
  );
};

const taken = (path: string, before: readonly Diagnostic[], statements: readonly Statement[]): ReadVex => {
  const last = new Map<string, Statement>();
  for (const statement of statements)
    for (const product of statement.products)
      for (const id of statement.ids) last.set(`${id} ${product}`, { ...statement, products: [product] });
  const aside = [
    ...new Map([...last.values()].filter(({ isAside }) => isAside).map((one) => [keyOf(one), one])).values(),
  ];
  return {
    statements: aside
      .filter(({ reason }) => reason !== '')
      .map(({ ids, products, reason }) => ({ ids, products, reason })),
    diagnostics: [
      ...before,
      ...aside
        .filter(({ reason }) => reason === '')
        .map(({ line, ids }) =>
          problem(path, line, `the statement about ${ids[0] ?? '?'} says no reason and is not taken`),
        ),
    ],
  };
};

const keyOf = ({ ids, products, line }: Statement): string => [String(line), ...ids, ...products].join(' ');

const problem = (path: string, line: number, reason: string): Diagnostic => ({
  kind: 'vex',
  level: 'warning',
  text: `${path}:${String(line)}: ${reason}`,
  remedy: 'write impact_statement or justification (OpenVEX), analysis.detail or analysis.justification (CycloneDX)',
  path,
  incomplete: false,
});

const textsOf = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : [text]);

const plainText = (value: Value): readonly string[] =>
  value.kind === 'scalar' && typeof value.value === 'string' ? [value.value] : [];
