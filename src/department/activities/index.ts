export { AbsenceModel, type AbsenceRecord } from './absence.model';
export { lineName } from './absence.rules';
export { activityApi } from './activity.api';
export { loadAbsences, loadActivities, type LedgerRow } from './activity.ledger';
export { activityKindNames } from './activity.messages';
export { ActivityModel, type Activity, type ActivityRecord } from './activity.model';
export { activityRoutes } from './activity.routes';
export { activityMeasures, sumOf, type ActivityMeasure } from './activity.rules';
export { countedIn, readLedger, type CountedLedger } from './activity.service';
