/** What a registry said about a name. Only its own "there is no such package" is `absent`; every other trouble is `unknown`. */
export type RegistryAnswer =
  | {
      readonly kind: 'present';
      /** When its first version came out. Units: ISO 8601. */
      readonly created?: string;
      readonly latest?: string;
      /** Why its keepers say not to use it; `''` when they give no reason. */
      readonly deprecated?: string;
      /** What they say to use instead. */
      readonly replacedBy?: string;
      /** Whether installing the latest version, or the wanted one, runs a program of the package. */
      readonly installScript?: boolean;
      /** How many people may publish it. */
      readonly maintainers?: number;
      /** Taken over by the registry after something bad was found in it. */
      readonly held?: boolean;
      /** What the registry says of the wanted version; nothing when it was not asked or does not tell. */
      readonly version?: 'present' | 'absent' | 'withdrawn' | 'deprecated';
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };
