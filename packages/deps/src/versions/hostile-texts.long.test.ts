import { describe } from 'vitest';
import { answersHostileTexts } from './hostile-texts.case.ts';

describe('hostile texts of a megabyte are answered', () => {
  answersHostileTexts(1_000_000);
});
