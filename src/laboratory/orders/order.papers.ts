import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { kindsOfWork } from '../certificates';
import type { InstrumentRecord, InstrumentTypeRecord } from '../instruments';
import { nextNumber } from '../../platform/database';
import { dayInVietnam, formatDay, sampleTexts } from '../../platform/i18n';
import type { SlipDocument, Table } from '../../platform/pdf';
import type { OrganizationRecord } from '../../register/organizations';
import { amountInWords, amountText } from './amount.words';
import { feeKindNames, paperKindNames, placeKindNames } from './order.names';
import type { OrderPaper, PaperKind, WorkOrder } from './order.model';
import type { OrderAct } from './order.states';
import { sumOf } from './order.fees';
import { paperTexts as texts } from './paper.messages';

/** Which papers an act makes. */
export const papersOf: Readonly<Partial<Record<OrderAct, readonly PaperKind[]>>> = {
  quote: ['quotation'],
  receive: ['receipt'],
  finish: ['feeStatement'],
  handBack: ['delivery'],
};

const prefixes: Readonly<Record<PaperKind, string>> = {
  ...{ quotation: 'BG', receipt: 'PN', delivery: 'PT', feeStatement: 'BK' },
};

/** What a paper prints besides the order itself. */
export interface PaperFacts {
  readonly order: Omit<WorkOrder, 'searchWords' | 'papers'>;
  readonly centre: OrganizationRecord | undefined;
  readonly customer: OrganizationRecord | undefined;
  readonly instruments: readonly InstrumentRecord[];
  readonly types: ReadonlyMap<string, InstrumentTypeRecord>;
  /** Where the codes lead; absent: no code is printed. */
  readonly paperUrl: string | undefined;
}

/** Makes a paper under the next number of its series of the centre and year; the words are kept as they are now. */
export async function makePaper(
  kind: PaperKind,
  facts: PaperFacts,
  { actor, at }: { actor: Actor; at: Date },
  session: ClientSession,
): Promise<OrderPaper> {
  const year = dayInVietnam(at).slice(0, 4);
  const sequence = await nextNumber(`orderPaper:${kind}:${String(facts.order.centreId)}:${year}`, session);
  const number = `${prefixes[kind]}-${year}-${String(sequence).padStart(5, '0')}`;
  return { kind, number, madeAt: at, madeBy: actor.name, document: slipOf(kind, number, facts, { actor, at }) };
}

/** A paper as it is drawn. */
export function slipOf(
  kind: PaperKind,
  number: string,
  facts: PaperFacts,
  { actor, at }: { actor: Pick<Actor, 'name'>; at: Date },
): SlipDocument {
  const { order, centre, paperUrl } = facts;
  const name = centre?.nameVi ?? '';
  const isOfMoney = kind === 'quotation' || kind === 'feeStatement';
  const url = paperUrl && `${paperUrl}/ask/${order.publicCode}`;
  return {
    language: 'vi',
    centre: { name, details: [centre?.address, centre?.phone, centre?.email].filter((each) => each !== undefined) },
    title: texts[kind].vi,
    number: `Số: ${number}`,
    lines: linesOf(kind, facts, at),
    table: isOfMoney ? feeTable(order) : instrumentTable(facts),
    closing: isOfMoney ? totalsOf(order) : closingOf(kind, facts),
    ...(url && { qr: { url, caption: texts.qrCaption.vi, code: url.replace(/^https?:\/\//, '') } }),
    signatures: signaturesOf(kind, actor.name),
    notes: [],
    ...(order.generated && { watermark: sampleTexts.mark.vi.toLocaleUpperCase('vi') }),
    meta: { title: `${paperKindNames[kind].vi} ${number}`, author: name, createdAt: at },
  };
}

function linesOf(kind: PaperKind, { order, customer }: PaperFacts, at: Date): SlipDocument['lines'] {
  const { contactName, phone, placeKind, address, number, reason } = order;
  const line = (text: { vi: string }, value: string | undefined) => (value ? [{ label: text.vi, value }] : []);
  const contact = [contactName, phone].filter(Boolean).join(', ');
  const place = placeKindNames[placeKind].vi;
  return [
    ...line(texts.day, formatDay(dayInVietnam(at))),
    ...line(texts.order, number),
    ...line(texts.customer, customer?.nameVi ?? order.customerName),
    ...line(texts.customerAddress, customer?.address),
    ...line(texts.contact, contact),
    ...line(texts.work, kindsOfWork[order.kind].name.vi),
    ...line(texts.place, address ? `${place}, ${address}` : place),
    ...(kind === 'delivery' ? line(texts.reason, reason) : []),
  ];
}

/** Instruments one by one, and those that are only announced by their number. */
function instrumentTable({ order, instruments, types }: PaperFacts): Table {
  const typeName = (code: string | undefined) => (code ? (types.get(code)?.nameVi ?? code) : '');
  const rows = [
    ...instruments.map(({ code, typeCode, maker, model, serial }) => [
      typeName(typeCode),
      [maker, model].filter(Boolean).join(', '),
      serial ?? '—',
      code,
      '1',
    ]),
    ...order.expected.map(({ typeCode, description, count }) => [typeName(typeCode), description, '', '', `${count}`]),
  ];
  return {
    columns: [
      { title: texts.ordinal.vi, share: 1, align: 'center' },
      { title: texts.instrument.vi, share: 4 },
      { title: texts.described.vi, share: 4 },
      { title: texts.serial.vi, share: 2.4 },
      { title: texts.code.vi, share: 2.6 },
      { title: texts.count.vi, share: 1.4, align: 'right' },
    ],
    rows: rows.map((row, at) => [`${at + 1}`, ...row]),
  };
}

function closingOf(kind: PaperKind, { order }: PaperFacts): string[] {
  const count = order.instrumentIds.length + order.expected.reduce((sum, each) => sum + each.count, 0);
  return [`${texts.together.vi}: ${count}`, ...(kind === 'receipt' ? [texts.receiptNote.vi] : [])];
}

function feeTable({ feeLines }: Pick<WorkOrder, 'feeLines'>): Table {
  return {
    columns: [
      { title: texts.ordinal.vi, share: 1, align: 'center' },
      { title: texts.service.vi, share: 6 },
      { title: texts.unit.vi, share: 1.5 },
      { title: texts.quantity.vi, share: 1.4, align: 'right' },
      { title: texts.price.vi, share: 2.4, align: 'right' },
      { title: texts.sum.vi, share: 2.6, align: 'right' },
    ],
    rows: feeLines.map((line, at) => [
      `${at + 1}`,
      line.kind === 'listed' ? line.label : `${feeKindNames[line.kind].vi}: ${line.label}`,
      line.unit ?? '',
      `${line.quantity}`,
      amountText(line.amount, 'vi').replace(/ đồng$/, ''),
      amountText(sumOf(line), 'vi').replace(/ đồng$/, ''),
    ]),
  };
}

function totalsOf({ total }: Pick<WorkOrder, 'total'>): string[] {
  return [
    `${texts.total.vi}: ${amountText(total, 'vi')}`,
    `${texts.inWords.vi}: ${amountInWords(total)}.`,
    texts.pricesFrom.vi,
  ];
}

function signaturesOf(kind: PaperKind, name: string): SlipDocument['signatures'] {
  const upper = (text: { vi: string }) => text.vi.toLocaleUpperCase('vi');
  const note = texts.signedAndNamed.vi;
  const party = (text: { vi: string }, of = '') => ({ authority: [upper(text)], note, name: of });
  if (kind === 'receipt') return [party(texts.giver), party(texts.receiver, name)];
  if (kind === 'delivery') return [party(texts.receiver), party(texts.giver, name)];
  return [party(texts.customer), party(texts.maker, name)];
}
