/** What a host lends to a run beside its tools: folders. The powers themselves (a disk) are handed in. */
export { openHostFolder } from '../files/host-folder.ts';
export type { OpenHostFolder } from '../files/host-folder.ts';
export { hostCalls } from '../isolate/protocol.ts';
export { lendFolders } from './lend-folders.ts';
export type { FilesPort } from './lend-folders.ts';
export { coveredPlace } from '../files/covered-place.ts';
export { withMounts } from './with-mounts.ts';
export { isPrivateAddress } from '../policy/private-address.ts';
export { lendFetch } from './lend-fetch.ts';
export type { FetchPort } from './lend-fetch.ts';
export type { Fetch, HttpFailure, HttpRequest, HttpResponse } from './fetch.ts';
