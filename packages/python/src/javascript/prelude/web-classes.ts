/**
 * Gives the program `TextEncoder`, `TextDecoder`, `URL`, `URLSearchParams` and `structuredClone`.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself, and only for programs that name one
 * of them.
 */
export const newWebClasses = (): void => {};
