/**
 * Imports of Go and Java and headers of C: known ones are counted, and of Go those of the standard library that it does not have are inventions. Whose package a class or a header is no list says, so that the others
 * cannot be told.
 */
import type { InventedName, NameCounts } from '@sallyport/assist/evaluate';
import { isStandardGo, readGo, type Ecosystem } from '@sallyport/deps';
import type { StoredList } from '../names/name-lists.ts';
import { popularNames } from '../names/names-data.ts';

interface Judged {
  readonly counts: NameCounts;
  readonly invented: readonly InventedName[];
}

export const otherImports = (
  files: ReadonlyMap<string, string>,
  listOf: (ecosystem: Ecosystem) => StoredList,
): Judged => {
  const own = new Set(files.keys());
  const states = new Map<string, State>();
  for (const [path, text] of files) {
    if (path.endsWith('.go'))
      for (const { module, line } of readGo(path, text).imports)
        states.set(`Go ${module}`, goState(module, line, listOf));
    else if (path.endsWith('.java'))
      for (const [, name = ''] of text.matchAll(/^\s*import\s+(?:static\s+)?([\w.]+)/gmu))
        states.set(`Java ${name}`, javaState(name));
    else if (/\.[ch]$/u.test(path))
      for (const header of headersIn(text))
        if (!own.has(header)) states.set(`C ${header}`, { kind: standardHeaders.has(header) ? 'known' : 'not known' });
  }
  const all = [...states.values()];
  const invented = all.flatMap((one) => (one.kind === 'invented' ? [one.name] : []));
  const count = (kind: State['kind']): number => all.filter((one) => one.kind === kind).length;
  return { counts: { known: count('known'), invented: invented.length, notKnown: count('not known') }, invented };
};

/** Whether it includes headers that are no part of C, POSIX or Linux. */
export const hasForeignHeaders = (text: string): boolean => headersIn(text).some((one) => !standardHeaders.has(one));

const headersIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*#\s*include\s*[<"]([\w./+-]{1,200})[>"]/gmu)].map(([, header = '']) => header);

type State = { readonly kind: 'known' | 'not known' } | { readonly kind: 'invented'; readonly name: InventedName };

const goState = (path: string, line: number, listOf: (ecosystem: Ecosystem) => StoredList): State => {
  const standard = isStandardGo(path);
  if (standard === true) return { kind: 'known' };
  // A path without a host may be a package of the program's own module (`shop/cart`), unless it begins as a standard one does.
  const [first = ''] = path.split('/', 1);
  const isOfStandard = isStandardGo(first) === true || standardFolders.has(first);
  if (standard === false)
    return isOfStandard
      ? { kind: 'invented', name: { name: path, of: 'Go', by: 'import', line } }
      : { kind: 'not known' };
  const list = listOf('Go');
  const popular = popularNames('Go');
  for (let at = path; at.includes('/'); at = at.slice(0, at.lastIndexOf('/')))
    if (popular?.isKnown(at) === true || (list.kind === 'list' && list.list.holds(at))) return { kind: 'known' };
  return list.kind === 'list'
    ? { kind: 'invented', name: { name: path, of: 'Go', by: 'import', line } }
    : { kind: 'not known' };
};

const standardFolders = new Set(
  'archive compress container database debug encoding go index mime text unicode crypto hash image net os'.split(' '),
);

const javaState = (name: string): State => ({
  kind: /^(?:java|javax|jdk|sun|com\.sun)\./u.test(name) ? 'known' : 'not known',
});

/** Of C23, POSIX.1-2024 and what Linux's C libraries add. */
const standardHeaders: ReadonlySet<string> = new Set(
  (
    'assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h stdatomic.h stdbit.h stdbool.h stdckdint.h stddef.h stdint.h stdio.h ' +
    'stdlib.h stdnoreturn.h string.h tgmath.h threads.h time.h uchar.h wchar.h wctype.h aio.h arpa/inet.h cpio.h devctl.h dirent.h dlfcn.h endian.h fcntl.h fmtmsg.h fnmatch.h ftw.h glob.h grp.h iconv.h langinfo.h ' +
    'libgen.h libintl.h monetary.h mqueue.h ndbm.h net/if.h netdb.h netinet/in.h netinet/tcp.h nl_types.h poll.h pthread.h pwd.h regex.h sched.h search.h semaphore.h spawn.h strings.h stropts.h sys/ipc.h sys/mman.h ' +
    'sys/msg.h sys/resource.h sys/select.h sys/sem.h sys/shm.h sys/socket.h sys/stat.h sys/statvfs.h sys/time.h sys/times.h sys/types.h sys/uio.h sys/un.h sys/utsname.h sys/wait.h syslog.h tar.h termios.h trace.h ' +
    'ulimit.h unistd.h utime.h utmpx.h wordexp.h alloca.h argp.h argz.h byteswap.h crypt.h err.h error.h execinfo.h features.h fts.h getopt.h ifaddrs.h malloc.h memory.h mntent.h netinet/ip.h netinet/udp.h ' +
    'netinet/ip_icmp.h netinet/if_ether.h net/ethernet.h obstack.h paths.h printf.h pty.h resolv.h sgtty.h shadow.h stdio_ext.h sys/auxv.h sys/capability.h sys/epoll.h sys/eventfd.h sys/file.h sys/fsuid.h sys/inotify.h sys/ioctl.h ' +
    'sys/mount.h sys/param.h sys/personality.h sys/prctl.h sys/ptrace.h sys/random.h sys/reboot.h sys/sendfile.h sys/signalfd.h sys/statfs.h sys/swap.h sys/syscall.h sys/sysinfo.h sys/sysmacros.h sys/timerfd.h ' +
    'sys/timeb.h sys/vfs.h sys/xattr.h termio.h ucontext.h utmp.h values.h wait.h'
  ).split(' '),
);
