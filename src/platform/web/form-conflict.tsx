import { useContext } from 'preact/hooks';
import { defineTexts, fill, type Text } from '../i18n';
import { fieldId, FormContext, type Choice, type ShownConflict } from './form-state';
import { marksOf } from './form-version';
import { useWords } from './page-state';

const texts = defineTexts({
  savedBy: {
    vi: '{name} đã lưu hồ sơ này lúc {at}, sau khi bạn mở biểu mẫu.',
    en: '{name} saved this record at {at}, after you opened the form.',
  },
  nothingLost: {
    vi: 'Những gì bạn nhập vẫn còn nguyên và chưa được lưu. Hãy xem lại rồi lưu lần nữa.',
    en: 'What you typed is all here and not yet saved. Look it over and save again.',
  },
  bothChanged: {
    vi: 'Hai người cùng sửa mục này: xem bản hiện tại ở cạnh ô nhập và chọn một.',
    en: 'Two people changed this field: see the present value beside it and choose one.',
  },
  taken: {
    vi: 'Mục này bạn không sửa, nên đã lấy theo bản hiện tại.',
    en: 'You did not change this field, so it now shows the present value.',
  },
  present: { vi: 'Bản hiện tại do người khác lưu: ', en: 'The present value, saved by somebody else: ' },
  presentBy: { vi: 'Bản hiện tại do {name} lưu: ', en: 'The present value, saved by {name}: ' },
  empty: { vi: '(để trống)', en: '(empty)' },
  take: { vi: 'Lấy giá trị này thay cho giá trị tôi đã nhập', en: 'Take this value instead of mine' },
});

/** What the form was drawn from; it stands after the fields, which have told their names by then. */
export function OpenedWith() {
  const { version, opened, shown, values } = useContext(FormContext);
  if (version === undefined) return null;
  // Fields that were not there when the form was opened were empty in the record.
  const marks = { ...marksOf(opened ? {} : values, shown ?? []), ...opened };
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="_opened" value={JSON.stringify(marks)} />
    </>
  );
}

/** Who saved when, and which fields are concerned. */
export function ConflictLines({ conflict: { by, fields, taken } }: { conflict: ShownConflict }) {
  const t = useWords();
  return (
    <>
      {by && <li>{t(fill(texts.savedBy, { name: by.name, at: t.instant(by.at) }))}</li>}
      {by?.shown && <li>{by.shown}</li>}
      <li>{t(texts.nothingLost)}</li>
      {Object.keys(fields).map((name) => (
        <FieldLine key={name} name={name} text={texts.bothChanged} />
      ))}
      {taken.map((name) => (
        <FieldLine key={name} name={name} text={texts.taken} />
      ))}
    </>
  );
}

/** One thing that is wrong, with the name of its field and the way to it. */
export function FieldLine({ name, text }: { name: string; text: Text }) {
  const t = useWords();
  const { shown } = useContext(FormContext);
  const label = shown?.get(name)?.label ?? '';
  const [named, said] = [typeof label === 'string' ? label : t(label), t(text)];
  return (
    <li>
      <a class="alert-link" href={`#${fieldId(name)}`}>
        {named && !said.startsWith(`${named}:`) && `${named}: `}
        {said}
      </a>
    </li>
  );
}

/** Beside a field that two people changed: what the record holds now, and a box that takes it. */
export function PresentValue({ name, choices = [] }: { name: string; choices?: readonly Choice[] | undefined }) {
  const { conflict } = useContext(FormContext);
  const t = useWords();
  const field = conflict?.fields[name];
  if (!conflict || !field) return null;
  const words = (value: string) => {
    const label =
      choices.find((each) => each.value === value)?.label ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? t.day(value) : value);
    return typeof label === 'string' ? label : t(label);
  };
  const id = fieldId(`take-${name}`);
  return (
    <div class="alert alert-warning py-2 mt-1 mb-0">
      <p class="mb-1">
        {t(conflict.by ? fill(texts.presentBy, { name: conflict.by.name }) : texts.present)}
        <strong>{field.present === '' ? t(texts.empty) : field.present.split('; ').map(words).join('; ')}</strong>
      </p>
      <div class="form-check">
        <input class="form-check-input" type="checkbox" id={id} name="_take" value={name} />
        <label class="form-check-label" for={id}>
          {t(texts.take)}
        </label>
      </div>
    </div>
  );
}
