import { createCipheriv, createDecipheriv } from 'node:crypto';

export function encryptNote(text: string, key: Buffer): string {
  const cipher = createCipheriv('aes-256-ecb', key, null);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

export function decryptNote(data: string, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-ecb', key, null);
  return decipher.update(data, 'hex', 'utf8') + decipher.final('utf8');
}
