import { addDays } from '../metrology';
import type { Day } from '../platform/i18n';
import { searchWords } from '../platform/database';
import { orderKey } from '../platform/text';
import type { DutyDone, QualitySystem, StageEntry } from '../quality/quality-systems';
import type { Dice } from './dice';
import { conversionFact, generated, provenanceOf } from './facts';
import { padded, type Seeded, type SeededOrganization } from './organizations';

const { decision, fromEdition, toEdition } = conversionFact;

/** The report that states 100 % was written in November 2023; it names no agency's own day, so only "by then" is known. */
const reportedBy: Day = '2023-11-30';

/** The agencies of 2023, every one of them converted as the province's report states. */
export function seededQualitySystems(
  dice: Dice,
  agencies: readonly SeededOrganization[],
  today: Day,
): Seeded<QualitySystem>[] {
  return agencies.map((agency) =>
    agency.provenance?.generated ? generatedSystem(dice, agency, today) : statedSystem(dice, agency),
  );
}

/** Of an agency that the sources name, only what they state: that it was converted, and by when at the latest. */
function statedSystem(dice: Dice, agency: SeededOrganization): Seeded<QualitySystem> {
  return {
    ...systemOf(dice, agency),
    stages: [
      {
        stage: 'declaredAnew',
        on: reportedBy,
        precision: 'by',
        editionNumber: toEdition,
        decisionNumber: decision,
        note: 'Nguồn chỉ nêu đã chuyển đổi xong khi báo cáo (11/2023); ngày công bố của cơ quan không có trong nguồn.',
      },
    ],
    duties: [],
    provenance: provenanceOf(conversionFact),
  };
}

function generatedSystem(dice: Dice, agency: SeededOrganization, today: Day): Seeded<QualitySystem> {
  const published = dice.between(20, 130);
  const lastDay = agency.validUntil && agency.validUntil < today ? agency.validUntil : today;
  const stages = stagesOf(dice, lastDay);
  return {
    ...systemOf(dice, agency),
    proceduresCovered: Math.round(published * (0.7 + 0.3 * dice.next())),
    proceduresPublished: published,
    stages,
    duties: dutiesOf(dice, lastDay),
    provenance: generated,
  };
}

function systemOf(dice: Dice, { _id, code, nameVi, agencyKind }: SeededOrganization) {
  return {
    _id: dice.id(),
    agencyId: _id,
    agencyName: nameVi,
    nameOrder: orderKey(nameVi),
    agencyKind: agencyKind ?? 'other',
    editionNumber: toEdition,
    mandatory: agencyKind !== 'communeCommittee',
    searchWords: searchWords(nameVi, code, toEdition),
  };
}

/** The older edition declared before the plan of 15/01/2020; the new one built, applied, reviewed and declared by October 2023. */
function stagesOf(dice: Dice, lastDay: Day): StageEntry[] {
  const stages: StageEntry[] = [
    { stage: 'declared', on: `${dice.between(2014, 2018)}-0${dice.between(3, 9)}-15`, editionNumber: fromEdition },
  ];
  let on = addDays('2020-02-15', dice.between(0, 700));
  for (const stage of ['building', 'applied', 'internalAudit', 'managementReview', 'declaredAnew'] as const) {
    stages.push({ stage, on, editionNumber: toEdition, ...(stage === 'building' && { decisionNumber: decision }) });
    on = addDays(on, dice.between(20, 140));
  }
  for (on = addDays(on, 300); on <= lastDay; on = addDays(on, 365))
    stages.push({ stage: 'maintained', on, editionNumber: toEdition });
  return stages;
}

const firstYearOfDuties = 2020;

const dutyMonths: readonly (readonly [duty: DutyDone['duty'], month: number])[] = [
  ['plan', 2],
  ['objectives', 3],
  ['procedureReview', 6],
  ['internalAudit', 8],
  ['managementReview', 10],
  ['report', 11],
];

/** The duties of each year since 2020; few were missed. */
function dutiesOf(dice: Dice, lastDay: Day): DutyDone[] {
  const duties: DutyDone[] = [];
  for (let year = firstYearOfDuties; year <= Number(lastDay.slice(0, 4)); year += 1) {
    for (const [duty, month] of dutyMonths) {
      const doneOn = `${year}-${padded(month, 2)}-${padded(dice.between(1, 28), 2)}`;
      if (doneOn <= lastDay && dice.happens(0.97)) duties.push({ year, duty, doneOn });
    }
  }
  return duties;
}
