import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFormatName, reportFormats } from './formats.ts';
import { hostileReport, hostileSource } from './report.case.ts';
import { sampleFiles, sampleReport, sampleSource } from './sample-report.case.ts';

it.each(Object.entries(reportFormats))(
  '%s writes, ends with a line break and is well-formed Unicode',
  async (_name, format) => {
    const write = await format.load();
    expect(write(sampleReport(), sampleSource, {})).toMatch(/\n$/);
    fc.assert(
      fc.property(hostileReport, hostileSource, (report, source) => {
        expect(write(report, source, {}).isWellFormed()).toBe(true);
      }),
      { numRuns: 30 },
    );
  },
);

it('knows its names and no others', () => {
  expect(Object.keys(reportFormats)).toEqual([
    'text',
    'json',
    'sarif',
    'markdown',
    'github',
    'junit',
    'gitlab-sast',
    'gitlab-deps',
    'html',
  ]);
  expect(['sarif', 'yaml', 'constructor'].map(isFormatName)).toEqual([true, false, false]);
});

it('stands sources that were cut after the scan, at every place', async () => {
  const writers = await Promise.all(Object.values(reportFormats).map((format) => format.load()));
  const longest = Math.max(...Object.values(sampleFiles).map((text) => text.length));
  for (let length = 0; length <= longest; length += 1) {
    for (const write of writers) {
      expect(write(sampleReport(), (path) => sampleSource(path)?.slice(0, length), {})).not.toContain(
        'ghp_0123456789abcdefghijWXYZ',
      );
    }
  }
});
