import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const searchLog = async (file, word) => {
  try {
    const { stdout } = await run('grep', ['-F', '-e', word, '--', file]);
    return stdout.split('\n').slice(0, -1);
  } catch (error) {
    if (error.code === 1) return [];
    throw error;
  }
};
