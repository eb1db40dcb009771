import { broken, commonSigns, controls, turners } from '../text/signs';

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

const hidden = new RegExp(`${controls.source}|${turners.source}`, 'gu');
const lost = new RegExp(broken.source, 'gu');

/**
 * Text as it may be drawn, whatever was stored before the gate (`platform/text`) stood: common signs, nothing
 * hidden, no runs of spaces; what no file can hold becomes U+FFFD, the sign for a lost sign.
 */
export function drawable(text: string): string {
  return commonSigns(text)
    .replace(hidden, '')
    .replace(lost, '\uFFFD')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
