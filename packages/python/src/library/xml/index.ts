/** `xml` and `xml.etree`: packages with nothing of their own. */
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module } from '../../runtime/object.ts';

export const newModule = (): Module => newModuleOf('xml', {});
