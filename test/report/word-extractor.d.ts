declare module 'word-extractor' {
  /** Whether dashes and quotation marks become those of ASCII. */
  interface As {
    readonly filterUnicode: boolean;
  }

  /** As much of it as the tests use. */
  export default class WordExtractor {
    extract(bytes: Buffer): Promise<{ getBody(as: As): string; getFooters(as: As): string }>;
  }
}
