export { homeRoutes } from './home.routes';
export { errorPage } from './home.views';
export { readerOf, sectionAt } from './navigation';
