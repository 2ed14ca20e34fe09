import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './root.js';

/** The page for those without Node, as it was built. */
export function readDesk(root = packageRoot()): Promise<Uint8Array> {
  return readFile(join(root, 'dist', 'plancheck.html'));
}

/** What each such page begins with, as the build writes it: by it, only an earlier one is written over. */
export const DESK_START =
  '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src ';
