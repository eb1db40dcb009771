import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { Instrument } from './instrument.model';
import { serialKeyOf } from './instrument.rules';

const texts = defineTexts({
  serial: {
    vi: 'Sổ đã có phương tiện đo cùng loại, số chế tạo gần giống. Nếu là cùng một phương tiện, hãy mở hồ sơ đã có.',
    en: 'An instrument of this type with nearly the same serial number is registered. If it is the same one, open its record.',
  },
});

/** Instruments of the same centre with nearly the same serial; those of other centres are none of its business. */
export const instrumentNear: NearKind<Instrument> = {
  address: '/instruments',
  nameOf: ({ code, serial, maker }) => [code, serial, maker].filter(Boolean).join(', '),
  fields: [
    {
      ...{ field: 'serial', text: texts.serial },
      among: (instrument) => ({ centreId: instrument.centreId, serialKey: { $ne: serialKeyOf(instrument) } }),
    },
  ],
};
