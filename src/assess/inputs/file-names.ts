/** What the names of files tell of them, wherever folders are looked through. */

const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et)$/i;

/** What programs and systems keep for themselves: locks of open workbooks, pictures of pictures. */
const TEMPORARY = /^(?:[.~].*|.*~|.*\.swp|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;
/** What is left of a file that was not fetched to its end, or not saved. */
const FETCHED = /\.(?:part|partial|crdownload|opdownload|download|downloading|xltd)$/i;
const SAVED = /\.(?:tmp|temp)$/i;
const TEMPORARY_FOLDER = /^(?:[.~].*|__macosx|node_modules|\$recycle\.bin|system volume information)$/i;

/** True for the name of a file, without its folder, that data files have. */
export function isNamedAsData(name: string): boolean {
  return DATA_FILE.test(name);
}

/** What the file was to be called of which this is what was fetched or saved so far; null for any other. */
export function unfinished(name: string): { readonly whole: string; readonly wasFetched: boolean } | null {
  const ending = [FETCHED, SAVED].find((one) => one.test(name));
  return ending ? { whole: name.replace(ending, ''), wasFetched: ending === FETCHED } : null;
}

/** Of hidden folders programs make these. */
const OF_PROGRAMS =
  /^\.(?:[_~].*|git.*|svn|hg|bzr|idea|vscode|vs|settings|cache|config|local|venv|env|tox|nox|npm|yarn|pnpm.*|pytest_cache|mypy_cache|ruff_cache|ipynb_checkpoints|obsidian|terraform|trash.*|spotlight.*|fseventsd|temporaryitems|documentrevisions.*|ds_store|plancheck.*)$/i;

/** True for what somebody hid, and no program: nobody sees that it is not read. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') && !OF_PROGRAMS.test(name);
}

/** True for the name of a file or folder, without those above it, that nobody means to hand in. */
export function isTemporary(name: string, isFolder: boolean): boolean {
  return (isFolder ? TEMPORARY_FOLDER : TEMPORARY).test(name);
}
