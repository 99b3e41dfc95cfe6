import { describe, expect, it } from 'vitest';
import { gitlabDepsReport } from './gitlab-deps.ts';
import { sampleReport } from './sample-report.case.ts';
import type { ScanReport } from './scan-report.ts';

const sample = sampleReport();
const [finding] = sample.findings;

const report: ScanReport = {
  ...sample,
  findings: [
    ...sample.findings,
    {
      ...finding!,
      ruleId: 'deps.advisory.GHSA-1',
      message: 'hinge 1.0.0 squeaks.',
      path: 'package-lock.json',
      fingerprint: 'a'.repeat(64),
      package: {
        ecosystem: 'npm',
        name: 'hinge',
        version: '1.0.0',
        groups: ['production'],
        relation: 'direct',
        way: [],
        ids: ['GHSA-1', 'CVE-2030-1'],
        safeVersion: { version: '1.0.1', step: 'patch' },
      },
    },
  ],
  inventory: {
    components: [
      {
        id: 'npm:hinge@1.0.0',
        ecosystem: 'npm',
        name: 'hinge',
        version: '1.0.0',
        groups: ['production'],
        relation: 'direct',
        places: [{ path: 'package-lock.json', line: 3 }],
        requires: [],
      },
    ],
  },
};

interface Read {
  readonly scan: { readonly type: string };
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly identifiers: readonly { readonly value: string }[];
    readonly location: unknown;
    readonly solution: string;
  }[];
  readonly dependency_files: unknown;
}

describe("GitLab's report of dependency scanning", () => {
  it('has what is known against packages, and the packages of each file', () => {
    const {
      scan,
      vulnerabilities,
      dependency_files: files,
    } = JSON.parse(gitlabDepsReport(report, () => undefined)) as Read;
    expect(scan.type).toBe('dependency_scanning');
    expect(vulnerabilities).toHaveLength(1);
    expect(vulnerabilities[0]?.identifiers.map(({ value }) => value).slice(0, 3)).toEqual([
      'GHSA-1',
      'CVE-2030-1',
      'deps.advisory.GHSA-1',
    ]);
    expect(vulnerabilities[0]?.location).toEqual({
      file: 'package-lock.json',
      dependency: { package: { name: 'hinge' }, version: '1.0.0' },
    });
    expect(vulnerabilities[0]?.solution).toBe('Update hinge to 1.0.1.');
    expect(files).toEqual([
      {
        path: 'package-lock.json',
        package_manager: 'npm',
        dependencies: [{ package: { name: 'hinge' }, version: '1.0.0' }],
      },
    ]);
  });
});
