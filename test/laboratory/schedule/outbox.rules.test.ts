import { faultOf, mayBeResent, nextAttempt } from '../../../src/laboratory/schedule/outbox.rules';
import {
  furthestAhead,
  isAnnounced,
  monthAfter,
  monthRange,
  stageRange,
  totalOf,
  weeksOf,
} from '../../../src/laboratory/schedule/schedule.rules';

describe('a letter that did not leave', () => {
  it.each([
    [{ command: 'RCPT TO', responseCode: 550 }, 'refused'],
    [{ command: 'RCPT TO', responseCode: 500 }, 'refused'],
    [{ command: 'RCPT TO', responseCode: 499 }, 'later'],
    [{ command: 'RCPT TO', responseCode: 452 }, 'later'],
    [{ command: 'DATA', responseCode: 554 }, 'refused'],
    [{ command: 'DATA', responseCode: 451 }, 'later'],
    [{ command: 'DATA', responseCode: 421 }, 'server'],
    [{ command: 'DATA' }, 'server'],
    [{ command: 'MAIL FROM', responseCode: 550 }, 'server'],
    [{ responseCode: 550 }, 'server'],
    [{ command: 'API', code: 'EENVELOPE' }, 'refused'],
    [{ command: 'API', code: 'EMESSAGE' }, 'refused'],
    [{ command: 'API', code: 'ECONNECTION' }, 'server'],
    [{ command: 'API' }, 'server'],
    [{ command: 'CONN', code: 'EENVELOPE' }, 'server'],
    [undefined, 'server'],
    [null, 'server'],
  ])('for %j: %s', (error, fault) => expect(faultOf(error)).toBe(fault));

  it('waits 1 minute, 5, 30, then hours, and after the eighth try no longer', () => {
    const at = new Date('2026-11-20T02:00:00Z');
    const minutes = Array.from({ length: 9 }, (_, index) => {
      const next = nextAttempt(index, at);
      return next && (next.getTime() - at.getTime()) / 60_000;
    });
    expect(minutes).toEqual([undefined, 1, 5, 30, 120, 360, 720, 1440, undefined]);
  });

  it('is put back only if it did not arrive', () => {
    const states = ['waiting', 'sent', 'failed', 'noAddress'] as const;
    expect(states.filter((each) => mayBeResent(each as never))).toEqual(['failed', 'noAddress']);
  });
});

describe('the schedule', () => {
  it('asks by stage and month, both days included', () => {
    expect(furthestAhead).toBe(60);
    expect(stageRange('days7', '2026-11-20')).toEqual({ from: '2026-11-20', until: '2026-11-27' });
    expect(stageRange('days30', '2026-11-20')).toEqual({ from: '2026-11-20', until: '2026-12-20' });
    expect(monthRange('2026-02')).toEqual({ from: '2026-02-01', until: '2026-02-31' });
    expect([
      monthAfter('2026-11', 1),
      monthAfter('2026-12', 0),
      monthAfter('2026-01', 12),
      monthAfter('0999-12', 0),
    ]).toEqual(['2026-12', '2026-12', '2027-01', '0999-12']);
  });

  it('announces nothing twice, nor a farther stage after a nearer one', () => {
    expect(isAnnounced('days7', [])).toBe(false);
    expect(isAnnounced('overdue', ['days60', 'days30', 'days7'])).toBe(false);
    expect(isAnnounced('days7', ['overdue'])).toBe(true);
    expect(isAnnounced('days60', ['days60'])).toBe(true);
  });

  it('lays out months that begin on a Monday and on a Sunday', () => {
    const june = weeksOf('2026-06');
    expect(june[0]?.[0]).toBe('2026-06-01');
    expect(june).toHaveLength(5);
    expect(june.at(-1)).toEqual(['2026-06-29', '2026-06-30', ...Array.from({ length: 5 }, () => undefined)]);
    const november = weeksOf('2026-11');
    expect(november).toHaveLength(6);
    expect(november[0]?.filter(Boolean)).toEqual(['2026-11-01']);
    expect(november.every((week) => week.length === 7)).toBe(true);
  });

  it('counts every instrument once', () => {
    expect(totalOf({ valid: 2, due: 3, overdue: 5 } as never)).toBe(10);
    expect(totalOf({} as never)).toBe(0);
  });
});
