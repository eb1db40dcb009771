import type { Text } from '../../platform/i18n';
import { fill } from '../../platform/i18n';
import { DayField, IdentityField, SelectField, TextAreaField, TextField } from '../../platform/web';
import { consentTexts } from './late-entry.messages';
import { lateAfterDays } from './late-entry.rules';
import { budgetedTexts } from './uncertainty.messages';
import { signedPaperTexts } from './signed-paper.messages';
import { verificationTexts as texts } from './verification.messages';
import type { Noted } from './verification.notes';
import { inWordsOf, kindsOfWork, type RecordKind } from './work-kinds';

/** How a note is asked for: its width in twelfths of the form, its words, and what is typed or chosen. */
interface Asked {
  readonly width: 4 | 8 | 12;
  readonly label: Text;
  readonly hint?: Text;
  readonly as?: 'day' | 'identity' | 'paragraph' | 'verdict';
}

const asked: Readonly<Record<keyof Noted, Asked>> = {
  place: { width: 4, label: texts.place },
  receivedOn: { width: 4, label: texts.receivedOn, hint: texts.receivedHint, as: 'day' },
  methodDocument: { width: 8, label: texts.methodDocument, hint: texts.methodHint },
  repair: { width: 12, label: texts.repair, hint: texts.repairHint },
  lateReason: {
    ...{ width: 12, label: consentTexts.lateReason },
    hint: fill(consentTexts.lateHint, { days: lateAfterDays }),
  },
  correctionReason: { width: 12, label: texts.correctionReason, hint: texts.correctionHint },
  stampNumber: { width: 4, label: texts.stampNumber, hint: texts.stampHint, as: 'identity' },
  failureReason: { width: 8, label: texts.failureReason, hint: texts.failureHint },
  seals: { width: 4, label: texts.seals, hint: texts.sealsHint },
  deviations: { width: 8, label: texts.deviations, hint: texts.deviationsHint },
  adjustment: { width: 12, label: texts.adjustment },
  uncertaintyReason: { width: 12, label: budgetedTexts.reason },
  requirement: { width: 8, label: texts.requirement, hint: texts.requirementHint },
  verdict: { width: 4, label: texts.verdict, as: 'verdict' },
  decisionRule: { width: 12, label: texts.decisionRule, hint: texts.decisionHint },
  conclusion: { width: 12, label: texts.conclusionInWords, as: 'paragraph' },
  paperNumber: { width: 4, label: signedPaperTexts.number, as: 'identity' },
  paperOn: { width: 4, label: signedPaperTexts.on, as: 'day' },
  paperSignatories: { width: 12, label: signedPaperTexts.signatories, hint: signedPaperTexts.signatoriesHint },
  nextOn: { width: 4, label: texts.nextOn, hint: texts.nextHint, as: 'day' },
};

const verdicts = [
  { value: 'pass', label: texts.conforms },
  { value: 'fail', label: texts.doesNotConform },
];

interface Props {
  readonly kind: RecordKind;
  /** Those among them that the kind of work has are drawn, in this order. */
  readonly names: readonly (keyof Noted)[];
  readonly required?: boolean;
  /** What is said beside a field after its own hint. */
  readonly further?: Partial<Readonly<Record<keyof Noted, Text>>> | undefined;
}

/** The fields for what is written beside the readings, as far as the kind of work has them. */
export function NoteFields({ kind, names, required = false, further = {} }: Props) {
  const { notes } = kindsOfWork[kind];
  return (
    <>
      {names
        .filter((name) => notes.includes(name))
        .map((name) => (
          <div key={name} class={asked[name].width === 12 ? 'col-12' : `col-md-${asked[name].width}`}>
            <NoteField {...{ kind, name, required }} further={further[name]} />
          </div>
        ))}
    </>
  );
}

interface NoteProps {
  readonly kind: RecordKind;
  readonly name: keyof Noted;
  readonly required: boolean;
  readonly further: Text | undefined;
}

function NoteField({ kind, name, required, further }: NoteProps) {
  const { label, hint, as } = asked[name];
  const hints = [hint && inWordsOf(kind, hint), further].filter((each) => each !== undefined);
  const joined = { vi: hints.map(({ vi }) => vi).join(' '), en: hints.map(({ en }) => en).join(' ') };
  const field = {
    ...{ name, required, label: inWordsOf(kind, label) },
    ...(hints.length > 0 && { hint: joined }),
  };
  if (as === 'day') return <DayField {...field} />;
  if (as === 'identity') return <IdentityField {...field} />;
  if (as === 'paragraph') return <TextAreaField {...field} />;
  if (as === 'verdict') return <SelectField {...field} choices={verdicts} />;
  return <TextField {...field} />;
}
