import { reportFormats, type ReportFormat } from '@sallyport/core/report/formats';

/** The formats that `--format` takes: core's, and bills of materials and statements, which speak of packages. */
export const allFormats = {
  ...reportFormats,
  cyclonedx: {
    description: 'CycloneDX 1.6, a bill of materials',
    extension: '.cdx.json',
    mediaType: 'application/vnd.cyclonedx+json',
    load: async () => (await import('@sallyport/deps')).cyclonedxReport,
  },
  spdx: {
    description: 'SPDX 2.3, a bill of materials',
    extension: '.spdx.json',
    mediaType: 'application/spdx+json',
    load: async () => (await import('@sallyport/deps')).spdxReport,
  },
  openvex: {
    description: 'OpenVEX, what concerns the packages and what does not',
    extension: '.vex.json',
    mediaType: 'application/json',
    load: async () => (await import('@sallyport/deps')).openvexReport,
  },
  vex: {
    description: 'the same as openvex',
    extension: '.vex.json',
    mediaType: 'application/json',
    load: async () => (await import('@sallyport/deps')).openvexReport,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof allFormats;

/** Whether a word from the command line names a format. */
export const isFormatName = (word: string): word is FormatName => Object.hasOwn(allFormats, word);
