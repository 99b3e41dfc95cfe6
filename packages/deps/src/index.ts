/**
 * Dependencies: what a project brings along, and what is known about it.
 *
 *     files → readings (packages with place and way in) → matches against advisories → judged findings → report, plan, SBOM
 *
 * Knows `core` alone; has no network code and reads no disk: texts, files and clocks are handed in.
 */
export type { CodeFile, CodeOfProject } from './imports/code-file.ts';
export type { ImportSeen, ImportsOfProject } from './imports/imported.ts';
export { isImported } from './imports/is-imported.ts';
export { isReached } from './imports/is-reached.ts';
export { readGo } from './imports/read-go.ts';
export { readRust } from './imports/read-rust.ts';
export { isStandardGo } from './imports/standard-go.ts';
export { isStandardModule } from './imports/standard-modules.ts';
export { undeclared } from './imports/undeclared.ts';
export { parseInstall, shellScriptIn } from './installs/command/parse-install.ts';
export type { InstallCommand, NamedPackage } from './installs/command/parse-install.ts';
export { mentionReaders } from './installs/readers.ts';
export { readerOfContent } from './lockfiles/reader-of-content.ts';
export { readers } from './lockfiles/readers.ts';
export { canBeName, exactVersion, folderOf, inFolder, packageName } from './packages/index.ts';
export type {
  Group,
  Member,
  PackageFacts,
  PackageSource,
  PackageUse,
  ProjectFiles,
  Reader,
  Reading,
} from './packages/index.ts';
export {
  compareVersions,
  ecosystems,
  isPrerelease,
  parseRequirement,
  parseVersion,
  satisfies,
  toEcosystem,
} from './versions/index.ts';
export type { Ecosystem, Requirement, Verdict, VersionFacts } from './versions/index.ts';
export { componentId, type LocatedPackage } from './graph/located-package.ts';
export { joinReadings } from './graph/join-readings.ts';
export { judgeLicence, type LicencePolicy, type LicenceVerdict } from './licences/judge-licence.ts';
export { isUsualRegistry } from './packages/usual-registry.ts';
export { packageUrl } from './packages/package-url.ts';
export { applyVex } from './sbom/apply-vex.ts';
export { cyclonedxReport } from './sbom/cyclonedx.ts';
export { openvexReport } from './sbom/openvex.ts';
export { readVex } from './sbom/read-vex.ts';
export { spdxReport } from './sbom/spdx.ts';
export type { Advisories } from './advisories/index.ts';
export { toInventory } from './judge/inventory.ts';
export { judgePackages, type Judged } from './judge/judge-packages.ts';
export type { Instead, Knowledge, Reach } from './judge/knowledge.ts';
export { toFindings, type PackageFindings } from './judge/to-findings.ts';
export type { PackageVerdict } from './judge/verdict.ts';
export { blottedCredentials } from './packages/without-credentials.ts';
export { editTexts } from './upgrade/edit-texts.ts';
export { withOverride } from './upgrade/override.ts';
export { planUpgrade, type UpgradeEdit, type UpgradePlan, type UpgradeStep } from './upgrade/plan-upgrade.ts';
export { nameVerdicts } from './judge/name-verdict.ts';
export { outdatedVerdict } from './judge/outdated-verdict.ts';
export { dependencyRule, dependencyRules } from './judge/dependency-rules.ts';
