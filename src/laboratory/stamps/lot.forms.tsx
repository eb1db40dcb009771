import {
  DayField,
  Form,
  IdentityField,
  Layout,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
} from '../../platform/web';
import { lotTexts as texts } from './lot.messages';
import { stampUses, type LotRecord } from './lot.model';
import { lotAddress, lotList, lotTitle, stampsHome } from './lot.views';
import { stampTexts, stampUseNames } from './stamp.messages';

export function LotFormPage({ lot }: { lot?: LotRecord }) {
  const t = useWords();
  return (
    <Layout title={t(lot ? texts.change : texts.order)} failed={useFormFailed()} crumbs={useCrumbs(lot)}>
      <Form submit={stampTexts.save} cancel={lot ? lotAddress(lot) : lotList.href}>
        <SelectField
          name="use"
          label={stampTexts.use}
          required
          choices={stampUses.map((value) => ({ value, label: stampUseNames[value] }))}
        />
        <TextField name="supplier" label={texts.supplier} required />
        <TextField name="orderDocument" label={texts.orderDocument} />
        <DayField name="orderedOn" label={texts.orderedOn} required />
        <NumberField name="orderedQuantity" label={texts.orderedQuantity} required />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

export function ReceiveLotPage({ lot }: { lot: LotRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.receive)} failed={useFormFailed()} crumbs={useCrumbs(lot)}>
      <p class="prose">{t(texts.receiveIntro)}</p>
      <Form submit={texts.receive} cancel={lotAddress(lot)}>
        <IdentityField name="series" label={stampTexts.series} />
        <TextField name="firstNumber" label={texts.firstNumber} required />
        <TextField name="lastNumber" label={texts.lastNumber} required />
        <DayField name="receivedOn" label={texts.receivedOn} required />
        <TextField name="receiptDocument" label={texts.receiptDocument} />
      </Form>
    </Layout>
  );
}

export function CancelLotPage({ lot }: { lot: LotRecord }) {
  const t = useWords();
  return (
    <Layout title={t(texts.cancel)} failed={useFormFailed()} crumbs={useCrumbs(lot)}>
      <Form submit={texts.cancel} cancel={lotAddress(lot)} danger>
        <TextAreaField name="reason" label={stampTexts.reason} required />
      </Form>
    </Layout>
  );
}

function useCrumbs(lot?: LotRecord) {
  const t = useWords();
  return [
    { href: stampsHome.href, label: t(stampsHome.label) },
    { href: lotList.href, label: t(lotList.label) },
    ...(lot ? [{ href: lotAddress(lot), label: lotTitle(lot) }] : []),
  ];
}
