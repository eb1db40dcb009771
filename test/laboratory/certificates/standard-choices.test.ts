import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildWorkingCentre } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Offered {
  readonly items: readonly {
    readonly code: string;
    readonly suffices: boolean;
    readonly refusals: readonly { readonly rule: string }[];
  }[];
}

/** A centre with standards that do for a 150 kg scale, for a part of the work, and not at all; their codes in reverse. */
async function buildChoice() {
  const centre = await buildWorkingCentre({ standard: { code: 'Z-DU' } });
  const centreId = centre.centre._id;
  const grams = { from: { value: '1', unit: 'g' }, to: { value: '500', unit: 'g' } } as const;
  await buildStandard({ centreId, code: 'Y-GAM', range: grams, nominals: [{ value: '500', unit: 'g', count: 1 }] });
  await buildStandard({
    ...{ centreId, code: 'B-HET', certificates: [standardCertificate({ validUntil: '2026-11-18' })] },
  });
  const unknown = await buildStandard({ centreId, code: 'A-TRONG' });
  await MeasurementStandardModel.updateOne({ _id: unknown._id }, { $unset: { range: true } });
  await buildStandard({ centreId, code: 'C-LUU', field: 'Dung tích – Lưu lượng' });
  return { centre, scale: await centre.scale() };
}

describe('the standards offered for a piece of work', () => {
  it('are those of the field, first what suits with range, class and days left, and why another may not be used', async () => {
    const { centre, scale } = await buildChoice();
    const { get } = await signIn(registry.app, centre.technician);
    const page = (await get(`/verifications/new?instrumentId=${scale.id}`).expect(200)).text;
    const places = ['Z-DU', 'Y-GAM', 'A-TRONG', 'B-HET'].map((code) => page.indexOf(`${code} ·`));

    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).not.toContain('C-LUU');
    expect(page).toMatch(/Z-DU · Bộ quả cân chuẩn · \(1 g ÷ 20 kg\) · M1 · CN-\d+ · còn 1502 ngày</);
    expect(page).toMatch(/Y-GAM ·.*chỉ đủ cho một phần việc/);
    expect(page).toMatch(/A-TRONG ·.*không dùng được: Chuẩn A-TRONG chưa ghi phạm vi đo trong sổ/);
    expect(page).toMatch(
      /B-HET ·.*không dùng được: Giấy chứng nhận của chuẩn B-HET chỉ có giá trị đến hết 18\/11\/2026/,
    );
    expect(await faultsOf(page)).toEqual([]);
  });

  it('are the same by the API, on the day that is asked', async () => {
    const { centre, scale } = await buildChoice();
    const { get } = await useApi(registry.app, centre.technician);
    const path = `/instruments/${scale.id}/suitable-standards`;
    const offered = (await get(path).expect(200)).body as Offered;
    expect(
      offered.items.map(({ code, suffices, refusals }) => [code, suffices, ...refusals.map(({ rule }) => rule)]),
    ).toEqual([
      ['Z-DU', true],
      ['Y-GAM', false],
      ['A-TRONG', false, 'standard.noRange'],
      ['B-HET', false, 'standard.expired'],
    ]);
    const before = (await get(`${path}?performedOn=2026-11-18`).expect(200)).body as Offered;
    expect(before.items.map(({ code, suffices }) => [code, suffices])).toContainEqual(['B-HET', true]);
    const other = await buildWorkingCentre();
    await (await useApi(registry.app, other.technician)).get(path).expect(404);
  });
});
