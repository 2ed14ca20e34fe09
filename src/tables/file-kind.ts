/** Kinds of file whose sheets are read. */
export type SheetKind = 'xlsx' | 'xls' | 'ods' | 'flat-ods' | 'spreadsheetml' | 'html' | 'docx';

/** Kinds that are known by name only: none of them is read. */
export type OtherKind =
  | 'xlsb'
  | 'old-xls'
  | 'numbers'
  | 'wps'
  | 'uof'
  | 'sylk'
  | 'dif'
  | 'mhtml'
  | 'doc'
  | 'pptx'
  | 'ppt'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'ofd'
  | 'image'
  | 'archive'
  | 'message'
  | 'xml';

/** What a file is, whatever its name says; what is nothing else is taken for a table of delimited text. */
export type FileKind = SheetKind | OtherKind | 'delimited';
