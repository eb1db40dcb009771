export { instrumentTypeApi } from './instrument-type.api';
export { instrumentTypeRoutes } from './instrument-type.routes';
export { InstrumentTypeLink } from './type-name.views';
export { instrumentApi, presentInstrument } from './instrument.api';
export {
  characteristicFields,
  characteristicWords,
  describeCharacteristics,
  describeFields,
  readInstrumentForm,
  wordsOfFields,
} from './instrument.characteristics';
export { findFilterChoices, findTypeChoices } from './instrument.choices';
export { namesFor, stateOf, type InstrumentNames } from './instrument.names';
export { instrumentCsvRoute, instrumentRoutes } from './instrument.routes';
export { DueDay, InstrumentLink, PlaceFilters, Serial, type InstrumentFilterChoices } from './instrument.views';
export type { VerificationLine, WorkLink } from './instrument-record.views';
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
  findTypesByProcedureDocument,
  findTypesNotListedOn,
  instrumentTypeByCode,
  instrumentTypesByCode,
} from './instrument-type.service';
export { findTypesWithWaitingRules } from './proposed-rule.service';
export { InstrumentModel, type Instrument, type InstrumentRecord } from './instrument.model';
export {
  firstDayOf,
  instrumentCode,
  instrumentWords,
  ownerOn,
  readCharacteristics,
  serialKeyOf,
} from './instrument.rules';
export { findInstruments, getInstrument } from './instrument.queries';
export { registerInstrumentSchema, type InstrumentInput } from './instrument.schema';
export { instrumentSeries, registerInstrument } from './instrument.service';
export { CharacteristicFields } from './instrument.form';
export { recordHistory } from './instrument-history.service';
export {
  countState,
  countStates,
  inState,
  stateContextOf,
  whereListed,
  type StateContext,
  type StateCounts,
} from './legal-state.queries';
export { datedRange, dueWithinDays, stateKeyOf, type InstrumentHistory } from './legal-state.rules';
export type { CertificateInHistory } from './legal-state.rules';
export { legalStateMeanings, legalStateNames, legalStates, type LegalState } from './legal-state.words';
export { ofOwners, withOwners, type OwnerFilter, type OwnersNamed } from './owner.filter';
