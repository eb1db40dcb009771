import { findNewestOfKind } from '../../audit';
import { organizationsById } from '../../register/organizations';
import { designationAudited } from './designation.audited';
import { DesignationModel, type Amendment, type Designation } from './designation.model';
import { isApproved } from './designation.rules';
import { registerActs, type RegisterAct } from './register-acts';

/** One change of the public register, without who made it and without the words of the file. */
export interface RegisterChange {
  readonly act: RegisterAct;
  readonly at: Date;
  readonly designationId: string;
  /** Counts the entries of one designation: with its id it names the change for good. */
  readonly sequence: number;
  /** Number or mark of the decision, as it was called then. */
  readonly name: string;
  readonly centreName: string;
  /** What the public fields that changed hold since. */
  readonly after: Readonly<Record<string, unknown>>;
  /** The amendment that was approved. */
  readonly amendment?: Pick<Amendment, 'kind' | 'number' | 'from'> | undefined;
  readonly sample: boolean;
}

/** What a stranger may read of a designation; a change of anything else is none of the public register. */
const publicFields: readonly (keyof Designation)[] = [
  ...(['centreId', 'kind', 'number', 'mark', 'issuer', 'issuedOn', 'validFrom', 'validFromBasis'] as const),
  ...(['validUntil', 'withdrawnOn', 'suspensions', 'scopeLines'] as const),
];

/** Changes read for one feed (the registry's own rule). */
const mostChanges = 100;

/** The newest changes of the register that anybody may know of, newest first; of drafts nobody outside knows. */
export async function findRegisterChanges(): Promise<RegisterChange[]> {
  const entries = await findNewestOfKind(designationAudited.type, told, mostChanges);
  const ids = entries.map(({ subject }) => subject.id);
  const shown = { centreId: 1, provenance: 1, validFrom: 1 } as const;
  const found = await DesignationModel.find({ _id: { $in: ids }, ...isApproved }, shown).lean();
  const designations = new Map(found.map((each) => [String(each._id), each]));
  const centres = await organizationsById(found.map(({ centreId }) => centreId));
  return entries.flatMap(({ at, action, subject, changes, sequence }) => {
    const act = registerActs.find((each) => action === `designation.${each}`);
    const designation = designations.get(String(subject.id));
    const isPublic = (field: string) => publicFields.some((each) => each === field);
    const seen = changes.filter(({ field }) => isPublic(field));
    if (!act || !designation || (seen.length === 0 && !tellsByItself.includes(act)) || isOfDraft(changes)) return [];
    const told = act === 'approved' ? { validFrom: designation.validFrom } : {};
    const after = { ...told, ...Object.fromEntries(seen.map((each) => [each.field, each.after])) };
    return {
      ...{ act, at, designationId: String(subject.id), sequence, name: subject.name, after },
      centreName: centres.get(String(designation.centreId))?.nameVi ?? '',
      amendment: act === 'amended' ? amendmentApproved(changes) : undefined,
      sample: designation.provenance?.generated === true,
    };
  });
}

/** What is told although no field of the decision changed. */
const tellsByItself: readonly RegisterAct[] = ['approved', 'amended'];

/** The filter that finds what `findRegisterChanges` tells, but for designations that are no longer approved. */
const told = {
  action: { $in: registerActs.map((act) => `designation.${act}` as const) },
  $or: [
    { action: { $in: tellsByItself.map((act) => `designation.${act}` as const) } },
    { 'changes.field': { $in: publicFields } },
  ],
  changes: { $not: { $elemMatch: { field: 'proposal', after: { $exists: true, $ne: null } } } },
};

type Changed = readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];

/** The change left a draft behind. */
function isOfDraft(changes: Changed): boolean {
  return changes.some(({ field, after }) => field === 'proposal' && after !== undefined && after !== null);
}

/** The one that was a draft before the change and is none after it. */
function amendmentApproved(changes: Changed): Amendment | undefined {
  const of = changes.find(({ field }) => field === 'amendments');
  const [before, after] = [of?.before, of?.after].map((each) => (each ?? []) as Amendment[]);
  return after?.find((each, index) => !each.proposal && before?.[index]?.proposal);
}
