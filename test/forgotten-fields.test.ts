import type { Types } from 'mongoose';
import { apiOperations } from '../src/api';
import { buildActivity } from './support/activities';
import { buildDesignationDraft, buildVerifier } from './support/centres';
import { buildDocument } from './support/documents';
import { buildInstrument, buildInstrumentType } from './support/instruments';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildPerson, signIn, useApi } from './support/people';
import { useRegistry } from './support/registry';
import { buildStandard } from './support/standards';
import type { Role } from '../src/access';

const registry = useRegistry();
let sequence = 0;

/** A field that people change: what is sent, how the record's page and the list as a file show it, and whether a search finds it. */
interface Field {
  readonly send: unknown;
  /** Absent: as it was sent. */
  readonly shown?: string;
  readonly found?: true;
}

interface Kind {
  readonly role: Role;
  /** Makes the record and what its fields point to. */
  build(): Promise<{
    readonly id: string;
    readonly organizationId?: Types.ObjectId;
    readonly fields: Readonly<Record<string, Field>>;
  }>;
  /** Where a whole list is downloaded, when there is one. */
  readonly csv?: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  '/organizations': {
    role: 'departmentOfficer',
    build: async () => {
      const agency = await buildOrganization({ kind: 'agency', nameVi: 'Sở Mẹ' });
      const commune = await buildOrganization({ kind: 'commune', nameVi: 'Xã Mẫu Một' });
      const { id } = await buildOrganization({ kind: 'agency', nameVi: 'Tên cũ' });
      return {
        id,
        fields: {
          nameVi: { send: 'Chi cục Mẫu Tên', found: true },
          nameEn: { send: 'Sample Branch', found: true },
          agencyKind: { send: 'branch', shown: 'Chi cục' },
          parentId: { send: agency.id, shown: 'Sở Mẹ' },
          communeId: { send: commune.id, shown: 'Xã Mẫu Một' },
          address: { send: 'Số 11 đường Địa Chỉ' },
          email: { send: 'thu@mau.example.vn' },
          phone: { send: '0233 3 111 222' },
          taxCode: { send: '3200111222', found: true },
          registrationMark: { send: 'N 777' },
          validFrom: { send: '2019-03-04', shown: '04/03/2019' },
          legalBasis: { send: 'Quyết định 11/QĐ-MAU' },
        },
      };
    },
  },
  '/documents': {
    role: 'departmentOfficer',
    build: async () => {
      sequence += 1;
      const [replaced, amended] = [`${sequence}/2018/QĐ-MAU`, `${sequence}/2017/QĐ-MAU`];
      const { id } = await buildDocument({ kind: 'legal', number: `${sequence}/2019/QĐ-MAU` });
      await buildDocument({ kind: 'legal', number: replaced, inForceFrom: '2018-01-01' });
      await buildDocument({ kind: 'legal', number: amended, inForceFrom: '2017-01-01' });
      return {
        id,
        fields: {
          titleVi: { send: 'Quy định mẫu về đo lường', found: true },
          titleEn: { send: 'Sample rules of measurement', found: true },
          legalKind: { send: 'decision', shown: 'Quyết định' },
          issuer: { send: 'Ủy ban nhân dân Mẫu' },
          issuingDecision: { send: 'QĐ ban hành số 5' },
          issuedOn: { send: '2019-03-04', shown: '04/03/2019' },
          inForceFrom: { send: '2019-05-06', shown: '06/05/2019' },
          inForceUntil: { send: '2024-07-08', shown: '08/07/2024' },
          replaces: { send: [replaced], shown: replaced },
          amends: { send: [amended], shown: amended },
          adopts: { send: [{ number: 'OIML R 999', degree: 'IDT' }], shown: 'OIML R 999' },
          topics: { send: ['metrology'], shown: 'Đo lường' },
          note: { send: 'Ghi chú của văn bản mẫu' },
          source: { send: 'Công báo số 12' },
          confidence: { send: 'partly', shown: 'Xác nhận một phần' },
        },
      };
    },
  },
  '/verifiers': {
    role: 'qualityOfficer',
    build: async () => {
      const centreId = (await buildCentre())._id;
      const { id } = await buildVerifier({ centreId });
      return {
        id,
        organizationId: centreId,
        fields: { name: { send: 'Phạm Văn Mẫu', found: true }, staffNumber: { send: 'NS-0713', found: true } },
      };
    },
  },
  '/designations': {
    role: 'departmentOfficer',
    build: async () => {
      const centreId = (await buildCentre())._id;
      const { id } = await buildDesignationDraft({ centreId });
      await buildInstrumentType();
      return {
        id,
        fields: {
          kind: { send: 'disputed', shown: 'Kiểm định đối chứng' },
          number: { send: '713/QĐ-TĐC', found: true },
          mark: { send: 'N 713', found: true },
          issuer: { send: 'Tổng cục Mẫu' },
          issuedOn: { send: '2019-12-30', shown: '30/12/2019' },
          validFrom: { send: '2020-01-02', shown: '02/01/2020' },
          validFromBasis: { send: 'attested', shown: '02/01/2020' },
          validUntil: { send: '2029-12-30', shown: '30/12/2029' },
          note: { send: 'Ghi chú của quyết định mẫu' },
          provisional: { send: true, shown: 'Tạm thời' },
          scopeLines: {
            send: [{ activity: 'verification', typeCode: 'KL-04', subject: 'Cân bàn mẫu', modes: ['initial'] }],
            shown: 'Cân bàn mẫu',
          },
        },
      };
    },
  },
  '/measurement-standards': {
    role: 'qualityOfficer',
    build: async () => {
      const centreId = (await buildCentre())._id;
      const { id } = await buildStandard({ centreId });
      return {
        id,
        organizationId: centreId,
        fields: {
          code: { send: 'CH-MAU-7', found: true },
          nameVi: { send: 'Quả cân chuẩn mẫu', found: true },
          kind: { send: 'reference', shown: 'Chuẩn chính' },
          field: { send: 'Khối lượng' },
          nameEn: { send: 'Sample mass standard' },
          maker: { send: 'Hãng Mẫu', found: true },
          model: { send: 'QC-77', found: true },
          serial: { send: 'SER-713', found: true },
          quantity: { send: 'mass', shown: 'Khối lượng' },
          range: { send: '(1 ÷ 713) g' },
          nominals: { send: '71 g × 3' },
          accuracyClass: { send: 'F1' },
          note: { send: 'Ghi chú của chuẩn mẫu' },
        },
      };
    },
  },
  '/instruments': {
    role: 'technician',
    csv: '/instruments.csv?q=SER-714',
    build: async () => {
      const centreId = (await buildCentre())._id;
      const commune = await buildOrganization({ kind: 'commune', nameVi: 'Xã Mẫu Hai' });
      const { id } = await buildInstrument({ centreId });
      const scale = { max: { value: '150', unit: 'kg' }, e: { value: '50', unit: 'g' } };
      return {
        id,
        organizationId: centreId,
        fields: {
          communeId: { send: commune.id, shown: 'Xã Mẫu Hai' },
          place: { send: 'Quầy 714', found: true },
          maker: { send: 'Hãng Cân Mẫu', found: true },
          model: { send: 'CB-714', found: true },
          serial: { send: 'SER-714', found: true },
          yearMade: { send: 2014, shown: '2014' },
          inventoryNumber: { send: 'TS-714', found: true },
          typeApproval: { send: 'PDM 714-2014' },
          note: { send: 'Ghi chú của cân mẫu' },
          characteristics: {
            send: { ...scale, min: { value: '1', unit: 'kg' }, d: { value: '50', unit: 'g' }, accuracyClass: 'III' },
            shown: '150 kg',
          },
        },
      };
    },
  },
  '/activities': {
    role: 'departmentOfficer',
    build: async () => {
      const { id } = await buildActivity();
      return {
        id,
        fields: {
          kind: { send: 'article', shown: 'Bài báo' },
          year: { send: 2022, shown: '2022' },
          titleVi: { send: 'Bài báo mẫu', found: true },
          titleEn: { send: 'Sample article', found: true },
          heldOn: { send: '2022-03-04', shown: '04/03/2022' },
          count: { send: 3, shown: '3' },
          unit: { send: 'bài mẫu' },
          participants: { send: 713, shown: '713' },
          participantsText: { send: 'khoảng 713' },
          amountMillionVnd: { send: '71.5', shown: '71,5' },
          documents: { send: ['12/KH-MAU'], shown: '12/KH-MAU' },
          countsFor996: { send: true, shown: 'Có' },
          note: { send: 'Ghi chú của hoạt động mẫu' },
        },
      };
    },
  },
};

/** Fields that a kind has only for some records, or that a form has only when it asks: they have their own tests. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  '/activities': ['confirmed', 'detail'],
  '/documents': ['confirmed'],
  // The API answers it as the first of the ownerships.
  '/instruments': ['confirmed', 'ownedFrom'],
  '/organizations': ['confirmed'],
  '/measurement-standards': ['confirmed'],
  '/designations': ['confirmed'],
};

describe.each(Object.entries(kinds))('no field of %s is forgotten', (path, kind) => {
  it('is in this test’s table as soon as the API can change it', async () => {
    const { fields } = await kind.build();
    const operation = apiOperations({ clock: registry.clock, publicUrl: 'http://x' }).find(
      (each) => each.method === 'patch' && each.path === `${path}/:id`,
    );
    const known = Object.keys((operation?.body?.describe() as { keys: object }).keys);
    expect([...Object.keys(fields), ...(elsewhere[path] ?? [])].sort()).toEqual(known.sort());
  });

  it('by the API, the record’s page, its form, the search, or the list as a file', async () => {
    const { id, organizationId, fields } = await kind.build();
    const person = await buildPerson(kind.role, organizationId ? { organizationId } : {});
    const api = await useApi(registry.app, person);
    const pages = await signIn(registry.app, person);

    const before = await api.get(`${path}/${id}`).expect(200);
    const sent = Object.fromEntries(Object.entries(fields).map(([name, { send }]) => [name, send]));
    const changed = await api.patch(`${path}/${id}`, sent).set('If-Match', String(before.headers['etag']));
    expect(changed.body).toMatchObject({ id });
    const kept = (await api.get(`${path}/${id}`).expect(200)).text;
    const page = (await pages.get(`${path}/${id}`).expect(200)).text;
    const form = (await pages.get(`${path}/${id}/change`).expect(200)).text;
    const csv = kind.csv ? (await pages.get(kind.csv).expect(200)).text : undefined;

    const forgotten: string[] = [];
    for (const [name, { send, shown, found }] of Object.entries(fields)) {
      const words = escaped(shown ?? String(send));
      if (!kept.includes(`"${name}":`)) forgotten.push(`the API forgets ${name}`);
      if (!page.includes(words)) forgotten.push(`the page forgets ${name}: ${words}`);
      if (!namesIn(form).some((each) => each === name || each.startsWith(`${name}[`)) && !isElsewhere(path, name))
        forgotten.push(`the form forgets ${name}`);
      if (csv !== undefined && !csv.includes(shown ?? String(send))) forgotten.push(`the file forgets ${name}`);
      const list = await api.get(`${path}?q=${encodeURIComponent(String(send))}`);
      const isFound = (list.body as { items?: { id: string }[] }).items?.some((each) => each.id === id) ?? false;
      if (found && !isFound) forgotten.push(`the search forgets ${name}`);
    }
    expect(forgotten).toEqual([]);
  });
});

/** Scope lines have a form each. */
const isElsewhere = (path: string, name: string) => path === '/designations' && name === 'scopeLines';

const namesIn = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? '');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
