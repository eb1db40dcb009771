import type { Types } from 'mongoose';
import { defineTexts, fill, type Text } from '../i18n';

const texts = defineTexts({
  invalid: {
    vi: 'Có chỗ chưa đúng. Hãy sửa các mục được đánh dấu.',
    en: 'Something is not right. Correct the marked fields.',
  },
  unusual: {
    vi: 'Có giá trị hiếm gặp. Hãy xem lại; nếu đúng, đánh dấu xác nhận rồi gửi lại.',
    en: 'Some values are unusual. Look again; if they are right, mark them as confirmed and send again.',
  },
  query: {
    vi: 'Có điều kiện không dùng được, nên danh sách không được trả lời: {names}.',
    en: 'The list is not answered, since some of what was asked cannot be met: {names}.',
  },
  notJson: {
    vi: 'API chỉ nhận nội dung JSON (Content-Type: application/json); tệp được đính kèm trên trang.',
    en: 'The API takes JSON only (Content-Type: application/json); files are attached in the pages.',
  },
  notFound: { vi: 'Không tìm thấy nội dung này.', en: 'That does not exist.' },
  forbidden: { vi: 'Vai trò của bạn không được làm việc này.', en: 'Your role may not do this.' },
  unauthenticated: { vi: 'Hãy đăng nhập để tiếp tục.', en: 'Sign in to continue.' },
  changedMeanwhile: {
    vi: 'Hồ sơ đã được người khác thay đổi. Hãy mở lại để xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has changed this record. Open it again and repeat your change.',
  },
  versionNeeded: {
    vi: 'Thay đổi phải kèm phiên bản đã đọc: đọc hồ sơ (GET), rồi gửi ETag của câu trả lời đó trong tiêu đề If-Match. Không nhận If-Match: *, vì như vậy sẽ ghi đè lên bất cứ bản nào đang có.',
    en: 'A change needs the version it was read with: read the record (GET) and send the ETag of that answer in the If-Match header. If-Match: * is not taken, since it would overwrite whatever is there.',
  },
});

/** A failure the reader can understand and act on. Anything else is a bug and becomes a 500 with an id. */
export abstract class UserFacingError extends Error {
  abstract readonly status: number;
  constructor(readonly text: Text) {
    super(text.en);
  }
}

export class UnauthenticatedError extends UserFacingError {
  override readonly name = 'UnauthenticatedError';
  readonly status = 401;
  constructor(text: Text = texts.unauthenticated) {
    super(text);
  }
}

export class ForbiddenError extends UserFacingError {
  override readonly name = 'ForbiddenError';
  readonly status = 403;
  constructor(text: Text = texts.forbidden) {
    super(text);
  }
}

export class NotFoundError extends UserFacingError {
  override readonly name = 'NotFoundError';
  readonly status = 404;
  constructor(text: Text = texts.notFound) {
    super(text);
  }
}

/** The record's present state does not allow the change (409). */
export class ConflictError extends UserFacingError {
  override readonly name = 'ConflictError';
  readonly status = 409;
  constructor(text: Text = texts.changedMeanwhile) {
    super(text);
  }
}

/** What was sent is made from a version of the record, `held`, that is no longer the present one (412). */
export class PreconditionFailedError extends UserFacingError {
  override readonly name = 'PreconditionFailedError';
  readonly status = 412;
  constructor(readonly held?: { readonly recordId: Types.ObjectId; readonly version: number }) {
    super(texts.changedMeanwhile);
  }
}

/** A change came without the version it was read with (428; RFC 6585, 3). */
export class PreconditionRequiredError extends UserFacingError {
  override readonly name = 'PreconditionRequiredError';
  readonly status = 428;
  constructor() {
    super(texts.versionNeeded);
  }
}

/** Too often in too short a time (429). */
export class TooManyRequestsError extends UserFacingError {
  override readonly name = 'TooManyRequestsError';
  readonly status = 429;
}

/** One reason why a rule says no: its name in code, what happened, its legal basis, and what to do about it. */
export interface Refusal {
  readonly rule: string;
  readonly text: Text;
  /** Law and article; absent where no source confirms one. */
  readonly legalBasis?: string;
  readonly remedy: Text;
  /** The form field it belongs to, when there is one. */
  readonly field?: string;
}

/** Rules of the trade say no (409): every reason at once, so that nobody has to try again and again. */
export class RefusedError extends UserFacingError {
  override readonly name = 'RefusedError';
  readonly status = 409;
  constructor(readonly refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals[0].text);
  }
}

/**
 * What is wrong with a field: the name of the rule when it is one of the trade, and what it may have meant, to choose
 * from, when it can be read in more ways than one.
 */
export type Fault = Text & { readonly rule?: string; readonly readings?: readonly string[] };

/** Something improbable that a person is asked about. Its key names the rule and the very value: `yearMade=1950`. */
export type Question = Text & {
  readonly rule: string;
  readonly key: string;
  /** Records that are meant, for who is asked and may open them; not kept with what was confirmed. */
  readonly links?: readonly { readonly name: string; readonly href: string }[];
};

/**
 * What was typed is wrong (422). `fields` maps a form field's name to what is wrong with it;
 * `refusals` are the rules that say no to the rest, so that everything is named at once.
 */
export class InvalidInputError extends UserFacingError {
  override readonly name: string = 'InvalidInputError';
  readonly status: number = 422;
  constructor(
    readonly fields: Readonly<Record<string, Fault>>,
    readonly refusals: readonly Refusal[] = [],
    text: Text = texts.invalid,
  ) {
    super(text);
  }
}

/** The file that a form brought is too large (413) or of a kind that is not taken (415); the rest of the form is kept. */
export class RefusedFileError extends InvalidInputError {
  constructor(
    override readonly status: 413 | 415,
    fault: Fault,
  ) {
    super({ file: fault });
  }
}

/** A program sent something else than JSON (415). */
export class UnsupportedMediaTypeError extends UserFacingError {
  override readonly name = 'UnsupportedMediaTypeError';
  readonly status = 415;
  constructor() {
    super(texts.notJson);
  }
}

/** A list was asked for something that it does not know or cannot read (400): nothing is answered in its place. */
export class InvalidQueryError extends InvalidInputError {
  override readonly status = 400;
  constructor(fields: Readonly<Record<string, Fault>>) {
    super(fields, [], fill(texts.query, { names: Object.keys(fields).join(', ') }));
  }
}

/**
 * What was typed is possible, but improbable (409): it is asked once, by field. Who sends it again with the keys of the
 * questions in `confirmed` has said yes, and the keys are kept on the record.
 */
export class NeedsConfirmationError extends UserFacingError {
  override readonly name = 'NeedsConfirmationError';
  readonly status = 409;
  constructor(readonly questions: Readonly<Record<string, Question>>) {
    super(texts.unusual);
  }
}
