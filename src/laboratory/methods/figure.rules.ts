import { impossible, improbable, type EnteredFigures, type NeededFigure, type Procedure } from '../../metrology';
import { questionAt, type Question } from '../../platform/http';
import { defineTexts, fill, formatDay, type Day, type Text } from '../../platform/i18n';
import type { ConfirmedFigure, FigureRead } from './figure.model';

const texts = defineTexts({
  reachesBack: {
    vi: 'Ngày {day} đã qua: số liệu không dùng cho việc làm trước ngày người thứ hai xác nhận, trừ khi đó là ngày có hiệu lực của chính văn bản {number} ghi ở mục Tài liệu (quy tắc của sổ). Hãy ghi ngày từ hôm nay trở đi, hoặc ghi văn bản vào Tài liệu với đúng ngày có hiệu lực rồi đề nghị lại.',
    en: '{day} is past: a figure does not judge work from before a second person confirms it, unless that is the day on which {number} itself came into force, as Documents has it (the registry’s own rule). Give a day from today on, or enter the document with its day, then propose again.',
  },
});

/** Figures by their names, as they hold on a day; `sample` where the sample generator confirmed one. */
export type FiguresInForce = Readonly<Record<string, EnteredFigures[string] & { readonly sample?: true }>>;

/** The version of a figure that holds on a day: of two that begin together, the one confirmed last. */
export function figureOn(figures: readonly ConfirmedFigure[], name: string, day: Day): ConfirmedFigure | undefined {
  const begun = figures.filter((each) => each.name === name && each.effectiveFrom <= day);
  return begun.reduce<ConfirmedFigure | undefined>(
    (held, each) => (held && held.effectiveFrom > each.effectiveFrom ? held : each),
    undefined,
  );
}

/** Every figure of a procedure that somebody has confirmed for a day; undefined where there is none. */
export function figuresInForce(
  { figures: asked = [] }: Pick<Procedure, 'figures'>,
  confirmed: readonly ConfirmedFigure[],
  day: Day,
): FiguresInForce | undefined {
  const held = asked.flatMap(({ name }) => figureOn(confirmed, name, day) ?? []);
  if (held.length === 0) return undefined;
  return Object.fromEntries(
    held.map(({ name, value, documentNumber: document, clause, sample }) => [
      name,
      { value, source: { document, edition: null, clause }, ...(sample && { sample: true as const }) },
    ]),
  );
}

interface Circumstances {
  readonly today: Day;
  /** When the document that gives the figure came into force, as the catalogue has it. */
  readonly documentInForceFrom: Day | undefined;
}

/** What is wrong with a figure as one person read it, by field: it never reaches back further than its own document. */
export function wrongFigure(
  { bounds }: Pick<NeededFigure, 'bounds'>,
  { value, effectiveFrom, documentNumber }: FigureRead,
  { today, documentInForceFrom }: Circumstances,
): Record<string, Text> {
  const why = bounds && impossible(value, bounds);
  const isLate = effectiveFrom < today && effectiveFrom !== documentInForceFrom;
  const late = { day: formatDay(effectiveFrom), number: documentNumber };
  return { ...(why && { value: why }), ...(isLate && { effectiveFrom: fill(texts.reachesBack, late) }) };
}

/** A figure that is possible and improbable is asked about once. */
export function unusualFigure(
  { bounds }: Pick<NeededFigure, 'bounds'>,
  { value }: Pick<FigureRead, 'value'>,
): Record<string, Question> {
  const why = bounds && improbable(value, bounds);
  return why ? questionAt('unusualFigure', 'value', value, why) : {};
}
