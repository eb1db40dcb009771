import type { Block, HeadingBlock } from './administrative.document';
import { drawFigures } from './administrative.figures';
import { openTag } from './canvas';
import { drawParagraph, keepTogether, paragraphHeight, type Flow, type ParagraphStyle } from './flow';
import { mm } from './fonts';
import { drawTable, tableStartHeight } from './table';
import { linePitch } from './text';

/** 14 pt on 18,5 pt (single spacing is 16,1), first line 1,27 cm in, 6 pt between paragraphs. */
export const bodyStyle: ParagraphStyle = {
  face: 'regular',
  size: 14,
  pitch: 18.5,
  align: 'justify',
  firstIndent: mm(12.7),
  before: 6,
};

const headingStyles: Record<HeadingBlock['level'], ParagraphStyle> = {
  1: { ...bodyStyle, face: 'bold', before: 10 },
  2: { ...bodyStyle, face: 'bold' },
  3: { ...bodyStyle, face: 'bold' },
  4: bodyStyle,
};

const captionStyle: ParagraphStyle = {
  ...bodyStyle,
  face: 'italic',
  size: 13,
  align: 'center',
  firstIndent: 0,
  before: 8,
};
const tableStyle = { size: 12, rule: '#000000' } as const;

export function drawBlocks(flow: Flow, blocks: readonly Block[]): void {
  const tags = headingTags(blocks);
  blocks.forEach((block, at) => {
    switch (block.type) {
      case 'heading':
        return drawHeading(flow, block, tags[at] ?? 'H2', blocks.slice(at + 1));
      case 'paragraph':
        return drawParagraph(flow, block.text, bodyStyle);
      case 'bullet':
        return blocks[at - 1]?.type === 'bullet' ? undefined : drawBullets(flow, bulletRun(blocks.slice(at)));
      case 'table':
        return drawCaptionedTable(flow, block);
      case 'figureList':
        return drawFigures(flow, block.figures, bodyStyle);
    }
  });
}

/** H2 and below, never skipping a rank where the text goes from "1." straight to "a)" (ISO 14289-1, 7.4.2). */
export function headingTags(blocks: readonly Block[]): (string | undefined)[] {
  let open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return undefined;
    open = [...open.filter((level) => level < block.level), block.level];
    return `H${open.length + 1}`;
  });
}

function drawHeading(flow: Flow, block: HeadingBlock, tag: string, following: readonly Block[]): void {
  const [text, style] = [headingText(block), headingStyles[block.level]];
  keepTogether(flow, paragraphHeight(flow, text, style) + startHeight(flow, following));
  drawParagraph(flow, text, style, tag);
}

/** The title of a part ("I. …") is in capitals, Phụ lục I, mục II, 6. */
const headingText = ({ level, text }: HeadingBlock): string => (level === 1 ? text.toLocaleUpperCase('vi') : text);

/** What must stay on the page with a heading: headings right under it and the first two lines after them. */
function startHeight(flow: Flow, following: readonly Block[]): number {
  const [next, ...rest] = following;
  if (!next) return 0;
  if (next.type === 'heading') {
    return paragraphHeight(flow, headingText(next), headingStyles[next.level]) + startHeight(flow, rest);
  }
  if (next.type === 'table') return captionHeight(flow, next) + tableStartHeight(tableStyle);
  return bodyStyle.before + 2 * linePitch(bodyStyle);
}

function bulletRun(blocks: readonly Block[]): string[] {
  const end = blocks.findIndex((block) => block.type !== 'bullet');
  return blocks
    .slice(0, end === -1 ? undefined : end)
    .flatMap((block) => (block.type === 'bullet' ? [block.text] : []));
}

function drawBullets(flow: Flow, texts: readonly string[]): void {
  const list = openTag(flow.canvas, 'L');
  for (const text of texts) {
    const entry = openTag(flow.canvas, 'LI', list);
    drawParagraph(flow, `- ${text}`, bodyStyle, 'LBody', entry);
    entry.end();
  }
  list.end();
}

function drawCaptionedTable(flow: Flow, table: Extract<Block, { type: 'table' }>): void {
  keepTogether(flow, captionHeight(flow, table) + tableStartHeight(tableStyle));
  if (table.caption) drawParagraph(flow, table.caption, captionStyle);
  flow.y += 6;
  drawTable(flow, table, tableStyle);
  flow.y += 4;
}

const captionHeight = (flow: Flow, { caption }: { caption?: string }): number =>
  6 + (caption ? paragraphHeight(flow, caption, captionStyle) : 0);
