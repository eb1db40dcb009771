import type { FieldWords } from '../../audit';
import { characteristicWords, wordsOfFields } from '../instruments';
import { decisionParts } from './decision.parts';
import { procedures } from '../../metrology';
import { defineTexts } from '../../platform/i18n';
import { isTakenOver } from './signed-paper';
import { verificationTexts as texts } from './verification.messages';

const answers = { pass: texts.pass, fail: texts.fail };

const evaluationWords = defineTexts({
  day: { vi: 'Ngày', en: 'Day' },
  characteristics: { vi: 'Đặc trưng', en: 'Characteristics' },
  procedure: { vi: 'Quy trình', en: 'Procedure' },
  documentNumber: { vi: 'Văn bản kỹ thuật', en: 'Document' },
  document: { vi: 'Văn bản', en: 'Document' },
  edition: { vi: 'Bản', en: 'Edition' },
  clause: { vi: 'Điều, mục', en: 'Clause' },
  points: { vi: 'Các điểm đo', en: 'Points' },
  row: { vi: 'Dòng', en: 'Row' },
  label: { vi: 'Tên điểm', en: 'Point' },
  conditions: { vi: 'Điều kiện của điểm', en: 'Conditions of the point' },
  quantity: { vi: 'Giá trị', en: 'Value' },
  notes: { vi: 'Lưu ý', en: 'Remarks' },
  doubt: { vi: 'Còn nghi ngờ', en: 'Doubt' },
  sources: { vi: 'Căn cứ', en: 'Sources' },
  failedChecks: { vi: 'Kiểm tra không đạt', en: 'Checks that failed' },
  skippedSteps: { vi: 'Bước không làm', en: 'Steps left out' },
  mark: { vi: 'Dấu của giới hạn', en: 'Mark of the limit' },
  byName: { vi: 'Người đồng ý', en: 'Consented by' },
  at: { vi: 'Lúc', en: 'At' },
  code: { vi: 'Mã', en: 'Code' },
  range: { vi: 'Phạm vi đo', en: 'Range' },
  accuracyClass: { vi: 'Cấp chính xác', en: 'Accuracy class' },
  uncertainty: { vi: 'Độ không đảm bảo đo', en: 'Uncertainty' },
  certificateNumber: { vi: 'Số giấy chứng nhận', en: 'Certificate' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  issuer: { vi: 'Nơi cấp', en: 'Issued by' },
  tracedTo: { vi: 'Liên kết tới', en: 'Traceable to' },
});

/** The words of what was entered and what was computed of it, part by part: steps, cells, checks and conditions. */
export function enteredWords(): Readonly<Record<string, FieldWords>> {
  const steps = procedures.flatMap((each) => each.steps);
  const checks = procedures.flatMap((each) => each.checks);
  const papered = procedures.filter(isTakenOver).flatMap((each) => [...each.steps, ...each.checks]);
  // Of a name that several use the last words stand: those of a paper record only where no other has the name.
  const named = [...papered, ...steps.filter((each) => !papered.includes(each)), ...checks].map(
    ({ name, label }) => [name, label] as const,
  );
  const regime = defineTexts({
    verification: { vi: 'Kiểm định', en: 'Verification' },
    inService: { vi: 'Kiểm tra khi đang sử dụng', en: 'Inspection in use' },
  });
  return {
    ...evaluationWords,
    ...decisionParts,
    ...characteristicWords(),
    ...wordsOfFields([...procedures.flatMap((each) => each.environment), ...steps.flatMap(({ fields }) => fields)]),
    ...Object.fromEntries(named),
    ...Object.fromEntries(checks.map(({ name, label }) => [name, { label, values: answers }])),
    step: { label: { vi: 'Bước', en: 'Step' }, values: Object.fromEntries(named) },
    regime: { label: { vi: 'Giới hạn dùng khi', en: 'Limits of' }, values: regime },
    reference: texts.reference,
    indication: texts.indication,
    error: texts.error,
    limit: texts.limit,
  };
}
