/** The languages of the registry. Vietnamese comes first. */
export type Language = 'vi' | 'en';

/** A text for people, complete in both languages. */
export interface BilingualText {
  vi: string;
  en: string;
}

export function text(vi: string, en: string): BilingualText {
  return { vi, en };
}
