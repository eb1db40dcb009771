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
}

const committee: Text = { vi: 'Ủy ban nhân dân {province}', en: "People's Committee of {province}" };

/** What is printed of an installation; what nobody entered follows from the province's name. */
export function letterheadOf(installation: Installation): Letterhead {
  const { province: vi, provinceEn: en = vi, provinceKind, issuer, issuerSymbol = 'UBND', place = vi } = installation;
  const kind = provinceKindNames[provinceKind];
  const province = { vi: `${kind.vi} ${vi}`, en: `${en} ${kind.en}` };
  const named = fill(committee, { province });
  return { province, kind, issuer: { ...named, ...(issuer && { vi: issuer }) }, issuerSymbol, place };
}
