export { AbsenceModel, type AbsenceRecord } from './absence.model';
export { lineName } from './absence.rules';
export { activityApi } from './activity.api';
export { loadAbsences, loadActivities, type AbsenceRow, type LedgerRow } from './activity.ledger';
export { activityKindNames } from './activity.messages';
export { ActivityModel, type Activity, type ActivityRecord } from './activity.model';
export { activityRoutes } from './activity.routes';
export { activityMeasures, sumOf, type ActivityMeasure, type ActivitySum } from './activity.rules';
export { countedIn, findActivities, readLedger, type CountedActivities, type CountedLedger } from './activity.service';
