/** Fields of measurement, as the list of instrument types names them. Cards of verifiers and standards use the same. */
export const measurementFields = [
  'Độ dài',
  'Khối lượng',
  'Lực',
  'Dung tích – Lưu lượng',
  'Áp suất',
  'Nhiệt độ – Độ ẩm',
  'Hóa lý',
  'Điện – Điện từ',
  'Âm thanh – Rung động',
  'Quang học',
] as const;
