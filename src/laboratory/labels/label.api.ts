import { actorOf, requirePermission } from '../../access';
import { operation, type Operation } from '../../platform/http';
import { sendLabels, type LabelSettings } from './label.routes';
import { labelChoiceSchema } from './label.schema';

/** Labels of issued certificates. */
export function labelApi(settings: LabelSettings): readonly Operation[] {
  return [
    operation({
      tag: 'Certificates',
      method: 'get',
      path: '/labels.pdf',
      summary: 'Labels with QR codes of certificates that stand, on A4 sheets or for a label printer',
      access: 'read',
      door: requirePermission('certificates.read'),
      query: labelChoiceSchema,
      answer: { status: 200, description: 'The labels in the order of issue', mediaType: 'application/pdf' },
      handle: ({ req, query }) => Promise.resolve({ send: (res) => sendLabels(res, actorOf(req), query, settings) }),
    }),
  ];
}
