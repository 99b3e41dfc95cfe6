import { describe } from 'vitest';
import { describeReaders } from './reader-samples.case.ts';
import { readers } from './readers.ts';

describe('readers of manifests and lockfiles', () => {
  describeReaders(import.meta.dirname, readers);
});
