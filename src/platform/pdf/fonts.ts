/**
 * Tinos (SIL Open Font License): the widths of Times New Roman, which Nghị định 30/2020/NĐ-CP asks for,
 * and every Vietnamese letter, which pdfkit's built-in Times does not have.
 */
export const fontFiles = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  boldItalic: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
} as const;

export type FontFace = keyof typeof fontFiles;

/** Millimetres in PostScript points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Distance between baselines and of the letters' top and foot from the baseline, per point of type size. */
export const tinos = { singleSpacing: 1.149, ascent: 0.891, descent: 0.216 } as const;

const invisible = /[^\P{Cc}\n\t]|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Text as it may be drawn: precomposed (TCVN 6909:2001 is NFC), without control characters or runs of spaces. */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
