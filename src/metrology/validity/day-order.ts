import { text, type BilingualText } from '../text';
import type { Day } from './day';

/** Every kind of day that a person types, and the two that the program knows, as they are named in a sentence. */
export const moments = {
  today: text('hôm nay', 'today'),
  made: text('năm sản xuất', 'the year of make'),
  owned: text('ngày bắt đầu sở hữu', 'the day since which it is owned'),
  ownedNext: text('ngày chủ sau bắt đầu sở hữu', 'the day on which the next owner took it over'),
  begun: text('ngày bắt đầu', 'the first day'),
  ended: text('ngày kết thúc', 'the last day'),
  back: text('ngày quay lại làm việc', 'the day of coming back to work'),
  left: text('ngày thôi việc', 'the day of leaving'),
  issued: text('ngày ban hành', 'the day of issue'),
  inForce: text('ngày có hiệu lực', 'the day of coming into force'),
  outOfForce: text('ngày hết hiệu lực', 'the day of ceasing to be in force'),
  decided: text('ngày ký quyết định chỉ định', 'the day of the decision to designate'),
  designated: text('ngày bắt đầu chỉ định', 'the first day of the designation'),
  designatedUntil: text('ngày hết hạn chỉ định', 'the last day of the designation'),
  suspended: text('ngày đình chỉ', 'the day of suspension'),
  resumed: text('ngày hết đình chỉ', 'the last day of suspension'),
  withdrawn: text('ngày thu hồi', 'the day of withdrawal'),
  carded: text('ngày cấp thẻ', 'the day of issue of the card'),
  cardedUntil: text('ngày hết hạn thẻ', 'the day of expiry of the card'),
  certified: text('ngày cấp giấy hiệu chuẩn, kiểm định chuẩn', 'the day of the certificate of the standard'),
  certifiedUntil: text('ngày hết hạn giấy của chuẩn', 'the last day of the certificate of the standard'),
  received: text('ngày tiếp nhận', 'the day on which it was handed over'),
  performed: text('ngày thực hiện', 'the day of the work'),
  papered: text('ngày ký biên bản giấy', 'the day on which the paper was signed'),
  next: text('ngày hiệu chuẩn kế tiếp', 'the day of the next calibration'),
  valid: text('ngày hết hạn của giấy chứng nhận', 'the last day of the certificate'),
  ruled: text('ngày quy định có hiệu lực', 'the day since which the rule holds'),
  ruledNext: text('ngày quy định sau có hiệu lực', 'the day since which the next rule holds'),
  good: text('ngày chuẩn còn đạt lần cuối', 'the last day on which the standard was known to be good'),
  found: text('ngày phát hiện', 'the day on which it was found'),
  doubted: text('ngày cuối của thời gian nghi ngờ', 'the last day in doubt'),
  done: text('ngày thực hiện', 'the day on which it was done'),
  promised: text('hạn hoàn thành', 'the day by which it is to be done'),
  asked: text('ngày yêu cầu', 'the day on which it was asked for'),
  appointed: text('ngày hẹn', 'the day of the appointment'),
  held: text('ngày của hoạt động', 'the day of the activity'),
  ledgerYear: text('năm ghi trong sổ', 'the year of the entry'),
  counted: text('ngày bắt đầu đếm đủ', 'the day since which everything is counted'),
  reported: text('năm báo cáo', 'the year of the report'),
  signed: text('ngày ký báo cáo', 'the day of signing of the report'),
} as const satisfies Readonly<Record<string, BilingualText>>;

export type Moment = keyof typeof moments;

/** The first never comes after the second; with `strict` they are not one day either. */
export interface DayRule {
  readonly earlier: Moment;
  readonly later: Moment;
  readonly strict?: true;
  /** What mostly lies behind it, when people know. */
  readonly hint?: BilingualText;
}

const perhapsSwapped = text(
  'Có thể hai ngày bị ghi đảo nhau: hãy xem lại giấy tờ.',
  'The two days may be swapped: look at the paper again.',
);

/**
 * What comes before what: the only table of it. All of it follows from what the words mean; none of it is a period
 * that a law sets.
 */
export const dayOrder: readonly DayRule[] = [
  { earlier: 'made', later: 'today' },
  { earlier: 'made', later: 'owned' },
  { earlier: 'made', later: 'performed' },
  { earlier: 'owned', later: 'today' },
  { earlier: 'owned', later: 'ownedNext', strict: true },
  { earlier: 'owned', later: 'performed' },
  { earlier: 'ownedNext', later: 'today' },
  { earlier: 'begun', later: 'ended' },
  { earlier: 'back', later: 'left' },
  { earlier: 'issued', later: 'today' },
  { earlier: 'issued', later: 'inForce' },
  { earlier: 'issued', later: 'outOfForce' },
  { earlier: 'inForce', later: 'outOfForce' },
  { earlier: 'decided', later: 'today' },
  { earlier: 'decided', later: 'designated' },
  { earlier: 'decided', later: 'designatedUntil' },
  { earlier: 'designated', later: 'designatedUntil' },
  { earlier: 'designated', later: 'suspended' },
  { earlier: 'suspended', later: 'resumed' },
  { earlier: 'decided', later: 'withdrawn' },
  { earlier: 'carded', later: 'today' },
  { earlier: 'carded', later: 'cardedUntil', strict: true, hint: perhapsSwapped },
  { earlier: 'certified', later: 'today' },
  { earlier: 'certified', later: 'certifiedUntil', strict: true, hint: perhapsSwapped },
  { earlier: 'made', later: 'received' },
  { earlier: 'received', later: 'performed' },
  { earlier: 'performed', later: 'today' },
  { earlier: 'performed', later: 'papered' },
  { earlier: 'papered', later: 'today' },
  { earlier: 'designated', later: 'performed' },
  { earlier: 'carded', later: 'performed' },
  { earlier: 'certified', later: 'performed' },
  { earlier: 'performed', later: 'next', strict: true },
  { earlier: 'performed', later: 'valid' },
  { earlier: 'ruled', later: 'ruledNext', strict: true },
  { earlier: 'begun', later: 'done' },
  { earlier: 'begun', later: 'promised' },
  { earlier: 'good', later: 'found' },
  { earlier: 'good', later: 'doubted' },
  { earlier: 'doubted', later: 'today' },
  { earlier: 'found', later: 'today' },
  { earlier: 'done', later: 'ended' },
  { earlier: 'done', later: 'today' },
  { earlier: 'ledgerYear', later: 'held' },
  { earlier: 'ledgerYear', later: 'today' },
  { earlier: 'held', later: 'today' },
  { earlier: 'asked', later: 'today' },
  { earlier: 'asked', later: 'appointed' },
  { earlier: 'counted', later: 'today' },
  { earlier: 'reported', later: 'signed' },
];

/** Moments of which people know the year alone. */
const yearsAlone: ReadonlySet<Moment> = new Set(['made', 'ledgerYear', 'reported']);

/** Two days in the wrong order, with the rule that they break. */
export interface Disorder {
  readonly rule: DayRule;
  readonly message: BilingualText;
}

export type StatedDays = Partial<Readonly<Record<Moment, Day | undefined>>>;

/** Every rule that the days break; days that nobody stated break none. */
export function disordersOf(days: StatedDays): readonly Disorder[] {
  return dayOrder.flatMap((rule) => {
    const [earlier, later] = [days[rule.earlier], days[rule.later]];
    if (!earlier || !later || (rule.strict ? earlier < later : earlier <= later)) return [];
    return [{ rule, message: messageOf(rule, earlier, later) }];
  });
}

function messageOf(rule: DayRule, first: Day, second: Day): BilingualText {
  const said = rule.later === 'today' ? notYet(first) : outOfOrder(rule, first, second);
  return rule.hint ? text(`${said.vi} ${rule.hint.vi}`, `${said.en} ${rule.hint.en}`) : said;
}

function notYet(day: Day): BilingualText {
  return text(`Ngày ${written(day)} chưa tới.`, `${written(day)} has not come yet.`);
}

function outOfOrder({ earlier, later, strict }: DayRule, first: Day, second: Day): BilingualText {
  const [before, after] = [moments[earlier], moments[later]];
  return text(
    `${capital(after.vi)} (${saidOf(later, second)}) ${strict ? 'phải sau' : 'không được trước'} ${before.vi} (${saidOf(earlier, first)}).`,
    `${capital(after.en)} (${saidOf(later, second)}) must ${strict ? 'come after' : 'not come before'} ${before.en} (${saidOf(earlier, first)}).`,
  );
}

function saidOf(moment: Moment, day: Day): string {
  return yearsAlone.has(moment) ? day.slice(0, 4) : written(day);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

function written(day: Day): string {
  return day.split('-').reverse().join('/');
}
