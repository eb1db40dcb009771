import { isSameLegalNumber, legalNumberKey } from '../../src/platform/text';

describe('a legal number', () => {
  const known = { number: '07/2019/TT-BKHCN', issuer: 'Bộ Khoa học và Công nghệ', year: 2019 };

  it.each([
    ['written otherwise', { ...known, number: '7/2019/tt-bkhcn' }],
    ['of an issuer written otherwise', { ...known, issuer: 'BỘ KHOA HỌC VÀ CÔNG NGHỆ' }],
    ['whose issuer is not known', { number: known.number, year: 2019 }],
    ['whose issuer is left empty', { ...known, issuer: '' }],
    ['whose year is not known', { number: known.number, issuer: known.issuer }],
    ['of which nothing else is known', { number: known.number }],
  ])('is the same %s', (_how, other) => {
    expect(isSameLegalNumber(known, other)).toBe(true);
    expect(isSameLegalNumber(other, known)).toBe(true);
  });

  it.each([
    ['another number', { ...known, number: '08/2019/TT-BKHCN' }],
    ['another issuer', { ...known, issuer: 'Bộ Y tế' }],
    ['another year', { ...known, year: 2020 }],
  ])('is not the same with %s, and has another key', (_what, other) => {
    expect(isSameLegalNumber(known, other)).toBe(false);
    expect(isSameLegalNumber(other, known)).toBe(false);
    expect(legalNumberKey(other)).not.toBe(legalNumberKey(known));
  });

  it('has one key however number and issuer are written, in which year and issuer stand apart', () => {
    expect(legalNumberKey({ ...known, number: '7/2019/tt-bkhcn', issuer: 'BỘ KHOA HỌC VÀ CÔNG NGHỆ' })).toBe(
      legalNumberKey(known),
    );
    expect(legalNumberKey({ number: '12' })).toBe('00012||');
    expect(legalNumberKey({ number: '12', issuer: '', year: 2019 })).toBe('00012|2019|');
  });
});
