/**
 * Where advisories come from unless the user says otherwise: the public bucket of OSV (osv.dev), which has the export of each
 * ecosystem at `<ecosystem>/all.zip`. The only address of advisories in the program.
 *
 * `--from` goes before the environment variable, that before this. There is no key for it in the configuration of a project:
 * what is stored serves every project on the machine, and a project that somebody sends must not choose where
 * it comes from.
 *
 * Source: google.github.io/osv.dev/data, "Data dumps".
 */
export const defaultSource = 'https://osv-vulnerabilities.storage.googleapis.com';

export const sourceVariable = 'SALLYPORT_ADVISORIES_FROM';
