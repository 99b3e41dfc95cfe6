import type { FunctionSeen, Outline } from '@sallyport/core/faces';

/** How a function is called with an attack. */
export interface PythonCall {
  /** An expression for the function, over `module`. */
  readonly attacked: string;
  /** What is given by name: entries of a dictionary. */
  readonly given: readonly string[];
  /** Whether `connection` or `request` stand in them. */
  readonly takes: ReadonlySet<'connection' | 'request'>;
}

/**
 * Calls a function of a module, or a method of an object that is built for it, by the names of its parameters.
 *
 * Text gets the attack; what is a connection to a database by its name or type gets `connection`, a web request `request`, numbers a
 * number, and what is of another type something that answers everything. What has a default keeps it, unless the framework fills it in or nothing else
 * could carry the attack.
 */
export const pythonCall = (
  target: FunctionSeen,
  { functions, surface }: Pick<Outline, 'functions' | 'surface'>,
): PythonCall | { readonly why: string } => {
  const { symbol } = target;
  const [holder, ...rest] = symbol.split('.').slice(0, -1);
  const isMethod = surface.some(({ kind, name }) => kind === 'method' && name === symbol);
  if (symbol === '' || (holder !== undefined && (!isMethod || rest.length > 0)))
    return { why: 'the finding stands in no function that can be called by itself' };
  const takes = new Set<'connection' | 'request'>();
  const entries = (parameters: readonly string[], text: string): readonly (readonly [string, string])[] => {
    const own = parameters.filter(
      (one, index) => !one.startsWith('*') && !(index === 0 && /^(?:self|cls)$/u.test(one)),
    );
    const given = own.flatMap((one): readonly (readonly [string, string])[] => {
      const value = valueFor(one, text);
      return value === undefined ? [] : [[nameOf(one), value]];
    });
    for (const [, value] of given) if (value === 'connection' || value === 'request') takes.add(value);
    return given;
  };
  const usual = entries(target.parameters, 'ATTACK');
  const carriesAttack = usual.some(([, value]) => value.includes('ATTACK') || value === 'request');
  // Where nothing else could carry the attack, what has a default or should be a number does.
  const given = carriesAttack
    ? usual
    : [
        ...usual.filter(([, value]) => value !== '1'),
        ...target.parameters
          .filter((one) => /^\w+(?:=|:[^=]*\b(?:str|int|float)\b)/u.test(one))
          .map((one) => [nameOf(one), 'ATTACK'] as const),
      ];
  const built = functions.find((one) => holder !== undefined && one.symbol === `${holder}.__init__`)?.parameters ?? [];
  const place =
    holder === undefined
      ? 'module'
      : `module.${holder}(${entries(built, '"value"')
          .map(([name, value]) => `${name}=${value}`)
          .join(', ')})`;
  return {
    attacked: `${place}.${symbol.slice(symbol.lastIndexOf('.') + 1)}`,
    given: [...new Map(given)].map(([name, value]) => `${JSON.stringify(name)}: ${value}`),
    takes,
  };
};

const nameOf = (parameter: string): string => /^\w+/u.exec(parameter)?.[0] ?? parameter;

/** Whether a name is usually that of a way to a database. */
export const isConnectionName = (name: string): boolean =>
  /^_*(?:\w+_)?(?:conn|connection|cur|cursor|db|database|session|engine|pool|tx|transaction)$/iu.test(name);

/** Nothing for what keeps its default. */
const valueFor = (parameter: string, text: string): string | undefined => {
  const [, name = '', type = '', own] = /^(\w+)(?::([^=]*))?(?:=(.*))?$/su.exec(parameter) ?? [];
  if (isConnectionName(name) || /\b(?:Connection|Cursor|Session|Engine)\b/u.test(type)) return 'connection';
  if (own !== undefined && !/^(?:\w+\.)?(?:Query|Form|Body|Header|Cookie|Path|File|Depends)\(/u.test(own))
    return undefined;
  if (/^(?:request|req)$/u.test(name) || /\bRequest$/u.test(type)) return 'request';
  if (/\b(?:int|float|Decimal)\b/u.test(type)) return '1';
  if (/^bool$/u.test(type)) return 'True';
  if (/^(?:list|List|Sequence|Iterable|tuple|Tuple|set|Set)\[/u.test(type)) return `[${text}]`;
  return type === '' || /\b(?:str|bytes|Any|object|Path|PathLike)\b/u.test(type) ? text : 'mock.MagicMock()';
};
