import { calibration, correctedBy, found, instrument, noting, other, type Changed } from '../../support/gate-facts';
import { platformScaleRule } from '../../support/instruments';

const made = (yearMade: number) => ({ instrument: { ...instrument, yearMade } });
const owned = (from: string | undefined) => ({ instrument: { ...instrument, ownerships: [{ ownerId: other, from }] } });
const late = { performedOn: '2026-10-20' };

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a verification in order': [{}],
  'work of today': [{ performedOn: '2026-11-20' }],
  'work of tomorrow': [{ performedOn: '2026-11-21' }, 'performedOn.future'],
  'an instrument of the same year': [made(2026)],
  'an instrument of the next year': [made(2027), 'performedOn.beforeMade'],
  'an instrument owned since that day': [owned('2026-11-19')],
  'an instrument owned since the next day': [owned('2026-11-20'), 'performedOn.beforeOwned'],
  'an instrument owned since nobody knows when': [owned(undefined)],
  'an instrument without owners': [{ instrument: { ...instrument, ownerships: [] } }],
  'one handed over that day': [noting({ receivedOn: '2026-11-19' })],
  'one handed over after the work': [noting({ receivedOn: '2026-11-20' }), 'receivedOn.outOfOrder'],
  'one handed over before it was made': [noting({ receivedOn: '2014-12-31' }), 'receivedOn.outOfOrder'],
  'a retired instrument': [{ instrument: { ...instrument, status: 'retired' } }, 'instrument.retired'],
  'an instrument out of service': [{ instrument: { ...instrument, status: 'outOfService' } }],
  'an instrument of another centre': [{ instrument: { ...instrument, centreId: other } }, 'instrument.otherCentre'],
  'what would be valid to this day': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21' },
      today: '2026-11-30',
      ...noting({ lateReason: 'x' }),
    },
  ],
  'what would have ended before it is issued': [
    { ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21' }, today: '2026-12-01' },
    'validity.ended',
  ],
  'a failure that long ago': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01', passed: false },
      ...noting({ failureReason: 'Lệch' }),
    },
  ],
  'what has no period, that long ago': [
    {
      ...{ performedOn: '2025-11-20', submittedOn: '2025-11-21', today: '2026-12-01' },
      rule: { ...platformScaleRule, periodMonths: null },
    },
  ],
  'work entered after 30 days': [{ performedOn: '2026-10-21' }],
  'work entered after 31 days': [late, 'lateEntry.noReason'],
  'work entered late with its reason': [{ ...late, ...noting({ lateReason: 'Mất điện' }) }],
  'work entered late and submitted, without consent': [
    { ...late, submittedOn: '2026-11-20', ...noting({ lateReason: 'Mất điện' }) },
    'lateEntry.noConsent',
  ],
  'work entered late and submitted, without reason': [{ ...late, submittedOn: '2026-11-20' }, 'lateEntry.noReason'],
  'work entered late and submitted, with consent': [
    { ...late, submittedOn: '2026-11-20', isConsented: true, ...noting({ lateReason: 'Mất điện' }) },
  ],
  'work submitted in time that waits': [{ ...late, submittedOn: '2026-11-01' }],
  'a failure entered late and submitted': [
    {
      ...{ ...late, submittedOn: '2026-11-20', passed: false },
      ...noting({ lateReason: 'Mất điện', failureReason: 'Lệch' }),
    },
  ],
  'a calibration entered late and submitted': [
    { ...calibration, ...late, submittedOn: '2026-11-20', ...noting({ lateReason: 'Mất điện' }, calibration) },
    'lateEntry.noConsent',
  ],
  'a late correction of the same day': [{ ...late, ...correctedBy({ performedOn: '2026-10-20' }) }],
  'a late correction of another day': [
    { ...late, ...correctedBy({ performedOn: '2026-10-19' }) },
    'lateEntry.noReason',
  ],
};

describe('the gates of the days of the work', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });
});
