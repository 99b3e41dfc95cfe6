/** What is said about names, for reports and pages: the id in findings, and what it means in general. */
export interface NameRule {
  /** One line. */
  readonly title: string;
  readonly why: string;
}

export const nameRules = {
  'deps.names.absent': {
    title: 'A package that does not exist',
    why: 'The registry says that it has no package of this name. Language models invent names that sound right, and invent the same ones again; whoever publishes a package of such a name decides what runs here. Install what was meant.',
  },
  'deps.names.version-absent': {
    title: 'A version that does not exist',
    why: 'The registry has the package and not this version of it. Take one that exists.',
  },
  'deps.names.version-withdrawn': {
    title: 'A version that was withdrawn',
    why: 'The keepers took the version back (yanked, retracted, retired), mostly because it is broken or harmful. Take another one.',
  },
  'deps.names.held': {
    title: 'A package that its registry has taken down',
    why: 'The registry replaced the package by an empty one, which it does after something harmful was found. Install what was meant.',
  },
  'deps.names.new-look-alike': {
    title: 'A new package with the look of a popular one',
    why: 'The name is nearly that of a package that everybody installs, and the package is days or weeks old: so begin packages that live from slips and from names that models invent. Look who publishes it before it runs here.',
  },
  'deps.names.new': {
    title: 'A package that is only days old',
    why: 'Harmful packages are mostly found and removed within days. Waiting costs little.',
  },
  'deps.names.deprecated': {
    title: 'A package whose keepers say not to use it',
    why: 'Weaknesses that are found from now on stay.',
  },
  'deps.names.look-alike': {
    title: 'A name much like a popular one',
    why: 'A hint, said without asking anybody: the name is a slip away from one that everybody installs. Real packages are, too, now and then; look it up with --online.',
  },
  'deps.names.not-known': {
    title: 'A name that an offline list does not hold',
    why: 'The list of names is a few days or months old; the package may be newer, private or invented. Look it up with --online.',
  },
} as const satisfies Readonly<Record<string, NameRule>>;

export type NameRuleId = keyof typeof nameRules;
