import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { ofKnownKind, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { liftHolds } from './hold.service';
import type { LoanRecord } from './loan.model';
import { findLoans } from './loan.queries';
import { listLoansSchema, loanSchema, returnSchema } from './loan.schema';
import { lendStandard, takeBackStandard } from './loan.service';
import type { MaintenanceRecord } from './maintenance.model';
import { findMaintenance } from './maintenance.queries';
import { listMaintenanceSchema, maintenanceApiSchema, taskEndSchema, taskSchema } from './maintenance.schema';
import { endTask, planTask, recordMaintenance } from './maintenance.service';
import type { MeasurementStandardRecord } from './standard.model';
import { presentStandard } from './standard.present';
import { standardActSchema } from './standard.schema';
import type { StorageReadingRecord } from './storage.model';
import { findStorageReadings } from './storage.queries';
import { listReadingsSchema, storagePlaceSchema, storageReadingSchema } from './storage.schema';
import { moveStandard, recordStorage } from './storage.service';

/** How standards are kept: what is done to one, and the lists of all. The lists stand before the address of one. */
export function keepingApi(clock: Clock): {
  readonly lists: readonly Operation[];
  readonly steps: readonly Operation[];
} {
  const today = () => dayInVietnam(clock.now());
  const common = { tag: 'Measurement standards', clock, reads: 'standards.read', writes: 'standards.manage' } as const;
  const { add, step } = resource({
    ...{ ...common, path: '/measurement-standards/:id' },
    present: (standard: MeasurementStandardRecord) => presentStandard(standard, today()),
  });
  const { add: addByChecker } = resource({
    ...{ ...common, path: '/measurement-standards/:id', writes: 'standards.check' },
    present: (standard: MeasurementStandardRecord) => presentStandard(standard, today()),
  });
  const { list } = resource({
    ...{ ...common, path: '/measurement-standards/loans/:id' },
    present: (loan: LoanRecord) => presentRecord(loan),
  });
  const { list: listMaintenance } = resource({
    ...{ ...common, path: '/measurement-standards/maintenance/:id' },
    present: (entry: MaintenanceRecord) => presentRecord(entry),
  });
  const { list: listReadings } = resource({
    ...{ ...common, path: '/measurement-standards/storage-log/:id' },
    present: (entry: StorageReadingRecord) => presentRecord(entry),
  });
  const answer = 'The measurement standard as it is now';
  return {
    lists: [
      list({
        summary: 'Loans of measurement standards, newest first; `state=overdue` keeps those not returned in time',
        answer: 'A page of loans',
        query: listLoansSchema,
        find: (actor, query, page) => findLoans(actor, query, page, today()),
      }),
      listMaintenance({
        summary: 'What was done to measurement standards: maintenance, adjustment, repair; newest first',
        answer: 'A page of entries',
        query: listMaintenanceSchema,
        find: findMaintenance,
      }),
      listReadings({
        summary: 'Conditions found where measurement standards are kept, newest first',
        answer: 'A page of entries',
        query: listReadingsSchema,
        find: findStorageReadings,
      }),
    ],
    steps: [
      add('loans', {
        summary: 'Give a standard out; lent to another body, it serves no work of its centre until it is back',
        ...{ answer, body: loanSchema, run: lendStandard },
      }),
      step('loan-return', {
        summary: 'Take a standard back; damaged, it is checked or calibrated before it is used',
        ...{ answer, body: returnSchema, run: takeBackStandard },
      }),
      step('hold-lifting', {
        summary: 'Let a standard be used by its earlier certificate after a check that passed',
        ...{ answer, body: standardActSchema, run: liftHolds },
      }),
      add('upkeep', {
        summary: 'Plan a piece of upkeep: every so many months, or once',
        ...{ answer, body: taskSchema, run: planTask },
      }),
      step('upkeep-end', {
        summary: 'Take a piece of upkeep out of the plan, with the reason',
        ...{ answer, body: taskEndSchema, run: endTask },
      }),
      add('storage', {
        summary: 'State where a standard is kept from a day on, and the conditions allowed there',
        ...{ answer, body: storagePlaceSchema, run: moveStandard },
      }),
      addByChecker('storage-readings', {
        summary: 'Record the conditions found where a standard is kept; out of bounds with what was done',
        ...{ answer, body: storageReadingSchema, run: recordStorage },
      }),
      addByChecker('maintenance', {
        summary:
          'Record what was done to a standard; after an adjustment or a repair its earlier certificates serve no work, and unfit it is quarantined. `document` is its content in base64',
        ...{ answer, body: maintenanceApiSchema },
        run: async (actor, id, { document, ...input }, change) => {
          const file =
            document && (await ofKnownKind({ name: document.name, bytes: Buffer.from(document.content, 'base64') }));
          return recordMaintenance(actor, id, input, { ...change, file });
        },
      }),
    ],
  };
}
