import type { Canvas } from './canvas';
import type { FontFace } from './fonts';

export interface TextStyle {
  face: FontFace;
  /** Type size, in points. */
  size: number;
  /** Distance between baselines, in points; single spacing when not given. */
  pitch?: number;
  colour?: string;
  /** Extra space between letters, in points. */
  tracking?: number;
}

export interface Line {
  /** With the space that separates it from the next line, so that copied words do not run together. */
  text: string;
  /** The last line of its paragraph is not stretched. */
  last: boolean;
}

/** A text to be broken into lines. */
export interface ToBreak {
  readonly canvas: Canvas;
  readonly text: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly firstIndent?: number;
}

/** How texts were broken in the documents before: forms say the same words all day. Forgotten when there are too many. */
const known = new Map<string, readonly Line[]>();
const mostKnown = 5_000;

/** The lines of a text that was broken so before, or anew. */
export function remembered(way: 'broken' | 'balanced', asked: ToBreak, breakAnew: (asked: ToBreak) => Line[]): Line[] {
  const { canvas, text, style, width, firstIndent = 0 } = asked;
  const key = [way, style.face, style.size, style.tracking ?? 0, width, firstIndent, text].join(' ');
  const before = known.get(key);
  if (!before) {
    const lines = breakAnew(asked);
    if (known.size >= mostKnown) known.clear();
    known.set(key, lines);
    return [...lines];
  }
  // Breaking measures, and measuring opens the face: a document numbers its faces in the order in which they are opened.
  canvas.pdf.font(style.face).fontSize(style.size);
  return [...before];
}
