export { wordsIn } from './dcc.fields';
export { readDcc, type ReadCertificate } from './dcc.reading';
export { isNumberText } from './dcc.series.reading';
export { type SignatureState } from './dcc.signature';
export { writeDcc } from './dcc.writing';
export type { DigitalCertificate, Series, StatedUncertainty, Words } from './dcc.shape';
