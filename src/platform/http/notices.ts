import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import { defineTexts, fill, type Text } from '../i18n';
import { hiddenSigns } from '../text';
import type { Answer } from './answer';

/** What the registry did to something sent, told to the sender with the answer. */
export interface Notice {
  /** As a form names it: `certificates[0][number]`. */
  readonly field: string;
  readonly text: Text;
}

declare module 'express-session' {
  interface SessionData {
    /** Shown once on the next page. */
    notices: Notice[];
  }
}

const texts = defineTexts({
  hidden: {
    vi: '“{kept}”: trong giá trị vừa nhập có ký tự không nhìn thấy ({codes}), thường lẫn vào khi sao chép. Đã bỏ ký tự ấy; giá trị được lưu là “{kept}”.',
    en: '“{kept}”: what was entered held an invisible sign ({codes}), as copying brings in. It was left out; “{kept}” is what is kept.',
  },
});

/** Who hears the notices of the request that is being answered. */
const listener = new AsyncLocalStorage<(notice: Notice) => void>();

/** Tells that invisible signs were left out of an identity, where there were any. */
export function tellOfHiddenSigns(field: string, typed: string, kept: string): void {
  const codes = hiddenSigns(typed);
  if (codes.length === 0 || kept.trim() === '') return;
  listener.getStore()?.({ field, text: fill(texts.hidden, { kept: kept.trim(), codes: codes.join(', ') }) });
}

/** Keeps the notices of a form for the next page that the person sees. */
export const noticesOnNextPage: RequestHandler = (req, _res, next) => {
  listener.run((notice) => {
    const others = (req.session.notices ?? []).filter(({ field }) => field !== notice.field);
    req.session.notices = [...others, notice];
  }, next);
};

/** An operation's answer with what was noticed while it read what was sent: `notices: [{ field, detail, texts }]`. */
export async function answerWithNotices(work: () => Promise<Answer>): Promise<Answer> {
  const heard = new Map<string, Notice>();
  const answer = await listener.run(
    (notice) => void heard.set(notice.field, notice),
    () => work(),
  );
  if (heard.size === 0 || !('json' in answer) || typeof answer.json !== 'object' || !answer.json) return answer;
  const notices = [...heard.values()].map(({ field, text }) => ({ field, detail: text.vi, texts: text }));
  return { ...answer, json: { ...answer.json, notices } };
}
