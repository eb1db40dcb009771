import { enteredWords } from '../../../src/laboratory/certificates/entered.words';

it('the audit trail calls the points of a record by no words of a paper one', () => {
  expect(enteredWords()['points']).toMatchObject({ vi: 'Kết quả tại các điểm đo' });
});
