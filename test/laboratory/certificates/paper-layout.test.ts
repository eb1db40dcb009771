import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentName } from '../../../src/laboratory/certificates/paper.words';
import { resultTables } from '../../../src/laboratory/certificates/result.tables';
import { unbroken } from '../../../src/laboratory/certificates/unbroken';
import { findProcedure, type Evaluation, type EvaluationInput, type Row } from '../../../src/metrology';

/** A sample of the procedures' own tests, judged; `rows` replace the readings of its step. */
function judged(procedure: string, step: string, rows?: readonly Row[]): Evaluation {
  const file = readFileSync(join(__dirname, `../../metrology/samples/${procedure}.json`), 'utf8');
  const { input } = JSON.parse(file) as { input: EvaluationInput };
  const readings = rows ? { ...input.readings, [step]: rows } : input.readings;
  const { evaluation } = findProcedure(procedure)?.evaluate({ ...input, readings }) ?? {};
  if (!evaluation) throw new Error(`the sample of ${procedure} is not judged`);
  return evaluation;
}

const columnOf = ({ columns, rows }: ReturnType<typeof resultTables>['tables'][number], title: string) =>
  rows.map((row) => row[columns.findIndex((column) => column.title.startsWith(title))]);

describe('the results on paper', () => {
  it('have a table for each step, the unit in the head of its column, and equal decimals in a column', () => {
    const { tables } = resultTables({ evaluation: judged('platformScale', 'accuracy') });
    expect(tables.map(({ caption }) => caption)).toEqual([
      ...['Độ đúng', 'Độ lặp lại', 'Tải trọng lệch tâm', 'Trừ bì', 'Độ nhạy'],
    ]);
    for (const { columns, rows } of tables) {
      expect(columns.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Sai số\n(g)', 'Sai số cho phép\n(g)']),
      );
      columns.slice(2, -1).forEach((_, at) => {
        const cells = rows.map((row) => row[at + 2] ?? '').filter((cell) => cell !== '—');
        expect(new Set(cells.map((cell) => cell.split(',')[1]?.length ?? 0)).size).toBe(1);
      });
    }
  });

  it('put the unit with its value, never to be parted, where a column has several units', () => {
    const rows = [
      { nominal: '5', nominalUnit: 'kg', error: '0,5', uncertainty: '1' },
      { nominal: '500', nominalUnit: 'g', error: '-0,25', uncertainty: '0,5' },
    ];
    const small: EvaluationInput['characteristics'] = {
      ...{ nominal: { value: '5', unit: 'kg' }, smallestNominal: { value: '500', unit: 'g' } },
      composition: '5 kg; 500 g',
    };
    const evaluation = judgedWeights(rows, small);
    const [table] = resultTables({ evaluation }).tables;
    if (!table) throw new Error('no table');
    expect(columnOf(table, 'Khối lượng danh nghĩa')).toEqual(['5\u00A0kg', '500\u00A0g']);
    expect(columnOf(table, 'Sai số')).toEqual(['0,5', '−0,25']);
  });

  it('never part the verdict of a point', () => {
    const evaluation = judgedWeights([{ nominal: '5', nominalUnit: 'kg', error: '900', uncertainty: '50' }], {});
    const words = resultTables({ evaluation }).tables[0];
    expect(words && columnOf(words, 'Kết quả')).toEqual(['Không\u00A0đạt']);
  });

  it('number the remarks of the points and say each once, under the tables', () => {
    const zeroed = (additionalLoad: string) => ({ load: '0', indication: '0', additionalLoad });
    const sample = judged('platformScale', 'accuracy').entered.readings['accuracy'] ?? [];
    const rows = [zeroed('20'), ...sample.slice(1)];
    const { tables, remarks } = resultTables({ evaluation: judged('platformScale', 'accuracy', rows) });
    expect(remarks[0]).toBe('(1) Sai số đã hiệu chỉnh theo sai số tại điểm 0: Ec = E − E0.');
    expect(tables[0]?.rows[1]?.[1]).toBe('Tải tăng\u00A0(1)');
    expect(new Set(remarks).size).toBe(remarks.length);
  });
});

describe('the name of an instrument on paper', () => {
  it('is that of its own class where the row of the list names a range of classes', () => {
    const row = 'Quả cân cấp chính xác đến F1';
    expect(instrumentName('KL-15', { accuracyClass: 'F2' }, row)).toBe('Quả cân cấp chính xác F2');
    expect(instrumentName('KL-04', { accuracyClass: 'III' }, 'Cân bàn')).toBe('Cân bàn');
  });
});

describe('a line of a paper', () => {
  it.each([
    ['Max: 150 kg; e: 50 g', 'Max: 150\u00A0kg; e: 50\u00A0g'],
    ['phạm vi (1 ÷ 500) g', 'phạm vi (1\u00A0÷\u00A0500)\u00A0g'],
    ['sai số ± 25 g', 'sai số ±\u00A025\u00A0g'],
    ['20,5 °C; 63 %', '20,5\u00A0°C; 63\u00A0%'],
    ['Max = 150 kg', 'Max\u00A0=\u00A0150\u00A0kg'],
    ['giấy chứng nhận số CN-MẪU 3740/2026 do', 'giấy chứng nhận số CN-MẪU\u00A03740/2026 do'],
    ['có 5 giờ và 3 lần', 'có 5 giờ và 3 lần'],
  ])('holds a number and its unit together: %s', (text, held) => expect(unbroken(text)).toBe(held));
});

function judgedWeights(rows: readonly Row[], characteristics: EvaluationInput['characteristics']): Evaluation {
  const { entered } = judged('weights', 'weights');
  const { evaluation } =
    findProcedure('weights')?.evaluate({
      checks: entered.checks,
      environment: { temperature: '20', humidity: '50' },
      characteristics: { ...entered.characteristics, ...characteristics },
      readings: { weights: rows },
    }) ?? {};
  if (!evaluation) throw new Error('the weights are not judged');
  return evaluation;
}
