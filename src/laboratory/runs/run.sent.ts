import type { Fault } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { ChosenMember } from './run.choice';
import { ownerNamed, type Fresh } from './run.fresh';
import type { RefusedMember } from './run.rules';
import type { Run, RunChoice, RunForm, RunMember, RunRow } from './run.schema';

interface Chosen {
  readonly choice: RunChoice;
  readonly members: readonly ChosenMember[];
  readonly typeCode: string | undefined;
  readonly procedureCode: string | undefined;
  readonly fresh: Fresh | undefined;
}

/** A run as it was sent: every instrument of the address takes part with what was typed of it, or those of one part. */
export async function runSent(
  { members: rows, part, ...common }: RunForm,
  { choice, members, typeCode, procedureCode, fresh }: Chosen,
): Promise<{ readonly run: Run; readonly refused: readonly RefusedMember[] }> {
  const taking = part ? members.filter(({ key }) => rows[key]) : members;
  const owners = new Map<string, ReturnType<typeof ownerNamed>>();
  const parts: RunMember[] = [];
  const refused: RefusedMember[] = [];
  for (const member of taking) {
    const { owner, ...row }: RunRow = { checks: {}, rows: [], readings: {}, ...rows[member.key] };
    if (member.instrument) {
      parts.push({ ...row, key: member.key, instrumentId: String(member.instrument._id) });
      continue;
    }
    const words = [owner, fresh?.owner].find(Boolean) ?? '';
    const named = owners.get(words) ?? ownerNamed(words);
    owners.set(words, named);
    const found = await named;
    if ('fault' in found) refused.push(withoutOwner(member, found.fault));
    else
      parts.push({
        ...row,
        key: member.key,
        register: registered(member, { typeCode, fresh, ownedFrom: common.performedOn, ...found }),
      });
  }
  return {
    run: {
      ...{ ...common, kind: choice.kind, members: parts },
      ...(procedureCode && { procedureCode }),
      ...(choice.orderId && { orderId: choice.orderId }),
    },
    refused,
  };
}

interface ToRegister {
  readonly typeCode: string | undefined;
  readonly fresh: Fresh | undefined;
  readonly ownerId: string;
  /** The day of the work: its owner had it then. */
  readonly ownedFrom: Day;
}

function registered(
  { name: serial }: ChosenMember,
  { typeCode = '', fresh, ownerId, ownedFrom }: ToRegister,
): NonNullable<RunMember['register']> {
  const { owner: _owner, ...common } = fresh ?? {};
  return { ownedFrom, ...common, typeCode, ownerId, serial };
}

function withoutOwner({ key, name }: ChosenMember, fault: Fault): RefusedMember {
  return { key, name, errors: { [`members[${key}][owner]`]: fault }, questions: {}, refusals: [] };
}
