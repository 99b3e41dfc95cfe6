/**
 * An exception that Python code shall see, thrown by an engine that knows no Python values.
 *
 * The runtime turns it into the real exception object where it is caught (`exceptions.ts`). `name` is that of a
 * built-in exception class, or of one that the module in question registers (`decimal.InvalidOperation`, `re.error`).
 * `where` keeps the JavaScript stack for the traceback.
 */
export class PyRaise {
  readonly name: string;
  readonly text: string;
  readonly where: { stack?: string } = {};

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    Error.captureStackTrace(this.where, PyRaise);
    Error.stackTraceLimit = limit;
  }
}
