/** Stand-ins for packages that read archives: one member, whose name is the input. */
import { record, inputNamed } from './lab.ts';
import { keepCallbacks, newThing } from './things.ts';
import { absolute } from './web.ts';

const data = (): Buffer => Buffer.from('text');

const entry = (): Readonly<Record<string, unknown>> => {
  const name = inputNamed('entry');
  return {
    entryName: name,
    fileName: name,
    name,
    path: name,
    filename: name,
    props: { path: name },
    type: 'File',
    isDirectory: false,
    dir: false,
    directory: false,
    header: { size: 4, name, type: 'file' },
    uncompressedSize: 4,
    vars: { uncompressedSize: 4 },
    size: 4,
    getData: data,
    buffer: () => Promise.resolve(data()),
    async: () => Promise.resolve(data()),
    stream: () => newThing('stream'),
    pipe: (to: unknown) => to,
    autodrain: () => undefined,
    resume: () => undefined,
    on: () => undefined,
  };
};

class AdmZip {
  getEntries(): readonly unknown[] {
    return [entry()];
  }

  extractAllTo(folder: unknown): void {
    record('open', absolute(`${String(folder)}/${inputNamed('entry')}`));
  }

  extractEntryTo(one: unknown, folder: unknown): boolean {
    const name: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'entryName') : one;
    record('open', absolute(`${String(folder)}/${String(name)}`));
    return true;
  }

  readAsText(): string {
    return 'text';
  }

  readFile(): Buffer {
    return data();
  }
}

const jsZip = (): unknown => {
  const one = entry();
  return {
    files: { [inputNamed('entry')]: one },
    file: () => one,
    forEach: (run: unknown) => {
      if (typeof run === 'function') Reflect.apply(run, undefined, [inputNamed('entry'), one]);
    },
  };
};

const listened = (...given: readonly unknown[]): unknown => {
  const [event, run] = given;
  if ((event === 'entry' || event === 'end' || event === 'finish' || event === 'close') && typeof run === 'function')
    keepCallbacks('on', [
      () =>
        Reflect.apply(
          run,
          undefined,
          event === 'entry' ? [entry(), newThing('stream'), () => undefined] : [],
        ) as unknown,
    ]);
  return reader();
};

const reader = (): unknown =>
  newThing('archive', {
    on: listened,
    once: listened,
    pipe: (to: unknown) => to,
    files: [entry()],
    openReadStream: () => undefined,
  });

const opened = (...given: readonly unknown[]): unknown => {
  const done = given.findLast((one) => typeof one === 'function');
  if (done !== undefined)
    keepCallbacks('open', [
      () => Reflect.apply(done as () => unknown, undefined, [null, reader()] as unknown as []) as unknown,
    ]);
  return Promise.resolve(reader());
};

export const newArchives: Readonly<Record<string, () => unknown>> = {
  'adm-zip': () => Object.assign(AdmZip, { default: AdmZip }),
  jszip: () =>
    Object.assign(
      class {
        loadAsync(): Promise<unknown> {
          return Promise.resolve(jsZip());
        }
      },
      { loadAsync: () => Promise.resolve(jsZip()) },
    ),
  yauzl: () => ({ open: opened, fromBuffer: opened, fromFd: opened }),
  unzipper: () => ({
    Open: { file: opened, buffer: opened },
    Parse: reader,
  }),
  'tar-stream': () => ({ extract: reader }),
};
