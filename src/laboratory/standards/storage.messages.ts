import { defineTexts, type Text } from '../../platform/i18n';
import type { StorageCondition } from './storage.model';

export const storageTexts = defineTexts({
  title: { vi: 'Nơi bảo quản', en: 'Storage' },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  centre: { vi: 'Tổ chức kiểm định', en: 'Centre' },
  place: { vi: 'Nơi để', en: 'Place' },
  placeHint: { vi: 'Như: phòng 203, tủ 2, ngăn 1', en: 'As: room 203, cabinet 2, shelf 1' },
  since: { vi: 'Từ ngày', en: 'Since' },
  temperature: { vi: 'Nhiệt độ', en: 'Temperature' },
  humidity: { vi: 'Độ ẩm', en: 'Humidity' },
  temperatureBounds: { vi: 'Nhiệt độ cho phép', en: 'Temperature allowed' },
  temperatureBoundsHint: { vi: 'Như (18 ÷ 28) °C', en: 'As (18 ÷ 28) °C' },
  humidityBounds: { vi: 'Độ ẩm cho phép', en: 'Humidity allowed' },
  humidityBoundsHint: { vi: 'Như (40 ÷ 70) %', en: 'As (40 ÷ 70) %' },
  boundsUnread: {
    vi: 'Ghi hai số và đơn vị, như (18 ÷ 28) °C hoặc (40 ÷ 70) %.',
    en: 'Write two numbers and a unit, as (18 ÷ 28) °C or (40 ÷ 70) %.',
  },
  boundsWrong: {
    vi: 'Đơn vị phải là của nhiệt độ (°C) hoặc độ ẩm (%), số nhỏ trước số lớn.',
    en: 'The unit is of temperature (°C) or humidity (%), the smaller number first.',
  },
  move: { vi: 'Ghi nơi bảo quản', en: 'State the place' },
  moved: { vi: 'Đã ghi nơi bảo quản.', en: 'The place is stated.' },
  sinceEarlier: {
    vi: 'Nơi bảo quản hiện tại ghi từ {day}: nơi mới không được ghi từ trước ngày đó.',
    en: 'The present place is stated since {day}: a new one does not begin earlier.',
  },
  unknown: { vi: 'Chưa ghi nơi bảo quản.', en: 'No place is stated.' },
  places: { vi: 'Các nơi bảo quản', en: 'Places' },
  record: { vi: 'Ghi điều kiện bảo quản', en: 'Record conditions' },
  recorded: { vi: 'Đã ghi điều kiện bảo quản.', en: 'The conditions are recorded.' },
  recordedBeyond: {
    vi: 'Đã ghi: điều kiện bảo quản vượt giới hạn. Xem chuẩn có bị ảnh hưởng không; nếu nghi ngờ thì ghi kiểm tra giữa kỳ hoặc tạm dừng sử dụng.',
    en: 'Recorded: the conditions are out of bounds. See whether the standard is affected; in doubt record a check or quarantine it.',
  },
  log: { vi: 'Theo dõi điều kiện bảo quản', en: 'Conditions of storage' },
  on: { vi: 'Ngày', en: 'Day' },
  temperatureHint: { vi: 'Như 31,5 °C', en: 'As 31.5 °C' },
  humidityHint: { vi: 'Như 82 %', en: 'As 82 %' },
  valueUnread: { vi: 'Ghi số và đơn vị, như 31,5 °C hoặc 82 %.', en: 'Write a number and a unit, as 31.5 °C or 82 %.' },
  valueWrong: {
    vi: 'Đơn vị phải là của nhiệt độ (°C) hoặc độ ẩm (%).',
    en: 'The unit is of temperature (°C) or humidity (%).',
  },
  valueNeeded: { vi: 'Ghi nhiệt độ hoặc độ ẩm.', en: 'State the temperature or the humidity.' },
  beyond: { vi: 'Vượt giới hạn', en: 'Out of bounds' },
  within: { vi: 'Không vượt giới hạn đã ghi', en: 'Within the bounds stated' },
  action: { vi: 'Đã xử lý thế nào', en: 'What was done' },
  actionHint: { vi: 'Bắt buộc khi vượt giới hạn.', en: 'Needed where it is out of bounds.' },
  actionNeeded: { vi: 'Vượt giới hạn: ghi đã xử lý thế nào.', en: 'Out of bounds: say what was done.' },
  recordedBy: { vi: 'Người ghi', en: 'Recorded by' },
  all: { vi: 'Mọi lần ghi', en: 'All entries' },
});

export const storageConditionNames: Readonly<Record<StorageCondition, Text>> = defineTexts({
  temperature: storageTexts.temperature,
  humidity: storageTexts.humidity,
});
