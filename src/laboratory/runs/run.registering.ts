import type { Actor } from '../../access';
import { getInstrument, InstrumentModel, registerInstrument, serialKeyOf, type InstrumentRecord } from '../instruments';
import { keyOf, withoutPrefix } from './run.rules';
import type { RunMember } from './run.schema';

/**
 * The instrument of a member of a run. One that is to be registered is, unless the centre's register has it by now: a
 * run that is sent again registers nothing twice.
 */
export async function instrumentOf(
  actor: Actor,
  member: RunMember,
  { confirmed = [], at }: { readonly confirmed: readonly string[] | undefined; readonly at: Date },
): Promise<InstrumentRecord> {
  const { instrumentId, register } = member;
  if (instrumentId) return getInstrument(actor, instrumentId);
  if (!register) throw new Error('a member of a run is no instrument');
  const serialKey = serialKeyOf({
    typeCode: register.typeCode,
    ...(register.maker && { maker: register.maker }),
    ...(register.serial && { serial: register.serial }),
  });
  const known = serialKey && (await InstrumentModel.findOne({ serialKey, centreId: actor.organizationId }).lean());
  if (known) return known;
  const answered = [...(register.confirmed ?? []), ...confirmed].map((key) => withoutPrefix(key, keyOf(member)));
  return registerInstrument(actor, { ...register, confirmed: answered }, at);
}
