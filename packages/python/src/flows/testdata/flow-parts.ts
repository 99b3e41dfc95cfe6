import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The programs of a file here, by what they do. */
export const flowParts = (file: 'launder.py' | 'clean.py'): readonly (readonly [string, string])[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), `mail = read_mail()\ns = mail['body']\n${part.slice(end + 1)}`] as const;
    });
