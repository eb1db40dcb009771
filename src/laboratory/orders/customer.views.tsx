import { TextField, useWords } from '../../platform/web';
import { customerTexts as texts } from './customer.messages';
import { orderTexts } from './order.messages';
import type { OrderRecord } from './order.model';
import { OrderForm } from './order.forms';

/** The customer of an order as it is entered in the register. */
export function CustomerFormPage({ order }: { order: OrderRecord }) {
  const t = useWords();
  return (
    <OrderForm title={t(orderTexts.enterCustomer)} submit={orderTexts.save} order={order}>
      <TextField name="nameVi" label={texts.nameVi} required />
      <TextField name="code" label={texts.code} hint={texts.codeHint} required />
      <TextField name="taxCode" label={texts.taxCode} />
      <TextField name="address" label={texts.address} />
      <TextField name="phone" label={orderTexts.phone} />
      <TextField name="email" label={orderTexts.email} type="email" />
    </OrderForm>
  );
}
