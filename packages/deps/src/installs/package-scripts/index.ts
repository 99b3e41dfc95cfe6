import type { Reader } from '../../packages/index.ts';
import { entriesAt, readJson } from '../../text/index.ts';
import { Mention } from '../mention.ts';
import { jsonScript } from '../json-script.ts';

/** Scripts of a `package.json` that fetch packages to run or install them: `npx`, `pnpm dlx`, `npm install -g`. A broken file is for its own reader to tell. */
export const packageScripts: Reader = {
  id: 'package-scripts',
  role: 'mention',
  owns: (path) => /(?:^|\/)package\.json$/u.test(path),
  read: (text, path, files) => {
    const mention = new Mention('package-scripts', path, files, ['development']);
    if (text.includes('"scripts"')) {
      const { root, lines } = readJson(path, text);
      for (const { value } of entriesAt(root, 'scripts'))
        if (value.kind === 'scalar' && typeof value.value === 'string')
          mention.script(jsonScript([{ ...value, value: value.value }], text, lines));
    }
    return mention.reading();
  },
};
