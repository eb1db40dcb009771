import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { QualitySystemRecord } from './quality-system.model';
import { findQualitySystems, getQualitySystem } from './quality-system.queries';
import { percentOf } from './quality-system.rules';
import {
  changeQualitySystemSchema,
  listQualitySystemsSchema,
  recordDutySchema,
  recordStageSchema,
  registerQualitySystemSchema,
} from './quality-system.schema';
import { changeQualitySystem, recordDuty, recordStage, registerQualitySystem } from './quality-system.service';

export function qualitySystemApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, add } = resource({
    ...{ tag: 'Quality systems', path: '/quality-systems/:id', clock },
    ...{ reads: 'qualitySystems.read', writes: 'qualitySystems.manage', present: presentSystem },
  });
  return [
    list({
      summary: 'The ISO 9001 status of agencies',
      answer: 'A page of quality systems',
      query: listQualitySystemsSchema,
      find: findQualitySystems,
    }),
    begin({
      summary: 'Register the quality system of an agency',
      answer: 'The quality system',
      body: registerQualitySystemSchema,
      run: registerQualitySystem,
    }),
    read({ summary: 'One quality system', answer: 'The quality system', get: getQualitySystem }),
    change({
      summary: 'Change a quality system; a field that is null is removed',
      answer: 'The quality system as it is now',
      body: changeQualitySystemSchema,
      run: changeQualitySystem,
    }),
    add('stages', {
      summary: 'Record that a stage was reached',
      answer: 'The quality system as it is now',
      body: recordStageSchema,
      run: (actor, id, input, change) => recordStage(actor, id, input, change),
    }),
    add('duties', {
      summary: 'Record that a yearly duty was done',
      answer: 'The quality system as it is now',
      body: recordDutySchema,
      run: (actor, id, input, change) => recordDuty(actor, id, input, change),
    }),
  ];
}

function presentSystem(system: QualitySystemRecord) {
  const coveragePercent = percentOf(system.proceduresCovered, system.proceduresPublished);
  return {
    ...presentRecord(system, 'searchWords', 'nameOrder'),
    ...(coveragePercent !== undefined && { coveragePercent }),
  };
}
