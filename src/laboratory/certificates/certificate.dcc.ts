import { describeCharacteristics } from '../instruments';
import type { DigitalCertificate } from '../dcc';
import { findProcedure } from '../../metrology';
import { dayInVietnam, fill } from '../../platform/i18n';
import type { DigitalFacts } from './dcc.facts';
import { digitalTexts as texts } from './dcc.messages';
import { statementsOf } from './dcc.statements';
import { measurementsOf } from './dcc.results';
import { both, plain } from './dcc.words';
import type { Frozen } from './frozen';
import { kindsOfWork } from './work-kinds';

/** Numbers repeat from centre to centre; with the centre's code they do not. */
export function uniqueIdOf({ centre }: Pick<Frozen, 'centre'>, number: string): string {
  return `${centre.code}/${number}`;
}

/** The certificate as its digital form says it, in Vietnamese and English where the record has both. */
export function digitalCertificate(facts: DigitalFacts): DigitalCertificate {
  const { certificate, record, replacedId } = facts;
  const { frozen } = record;
  const printed = (key: string) => certificate.lines.filter((line) => line.key === key).map(({ value }) => value);
  const change = record.correctionReason ? 'amended' : 'substituted';
  return {
    uniqueId: uniqueIdOf(frozen, certificate.number),
    software: [{ name: 'Chuẩn Đo', release: releaseOf(facts.version) }],
    countryCode: 'VN',
    languages: ['vi', 'en'],
    mandatoryLanguages: ['vi'],
    identifications: [
      { issuer: 'calibrationLaboratory', value: certificate.number, name: both(texts.number) },
      { issuer: 'calibrationLaboratory', value: certificate.publicCode, name: both(texts.lookUp) },
    ],
    ...(record.receivedOn && { receivedOn: record.receivedOn }),
    performedFrom: certificate.performedOn,
    performedUntil: certificate.performedOn,
    // What was handed over was verified at the centre, the rest where it stands.
    performedAt: record.receivedOn ? 'laboratory' : 'customer',
    issuedOn: dayInVietnam(certificate.issuedAt),
    ...(replacedId && { replaces: { change, uniqueId: replacedId } }),
    laboratory: laboratoryOf(frozen),
    customer: contactOf(frozen.owner?.name ?? '—', frozen.owner?.address),
    responsible: [
      ...printed('head').map((name) => ({
        name: plain(name),
        ...(printed('headAuthority').length > 0 && { role: printed('headAuthority').join(' ') }),
        isMain: true as const,
      })),
      { name: plain(frozen.verifier.name), role: performerRole(record) },
    ],
    items: [itemOf(facts)],
    statements: statementsOf(facts),
    measurements: measurementsOf(record),
  };
}

/** As PTB's Schematron wants releases: a letter and up to four numbers. */
function releaseOf(version: string): string {
  return `v${/^\d{1,3}(?:\.\d{1,3}){0,3}/.exec(version)?.[0] ?? '0'}`;
}

function laboratoryOf({ centre, designation }: Frozen): DigitalCertificate['laboratory'] {
  const code = designation?.mark ?? centre.registrationMark;
  return { ...contactOf(centre.name, centre.address), ...(code && { code }) };
}

function contactOf(name: string, address: string | undefined) {
  return { name: plain(name), countryCode: 'VN', ...(address && { address }) };
}

function performerRole({ kind, frozen }: DigitalFacts['record']): string {
  const { performer } = kindsOfWork[kind];
  const { cardNumber: number } = frozen.verifier;
  return number ? fill(texts.card, { performer, number }).vi : performer.vi;
}

function itemOf({ record }: DigitalFacts): DigitalCertificate['items'][number] {
  const { instrument } = record.frozen;
  const { serial, code, inventoryNumber, typeApproval, maker, model, yearMade, characteristics } = instrument;
  const name = findProcedure(record.procedureCode)?.nameOf(characteristics);
  const described = (language: 'vi' | 'en') => [
    ...describeCharacteristics(record.procedureCode, characteristics, language).map(
      ({ label, words }) => `${label[language]}: ${words}`,
    ),
    ...(yearMade ? [fill(texts.yearMade, { year: yearMade })[language]] : []),
  ];
  const identified = [
    ['manufacturer', serial, texts.serial],
    ['calibrationLaboratory', code, texts.code],
    ['owner', inventoryNumber, texts.inventoryNumber],
    ['other', typeApproval, texts.typeApproval],
  ] as const;
  return {
    name: name ? both(name) : plain(instrument.typeName),
    ...(described('vi').length > 0 && {
      description: both({ vi: described('vi').join('; '), en: described('en').join('; ') }),
    }),
    ...(maker && { maker }),
    ...(model && { model }),
    identifications: identified.flatMap(([issuer, value, label]) =>
      value ? [{ issuer, value, name: both(label) }] : [],
    ),
  };
}
