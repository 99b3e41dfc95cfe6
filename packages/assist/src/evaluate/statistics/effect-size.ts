/**
 * How far apart two sides are over paired tasks.
 *
 * `mean`: of the differences of task means, in shares of samples: what a reader wants to know. `standardised`: that mean over the spread of the
 * differences (Cohen's d for pairs); absent where they do not spread. `higher`, `lower`: tasks on which the first side has more or less; whether that is better is the measure's to say.
 */
export interface EffectSize {
  readonly mean: number;
  readonly standardised: number | undefined;
  readonly higher: number;
  readonly lower: number;
}

/** Source: Cohen, "Statistical Power Analysis", 1988, section 2.3.5 (d for dependent means). */
export const effectSize = (differences: readonly number[]): EffectSize => {
  const mean = differences.length === 0 ? 0 : differences.reduce((all, one) => all + one, 0) / differences.length;
  const squares = differences.reduce((all, one) => all + (one - mean) ** 2, 0);
  const spread = differences.length < 2 ? 0 : Math.sqrt(squares / (differences.length - 1));
  return {
    mean,
    standardised: spread > 1e-12 ? mean / spread : undefined,
    higher: differences.filter((one) => one > 0).length,
    lower: differences.filter((one) => one < 0).length,
  };
};
