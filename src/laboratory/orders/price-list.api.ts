import { resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { presentRecord, type Operation } from '../../platform/http';
import type { PriceListRecord } from './price-list.model';
import { changePriceListSchema, listPriceListsSchema, registerPriceListSchema } from './price-list.schema';
import {
  changePriceList,
  findPriceLists,
  getPriceList,
  publishPriceList,
  registerPriceList,
} from './price-list.service';

/** Price lists of a centre: drafted, then published with their document. */
export function priceListApi(clock: Clock): readonly Operation[] {
  const kind = {
    ...({ tag: 'Orders', path: '/price-lists/:id', reads: 'priceLists.read' } as const),
    ...{ clock, present: (found: PriceListRecord) => presentRecord(found) },
  };
  const { list, begin, read, change } = resource({ ...kind, writes: 'priceLists.manage' });
  const { step } = resource({ ...kind, writes: 'priceLists.publish' });
  const answer = 'The price list as it is now';
  return [
    list({
      summary: 'Price lists, the newest first',
      answer: 'A page of price lists; amounts are whole đồng',
      query: listPriceListsSchema,
      find: findPriceLists,
    }),
    begin({
      summary: 'Register a price list; nothing rests on it until it is published',
      answer: 'The price list',
      body: registerPriceListSchema,
      run: registerPriceList,
    }),
    read({ summary: 'A price list with its lines', answer: 'The price list', get: getPriceList }),
    change({
      summary: 'Change a price list that is not published; `lines` are sent whole',
      answer,
      body: changePriceListSchema,
      run: changePriceList,
    }),
    step('publish', { summary: 'Publish a price list; it is not changed after that', answer, run: publishPriceList }),
  ];
}
