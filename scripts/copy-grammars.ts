/**
 * Puts the grammars that `packages/analyze` ships into its `grammars/` folder, each with its licence.
 *
 * The `.wasm` files come from the official grammar packages, which are dev dependencies because their native builds and
 * sources are of no use to users. Run by `npm run build`; the folder is not in git.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL('../packages/analyze/grammars/', import.meta.url));

const shipped = [
  { from: 'tree-sitter-javascript', files: ['tree-sitter-javascript.wasm'] },
  { from: 'tree-sitter-typescript', files: ['tree-sitter-typescript.wasm', 'tree-sitter-tsx.wasm'] },
];

mkdirSync(target, { recursive: true });
for (const { from, files } of shipped) {
  const folder = dirname(require.resolve(`${from}/package.json`));
  for (const file of files) copyFileSync(join(folder, file), join(target, file));
  copyFileSync(join(folder, 'LICENSE'), join(target, `LICENSE-${from}`));
}
