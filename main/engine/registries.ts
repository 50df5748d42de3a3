import type { Exporter } from './exporter.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import type { Importer } from './importer.ts';

/** The formats that Blackstart reads. Each is loaded when it is asked for. */
export const importers = {
  'systems-csv': async (): Promise<Importer> =>
    (await import('./importers/systems-csv-importer.ts')).systemsCsvImporter,
} as const;

/** The formats that are read into the library: its catalogue. */
export const libraryImporters = {
  'systems-csv': async (): Promise<Importer<Library>> =>
    (await import('./importers/systems-csv-importer.ts')).catalogueCsvImporter,
} as const;

/** The formats that Blackstart writes. */
export const exporters = {
  jsonl: async (): Promise<Exporter> => (await import('./exporters/jsonl-exporter.ts')).jsonlExporter,
  csv: async (): Promise<Exporter> => (await import('./exporters/csv-exporter.ts')).csvExporter,
  md: async (): Promise<Exporter> => (await import('./exporters/markdown-exporter.ts')).markdownExporter,
  html: async (): Promise<Exporter> => (await import('./exporters/html-exporter.ts')).htmlExporter,
} as const;
