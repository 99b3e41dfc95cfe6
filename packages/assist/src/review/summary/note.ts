/** Something about a change that whoever answers for its security wants to know. */
export interface ChangeNote {
  readonly kind:
    | 'route-added'
    | 'route-removed'
    | 'sink-added'
    | 'check-added'
    | 'check-changed'
    | 'check-removed'
    | 'package-added'
    | 'package-changed'
    | 'package-removed'
    | 'permission'
    | 'pipeline'
    | 'silenced'
    | 'gate'
    | 'not-looked-at';
  /** One plain sentence, text of the change quoted in it. */
  readonly text: string;
  readonly path: string;
  /** Of the new text, or of the old for what went away; absent for the file as a whole. Units: one-based. */
  readonly line?: number;
  /** How much it adds to the risk; 0 for what is only told. Units: points of a hundred. */
  readonly weight: number;
}
