declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
  /**
   * Bytes that one stream may unpack to, and all, and things that may be drawn; the build puts them into the library
   * (`build/plugins.js`), and the package itself has none.
   */
  export const bounds: { one: number; all: number; drawn: number; isPassed: boolean } | undefined;
}
