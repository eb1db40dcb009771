export { wordsIn } from './dcc.fields';
export { readDcc, type ReadCertificate } from './dcc.reading';
export { type SignatureState } from './dcc.signature';
export { writeDcc } from './dcc.writing';
export type { DigitalCertificate, Series, Words } from './dcc.shape';
