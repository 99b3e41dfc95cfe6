/**
 * Attribute names that lead from a value to the machinery behind it, with what each shows.
 *
 * Our values have no such machinery: the runtime would have nothing to answer. They are refused by name all the same,
 * because a program that asks for one is looking for a way out, and its reader wants to know that rather than see an
 * `AttributeError` that the program has caught.
 */
const introspection: readonly (readonly [names: string, shows: string])[] = [
  ['__subclasses__', 'every class that exists'],
  ['__globals__ func_globals', "a function's module variables"],
  ['__builtins__', 'the built-in functions, past the policy'],
  ['__code__ func_code gi_code cr_code ag_code', 'compiled code'],
  ['__closure__ func_closure cell_contents', "the variables of another function's frame"],
  ['__loader__ __spec__ __path__ __cached__', 'how a module was loaded'],
  ['gi_frame cr_frame ag_frame tb_frame', 'a stack frame'],
  ['f_back f_builtins f_code f_globals f_locals f_trace', "a stack frame's parts"],
  ['co_code co_consts co_names co_varnames co_freevars', 'parts of compiled code'],
  ['__reduce__ __reduce_ex__ __getnewargs__ __getnewargs_ex__', 'how to rebuild a value by a call'],
];

/** What each refused attribute shows. */
export const introspectionOf: ReadonlyMap<string, string> = new Map(
  introspection.flatMap(([names, shows]) => names.split(' ').map((name) => [name, shows] as const)),
);

/** The attributes that every preset refuses, sorted. */
export const deniedAttributes: readonly string[] = [...introspectionOf.keys()].sort();
