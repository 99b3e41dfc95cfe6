import type { SecretPlace } from '@sallyport/core';
import { maskSecrets } from '@sallyport/core/report/mask-secrets';
import type { FoundInFile } from './file-look.ts';

/**
 * The findings of one file with secrets masked in all their texts.
 *
 * Report writers mask as well; this comes first, so that no cache and no message between processes holds a secret.
 */
export const withoutSecrets = (
  findings: readonly FoundInFile[],
  places: readonly SecretPlace[],
  file: { readonly path: string; readonly text: string },
): readonly FoundInFile[] => {
  if (findings.length === 0) return findings;
  const codes = findings.map(({ code }) => code);
  const { report } = maskSecrets(
    {
      findings: findings.map((finding) => ({ ...finding, fingerprint: '' })),
      tool: { name: '', version: '' },
      startedAt: '',
      durationMs: 0,
      targets: [],
      diagnostics: [],
      secretPlaces: { [file.path]: places },
      rules: [],
      complete: true,
      stats: { files: 1, bytes: 0, languages: {}, rules: 0, cachedFiles: 0, skipped: [] },
      gate: { failOn: 'none', met: true },
    },
    (path) => (path === file.path ? file.text : undefined),
  );
  return report.findings.map((finding, index) => {
    const { fingerprint, ...rest } = finding;
    return { ...rest, code: codes[index] ?? fingerprint };
  });
};
