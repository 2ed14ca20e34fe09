/** What the names of files tell of them, wherever folders are looked through. */

const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et)$/i;

/** What programs and systems leave behind: locks of open workbooks, half of a download, pictures of pictures. */
const TEMPORARY =
  /^(?:[.~].*|.*~|.*\.(?:tmp|temp|part|crdownload|download|swp)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;
const TEMPORARY_FOLDER = /^(?:[.~].*|__macosx|node_modules|\$recycle\.bin|system volume information)$/i;

/** True for the name of a file, without its folder, that data files have. */
export function isNamedAsData(name: string): boolean {
  return DATA_FILE.test(name);
}

/** True for the name of a file or folder, without those above it, that nobody means to hand in. */
export function isTemporary(name: string, isFolder: boolean): boolean {
  return (isFolder ? TEMPORARY_FOLDER : TEMPORARY).test(name);
}
