import { readQuantity, readTypedNumber, type Quantity } from '../../metrology';
import { dayField, decimalField, integerField, Joi } from '../../platform/http';
import { overTimeTexts as texts } from './over-time.messages';
import { intervalMethods, type Monitoring } from './monitoring.model';
import { quantityField, written } from './standard.schema';

/** What a person types after an intermediate check. */
export interface CheckInput {
  readonly performedOn: string;
  readonly artefact: string;
  readonly nominal: Quantity;
  readonly readings: readonly string[];
  readonly uncertainty?: Quantity;
  readonly note?: string;
}

const someReadings = Joi.array().items(decimalField()).min(1).max(100);

export const checkSchema = Joi.object<CheckInput>({
  performedOn: dayField().required(),
  artefact: Joi.string().trim().max(300).required(),
  nominal: written<Quantity>(readQuantity, texts.nominalUnread, quantityField).required(),
  readings: written<string[]>(readReadings, texts.readingsUnread, someReadings).required(),
  uncertainty: written<Quantity>(readQuantity, texts.limitUnread, quantityField),
  note: Joi.string().trim().max(1000),
});

const percent = () => decimalField({ min: '0', max: '100' });

/** Everything is sent anew; what is absent is removed. */
export const monitoringInputSchema = Joi.object<Monitoring>({
  limit: written<Quantity>(readQuantity, texts.limitUnread, quantityField),
  method: Joi.string().valid(...intervalMethods),
  shortestMonths: integerField({ min: 1, max: 240 }),
  longestMonths: integerField({ min: 1, max: 240 }),
  share: percent(),
  stepUp: percent(),
  stepDown: decimalField({ min: '0', max: '90' }),
  confidence: decimalField({ min: '1', max: '99.9' }),
  target: decimalField({ min: '50', max: '99.9' }),
  baseline: integerField({ min: 5, max: 100 }),
});

export interface OverTimeQuery {
  /** The nominal value that the charts show, and which piece of it: `20 kg`, `20 kg#2`. */
  readonly nominal?: string;
}

export const overTimeQuerySchema = Joi.object<OverTimeQuery>({ nominal: Joi.string().trim().max(40) });

function readReadings(typed: string): string[] | null {
  const figures = typed
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
  const read = figures.map((each) => readTypedNumber(each));
  const values = read.flatMap((each) => (each.kind === 'number' ? [each.value] : []));
  return values.length > 0 && values.length === figures.length && values.length <= 100 ? values : null;
}
