import { useWords } from '../../platform/web';
import { orderTexts as texts } from './order.messages';

interface ContactProps {
  readonly of: { readonly contactName?: string; readonly phone?: string; readonly email?: string };
  /** Whether the reader may see what else is kept of the person. */
  readonly mayManage: boolean;
}

/** The contact of a request or an order; with the way to everything that is kept of this person. */
export function ContactOf({ of: { contactName, phone, email }, mayManage }: ContactProps) {
  const t = useWords();
  const words = [contactName, phone, email].filter((each) => each !== undefined);
  if (words.length === 0) return <>—</>;
  const asked = new URLSearchParams({ ...(phone && { phone }), ...(email && { email }) }).toString();
  return (
    <>
      {words.join(', ')}{' '}
      {mayManage && asked !== '' && <a href={`/personal-data/contacts?${asked}`}>{t(texts.personalData)}</a>}
    </>
  );
}
