import { fill } from '../../platform/i18n';
import {
  DayField,
  Form,
  Layout,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { AskedFields, ExpectedRows } from './order.forms';
import { orderTexts } from './order.messages';
import { requestTexts as texts } from './request.messages';
import type { RequestRecord } from './request.model';
import { requestAddress, requestList } from './request.views';

/** What a request is asked, by a clerk and by the public alike. */
export function RequestFields({ communes, types }: { communes: readonly Choice[]; types: readonly Choice[] }) {
  const t = useWords();
  return (
    <>
      <TextField name="customerName" label={orderTexts.customer} required />
      <AskedFields communes={communes} />
      <DayField name="wishedOn" label={texts.wishedOn} />
      <h2 class="h6">{t(texts.expected)}</h2>
      <p class="mb-1">{t(texts.expectedHint)}</p>
      <ExpectedRows types={types} caption={texts.expected} />
      <TextAreaField name="note" label={orderTexts.note} rows={3} />
    </>
  );
}

export function RequestFormPage(props: { communes: readonly Choice[]; types: readonly Choice[] }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.enter)}
      failed={useFormFailed()}
      crumbs={[{ href: requestList.href, label: t(requestList.label) }]}
    >
      <Form submit={texts.save} cancel={requestList.href} wide>
        <RequestFields {...props} />
      </Form>
    </Layout>
  );
}

export function RefuseRequestPage({ request }: { request: RequestRecord }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.refuse)}
      failed={useFormFailed()}
      crumbs={[
        { href: requestList.href, label: t(requestList.label) },
        { href: requestAddress(request), label: t(fill(texts.named, { number: request.number })) },
      ]}
    >
      <Form submit={texts.refuse} cancel={requestAddress(request)} danger>
        <TextAreaField name="reason" label={orderTexts.reason} hint={texts.refuseHint} required />
      </Form>
    </Layout>
  );
}
