export { activityApi } from './activity.api';
export { loadActivities, type LedgerRow } from './activity.ledger';
export { activityKindNames } from './activity.messages';
export { ActivityModel, type Activity, type ActivityRecord } from './activity.model';
export { activityRoutes } from './activity.routes';
export { activityMeasures, sumOf, type ActivityMeasure, type ActivitySum } from './activity.rules';
export { findActivities, findCountedActivities, sumActivities, type CountedActivities } from './activity.service';
