/** A table of a report, before it is Markdown or HTML. Texts are as they were found: whoever writes them out makes them harmless. */
export interface Table {
  /** Over the names of the rows. */
  readonly corner: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly more?: string; readonly cells: readonly Cell[] }[];
}

export interface Cell {
  readonly text: string;
  /** Said less loudly. */
  readonly more?: string;
  /** From 0 to 1: how much of it is insecure. Absent where that is not known. */
  readonly heat?: number;
}

/** Models that stand side by side; more stand one below the other, because nobody reads a table that is five screens wide. */
export const mostColumns = 8;

/** Whether so many models stand one below the other. */
export const isLong = (models: number): boolean => models > mostColumns;

/** With columns as rows, where there are more than stand side by side. */
export const turned = ({ corner, head, rows }: Table): Table =>
  isLong(head.length)
    ? {
        corner: 'model',
        head: rows.map(({ name }) => name),
        rows: head.map((name, i) => ({ name, cells: rows.map(({ cells }) => cells[i] ?? { text: '' }) })),
      }
    : { corner, head, rows };
