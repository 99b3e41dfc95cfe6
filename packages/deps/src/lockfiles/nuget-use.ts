import { packageName, type PackageUse } from '../packages/index.ts';

/** The name of a NuGet package: the registry knows no case, files keep how the package writes itself. */
export const nugetName = (written: string): Pick<PackageUse, 'ecosystem' | 'name' | 'alias'> => {
  const name = packageName('NuGet', written);
  return { ecosystem: 'NuGet', name, ...(name === written ? {} : { alias: written }) };
};

/**
 * The version that a requirement of NuGet stands for.
 *
 * `1.2.3` means "1.2.3 or later", and NuGet takes the lowest that there is: of a project's own reference, 1.2.3 itself, as long as the registry has
 * it; a package that needs more is an error (NU1605), not a change. So the number is the version, marked as a minimum. `[1.2.3]` is that version alone.
 * Intervals (`[1,2)`) and stars (`1.*`) are open: they have no version.
 *
 * Source: Microsoft Learn, "NuGet package dependency resolution" ("Lowest applicable version", "Direct dependency wins"), "Package versioning".
 */
export const nugetPin = (requirement: string): { readonly version?: string; readonly isMinimum?: boolean } => {
  const only = /^\[\s*([^,\s*[\]]+)\s*\]$/u.exec(requirement)?.[1];
  if (only !== undefined) return { version: only };
  return /^v?\d[\w.+-]*$/u.test(requirement) ? { version: requirement.replace(/^v/u, ''), isMinimum: true } : {};
};
