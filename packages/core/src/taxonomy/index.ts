/**
 * Names and relations of weaknesses. A door of its own, because the tables are large and most starts do not need them.
 */
export { cweId, cweName, cweParents, relatedCwe } from './cwe.ts';
export { cweTop25, cweTop25Rank } from './cwe-top-25.ts';
export { owaspCategories, owaspTopTen } from './owasp-top-ten.ts';
export type { OwaspCategory, OwaspEdition } from './owasp-top-ten.ts';
