/** What a vector says: names and values. */
export type Metrics = ReadonlyMap<string, string>;

/** The metrics of `AV:N/AC:L/…`; nothing when one has no value or is there twice. */
export const metricsOf = (text: string): Metrics | undefined => {
  const metrics = new Map<string, string>();
  for (const part of text.split('/')) {
    const [, name, value] = /^([A-Za-z]{1,4}):([A-Za-z]{1,5})$/u.exec(part) ?? [];
    if (name === undefined || value === undefined || metrics.has(name)) return undefined;
    metrics.set(name, value);
  }
  return metrics;
};

/**
 * The weights that the metrics have in a table of names and values; nothing when one is missing or not in it. What the table
 * does not name is not looked at.
 */
export const weightsOf = <Table extends Readonly<Record<string, Readonly<Record<string, number>>>>>(
  metrics: Metrics,
  table: Table,
): { readonly [Name in keyof Table]: number } | undefined => {
  const weights: Record<string, number> = {};
  for (const [name, values] of Object.entries(table)) {
    const weight = values[metrics.get(name) ?? ''];
    if (weight === undefined) return undefined;
    weights[name] = weight;
  }
  return weights as { readonly [Name in keyof Table]: number };
};
