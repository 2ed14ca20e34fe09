export const RESOLUTIONS: readonly (readonly [module: string, moduleResolution: string])[];
export function compileConsumer(folder: string, module: string, moduleResolution: string): void;
