/**
 * The exit codes of the program; the only place that knows the numbers. Stable: scripts and hooks rely on them.
 *
 * Source: CONVENTIONS, section 1, "Exit codes"; `docs/exit-codes.md` is compared with this table by a test.
 */
export const exitCode = {
  /** Nothing at or over the gate. */
  ok: 0,
  /** A finding at or over the gate. */
  gateNotMet: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** Something was not looked at; `--allow-partial` turns this into 0 or 1. */
  incomplete: 3,
  /** No file to scan; `--allow-empty` turns this into 0. */
  nothingToScan: 4,
  /** Data or network that is needed is missing. */
  missingData: 5,
  /** Our own mistake. */
  internal: 70,
  /** Stopped by SIGINT. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
