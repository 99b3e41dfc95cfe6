/** Where the lines of a text begin. Units: zero-based UTF-16 offsets. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(index + end.length);
  return starts;
};
