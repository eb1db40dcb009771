import type { Types } from 'mongoose';
import { InstrumentTypeModel } from '../instruments';
import { findProcedure } from '../../metrology';
import { VerificationModel, type VerificationRecord } from './verification.model';

/** What the instrument of a record is called in English: by its procedure, else by the list of types; papers are Vietnamese. */
export async function englishNameOf(verificationId: Types.ObjectId): Promise<string | undefined> {
  const shown = { procedureCode: 1, typeCode: 1, 'evaluation.entered.characteristics': 1 };
  const record = await VerificationModel.findById(verificationId, shown).lean<VerificationRecord | null>();
  if (!record) return undefined;
  const { procedureCode, typeCode, evaluation } = record;
  const byProcedure = findProcedure(procedureCode)?.nameOf(evaluation.entered.characteristics)?.en;
  return byProcedure ?? (await InstrumentTypeModel.findOne({ code: typeCode }, { nameEn: 1 }).lean())?.nameEn;
}
