/** `errno`: Linux's numbers. Source: POSIX names with the values of Linux on x86-64. */
import { newDict, setItem } from '../runtime/dict.ts';
import { newModuleOf } from '../runtime/modules.ts';
import type { Module, Value } from '../runtime/object.ts';

const names =
  'EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ' +
  'ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ' +
  'ENOLCK ENOSYS ENOTEMPTY ELOOP';
const others: Readonly<Record<string, number>> = {
  EWOULDBLOCK: 11,
  ENODATA: 61,
  ETIME: 62,
  EOVERFLOW: 75,
  EILSEQ: 84,
  ENOTSOCK: 88,
  ENOTSUP: 95,
  EOPNOTSUPP: 95,
  EADDRINUSE: 98,
  EADDRNOTAVAIL: 99,
  ENETDOWN: 100,
  ENETUNREACH: 101,
  ECONNABORTED: 103,
  ECONNRESET: 104,
  ENOBUFS: 105,
  EISCONN: 106,
  ENOTCONN: 107,
  ETIMEDOUT: 110,
  ECONNREFUSED: 111,
  EHOSTDOWN: 112,
  EHOSTUNREACH: 113,
  EALREADY: 114,
  EINPROGRESS: 115,
  ESTALE: 116,
  EDQUOT: 122,
  ECANCELED: 125,
};

export const newModule = (): Module => {
  const numbers = new Map<string, Value>(names.split(' ').map((name, i) => [name, i + 1]));
  for (const [name, number] of Object.entries(others)) numbers.set(name, number);
  const codes = newDict();
  for (const [name, number] of numbers)
    if (name !== 'EWOULDBLOCK' && name !== 'EOPNOTSUPP') setItem(codes, number, name);
  return newModuleOf('errno', new Map<string, Value>([...numbers, ['errorcode', codes]]));
};
