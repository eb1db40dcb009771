import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import type { NominalDrift } from './drift.rules';
import { getOverTime } from './over-time.queries';
import { checkSchema, monitoringInputSchema } from './over-time.schema';
import { changeMonitoring, recordCheck } from './over-time.service';
import { presentStandard } from './standard.present';

/** What is known of a standard over time, and what is added to it. */
export function overTimeApi(clock: Clock, program: string): readonly Operation[] {
  const today = () => dayInVietnam(clock.now());
  const common = {
    ...({ tag: 'Measurement standards', path: '/measurement-standards/:id', reads: 'standards.read' } as const),
    clock,
    present: (standard: Parameters<typeof presentStandard>[0]) => presentStandard(standard, today()),
  };
  const { add } = resource({ ...common, writes: 'standards.check' });
  const { step } = resource({ ...common, writes: 'standards.manage' });
  return [
    operation({
      ...{ tag: common.tag, method: 'get', path: '/measurement-standards/:id/over-time', access: 'read' },
      door: requirePermission('standards.read'),
      summary: 'Drift over the certificates with its forecast, intermediate checks, and the proposed next interval',
      answer: { status: 200, description: 'What is known of the standard over time' },
      handle: async ({ req, params }) => {
        const { standard, drifts, checks, interval, failure } = await getOverTime(
          actorOf(req),
          params['id'] ?? '',
          today(),
        );
        return {
          json: {
            ...{ standardId: String(standard._id), drifts: drifts.map(presentDrift), interval },
            checks: checks.map((check) => presentRecord(check, 'centreId', 'standardId')),
            failure: failure ? { checkId: String(failure.check._id), lastGoodOn: failure.lastGoodOn ?? null } : null,
          },
        };
      },
    }),
    add('checks', {
      summary: 'Record an intermediate check; one that fails quarantines the standard',
      answer: 'The measurement standard as it is now',
      body: checkSchema,
      run: (actor, id, input, change) => recordCheck(actor, id, input, { ...change, program }),
    }),
    step('monitoring', {
      summary: 'Say how the standard is watched: limit, method of the proposed interval and its parameters; sent whole',
      answer: 'The measurement standard as it is now',
      body: monitoringInputSchema,
      run: changeMonitoring,
    }),
  ];
}

function presentDrift({ line, ...drift }: NominalDrift) {
  return {
    ...drift,
    perYear: line ? { deviation: line.slope * 365.25, standardUncertainty: line.slopeUncertainty * 365.25 } : null,
  };
}
