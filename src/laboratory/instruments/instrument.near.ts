import { nearPath, type NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import { identityKey } from '../../platform/text';
import type { Instrument } from './instrument.model';
import { serialKeyOf } from './instrument.rules';

const texts = defineTexts({
  serial: {
    vi: 'Sổ đã có phương tiện đo cùng loại, số chế tạo gần giống. Nếu là cùng một phương tiện, hãy mở hồ sơ đã có.',
    en: 'An instrument of this type with nearly the same serial number is registered. If it is the same one, open its record.',
  },
  typeApproval: {
    vi: 'Sổ đã có phương tiện đo ghi số quyết định phê duyệt mẫu gần giống. Nếu là cùng một quyết định, hãy ghi như hồ sơ đã có.',
    en: 'An instrument with nearly the same type approval is registered. If it is the same decision, write it as that record does.',
  },
});

/** Instruments of the same centre with nearly the same serial, or nearly the same type approval; those of other centres are none of its business. */
export const instrumentNear: NearKind<Instrument> = {
  address: '/instruments',
  nameOf: ({ code, serial, maker }) => [code, serial, maker].filter(Boolean).join(', '),
  fields: [
    {
      ...{ field: 'serial', text: texts.serial },
      among: (instrument) => ({ centreId: instrument.centreId, serialKey: { $ne: serialKeyOf(instrument) } }),
    },
    {
      ...{ field: 'typeApproval', text: texts.typeApproval },
      among: ({ centreId, typeApproval = '' }) => ({
        centreId,
        [nearPath('typeApprovalKey')]: { $ne: identityKey('decisionNumber', typeApproval) },
      }),
    },
  ],
};
