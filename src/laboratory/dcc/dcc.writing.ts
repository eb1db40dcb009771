import { createHash } from 'node:crypto';
import { element, writeXml, type NewElement } from '../../platform/xml';
import { measurementElement } from './dcc.results.writing';
import { identificationsElement, wordsElement } from './dcc.words.writing';
import { dccNamespace, siNamespace } from './dcc.versions';
import type { CarriedFile, CertificateItem, Contact, DigitalCertificate, Statement, Words } from './dcc.shape';

const version = '3.3.0';

/**
 * The certificate as DCC 3.3.0, always the same bytes for the same shape. It is valid by PTB's schema and holds its
 * Schematron rules where the shape has what they ask for: methods and conditions for every result, each text either in
 * all languages used or without language.
 */
export function writeDcc(certificate: DigitalCertificate): string {
  return writeXml(
    element(
      'dcc:digitalCalibrationCertificate',
      {
        'xmlns:dcc': dccNamespace,
        'xmlns:si': siNamespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${dccNamespace} https://ptb.de/dcc/v${version}/dcc.xsd`,
        schemaVersion: version,
      },
      administrativeData(certificate),
      element('dcc:measurementResults', {}, certificate.measurements.map(measurementElement)),
      certificate.carried && carriedElement('dcc:document', certificate.carried),
    ),
  );
}

function administrativeData(certificate: DigitalCertificate): NewElement {
  const { software, items, laboratory, responsible, customer, statements } = certificate;
  return element(
    'dcc:administrativeData',
    {},
    element(
      'dcc:dccSoftware',
      {},
      software.map(({ name, release }) =>
        element('dcc:software', {}, wordsElement('dcc:name', [{ text: name }]), element('dcc:release', {}, release)),
      ),
    ),
    coreData(certificate),
    element('dcc:items', {}, items.map(itemElement)),
    element(
      'dcc:calibrationLaboratory',
      {},
      laboratory.code && element('dcc:calibrationLaboratoryCode', {}, laboratory.code),
      contactElement('dcc:contact', laboratory),
    ),
    element('dcc:respPersons', {}, responsible.map(responsibleElement)),
    customer && contactElement('dcc:customer', customer),
    statements.length > 0 && element('dcc:statements', {}, statements.map(statementElement)),
  );
}

function coreData(certificate: DigitalCertificate): NewElement {
  const { receivedOn, performedFrom, performedUntil, performedAt, issuedOn, replaces } = certificate;
  return element(
    'dcc:coreData',
    {},
    element('dcc:countryCodeISO3166_1', {}, certificate.countryCode),
    certificate.languages.map((code) => element('dcc:usedLangCodeISO639_1', {}, code)),
    certificate.mandatoryLanguages.map((code) => element('dcc:mandatoryLangCodeISO639_1', {}, code)),
    element('dcc:uniqueIdentifier', {}, certificate.uniqueId),
    identificationsElement(certificate.identifications),
    receivedOn && element('dcc:receiptDate', {}, receivedOn),
    performedFrom && element('dcc:beginPerformanceDate', {}, performedFrom),
    performedUntil && element('dcc:endPerformanceDate', {}, performedUntil),
    performedAt && element('dcc:performanceLocation', {}, performedAt),
    issuedOn && element('dcc:issueDate', {}, issuedOn),
    replaces &&
      element(
        'dcc:reportAmendedSubstituted',
        {},
        element('dcc:typeOfChange', {}, replaces.change),
        element('dcc:replacedUniqueIdentifier', {}, replaces.uniqueId),
      ),
  );
}

function itemElement({ name, description, maker, model, identifications }: CertificateItem): NewElement {
  return element(
    'dcc:item',
    {},
    wordsElement('dcc:name', name),
    description && wordsElement('dcc:description', description),
    maker && element('dcc:manufacturer', {}, wordsElement('dcc:name', [{ text: maker }])),
    model && element('dcc:model', {}, model),
    identificationsElement(identifications),
  );
}

function contactElement(tag: string, { name, countryCode, city, address }: Contact): NewElement {
  return element(
    tag,
    {},
    wordsElement('dcc:name', name),
    element(
      'dcc:location',
      {},
      city && element('dcc:city', {}, city),
      countryCode && element('dcc:countryCode', {}, countryCode),
      address && wordsElement('dcc:further', [{ text: address }]),
    ),
  );
}

function responsibleElement({ name, role, isMain }: DigitalCertificate['responsible'][number]): NewElement {
  return element(
    'dcc:respPerson',
    {},
    element('dcc:person', {}, wordsElement('dcc:name', name)),
    role && element('dcc:role', {}, role),
    isMain && element('dcc:mainSigner', {}, 'true'),
  );
}

function statementElement({ meaning, norms, references, declaration, date, verdict }: Statement): NewElement {
  return element(
    'dcc:statement',
    { refType: meaning },
    norms?.map((norm) => element('dcc:norm', {}, norm)),
    references?.map((reference) => element('dcc:reference', {}, reference)),
    declaration && wordsElement('dcc:declaration', declaration),
    date && element('dcc:date', {}, date),
    verdict && element('dcc:conformity', {}, verdict),
  );
}

/** The file with its SHA-256 in its description, so that a reader knows which one it was. */
function carriedElement(tag: string, { fileName, mimeType, bytes, description = [] }: CarriedFile): NewElement {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said: Words = description.map(({ text, ...lang }) => ({ ...lang, text: `${text} SHA-256: ${sha256}` }));
  return element(
    tag,
    {},
    wordsElement('dcc:description', said.length > 0 ? said : [{ text: `SHA-256: ${sha256}` }]),
    element('dcc:fileName', {}, fileName),
    element('dcc:mimeType', {}, mimeType),
    element('dcc:dataBase64', {}, Buffer.from(bytes).toString('base64')),
  );
}
