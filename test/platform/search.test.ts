import { searchFilter, searchWords } from '../../src/platform/database';

describe('search words', () => {
  it('are kept without diacritics, Đ as D, each once', () => {
    expect(searchWords('Cân bàn Đông Hà', 'cân', 60, undefined)).toEqual(['can', 'ban', 'dong', 'ha', '60']);
  });

  it('are found by their beginnings, and special signs mean nothing', () => {
    expect(searchFilter(' Đông  HÀ ')).toEqual({ searchWords: { $all: [/^dong/, /^ha/] } });
    expect(searchFilter('.*')).toEqual({});
    expect(searchFilter(undefined)).toEqual({});
  });
});
