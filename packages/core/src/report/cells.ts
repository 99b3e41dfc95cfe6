/** How many columns a visible text takes on a terminal: wide East Asian characters and emoji two, combining marks none. */
export const cells = (text: string): number => {
  // Nearly all lines are ASCII; one test spares them the walk.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let count = 0;
  for (const character of text) count += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
};

const combining = /^\p{M}$/u;
const wide =
  /^(?:[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}])$/u;
