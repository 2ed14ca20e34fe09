// The licences of everything that esbuild put into the package: their texts travel with the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const INSTALLED = 'node_modules/';
/** Before the path of a file that a plugin of the build puts in the place of another of its package. */
const STAND_IN = /^same-bytes:/;
/** The names that packages give to such files, in whatever folder of theirs. */
const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice|third-party-licenses?)(?:[-.][^/]*)?$/i;
const CODE = /\.(?:[cm]?[jt]s|map|json)$/;

/** The text of THIRD-PARTY-LICENSES.txt, the same on every machine: one section a package, in the order of their names. */
export function licencesOf(metafiles) {
  const sections = foldersOf(metafiles).map(sectionOf).sort();
  return `${INTRODUCTION}\n${[...new Set(sections)].join('\n')}`;
}

const INTRODUCTION = `This package contains code of the packages below, under their own licences.
本软件包含以下软件包的代码，各按其许可证使用。
`;

/** The folders of the packages of which something is left in an output. */
export function foldersOf(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  const installed = files
    .filter((file) => file.includes(INSTALLED))
    .map((file) => file.replace(STAND_IN, ''));
  return [...new Set(installed.map(packageFolder))];
}

function packageFolder(file) {
  const start = file.lastIndexOf(INSTALLED) + INSTALLED.length;
  const [scope, name] = file.slice(start).split('/');
  return join(file.slice(0, start), scope.startsWith('@') ? `${scope}/${name}` : scope);
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = licenceFiles(folder).map((file) => join(folder, file));
  const kept = `build/licences/${name.replace('/', '+')}@${version}.txt`;
  if (own.length === 0 && !existsSync(kept)) {
    throw new Error(
      `${name} ${version} (${license}) comes without its licence: put the text of its repository into ${kept}`,
    );
  }
  const texts = (own.length > 0 ? own : [kept]).map((file) => readFileSync(file, 'utf8').trim());
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

function licenceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name) && !CODE.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((file) => !file.split(/[\\/]/).includes(basename(INSTALLED)))
    .sort();
}
