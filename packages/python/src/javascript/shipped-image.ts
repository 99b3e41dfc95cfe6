import type { PackedImage } from './engine-image.ts';

/** The image in a bundle; the build puts it in place of this file. From the sources there is none. */
export const shippedImage: PackedImage | undefined = undefined;
