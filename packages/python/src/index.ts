/** Python: text → tree → JavaScript with meters → outcome. The rooms have faces of their own (`/syntax`, `/policy`, `/check`, `/isolate`, `/run`). */
export type { Plain } from './isolate/protocol.ts';
export type { Outcome } from './run/outcome.ts';
