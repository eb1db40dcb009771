import type { ClientSession, Types } from 'mongoose';
import {
  findProcedure,
  procedures,
  type Characteristics,
  type Field,
  type Procedure,
  type WorkKind,
} from '../../metrology';
import { characteristicFields } from '../instruments';
import { ownProceduresOn, type EditionKept } from '../procedures';
import type { Day } from '../../platform/i18n';

/** Which work is to be done: in which centre, on an instrument of which type, of what kind, on which day. */
export interface WorkSought {
  readonly centreId: Types.ObjectId | string;
  readonly typeCode: string;
  readonly kind: WorkKind;
  readonly day: Day;
  /** The edition of a procedure of the centre's own with which the record was begun. */
  readonly kept?: EditionKept | undefined;
}

/** The procedures by which the work may be done, the one to propose first. */
export async function proceduresFor(work: WorkSought, session?: ClientSession | null): Promise<readonly Procedure[]> {
  return servingOf(await ownProceduresOn(work, session), work);
}

/**
 * Those written for the type come first, then the centre's own for it, the general record, which serves any type, and
 * those of the centre's own that serve any type. A verification follows the procedure of its type where there is one:
 * none of the centre's own stands for it, but its result may be taken over from a signed paper.
 */
export function servingOf(
  own: readonly Procedure[],
  { typeCode, kind }: Pick<WorkSought, 'typeCode' | 'kind'>,
): readonly Procedure[] {
  const serving = (all: readonly Procedure[]) => all.filter(({ kinds }) => !kinds || kinds.includes(kind));
  const forType = ({ instrumentTypeCodes }: Procedure) => instrumentTypeCodes.includes(typeCode);
  const written = serving(procedures).filter(forType);
  const general = serving(procedures).filter(isGeneral);
  if (kind === 'verification' && written.length > 0)
    return [...written, ...general.filter(({ decidedByChecks }) => decidedByChecks)];
  return [...written, ...serving(own).filter(forType), ...general, ...serving(own).filter(isGeneral)];
}

/** The procedure that says what an instrument of the type is described by; undefined where none is written for it. */
export function describingProcedure(typeCode: string): Procedure | undefined {
  return procedures.find(({ instrumentTypeCodes }) => instrumentTypeCodes.includes(typeCode));
}

/** What a procedure asks of an instrument: one that is not the type's own knows only some of what the register says. */
export function knownTo({ characteristics: fields }: Procedure, characteristics: Characteristics): Characteristics {
  const names = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(characteristics).filter(([name]) => names.has(name)));
}

/** What a procedure of the centre's own asks of an instrument beyond what the register says of its type. */
export function askedBeside(procedure: Procedure, typeCode: string): readonly Field[] {
  if (!isOwn(procedure)) return [];
  const registered = new Set(characteristicFields(describingProcedure(typeCode)?.code).map(({ name }) => name));
  return procedure.characteristics.filter(({ name }) => !registered.has(name));
}

/** True of a procedure that a centre wrote itself. */
export function isOwn({ code }: Pick<Procedure, 'code'>): boolean {
  return findProcedure(code) === null;
}

/**
 * True where the record itself names the document by which the work is done: the general record has none, and a
 * verification by a procedure of the centre's own rests on the law's document, not on the centre's.
 */
export function namesItsDocument(procedure: Procedure, kind: WorkKind): boolean {
  return isOwn(procedure) ? kind === 'verification' : isGeneral(procedure);
}

/** True of a procedure that is written for no type. */
function isGeneral({ instrumentTypeCodes }: Pick<Procedure, 'instrumentTypeCodes'>): boolean {
  return instrumentTypeCodes.length === 0;
}
