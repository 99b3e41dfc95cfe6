import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { contentHash } from '../execute/content-hash.ts';

/** What `writeChecked` wrote; nothing for anything else: a file that was damaged must not become a result or a crash. */
export const readChecked = <T>(path: string): T | undefined => {
  try {
    const text = readFileSync(path, 'utf8');
    const cut = text.indexOf('\n');
    const json = text.slice(cut + 1);
    return cut > 0 && text.slice(0, cut) === contentHash(json) ? (JSON.parse(json) as T) : undefined;
  } catch {
    return undefined;
  }
};

/** Writes JSON with its hash in front, replaced as a whole. Errors: throws what the disk says. */
export const writeChecked = (path: string, value: unknown): void => {
  const text = JSON.stringify(value);
  const draft = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(draft, `${contentHash(text)}\n${text}`, { mode: 0o600 });
  renameSync(draft, path);
};
