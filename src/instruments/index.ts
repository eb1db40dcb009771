export { loadInstrumentTypes } from './instrument-type.catalogue';
export {
  InstrumentTypeModel,
  type InstrumentType,
  type InstrumentTypeRecord,
  type InstrumentTypeRule,
} from './instrument-type.model';
export { ruleOn } from './instrument-type.rules';
export {
  findInstrumentTypes,
  findTypesByLegalBasis,
  findTypesByProcedureDocument,
  findTypesNotListedOn,
  instrumentTypeByCode,
  instrumentTypesByCode,
} from './instrument-type.service';
export { countInstruments, countInstrumentsByType } from './instrument-count.service';
export { instrumentStatusNames } from './instrument.messages';
export { InstrumentModel, type Instrument, type InstrumentRecord, type InstrumentStatus } from './instrument.model';
export { instrumentCode, instrumentWords, serialFrom, serialKeyOf } from './instrument.rules';
export { getInstrument, getInstrumentForWork } from './instrument.queries';
export { instrumentSeries } from './instrument.service';
export { recordNotVerified, recordVerified, recordWithdrawn } from './instrument-verified.service';
