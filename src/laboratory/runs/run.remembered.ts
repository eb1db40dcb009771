import type { Actor } from '../../access';
import { VerificationModel, type RecordKind, type VerificationRecord } from '../certificates';
import type { Day } from '../../platform/i18n';
import type { GridStep } from './run.grid';

/** The last record that this person made on a day by a procedure: what was the same for it is likely the same again. */
export async function lastRecordOf(
  { verifierId, organizationId: centreId }: Actor,
  { kind, procedureCode, day }: { readonly kind: RecordKind; readonly procedureCode: string; readonly day: Day },
): Promise<VerificationRecord | undefined> {
  if (!verifierId) return undefined;
  const [last] = await VerificationModel.find({ centreId, performedOn: day, kind, procedureCode, verifierId })
    .sort({ _id: -1 })
    .limit(1)
    .lean();
  return last;
}

/** What is the same for the whole run, as that record had it. */
export function sharedOf(
  { mode, place, methodDocument, standards, entered }: VerificationRecord,
  grid: readonly GridStep[],
) {
  return {
    ...(mode && { mode }),
    ...(place && { place }),
    ...(methodDocument && { methodDocument }),
    standardIds: standards.map(({ standardId }) => String(standardId)),
    environment: entered.environment,
    ...rowsOf(grid, (name) => entered.readings[name] ?? []),
  };
}

/** Rows for the form, by the names under which it holds them: the shared cells alone. */
export function rowsOf(grid: readonly GridStep[], of: (step: string) => readonly Readonly<Record<string, string>>[]) {
  const shared = grid.map(({ step, shared: fields, group }) => {
    const rows = of(step.name).map((row) => Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? ''])));
    return { group, name: step.name, rows };
  });
  const onBench = shared.find(({ group }) => group === 'rows');
  const others = shared.filter(({ group }) => group !== 'rows').map(({ name, rows }) => [name, rows] as const);
  return { ...(onBench && { rows: onBench.rows }), readings: Object.fromEntries(others) };
}
