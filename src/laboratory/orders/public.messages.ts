import { defineTexts } from '../../platform/i18n';

export const publicTexts = defineTexts({
  title: { vi: 'Gửi yêu cầu kiểm định, hiệu chuẩn', en: 'Ask for verification or calibration' },
  intro: {
    vi: 'Không cần tài khoản. Sau khi gửi, bạn nhận số phiếu và một địa chỉ riêng để theo dõi; hãy lưu lại địa chỉ đó.',
    en: 'No account is needed. Once sent you get a number and an address of your own to follow it: keep that address.',
  },
  privacy: {
    vi: 'Tên, điện thoại, thư điện tử chỉ người của trung tâm bạn chọn và cơ quan quản lý xem được, để liên hệ về yêu cầu này.',
    en: 'Name, telephone and e-mail are seen by the centre you choose and the authority alone, to reach you about this.',
  },
  centre: { vi: 'Trung tâm', en: 'Centre' },
  send: { vi: 'Gửi yêu cầu', en: 'Send' },
  sent: {
    vi: 'Trung tâm đã nhận yêu cầu. Hãy lưu địa chỉ của trang này: ai có địa chỉ đều xem được tình trạng.',
    en: 'The centre has your request. Keep the address of this page: whoever has it sees how it stands.',
  },
  notFound: { vi: 'Không có trang này. Hãy xem lại địa chỉ.', en: 'There is no such page. Look at the address again.' },
  state: { vi: 'Tình trạng yêu cầu {number}', en: 'How {number} stands' },
  receivedAt: { vi: 'Nhận lúc', en: 'Received at' },
  contact: { vi: 'Liên hệ trung tâm', en: 'The centre' },
  another: { vi: 'Gửi yêu cầu khác', en: 'Send another' },
});
