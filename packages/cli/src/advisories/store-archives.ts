import { ingest, type Archive, type Ingested, type IngestOptions } from '@sallyport/deps/advisories';
import { databasePath, newFile, type NewFile } from './database-files.ts';

/**
 * Reads archives and replaces the databases of the ecosystems that they are about; those of which an archive was refused
 * stay as they are. Errors: throws what the system says of writing; then, too, nothing that was not finished is replaced.
 */
export const storeArchives = (
  folder: string,
  archives: readonly Archive[],
  options: Omit<IngestOptions, 'begin'>,
): Ingested => {
  const begun = new Map<string, NewFile>();
  try {
    const ingested = ingest(archives, {
      ...options,
      begin: (ecosystem) => {
        const file = newFile(folder, databasePath(folder, ecosystem));
        begun.set(ecosystem, file);
        return (bytes) => {
          file.append(bytes);
        };
      },
    });
    for (const { ecosystem } of ingested.finished) begun.get(ecosystem)?.keep();
    return ingested;
  } finally {
    for (const file of begun.values()) file[Symbol.dispose]();
  }
};
