import type { Types } from 'mongoose';
import type { WorkLink } from '../instruments';
import { kindNames, recordKinds } from './work-kinds';

/** The empty form of each kind of work on an instrument; verification comes first. */
export function workLinks(instrumentId: Types.ObjectId): readonly WorkLink[] {
  return recordKinds.map((kind) => ({
    href: `/verifications/new?kind=${kind}&instrumentId=${String(instrumentId)}`,
    label: kindNames[kind],
  }));
}
