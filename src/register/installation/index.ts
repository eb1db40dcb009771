export { installationApi } from './installation.api';
export { InstallationModel, type Installation } from './installation.model';
export { installationRoutes } from './installation.routes';
export { letterheadOf, type Letterhead } from './installation.rules';
export { provinceFields, type ProvinceNamed } from './installation.schema';
export { beginInstallation, findInstallation, findProjectYear, getLetterhead } from './installation.service';
export { ProvinceFields } from './installation.views';
