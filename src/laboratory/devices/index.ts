export { deviceApi } from './device.api';
export { deviceRoutes } from './device.routes';
export { deviceScripts } from './device.scripts';
export { DeviceModel } from './device.model';
export { offlineRoutes } from './offline.routes';
