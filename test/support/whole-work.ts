import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareQuantities,
  findProcedure,
  type EvaluationInput,
  type Procedure,
  type Quantity,
} from '../../src/metrology';
import { anyScope } from './centres';
import { buildWorkingCentre, type WorkingCentre } from './certificates';
import { buildInstrumentType, platformScaleRule } from './instruments';
import { standardCertificate } from './standards';

/** The whole readings of an instrument that passes, and the figures that judge them. */
export function sampleOf(procedureCode: string): EvaluationInput {
  const file = readFileSync(join(__dirname, '../metrology/samples', `${procedureCode}.json`), 'utf8');
  return (JSON.parse(file) as { input: EvaluationInput }).input;
}

/** A procedure that is there. */
export function procedureNamed(code: string): Procedure {
  const found = findProcedure(code);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
}

/** A centre that may verify what the procedure is written for, with a standard that does for its sample readings. */
export async function buildCentreFor(procedure: Procedure) {
  const [typeCode = ''] = procedure.instrumentTypeCodes;
  const sample = sampleOf(procedure.code);
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...anyScope, typeCode, subject: procedure.name.vi }] },
    standard: standardFor(procedure, sample),
  });
  const type = { code: typeCode, nameVi: `Loại ${typeCode}`, field: 'Khối lượng', rules: [platformScaleRule] };
  await buildInstrumentType({ ...type, procedureCode: procedure.code, procedureDocument: undefined } as never);
  const { characteristics = {} } = procedure.readCharacteristics(sample.characteristics);
  const instrument = await centre.scale({ typeCode, characteristics: characteristics ?? {} });
  return { centre, instrumentId: instrument.id, typeCode };
}

/** Today's work by a procedure, as its sample reads. */
export function sampleEntry({ standard }: WorkingCentre, procedureCode: string, instrumentId: string) {
  const { environment, checks, readings } = sampleOf(procedureCode);
  const work = { mode: 'periodic', performedOn: '2026-11-20', standardIds: [standard.id] };
  return { instrumentId, ...work, environment, checks, readings };
}

/** A single standard over the whole range that the readings ask for, with an uncertainty far below every limit. */
function standardFor(procedure: Procedure, sample: EvaluationInput) {
  const { evaluation, errors } = procedure.evaluate(sample);
  if (!evaluation) throw new Error(JSON.stringify(errors));
  const { characteristics, readings } = evaluation.entered;
  const [way] = procedure.standardNeed(characteristics, readings) ?? [];
  const values = (way?.values ?? []).map(({ value }) => value).sort(compareQuantities);
  const [from, to] = [values[0], values.at(-1)];
  if (!way || !from || !to) throw new Error(`${procedure.code} asks nothing of its standards`);
  const uncertainty: Quantity = { value: '0.0000001', unit: to.unit };
  return {
    ...{ quantity: way.quantity, range: { from, to }, nominals: [], accuracyClass: '' },
    certificates: [standardCertificate({ uncertainty })],
  };
}
