/** The exceptions of `pickle`. */
import { E } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';

export const pickleError = newExceptionType('PickleError', '_pickle', E.Exception);
export const picklingError = newExceptionType('PicklingError', '_pickle', pickleError);
export const unpicklingError = newExceptionType('UnpicklingError', '_pickle', pickleError);
