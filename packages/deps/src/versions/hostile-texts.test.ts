import { describe } from 'vitest';
import { answersHostileTexts } from './hostile-texts.case.ts';

describe('hostile texts are answered', () => {
  answersHostileTexts(20_000);
});
