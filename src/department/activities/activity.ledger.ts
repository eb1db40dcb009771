import type { Provenance } from '../../register/organizations';
import { AbsenceModel } from './absence.model';
import { ActivityModel, type Activity, type ActivityPart } from './activity.model';
import { wordsOf } from './activity.service';

/** An entry as a data file writes it: `subject` is the division, amounts are numbers in millions of đồng. */
export interface LedgerRow {
  readonly key: string;
  readonly kind: string;
  readonly subject?: string;
  readonly year: number;
  readonly heldOn?: string;
  readonly titleVi: string;
  readonly titleEn?: string;
  readonly count?: number;
  readonly unit?: string;
  readonly participants?: number;
  readonly participantsText?: string;
  readonly amountMillionVnd?: number;
  readonly parts?: readonly LedgerPart[];
  readonly documents: readonly string[];
  readonly countsFor996: boolean;
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

type LedgerPart = Omit<ActivityPart, 'amountMillionVnd'> & { readonly amountMillionVnd?: number };

/** Loads entries with their source and confidence; those already there stay as people left them. Answers how many are new. */
export async function loadActivities(rows: readonly LedgerRow[]): Promise<number> {
  const known = await ActivityModel.find({ key: { $in: rows.map(({ key }) => key) } }, { key: 1 }).lean();
  const there = new Set(known.map(({ key }) => key));
  const missing = rows.filter(({ key }) => !there.has(key));
  await ActivityModel.insertMany(missing.map(activityOf));
  return missing.length;
}

/** An attestation as a data file writes it: what a document says there was none of, year by year. */
export interface AbsenceRow {
  readonly kind: string;
  readonly subject?: string;
  readonly years: readonly number[];
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

/** Loads attestations with their source; those already there stay as they are. */
export async function loadAbsences(rows: readonly AbsenceRow[]): Promise<void> {
  for (const { kind, subject, years, source, confidence, note } of rows) {
    const line = { kind, ...(subject && { detail: subject }) };
    const provenance = {
      source: note ? `${source} – ${note}` : source,
      confidence: confidence as Provenance['confidence'],
    };
    for (const year of years)
      await AbsenceModel.updateOne({ ...line, year }, { $setOnInsert: { provenance } }, { upsert: true });
  }
}

function activityOf({
  subject,
  amountMillionVnd,
  parts = [],
  documents,
  source,
  confidence,
  ...row
}: LedgerRow): Activity {
  return {
    ...row,
    ...(subject && { detail: subject }),
    ...(amountMillionVnd !== undefined && { amountMillionVnd: String(amountMillionVnd) }),
    parts: parts.map(partOf),
    documents: [...documents],
    provenance: { source, confidence: confidence as Provenance['confidence'] },
    searchWords: wordsOf({ ...row, documents }),
  };
}

function partOf({ amountMillionVnd, ...part }: LedgerPart): ActivityPart {
  return { ...part, ...(amountMillionVnd !== undefined && { amountMillionVnd: String(amountMillionVnd) }) };
}
