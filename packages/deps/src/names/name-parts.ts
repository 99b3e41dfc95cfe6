/**
 * A name cut at the marks that say who it belongs to: the scope of npm, the vendor of Packagist, the group of Maven, the host and owner of a
 * Go module. What stands before the last part is somebody's own ground, on which no stranger can publish.
 */
export interface NameParts {
  /** Lower case; empty for ecosystems and names without. */
  readonly owner: string;
  /** Lower case. */
  readonly own: string;
}

export const nameParts = (ecosystem: string, name: string): NameParts => {
  const lower = name.toLowerCase();
  const plain = ecosystem === 'Go' ? lower.replace(/\/v\d+$/u, '') : lower;
  const cut = ecosystem === 'Maven' ? plain.indexOf(':') : plain.lastIndexOf('/');
  return cut === -1 ? { owner: '', own: plain } : { owner: plain.slice(0, cut), own: plain.slice(cut + 1) };
};

/** The words of a part, as separators cut it. */
export const wordsOf = (part: string): readonly string[] => part.split(/[-_.]+/u).filter((word) => word !== '');
