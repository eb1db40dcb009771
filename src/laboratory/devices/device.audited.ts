import { auditedKind } from '../../audit';
import { deviceTexts as texts } from './device.messages';
import type { Device } from './device.model';

/** What a device took along, as its entry tells it; the device itself keeps it elsewhere. */
interface Taken {
  readonly took: string;
}

export const deviceAudited = auditedKind<Device & Taken>()({
  type: 'Device',
  name: texts.one,
  actions: {
    'device.registered': { vi: 'Đăng ký thiết bị mang đi', en: 'Device registered' },
    'device.tookAlong': { vi: 'Mang đi', en: 'Taken along' },
    'device.cut': { vi: 'Cắt thiết bị', en: 'Device cut off' },
  },
  fields: {
    centreId: { label: texts.centre, of: 'Organization' },
    accountId: { label: texts.person, of: 'Account' },
    name: texts.name,
    until: texts.until,
    lastSeenAt: texts.lastSeen,
    cutAt: texts.cutAt,
    toldAt: texts.toldAt,
    took: texts.lots,
  },
});

declare module '../../audit/audited' {
  interface AuditedTypes extends Record<(typeof deviceAudited)['type'], true> {}
  interface AuditedActions extends Record<keyof (typeof deviceAudited)['actions'], true> {}
}
