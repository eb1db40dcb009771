/* Loads TypeScript in the thread of a worker of the tests. */
import { register as registerRequire } from 'tsx/cjs/api';
import { register as registerImport } from 'tsx/esm/api';

registerRequire();
registerImport();
export default undefined;
