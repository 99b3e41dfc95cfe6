import { randomBytes } from 'node:crypto';

export const newSessionId = (): string => randomBytes(16).toString('hex');
