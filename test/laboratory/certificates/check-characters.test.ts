import request from 'supertest';
import { CertificateModel } from '../../../src/laboratory/certificates';
import { checkCharactersOf } from '../../../src/laboratory/certificates/check-characters';
import { textOf } from '../../platform/pdf.reader';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('the check characters', () => {
  it.each([
    ['a legal entity identifier (ISO 17442, that of Bloomberg Finance)', '5493001KJ', 'TIIGC8Y1R', '12'],
    ['an IBAN (the example of ISO 13616)', 'WEST12345698765432', 'GB', '82'],
  ])('are those of ISO 7064, MOD 97-10: %s', (_what, first, second, check) => {
    expect(checkCharactersOf(first, second)).toBe(check);
  });

  it('do not depend on how people write the number, and find each wrong character and each exchange of two neighbours', () => {
    const number = 'V26.00123';
    const check = checkCharactersOf('TTKĐ-01', number);
    expect(checkCharactersOf('ttkd 01', 'v26 00123')).toBe(check);
    const digits = [...number].flatMap((sign, at) =>
      /\d/.test(sign)
        ? [...'0123456789']
            .filter((other) => other !== sign)
            .map((other) => number.slice(0, at) + other + number.slice(at + 1))
        : [],
    );
    const exchanged = [...number].flatMap((sign, at) => {
      const next = number[at + 1];
      if (!next || sign === next || sign === '.' || next === '.') return [];
      return [number.slice(0, at) + next + sign + number.slice(at + 2)];
    });
    for (const wrong of [...digits, ...exchanged]) expect(checkCharactersOf('TTKĐ-01', wrong)).not.toBe(check);
  });
});

describe('a paper without its QR code', () => {
  it('is found by number and check characters, as printed on it, and tells what its code tells', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const { certificate } = await work.verify({ instrumentId: (await centre.scale()).id });
    const {
      number,
      checkCharacters = '',
      publicCode,
    } = await CertificateModel.findById(certificate?.id).orFail().lean();
    expect(checkCharacters).toBe(checkCharactersOf(centre.centre.code, number));
    const pdf = textOf((await work.head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    expect(pdf.replace(/\s+/g, ' ')).toContain(`số ${number}, ký tự kiểm tra ${checkCharacters}.`);

    const look = (query: object) => request(registry.app).get('/v').query(query);
    const json = (query: object) => look(query).set('Accept', 'application/json');
    const byCode = await request(registry.app).get(`/v/${publicCode}`).set('Accept', 'application/json').expect(200);
    expect((await json({ number, check: checkCharacters }).expect(200)).body).toEqual(byCode.body);
    const page = (await look({ number: number.toLowerCase(), check: checkCharacters }).expect(200)).text;
    expect(page).toContain('Giấy chứng nhận này còn hiệu lực.');
    expect(page).not.toContain(publicCode);

    const other = checkCharacters === '11' ? '12' : '11';
    expect((await look({ number, check: other }).expect(404)).text).toContain('Không có giấy chứng nhận nào');
    await json({ number, check: other }).expect(404);
    const form = (await look({}).expect(200)).text;
    expect(form).toContain('name="number"');
    expect(form).toContain('name="check"');
    await look({ number }).expect(400);
  });
});
