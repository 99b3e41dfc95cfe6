/** The words of this package: a package that a file brings along, what one file says, who reads it. */
export type { Group, PackageFacts, PackageSource, PackageUse } from './package-use.ts';
export { aliasesOf } from './aliases-of.ts';
export { exactVersion } from './exact-version.ts';
export { memoryFiles } from './memory-files.ts';
export { folderOf, inFolder } from './paths.ts';
export type { Member, ProjectFiles, Reader, Reading } from './reading.ts';
export { packageName } from './package-name.ts';
export { canBeName } from './can-be-name.ts';
