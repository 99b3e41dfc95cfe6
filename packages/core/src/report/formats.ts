import type { ScanReport, SourceLookup } from './scan-report.ts';

/** What a caller may ask of any writer; each takes what concerns it. */
export interface ReportOptions {
  /** Text: whether escape sequences for colours may be written. */
  readonly color?: boolean;
  /** Text: columns to fill. */
  readonly width?: number;
  /** Text: also list ignored findings. */
  readonly suppressed?: boolean;
  /** JSON, SARIF: blanks per level; 0 writes one line. */
  readonly indent?: number;
  /** Markdown: most UTF-16 units to write. */
  readonly size?: number;
  /** HTML: most findings to show in full. */
  readonly findings?: number;
  /** SARIF: tells several uploads for one commit apart. */
  readonly category?: string;
  /** SARIF, GitLab: where the tool is described. */
  readonly informationUri?: string;
}

export type WriteReport = (report: ScanReport, source: SourceLookup, options: ReportOptions) => string;

export interface ReportFormat {
  /** One line for help texts. */
  readonly description: string;
  /** Of the file it is usually written to, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Loads the writer; each sits in its own module so that a start pays only for the ones it uses. */
  readonly load: () => Promise<WriteReport>;
}

/** The formats that `--format` takes, by name. */
export const reportFormats = {
  text: {
    description: 'for reading at a terminal',
    extension: '.txt',
    mediaType: 'text/plain',
    load: async () => (await import('./text.ts')).textReport,
  },
  json: {
    description: 'everything, in a versioned shape',
    extension: '.json',
    mediaType: 'application/json',
    load: async () => (await import('./json.ts')).jsonReport,
  },
  sarif: {
    description: 'SARIF 2.1.0, for GitHub code scanning and editors',
    extension: '.sarif',
    mediaType: 'application/sarif+json',
    load: async () => (await import('./sarif.ts')).sarifReport,
  },
  markdown: {
    description: 'for job summaries and comments',
    extension: '.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./markdown.ts')).markdownReport,
  },
  github: {
    description: 'annotations for GitHub Actions',
    extension: '.txt',
    mediaType: 'text/plain',
    load: async () => (await import('./github.ts')).githubReport,
  },
  junit: {
    description: 'JUnit XML, one case per rule',
    extension: '.xml',
    mediaType: 'application/xml',
    load: async () => (await import('./junit.ts')).junitReport,
  },
  'gitlab-sast': {
    description: "GitLab's SAST report",
    extension: '.json',
    mediaType: 'application/json',
    load: async () => (await import('./gitlab-sast.ts')).gitlabSastReport,
  },
  'gitlab-deps': {
    description: "GitLab's report of dependency scanning",
    extension: '.json',
    mediaType: 'application/json',
    load: async () => (await import('./gitlab-deps.ts')).gitlabDepsReport,
  },
  html: {
    description: 'one page for a browser, without network',
    extension: '.html',
    mediaType: 'text/html',
    load: async () => (await import('./html.ts')).htmlReport,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof reportFormats;

/** Whether a word from the command line names a format. */
export const isFormatName = (word: string): word is FormatName => Object.hasOwn(reportFormats, word);
