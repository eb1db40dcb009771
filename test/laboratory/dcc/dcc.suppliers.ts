/** A certificate as a laboratory writes it by hand in that version of the schema: where versions differ, each its own way. */
export function supplierFile(version: string): string {
  const old = version.startsWith('2.');
  const newest = version >= '3.3';
  const words = (tag: string, text: string, lang = ' lang="en"') =>
    `<dcc:${tag}><dcc:content${lang}>${text}</dcc:content></dcc:${tag}>`;
  const location =
    '<dcc:location><dcc:city>Musterstadt</dcc:city><dcc:countryCode>DE</dcc:countryCode><dcc:street>Weg</dcc:street></dcc:location>';
  const contact = (name: string) => `${words('name', name, '')}<dcc:eMail>a@b.example</dcc:eMail>${location}`;
  const expanded = newest
    ? '<si:measurementUncertaintyUnivariate><si:expandedMU><si:valueExpandedMU>0.00005</si:valueExpandedMU>'
    : '<si:expandedUnc><si:uncertainty>0.00005</si:uncertainty>';
  const uncertainty = `${expanded}<si:coverageFactor>2</si:coverageFactor><si:coverageProbability>0.95</si:coverageProbability><si:distribution>normal</si:distribution>${
    newest ? '</si:expandedMU></si:measurementUncertaintyUnivariate>' : '</si:expandedUnc>'
  }`;
  const quantity = (value: string, unit: string, more = '') =>
    `<dcc:quantity><si:real><si:value>${value}</si:value><si:unit>${unit}</si:unit>${more}</si:real></dcc:quantity>`;
  const status = old ? 'state' : 'status';
  return `<?xml version="1.0" encoding="UTF-8"?>
<dcc:digitalCalibrationCertificate xmlns:dcc="https://ptb.de/dcc" xmlns:si="https://ptb.de/si" schemaVersion="${version}">
  <dcc:administrativeData>
    <dcc:dccSoftware><dcc:software>${words('name', 'Editor', '')}<dcc:release>v1.0</dcc:release></dcc:software></dcc:dccSoftware>
    <dcc:coreData>
      <dcc:countryCodeISO3166_1>DE</dcc:countryCodeISO3166_1>
      <dcc:usedLangCodeISO639_1>en</dcc:usedLangCodeISO639_1>
      <dcc:mandatoryLangCodeISO639_1>en</dcc:mandatoryLangCodeISO639_1>
      <dcc:uniqueIdentifier>PTB-1.72-0042</dcc:uniqueIdentifier>
      <dcc:beginPerformanceDate>2025-03-10</dcc:beginPerformanceDate>
      <dcc:endPerformanceDate>2025-03-11+01:00</dcc:endPerformanceDate>
      ${old ? '' : '<dcc:performanceLocation>laboratory</dcc:performanceLocation>'}
      ${version >= '3.2' ? '<dcc:issueDate>2025-03-20</dcc:issueDate>' : ''}
    </dcc:coreData>
    <dcc:items><dcc:item>${words('name', 'Weight')}${old ? words('description', 'A weight') : ''}
      <dcc:manufacturer>${words('name', 'Maker', '')}</dcc:manufacturer>
      <dcc:identifications><dcc:identification><dcc:issuer>manufacturer</dcc:issuer><dcc:value>SN-4711</dcc:value></dcc:identification></dcc:identifications>
    </dcc:item></dcc:items>
    <dcc:calibrationLaboratory><dcc:contact>${contact('Kalibrierlabor GmbH')}</dcc:contact></dcc:calibrationLaboratory>
    <dcc:respPersons><dcc:respPerson><dcc:person>${old ? contact('A. Person') : words('name', 'A. Person', '')}</dcc:person></dcc:respPerson></dcc:respPersons>
    <dcc:customer>${contact('Kunde GmbH')}</dcc:customer>
  </dcc:administrativeData>
  <dcc:measurementResults><dcc:measurementResult>
    ${old ? '' : words('name', 'Mass')}
    <dcc:usedMethods><dcc:usedMethod>${words('name', 'ABBA')}${old ? words('description', 'By comparison') : ''}</dcc:usedMethod></dcc:usedMethods>
    <dcc:influenceConditions><dcc:influenceCondition>${words('name', 'As found')}<dcc:${status}>beforeAdjustment</dcc:${status}><dcc:data>${quantity('20.1', '\\degreecelsius')}</dcc:data></dcc:influenceCondition></dcc:influenceConditions>
    <dcc:results><dcc:result>${words('name', 'Conventional mass')}<dcc:data>${quantity('1000.00012', '\\gram', uncertainty)}</dcc:data></dcc:result></dcc:results>
  </dcc:measurementResult></dcc:measurementResults>
</dcc:digitalCalibrationCertificate>
`;
}
