import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);

export async function searchLog(file, word) {
  try {
    const { stdout } = await execAsync(`grep -F "${word}" "${file}"`);
    return stdout.trim().split('\n');
  } catch (error) {
    if (error.code === 1) return [];
    throw error;
  }
}
