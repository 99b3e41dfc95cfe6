import { blankC } from '../text/blank-c.ts';

/** Whether a C text defines a `main`, outside of comments and literals. */
export const hasMain = (program: string): boolean => /\bmain\s*\([^;{]{0,500}\)\s*\{/u.test(blankC(program));
