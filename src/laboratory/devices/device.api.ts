import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { DeviceRecord } from './device.model';
import { cutDevice, findDevices, getDevice } from './device.service';

/** Devices that work without network, as programs list them and cut them off; they are registered on the device itself. */
export function deviceApi(clock: Clock): readonly Operation[] {
  const kind = { tag: 'Devices', path: '/devices/:id', clock } as const;
  const rights = { reads: 'devices.read', writes: 'devices.cut' } as const;
  const { listWhole, read, step } = resource({ ...kind, ...rights, present: presentDevice });
  return [
    listWhole({
      summary: 'Devices that work without network, the newest 200: one’s own, or all of a centre for its head',
      answer: 'The devices',
      find: findDevices,
    }),
    read({ summary: 'One device', answer: 'The device', get: getDevice }),
    step('cut', {
      summary:
        'Cut a device off for good: nothing is given to it or taken from it any more, and it removes what is on it once it is told (`toldAt`)',
      answer: 'The device',
      run: (actor, id, _nothing, change) => cutDevice(actor, id, change),
    }),
  ];
}

function presentDevice(device: DeviceRecord) {
  return presentRecord(device, 'tokenHash');
}
