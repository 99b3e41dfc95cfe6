/** A value that can be written as JSON. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

export type ProgramEnd =
  | { readonly kind: 'ended'; readonly value: PlainValue; readonly output: string }
  | { readonly kind: 'raised'; readonly type: string; readonly message: string; readonly output: string }
  /** Refused, out of time or memory, or no executor for it: one plain sentence. */
  | { readonly kind: 'not available'; readonly why: string };

/** Runs small programs in a closed place, with limits and without files, network and processes. */
export interface ProgramRunner {
  run(
    program: {
      readonly language: 'python' | 'javascript';
      readonly source: string;
      /** Files that it may import, by path. */
      readonly modules?: Readonly<Record<string, string>>;
      readonly seconds: number;
    },
    signal?: AbortSignal,
  ): Promise<ProgramEnd>;
}
