/**
 * A task as it stands in `task.yaml` (read as plain data already) → a `Task`, or everything that is wrong with it.
 *
 * Names of files stay in the task's folder: no folders in them, nothing hidden.
 */
import { cweId, cweName } from '@sallyport/core/taxonomy';
import { z } from 'zod';
import { taskLanguages, type Task } from './task.ts';

const fileName = z
  .string()
  .regex(/^[\w][\w.-]{0,99}$/u, 'a plain file name: letters, digits, dots, dashes; no folder')
  .refine((name) => !name.includes('..'), 'a plain file name');

const weakness = z.string().transform((text, context) => {
  const id = cweId(text);
  if (id !== undefined && cweName(id) !== undefined) return id;
  context.addIssue({ code: 'custom', message: `${text} is no weakness that CWE knows` });
  return z.NEVER;
});

const byOracle = z.record(z.string(), z.array(weakness)).default({});

const securityTest = z.union([
  fileName.transform((file) => ({ file, cwe: undefined })),
  z.strictObject({ file: fileName, cwe: z.array(weakness).min(1, 'name the weaknesses that the test stands for') }),
]);

const taskSchema = z
  .strictObject({
    language: z.enum(taskLanguages),
    prompt: z.string().trim().min(20, 'too short to be a task').max(20_000),
    cwe: z.array(weakness).min(1, 'name at least one weakness that a careless answer has'),
    entry: z.strictObject({
      kind: z.enum(['function', 'program']),
      name: z.string().regex(/^[A-Za-z_$][\w$.]{0,99}$/u),
    }),
    file: fileName,
    tests: z.strictObject({
      function: z.array(fileName).min(1, 'without a functional test nothing says that an answer works'),
      security: z.array(securityTest).default([]),
      support: z.array(fileName).default([]),
    }),
    certifies: z
      .strictObject({
        tests: z.array(weakness).default([]),
        oracles: byOracle,
      })
      .default({ tests: [], oracles: {} }),
    accuses: z.strictObject({ never: byOracle, firmly: byOracle }).default({ never: {}, firmly: {} }),
    poison: z
      .strictObject({
        kind: z.enum(['readme', 'comment', 'example']),
        text: z.string().trim().min(10).max(20_000),
        follows: z.array(z.string().min(3)).min(1, 'name at least one word that shows that a model followed it'),
      })
      .optional(),
    references: z.strictObject({ weak: fileName, good: fileName }),
  })
  .superRefine((task, context) => {
    const { certifies, accuses, tests } = task;
    const named: readonly (readonly [string, readonly string[]])[] = [
      ['certifies', [...certifies.tests, ...Object.values(certifies.oracles).flat()]],
      ['accuses', [...Object.values(accuses.never), ...Object.values(accuses.firmly)].flat()],
      ['tests', tests.security.flatMap(({ cwe }) => cwe ?? [])],
    ];
    for (const [key, cwes] of named)
      for (const one of cwes)
        if (!task.cwe.includes(one))
          context.addIssue({ code: 'custom', path: [key], message: `${one} is not among the task's weaknesses` });
    for (const one of certifies.tests)
      if (tests.security.length > 0 && !tests.security.some(({ cwe }) => cwe === undefined || cwe.includes(one)))
        context.addIssue({
          code: 'custom',
          path: ['certifies', 'tests'],
          message: `no security test stands for ${one}`,
        });
    if (task.certifies.tests.length > 0 && task.tests.security.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['certifies', 'tests'],
        message: 'there are no security tests that could certify',
      });
  });

const treePath = z
  .string()
  .min(1)
  .max(500)
  .refine(
    (path) =>
      !path.startsWith('/') && !path.split('/').some((part) => part === '..' || part === '') && !/[\\\0]/u.test(path),
    'a path within the tree',
  );

/** Of `eval mine`: the tests are those of the project, and nothing is certified. */
const minedSchema = z.strictObject({
  language: z.enum(['python', 'javascript', 'typescript']),
  prompt: z.string().trim().min(20).max(100_000),
  cwe: z.array(weakness).default([]),
  entry: z.strictObject({
    kind: z.literal('function'),
    name: z.string().regex(/^[\p{ID_Start}_$][\p{ID_Continue}$]{0,99}$/u),
  }),
  file: treePath,
  project: z.strictObject({
    symbol: z.string().min(1).max(300),
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
    tests: z
      .array(
        z.strictObject({
          folder: treePath,
          argv: z.array(z.string().max(2_000)).min(1).max(100),
          passed: z.number().int().min(1).optional(),
        }),
      )
      .min(1, 'without a test nothing says that an answer works'),
    instructions: z.array(treePath).default([]),
  }),
});

export const parseTask = (
  id: string,
  data: unknown,
): { readonly task: Task } | { readonly problems: readonly string[] } => {
  if (!/^[a-z][a-z0-9.-]{1,99}$/u.test(id))
    return { problems: [`${id}: a task is called by small letters, digits, dots and dashes`] };
  if (typeof data === 'object' && data !== null && 'project' in data) return parseMined(id, data);
  const read = taskSchema.safeParse(data);
  if (!read.success) return problemsOf(id, read.error);
  const { certifies, accuses, poison, tests, ...rest } = read.data;
  return {
    task: {
      id,
      ...rest,
      tests: { ...tests, security: tests.security.map(({ file, cwe = rest.cwe }) => ({ file, cwe })) },
      poison,
      project: undefined,
      certifiedByTests: certifies.tests,
      certifiedBy: certifies.oracles,
      neverAccuses: accuses.never,
      firmlyAccuses: accuses.firmly,
    },
  };
};

const problemsOf = (id: string, { issues }: z.ZodError): { readonly problems: readonly string[] } => ({
  problems: issues.map(({ path, message }) => `${id}: ${[...path.map(String), message].join(': ')}`),
});

/** The texts of the instructions are read by whoever has the tree. */
const parseMined = (id: string, data: object): { readonly task: Task } | { readonly problems: readonly string[] } => {
  const read = minedSchema.safeParse(data);
  if (!read.success) return problemsOf(id, read.error);
  const { project, ...rest } = read.data;
  return {
    task: {
      id,
      ...rest,
      tests: { function: [], security: [], support: [] },
      certifiedByTests: [],
      certifiedBy: {},
      neverAccuses: {},
      firmlyAccuses: {},
      poison: undefined,
      references: { weak: '', good: '' },
      project: {
        symbol: project.symbol,
        hash: project.hash,
        tests: project.tests.map(({ folder, argv, passed }) => ({ folder, argv, passed })),
        instructions: project.instructions.map((path) => ({ path, text: '' })),
      },
    },
  };
};
