import type { Plugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function shippedForEsbuild(rules?: object): Plugin;
export function shippedForVite(): VitePlugin;
