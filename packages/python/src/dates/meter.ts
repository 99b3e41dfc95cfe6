/** Pays for so many steps before they are done; throws the executor's own stop signal when the budget is over. */
export type Spend = (steps: number) => void;
