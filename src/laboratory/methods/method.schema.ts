import { confirmedField, dayField, decimalField, identityField, Joi } from '../../platform/http';
import type { FigureRead } from './figure.model';
import type { MethodDocumentRead } from './method.model';

/** What an officer states after reading the document of a procedure. */
export const proposeMethodSchema = Joi.object<MethodDocumentRead, true>({
  documentNumber: identityField(100).required(),
  source: Joi.string().trim().max(500).required(),
});

/** A figure as it was read, and the keys of the improbable things that the officer was asked about and confirmed. */
export type FigureTyped = Omit<FigureRead, 'name'> & { readonly confirmed?: readonly string[] };

/** What an officer states after reading a figure in the document; which figure it is stands in the address. */
export const proposeFigureSchema = Joi.object<FigureTyped>({
  value: decimalField({ above: '0' }).required(),
  effectiveFrom: dayField().required(),
  documentNumber: identityField(100).required(),
  clause: Joi.string().trim().max(200).required(),
  source: Joi.string().trim().max(500).required(),
  confirmed: confirmedField(),
});
