export declare function sourcesOf(root: string): string;
export declare function noteSources(folder: string, sources: string): void;
export declare function isBuilt(root: string): boolean;
