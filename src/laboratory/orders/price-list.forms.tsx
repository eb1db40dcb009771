import { kindNames, recordKinds } from '../certificates';
import { fieldName } from '../../platform/http';
import {
  ChoiceBox,
  DayField,
  FigureBox,
  Form,
  FormRows,
  Layout,
  TextAreaField,
  TextBox,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
} from '../../platform/web';
import { priceListTexts as texts } from './price-list.messages';
import type { PriceListRecord } from './price-list.model';
import { nameOf, priceListAddress, priceLists } from './price-list.views';

export function PriceListFormPage({ list, types }: { list?: PriceListRecord; types: readonly Choice[] }) {
  const t = useWords();
  const title = t(list ? texts.change : texts.register);
  const kinds = recordKinds.map((value) => ({ value, label: kindNames[value] }));
  const name = (at: number, field: string) => fieldName(['lines', at, field]);
  return (
    <Layout
      title={title}
      failed={useFormFailed()}
      crumbs={[
        { href: priceLists.href, label: t(priceLists.label) },
        ...(list ? [{ href: priceListAddress(list), label: t(nameOf(list)) }] : []),
      ]}
    >
      <Form submit={texts.save} cancel={list ? priceListAddress(list) : priceLists.href} wide>
        <DayField name="validFrom" label={texts.validFrom} required />
        <TextField name="document" label={texts.document} hint={texts.documentHint} required />
        <TextAreaField name="note" label={texts.note} rows={2} />
        <p class="mb-1">{t(texts.linesHint)}</p>
        <FormRows
          name="lines"
          caption={texts.lines}
          columns={[texts.label, texts.kind, texts.type, texts.range, texts.unit, texts.amount]}
          cells={(at, label) => [
            <TextBox name={name(at, 'label')} label={label(texts.label)} />,
            <ChoiceBox name={name(at, 'kind')} label={label(texts.kind)} choices={kinds} />,
            <ChoiceBox name={name(at, 'typeCode')} label={label(texts.type)} choices={types} />,
            <TextBox name={name(at, 'range')} label={label(texts.range)} />,
            <TextBox name={name(at, 'unit')} label={label(texts.unit)} />,
            <FigureBox name={name(at, 'amount')} label={label(texts.amount)} unit="đồng" />,
          ]}
        />
      </Form>
    </Layout>
  );
}

export function PublishPage({ list }: { list: PriceListRecord }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.publish)}
      failed={useFormFailed()}
      crumbs={[
        { href: priceLists.href, label: t(priceLists.label) },
        { href: priceListAddress(list), label: t(nameOf(list)) },
      ]}
    >
      <p class="prose">{t(texts.publishIntro)}</p>
      <Form submit={texts.publish} cancel={priceListAddress(list)} />
    </Layout>
  );
}
