import type { ComponentChildren } from 'preact';
import type { Text } from '../i18n';
import { useWords } from './page-state';
import { webTexts as texts } from './texts';

/** One line of a record: its label and its value; an absent value shows a dash. */
export interface Fact {
  readonly label: Text;
  readonly value: ComponentChildren;
}

/** The facts of a record, label beside value. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const t = useWords();
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label.en} class="fact">
          <dt>{t(label)}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** A status is a word and a colour, never a colour alone. */
export function Status({ text, tone }: { text: Text; tone: Tone }) {
  const t = useWords();
  return <span class={`status status-${tone}`}>{t(text)}</span>;
}

export type Confidence = 'confirmed' | 'partly' | 'unconfirmed';

/** How far a source confirms a figure. A confirmed one needs no mark. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  if (confidence === 'confirmed') return null;
  return <Status text={texts[confidence]} tone="warning" />;
}

/** Marks records that the sample generator made. */
export function GeneratedMark({ generated }: { generated: boolean | undefined }) {
  const t = useWords();
  return generated ? <span class="status status-neutral status-small">{t(texts.generated)}</span> : null;
}

export function yesNo(value: boolean | null | undefined): Text {
  if (value === null || value === undefined) return texts.unknown;
  return value ? texts.yes : texts.no;
}
