/** From the root of a disk, a share, or somebody’s home. */
const LOCAL = /^(?:[/\\~]|[A-Za-z]:[/\\])/;

/**
 * What a file is called in what is handed to others: where it lies on somebody's disk is nobody else's matter, so that of such a
 * path only the name is left. A path within the folder of the run tells files of one name apart, and stays.
 */
export function fileName(file: string): string {
  return LOCAL.test(file) ? file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) : file;
}
