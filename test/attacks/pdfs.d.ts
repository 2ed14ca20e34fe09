/** What is in each, what makes it, and what is said of it where that is not the ordinary. */
export const PDFS: readonly (readonly [what: string, content: () => Buffer, says?: string])[];
