/** Whom the compiler pays. Both may throw to stop it; the thrown value passes through. */
export interface Ledger {
  readonly spend: (steps: number) => void;
  /** Units: bytes, estimated; what is held until the compiled pattern is dropped. */
  readonly allocate: (bytes: number) => void;
}
