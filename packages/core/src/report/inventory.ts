/** The packages that a scan met, for bills of materials and for readers of the JSON report. */
export interface Inventory {
  /** Order: by ecosystem, name, version. One entry per package and version. */
  readonly components: readonly Component[];
}

export interface Component {
  /** Unique in the inventory: `ecosystem:name@version`. */
  readonly id: string;
  /** As OSV names it. */
  readonly ecosystem: string;
  readonly name: string;
  /** Nothing where the project leaves it open. */
  readonly version?: string;
  readonly requirement?: string;
  /** Where it comes from, when that is not the usual registry: an address, a path. */
  readonly origin?: string;
  readonly groups: readonly string[];
  readonly relation: 'direct' | 'transitive' | 'unknown';
  /** As the lockfile or metadata says it. */
  readonly licence?: string;
  /** Content hash as the lockfile writes it (Subresource Integrity, `sha256:…`). */
  readonly integrity?: string;
  /** Where it is named. Units: one-based lines. */
  readonly places: readonly { readonly path: string; readonly line: number }[];
  /** Ids of what it brings along. */
  readonly requires: readonly string[];
}
