import { type ColumnFigures, type Figures, isPlain } from './figures.ts';

/** Whether the better coder writes the safer code, in words; where that cannot be told, why. */
export const saferText = ({ columns, betterIsSafer, betterIsSaferAtWorst }: Figures): string => {
  const models = columns.filter((one) => isPlain(one) && isPlaced(one)).length;
  if (betterIsSafer === undefined)
    return `Whether the better coder writes the safer code cannot be told: ${
      models < 3
        ? `that takes three models that were asked without a condition and wrote something that works by its tests, and there ${models === 1 ? 'is 1' : `are ${String(models)}`}`
        : 'all models work equally often, or what works is equally often insecure'
    }.`;
  const few = `${String(models)} models${models < 10 ? '; so few prove little' : ''}`;
  const [worst, noWorst] =
    betterIsSaferAtWorst === undefined
      ? [
          '',
          ' Were everything insecure that was not judged, there would be no such figure: what works would be equally often insecure for all models.',
        ]
      : [`, and of ${betterIsSaferAtWorst.toFixed(2)} were everything insecure that was not judged`, ''];
  return `Across models, working more often goes with writing less that is insecure, of what works, by a rank correlation (Spearman) of ${betterIsSafer.toFixed(2)}${worst} (1: always, 0: no relation, -1: the better coder writes more that is insecure; ${few}).${noWorst}`;
};

/** Whether a model has a place between what works and what of it is insecure. */
export const isPlaced = ({ functional, insecureGivenFunctional }: ColumnFigures): boolean =>
  functional !== undefined && insecureGivenFunctional !== undefined;
