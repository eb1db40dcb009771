import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import type { Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { MeasurementStandardRecord } from './standard.model';
import { keepingApi } from './keeping.api';
import { overTimeApi } from './over-time.api';
import { findStandards, getStandard } from './standard.queries';
import { presentStandard } from './standard.present';
import { standardActs } from './standard.rules';
import {
  changeStandardSchema,
  digitalSchema,
  listStandardsSchema,
  registerStandardSchema,
  standardActSchema,
  standardCertificateSchema,
} from './standard.schema';
import { receiveDigital } from './standard-digital.service';
import { actOnStandard, addCertificate, changeStandard, registerStandard } from './standard.service';

export function standardApi(clock: Clock, program: string): readonly Operation[] {
  const today = () => dayInVietnam(clock.now());
  const { list, begin, read, change, add, step } = resource({
    ...{ tag: 'Measurement standards', path: '/measurement-standards/:id', clock },
    ...{ reads: 'standards.read', writes: 'standards.manage' },
    present: (standard: MeasurementStandardRecord) => presentStandard(standard, today()),
  });
  const keeping = keepingApi(clock);
  return [
    ...keeping.lists,
    list({
      summary:
        'Measurement standards with their certificates; `validOn` keeps those with a certificate in force on a day',
      answer: 'A page of measurement standards',
      query: listStandardsSchema,
      find: (actor, query, page) => findStandards(actor, query, page, today()),
    }),
    begin({
      summary: 'Register a measurement standard',
      answer: 'The measurement standard',
      body: registerStandardSchema,
      run: registerStandard,
    }),
    read({ summary: 'One measurement standard', answer: 'The measurement standard', get: getStandard }),
    change({
      summary: 'Change a measurement standard; a field that is null is removed',
      answer: 'The measurement standard as it is now',
      body: changeStandardSchema,
      run: changeStandard,
    }),
    add('certificates', {
      summary: 'Add a reviewed certificate to a measurement standard',
      answer: 'The measurement standard as it is now',
      body: standardCertificateSchema,
      run: addCertificate,
    }),
    add('digital-certificates', {
      summary:
        'Take in a digital certificate (DCC 2.4 to 3.3, signed or not) as its issuer sent it; `digitals` of the answer tells what was read of it, the state of its signature and its faults with their lines',
      answer: 'The measurement standard as it is now',
      body: digitalSchema,
      run: (actor, id, { name, xml }, change) =>
        receiveDigital(actor, id, { name, bytes: Buffer.from(xml, 'utf8') }, change),
    }),
    ...standardActs.map((act) =>
      step(act, {
        summary: `${act[0]?.toUpperCase()}${act.slice(1)} a measurement standard, with the reason`,
        answer: 'The measurement standard as it is now',
        body: standardActSchema,
        run: (actor, id, { reason }, change) => actOnStandard(actor, id, act, reason, change),
      }),
    ),
    ...keeping.steps,
    ...overTimeApi(clock, program),
  ];
}
