import { erased, kept, type Holding } from '../holding';

/** What customers tell a centre of themselves, and what is written to them. */
export const contactHoldings: readonly Holding[] = [
  {
    ...{ model: 'WorkRequest', name: { vi: 'Phiếu yêu cầu', en: 'Request' }, group: 'contact', keeping: 'asked' },
    purpose: { vi: 'Liên hệ và trả lời người yêu cầu', en: 'To reach and to answer whoever asks' },
    fields: {
      customerName: erased('Khách hàng', 'Customer'),
      contactName: erased('Người liên hệ', 'Contact'),
      phone: erased('Điện thoại', 'Phone'),
      email: erased('Thư điện tử', 'E-mail'),
      address: erased('Địa chỉ', 'Address'),
      note: erased('Ghi chú', 'Note'),
      senderMark: erased('Dấu nhận biết người gửi', 'Mark of the sender'),
    },
  },
  {
    ...{ model: 'WorkOrder', name: { vi: 'Phiếu công việc', en: 'Work order' }, group: 'contact', keeping: 'orders' },
    purpose: {
      vi: 'Làm việc cho khách hàng, thu phí, giao trả',
      en: 'To do a customer’s work, charge for it and hand it back',
    },
    fields: {
      customerId: kept('Khách hàng trong sổ', 'Customer in the register'),
      customerName: kept('Khách hàng', 'Customer'),
      contactName: erased('Người liên hệ', 'Contact'),
      phone: erased('Điện thoại', 'Phone'),
      email: erased('Thư điện tử', 'E-mail'),
      address: kept('Địa chỉ', 'Address'),
      verifierIds: kept('Người được phân công', 'People planned'),
      note: kept('Ghi chú', 'Note'),
      'papers.madeBy': kept('Người lập giấy tờ', 'Who made the paper'),
      'papers.document': kept('Nội dung giấy tờ đã lập', 'Words of papers that were made'),
    },
  },
  {
    ...{ model: 'Message', name: { vi: 'Thư trong hộp thư đi', en: 'Letter in the outbox' } },
    ...{ group: 'contact', keeping: 'sent' },
    purpose: { vi: 'Báo hạn và hẹn ngày', en: 'To tell of due days and appointments' },
    fields: {
      to: erased('Địa chỉ thư', 'Mail address'),
      recipientName: erased('Người nhận', 'Recipient'),
      recipientId: kept('Tổ chức nhận', 'Organization written to'),
      body: erased('Nội dung thư', 'Words of the letter'),
    },
  },
  {
    ...{
      model: 'Organization',
      name: { vi: 'Tổ chức, cơ sở', en: 'Organization' },
      group: 'contact',
      keeping: 'public',
    },
    purpose: {
      vi: 'Biết chủ của phương tiện đo và báo hạn',
      en: 'To know the owner of instruments and tell of due days',
    },
    fields: {
      nameVi: kept('Tên', 'Name'),
      nameOrder: kept('Vị trí trong danh sách tên', 'Place among names'),
      nameEn: kept('Tên tiếng Anh', 'Name in English'),
      address: kept('Địa chỉ', 'Address'),
      email: erased('Thư điện tử', 'E-mail'),
      phone: erased('Điện thoại', 'Phone'),
      'near.nameVi': kept('Tên để so trùng', 'Name as compared'),
    },
  },
];
