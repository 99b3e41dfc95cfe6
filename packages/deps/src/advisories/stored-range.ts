import type { StoredRange } from './database/stored.ts';
import type { OsvRange } from './osv-document.ts';

/** The range as it was before it was stored. */
export const toRange = ([type, ...events]: StoredRange): OsvRange => ({
  type,
  events: events.map(([kind, version]) => ({ kind, version })),
});
