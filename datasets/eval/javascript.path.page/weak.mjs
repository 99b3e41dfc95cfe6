import { readFile } from 'node:fs/promises';
import path from 'node:path';

export async function readPage(root, url) {
  const [pathname] = url.split('?');
  const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname);
  try {
    return await readFile(path.join(root, name));
  } catch {
    return null;
  }
}
