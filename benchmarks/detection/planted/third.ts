/** The third lot: every service, password and key in some of the files, the places of their own, and the near misses. */
import { carriers, wholes, type Carrier } from './third-files.ts';
import { nearMisses } from './third-near-misses.ts';
import { key, keyNames, password, passwordNames, services } from './third-values.ts';
import type { Random } from './values.ts';

export interface ThirdFile {
  readonly file: string;
  /** Its secrets stand between `S` and `E`. */
  readonly text: string;
  readonly what: string;
  readonly values: readonly string[];
}

export const thirdLot = (r: Random): readonly ThirdFile[] => {
  const files: ThirdFile[] = [];
  const put = (carrier: Carrier, what: string, name: string, value: string): void => {
    files.push({
      file: carrier.file,
      text: carrier.write(name, value, r),
      what: `${what} in ${carrier.id}`,
      values: [value],
    });
  };
  const named = carriers.filter(({ bare }) => bare !== true);
  const generic = ['token', 'api_key', 'secret', 'auth_token', 'key'];
  for (const service of services) {
    for (let turn = 0; turn < 4; turn += 1) put(r.pick(named), service.name, service.name, service.make(r));
    if (!service.byName) {
      put(r.pick(carriers), service.name, r.pick(generic), service.make(r));
      put(r.pick(carriers.filter(({ bare }) => bare === true)), service.name, '', service.make(r));
    }
  }
  for (const carrier of named) {
    for (let turn = 0; turn < 3; turn += 1) put(carrier, 'password', r.pick(passwordNames), password(r));
    for (let turn = 0; turn < 3; turn += 1) put(carrier, 'key', r.pick(keyNames), key(r));
  }
  for (let turn = 0; turn < 3; turn += 1)
    for (const { id, file, write } of wholes) files.push({ file, text: write(r), what: id, values: [] });
  for (let turn = 0; turn < 8; turn += 1)
    for (const { id, file, write } of nearMisses) files.push({ file, text: write(r), what: id, values: [] });
  return files;
};
