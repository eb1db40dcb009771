import { letterheadOf, projectYearOf } from '../../../src/register/installation/installation.rules';

type Installation = Parameters<typeof letterheadOf>[0];

describe('what papers print of an installation', () => {
  it('follows from the name of the province where nobody entered more', () => {
    expect(letterheadOf({ province: 'Lâm Đồng', provinceKind: 'province' } as Installation)).toEqual({
      province: { vi: 'tỉnh Lâm Đồng', en: 'Lâm Đồng province' },
      kind: { vi: 'tỉnh', en: 'province' },
      issuer: { vi: 'Ủy ban nhân dân tỉnh Lâm Đồng', en: "People's Committee of Lâm Đồng province" },
      issuerSymbol: 'UBND',
      place: 'Lâm Đồng',
      projectYear: 2018,
    });
  });

  it('is what was entered', () => {
    const entered = { provinceEn: 'Hue', issuer: 'UBND Huế', issuerSymbol: 'SKHCN', place: 'Thuận Hóa' };
    const installation = { province: 'Huế', provinceKind: 'city', projectFromYear: 2021, ...entered };
    const letterhead = letterheadOf(installation as Installation);
    expect(letterhead).toMatchObject({ issuerSymbol: 'SKHCN', place: 'Thuận Hóa', projectYear: 2021 });
    expect(letterhead.issuer.vi).toBe('UBND Huế');
    expect(letterhead.issuer.en).toMatch(/^People's Committee of Hue /);
    expect(letterhead.province.en).toMatch(/^Hue /);
  });

  it('counts from the year of the decision, 996/QĐ-TTg, unless the province says otherwise', () => {
    expect(projectYearOf(undefined)).toBe(2018);
    expect(projectYearOf({} as Installation)).toBe(2018);
    expect(projectYearOf({ projectFromYear: 2020 } as Installation)).toBe(2020);
  });
});
