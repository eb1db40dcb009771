import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { SignatoryRecord } from './signatory.model';
import { findSignatories, getSignatory } from './signatory.queries';
import { endSignatorySchema, listSignatoriesSchema, registerSignatorySchema } from './signatory.schema';
import { endSignatory, registerSignatory } from './signatory.service';

/** Who signs for a centre, by decision of its head. */
export function signatoryApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, step } = resource({
    ...{ tag: 'Signatories', path: '/signatories/:id', clock },
    ...{ reads: 'signatories.read', writes: 'signatories.manage' },
    present: (found: SignatoryRecord) => presentRecord(found),
  });
  return [
    list({
      summary: 'Rights to sign, the newest first; a centre without any lets whoever may approve sign everything',
      answer: 'A page of rights',
      query: listSignatoriesSchema,
      find: findSignatories,
    }),
    begin({
      summary: 'Give a person of the own centre the right to sign, by decision of its head',
      answer: 'The right',
      body: registerSignatorySchema,
      run: registerSignatory,
    }),
    read({ summary: 'One right to sign', answer: 'The right', get: getSignatory }),
    step('end', {
      summary: 'End a right to sign from a day on, with the reason',
      answer: 'The right as it is now',
      body: endSignatorySchema,
      run: endSignatory,
    }),
  ];
}
