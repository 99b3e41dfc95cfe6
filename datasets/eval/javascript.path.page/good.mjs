import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

export const readPage = async (root, url) => {
  const folder = resolve(root);
  const path = decodeURIComponent(url.split('?', 1)[0]);
  const file = resolve(folder, `./${path === '/' ? 'index.html' : path}`);
  if (!file.startsWith(folder + sep)) return null;
  try {
    return await readFile(file);
  } catch {
    return null;
  }
};
