import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Language } from '../pdf';

/** Word counts lengths in twentieths of a point and type sizes in half points. */
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (length: number): number => Math.round((length / 25.4) * 1440);
export const halfPoints = (points: number): number => points * 2;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I; page numbers stand 10 mm from the top. */
export const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    left: millimetres(30),
    right: millimetres(15),
    top: millimetres(20),
    bottom: millimetres(20),
    header: millimetres(10),
    footer: millimetres(10),
  },
} as const;

/** The width between the margins, and its two columns for the head and the ending. */
export const widths = {
  text: millimetres(165),
  left: millimetres(71),
  right: millimetres(94),
  half: millimetres(82.5),
} as const;

export const dashList = 'dash';

const font = 'Times New Roman';
const firstLine = millimetres(12.7);
const languageTags: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Word's own style names, so that its navigation, its table of contents and its restyling work. */
export function wordStyles(language: Language): IStylesOptions {
  const heading = (bold: boolean, allCaps = false) => ({
    run: { font, size: halfPoints(14), bold, allCaps, color: '000000' },
    paragraph: { spacing: { before: twips(6), after: 0 }, indent: { firstLine }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { font, size: halfPoints(14), language: { value: languageTags[language] } } },
      title: {
        run: { font, size: halfPoints(14), bold: true, allCaps: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(18) } },
      },
      heading1: heading(true, true),
      heading2: heading(true),
      heading3: heading(true),
      heading4: heading(false),
    },
    paragraphStyles: [bodyText, tableText, subtitle],
  };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: dashList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '-',
          suffix: 'space',
          style: { run: { font }, paragraph: { indent: { left: 0, firstLine } } },
        },
      ],
    },
  ],
};

const bodyText = {
  id: 'BodyText',
  name: 'Body Text',
  template: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: twips(6), after: 0, line: 276, lineRule: LineRuleType.AUTO },
  },
};

const tableText = {
  id: 'TableText',
  name: 'Table Text',
  template: 'Normal',
  quickFormat: true,
  run: { size: halfPoints(12) },
  paragraph: { spacing: { before: twips(2), after: twips(2) } },
};

const subtitle = {
  id: 'Summary',
  name: 'Summary',
  template: 'Normal',
  quickFormat: true,
  run: { bold: true },
  paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
};
