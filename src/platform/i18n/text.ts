/** Vietnamese comes first everywhere: it is the language of the law and of nearly every reader. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence or label in every language. A missing translation does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** What may stand in a `{placeholder}`: a text is put in the sentence's own language. */
export type TextValues = Readonly<Record<string, string | number | Text>>;

/** Declares the words of a folder: `defineTexts({ title: { vi: '…', en: '…' } })`. */
export function defineTexts<Keys extends string>(texts: Record<Keys, Text>): Readonly<Record<Keys, Text>> {
  return texts;
}

/** Puts values in the `{placeholders}` of every language. */
export function fill(text: Text, values: TextValues): Text {
  return { vi: fillOne(text.vi, values, 'vi'), en: fillOne(text.en, values, 'en') };
}

/** The same words in every language: numbers, codes, proper names. */
export function verbatim(words: string): Text {
  return { vi: words, en: words };
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

function fillOne(sentence: string, values: TextValues, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
