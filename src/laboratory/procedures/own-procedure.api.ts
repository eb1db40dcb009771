import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { OwnProcedureRecord } from './own-procedure.model';
import { findOwnProcedures, getOwnProcedure } from './own-procedure.queries';
import {
  beginOwnProcedureSchema,
  changeOwnProcedureSchema,
  fitnessSchema,
  listOwnProceduresSchema,
  reasonSchema,
} from './own-procedure.schema';
import {
  approveOwnProcedure,
  beginNextEdition,
  beginOwnProcedure,
  changeOwnProcedure,
  discardOwnProcedure,
  returnOwnProcedure,
  submitOwnProcedure,
  withdrawOwnProcedure,
} from './own-procedure.service';

export function ownProcedureApi(clock: Clock): readonly Operation[] {
  const kind = {
    ...{ tag: 'Procedures of the centre', clock, present: presentOwnProcedure },
    path: '/procedures/:id',
    reads: 'procedures.read',
  } as const;
  const { list, begin, read, change, step, remove } = resource({ ...kind, writes: 'procedures.write' });
  const approving = resource({ ...kind, writes: 'procedures.approve' });
  const answer = 'The edition as it is now';
  return [
    list({
      summary: 'The procedures that centres wrote themselves, every edition',
      answer: 'A page of editions',
      query: listOwnProceduresSchema,
      find: findOwnProcedures,
    }),
    begin({
      summary: 'Begin a procedure of one’s centre; what is wrong with the declaration is said at its place',
      answer: 'Its first edition, a draft',
      body: beginOwnProcedureSchema,
      run: beginOwnProcedure,
    }),
    read({ summary: 'One edition of a procedure', answer: 'The edition', get: getOwnProcedure }),
    change({ summary: 'Change a draft', answer, body: changeOwnProcedureSchema, run: changeOwnProcedure }),
    step('submission', {
      summary: 'Give a draft to whoever approves it',
      answer,
      body: fitnessSchema,
      run: submitOwnProcedure,
    }),
    remove('discard', {
      summary: 'Delete a draft that one wrote by mistake; never one that was approved',
      answer: 'Deleted',
      body: reasonSchema,
      run: discardOwnProcedure,
    }),
    step('editions', {
      summary: 'Begin the edition after an approved one, as a copy of it',
      answer: 'The new edition, a draft',
      run: (actor, id, _nothing, change) => beginNextEdition(actor, id, change),
    }),
    approving.step('approval', {
      summary: 'Approve what somebody else wrote: new work is done by it from this day on',
      answer,
      run: (actor, id, _nothing, change) => approveOwnProcedure(actor, id, change),
    }),
    approving.step('return', {
      summary: 'Send it back to its writers with the reason',
      answer,
      body: reasonSchema,
      run: returnOwnProcedure,
    }),
    approving.step('withdrawal', {
      summary: 'Do no new work by it, with the reason',
      answer,
      body: reasonSchema,
      run: withdrawOwnProcedure,
    }),
  ];
}

function presentOwnProcedure(procedure: OwnProcedureRecord) {
  return presentRecord(procedure, 'searchWords', 'writtenByIds');
}
