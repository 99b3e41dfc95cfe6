/** `urllib.error`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { Property } from '../../runtime/callables.ts';
import { E } from '../../runtime/exceptions.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newTuple, none, toStr, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { repr, str } from '../../runtime/text.ts';

const MODULE = 'urllib.error';

export const newModule = (): Module => {
  const urlError = pyClass(MODULE, 'URLError', {
    bases: [E.OSError],
    methods: {
      '__init__(self, reason, filename=None)': (self: Value, reason: Value, filename: Value) => {
        setattr(self, 'args', newTuple([reason]));
        setattr(self, 'reason', reason);
        if (filename !== none) setattr(self, 'filename', filename);
        return none;
      },
      '__str__(self)': (self: Value) => toStr(`<urlopen error ${str(getattr(self, 'reason'))}>`),
    },
  });
  const reason = new Property();
  reason.get = pyFunction(MODULE, 'HTTPError.reason(self)', (self: Value) => getattr(self, 'msg'));
  const headers = new Property();
  headers.get = pyFunction(MODULE, 'HTTPError.headers(self)', (self: Value) => getattr(self, 'hdrs'));
  const httpError = pyClass(MODULE, 'HTTPError', {
    bases: [urlError],
    attrs: { reason, headers },
    methods: {
      '__init__(self, url, code, msg, hdrs, fp)': (
        self: Value,
        url: Value,
        code: Value,
        msg: Value,
        hdrs: Value,
        fp: Value,
      ) => {
        setattr(self, 'args', newTuple([]));
        setattr(self, 'code', code);
        setattr(self, 'msg', msg);
        setattr(self, 'hdrs', hdrs);
        setattr(self, 'fp', fp);
        setattr(self, 'filename', url);
        setattr(self, 'url', url);
        return none;
      },
      '__str__(self)': (self: Value) => toStr(`HTTP Error ${str(getattr(self, 'code'))}: ${str(getattr(self, 'msg'))}`),
      '__repr__(self)': (self: Value) =>
        toStr(`<HTTPError ${repr(getattr(self, 'code'))}: ${repr(getattr(self, 'msg'))}>`),
    },
  });
  const tooShort = pyClass(MODULE, 'ContentTooShortError', {
    bases: [urlError],
    methods: {
      '__init__(self, message, content)': (self: Value, message: Value, content: Value) => {
        setattr(self, 'args', newTuple([message]));
        setattr(self, 'reason', message);
        setattr(self, 'content', content);
        return none;
      },
    },
  });
  return newModuleOf(MODULE, { URLError: urlError, HTTPError: httpError, ContentTooShortError: tooShort });
};
