/**
 * Gradle's lock files: `gradle.lockfile` and `buildscript-gradle.lockfile` (one a project, Gradle 7 and later), and one a configuration in
 * `gradle/dependency-locks/` before that.
 *
 * A build may give the file another name: any with `gradle` in it is read.
 *
 * Lines are `group:artifact:version=configuration,…`, without the configurations in the older form; `empty=` names configurations without
 * anything. They do not tell what the project itself asks for, nor what needs what.
 *
 * Source: Gradle User Manual, "Locking Versions".
 */
import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse, Reader } from '../../packages/index.ts';
import { gradleGroup } from '../gradle-group.ts';
import { lockfileProblem } from '../lockfile-problem.ts';

export const gradleLockfile: Reader = {
  id: 'gradle-lockfile',
  role: 'lockfile',
  owns: (path) =>
    /(?:^|\/)[\w.-]*gradle[\w.-]*\.lockfile$/u.test(path) ||
    /(?:^|\/)gradle\/dependency-locks\/[^/]+\.lockfile$/u.test(path),
  read: (text, path) => {
    const uses = new Map<string, PackageUse>();
    const diagnostics: Diagnostic[] = [];
    // The file's name says it where the lines do not.
    const [, single] = /\/dependency-locks\/([^/]+)\.lockfile$/u.exec(path) ?? [];
    const ofBuild = /(?:^|\/)buildscript-[^/]*$/u.test(path);
    let start = 0;
    for (const [index, raw] of text.split('\n').entries()) {
      const at = start;
      start += raw.length + 1;
      const line = raw.replace(/^\uFEFF/u, '').trim();
      if (line === '' || line.startsWith('#') || line.startsWith('empty=')) continue;
      const [, group, artifact, version, configurations] =
        /^([^\s:=]+):([^\s:=]+):([^\s:=]+)(?:=([^\s=]*))?$/u.exec(line) ?? [];
      if (group === undefined || artifact === undefined || version === undefined) {
        if (diagnostics.length < mostProblems)
          diagnostics.push(lockfileProblem(path, index + 1, 'a line is not "group:artifact:version=configurations"'));
        continue;
      }
      const id = `${group}:${artifact}:${version}`;
      const versionStart = at + raw.indexOf(id) + group.length + artifact.length + 2;
      const needing = (configurations ?? single ?? '').split(',').filter((one) => one !== '');
      const groups: readonly Group[] = ofBuild
        ? ['build']
        : needing.length === 0
          ? ['production']
          : [...new Set(needing.map(gradleGroup))];
      uses.set(id, {
        ecosystem: 'Maven',
        name: `${group}:${artifact}`,
        version,
        source: { kind: 'registry' },
        groups,
        relation: 'unknown',
        id,
        requires: [],
        line: index + 1,
        versionPlace: { start: versionStart, end: versionStart + version.length },
      });
    }
    return {
      format: 'gradle-lockfile',
      role: 'lockfile',
      path,
      uses: [...uses.values()],
      // The older files lie two folders below their project.
      members: [{ folder: single === undefined ? '' : '../..' }],
      diagnostics,
      alsoRead: [],
    };
  },
};

const mostProblems = 10;
