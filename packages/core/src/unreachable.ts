/** Never returns: a `switch` hands its impossible rest here, so that a forgotten case fails to compile. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
