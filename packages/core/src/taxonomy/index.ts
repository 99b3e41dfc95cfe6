/**
 * Names and relations of weaknesses. A door of its own, because the tables are large and most starts do not need them.
 */
export { cweId, cweName, cweParents, relatedCwe } from './cwe.ts';
