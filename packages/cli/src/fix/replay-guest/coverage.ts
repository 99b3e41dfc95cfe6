import { Session } from 'node:inspector';

/** Tells whether a place of a text was run since it was last asked. */
export interface Coverage {
  /** `offset`: zero-based, in UTF-16 units, in the text as it was compiled under `url`. */
  reached(url: string, offset: number): boolean;
}

interface Taken {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/**
 * The engine's own count of blocks: the smallest that holds the place says how often it was run.
 *
 * Source: DevTools protocol, `Profiler.takePreciseCoverage`; asked within the process, it answers at once.
 */
export const newCoverage = (): Coverage => {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    reached: (url, offset) => {
      let count = 0;
      let size = Infinity;
      session.post('Profiler.takePreciseCoverage', (error: Error | null, taken?: object) => {
        if (error !== null || taken === undefined) return;
        for (const script of (taken as Taken).result) {
          if (script.url !== url) continue;
          for (const { ranges } of script.functions)
            for (const range of ranges) {
              if (offset < range.startOffset || offset >= range.endOffset) continue;
              if (range.endOffset - range.startOffset > size) continue;
              size = range.endOffset - range.startOffset;
              count = range.count;
            }
        }
      });
      return count > 0;
    },
  };
};
