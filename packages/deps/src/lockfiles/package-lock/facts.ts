import type { PackageFacts } from '../../packages/index.ts';
import { isTrueAt, textAt, type Value } from '../../text/index.ts';
import { npmMarker } from '../npm-marker.ts';

/** What npm writes about a package beside its version. */
export const npmFacts = (value: Value): { readonly facts?: PackageFacts } => {
  const licence = textAt(value, 'license');
  const deprecated = textAt(value, 'deprecated');
  const integrity = textAt(value, 'integrity');
  const facts: PackageFacts = {
    ...(licence === undefined ? {} : { licence }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(integrity === undefined ? {} : { integrity }),
    ...(isTrueAt(value, 'hasInstallScript') ? { hasInstallScript: true } : {}),
    ...npmMarker(value),
  };
  return Object.keys(facts).length === 0 ? {} : { facts };
};
