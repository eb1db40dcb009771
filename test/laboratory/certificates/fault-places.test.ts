import { faultsAt } from '../../../src/laboratory/certificates/verification.readings';
import { findProcedure } from '../../../src/metrology';

describe('a fault of readings after an adjustment', () => {
  it('says that it is of those as left, and one as found does not', () => {
    const procedure = findProcedure('general')!;
    const [step] = procedure.steps;
    const message = { vi: 'Chưa nhập giá trị này.', en: 'This value is missing.' };
    const path = `readings.${step!.name}.0.${step!.fields[0]!.name}`;
    const faults = faultsAt(
      procedure,
      [path, `asLeft.${path}`].map((each) => ({ path: each, code: 'missing', message })),
    );
    const [found, left] = Object.values(faults);
    expect(found?.vi.startsWith(`${step!.label.vi}, dòng 1`)).toBe(true);
    expect(left?.vi.startsWith(`${step!.label.vi} – sau hiệu chỉnh, dòng 1`)).toBe(true);
  });
});
