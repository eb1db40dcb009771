import { describedBy } from '../../metrology';
import { dayInVietnam, fill, formatDay, sampleTexts } from '../../platform/i18n';
import { withinSentence } from '../../platform/text';
import type { PrintedLine } from './certificate.model';
import { labelOf, type LineKey } from './certificate.labels';
import type { Frozen } from './frozen';
import { paperTexts as texts } from './paper.messages';
import { modeNames } from './verification.messages';
import { agreedDecision } from './decided-work';
import { conclusionOnPaper } from './conclusion.words';
import { kindsOfWork, type RecordKind } from './work-kinds';
import { isSample, authorityOf, type PrintedFacts, type WorkFacts } from './paper.facts';
import { takenOverWords } from './signed-paper';
import { noteTexts, statements } from './paper.notes';
import {
  instrumentName,
  characteristicsText,
  environmentText,
  conditionText,
  standardDetail,
  placeAndDay,
  noSerial,
} from './paper.words';

/** The words of a certificate (fields of Thông tư 24/2013/TT-BKHCN as practised), frozen when it is issued. */
export function printedLines(facts: PrintedFacts): PrintedLine[] {
  const { verification } = facts;
  return asPrinted(verification.kind, [
    ...headLines(facts.frozen, facts.number),
    ...workLines(facts),
    ['conclusion', conclusionOnPaper(verification).vi],
    ['validUntil', kindsOfWork[verification.kind].isLegal ? validUntilText(facts) : undefined],
    ...signatureLines(facts),
    ...noteTexts(facts).map((note): Line => ['note', note]),
    ...detailLines(facts),
    ['watermark', isSample(facts) ? sampleTexts.mark.vi.toLocaleUpperCase('vi') : undefined],
  ]);
}

export type Line = readonly [key: LineKey, value: string | undefined];

/** Lines as papers carry them; what has no value is left out. */
export function asPrinted(kind: RecordKind, lines: readonly Line[]): PrintedLine[] {
  return lines.flatMap(([key, value]) =>
    value ? [{ key, name: labelOf(key, kind).vi, value: value.normalize('NFC') }] : [],
  );
}

/** The work itself: what it was done on, whose, where, how, with what and when. */
export function workLines(facts: WorkFacts): Line[] {
  const { verification, frozen } = facts;
  const { instrument, owner } = frozen;
  const { serial, maker, model, yearMade, inventoryNumber, characteristics } = instrument;
  return [
    ['object', instrumentName(instrument.typeCode, characteristics, instrument.typeName)],
    ['model', model ?? '—'],
    ['serial', serial ?? stampInstead(verification.stampNumber)],
    ['maker', maker ?? '—'],
    ['yearMade', yearMade ? String(yearMade) : '—'],
    ['typeApproval', instrument.typeApproval],
    ['inventoryNumber', inventoryNumber],
    ['characteristics', characteristicsText(instrument.typeCode, characteristics, 'vi', verification.evaluation)],
    ['owner', [owner?.name ?? '—', owner?.address].filter(Boolean).join('\n')],
    ['placeOfUse', instrument.place],
    ['place', verification.place ?? '—'],
    ['method', methodText(facts)],
    ['standards', fill(texts.standardCodes, { codes: frozen.standards.map(({ code }) => code).join('; ') }).vi],
    ['receivedOn', verification.receivedOn && formatDay(verification.receivedOn)],
    ['environment', environmentText(verification.evaluation)],
    ['condition', conditionText(verification.evaluation)],
    ['mode', verification.mode && modeNames[verification.mode].vi],
    ['performedOn', formatDay(verification.performedOn)],
    ['takenOver', takenOverWords(verification)?.vi],
    ['stamp', verification.stampNumber ?? (isStamped(verification) ? '—' : undefined)],
    ['requirement', (verification.verdict ?? agreedDecision(verification)) && verification.requirement],
    ['nextOn', verification.nextOn && formatDay(verification.nextOn)],
    ['adjustment', verification.adjustment],
    ['seals', verification.seals],
    ['deviations', verification.deviations],
  ];
}

/** What the page of the results says besides: each standard whole, and how the verdict was reached. */
export function detailLines(facts: WorkFacts): Line[] {
  return [
    ...facts.frozen.standards.map((standard): Line => ['standardDetail', standardDetail(standard)]),
    ...statements(facts).map((statement): Line => ['statement', statement]),
  ];
}

/** Who issues the paper, and its number. */
export function headLines({ centre, designation }: Frozen, number: string): Line[] {
  const decision = [designation?.number && `Quyết định chỉ định số ${designation.number}`, designation?.mark];
  return [
    ['superior', centre.superior],
    ['centre', centre.name],
    ['centreDetail', centre.address],
    ['centreDetail', decision.filter(Boolean).join(' · ')],
    ['centreDetail', centre.registrationMark && `Số đăng ký hoạt động: ${centre.registrationMark}`],
    ['number', number],
  ];
}

function signatureLines({ frozen, signatory, issuedAt }: PrintedFacts): Line[] {
  return [
    ['verifier', frozen.verifier.name],
    ['card', frozen.verifier.cardNumber],
    ['placeAndDay', placeAndDay(frozen.centre, dayInVietnam(issuedAt))],
    ...authorityOf(signatory).map((words): Line => ['headAuthority', words]),
    ['head', signatory.name],
  ];
}

function isStamped({ kind }: WorkFacts['verification']): boolean {
  return kindsOfWork[kind].notes.includes('stampNumber');
}

function stampInstead(stampNumber: string | undefined): string {
  return stampNumber ? `${noSerial}; số tem ${stampNumber}` : noSerial;
}

/** The ĐLVN document; where none is known, the procedure by its name: what is not confirmed stands before the head. */
function methodText({ method, verification }: WorkFacts): string {
  const { kind, procedureDocument, procedureCode, evaluation } = verification;
  const { name } = describedBy(evaluation) ?? {};
  const document = method?.documentNumber ?? procedureDocument;
  const values = { work: kindsOfWork[kind].name, name: name ? withinSentence(name.vi) : procedureCode };
  return document ?? fill(texts.method, values).vi;
}

function validUntilText({ validUntil, frozen: { rule } }: PrintedFacts): string {
  if (validUntil) return `${formatDay(validUntil)} (*)`;
  return rule?.periodic === false ? 'Không quy định kiểm định định kỳ' : 'Chưa xác định chu kỳ';
}
