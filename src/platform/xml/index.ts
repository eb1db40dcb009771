export { checkSignatures } from './signature.checking';
export { signXml, type SigningKey } from './signature.making';
export { XmlFault } from './xml.faults';
export { readXml } from './xml.reading';
export { attributeOf, childAt, pathOf, textIn, withDescendants } from './xml.tree';
export { element, writeXml } from './xml.writing';
