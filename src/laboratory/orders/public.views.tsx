import { kindNames } from '../certificates';
import type { InstrumentTypeRecord } from '../instruments';
import { fill } from '../../platform/i18n';
import { Facts, Form, Layout, Section, SelectField, useFormFailed, useWords, type Choice } from '../../platform/web';
import type { OrganizationRecord } from '../../register/organizations';
import { orderTexts } from './order.messages';
import { placeKindNames } from './order.names';
import { AppointmentAt, OrderMark, ProgressOf } from './order.views';
import { publicTexts as texts } from './public.messages';
import type { PublicState } from './public.queries';
import { requestTexts } from './request.messages';
import { RequestFields } from './request.forms';
import { ExpectedList, publicFormAddress, RequestMark } from './request.views';

interface FormProps {
  readonly centres: readonly Choice[];
  readonly communes: readonly Choice[];
  readonly types: readonly Choice[];
}

export function PublicFormPage({ centres, ...choices }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} failed={useFormFailed()}>
      <p class="prose">{t(texts.intro)}</p>
      <Form submit={texts.send} wide>
        <SelectField name="centreId" label={texts.centre} required choices={centres} />
        <RequestFields {...choices} />
        <p class="text-body-secondary small">{t(texts.privacy)}</p>
      </Form>
    </Layout>
  );
}

interface StateProps {
  readonly state: PublicState;
  readonly centre: OrganizationRecord | undefined;
  readonly types: ReadonlyMap<string, InstrumentTypeRecord>;
}

export function PublicStatePage({ state, centre, types }: StateProps) {
  const t = useWords();
  const { request, order, progress } = state;
  const reason = order?.reason ?? request?.reason;
  const contact = [centre?.nameVi, centre?.address, centre?.phone, centre?.email].filter(Boolean).join(', ');
  return (
    <Layout title={t(fill(texts.state, { number: state.number }))}>
      <div class="mb-4">
        <Facts
          facts={[
            {
              label: orderTexts.status,
              value: order ? <OrderMark status={order.status} /> : request && <RequestMark status={request.status} />,
            },
            ...(reason ? [{ label: orderTexts.reason, value: reason }] : []),
            ...(request ? [{ label: texts.receivedAt, value: t.instant(request.receivedAt) }] : []),
            { label: orderTexts.kind, value: t(kindNames[state.kind]) },
            { label: orderTexts.place, value: t(placeKindNames[state.placeKind]) },
            ...(order
              ? [
                  { label: orderTexts.askedOn, value: t.day(order.askedOn) },
                  { label: orderTexts.appointment, value: <AppointmentAt appointment={order.appointment} /> },
                  { label: orderTexts.progress, value: <ProgressOf progress={progress} /> },
                ]
              : []),
            { label: texts.contact, value: contact },
          ]}
        />
      </div>
      {state.expected.length > 0 && (
        <Section title={requestTexts.expected}>
          <ExpectedList expected={state.expected} types={types} />
        </Section>
      )}
      <p>
        <a href={publicFormAddress}>{t(texts.another)}</a>
      </p>
    </Layout>
  );
}
