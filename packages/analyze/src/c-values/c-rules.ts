/**
 * What reports and pages say about the findings of the C interpreter. Order: by id.
 *
 * `judges` tells what a memory checker judges (`memory`) from what only a rule about meaning can (`meaning`).
 */
import type { RuleMeta } from '@sallyport/core';

const definitions = [
  {
    id: 'c.crypto.weak-random', title: 'A secret made with rand()', severity: 'medium', confidence: 'medium', cwe: ['CWE-338', 'CWE-330'], judges: 'meaning',
    message: 'rand() and random() can be predicted: take secrets from getrandom() or arc4random().',
    why: 'The sequence follows from a seed that is often the time of day.',
    exploit: 'Whoever knows about when a token was made tries the few seeds of that time and has the token.',
    safeForm: 'getrandom(key, sizeof key, 0)', whenNot: 'The number is no secret: a game, a test, a sample.',
  },
  {
    id: 'c.files.left-open', title: 'File is never closed', severity: 'low', confidence: 'medium', cwe: ['CWE-775', 'CWE-772'], judges: 'memory',
    message: 'A stream is opened and on some way not closed: close it on every way out.',
    why: 'Open files are few, and what is still in the buffer may be lost.',
    exploit: 'A server that leaks one for each request stops answering after a thousand.',
    safeForm: 'fclose(file) before each return', whenNot: 'The program ends right there and has only read.',
  },
  {
    id: 'c.files.path', title: 'Path with input behind a folder of the program', severity: 'high', confidence: 'medium', cwe: ['CWE-22'], judges: 'meaning',
    message: 'Input becomes part of a path: refuse names with / and .., or compare realpath() with the folder.',
    why: 'A name may hold `../` and lead out of the folder that the path begins with.',
    exploit: 'The name `../../etc/passwd` opens the list of users.',
    safeForm: 'if (strchr(name, \'/\') || strstr(name, "..")) return -1;', whenNot: 'Whoever gives the name may read every file anyway.',
  },
  {
    id: 'c.files.permissions', title: 'File that others may write to', severity: 'medium', confidence: 'high', cwe: ['CWE-732', 'CWE-276'], judges: 'meaning',
    message: 'The mode lets other users write: give 0600 or 0644.',
    why: 'Every account of the machine, also one that was broken into, can change the file.',
    exploit: 'Another user puts their own settings or commands into the file.',
    safeForm: 'open(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR)', whenNot: 'The file is meant to be written to by everybody, as in a folder for exchange.',
  },
  {
    id: 'c.files.temporary', title: 'Temporary file by name', severity: 'medium', confidence: 'high', cwe: ['CWE-377', 'CWE-367'], judges: 'meaning',
    message: 'Between the name and the file somebody else can come: use mkstemp().',
    why: 'The name is known before the file is there.',
    exploit: 'Another user makes a link of that name to a file of yours, which the program then overwrites.',
    safeForm: 'int fd = mkstemp(template);', whenNot: 'The folder belongs to the program alone.',
  },
  {
    id: 'c.files.use-after-close', title: 'File is used after it was closed', severity: 'high', confidence: 'high', cwe: ['CWE-910', 'CWE-672'], judges: 'memory',
    message: 'The stream was closed before: use it before fclose(), once.',
    why: 'fclose() frees the stream: what is behind the pointer then is anybody\'s.',
    exploit: 'The freed memory is handed out again and written through the old pointer.',
    safeForm: 'fclose(file); file = NULL;', whenNot: 'Never.',
  },
  {
    id: 'c.format.controlled', title: 'Format that is not the program\'s own', severity: 'high', confidence: 'high', cwe: ['CWE-134'], judges: 'meaning',
    message: 'A text is printed as a format: print it through "%s".',
    why: 'Conversions in the text read, and with %n write, memory that was not meant.',
    exploit: 'Input `%x%x%x%x` prints the stack; `%n` writes to an address of choice.',
    safeForm: 'printf("%s", text);', whenNot: 'The text is one of a fixed list of formats.',
  },
  {
    id: 'c.format.mismatch', title: 'Format and values do not fit together', severity: 'medium', confidence: 'high', cwe: ['CWE-688', 'CWE-685'], judges: 'memory',
    message: 'Conversions and values differ in number or kind: give each conversion its value, and scanf addresses of the right size.',
    why: 'What is missing is read from wherever it would lie; what is too small is written beyond.',
    exploit: 'A scanf("%d") into a char writes over the three bytes beside it.',
    safeForm: 'scanf("%d", &number)', whenNot: 'Never.',
  },
  {
    id: 'c.injection.command', title: 'Shell command put together from text', severity: 'high', confidence: 'high', cwe: ['CWE-78', 'CWE-88'], judges: 'meaning',
    message: 'A shell reads variable text: run the program itself with execve() and a list of arguments, or let only known values in.',
    why: 'The shell takes `;`, `|`, `$( )` in the text for its own.',
    exploit: 'The name `x; rm -rf ~` is a second command.',
    safeForm: 'execve("/usr/bin/id", (char *[]){"id", "--", name, NULL}, environ)', whenNot: 'Every value that the text can have is the program\'s own.',
  },
  {
    id: 'c.injection.html', title: 'Input in HTML as it is', severity: 'medium', confidence: 'medium', cwe: ['CWE-79'], judges: 'meaning',
    message: 'Input becomes part of a page: escape <, >, &, " and \' first.',
    why: 'Tags in the input are tags of the page.',
    exploit: 'The name `<script>…</script>` runs in the browser of whoever looks at the page.',
    safeForm: 'html_escape(out, sizeof out, name)', whenNot: 'The input was escaped before.',
  },
  {
    id: 'c.memory.double-free', title: 'Memory is freed twice', severity: 'high', confidence: 'high', cwe: ['CWE-415'], judges: 'memory',
    message: 'This memory was freed before: free it once, and set the pointer to NULL.',
    why: 'The allocator\'s lists are broken by it; what it hands out next overlaps.',
    exploit: 'Two owners of one block: who writes to one, decides what the other holds, pointers to functions among it.',
    safeForm: 'free(p); p = NULL;', whenNot: 'Never.',
  },
  {
    id: 'c.memory.invalid-free', title: 'What is freed was not allocated', severity: 'high', confidence: 'high', cwe: ['CWE-590', 'CWE-761'], judges: 'memory',
    message: 'free() gets something else than the beginning of a block from malloc().',
    why: 'The allocator takes what lies before the pointer for its own records.',
    exploit: 'The program aborts, or its heap is whoever\'s wrote there.',
    safeForm: 'Free the pointer that malloc() returned', whenNot: 'Never.',
  },
  {
    id: 'c.memory.leak', title: 'Memory is never freed', severity: 'low', confidence: 'medium', cwe: ['CWE-401', 'CWE-772'], judges: 'memory',
    message: 'On some way what is allocated here is not freed: free it on every way out.',
    why: 'What runs long runs out of memory.',
    exploit: 'A request that ends in the leaking way, sent often enough, stops the service.',
    safeForm: 'goto cleanup; … cleanup: free(buffer);', whenNot: 'The program ends right there.',
  },
  {
    id: 'c.memory.literal-written', title: 'A literal is written to', severity: 'medium', confidence: 'high', cwe: ['CWE-758'], judges: 'memory',
    message: 'String literals cannot be written to: copy it into an array first.',
    why: 'Literals lie in memory that is read-only.', exploit: 'The program crashes.', safeForm: 'char text[] = "hello";', whenNot: 'Never.',
  },
  {
    id: 'c.memory.null-dereference', title: 'NULL pointer is followed', severity: 'medium', confidence: 'high', cwe: ['CWE-476'], judges: 'memory',
    message: 'On some way the pointer is NULL here: test it first.',
    why: 'malloc(), fopen(), getenv() and their like return NULL when they fail, and argv ends with NULL.',
    exploit: 'Whoever makes the call fail (little memory, a missing file or argument) ends the program.',
    safeForm: 'if (p == NULL) return -1;', whenNot: 'Somebody else makes sure of it, where this file does not see.',
  },
  {
    id: 'c.memory.out-of-bounds-read', title: 'Reading outside of an array', severity: 'high', confidence: 'high', cwe: ['CWE-125', 'CWE-126', 'CWE-127', 'CWE-129'], judges: 'memory',
    message: 'The place that is read may lie outside: test the index or length against the size first, at both ends.',
    why: 'What lies beside the array is read: other data, keys, addresses.',
    exploit: 'An index or length of choice prints memory of choice.',
    safeForm: 'if (i >= 0 && i < n) use(a[i]);', whenNot: 'Somebody else makes sure of it, where this file does not see.',
  },
  {
    id: 'c.memory.out-of-bounds-write', title: 'Writing outside of an array', severity: 'critical', confidence: 'high', cwe: ['CWE-787', 'CWE-120', 'CWE-121', 'CWE-122', 'CWE-131', 'CWE-193'], judges: 'memory',
    message: 'More may be written than the memory holds: test the index or length against the size first, or use a function that is told the size.',
    why: 'What lies beside is written over: other variables, return addresses, the allocator\'s records.',
    exploit: 'Input that is longer than the buffer decides what the program does next.',
    safeForm: 'snprintf(buffer, sizeof buffer, "%s", text)', whenNot: 'Somebody else makes sure of it, where this file does not see.',
  },
  {
    id: 'c.memory.unbounded-copy', title: 'Input of any length into a buffer', severity: 'critical', confidence: 'high', cwe: ['CWE-120', 'CWE-242', 'CWE-787', 'CWE-20'], judges: 'memory',
    message: 'gets() and %s without a width write as much as the input holds: use fgets(), or give the width.',
    why: 'No buffer is large enough for every input.',
    exploit: 'A line that is longer than the buffer decides what the program does next.',
    safeForm: 'scanf("%31s", name) for char name[32]', whenNot: 'Never.',
  },
  {
    id: 'c.memory.uninitialised', title: 'Value is read before it was given', severity: 'medium', confidence: 'high', cwe: ['CWE-457', 'CWE-908'], judges: 'memory',
    message: 'On some way nothing was written there yet: initialise it where it is declared.',
    why: 'It holds what lay there before.', exploit: 'Old data is printed, or an old value decides.', safeForm: 'int total = 0;', whenNot: 'Never.',
  },
  {
    id: 'c.memory.unterminated-string', title: 'Text may lack its end', severity: 'high', confidence: 'medium', cwe: ['CWE-170', 'CWE-126'], judges: 'memory',
    message: 'The copy may fill the buffer and leave no NUL: set the last byte to \'\\0\'.',
    why: 'strncpy() writes no NUL when the source is as long as the size.',
    exploit: 'Whoever prints the text prints what lies behind it too.',
    safeForm: 'strncpy(d, s, sizeof d - 1); d[sizeof d - 1] = \'\\0\';', whenNot: 'The text is never used as a string.',
  },
  {
    id: 'c.memory.use-after-free', title: 'Memory is used after it was freed', severity: 'high', confidence: 'high', cwe: ['CWE-416'], judges: 'memory',
    message: 'This memory was freed before: use it before free(), and set the pointer to NULL.',
    why: 'The block may be somebody else\'s by now.',
    exploit: 'Whoever gets the block next decides what the old pointer finds in it.',
    safeForm: 'free(p); p = NULL;', whenNot: 'Never.',
  },
  {
    id: 'c.memory.use-after-return', title: 'Pointer to a variable of a function that has returned', severity: 'high', confidence: 'high', cwe: ['CWE-562'], judges: 'memory',
    message: 'The variable ended with its function: allocate it, or let the caller hand in a buffer.',
    why: 'The next call uses the same memory.', exploit: 'What is read is what another function left there.', safeForm: 'char *result = malloc(n);', whenNot: 'Never.',
  },
  {
    id: 'c.numbers.divide-by-zero', title: 'Division by zero', severity: 'medium', confidence: 'high', cwe: ['CWE-369'], judges: 'memory',
    message: 'The divisor may be 0: test it first.',
    why: 'An integer division by zero ends the program.', exploit: 'Input 0 ends the program.', safeForm: 'if (d != 0) q = n / d;', whenNot: 'Somebody else makes sure of it, where this file does not see.',
  },
  {
    id: 'c.numbers.overflow', title: 'Signed number overflows', severity: 'medium', confidence: 'high', cwe: ['CWE-190', 'CWE-191'], judges: 'memory',
    message: 'The result may not fit its type: test the operands first, or compute in a wider type.',
    why: 'Signed overflow is undefined: the result may be negative, and the compiler may drop tests that rely on it.',
    exploit: 'A large number makes a small size, and the copy that follows writes beyond it.',
    safeForm: 'if (b > 0 && a > INT_MAX - b) return -1;', whenNot: 'Somebody else makes sure of it, where this file does not see.',
  },
  {
    id: 'c.secrets.compared', title: 'Secret stands in the program', severity: 'high', confidence: 'medium', cwe: ['CWE-798', 'CWE-259', 'CWE-321'], judges: 'meaning',
    message: 'A password is compared with a literal: keep a salted hash outside of the program.',
    why: 'Whoever has the program has the secret: strings are readable in it.',
    exploit: 'strings ./program | less', safeForm: 'crypt_r(password, stored_hash, &data)', whenNot: 'It is a sample or a test.',
  },
] as const;

export type CRuleId = (typeof definitions)[number]['id'];

export const cRules = (): readonly RuleMeta[] => metas;

export const cRule = (id: CRuleId): RuleMeta => {
  const rule = metas.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  return rule;
};

/** Whether a memory checker judges such findings, or only a rule about meaning does. */
export const judgedBy = (id: CRuleId): 'memory' | 'meaning' => definitions.find((one) => one.id === id)?.judges ?? 'meaning';

const metas: readonly RuleMeta[] = definitions.map(({ judges: _, ...rule }) => ({
  ...rule,
  languages: ['c'],
  category: 'security',
  tags: ['c-values'],
  references: rule.cwe.slice(0, 2).map((cwe) => `https://cwe.mitre.org/data/definitions/${cwe.slice(4)}.html`),
}));
