import { fill, type Text } from '../../platform/i18n';
import { provinceKindNames } from './installation.messages';
import type { Installation } from './installation.model';

/** The installation in the words that papers print. */
export interface Letterhead {
  /** `tỉnh Lâm Đồng`, `Lâm Đồng province`. */
  readonly province: Text;
  /** `tỉnh` or `thành phố`, for "trên địa bàn tỉnh". */
  readonly kind: Text;
  /** `Ủy ban nhân dân tỉnh Lâm Đồng`. */
  readonly issuer: Text;
  /** `UBND`. */
  readonly issuerSymbol: string;
  /** Địa danh before a date. */
  readonly place: string;
  /** Since when the province counts the results of Project 996. */
  readonly projectYear: number;
}

const committee: Text = { vi: 'Ủy ban nhân dân {province}', en: "People's Committee of {province}" };

/** The project is no older than its decision, 996/QĐ-TTg of 10/8/2018. */
const decided = 2018;

/** The first year of the cumulative figures. */
export function projectYearOf(installation: Installation | undefined): number {
  return installation?.projectFromYear ?? decided;
}

/** What is printed of an installation; what nobody entered follows from the province's name. */
export function letterheadOf(installation: Installation): Letterhead {
  const { province: vi, provinceEn: en = vi, provinceKind, issuer, issuerSymbol = 'UBND', place = vi } = installation;
  const kind = provinceKindNames[provinceKind];
  const province = { vi: `${kind.vi} ${vi}`, en: `${en} ${kind.en}` };
  const named = fill(committee, { province });
  const projectYear = projectYearOf(installation);
  return { province, kind, issuer: { ...named, ...(issuer && { vi: issuer }) }, issuerSymbol, place, projectYear };
}
