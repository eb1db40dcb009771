import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { RequestRecord } from './request.model';
import { enterRequestSchema, listRequestsSchema, refuseRequestSchema } from './request.schema';
import { enterRequest, findRequests, getRequest, refuseRequest } from './request.service';

/** What customers ask a centre for. An order is begun of one by its `requestId`. */
export function requestApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, step } = resource({
    ...({ tag: 'Orders', path: '/requests/:id' } as const),
    ...({ reads: 'orders.read', writes: 'orders.manage' } as const),
    ...{ clock, present: (request: RequestRecord) => presentRecord(request, 'searchWords', 'senderMark') },
  });
  return [
    list({
      summary: 'Requests, the newest first',
      answer: 'A page of requests',
      query: listRequestsSchema,
      find: findRequests,
    }),
    begin({
      summary: 'Enter what a customer asks for',
      answer: 'The request',
      body: enterRequestSchema,
      run: enterRequest,
    }),
    read({ summary: 'One request', answer: 'The request', get: getRequest }),
    step('refuse', {
      summary: 'Refuse a request with the reason, which its customer reads',
      answer: 'The request as it is now',
      body: refuseRequestSchema,
      run: refuseRequest,
    }),
  ];
}
