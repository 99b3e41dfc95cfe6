/** What a command wrote to standard output, as text. */
export const textOf = (written: string | Uint8Array): string =>
  typeof written === 'string' ? written : new TextDecoder().decode(written);
