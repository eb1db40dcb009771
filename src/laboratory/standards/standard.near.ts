import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { MeasurementStandard } from './standard.model';

const texts = defineTexts({
  serial: {
    vi: 'Tổ chức đã có chuẩn mang số chế tạo giống hoặc gần giống. Nếu là cùng một chuẩn, hãy mở hồ sơ đã có.',
    en: 'The centre has a standard with the same or nearly the same serial number. If it is the same one, open its record.',
  },
});

/** Standards of the same centre with nearly the same serial; the same one may be borne by those of different makers. */
export const standardNear: NearKind<MeasurementStandard> = {
  address: '/measurement-standards',
  nameOf: ({ code, nameVi, serial }) => [code, nameVi, serial].filter(Boolean).join(', '),
  fields: [{ field: 'serial', text: texts.serial, among: ({ centreId }) => ({ centreId }) }],
};
