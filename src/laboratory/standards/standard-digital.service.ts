import type { Actor, Change } from '../../access';
import { reviseRecord } from '../../audit';
import { storeFile } from '../../platform/database';
import { InvalidInputError } from '../../platform/http';
import { defineTexts, fill, type Text } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import { readDcc } from '../dcc';
import { readingOf } from './received-digital';
import { faultOfFile as fault, type DigitalFault, type ReceivedDigital } from './received-digital.shape';
import { getStandard } from './standard.queries';
import { revised } from './standard.service';
import type { MeasurementStandard, MeasurementStandardRecord } from './standard.model';

const texts = defineTexts({
  none: {
    vi: 'Hãy chọn tệp giấy chứng nhận số (DCC, đuôi .xml).',
    en: 'Choose the digital certificate (DCC, ending .xml).',
  },
  fault: { vi: 'Dòng {line}: {text}', en: 'Line {line}: {text}' },
  otherSerial: {
    vi: 'Số chế tạo của chuẩn này là “{serial}”, không có trong các số nhận dạng ghi ở giấy: {found}.',
    en: 'The serial number of this standard is “{serial}”, which is not among those that the certificate names: {found}.',
  },
  replaced: {
    vi: 'Giấy số “{number}” đã được thay bằng giấy “{by}” nhận trước đó: không dùng được nữa.',
    en: 'Certificate “{number}” was replaced by “{by}”, received before: it no longer counts.',
  },
  known: { vi: 'Tệp này đã nhận trước đó (cùng SHA-256).', en: 'This file was received before (same SHA-256).' },
});

/**
 * Keeps a supplier's digital certificate with its hash and what was read of it. A file that cannot be read as one is
 * refused with everything that is wrong and where; one with faults is kept with them, for the person who reviews it.
 */
export async function receiveDigital(
  actor: Actor,
  id: string,
  sent: { readonly name: string; readonly bytes: Buffer } | undefined,
  change: Change,
): Promise<MeasurementStandardRecord> {
  if (!sent) throw new InvalidInputError({ file: texts.none });
  const { quantity } = await getStandard(actor, id);
  const { certificate, ...read } = readDcc(sent.bytes);
  if (!certificate) throw new InvalidInputError({ file: listed(read.problems) });
  const reading = readingOf({ ...read, certificate }, quantity);
  const file = await storeFile({ name: sent.name, contentType: 'application/xml', bytes: sent.bytes });
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.digitalReceived' }, (standard) => {
    const { digitals = [], serial } = standard.toObject<MeasurementStandard>();
    if (digitals.some((each) => each.file.sha256 === file.sha256)) throw new InvalidInputError({ file: texts.known });
    const faults = [
      ...reading.faults,
      ...serialFault(serial, reading.identifications),
      ...replacedFault(reading.number, digitals),
    ];
    const replaces = certificate.replaces?.uniqueId;
    const received: ReceivedDigital = {
      file,
      receivedAt: change.at,
      reading: { ...reading, faults, ...(replaces && { replaces }) },
    };
    standard.set({ digitals: [...digitals, received] });
  });
}

function listed(problems: ReturnType<typeof readDcc>['problems']): Text {
  const said = problems.map(({ line, text }) => fill(texts.fault, { line, text }));
  return { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') };
}

/** The certificate is of another thing, unless one of its numbers is that of the standard. */
function serialFault(serial: string | undefined, found: readonly string[]): DigitalFault[] {
  if (!serial || found.some((each) => identityKey('serial', each).includes(identityKey('serial', serial)))) return [];
  return [fault('serial', fill(texts.otherSerial, { serial, found: found.join('; ') || '—' }))];
}

function replacedFault(number: string, digitals: readonly ReceivedDigital[]): DigitalFault[] {
  const by = digitals.find(({ reading }) => reading.replaces === number);
  return by ? [fault('replaced', fill(texts.replaced, { number, by: by.reading.number }))] : [];
}
