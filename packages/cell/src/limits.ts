/**
 * What a foreign program may use before it is ended from outside.
 *
 * These are ceilings of the host, enforced without the program's help; a program that counts for itself stops earlier.
 */
export interface CellLimits {
  /** Units: wall-clock seconds from the moment the program may begin; the kill comes at this time, not later. */
  readonly seconds: number;
  /** Units: seconds of processor time over all threads and descendants; absent: four times `seconds`. */
  readonly cpuSeconds?: number;
  /** Units: bytes of private memory of all its processes together, beyond `idleBytes` of the watch. */
  readonly bytes: number;
  /** Units: bytes kept of each output stream; what comes after is read and thrown away. */
  readonly outputBytes: number;
  /** How many processes may be alive at once, the first one included. */
  readonly processes: number;
  /** Units: bytes that one file may grow to; absent: no limit of ours. Zero forbids regular files altogether. */
  readonly fileBytes?: number;
}
