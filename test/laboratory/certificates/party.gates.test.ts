import { anyScope } from '../../support/centres';
import {
  calibration,
  card,
  designation,
  found,
  inOrder,
  noting,
  other,
  standard,
  verifier,
  type Changed,
} from '../../support/gate-facts';
import { standardCertificate } from '../../support/standards';

const ended = (validUntil: string) => ({ centre: { ...inOrder.centre, validUntil } });
const withdrawn = (withdrawnOn: string) => ({ designations: [{ ...designation, withdrawnOn }] });
const expired = (expiresOn: string) => ({ verifier: { ...verifier, cards: [{ ...card, expiresOn }] } });
const lapsed = (validUntil: string) => ({
  standards: [{ ...standard, certificates: [standardCertificate({ validUntil })] }],
});

const cases: Record<string, readonly [changes: Changed, ...rules: string[]]> = {
  'a centre on its last day': [ended('2026-11-19')],
  'a centre after its last day': [ended('2026-11-18'), 'centre.notActive'],
  'a centre that has not begun': [{ centre: { ...inOrder.centre, validFrom: '2026-11-20' } }, 'centre.notActive'],
  'a designation withdrawn the next day': [withdrawn('2026-11-20')],
  'a designation withdrawn that day': [withdrawn('2026-11-19'), 'designation.notInForce'],
  'a centre without a designation, registered or not': [{ designations: [] }, 'designation.none'],
  'a mode outside the scope': [
    { designations: [{ ...designation, scopeLines: [{ ...anyScope, modes: ['initial'] }] }] },
    'scope.mode',
  ],
  'a verifier of another centre': [{ verifier: { ...verifier, centreId: other } }, 'verifier.otherCentre'],
  'a card on its last day': [expired('2026-11-19')],
  'a card after its last day': [expired('2026-11-18'), 'verifier.cardExpired'],
  'a verifier who has left': [{ verifier: { ...verifier, active: false } }, 'verifier.inactive'],
  'a certificate of a standard on its last day': [lapsed('2026-11-19')],
  'a certificate of a standard after its last day': [lapsed('2026-11-18'), 'standard.expired'],
  'a centre that ends before the issue': [{ atIssue: true, ...ended('2026-11-19') }, 'centre.notActive'],
  'a centre that ended before work and issue, said once': [
    { atIssue: true, ...ended('2026-11-18') },
    'centre.notActive',
  ],
  'a card that ends before the issue': [{ atIssue: true, ...expired('2026-11-19') }, 'verifier.cardExpired'],
  'a standard that ends before the issue': [{ atIssue: true, ...lapsed('2026-11-19') }, 'standard.expired'],
  'a designation that ends before the issue': [{ atIssue: true, ...withdrawn('2026-11-20') }, 'designation.notInForce'],
  'a designation that ends before the issue, released': [
    { atIssue: true, isConsented: true, ...withdrawn('2026-11-20') },
  ],
  'a designation that had ended before the work, released': [
    { atIssue: true, isConsented: true, ...withdrawn('2026-11-19') },
    'designation.notInForce',
  ],
  'a card that ends before the issue, released': [
    { atIssue: true, isConsented: true, ...expired('2026-11-19') },
    'verifier.cardExpired',
  ],
  'a designation that ends before a failure is concluded': [
    { atIssue: true, passed: false, ...noting({ failureReason: 'Lệch' }), ...withdrawn('2026-11-20') },
  ],
  'a designation that ends before what is not judged yet': [
    { atIssue: true, passed: undefined, ...withdrawn('2026-11-20') },
    'designation.notInForce',
  ],
  'a standard that ends before a calibration is issued': [
    { atIssue: true, ...calibration, ...lapsed('2026-11-19') },
    'standard.expired',
  ],
  'no standard': [{ standards: [], standardsNamed: 0 }, 'standards.none'],
  'no standard where nothing was measured': [{ standards: [], standardsNamed: 0, isMeasured: false }],
  'a standard that the centre does not have': [{ standardsNamed: 2 }, 'standards.unknown'],
  'a calibration by registration alone': [{ ...calibration, designations: [] }],
  'a calibration without registration and designation': [
    { ...calibration, designations: [], centre: { ...inOrder.centre, registrationMark: undefined } },
    'permission.none',
  ],
  'a calibration by designation alone': [
    {
      ...{ ...calibration, centre: { ...inOrder.centre, registrationMark: undefined } },
      designations: [{ ...designation, scopeLines: [{ ...anyScope, activity: 'calibration' }] }],
    },
  ],
  'a calibration by somebody without a card': [{ ...calibration, verifier: { ...verifier, cards: [] } }],
  'a calibration by somebody who has left': [
    { ...calibration, verifier: { ...verifier, active: false } },
    'performer.inactive',
  ],
};

describe('the gates of those on whom the work rests', () => {
  it.each(Object.entries(cases))('answer %s', (_what, [changes, ...rules]) => {
    expect(found(changes).map(({ rule }) => rule)).toEqual(rules);
  });
});
