import type { CheckedCase } from '../../metrology';
import { formatInstant, type Text } from '../../platform/i18n';
import { certificateDocument, type LabelledLine } from '../../platform/pdf';
import { caseOriginNames, validationTexts as texts, verdictNames } from './validation.messages';
import { verdictOn } from './validation.rules';
import { caseVerdict, figureText, howManyText, problemText } from './validation.words';
import type { ValidationRunRecord } from './validation-run.model';

/** Whose paper it is: the organization of whoever prints it. */
export interface PrintedFor {
  readonly organization: string;
  readonly now: Date;
}

/** What is handed to the assessor: who ran what with which version, and each case with its source and figures. */
export function validationPdf(run: ValidationRunRecord, { organization, now }: PrintedFor): Promise<Buffer> {
  const { version, startedBy, startedAt, finishedAt, file, cases } = run;
  const title = texts.documentTitle;
  return certificateDocument({
    language: 'vi',
    centre: { name: organization, details: [] },
    title: title.vi,
    titleEn: title.en,
    number: formatInstant(startedAt),
    lines: [
      line(texts.program, `Chuẩn Đo ${version}`),
      line(texts.file, file ? `${file.name} (SHA-256 ${file.sha256})` : caseOriginNames.published.vi),
      line(texts.startedBy, startedBy),
      line(texts.finishedAt, finishedAt ? formatInstant(finishedAt) : ''),
      line(texts.verdict, verdictNames[verdictOn(run, now)].vi),
    ],
    result: line(texts.result, howManyText(run).vi),
    signatures: [{ authority: [texts.startedBy.vi.toLocaleUpperCase('vi')], name: startedBy }],
    notes: [texts.rule.vi],
    results: {
      caption: texts.cases.vi,
      tables: [{ columns, rows: cases.map(rowOf) }],
      notes: [],
      parts: [],
      end: texts.end.vi,
    },
    meta: { title: `${texts.title.vi} ${formatInstant(startedAt)}`, author: organization, createdAt: startedAt },
  });
}

const line = (label: Text, value: string): LabelledLine => ({ label: label.vi, labelEn: label.en, value });

const columns = [
  { title: texts.case.vi, share: 3 },
  { title: texts.source.vi, share: 3 },
  { title: texts.figures.vi, share: 5 },
  { title: texts.verdict.vi, share: 1.5 },
];

function rowOf(checked: CheckedCase): string[] {
  const { id, name, source, checks } = checked;
  const figures = problemText(checked)?.vi ?? checks.map((check) => figureText(check).vi).join('\n');
  return [name ? `${id}: ${name}` : id, source, figures, verdictNames[caseVerdict(checked)].vi];
}
