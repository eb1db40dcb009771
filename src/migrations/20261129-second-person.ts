import type mongoose from 'mongoose';
import { Types } from 'mongoose';

interface OldRule {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly confidence?: string;
  readonly enteredBy?: string;
  readonly confirmedBy?: string;
}

/** Rules that one officer entered alone wait for a second one; whatever was judged by them stays as it was issued. */
export async function up(db: mongoose.mongo.Db): Promise<void> {
  const types = db.collection<{ _id: Types.ObjectId; rules: OldRule[] }>('instrumenttypes');
  for await (const { _id, rules } of types.find({ proposals: { $exists: false } })) {
    const alone = rules.filter(({ enteredBy, confirmedBy }) => enteredBy && !confirmedBy);
    const kept = rules.filter((rule) => !alone.includes(rule)).map((rule) => reopened(rule, alone));
    await types.updateOne({ _id }, { $set: { rules: kept, proposals: alone.map(proposalOf) }, $inc: { __v: 1 } });
  }
  await db.collection('methods').updateMany({ proposals: { $exists: false } }, { $set: { proposals: [] } });
}

/** A rule that ended only because one of those began holds on, as long as that one would have. */
function reopened(rule: OldRule, alone: readonly OldRule[]): OldRule {
  const next = alone.find(({ effectiveFrom }) => effectiveFrom === rule.effectiveTo);
  return next ? reopened({ ...rule, effectiveTo: next.effectiveTo }, alone) : rule;
}

function proposalOf({ effectiveTo: _end, confidence: _confidence, enteredBy, ...rule }: OldRule) {
  const proposed = { proposedBy: enteredBy, proposedById: 'unknown', proposedAt: new Date() };
  return { _id: new Types.ObjectId(), ...rule, ...proposed };
}
