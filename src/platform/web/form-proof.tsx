import { usePage } from './page-state';

/** Every form proves that one of our pages sent it: within the session by a token, after it by the person's mark. */
export function FormProof() {
  const { csrfToken, formMark } = usePage();
  return (
    <>
      <input type="hidden" name="_csrf" value={csrfToken} />
      {formMark && <input type="hidden" name="_mark" value={formMark} />}
    </>
  );
}
