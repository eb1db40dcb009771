export { readDcc } from './dcc.reading';
export { writeDcc } from './dcc.writing';
export type { DigitalCertificate, Series, Words } from './dcc.shape';
