// The bill of materials of the package: every package of which something is left in what was built, as CycloneDX 1.6.
// Without a time and a random number, which the format allows, so that two builds are the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from './licences.js';

/** The text of sbom.cdx.json. */
export function sbomOf(metafiles) {
  const { name, version, license } = packageIn('.');
  const all = foldersOf(metafiles).map(componentOf).sort(byReference);
  const components = all.filter((one, i) => one.purl !== all[i - 1]?.purl);
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purlOf(name, version),
        name,
        version,
        ...licensed(license),
      },
    },
    components,
    dependencies: [
      { ref: purlOf(name, version), dependsOn: components.map((component) => component['bom-ref']) },
    ],
  };
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

const byReference = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

function packageIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

const LOCKED = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

function componentOf(folder) {
  const { name, version, license } = packageIn(folder);
  const purl = purlOf(name, version);
  const [, sum] = /^sha512-(.+)$/.exec(LOCKED[lockedAt(folder)]?.integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    scope: 'required',
    ...(sum && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }),
    ...licensed(license),
    purl,
  };
}

/** A folder as the lock file names it: from node_modules on, wherever that is. */
function lockedAt(folder) {
  const path = folder.replaceAll('\\', '/');
  return path.slice(path.indexOf('node_modules/'));
}

/** An SPDX identifier, or an expression of several. */
function licensed(license) {
  if (!license) return {};
  return {
    licenses: [/ (?:AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
  };
}

function purlOf(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
