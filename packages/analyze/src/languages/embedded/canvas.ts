/**
 * A blank copy of a file onto which pieces of it are put back in place.
 *
 * Everything starts as spaces with the line breaks kept, so the result has the file's length and its offsets.
 */
export interface Canvas {
  /** Puts a stretch of the file back. */
  keep(start: number, end: number): void;
  /** Writes text at an offset, over whatever stands there; what does not fit into the file is cut. */
  write(start: number, text: string): void;
  /** Writes a mark where nothing was kept or written yet. */
  mark(offset: number, char: string): void;
  readonly used: boolean;
  text(): string;
}

export const newCanvas = (file: string): Canvas => {
  const changes: { readonly start: number; readonly text: string }[] = [];
  const taken = new Set<number>();
  return {
    keep: (start, end) => {
      changes.push({ start, text: file.slice(start, end) });
    },
    write: (start, text) => {
      changes.push({ start, text: text.slice(0, Math.max(0, file.length - start)) });
      for (let i = 0; i < text.length; i += 1) taken.add(start + i);
    },
    mark: (offset, char) => {
      if (offset < 0 || offset >= file.length || taken.has(offset) || /[\r\n]/.test(file.charAt(offset))) return;
      changes.push({ start: offset, text: char });
      taken.add(offset);
    },
    get used() {
      return changes.length > 0;
    },
    text: () => {
      let result = '';
      let at = 0;
      for (const change of changes.toSorted((a, b) => a.start - b.start)) {
        if (change.start > at) result += blank(file.slice(at, change.start));
        const skip = Math.max(0, at - change.start);
        result += change.text.slice(skip);
        at = Math.max(at, change.start + change.text.length);
      }
      return result + blank(file.slice(at));
    },
  };
};

/** Spaces in place of everything but line breaks. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
