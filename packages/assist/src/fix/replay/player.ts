import type { PlainValue } from '@sallyport/core/faces';
import type { Arguments } from './ordinary-inputs.ts';

/** One call: the value that inputs hold, the verb of the request, and what the function and its class are handed. */
export interface Case {
  readonly value: string;
  readonly given: Arguments;
  /** For the class of a method, or the function that encloses the wanted one. */
  readonly outer: Arguments;
}

export interface Play {
  /** The function's symbol; empty for the module itself, which is then loaded once for every call. */
  readonly symbol: string;
  readonly ordinary: readonly Case[];
  readonly attacks: readonly Case[];
  /** Variables of the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** What files hold; absent: the input. */
  readonly contents: string | undefined;
  /** Whether it matters what the groups of patterns hold. */
  readonly usesGroups: boolean;
  /** Names of the module whose values are left out of what is compared. */
  readonly leftOut: readonly string[];
}

/** How often a module is loaded for one ordinary case: before, after, and before again, so that what changes by itself shows. */
const sides = ['before', 'after', 'before'] as const;

/** Names of the modules that the program imports, with the side that each holds. */
export const modulesOf = ({ symbol, ordinary, attacks }: Play): readonly (readonly [name: string, side: Side])[] =>
  symbol === ''
    ? [
        ...ordinary.flatMap((_, index) =>
          sides.map((side, turn) => [`sallyport_${side}_o${String(index)}_${String(turn)}`, side] as const),
        ),
        ...attacks.flatMap((_, index) =>
          sides.slice(0, 2).map((side, turn) => [`sallyport_${side}_a${String(index)}_${String(turn)}`, side] as const),
        ),
      ]
    : [
        ['sallyport_before', 'before'],
        ['sallyport_after', 'after'],
      ];

export type Side = 'before' | 'after';

/** The program that calls both sides and gives back what happened, as `[value, [how it ended, with what], events]`. */
export const playerText = (play: Play): string => {
  const { symbol, ordinary, attacks, variables, contents, usesGroups, leftOut } = play;
  const data = (value: PlainValue): string => `json.loads(${JSON.stringify(JSON.stringify(value))})`;
  const shown = (cases: readonly Case[]): PlainValue => cases.map(({ value, given, outer }) => [value, given, outer]);
  return `
import json
import sallyport_lab as lab
import sallyport_requests as frameworks

lab.variables.update(${data(variables)})
lab.content = ${data(contents ?? null)}
lab.groups_matter = ${usesGroups ? 'True' : 'False'}
lab.value = "42"
symbol = ${JSON.stringify(symbol)}
left_out = ${data(leftOut)}
${symbol === '' ? loaders(play) : 'import sallyport_before\nimport sallyport_after'}


def ready(item):
    if isinstance(item, dict) and "$given" in item:
        return frameworks.given(item["$given"])
    return [one for one in item] if isinstance(item, list) else item


def handed(work, given):
    return work(*[ready(one) for one in given[0]], **{name: ready(one) for name, one in given[1].items()})


def found(module, outer):
    first, *rest = symbol.split(".")
    item = getattr(module, first)
    for name in rest:
        if isinstance(item, type):
            item = getattr(handed(item, outer), name) if name != "__init__" else item
        else:
            lab.finish(handed(item, outer))
            item = lab.captured[name]
    return item


def run(module, given, outer):
    if symbol == "":
        return lab.show_names(module(), left_out)
    work = found(module, outer)
    lab.events.clear()
    made = lab.finish(handed(work, given))
    return lab.show(vars(made) if symbol.endswith(".__init__") else made)


def call(module, value, given, outer, verb, lacks):
    # A name that the program does not bind itself is lent to it, but only where the text before the repair lacked it as well.
    for turn in range(8):
        outcome = once(module, value, given, outer, verb)
        missing = outcome[3]
        if missing is None or symbol == "" or (lacks is not None and missing not in lacks):
            break
        lent.add(missing)
        setattr(module, missing, frameworks.lent(missing))
    return outcome[:3]


lent = set()


def once(module, value, given, outer, verb):
    lab.begin(value, verb)
    missing = None
    try:
        end = ["returned", run(module, given, outer)]
    except lab.Refused as refusal:
        end = ["refused", str(refusal)]
    except lab.Unknown as what:
        end = ["unknown", str(what)]
    except lab.Done:
        end = ["returned", "no more input"]
    except SystemExit as stop:
        end = ["returned", ["exit", lab.show(stop.code)]]
    except NameError as error:
        missing = str(error).split("'")[1] if "'" in str(error) else None
        end = ["raised", type(error).__name__]
    except Exception as error:
        end = ["raised", type(error).__name__]
    return [value, end, [one for one in lab.events], missing]


def both(sides, value, given, outer, turn):
    return [call(side, value, given, outer, turn, lent if index == 1 else None) for index, side in enumerate(sides)]


def verb(index):
    return "POST" if index % 2 == 0 else "GET"


ordinary = []
for index, (value, given, outer) in enumerate(${data(shown(ordinary))}):
    sides = ${symbol === '' ? 'ordinary_loaders[index]' : '(sallyport_before, sallyport_after, sallyport_before)'}
    ordinary.append(both(sides, value, given, outer, verb(index)))
attacked = []
for index, (value, given, outer) in enumerate(${data(shown(attacks))}):
    sides = ${symbol === '' ? 'attack_loaders[index]' : '(sallyport_before, sallyport_after)'}
    attacked.append(both(sides, value, given, outer, verb(index)))
{"ordinary": [three[:2] for three in ordinary if three[0] == three[2]], "attacked": attacked}
`;
};

/** A function for each module that loads it: a module runs when it is first imported. */
const loaders = (play: Play): string => {
  const names = modulesOf(play).map(([name]) => name);
  const list = (kind: string): string => {
    const rows = [
      ...Map.groupBy(
        names.filter((name) => new RegExp(`_${kind}\\d`, 'u').test(name)),
        (name) => name.split('_')[2],
      ).values(),
    ];
    return rows.map((row) => `(${row.map((name) => `load_${name}`).join(', ')},)`).join(', ');
  };
  return `
${names.map((name) => `\ndef load_${name}():\n    import ${name} as module\n    return module\n`).join('\n')}

ordinary_loaders = [${list('o')}]
attack_loaders = [${list('a')}]
`;
};
