import type { Types } from 'mongoose';
import type { Day } from '../../platform/i18n';
import {
  chainOn,
  uncertaintyText,
  type MeasurementStandardRecord,
  type StandardKind,
  type TraceabilityLink,
} from '../standards';

/** One standard of a chain, with the certificate that held on the day of the work. */
export interface FrozenLink {
  readonly standardId: Types.ObjectId;
  readonly code: string;
  readonly name: string;
  readonly kind: StandardKind;
  readonly certificateNumber?: string;
  readonly issuer?: string;
  readonly issuedOn?: Day;
  readonly validUntil?: Day;
  /** As the certificate states it; absent where it states none. */
  readonly uncertainty?: string;
}

/**
 * The chain of a standard that was used, from itself upwards, as it was when the record was submitted; the certificate of
 * the record shows it for ever. `outside` is what the last certificate names beyond the register; absent: it names nothing.
 */
export interface FrozenChain {
  readonly links: readonly FrozenLink[];
  readonly outside?: { readonly kind: 'national' | 'institute'; readonly name: string };
}

/** The chains of the standards used on a day, through all that they lead to. */
export function frozenChains(
  standardIds: readonly Types.ObjectId[],
  known: ReadonlyMap<string, MeasurementStandardRecord>,
  day: Day,
): FrozenChain[] {
  return standardIds.flatMap((id) => {
    const standard = known.get(String(id));
    if (!standard) return [];
    const { links, outside } = chainOn(standard, known, day);
    return [{ links: links.map(frozenLink), ...(outside && { outside }) }];
  });
}

function frozenLink({ standard, certificate }: TraceabilityLink): FrozenLink {
  const { _id: standardId, code, nameVi: name, kind } = standard;
  if (!certificate) return { standardId, code, name, kind };
  const { number: certificateNumber, issuer, issuedOn, validUntil } = certificate;
  const uncertainty = uncertaintyText(certificate);
  const paper = { certificateNumber, issuer, issuedOn, validUntil, ...(uncertainty && { uncertainty }) };
  return { standardId, code, name, kind, ...paper };
}
