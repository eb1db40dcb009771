import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { withoutPlace } from '../../../src/platform/http';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** EXIF as a phone writes it: how it is held, and the place in a GPS directory of its own. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 2 + 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, [tag, kind, value]: readonly [number, number, number]) => {
    short(tag, at);
    short(kind, at + 2);
    long(1, at + 4);
    if (kind === 3) short(value, at + 8);
    else long(value, at + 8);
  };
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  entry(10, [0x0112, 3, orientation]);
  entry(22, [0x8825, 4, 38]);
  short(1, 38);
  entry(40, [0x0001, 2, order === 'II' ? 0x4e : 0x4e000000]);
  return tiff;
}

const segment = (kind: number, content: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, kind]), length, content]);
};
const text = (words: string) => Buffer.from(words, 'latin1');
const jfif = segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex'));
const icc = segment(0xe2, text('ICC_PROFILE\0\x01\x01mau'));
/** A scan with a stuffed byte and a restart in it, then what phones put behind the end. */
const scan = Buffer.concat([segment(0xda, Buffer.from('0101003f00', 'hex')), Buffer.from('12ff0034ffd05678', 'hex')]);
const end = Buffer.from([0xff, 0xd9]);
const placed = 'GPSLatitude 16.81';

function photo(orientation = 6, order: 'II' | 'MM' = 'II'): Buffer {
  const app1 = segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(orientation, order)]));
  const others = [
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${placed}`)),
    segment(0xed, text(`Photoshop 3.0\0${placed}`)),
    segment(0xfe, text(placed)),
  ];
  const second = Buffer.concat([Buffer.from([0xff, 0xd8]), app1, end]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, app1, ...others, icc, scan, end, second, text(placed)]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const [body, length, check] = [Buffer.concat([text(kind), content]), Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const gpsTag = { II: Buffer.from('2588', 'hex'), MM: Buffer.from('8825', 'hex') };

describe('a photo without its place', () => {
  it.each([
    ['II', 6],
    ['MM', 8],
  ] as const)('written %s, keeps how it is held, its colours and every bit of the picture', (order, orientation) => {
    const made = photo(orientation, order);
    expect(made.includes(gpsTag[order])).toBe(true);
    const left = withoutPlace(made, 'image/jpeg')!;
    const held = Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex');
    const app1 = segment(0xe1, Buffer.concat([text('Exif\0\0'), held]));
    expect(left.equals(Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, app1, icc, scan, end]))).toBe(true);
  });

  it('that stands upright has no EXIF left, and one without any is not changed', () => {
    const upright = withoutPlace(photo(1), 'image/jpeg')!;
    expect(upright.includes('Exif')).toBe(false);
    expect(withoutPlace(upright, 'image/jpeg')?.equals(upright)).toBe(true);
  });

  it('as PNG loses EXIF and texts alone', () => {
    const head = Buffer.from('89504e470d0a1a0a', 'hex');
    const header = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
    const drawn = [chunk('gAMA', Buffer.from('0000b18f', 'hex')), chunk('IDAT', deflateSync(Buffer.from([0, 7])))];
    const last = chunk('IEND', Buffer.alloc(0));
    const told = [chunk('eXIf', exif(3, 'MM')), chunk('tEXt', text(`Comment\0${placed}`)), chunk('iTXt', text(placed))];
    const left = withoutPlace(Buffer.concat([head, header, ...told, ...drawn, last, text(placed)]), 'image/png')!;
    const held = chunk('eXIf', Buffer.from('4d4d002a00000008000101120003000000010003000000000000', 'hex'));
    expect(left.equals(Buffer.concat([head, header, held, ...drawn, last]))).toBe(true);
  });

  it('cannot be made of what is broken', () => {
    const whole = photo();
    for (const length of [3, 30, 60, whole.indexOf(scan) + 9])
      expect([length, withoutPlace(whole.subarray(0, length), 'image/jpeg')]).toEqual([length, undefined]);
    expect(withoutPlace(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png')).toBeUndefined();
    const pdf = Buffer.from('%PDF-1.7');
    expect(withoutPlace(pdf, 'application/pdf')).toBe(pdf);
  });
});

const asSent = (name: string, bytes: Buffer) => ({ name, content: bytes.toString('base64') });

interface Listed {
  readonly items: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

describe('photos and documents of a record', () => {
  it('are attached and taken off by its verifier, shown with their hash, and frozen when it is submitted', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    const here = `/verifications/${id}`;
    const technician = await signIn(registry.app, centre.technician);
    expect((await technician.get(here)).text).toContain('Kèm ảnh, tệp');
    const jpeg = { filename: 'mặt số.jpg', contentType: 'image/jpeg', bytes: photo() };
    const sent = await technician.upload(`${here}/attachments`, jpeg, { note: 'Mặt số khi 50 kg' });
    expect(sent.status).toBe(303);
    const wanted = { keepPlace: 'true', note: 'Nơi đặt cân' };
    expect((await technician.upload(`${here}/attachments`, { ...jpeg, filename: 'chợ.jpg' }, wanted)).status).toBe(303);
    const api = work.technician;
    const pdf = Buffer.from('%PDF-1.7 phiếu in');
    await api.post(`${here}/attachments`, asSent('phiếu.pdf', pdf)).expect(201);

    const { items } = (await api.get(`${here}/attachments`).expect(200)).body as Listed;
    const cleaned = withoutPlace(photo(), 'image/jpeg')!;
    expect(items.map(({ sha256: hash }) => hash)).toEqual([cleaned, photo(), pdf].map(sha256));
    const page = (await technician.get(here).expect(200)).text;
    for (const shown of ['mặt số.jpg', 'Mặt số khi 50 kg', sha256(cleaned), 'Còn nơi chụp', centre.technician.name])
      expect(page).toContain(shown);
    expect(page.match(/Còn nơi chụp<.span>/g)).toHaveLength(1);
    const file = await technician.get(`${here}/attachments/${items[0]?.id}`).buffer(true).parse(bytesOf).expect(200);
    expect((file.body as Buffer).equals(cleaned)).toBe(true);
    expect([file.headers['x-content-type-options'], file.headers['content-type']]).toEqual(['nosniff', 'image/jpeg']);
    expect(file.headers['content-disposition']).toMatch(/^attachment/);
    await api.get(`${here}/attachments/${items[2]?.id}`).expect(200).expect('X-Content-Type-Options', 'nosniff');

    await technician.post(`${here}/attachments`, { remove: items[1]?.id }).expect(303);
    await api.post(`${here}/attachments/${items[1]?.id}/remove`, {}).expect(404);
    await work.submit(id);
    await api.post(`${here}/attachments/${items[0]?.id}/remove`, {}).expect(409);
    await api.post(`${here}/attachments`, asSent('phiếu.pdf', pdf)).expect(409);
    const { frozen, attachments } = await VerificationModel.findById(id).orFail().lean();
    expect(frozen?.attachments).toEqual([
      { name: 'mặt số.jpg', sha256: sha256(cleaned) },
      { name: 'phiếu.pdf', sha256: sha256(pdf) },
    ]);
    await work.approve(id);
    expect((await VerificationModel.findById(id).orFail().lean()).attachments).toEqual(attachments);
    const head = (await (await signIn(registry.app, centre.head)).get(here).expect(200)).text;
    expect(head).toContain('Kèm hoặc gỡ ảnh, tệp');
  });

  it('are of the kinds told, whole, and the business of its verifier alone', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    const path = `/verifications/${id}/attachments`;
    const technician = await signIn(registry.app, centre.technician);
    const bare = await technician.post(path, {}).expect(422);
    expect(bare.text).toContain('id="file-error"');
    const refused = [
      ['a.jpg', Buffer.from('MZ'), 415],
      ['a.jpg', photo().subarray(0, 60), 422],
      ['a.docx', Buffer.from('PK'), 415],
      ['lớn.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)]), 413],
    ] as const;
    for (const [filename, bytes, status] of refused) {
      const answer = await technician.upload(path, { filename, bytes, contentType: 'image/jpeg' }, { note: 'Đã gõ' });
      expect([filename, answer.status]).toEqual([filename, status]);
      expect(answer.text).toContain('value="Đã gõ"');
    }
    const pdf = asSent('a.pdf', Buffer.from('%PDF-1.7'));
    await work.head.post(path, pdf).expect(403);
    const colleague = await useApi(
      registry.app,
      await buildPerson('technician', { organizationId: centre.centre._id }),
    );
    await colleague.post(path, pdf).expect(409);
    const stranger = await useApi(registry.app, (await buildWorkingCentre()).technician);
    await stranger.get(path).expect(404);
    await stranger.post(path, pdf).expect(404);
    const { items } = (await work.technician.post(path, pdf).expect(201)).body as Listed;
    await stranger.get(`${path}/${items[0]?.id}`).expect(404);
    await work.head.get(`${path}/${items[0]?.id}`).expect(200);
  });
});
