import type { Actor, Change } from '../../access';
import { inSharedTransaction } from '../../platform/database';
import { Joi } from '../../platform/http';
import { registerOrganization, registerOrganizationSchema } from '../../register/organizations';
import { changeRefusals } from './order.rules';
import type { OrderRecord } from './order.model';
import { refuse, reviseOrder } from './order.service';

/** A customer as the clerk enters it in the register: an enterprise, by the code that the clerk gives it. */
export interface CustomerInput {
  readonly code: string;
  readonly nameVi: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly taxCode?: string;
  readonly confirmed?: string[];
}

const asked = ['code', 'nameVi', 'address', 'email', 'phone', 'taxCode', 'confirmed'] as const;

/** The very fields of the register, so that nothing enters it here that would be refused there. */
export const customerSchema = Joi.object<CustomerInput>(
  Object.fromEntries(asked.map((name) => [name, registerOrganizationSchema.extract(name)])),
);

/** Enters the customer of an order in the register, and names it in the order: both are saved, or neither. */
export function enterCustomer(actor: Actor, id: string, input: CustomerInput, change: Change): Promise<OrderRecord> {
  return inSharedTransaction(async () => {
    const customer = await registerOrganization(actor, { ...input, kind: 'enterprise' }, change.at);
    return reviseOrder(actor, id, { ...change, action: 'order.customerEntered' }, (order) => {
      refuse(changeRefusals(order));
      order.set({ customerId: customer._id, customerName: customer.nameVi });
    });
  });
}
