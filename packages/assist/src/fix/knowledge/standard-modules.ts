/**
 * Whether a module is there without installing anything: part of the language, of the project itself, or of a framework that the file
 * already imports.
 */
export const isKnownModule = (name: string, path: string, imported: ReadonlySet<string>): boolean => {
  if (name.startsWith('.') || name === '') return true;
  if (/\.pyw?$/u.test(path)) {
    const top = name.split('.')[0] ?? name;
    return (
      python.has(top) || Object.entries(together).some(([one, others]) => imported.has(one) && others.includes(top))
    );
  }
  return name.startsWith('node:') || node.has(name.split('/')[0] ?? name);
};

/** What a framework cannot be installed without. */
const together: Readonly<Record<string, readonly string[]>> = {
  flask: ['werkzeug', 'markupsafe', 'jinja2', 'itsdangerous', 'click'],
  fastapi: ['starlette', 'pydantic'],
  jinja2: ['markupsafe'],
  werkzeug: ['markupsafe'],
  requests: ['urllib3'],
  psycopg2: ['psycopg2'],
};

/** Source: "The Python Standard Library", modules that repairs may need. */
const python = new Set(
  'abc ast asyncio base64 binascii collections contextlib copy csv dataclasses datetime decimal difflib email enum fnmatch fractions functools getpass glob hashlib hmac html http importlib inspect io ipaddress itertools json keyword logging math mimetypes numbers operator os pathlib platform posixpath ntpath random re secrets shlex shutil signal socket sqlite3 ssl stat statistics string struct subprocess sys tarfile tempfile textwrap threading time traceback types typing unicodedata unittest urllib uuid warnings weakref xml zipfile zoneinfo __future__'.split(
    ' ',
  ),
);

/** Source: Node.js API, modules. */
const node = new Set(
  'assert async_hooks buffer child_process cluster console constants crypto dns domain events fs http http2 https module net os path perf_hooks process punycode querystring readline stream string_decoder timers tls tty url util v8 vm worker_threads zlib'.split(
    ' ',
  ),
);
