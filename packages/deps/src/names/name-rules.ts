import type { RuleMeta } from '@sallyport/core';
