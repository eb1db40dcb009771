import { cardOn, type VerifierCard } from '../../../src/laboratory/centres';

const mass: VerifierCard = {
  number: '0186-01',
  issuedOn: '2026-03-31',
  expiresOn: '2031-03-31',
  fields: ['Khối lượng'],
};
const volume: VerifierCard = { ...mass, number: '0186-02', fields: ['Dung tích – Lưu lượng'] };
const verifier = (cards: VerifierCard[], active = true) => ({ name: 'Kiểm định viên 07', active, cards });

describe('the card of a verifier on a day', () => {
  it.each(['2026-03-31', '2031-03-31'])('holds on %s, its first or last day', (day) => {
    expect(cardOn(verifier([volume, mass]), 'Khối lượng', day)).toMatchObject({ number: '0186-01' });
  });

  const refused: [string, ReturnType<typeof verifier>, string, string][] = [
    ['the person is inactive', verifier([mass], false), '2027-01-01', 'verifier.inactive'],
    ['there is no card', verifier([]), '2027-01-01', 'verifier.noCard'],
    ['the card is issued later', verifier([mass]), '2026-03-30', 'verifier.noCard'],
    ['the card has expired', verifier([mass]), '2031-04-01', 'verifier.cardExpired'],
    ['the card covers another field', verifier([volume]), '2027-01-01', 'verifier.cardOtherField'],
  ];
  it.each(refused)('is refused when %s', (_why, person, day, rule) => {
    expect(cardOn(person, 'Khối lượng', day)).toMatchObject({ rule });
  });

  it('is the one that lasts longest when two hold', () => {
    const renewed = { ...mass, number: '0999', expiresOn: '2036-01-01' };
    expect(cardOn(verifier([mass, renewed]), 'Khối lượng', '2027-01-01')).toMatchObject({ number: '0999' });
  });
});
