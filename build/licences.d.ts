import type { Metafile } from 'esbuild';

export declare function licencesOf(metafiles: readonly Pick<Metafile, 'outputs'>[]): string;
