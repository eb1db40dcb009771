export { checkSignatures, type SignatureCheck, type SignatureOutcome } from './signature.checking';
export { readSigningKey, signXml, type SigningKey } from './signature.making';
export { XmlFault } from './xml.faults';
export { readXml } from './xml.reading';
export { attributeOf, childAt, childrenOf, pathOf, textIn, withDescendants, type XmlElement } from './xml.tree';
export { element, writeXml, type NewElement } from './xml.writing';
