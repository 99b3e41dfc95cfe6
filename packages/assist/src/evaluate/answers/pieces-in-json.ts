import { fencedPieces, nameIn, type Piece } from './fenced-pieces.ts';

/**
 * The code in an answer that is an object of JSON: `{"code": "…"}`, a list of files (`{"files": [{"path": "a.py", "content": "…"}]}`), or texts by file name (`{"a.py": "…"}`). Empty for everything else.
 *
 * A text may have fences of its own.
 */
export const piecesInJson = (text: string): readonly Piece[] => {
  const bare = text.trim();
  if (!/^[{[]/u.test(bare)) return [];
  try {
    return piecesIn(JSON.parse(bare), 0).slice(0, 100);
  } catch {
    return [];
  }
};

const piecesIn = (value: unknown, depth: number): readonly Piece[] => {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((one) => piecesIn(one, depth + 1));
  const entries = Object.entries(value);
  const textOf = (names: readonly string[]): string | undefined => {
    const found = entries.find(([key, one]) => names.includes(key.toLowerCase()) && typeof one === 'string')?.[1];
    return typeof found === 'string' ? found : undefined;
  };
  const code = textOf([
    'code',
    'source',
    'source_code',
    'program',
    'solution',
    'content',
    'contents',
    'text',
    'answer',
    'response',
  ]);
  const language = textOf(['language', 'lang'])?.toLowerCase() ?? '';
  if (code !== undefined) {
    const fenced = fencedPieces(code);
    const path = textOf(['path', 'file', 'filename', 'file_name', 'name']) ?? '';
    return fenced.length > 0 ? fenced : [pieceOf(code, language, nameIn(path))];
  }
  const files = entries.flatMap(([key, one]) => {
    const name = nameIn(key);
    return name !== undefined && typeof one === 'string' ? [pieceOf(one, '', name)] : [];
  });
  return files.length > 0 ? files : entries.flatMap(([, one]) => piecesIn(one, depth + 1));
};

const pieceOf = (text: string, language: string, name: string | undefined): Piece => {
  const code = text.replaceAll('\r\n', '\n');
  return { language, name, text: code === '' || code.endsWith('\n') ? code : `${code}\n`, isOpen: false };
};
