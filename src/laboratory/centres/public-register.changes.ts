import { findNewestOfKind } from '../../audit';
import { organizationsById } from '../../register/organizations';
import { designationAudited } from './designation.audited';
import { DesignationModel, type Designation } from './designation.model';
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
  readonly sample: boolean;
}

/** What a stranger may read of a designation; a change of anything else is none of the public register. */
const publicFields: readonly (keyof Designation)[] = [
  ...(['centreId', 'kind', 'number', 'mark', 'issuer', 'issuedOn', 'validFrom', 'validFromBasis'] as const),
  ...(['validUntil', 'withdrawnOn', 'suspensions', 'scopeLines'] as const),
];

/** Changes read for one feed (the registry's own rule). */
const mostChanges = 100;

/** The newest changes of the register that anybody may know of, newest first. */
export async function findRegisterChanges(): Promise<RegisterChange[]> {
  const entries = await findNewestOfKind(designationAudited.type, mostChanges);
  const ids = entries.map(({ subject }) => subject.id);
  const found = await DesignationModel.find({ _id: { $in: ids } }, { centreId: 1, provenance: 1 }).lean();
  const designations = new Map(found.map((each) => [String(each._id), each]));
  const centres = await organizationsById(found.map(({ centreId }) => centreId));
  return entries.flatMap(({ at, action, subject, changes, sequence }) => {
    const act = registerActs.find((each) => action === `designation.${each}`);
    const designation = designations.get(String(subject.id));
    const isPublic = (field: string) => publicFields.some((each) => each === field);
    const seen = changes.filter(({ field }) => isPublic(field));
    if (!act || !designation || seen.length === 0) return [];
    const after = Object.fromEntries(seen.map((each) => [each.field, each.after]));
    return {
      ...{ act, at, designationId: String(subject.id), sequence, name: subject.name, after },
      centreName: centres.get(String(designation.centreId))?.nameVi ?? '',
      sample: designation.provenance?.generated === true,
    };
  });
}
