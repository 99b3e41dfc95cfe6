import type { Figures } from './figures.ts';
import { columnName, shareText } from './figure-text.ts';

/** What models made up, as the rows of a table; none where nobody looked at names. Texts are those of answers: whoever writes them out makes them harmless. */
export const inventionHead = [
  'model',
  'imports and installs',
  'cannot be told',
  'name no known package',
  'names of modules looked up',
  'name nothing that the module has',
  'not in the versions known',
  'answers with either',
  'most often',
] as const;

export const inventionRows = ({ columns }: Pick<Figures, 'columns'>): readonly (readonly string[])[] =>
  columns.flatMap((one) =>
    one.inventions === undefined
      ? []
      : [
          [
            columnName(one),
            String(one.inventions.told),
            String(one.inventions.notKnown),
            shareText(one.inventions.packages, 'none named'),
            String(one.inventions.looked),
            shareText(one.inventions.apis, 'none looked up'),
            String(one.inventions.notInVersionsKnown),
            shareText(one.inventions.answers, 'no code'),
            one.inventions.most.map(([name, count]) => (count > 1 ? `${name} (${String(count)})` : name)).join(', ') ||
              'none',
          ],
        ],
  );
