/**
 * The functions of the C library that are modelled, by name.
 *
 * Functions that only read what they get, and whose result says nothing, stand in lists at the end. What is not here is treated as code that may do
 * anything to the memory it is handed (`calls.ts`).
 */
import { compareElements } from '../compare-elements.ts';
import { loseHold, target, unknownOf } from '../memory.ts';
import { lowest } from '../numbers.ts';
import { typeOf } from '../type-of.ts';
import { intType } from '../../languages/c/c-type.ts';
import { constant, isConstant, scaled, zero } from '../value.ts';
import { allocate, duplicate, free, onStack, reallocate } from './allocate.ts';
import { from, memory, type Model, num, result, some, string } from './context.ts';
import { environment, readBytes, readChar, readLine, readWhole, scan, toNumber, toReal } from './input.ts';
import { asPrint, print, printInto, put } from './output.ts';
import { changeMode, command, fileByPath, openFile, openStream, random, temporaryName, umask } from './sinks.ts';
import {
  classify,
  compareMemory,
  compareTexts,
  copy,
  copyBounded,
  copyMemory,
  length,
  search,
  setMemory,
  span,
  token,
} from './strings.ts';

export const libraryFunction = (name: string): Model | undefined =>
  models.get(name.startsWith('__builtin_') ? name.slice(10) : name);

const noReturn: Model = (c) => {
  // The program ends here; what it did not free goes with it.
  c.m.ended(c.s, c.expr, c.name === 'exit' ? 'exit' : 'abort');
  return [];
};

const absolute: Model = (c) => {
  const value = num(c, 0);
  const range = c.s.range(value);
  if (isConstant(value)) return result(c.s, constant(Math.abs(value.plus)));
  if (c.name === 'abs' && range.low <= lowest(intType) && range.lowReal)
    c.m.report(
      'c.numbers.overflow',
      c.s,
      c.expr,
      '`abs` of the least int does not fit an int: signed overflow is undefined.',
      { origins: [range.origin] },
    );
  if (range.low >= 0) return result(c.s, value);
  const far = Math.max(Math.abs(range.low), Math.abs(range.high));
  return result(
    c.s,
    c.m.number(c.s, {
      low: 0,
      high: Math.min(far, c.name === 'abs' ? 2147483647 : Infinity),
      lowReal: false,
      highReal: range.lowReal && range.highReal,
      ...(range.origin === undefined ? {} : { origin: range.origin }),
    }),
  );
};

const assertion: Model = (c) => {
  const value = c.args[0];
  if (value?.kind === 'null' || (value?.kind === 'number' && isConstant(value) && value.plus === 0)) return [];
  if (value?.kind === 'unknown') c.s.setPointer(value.symbol, 'valid');
  return result(c.s, zero);
};

const closeStream: Model = (c) => {
  const value = c.args[0];
  if (value?.kind === 'null') {
    // Nobody opened it: closing NULL crashes.
    return memory(c, 0) === undefined ? [] : result(c.s, zero);
  }
  return free(c).map((r) => ({ s: r.s, v: some({ ...c, s: r.s }, -1, 0) }));
};

const letters: Model = (c) => {
  const value = num(c, 0);
  const range = c.s.range(value);
  const [first, by] = c.name === 'tolower' ? [65, 32] : [97, -32];
  // All of the other case, or none.
  if (range.low >= first && range.high <= first + 25) return result(c.s, scaled(value, 1, by));
  if (range.high < first || range.low > first + 25) return result(c.s, value);
  return result(c.s, some(c, Math.min(range.low, first + by), Math.max(range.high, first + 25 + by)));
};

const reads: Model = (c) => {
  for (const index of c.args.keys()) {
    const arg = c.args[index];
    if (arg?.kind === 'null' && !mayBeNull.has(c.name)) if (memory(c, index) === undefined) return [];
    if (arg?.kind === 'pointer' && c.s.region(arg.region)?.life === 'freed') target(c.m, c.s, arg, c.expr, c.name);
  }
  return result(c.s, unknownOf(c.m, c.s, typeOf(c.m, c.expr)));
};

const valid: Model = (c) => {
  const symbol = c.m.fresh();
  c.s.setPointer(symbol, 'valid');
  return result(c.s, { kind: 'unknown', symbol });
};

/** A record of a table of the system's, or NULL where it has none. */
const entry: Model = (c) => {
  const none = c.s.copy();
  none.step(`\`${c.name}\` finds nothing and returns NULL`, c.expr);
  const why = from(c, `\`${c.name}\` returns NULL when there is none`, false);
  return [...valid(c), { s: none, v: { kind: 'null', why } }];
};

/** Where a stream stands, or -1. */
const position: Model = (c) => {
  if (memory(c, 0) === undefined) return [];
  const origin = from(c, `\`${c.name}\` returns -1 when it fails`, false);
  return result(c.s, c.m.number(c.s, { low: -1, high: 2 ** 62, lowReal: true, highReal: false, origin }));
};

/** Fills what it points to with something. */
const fills: Model = (c) => {
  for (const index of c.args.keys()) {
    const arg = c.args[index];
    if (arg?.kind !== 'pointer') continue;
    const region = c.s.region(arg.region);
    if (region === undefined || region.kind === 'literal' || region.kind === 'file') continue;
    const { texts: _, ...others } = region;
    c.s.put({ ...others, cells: new Map(), texts: new Map(), rest: { kind: 'unknown', symbol: 0 }, spread: [] });
  }
  return result(c.s, unknownOf(c.m, c.s, typeOf(c.m, c.expr)));
};

/** Elements change places: what they point to is held as before, and nobody can tell any more by which. */
const sorts: Model = (c) => {
  const region = c.args[0]?.kind === 'pointer' ? c.s.region(c.args[0].region) : undefined;
  compareElements(c, c.args[0], c.args[2], c.args[3]);
  if (region !== undefined) loseHold(c.s, region);
  return fills(c);
};

/** The element that is looked for, or NULL. */
const finds: Model = (c) => {
  compareElements(c, c.args[1], c.args[3], c.args[4]);
  return entry(c);
};

const bytes: Model = (c) => (string(c, 0) === undefined ? [] : result(c.s, unknownOf(c.m, c.s, typeOf(c.m, c.expr))));

const nothing: Model = (c) => result(c.s, unknownOf(c.m, c.s, typeOf(c.m, c.expr)));

const negated: Model = (c) => result(c.s, scaled(num(c, 0), 1));

const mayBeNull = new Set([
  'time',
  'fflush',
  'setlocale',
  'signal',
  'wait',
  'waitpid',
  'gettimeofday',
  'localtime',
  'gmtime',
  'select',
  'pthread_join',
  'pthread_create',
  'pthread_exit',
  'setvbuf',
  'setbuf',
  'sigaction',
  'mktime',
  'accept',
  'pthread_mutex_init',
  'nanosleep',
]);

const list = (names: string, model: Model): readonly (readonly [string, Model])[] =>
  names.split(' ').map((name) => [name, model] as const);

const models: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...list('malloc calloc aligned_alloc', allocate),
  ...list('realloc reallocarray', reallocate),
  ...list('strdup strndup', duplicate),
  ['alloca', onStack],
  ...list('free cfree', free),
  ...list('fclose pclose closedir', closeStream),
  ...list('printf fprintf dprintf vprintf vfprintf syslog err errx warn warnx', print),
  ...list('sprintf snprintf vsprintf vsnprintf', printInto),
  ['asprintf', asPrint],
  ...list('puts fputs putchar fputc putc perror', put),
  ...list('scanf fscanf sscanf', scan),
  ...list('fgets gets', readLine),
  ...list('getline getdelim', readWhole),
  ...list('getchar getc fgetc', readChar),
  ...list('read recv recvfrom pread', readBytes),
  ['fread', readBytes],
  ...list('getenv secure_getenv', environment),
  ...list('atoi atol atoll strtol strtoll strtoul strtoull', toNumber),
  ...list('atof strtod strtof strtold', toReal),
  ...list('strlen strnlen', length),
  ...list('strcpy strcat stpcpy', copy),
  ...list('strncpy strncat strlcpy strlcat', copyBounded),
  ...list('memcpy memmove mempcpy', copyMemory),
  ...list('memset bzero explicit_bzero', setMemory),
  ...list('strcmp strncmp strcasecmp strncasecmp strcoll', compareTexts),
  ...list('memcmp bcmp', compareMemory),
  ...list('strchr strrchr strstr strpbrk strcasestr', search),
  ...list('strcspn strspn', span),
  ...list('strtok strtok_r', token),
  ...list('qsort', sorts),
  ...list('bsearch', finds),
  ...list('isalnum isalpha isdigit isxdigit isspace isupper islower ispunct isprint', classify),
  ...list('toupper tolower', letters),
  ...list('system popen execl execlp', command),
  ...list('fopen freopen fdopen tmpfile opendir', openStream),
  ...list('open openat creat', openFile),
  ...list('chmod fchmod mkdir mkfifo', changeMode),
  ['umask', umask],
  ...list('unlink remove rmdir access stat lstat', fileByPath),
  ...list('tmpnam tempnam mktemp', temporaryName),
  ...list('rand random lrand48 rand_r', random),
  ...list('getpwnam getpwuid getgrnam getgrgid getspnam gethostbyname getservbyname readdir ttyname getlogin', entry),
  ...list('ftell ftello', position),
  ...list('exit _exit _Exit quick_exit abort', noReturn),
  ...list('abs labs llabs', absolute),
  ['assert', assertion],
  ...list('localtime gmtime strerror ctime asctime inet_ntoa', valid),
  ...list(
    'wait waitpid wait3 wait4 getrandom getentropy RAND_bytes RAND_priv_bytes accept accept4 select poll nanosleep clock_nanosleep pthread_create pthread_join pipe2 socketpair getsockopt getsockname getpeername getrlimit getgroups sem_init sem_getvalue sigprocmask sigfillset sigaddset pthread_attr_init pthread_cond_init regcomp regexec mkstemp mkostemp mkdtemp ioctl tcgetattr statvfs statfs fstatat timespec_get getpwnam_r getpwuid_r getitimer frexp modf ftime times mbstowcs wcstombs fgetpos getdomainname SHA1 SHA224 SHA256 SHA384 SHA512 MD5 memset_s fstat gettimeofday clock_gettime sigaction getaddrinfo inet_pton sigemptyset pthread_mutex_init localtime_r gmtime_r uname getrusage pipe getcwd gethostname strftime getpass va_start va_end va_copy setsockopt inet_ntop readlink realpath getlogin_r',
    fills,
  ),
  ...list(
    'fwrite fflush feof ferror fseek rewind fileno ungetc clearerr write send sendto fputws setvbuf setbuf',
    reads,
  ),
  ['basename', bytes],
  ...list(
    'time clock srand srandom srand48 sleep usleep close lseek getpid getppid getuid geteuid getgid setuid setgid isatty signal fork socket bind listen connect shutdown sqrt pow floor ceil fabs round sin cos tan log log10 log2 exp fmod setlocale kill difftime atexit pthread_mutex_lock pthread_mutex_unlock pthread_mutex_destroy pthread_exit htons htonl ntohs ntohl va_arg arc4random arc4random_uniform getopt sysconf ftruncate fsync alarm pause usleep drand48 trunc lround raise sched_yield fchown chown execv execvp execve dup dup2 mktime openlog closelog offsetof',
    nothing,
  ),
  ['expect', negated],
]);
