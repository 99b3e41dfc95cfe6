/** placeholder */
export const cvssScore = (_vector: string): { readonly version: number; readonly score: number } | undefined =>
  undefined;
