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

/** The weights that the metrics have in a table of names and values, in its order; nothing when one is missing or not in it. */
export const weightsOf = <Name extends string>(
  metrics: Metrics,
  table: Readonly<Record<Name, Readonly<Record<string, number>>>>,
): Readonly<Record<Name, number>> | undefined => {
  const weights: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(table) as readonly Name[]) {
    const weight = table[name][metrics.get(name) ?? ''];
    if (weight === undefined) return undefined;
    weights[name] = weight;
  }
  return weights as Readonly<Record<Name, number>>;
};
