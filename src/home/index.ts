export { homeRoutes } from './home.routes';
export { ErrorPage } from './home.views';
export { readerOf } from './navigation';
