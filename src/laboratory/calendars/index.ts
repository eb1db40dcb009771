export { calendarApi } from './calendar.api';
export { calendarRoutes } from './calendar.routes';
export { publicCalendarRoutes } from './public.routes';
