export { orderApi } from './order.api';
export {
  appointmentsBetween,
  appointmentsOf,
  getOrder,
  instrumentsOf,
  openOrdersOf,
  ordersOf,
  plannedBetween,
} from './order.queries';
export { placeKindNames } from './order.names';
export { orderRoutes, orderSheetRoute } from './order.routes';
export { WorkOrderModel, type OrderRecord, type WorkOrder } from './order.model';
export { hasEnded } from './order.states';
export { orderSeries } from './order.service';
export { AppointmentAt, orderAddress } from './order.views';
export { priceListApi } from './price-list.api';
export { priceListRoutes } from './price-list.routes';
export { PriceListModel, type PriceListRecord } from './price-list.model';
export { publicOrderRoutes } from './public.routes';
export { orderLookup } from './record.lookup';
export { remindOfAppointments } from './reminders';
export { recordsOfOrder } from './progress.queries';
export { requestApi } from './request.api';
export { WorkRequestModel, type RequestRecord } from './request.model';
export { requestRoutes } from './request.routes';
export { countWaitingRequests, requestSeries } from './request.service';
