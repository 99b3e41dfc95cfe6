import { createCipheriv, createDecipheriv } from 'node:crypto';

const iv = Buffer.alloc(16, 0);

export function encryptNote(text: string, key: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

export function decryptNote(data: string, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-cbc', key, iv);
  return decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
}
