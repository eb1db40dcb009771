import { InstrumentTypeModel } from '../../../src/laboratory/instruments';
import { buildWorkingCentre } from '../../support/certificates';
import { buildInstrumentType } from '../../support/instruments';
import { signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('choosing what to do and on which instrument', () => {
  it('asks for the kind of work once, and keeps it while the list is narrowed', async () => {
    const centre = await buildWorkingCentre();
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get('/verifications/new?kind=calibration').expect(200);
    expect(text.match(/name="kind"/g)).toHaveLength(1);
    expect(text).toContain('<input type="hidden" name="kind" value="calibration"');
    expect(text.match(/aria-current="page">Hiệu chuẩn</g)).toHaveLength(1);
  });

  it('offers every type of the register: what has no procedure of its own is recorded by the general record', async () => {
    const centre = await buildWorkingCentre();
    await buildInstrumentType({ code: 'KL-99', nameVi: 'Cân treo mẫu', procedureCode: undefined } as never);
    await centre.scale({ typeCode: 'KL-99', serial: 'TREO-1', characteristics: {} });
    const codes = (await InstrumentTypeModel.find().lean()).map(({ code }) => code);
    const { get } = await signIn(registry.app, centre.technician);
    for (const path of ['/verifications/new', '/verifications', '/certificates']) {
      const { text } = await get(path).expect(200);
      expect(codes.filter((code) => !text.includes(`<option value="${code}"`))).toEqual([]);
    }
    const { text } = await get('/verifications/new?kind=verification&typeCode=KL-99').expect(200);
    expect(text).toContain('TREO-1');
    expect(text).toMatch(/kind=verification&amp;instrumentId=/);
  });
});
