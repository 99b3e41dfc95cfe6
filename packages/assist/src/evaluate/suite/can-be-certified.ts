import type { Task } from './task.ts';

/** Whether anybody may say of an answer to a task that it is secure. Of a project's own functions nobody may: there what works and is not accused is all that can be told. */
export const canBeCertified = ({ project, cwe, certifiedByTests, certifiedBy }: Task): boolean =>
  project === undefined &&
  cwe.length > 0 &&
  (certifiedByTests.length > 0 ||
    certifiedBy === 'what they can' ||
    Object.values(certifiedBy).some(({ length }) => length > 0));
