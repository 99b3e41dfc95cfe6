/**
 * Characters that show nothing: soft hyphen, joiners, zero-width blanks, direction marks and controls, fillers, tags, the upper variation
 * selectors. The lower ones (U+FE00 to U+FE0F) choose the look of emoji and symbols; runs of them hide data.
 */
export const invisible =
  // oxlint-disable-next-line no-misleading-character-class -- single characters are meant, not clusters
  /[\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]|(?<=[\u{fe00}-\u{fe0f}])[\u{fe00}-\u{fe0f}]+/gu;

/** A cheap test: false for nearly every text. */
export const hasInvisible = (text: string): boolean => some.test(text);

// Without `u`, so that texts of one byte per character are gone through at once: \udb40 begins tags and upper variation selectors.
const some =
  // oxlint-disable-next-line no-misleading-character-class -- single characters are meant, not clusters
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\udb40]/;
