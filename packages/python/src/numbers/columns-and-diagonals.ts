/**
 * Sixteen words as a square of four by four: the places of its columns, then those of its diagonals. ChaCha20 and BLAKE2 mix the
 * words of each, in this order.
 *
 * Source: RFC 8439, section 2.3; RFC 7693, section 3.2.
 */
export const columnsAndDiagonals = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;
