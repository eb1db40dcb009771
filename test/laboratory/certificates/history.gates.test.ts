import { Types } from 'mongoose';
import { correctedBy, found, noting, other, type Changed } from '../../support/gate-facts';

const stood = (performedOn: string) => ({ standing: { _id: other, number: 'V26.00001', performedOn } });

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a pass after a failure': [{ failedOn: '2026-11-18' }],
  'a pass before a failure': [{ failedOn: '2026-11-20' }, 'performedOn.beforeFailure'],
  'a pass on the day of a failure': [{ failedOn: '2026-11-19' }, 'performedOn.dayOfFailure'],
  'a pass on the day of a failure, after a repair that is noted': [
    {
      ...{ failedOn: '2026-11-19', mode: 'afterRepair' },
      ...noting({ repair: 'Thay cảm biến' }),
    },
  ],
  'a pass on the day of a failure, after a repair that nobody noted': [
    { failedOn: '2026-11-19', mode: 'afterRepair' },
    'mode.repairNotNoted',
    'performedOn.dayOfFailure',
  ],
  'a repair noted on the day of a failure, in another mode': [
    { failedOn: '2026-11-19', ...noting({ repair: 'Thay cảm biến' }) },
    'performedOn.dayOfFailure',
  ],
  'a pass before a failure, after a repair': [
    { failedOn: '2026-11-20', mode: 'afterRepair', ...noting({ repair: 'Thay cảm biến' }) },
    'performedOn.beforeFailure',
  ],
  'a failure before a failure': [{ failedOn: '2026-11-20', passed: false, ...noting({ failureReason: 'Lệch' }) }],
  'work after the certificate that stands': [stood('2026-11-18')],
  'work on the day of the certificate that stands': [stood('2026-11-19'), 'performedOn.notLast'],
  'work before the certificate that stands': [stood('2026-11-20'), 'performedOn.notLast'],
  'a failure before the certificate that stands': [
    { ...stood('2026-11-20'), passed: false, ...noting({ failureReason: 'Lệch' }) },
  ],
  'a correction of the certificate that stands': [{ ...stood('2026-11-19'), ...correctedBy() }],
  'a correction of another certificate': [
    { ...stood('2026-11-19'), ...correctedBy({ _id: new Types.ObjectId() }) },
    'performedOn.notLast',
  ],
  'a reason for a correction of nothing': [noting({ correctionReason: 'Sai' }), 'correction.none'],
  'a correction without its reason': [{ ...correctedBy(), noted: {} }, 'correction.noReason'],
  'a correction of what does not exist': [{ ...correctedBy(), corrected: null }, 'correction.notValid'],
  'a correction of what was withdrawn': [correctedBy({ status: 'withdrawn' }), 'correction.notValid'],
  'a correction of what another centre issued': [correctedBy({ centreId: other }), 'correction.notValid'],
  'a correction of another kind of work': [correctedBy({ kind: 'calibration' }), 'correction.otherKind'],
  'a correction for another instrument': [correctedBy({ instrumentId: other }), 'correction.otherInstrument'],
};

describe('the gates of what was before', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });
});
