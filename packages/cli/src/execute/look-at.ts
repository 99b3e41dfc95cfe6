import { join } from 'node:path';
import type { FileLook, FileScanner } from '@sallyport/analyze';
import { gaveUp, stopped, timedOut } from '@sallyport/analyze';
import { decode } from '../discovery/decode.ts';
import type { DiscoveredFile } from '../discovery/discover.ts';
import type { Disk } from '../discovery/disk.ts';
import { readSource, type Source } from '../discovery/read-source.ts';
import type { Outcome } from './outcome.ts';
import type { LookSettings } from './settings.ts';
import { interrupted, ranOut, withClock } from './with-clock.ts';

/** Looks at one file, in this process. Never throws. `hung` says that the scanner was stopped in the middle of its work. */
export const lookAt = async (
  file: DiscoveredFile,
  scanner: FileScanner,
  settings: Pick<LookSettings, 'root' | 'timeoutMs'>,
  disk: Disk,
): Promise<{ readonly outcome: Outcome; readonly hung: boolean }> =>
  lookAtSource(file, readSource(file, join(settings.root, file.path), disk), scanner, settings);

/** The same for a source that was read already. */
export const lookAtSource = async (
  file: DiscoveredFile,
  source: Source,
  scanner: FileScanner,
  settings: Pick<LookSettings, 'root' | 'timeoutMs'>,
): Promise<{ readonly outcome: Outcome; readonly hung: boolean }> => {
  const base = { path: file.path, size: file.size, dependsOn: {} };
  switch (source.kind) {
    case 'failed':
      return { outcome: { ...base, result: { kind: 'failed' }, diagnostics: [source.diagnostic] }, hung: false };
    case 'skipped': {
      const secrets = source.reason === 'minified' ? bundled(file.path, source.bytes, scanner, settings) : undefined;
      const result = { kind: 'skipped' as const, reason: source.reason, ...(secrets === undefined ? {} : { secrets }) };
      return { outcome: { ...base, result, diagnostics: [] }, hung: false };
    }
    case 'text': {
      const text = { path: file.path, text: source.text, ...(file.only === undefined ? {} : { only: file.only }) };
      let look;
      try {
        await scanner.prepare(text);
        look = withClock(settings.timeoutMs, () => scanner.look(text));
      } catch (error) {
        // Our own mistake: it costs this file and is told, and the rest of the scan goes on with a fresh scanner.
        return {
          outcome: { ...base, result: { kind: 'failed' }, diagnostics: [gaveUp(file.path, error)] },
          hung: true,
        };
      }
      if (look === interrupted) {
        const diagnostics = [stopped(file.path)];
        return { outcome: { ...base, result: { kind: 'failed' }, diagnostics }, hung: true };
      }
      if (look === ranOut) {
        return {
          outcome: { ...base, result: { kind: 'failed' }, diagnostics: [timedOut(file.path, settings.timeoutMs)] },
          hung: true,
        };
      }
      return {
        outcome: {
          ...base,
          result: { kind: 'looked', look },
          diagnostics: source.diagnostics,
          dependsOn: look.dependsOn,
        },
        hung: false,
      };
    }
    default:
      return source satisfies never;
  }
};

/** Providers' keys in minified code. Names say nothing there, so only forms count; rules do not look at all. */
const bundled = (
  path: string,
  bytes: Uint8Array,
  scanner: FileScanner,
  settings: Pick<LookSettings, 'timeoutMs'>,
): FileLook | undefined => {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return undefined;
  const look = withClock(settings.timeoutMs, () => scanner.look({ path, text: decoded.text, only: 'secrets' }));
  if (look === ranOut || look === interrupted) return undefined;
  const findings = look.findings.filter(
    ({ ruleId }) =>
      ruleId.startsWith('secrets.') && !/^secrets\.(?:generic|http|url|connection-string|command-line)\./u.test(ruleId),
  );
  const inPage = findings.some(({ ruleId }) => !ruleId.startsWith('secrets.frontend.'));
  return inPage ? { ...look, findings, diagnostics: [], ignoreComments: [] } : undefined;
};
