/** The gates in order of cost. */
export const gateNames = [
  'applies once',
  'parses',
  'finding gone',
  'nothing new found',
  'surface kept',
  'nothing deleted',
  'nothing hidden',
  'formatter',
  'types',
  'exploit fails',
  'behaviour equal',
  'tests',
] as const;

export type GateName = (typeof gateNames)[number];

/** What one gate saw. `not available` is never counted as passed. */
export interface GateEvidence {
  readonly gate: GateName;
  readonly state: 'passed' | 'failed' | 'not available';
  /** One plain sentence. */
  readonly text: string;
  /** Particulars, a line each; empty mostly. */
  readonly details: readonly string[];
  /** Units: milliseconds. */
  readonly milliseconds: number;
}

/** What a gate says of itself; name and time are put to it. */
export type GateResult = Pick<GateEvidence, 'state' | 'text'> & { readonly details?: readonly string[] };

export const passed = (text: string, details: readonly string[] = []): GateResult => ({
  state: 'passed',
  text,
  details,
});
export const failed = (text: string, details: readonly string[] = []): GateResult => ({
  state: 'failed',
  text,
  details,
});
export const notAvailable = (text: string): GateResult => ({ state: 'not available', text });
