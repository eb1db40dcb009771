import type { Types } from 'mongoose';
import type { DesignationRecord, ScopeLine, VerifierCard } from '../centres';
import type { InstrumentRecord, InstrumentTypeRecord, InstrumentTypeRule } from '../instruments';
import type { Characteristics } from '../../metrology';
import type { FiguresInForce } from '../methods';
import type { OrganizationRecord } from '../../register/organizations';
import type { Day } from '../../platform/i18n';
import type { FrozenAttachment } from './attachment';
import type { FrozenChain } from './frozen.chain';
import type { SignedPaper } from './signed-paper';

/** A standard used, with the certificate that held that day: frozen into the record. */
export interface StandardUsed {
  readonly standardId: Types.ObjectId;
  readonly code: string;
  readonly name: string;
  /** As printed. */
  readonly range?: string;
  readonly accuracyClass?: string;
  readonly certificateNumber: string;
  readonly validUntil: Day;
  /** The expanded uncertainty that certificate states, as printed. */
  readonly uncertainty?: string;
  /** Who issued that certificate, and the standard it names as its reference. */
  readonly issuer?: string;
  readonly tracedTo?: string;
  /** The hash of that certificate's own file, where it is kept. */
  readonly certificateSha256?: string;
}

/**
 * Everything that a record was judged by and that its certificate prints, as it stood when the record was submitted
 * for approval. What the head signs is this and nothing newer: a change of the register afterwards returns the record,
 * and a change of the law does not reach it.
 */
export interface Frozen {
  readonly instrument: FrozenInstrument;
  readonly owner?: { readonly id: Types.ObjectId; readonly name: string; readonly address?: string };
  readonly centre: FrozenCentre;
  readonly verifier: FrozenVerifier;
  readonly designation?: FrozenDesignation;
  readonly standards: readonly StandardUsed[];
  /** The chain of each of them up to the national standard; absent of records from before chains were frozen. */
  readonly chains?: readonly FrozenChain[];
  /** `confirmed`: the document as two officers have read it, once they have: what the paper names. */
  readonly procedure: { readonly code: string; readonly document?: string; readonly confirmed?: string };
  /** The signed paper that the result was taken over from, with the hash of its file. */
  readonly paper?: SignedPaper;
  /** The photos and documents that were attached, with the hash of each file. */
  readonly attachments?: readonly FrozenAttachment[];
  /** The figures of the procedure that judged; absent where it has none that was confirmed. */
  readonly figures?: FiguresInForce;
  /** The law of the day of work; absent when no rule was recorded for it. */
  readonly rule?: InstrumentTypeRule;
}

export interface FrozenInstrument {
  readonly code: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly serial?: string;
  readonly maker?: string;
  readonly model?: string;
  readonly yearMade?: number;
  readonly inventoryNumber?: string;
  readonly typeApproval?: string;
  /** Where it is used. */
  readonly place?: string;
  readonly characteristics: Characteristics;
  /** The instrument comes from the sample generator: its papers say so. */
  readonly generated?: true;
}

export interface FrozenCentre {
  readonly id: Types.ObjectId;
  readonly code: string;
  readonly name: string;
  readonly address?: string;
  readonly registrationMark?: string;
  /** The agency it belongs to. */
  readonly superior?: string;
  /** The province in which it stands. */
  readonly province?: string;
}

export interface FrozenVerifier {
  readonly id: Types.ObjectId;
  readonly name: string;
  readonly cardNumber?: string;
  readonly cardExpiresOn?: Day;
}

export interface FrozenDesignation {
  readonly id: Types.ObjectId;
  readonly number?: string;
  readonly mark?: string;
  readonly line: ScopeLine;
}

/** The bodies that stand on the paper. */
export interface Parties {
  readonly centre: OrganizationRecord;
  readonly owner: OrganizationRecord | undefined;
  /** The agency that the centre belongs to. */
  readonly superior: OrganizationRecord | undefined;
  /** The province in which it stands. */
  readonly province: Pick<OrganizationRecord, 'nameVi'> | undefined;
}

/** What is frozen, as the register has it. What the gates do not find (card, designation) is left out. */
export interface FrozenFacts {
  readonly instrument: InstrumentRecord;
  readonly type: Pick<InstrumentTypeRecord, 'nameVi'>;
  readonly rule: InstrumentTypeRule | undefined;
  readonly verifier: { readonly _id: Types.ObjectId; readonly name: string };
  readonly card: VerifierCard | undefined;
  readonly permitted: { readonly designation: DesignationRecord; readonly line: ScopeLine } | undefined;
  readonly standardsUsed: readonly StandardUsed[];
  readonly chains?: readonly FrozenChain[] | undefined;
  readonly procedure: { readonly code: string; readonly documentNumber?: string | null | undefined };
  readonly method?: { readonly documentNumber: string } | undefined;
  readonly figures?: FiguresInForce | undefined;
  readonly paper?: SignedPaper | undefined;
}

export function frozenOf(facts: FrozenFacts, parties: Parties): Frozen {
  const { rule, procedure, method, figures, paper, standardsUsed, chains, verifier, card, permitted } = facts;
  return present<Frozen>({
    instrument: frozenInstrument(facts),
    owner: parties.owner && bodyOf(parties.owner),
    centre: frozenCentre(parties),
    verifier: present<FrozenVerifier>({
      ...{ id: verifier._id, name: verifier.name },
      ...{ cardNumber: card?.number, cardExpiresOn: card?.expiresOn },
    }),
    designation: permitted && frozenDesignation(permitted),
    standards: standardsUsed,
    chains: chains && chains.length > 0 ? chains : undefined,
    procedure: present<Frozen['procedure']>({
      ...{ code: procedure.code, document: procedure.documentNumber ?? undefined },
      confirmed: method?.documentNumber,
    }),
    ...{ paper, figures, rule },
  });
}

function frozenInstrument({ instrument, type }: FrozenFacts): FrozenInstrument {
  const { code, typeCode, serial, maker, model, yearMade, inventoryNumber, typeApproval, characteristics } = instrument;
  const { place } = instrument;
  return present<FrozenInstrument>({
    ...{ code, typeCode, typeName: type.nameVi, serial, maker, model, yearMade, inventoryNumber, typeApproval },
    ...{ place, characteristics },
    generated: instrument.provenance?.generated ? true : undefined,
  });
}

function frozenCentre({ centre, superior, province }: Parties): FrozenCentre {
  const { code, registrationMark } = centre;
  const bodies = { superior: superior?.nameVi, province: province?.nameVi };
  return present<FrozenCentre>({ ...bodyOf(centre), code, registrationMark, ...bodies });
}

function frozenDesignation({ designation, line }: NonNullable<FrozenFacts['permitted']>): FrozenDesignation {
  const { _id: id, number, mark } = designation;
  return present<FrozenDesignation>({ id, number, mark, line });
}

function bodyOf({ _id: id, nameVi: name, address }: OrganizationRecord) {
  return present<NonNullable<Frozen['owner']>>({ id, name, address });
}

type WithGaps<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** Without what is absent, so that the record holds what the database gives back. */
function present<T extends object>(given: WithGaps<T>): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
