import { operation, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { approvedAmendments } from './amendment.rules';
import type { ScopeLine } from './designation.model';
import { stateOn } from './designation.rules';
import { findInRegister, getFromRegister, type RegisterEntry } from './public-register.queries';
import type { PublicRegisterSettings } from './public-register.routes';
import { onDaySchema, publicRegisterSchema, type AskedOfRegister } from './public-register.schema';
import { typeNamesOf } from './type-names';

/** The public register for programs: no token is asked for. */
export function publicRegisterApi({ clock, findTypeChoices }: PublicRegisterSettings): readonly Operation[] {
  const common = { tag: 'Public register', method: 'get', access: 'public' } as const;
  const today = () => dayInVietnam(clock.now());
  return [
    operation<AskedOfRegister>({
      ...{ ...common, path: '/register', query: publicRegisterSchema },
      summary:
        'Designations in force today or on the day `on`, by what is to be verified and where; of each the scope lines asked for',
      answer: { status: 200, description: 'A page of designations' },
      handle: async ({ query }) => {
        const day = query.on ?? today();
        const question = { ...query, day, typeNames: typeNamesOf(await findTypeChoices()) };
        const { items, next } = await findInRegister(question, { limit: query.limit, after: query.cursor });
        return { json: { items: items.map((each) => presentEntry(each, day)), nextCursor: next } };
      },
    }),
    operation<{ on?: Day }>({
      ...{ ...common, path: '/register/:id', query: onDaySchema },
      summary: 'One designation as anybody may read it, with its state today or on the day `on`',
      answer: { status: 200, description: 'The designation' },
      handle: async ({ params, query: { on: day = today() } }) => ({
        json: presentEntry(await getFromRegister(params['id'] ?? '', day), day),
      }),
    }),
  ];
}

/** Named one by one: what is added to the record later stays inside until somebody decides to publish it. */
function presentEntry({ designation, centre, lines }: RegisterEntry, day: Day) {
  const { kind, number, mark, issuer, issuedOn, validFrom, validFromBasis, validUntil, withdrawnOn } = designation;
  const { provisional } = designation;
  return {
    id: String(designation._id),
    centre: centre && {
      ...{ id: String(centre._id), nameVi: centre.nameVi, nameEn: centre.nameEn },
      ...{ address: centre.address, phone: centre.phone, email: centre.email },
    },
    ...{ kind, number, mark, issuer, issuedOn, validFrom, validFromBasis, validUntil, withdrawnOn },
    state: stateOn(designation, day),
    ...(provisional && { provisional }),
    scopeLines: lines.map(presentLine),
    amendments: approvedAmendments(designation)
      .filter(({ from }) => from <= day)
      .map((each) => ({ kind: each.kind, number: each.number, issuer: each.issuer, from: each.from })),
    ...(designation.provenance?.generated && { sample: true }),
  };
}

function presentLine({ activity, typeCode, subject, range, upTo, accuracyClasses, modes, cmc }: ScopeLine) {
  return { activity, typeCode, subject, range, upTo, accuracyClasses, modes, cmc };
}
