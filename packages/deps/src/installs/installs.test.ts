import { describe } from 'vitest';
import { describeReaders } from '../lockfiles/reader-samples.case.ts';
import { mentionReaders } from './readers.ts';

describe('readers of what is installed by other texts', () => {
  describeReaders(import.meta.dirname, mentionReaders, ['command']);
});
