import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import type { DisposalRecord } from './disposal.model';
import { runApart } from './disposal.running';
import {
  approveDisposalSchema,
  listDisposalsSchema,
  proposeDisposalSchema,
  refuseDisposalSchema,
} from './disposal.schema';
import {
  approveDisposal,
  findDisposals,
  getDisposal,
  membersOf,
  progressOf,
  proposeDisposal,
  refuseDisposal,
} from './disposal.service';

/** Records disposed of by a decision of two people. */
export function disposalApi(clock: Clock): readonly Operation[] {
  const { list, begin, read } = resource({
    ...{ tag: 'Disposals', path: '/disposals/:id', clock },
    ...{ reads: 'disposals.read', writes: 'disposals.propose' },
    present,
  });
  const approving = resource({
    ...{ tag: 'Disposals', path: '/disposals/:id', clock },
    ...{ reads: 'disposals.read', writes: 'disposals.approve', present },
  });
  return [
    list({
      summary: 'Disposals, the newest first',
      answer: 'A page of disposals',
      query: listDisposalsSchema,
      find: findDisposals,
    }),
    begin({
      summary: 'Propose to dispose of what a centre concluded up to a day; what something rests on is left out',
      answer: 'The disposal that waits for a second person',
      body: proposeDisposalSchema,
      run: proposeDisposal,
    }),
    read({ summary: 'One disposal, and how far it is', answer: 'The disposal', get: getDisposal }),
    operation({
      ...{ tag: 'Disposals', method: 'get', path: '/disposals/:id/members', access: 'read' },
      door: requirePermission('disposals.read'),
      summary: 'What a disposal names, with what came of each',
      answer: { status: 200, description: 'The whole list in its order' },
      handle: async ({ req, params }) => {
        const members = await membersOf(await getDisposal(actorOf(req), params['id'] ?? ''));
        return { json: { items: members.map(({ _id, ...each }) => ({ id: String(_id), ...each })), nextCursor: null } };
      },
    }),
    approving.step('approval', {
      summary: 'Approve what somebody else proposed, with the password; the disposal then runs in the background',
      answer: 'The disposal under way',
      body: approveDisposalSchema,
      run: async (actor, id, input, change) => {
        const disposal = await approveDisposal(actor, id, input, change);
        runApart(disposal._id, clock);
        return disposal;
      },
    }),
    approving.step('refusal', {
      summary: 'Refuse a disposal',
      answer: 'The disposal',
      body: refuseDisposalSchema,
      run: refuseDisposal,
    }),
  ];
}

async function present(disposal: DisposalRecord) {
  return { ...presentRecord(disposal), progress: await progressOf(disposal) };
}
