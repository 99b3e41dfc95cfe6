import { UsageError } from '../usage-error.ts';
import { closest } from './closest.ts';
import type { CommandSpec, Option, Parsed } from './option.ts';

/**
 * The arguments of a command by its options. `--x=v`, `--x v`, `-x v`, `-xv`, `-qv`, and `--` as everywhere else.
 *
 * Errors: throws `UsageError` for a flag that is not known (with the closest one), a value that is missing or not allowed,
 * and a switch that is given one.
 */
export const parseArguments = (spec: CommandSpec, given: readonly string[]): Parsed => {
  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  const queue = [...given];
  const put = (option: Option, value: string): void => {
    if (option.choices !== undefined && !option.choices.includes(value)) throw badValue(option, value);
    if (option.repeat === true) values.set(option.name, [...(values.get(option.name) ?? []), value]);
    else values.set(option.name, [value]);
  };
  const take = (option: Option, flag: string): string => {
    const next = queue.shift();
    if (next === undefined || (next.startsWith('--') && next.length > 2))
      throw new UsageError(`${flag} needs a value`, `${flag} ${option.value ?? ''} — ${option.help}`);
    return next;
  };
  for (let argument = queue.shift(); argument !== undefined; argument = queue.shift()) {
    if (argument === '--') {
      operands.push(...queue);
      break;
    }
    if (argument.startsWith('--')) {
      const equals = argument.indexOf('=');
      const flag = equals === -1 ? argument : argument.slice(0, equals);
      const option = spec.options.find(({ name }) => `--${name}` === flag);
      if (option === undefined) throw unknownFlag(spec, flag);
      if (option.value === undefined) {
        if (equals !== -1) throw new UsageError(`${flag} takes no value`, `write ${flag} alone`);
        switches.add(option.name);
      } else put(option, equals === -1 ? take(option, flag) : argument.slice(equals + 1));
    } else if (argument.startsWith('-') && argument !== '-') {
      for (let at = 1; at < argument.length; at += 1) {
        const flag = `-${argument.charAt(at)}`;
        const option = spec.options.find(({ short }) => short === argument.charAt(at));
        if (option === undefined) throw unknownFlag(spec, flag);
        if (option.value === undefined) {
          switches.add(option.name);
          continue;
        }
        const rest = argument.slice(at + 1).replace(/^=/u, '');
        put(option, rest === '' ? take(option, flag) : rest);
        break;
      }
    } else if (spec.takesCommand === true) {
      operands.push(argument, ...queue);
      break;
    } else operands.push(argument);
  }
  return { operands, switches, values };
};

const unknownFlag = (spec: CommandSpec, flag: string): UsageError => {
  const near = closest(
    flag,
    spec.options.map(({ name }) => `--${name}`),
  );
  return new UsageError(
    `unknown flag ${flag}`,
    near === undefined ? `see sallyport ${spec.name} --help`.replace('  ', ' ') : `did you mean ${near}?`,
  );
};

const badValue = (option: Option, value: string): UsageError => {
  const near = closest(value, option.choices ?? []);
  return new UsageError(
    `--${option.name}: ${JSON.stringify(value)} is not one of ${(option.choices ?? []).join(', ')}`,
    near === undefined ? undefined : `did you mean ${near}?`,
  );
};
