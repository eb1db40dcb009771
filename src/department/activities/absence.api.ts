import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import type { AbsenceRecord } from './absence.model';
import { attestAbsenceSchema, listAbsencesSchema } from './absence.schema';
import { attestAbsence, findAbsences, getAbsence, withdrawAbsence } from './absence.service';
import { removeActivitySchema } from './activity.schema';

export function absenceApi(clock: Clock): readonly Operation[] {
  const { listWhole, begin, read, remove } = resource({
    ...{ tag: 'Activities', path: '/activities/absences/:id', clock },
    ...{ reads: 'activities.read', writes: 'activities.manage', present: presentAbsence },
  });
  return [
    listWhole({
      summary: 'The kinds of activities of which somebody attested that there was none in a year',
      answer: 'The attestations',
      query: listAbsencesSchema,
      find: findAbsences,
    }),
    begin({
      summary: 'Attest that there was none of a kind in a year: only then is it counted as zero',
      answer: 'The attestation',
      body: attestAbsenceSchema,
      run: attestAbsence,
    }),
    read({ summary: 'One attestation', answer: 'The attestation', get: getAbsence }),
    remove('withdraw', {
      summary: 'Withdraw an attestation: there is no data of that year again',
      answer: 'Withdrawn',
      body: removeActivitySchema,
      run: withdrawAbsence,
    }),
  ];
}

function presentAbsence({ _id, __v, kind, detail, year, attestedBy, attestedAt, provenance }: AbsenceRecord) {
  return { id: String(_id), version: __v, kind, detail, year, attestedBy, attestedAt, provenance };
}
