import type { ComponentChildren } from 'preact';
import { kindNames, modeNames, recordKinds } from '../certificates';
import { verificationModes } from '../centres';
import { fieldName } from '../../platform/http';
import { fill, type Text } from '../../platform/i18n';
import {
  CheckboxesField,
  ChoiceBox,
  DayField,
  FigureBox,
  Form,
  FormRows,
  Layout,
  SelectField,
  TextAreaField,
  TextBox,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { orderTexts as texts } from './order.messages';
import { feeKindNames, orderActMeanings, orderActTexts, placeKindNames } from './order.names';
import { placeKinds, type OrderRecord } from './order.model';
import type { OrderAct } from './order.states';
import { orderAddress, orderList } from './order.views';

const choicesOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, Text>>): Choice[] =>
  values.map((value) => ({ value, label: names[value] }));

/** Contact, work and place: what a request and an order are asked alike. */
export function AskedFields({ communes }: { communes: readonly Choice[] }) {
  return (
    <>
      <TextField name="contactName" label={texts.contactName} />
      <TextField name="phone" label={texts.phone} />
      <TextField name="email" label={texts.email} type="email" />
      <SelectField name="kind" label={texts.kind} required choices={choicesOf(recordKinds, kindNames)} />
      <SelectField name="placeKind" label={texts.place} required choices={choicesOf(placeKinds, placeKindNames)} />
      <TextField name="address" label={texts.address} />
      <SelectField name="communeId" label={texts.commune} choices={communes} />
    </>
  );
}

/** Rows of instruments that are not registered. */
export function ExpectedRows({ types, caption }: { types: readonly Choice[]; caption: Text }) {
  const name = (at: number, field: string) => fieldName(['expected', at, field]);
  return (
    <FormRows
      name="expected"
      caption={caption}
      columns={[texts.type, texts.description, texts.count]}
      cells={(at, label) => [
        <ChoiceBox name={name(at, 'typeCode')} label={label(texts.type)} choices={types} />,
        <TextBox name={name(at, 'description')} label={label(texts.description)} />,
        <FigureBox name={name(at, 'count')} label={label(texts.count)} />,
      ]}
    />
  );
}

export interface OrderFormProps {
  readonly order?: OrderRecord;
  readonly customers: readonly Choice[];
  readonly communes: readonly Choice[];
  readonly types: readonly Choice[];
  /** Those of the customer, once it is known which. */
  readonly instruments: readonly Choice[] | undefined;
}

export function OrderFormPage({ order, customers, communes, types, instruments }: OrderFormProps) {
  const t = useWords();
  return (
    <OrderForm title={t(order ? texts.change : texts.begin)} submit={texts.save} {...(order && { order })}>
      <SelectField name="customerId" label={texts.customerInRegister} choices={customers} />
      <TextField name="customerName" label={texts.customerName} />
      <AskedFields communes={communes} />
      <SelectField name="mode" label={texts.mode} choices={choicesOf(verificationModes, modeNames)} />
      {instruments && instruments.length > 0 && (
        <CheckboxesField name="instrumentIds" label={texts.dueOfCustomer} choices={instruments} />
      )}
      {instruments?.length === 0 && <p class="text-body-secondary">{t(texts.noneOfCustomer)}</p>}
      <h2 class="h6">{t(texts.expected)}</h2>
      <p class="mb-1">{t(texts.expectedHint)}</p>
      <ExpectedRows types={types} caption={texts.expected} />
      <TextAreaField name="note" label={texts.note} rows={2} />
    </OrderForm>
  );
}

export function FeesFormPage({ order, prices }: { order: OrderRecord; prices: readonly Choice[] }) {
  const t = useWords();
  const kinds = choicesOf(['travel', 'discount'] as const, feeKindNames);
  const listed = (at: number, field: string) => fieldName(['listed', at, field]);
  const typed = (at: number, field: string) => fieldName(['typed', at, field]);
  return (
    <OrderForm title={t(texts.enterFees)} submit={texts.save} order={order}>
      <p class="prose">{t(texts.feesHint)}</p>
      {prices.length === 0 && <p class="alert alert-warning">{t(texts.noPriceList)}</p>}
      <h2 class="h6">{t(texts.listed)}</h2>
      <FormRows
        name="listed"
        caption={texts.listed}
        columns={[texts.service, texts.quantity]}
        cells={(at, label) => [
          <ChoiceBox name={listed(at, 'priceLineId')} label={label(texts.service)} choices={prices} />,
          <FigureBox name={listed(at, 'quantity')} label={label(texts.quantity)} />,
        ]}
      />
      <h2 class="h6">{t(texts.typed)}</h2>
      <FormRows
        name="typed"
        caption={texts.typed}
        columns={[texts.feeKind, texts.feeLabel, texts.feeAmount]}
        cells={(at, label) => [
          <ChoiceBox name={typed(at, 'kind')} label={label(texts.feeKind)} choices={kinds} />,
          <TextBox name={typed(at, 'label')} label={label(texts.feeLabel)} />,
          <FigureBox name={typed(at, 'amount')} label={label(texts.feeAmount)} unit="đồng" />,
        ]}
      />
    </OrderForm>
  );
}

interface PlanFormProps {
  readonly order: OrderRecord;
  readonly verifiers: readonly Choice[];
  readonly standards: readonly Choice[];
}

export function PlanFormPage({ order, verifiers, standards }: PlanFormProps) {
  const t = useWords();
  return (
    <OrderForm title={t(orderActTexts.schedule)} submit={texts.save} order={order}>
      <DayField name="on" label={texts.on} required />
      <TextField name="from" label={texts.from} hint={texts.hourHint} required />
      <TextField name="until" label={texts.until} hint={texts.hourHint} required />
      <CheckboxesField name="verifierIds" label={texts.verifiers} required choices={verifiers} />
      <CheckboxesField name="standardIds" label={texts.standards} choices={standards} />
    </OrderForm>
  );
}

/** Says what the step means before it is done; asks why, where that is asked. */
export function StepPage({ order, act, asksReason }: { order: OrderRecord; act: OrderAct; asksReason: boolean }) {
  const t = useWords();
  return (
    <OrderForm title={t(orderActTexts[act])} submit={orderActTexts[act]} order={order}>
      <p class="prose">{t(orderActMeanings[act])}</p>
      {asksReason && <TextAreaField name="reason" label={texts.reason} required />}
    </OrderForm>
  );
}

export function OrderForm({
  order,
  title,
  submit,
  children,
}: {
  order?: OrderRecord;
  title: string;
  submit: Text;
  children: ComponentChildren;
}) {
  const t = useWords();
  return (
    <Layout
      title={title}
      failed={useFormFailed()}
      crumbs={[
        { href: orderList.href, label: t(orderList.label) },
        ...(order ? [{ href: orderAddress(order), label: t(fill(texts.named, { number: order.number })) }] : []),
      ]}
    >
      <Form submit={submit} cancel={order ? orderAddress(order) : orderList.href} wide>
        {children}
      </Form>
    </Layout>
  );
}
