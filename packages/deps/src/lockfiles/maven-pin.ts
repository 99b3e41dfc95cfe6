/**
 * The one version that a requirement of Maven or Gradle asks for; nothing for ranges, `LATEST`, `1.+` and what still holds references (`${x}`, `@x@` of a template).
 *
 * A bare version of a project's own dependency is the one that Maven takes: the nearest declaration wins.
 *
 * Source: Maven POM Reference, "Dependency Version Requirement Specification"; Gradle, "Declaring Versions and Ranges" (`1.2!!` is strict).
 */
export const mavenPin = (requirement: string): string | undefined => {
  const only = /^\[([^,[\]]+)\]$/u.exec(requirement)?.[1]?.trim();
  if (only !== undefined) return only;
  const version = requirement.endsWith('!!') ? requirement.slice(0, -2) : requirement;
  if (/^[[(\]]|[$\s{}&@]|\+$|^(?:LATEST|RELEASE|latest\..*)$/u.test(version) || version === '') return undefined;
  return version;
};
