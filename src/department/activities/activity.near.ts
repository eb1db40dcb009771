import type { NearKind } from '../../platform/database';
import { defineTexts } from '../../platform/i18n';
import type { Activity } from './activity.model';

const texts = defineTexts({
  titleVi: {
    vi: 'Sổ đã có hoạt động cùng loại, cùng năm, nội dung giống hoặc gần giống. Nếu là cùng một hoạt động, hãy mở mục đã có.',
    en: 'The ledger has an activity of this kind and year with the same or nearly the same content. If it is the same one, open its entry.',
  },
});

/** Entries of one kind and year with nearly the same words, unless their days tell them apart. */
export const activityNear: NearKind<Activity> = {
  address: '/activities',
  nameOf: ({ titleVi, heldOn, year }) => `${titleVi} (${heldOn?.split('-').reverse().join('/') ?? year})`,
  fields: [
    {
      field: 'titleVi',
      text: texts.titleVi,
      among: ({ heldOn }) => (heldOn ? { $or: [{ heldOn: { $exists: false } }, { heldOn }] } : {}),
    },
  ],
};
