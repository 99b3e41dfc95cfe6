/** What a configuration file may say. Data only: nothing in it is ever run. */
export interface Config {
  readonly failOn?: string;
  readonly severity?: string;
  readonly rules?: readonly string[];
  readonly profile?: string;
  readonly exclude?: readonly string[];
  readonly baseline?: string;
  readonly markdown?: boolean;
  readonly jobs?: number;
  /** Units: seconds. */
  readonly timeout?: number;
  /** Units: MiB. */
  readonly maxMemory?: number;
  /** Units: bytes. */
  readonly maxFileSize?: number;
  readonly cache?: boolean;
  /** Ids of SPDX; `*` at the end stands for anything. */
  readonly allowLicences?: readonly string[];
  readonly denyLicences?: readonly string[];
  readonly reviewLicences?: readonly string[];
  /** Program and arguments; `sallyport fix` alone runs it, in a closed copy. */
  readonly testCommand?: readonly string[];
  /** Names of packages that are told to no public registry: `@acme/*`, `PyPI:acme-*`. */
  readonly private?: readonly string[];
  /** `provider/model`. Of a project's file a wish only: `model/choose-model.ts` says whose word counts. */
  readonly model?: string;
  readonly modelUrl?: string;
  readonly modelKeyVariable?: string;
  /** Units: tokens of one run of the program. */
  readonly modelTokens?: number;
  /** Units: US dollars of one run of the program. */
  readonly modelDollars?: number;
  /** Units: seconds for one answer. */
  readonly modelTimeout?: number;
  readonly modelStream?: boolean;
  readonly modelPrices?: string;
  /** In the syntax of .gitignore. */
  readonly modelDeny?: readonly string[];
  /** Models that `eval run` asks; heard in the user's own file alone. */
  readonly models?: readonly string[];
  /** Whether `review` asks a model without being told; heard in the user's own file alone, since it sends code. */
  readonly modelReview?: boolean;
}
