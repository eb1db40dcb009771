import { procedures, type Characteristics, type Procedure, type WorkKind } from '../../metrology';
import type { Day } from '../../platform/i18n';

/** Which work is to be done: on an instrument of which type, of what kind, on which day. */
export interface WorkSought {
  readonly typeCode: string;
  readonly kind: WorkKind;
  readonly day: Day;
}

/**
 * The procedures by which the work may be done, the one to propose first: those written for the type, and the general
 * record, which serves any type. A verification follows the procedure of its type where there is one.
 */
export async function proceduresFor({ typeCode, kind }: WorkSought): Promise<readonly Procedure[]> {
  const serving = procedures.filter(({ kinds }) => !kinds || kinds.includes(kind));
  const written = serving.filter(({ instrumentTypeCodes }) => instrumentTypeCodes.includes(typeCode));
  const general = serving.filter(isGeneral);
  return kind === 'verification' && written.length > 0 ? written : [...written, ...general];
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

/** True of a procedure that is written for no type: what it is done by is named in the record itself. */
export function isGeneral({ instrumentTypeCodes }: Pick<Procedure, 'instrumentTypeCodes'>): boolean {
  return instrumentTypeCodes.length === 0;
}
