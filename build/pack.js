// Packs what is built, without building it anew, as test/output/plancheck.tgz: what is to be published, for those who check it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const OUT = join('test', 'output');

mkdirSync(OUT, { recursive: true });
const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', OUT];
const [{ filename }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
renameSync(join(OUT, filename), join(OUT, 'plancheck.tgz'));
