import { useContext } from 'preact/hooks';
import { defineTexts } from '../i18n';
import { FormContext } from './form-state';
import { usePage, useWords } from './page-state';

const texts = defineTexts({
  keep: { vi: 'Lưu nháp', en: 'Keep as a draft' },
  drop: { vi: 'Bỏ phần nhập dở', en: 'Discard what was typed' },
  resumed: {
    vi: 'Đây là phần bạn nhập dở, lưu nháp lúc {at}; chưa ghi vào sổ. Tệp đính kèm và mật khẩu phải chọn, nhập lại.',
    en: 'This is what you had typed, kept at {at} and not yet saved in the register. Choose files and type passwords again.',
  },
  kept: { vi: 'Đã lưu nháp lúc {at}', en: 'Draft kept at {at}' },
  notKept: { vi: 'Chưa lưu', en: 'Not kept yet' },
  keepFailed: {
    vi: 'Chưa lưu nháp được; những gì đã nhập vẫn còn trên trang này.',
    en: 'The draft could not be kept; what you typed is still on this page.',
  },
});

/** A form with so many fields is long: typing it again would cost more than a glance. */
const fieldsOfLongForm = 5;

/** Said above a form that comes back with what was typed earlier, with the way to begin anew. */
export function Resumed() {
  const { keptAt } = useContext(FormContext);
  const t = useWords();
  if (!keptAt) return null;
  return (
    <div class="alert alert-info d-flex flex-wrap gap-2 align-items-center" role="status">
      <span>{t(texts.resumed, { at: t.instant(keptAt) })}</span>
      <button class="btn btn-outline-secondary btn-sm" type="submit" name="_keep" value="drop">
        {t(texts.drop)}
      </button>
    </div>
  );
}

/**
 * The button that keeps a long form as it is, and the line in which the script says when it last did so by itself.
 * Nothing is kept of strangers, so they are promised nothing.
 */
export function KeepButton() {
  const { shown } = useContext(FormContext);
  const { signedInAs } = usePage();
  const t = useWords();
  if (!signedInAs || !shown || shown.size < fieldsOfLongForm) return null;
  return (
    <>
      <input type="hidden" name="_keeps" value="yes" />
      <button class="btn btn-outline-primary" type="submit" name="_keep" value="page">
        {t(texts.keep)}
      </button>
      <span
        class="align-self-center small text-body-secondary"
        role="status"
        data-kept={t(texts.kept)}
        data-not-kept={t(texts.notKept)}
        data-keep-failed={t(texts.keepFailed)}
      ></span>
    </>
  );
}
