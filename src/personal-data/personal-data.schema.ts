import { Joi } from '../platform/http';

/** Whose data is asked for: by what the centre was told. */
export interface ContactQuery {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

export const contactQuerySchema = Joi.object<ContactQuery, true>({
  phone: Joi.string()
    .trim()
    .max(30)
    .pattern(/^[+\d][\d\s.()-]{6,}$/),
  email: Joi.string().trim().max(200).email({ tlds: false }),
});

/** Where it cannot be left open who is meant. */
export const contactAskedSchema = contactQuerySchema.or('phone', 'email');

/** The same, as the query of an address. */
export function contactWords({ phone, email }: ContactQuery): string {
  return new URLSearchParams({ ...(phone && { phone }), ...(email && { email }) }).toString();
}
