export { homeRoutes } from './home.routes';
export { errorPage } from './home.views';
export { readerOf } from './navigation';
