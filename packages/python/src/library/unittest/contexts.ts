/** What `with self.assertRaises(…)` and its sisters give. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { truth } from '../../runtime/compare.ts';
import { type Exc } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { importDotted } from '../../runtime/modules.ts';
import { type List, newList, none, type Type, type Value } from '../../runtime/object.ts';
import { matches } from '../../runtime/ops.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { str } from '../../runtime/text.ts';
import { type Contexts, expectedName, fail, searches } from './assertions.ts';

const module = 'unittest.case';

const callableName = (f: Value): string => {
  const name = typeof f === 'object' ? (f as unknown as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : str(f);
};

const missing = (self: Value, verb: string): never => {
  const f = getattr(self, 'callable');
  const name = expectedName(getattr(self, 'expected'));
  return fail(
    getattr(self, 'test_case'),
    f === none ? `${name} not ${verb}` : `${name} not ${verb} by ${callableName(f)}`,
    getattr(self, 'msg'),
  );
};

const unmatched = (self: Value, text: string): never => {
  const pattern = str(getattr(getattr(self, 'expected_regex'), 'pattern'));
  return fail(getattr(self, 'test_case'), `"${pattern}" does not match "${text}"`, getattr(self, 'msg'));
};

const init = (self: Value, test: Value, expected: Value, pattern: Value, f: Value, msg: Value): Value => {
  setattr(self, 'test_case', test);
  setattr(self, 'expected', expected);
  setattr(self, 'expected_regex', pattern);
  setattr(self, 'callable', f);
  setattr(self, 'msg', msg);
  return none;
};
const signature = '__init__(self, test_case, expected, expected_regex, callable, msg)';

export const newContexts = (): Contexts => {
  const raises = pyClass(module, '_AssertRaisesContext', {
    bases: [],
    methods: {
      [signature]: init,
      '__enter__(self)': (self: Value) => self,
      '__exit__(self, exc_type, exc_value, tb)': (self: Value, type: Value, exc: Value) => {
        if (type === none) missing(self, 'raised');
        if (!matches(exc as Exc, getattr(self, 'expected'))) return false;
        setattr(self, 'exception', exc);
        // It is kept without the frames that it came through.
        (exc as Exc).noTraceback = true;
        const pattern = getattr(self, 'expected_regex');
        if (pattern !== none && !searches(pattern, str(exc))) unmatched(self, str(exc));
        return true;
      },
    },
  });
  const warns = pyClass(module, '_AssertWarnsContext', {
    bases: [],
    methods: {
      [signature]: init,
      '__enter__(self)': (self: Value) => {
        const warnings = importDotted('warnings');
        const manager = call(getattr(warnings, 'catch_warnings'), [], new Map([['record', true]]));
        setattr(self, 'warnings_manager', manager);
        setattr(self, 'warnings', invoke(manager, '__enter__'));
        invoke(warnings, 'simplefilter', 'always', getattr(self, 'expected'));
        return self;
      },
      '__exit__(self, exc_type, exc_value, tb)': (self: Value, type: Value, exc: Value, tb: Value) => {
        invoke(getattr(self, 'warnings_manager'), '__exit__', type, exc, tb);
        if (type !== none) return none;
        const pattern = getattr(self, 'expected_regex');
        let first: Value | undefined;
        for (const one of listOf(getattr(self, 'warnings'))) {
          const message = getattr(one, 'message');
          if (!matches(message as Exc, getattr(self, 'expected'))) continue;
          first ??= message;
          if (pattern !== none && !searches(pattern, str(message))) continue;
          setattr(self, 'warning', message);
          setattr(self, 'filename', getattr(one, 'filename'));
          setattr(self, 'lineno', getattr(one, 'lineno'));
          return none;
        }
        if (first !== undefined) unmatched(self, str(first));
        return missing(self, 'triggered');
      },
    },
  });
  const logs = pyClass(module, '_AssertLogsContext', {
    bases: [],
    methods: {
      '__init__(self, test_case, logger, level, no_logs)': (
        self: Value,
        test: Value,
        logger: Value,
        level: Value,
        noLogs: Value,
      ) => {
        setattr(self, 'test_case', test);
        setattr(self, 'logger_name', logger);
        setattr(self, 'no_logs', noLogs);
        setattr(self, 'level_given', level);
        return none;
      },
      '__enter__(self)': (self: Value) => {
        const logging = importDotted('logging');
        const given = getattr(self, 'logger_name');
        const isLogger = typeof given === 'object' && given.t.isSubtypeOf(getattr(logging, 'Logger') as Type);
        const logger = isLogger ? given : invoke(logging, 'getLogger', given);
        const wanted = getattr(self, 'level_given');
        const level =
          wanted === none ? 20 : typeof wanted === 'number' ? wanted : getattr(logging, str(wanted).toUpperCase());
        const records: Value[] = [];
        const output: Value[] = [];
        const watcher = newList([]) as List;
        watcher.a = records;
        setattr(self, 'records', watcher);
        const texts = newList([]);
        texts.a = output;
        setattr(self, 'output', texts);
        const Capturing = pyClass('unittest._log', '_CapturingHandler', {
          bases: [getattr(logging, 'Handler') as Type],
          methods: {
            'emit(self, record)': (handler: Value, record: Value) => {
              records.push(record);
              output.push(invoke(handler, 'format', record));
              return none;
            },
          },
        });
        const handler = call(Capturing, []);
        invoke(handler, 'setLevel', level);
        invoke(handler, 'setFormatter', call(getattr(logging, 'Formatter'), ['%(levelname)s:%(name)s:%(message)s']));
        setattr(self, 'level', level);
        setattr(self, 'logger', logger);
        setattr(
          self,
          'before',
          newList([getattr(logger, 'handlers'), getattr(logger, 'level'), getattr(logger, 'propagate')]),
        );
        setattr(logger, 'handlers', newList([handler]));
        invoke(logger, 'setLevel', level);
        setattr(logger, 'propagate', false);
        return truth(getattr(self, 'no_logs')) ? none : self;
      },
      '__exit__(self, exc_type, exc_value, tb)': (self: Value, type: Value) => {
        const logger = getattr(self, 'logger');
        const [handlers, level, propagate] = (getattr(self, 'before') as List).a;
        setattr(logger, 'handlers', handlers!);
        setattr(logger, 'propagate', propagate!);
        invoke(logger, 'setLevel', level!);
        if (type !== none) return false;
        const records = listOf(getattr(self, 'records'));
        const name = str(getattr(logger, 'name'));
        const levelName = str(invoke(importDotted('logging'), 'getLevelName', getattr(self, 'level')));
        if (truth(getattr(self, 'no_logs'))) {
          if (records.length > 0)
            fail(getattr(self, 'test_case'), `Unexpected logs found: ${str(getattr(self, 'output'))}`, none);
        } else if (records.length === 0)
          fail(getattr(self, 'test_case'), `no logs of level ${levelName} or higher triggered on ${name}`, none);
        return none;
      },
    },
  });
  return { raises, warns, logs };
};
