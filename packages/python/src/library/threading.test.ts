/** Threads that wait for each other (limitations/threads-run-one-after-the-other.md). */
import { expect, it } from 'vitest';
import { printedHere, runHere } from '../run/testdata/run-here.ts';

it.each([
  ['a lock taken twice', 'lock = threading.Lock()\nlock.acquire()\nlock.acquire()'],
  ['an event that nobody sets', 'threading.Event().wait()'],
  ['a queue that nobody fills', 'import queue\nqueue.Queue().get()'],
  [
    'two locks in two orders',
    `a, b = threading.Lock(), threading.Lock()
def work():
    b.acquire()
    a.acquire()
a.acquire()
t = threading.Thread(target=work)
t.start()
t.join()`,
  ],
])('ends at %s, whatever the program catches', async (_name, work) => {
  const source = `import threading\ntry:\n${work.replace(/^/gm, '    ')}\nexcept BaseException as e:\n    print("caught", e)\nfinally:\n    print("lived on")\n`;
  const { outcome, output } = await runHere(source);
  expect(output).toBe('');
  expect(outcome).toMatchObject({
    kind: 'exhausted',
    resource: 'seconds',
    text: expect.stringMatching(
      /^the program waits for something that can never happen: (MainThread|Thread-1 \(work\)) waits for another thread/,
    ),
  });
});

it('goes on where waiting has an end, or another thread gives back what is waited for', async () => {
  const source = `
import threading
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.01), lock.acquire(blocking=False), threading.Event().wait(0.01))
threading.Thread(target=lock.release).start()
print(lock.acquire())
`;
  expect(await printedHere(source)).toBe('False False False\nTrue\n');
});

it('shows an error by the hook that the program put there, and by the old one again', async () => {
  const source = `import threading
threading.excepthook = lambda a: print("hook", a.exc_type.__name__, a.exc_value, a.thread.name)
t = threading.Thread(target=lambda: 1 / 0, name="first")
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=lambda: [][0], name="second")
t.start()
t.join()
`;
  const { outcome, stdout, stderr } = await runHere(source);
  expect(outcome.kind).toBe('returned');
  expect(stdout).toBe('hook ZeroDivisionError division by zero first\n');
  expect(stderr).toMatch(/^Exception in thread second:\n[^]*IndexError: list index out of range\n$/);
});
