/** `pathlib`. */
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module } from '../../runtime/object.ts';
import { pathType, posixPathType } from './path.ts';
import { purePathType, purePosixPathType } from './pure.ts';
import { pureWindowsPathType } from './windows.ts';

export const newModule = (): Module =>
  newModuleOf('pathlib', {
    PurePath: purePathType,
    PurePosixPath: purePosixPathType,
    PureWindowsPath: pureWindowsPathType,
    Path: pathType,
    PosixPath: posixPathType,
  });
