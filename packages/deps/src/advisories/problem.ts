import { visible } from '@sallyport/core/report/visible';

/** What is wrong with advisory data, where, and what to do; the texts are made in one place each. */
export interface AdvisoryProblem {
  /** Kebab-case and stable. */
  readonly kind:
    | 'archive-damaged'
    | 'archive-too-large'
    | 'archive-broken-documents'
    | 'archive-empty'
    | 'document-broken'
    | 'database-damaged'
    | 'database-foreign'
    | 'database-unreadable';
  readonly text: string;
  readonly remedy: string;
}

export const archiveDamaged = (archive: string, how: string): AdvisoryProblem => ({
  kind: 'archive-damaged',
  text: visible(`${archive}: ${how}`),
  remedy: 'fetch the archive again; what was stored before stays in use',
});

export const archiveTooLarge = (archive: string, how: string): AdvisoryProblem => ({
  kind: 'archive-too-large',
  text: visible(`${archive}: ${how}`),
  remedy: 'no archive of advisories is like this; check where it comes from',
});

export const tooManyBroken = (archive: string, broken: readonly AdvisoryProblem[]): AdvisoryProblem => ({
  kind: 'archive-broken-documents',
  text: `${archive}: more than one in a hundred of its documents cannot be read, first ${broken[0]?.text.slice(archive.length + 2) ?? ''}`,
  remedy: 'fetch the archive again; what was stored before stays in use',
});

export const archiveEmpty = (archive: string, wanted: string): AdvisoryProblem => ({
  kind: 'archive-empty',
  text: `${archive}: no advisory ${wanted === '' ? 'in it' : `about ${wanted} in it`}`,
  remedy: 'check that it is an OSV export (one JSON document for each advisory)',
});

export const documentBroken = (archive: string, name: string, how: string): AdvisoryProblem => ({
  kind: 'document-broken',
  text: visible(`${archive}: ${JSON.stringify(name)}: ${how}`),
  remedy: 'this advisory is left out; tell whoever publishes the archive',
});

export const databaseDamaged = (ecosystem: string, how: string): AdvisoryProblem => ({
  kind: 'database-damaged',
  text: `the stored advisories of ${ecosystem} are damaged: ${how}`,
  remedy: `sallyport advisories update --ecosystem ${JSON.stringify(ecosystem)} stores them anew`,
});

export const databaseForeign = (ecosystem: string, how: string): AdvisoryProblem => ({
  kind: 'database-foreign',
  text: `the stored advisories of ${ecosystem} cannot be used: ${how}`,
  remedy: `sallyport advisories update --ecosystem ${JSON.stringify(ecosystem)} stores them anew`,
});

export const databaseUnreadable = (ecosystem: string, how: string): AdvisoryProblem => ({
  kind: 'database-unreadable',
  text: `the stored advisories of ${ecosystem} cannot be read: ${how}`,
  remedy: 'grant read permission, or name another folder in SALLYPORT_DATA',
});
