/** Findings → repairs without a model. Apart from the scanner's face: a scan that repairs nothing loads none of it. */
export { rewriteNames } from './registry.ts';
export { newRepairer } from './repairer.ts';
