/** `string.Template`. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { textOf } from '../../runtime/compare.ts';
import { getItem, setItem } from '../../runtime/dict.ts';
import { E, Exc, isCaught, keyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, newList, none, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { getitem } from '../../runtime/subscript.ts';
import { lengthOfText, str } from '../../runtime/text.ts';
import { escapeRegex } from '../../regex/index.ts';
import { compilePattern } from '../re/compile.ts';
import type { Match } from '../re/match.ts';
import { finditer, Pattern } from '../re/pattern.ts';
import { pieceText } from '../re/subject.ts';

const VERBOSE = 64;

/** The pattern that finds a class's placeholders: its own, or one made of its delimiter and what it calls an identifier. */
const newPattern = (cls: Type): Pattern => {
  const own = cls.attrs.get('pattern');
  const flags = Number(index(getattr(cls, 'flags'))) | VERBOSE;
  if (own !== undefined) return own instanceof Pattern ? own : compilePattern(own, flags);
  const mark = escapeRegex(str(getattr(cls, 'delimiter')));
  const id = str(getattr(cls, 'idpattern'));
  const braced = getattr(cls, 'braceidpattern');
  const bid = braced === none ? id : str(braced);
  const text = `${mark}(?:(?P<escaped>${mark})|(?P<named>${id})|{(?P<braced>${bid})}|(?P<invalid>))`;
  return compilePattern(toStr(text), flags);
};

const group = (m: Match, name: string): Value => {
  const n = m.re.regex.groupIndex.get(name);
  return n === undefined ? none : m.group(n, none);
};

const textFrom = (self: Value): string => {
  const text = textOf(getattr(self, 'template'));
  if (text === undefined)
    throw typeError(`expected string or bytes-like object, got '${typeOf(getattr(self, 'template')).name}'`);
  return text;
};

/** Errors: ValueError that says where a placeholder is wrong. */
const invalid = (m: Match): Exc => {
  const before = pieceText(m.subject, 0, m.spans[2 * m.re.regex.groupIndex.get('invalid')!]!);
  // oxlint-disable-next-line no-control-regex -- Python ends lines at these too
  const lines = before.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  const line = lines.at(-1)!;
  return valueError(`Invalid placeholder in string: line ${lines.length}, col ${lengthOfText(line)}`);
};

/** Puts a template together: `place` gives the text for each match. */
const expand = (self: Value, place: (m: Match, name: Value) => string): Value => {
  const template = toStr(textFrom(self));
  const it = finditer(getattr(self, 'pattern') as Pattern, template);
  let out = '';
  let last = 0;
  let subject: Match['subject'] | undefined;
  for (let m = it.next() as Match | undefined; m !== undefined; m = it.next() as Match | undefined) {
    subject = m.subject;
    const before = out.length;
    out += pieceText(m.subject, last, m.spans[0]!);
    last = m.spans[1]!;
    const named = group(m, 'named');
    out += place(m, named === none ? group(m, 'braced') : named);
    meter.allocate(out.length - before);
  }
  return subject === undefined ? template : toStr(out + pieceText(subject, last, subject.length));
};

const lookup = (mapping: Value | undefined, kws: Dict, name: Value): Value => {
  const own = getItem(kws, name);
  if (own !== undefined) return own;
  if (mapping === undefined) throw keyError(name);
  return getitem(mapping, name);
};

const whole = (m: Match): string => pieceText(m.subject, m.spans[0]!, m.spans[1]!);

/** The class for a run. */
export const newTemplateType = (): Type => {
  const type = pyClass('string', 'Template', {
    bases: [],
    attrs: { delimiter: '$', idpattern: '(?a:[_a-z][_a-z0-9]*)', braceidpattern: none, flags: 2 },
    methods: {
      '__init_subclass__(cls)': (cls: Type) => {
        setattr(cls, 'pattern', newPattern(cls));
        return none;
      },
      '__init__(self, template)': (self: Value, template: Value) => {
        setattr(self, 'template', template);
        return none;
      },
      'substitute(self, mapping=..., /, **kws)': (self: Value, mapping: Value | undefined, kws: Dict) =>
        expand(self, (m, name) => {
          if (name !== none) return str(lookup(mapping, kws, name));
          if (group(m, 'escaped') !== none) return str(getattr(self, 'delimiter'));
          throw invalid(m);
        }),
      'safe_substitute(self, mapping=..., /, **kws)': (self: Value, mapping: Value | undefined, kws: Dict) =>
        expand(self, (m, name) => {
          if (name !== none) {
            const depth = meter.d;
            try {
              return str(lookup(mapping, kws, name));
            } catch (e) {
              if (!isCaught(e, depth, E.KeyError)) throw e;
              return whole(m);
            }
          }
          return group(m, 'escaped') === none ? whole(m) : str(getattr(self, 'delimiter'));
        }),
      'is_valid(self)': (self: Value) => {
        let valid = true;
        expand(self, (m, name) => {
          if (name === none && group(m, 'escaped') === none) valid = false;
          return '';
        });
        return valid;
      },
      'get_identifiers(self)': (self: Value) => {
        const names = new Dict();
        expand(self, (_m, name) => {
          if (name !== none) setItem(names, name, none);
          return '';
        });
        return newList([...names.m.keys()] as Value[]);
      },
    },
  });
  setattr(type, 'pattern', newPattern(type));
  return type;
};
