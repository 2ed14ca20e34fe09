export type Language = 'zh' | 'en';
export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** The language of a POSIX locale name such as `zh_CN.UTF-8`; English for any other. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^zh\b|^zh[_-]/i.test(locale ?? '') ? 'zh' : 'en';
}
