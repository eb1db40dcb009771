import { visibleTo, type Actor } from '../../access';
import { CertificateModel } from '../certificates';
import { findTypeChoices, InstrumentModel, type InstrumentRecord } from '../instruments';
import { nearPath } from '../../platform/database';
import { identityKey, nearKey } from '../../platform/text';

/** One line of what was pasted or scanned, and what the register has under it. */
export interface NamedLine {
  /** How the form of the run names it, whether or not it is in the register yet. */
  readonly key: string;
  readonly written: string;
  /** Every instrument that the line may mean; none where it is not registered. */
  readonly found: readonly InstrumentRecord[];
  /** False of a code or an address: what bears none such cannot be registered under it. */
  readonly isSerial: boolean;
}

const code = /^PTD-\d+$/i;
const certificateAddress = /\/v\/([\w-]+)/;
const instrumentAddress = /\/instruments\/([0-9a-f]{24})/i;

/** Serial numbers, codes of the register, and addresses of QR codes, one a line; each once. */
export async function findNamed(
  actor: Actor,
  named: string,
  typeCode: string | undefined,
): Promise<readonly NamedLine[]> {
  const lines = [...new Set(named.split(/\r?\n/).flatMap((line) => line.trim() || []))];
  if (lines.length === 0) return [];
  const [bySerial, byCode, byAddress] = await Promise.all([
    ofSerials(actor, lines, typeCode),
    ofCodes(actor, lines),
    ofAddresses(actor, lines),
  ]);
  return lines.map((written, at) => {
    const isAddress = written.includes('://');
    const known = isAddress ? byAddress.get(written) : byCode.get(written.toUpperCase());
    const found = known ? [known] : isAddress ? [] : (bySerial.get(serialOf(written)) ?? []);
    return { key: `line${at}`, written, found, isSerial: !isAddress && !code.test(written) };
  });
}

/** Serial numbers however they are typed; of any type where none is chosen. */
async function ofSerials(actor: Actor, lines: readonly string[], typeCode: string | undefined) {
  const types = typeCode ? [typeCode] : (await findTypeChoices()).map(({ value }) => value);
  const near = types.flatMap((type) => lines.map((line) => `${type}|${nearKey('serial', line)}`));
  const found = await InstrumentModel.find({ $and: [{ [nearPath('serial')]: { $in: near } }, visible(actor)] }).lean();
  const bySerial = new Map<string, InstrumentRecord[]>();
  for (const each of found) {
    const key = serialOf(each.serial ?? '');
    bySerial.set(key, [...(bySerial.get(key) ?? []), each]);
  }
  return bySerial;
}

async function ofCodes(actor: Actor, lines: readonly string[]) {
  const codes = lines.filter((line) => code.test(line)).map((line) => line.toUpperCase());
  const found = await InstrumentModel.find({ $and: [{ code: { $in: codes } }, visible(actor)] }).lean();
  return new Map(found.map((each) => [each.code, each]));
}

/** The QR code of a certificate or a label leads to the certificate's page; that of the register to the instrument. */
async function ofAddresses(actor: Actor, lines: readonly string[]) {
  const idOf = new Map<string, string>();
  const lineOf = new Map<string, string>();
  for (const line of lines) {
    const publicCode = certificateAddress.exec(line)?.[1];
    const id = instrumentAddress.exec(line)?.[1];
    if (publicCode) lineOf.set(publicCode, line);
    else if (id) idOf.set(line, id.toLowerCase());
  }
  const certificates = await CertificateModel.find(
    { publicCode: { $in: [...lineOf.keys()] } },
    { publicCode: 1, instrumentId: 1 },
  ).lean();
  for (const { publicCode, instrumentId } of certificates) idOf.set(lineOf.get(publicCode) ?? '', String(instrumentId));
  const found = await InstrumentModel.find({ $and: [{ _id: { $in: [...idOf.values()] } }, visible(actor)] }).lean();
  return new Map(
    [...idOf].flatMap(([line, id]) => found.filter(({ _id }) => String(_id) === id).map((each) => [line, each])),
  );
}

function serialOf(written: string): string {
  return identityKey('serial', written);
}

function visible(actor: Actor) {
  return visibleTo(actor, 'instruments.read', 'centreId');
}
