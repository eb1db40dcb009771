import { verificationModeNames } from '../centres';
import { describeCharacteristics } from '../instruments';
import type { DigitalCertificate } from '../dcc';
import { findProcedure } from '../../metrology';
import { dayInVietnam, fill, verbatim, type Text } from '../../platform/i18n';
import type { Certificate } from './certificate.model';
import { publicAddress } from './certificate.pdf';
import { sourceText } from './paper.words';
import { publicTexts } from './certificate.messages';
import { digitalTexts as texts } from './dcc.messages';
import { measurementOf } from './dcc.results';
import { both, plain } from './dcc.words';
import type { Frozen } from './frozen';
import { paperTexts } from './paper.messages';
import type { VerificationRecord } from './verification.model';

/** What a digital certificate is made of: the frozen snapshot of its record, and what was printed. Nothing newer. */
export interface DigitalFacts {
  readonly certificate: Pick<
    Certificate,
    'number' | 'publicCode' | 'performedOn' | 'issuedAt' | 'validUntil' | 'lines' | 'generated'
  >;
  readonly record: Omit<VerificationRecord, 'frozen'> & { readonly frozen: Frozen };
  /** The certificate that gives way to this one, by its unique identifier. */
  readonly replacedId?: string | undefined;
  readonly publicUrl: string;
  /** Of this program. */
  readonly version: string;
  readonly isSigned: boolean;
}

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
      { name: plain(frozen.verifier.name), role: verifierRole(frozen) },
    ],
    items: [itemOf(facts)],
    statements: statementsOf(facts),
    measurements: [measurementOf(record)],
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

function verifierRole({ verifier: { cardNumber } }: Frozen): string {
  return cardNumber ? fill(texts.card, { number: cardNumber }).vi : texts.verifier.vi;
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

type Statements = DigitalCertificate['statements'];

/** The verdict with its rule and its norms first, then what the paper says besides, in the paper's order. */
function statementsOf(facts: DigitalFacts): Statements {
  const { certificate, record } = facts;
  const { evaluation } = record;
  const norms = [...new Set(evaluation.points.flatMap(({ limit }) => (limit ? [sourceText(limit.source, 'en')] : [])))];
  const verdict: Statements[number] = {
    meaning: 'basic_conformity',
    ...(norms.length > 0 && { norms }),
    declaration: both(evaluation.decisionRule ?? paperTexts.decisionRule),
    ...(evaluation.passed !== null && { verdict: evaluation.passed ? 'pass' : 'fail' }),
  };
  const said = saidOf(facts).map((text) => ({ declaration: both(text) }));
  return [
    ...(evaluation.passed === null ? [] : [verdict]),
    ...(certificate.validUntil ? [{ declaration: both(texts.validUntil), date: certificate.validUntil }] : []),
    ...said,
  ];
}

function saidOf({ certificate, record, publicUrl, isSigned }: DigitalFacts): Text[] {
  const { evaluation, frozen } = record;
  const checks = checksOf(record);
  const words = [
    [texts.place, record.place, 'place'],
    [texts.stamp, record.stampNumber, 'number'],
    [texts.seals, record.seals, 'seals'],
    [texts.deviations, record.deviations, 'deviations'],
  ] as const;
  return [
    ...(record.mode ? [fill(texts.mode, { mode: verificationModeNames[record.mode] })] : []),
    ...words.flatMap(([text, value, name]) => (value ? [fill(text, { [name]: value })] : [])),
    ...(checks ? [fill(texts.checks, { checks })] : []),
    ...frozen.standards.flatMap(({ code, tracedTo }) =>
      tracedTo ? [fill(texts.traced, { code, reference: tracedTo })] : [],
    ),
    ...evaluation.notes.filter(({ doubt }) => !doubt).map(({ vi, en }) => ({ vi, en })),
    ...(record.correctionReason ? [verbatim(record.correctionReason)] : []),
    paperTexts.onlyThisInstrument,
    paperTexts.notInPart,
    fill(texts.standing, { address: publicAddress(publicUrl, certificate.publicCode) }),
    ...(isSigned ? [] : [texts.notSigned]),
    ...(certificate.generated ? [publicTexts.sample] : []),
  ];
}

/** How the item was found: the answers to the checks (ISO/IEC 17025:2017, 7.8.2.1 g). */
function checksOf({
  evaluation: { procedure, entered },
}: VerificationRecord | DigitalFacts['record']): Text | undefined {
  const checks = findProcedure(procedure)?.checks ?? [];
  const answered = checks.flatMap(({ name, label }) => {
    const answer = entered.checks[name];
    return answer ? [{ label, answer: paperTexts[answer] }] : [];
  });
  if (answered.length === 0) return undefined;
  const said = (language: 'vi' | 'en') =>
    answered
      .map(({ label, answer }) => `${label[language]}: ${answer[language].toLocaleLowerCase(language)}`)
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}
