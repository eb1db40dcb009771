import { DesignationModel } from '../src/laboratory/centres';
import { InstrumentModel } from '../src/laboratory/instruments';
import { DocumentModel } from '../src/register/documents';
import { anyScope, buildDesignationDraft } from './support/centres';
import { buildDocument } from './support/documents';
import { fieldsOf, formTo, typed, type PageForm } from './support/page-forms';
import { faultsOf } from './support/html';
import { buildInstrument, buildInstrumentType } from './support/instruments';
import { buildCentre, buildOrganization } from './support/organizations';
import { buildPerson, signIn } from './support/people';
import { useRegistry } from './support/registry';

const registry = useRegistry();

type Entries = Parameters<typeof typed>[1];

/** Somebody who has the form at an address open. */
async function openBy(person: { username: string; name: string }, address: string) {
  const { get, send } = await signIn(registry.app, person);
  const open = async () => formTo((await get(address).set('Accept', 'text/html').expect(200)).text, address)!;
  let form = await open();
  return {
    open: async () => void (form = await open()),
    name: person.name,
    save: async (entries: Entries = {}) => {
      const response = await send(address, fieldsOf(typed(form, entries)));
      form = formTo(response.text, address) ?? form;
      return response;
    },
    shown: (name: string) => shownIn(form, name),
  };
}

function shownIn(form: PageForm, wanted: string): string[] {
  return form.controls
    .filter(({ name, kind, checked }) => name === wanted && (kind !== 'checkbox' || checked))
    .map(({ value }) => value);
}

async function twoTechnicians() {
  const [centre, owner] = [await buildCentre(), await buildOrganization()];
  const instrument = await buildInstrument({ centreId: centre._id, ownerId: owner._id });
  const address = `/instruments/${instrument.id}/change`;
  const who = () => buildPerson('technician', { organizationId: centre._id });
  const [first, second] = [await openBy(await who(), address), await openBy(await who(), address)];
  return { first, second, read: async () => (await InstrumentModel.findById(instrument._id).lean())! };
}

describe('two people who change one instrument', () => {
  it('lose nothing: what only one of them changed is merged, and the second is told who saved what', async () => {
    const { first, second, read } = await twoTechnicians();
    await first.save({ maker: 'Hãng A', 'characteristics[max][value]': '60' });

    const told = await second.save({ model: 'Kiểu B' });
    expect(told.status).toBe(412);
    expect(told.text).toContain(`${first.name} đã lưu hồ sơ này lúc`);
    expect(told.text).toContain('Mục này bạn không sửa, nên đã lấy theo bản hiện tại.');
    expect(await faultsOf(told.text)).toEqual([]);
    expect((await read()).model).toBe('NHB-150');

    expect((await second.save()).status).toBe(303);
    expect(await read()).toMatchObject({
      maker: 'Hãng A',
      model: 'Kiểu B',
      characteristics: { max: { value: '60', unit: 'kg' } },
    });
  });

  it('see both values of what both changed, and the second may keep their own', async () => {
    const { first, second, read } = await twoTechnicians();
    await first.save({ maker: 'Hãng A' });
    const told = await second.save({ maker: 'Hãng B' });
    expect(told.text).toContain(`Bản hiện tại do ${first.name} lưu: <strong>Hãng A</strong>`);
    expect(told.text).toContain('Nơi sản xuất: Hai người cùng sửa mục này');
    expect(second.shown('maker')).toEqual(['Hãng B']);
    expect((await second.save()).status).toBe(303);
    expect((await read()).maker).toBe('Hãng B');
  });

  it('may take the value of the other by a tick', async () => {
    const { first, second, read } = await twoTechnicians();
    await first.save({ maker: 'Hãng A' });
    await second.save({ maker: 'Hãng B', model: 'Kiểu B' });
    expect((await second.save({ _take: ['maker'] })).status).toBe(303);
    expect(await read()).toMatchObject({ maker: 'Hãng A', model: 'Kiểu B' });
  });

  it('are told again when a third change comes between', async () => {
    const { first, second, read } = await twoTechnicians();
    await first.save({ maker: 'Hãng A' });
    await second.save({ maker: 'Hãng B' });
    await InstrumentModel.updateOne({ _id: (await read())._id }, { $set: { maker: 'Hãng C' }, $inc: { __v: 1 } });
    const again = await second.save();
    expect(again.status).toBe(412);
    expect(again.text).toContain('<strong>Hãng C</strong>');
  });

  it('are not asked about what both typed alike', async () => {
    const { first, second } = await twoTechnicians();
    await first.save({ maker: 'Hãng A' });
    const told = await second.save({ maker: 'Hãng A', model: 'Kiểu B' });
    expect(told.text).not.toContain('Hai người cùng sửa mục này');
  });
});

describe('two officers who change one line of a scope', () => {
  it('merge ticked boxes, choices and parts of one quantity alike', async () => {
    await buildInstrumentType();
    const designation = await buildDesignationDraft({ scopeLines: [{ ...anyScope, modes: ['initial', 'periodic'] }] });
    const address = `/designations/${designation.id}/scope-lines/0/change`;
    const who = () => buildPerson('departmentOfficer');
    const [first, second] = [await openBy(await who(), address), await openBy(await who(), address)];
    await first.save({ modes: ['initial'], 'upTo[value]': '60', 'upTo[unit]': 'kg' });

    const told = await second.save({ modes: ['afterRepair'], activity: 'calibration' });
    expect(told.status).toBe(412);
    expect(told.text).toContain('<strong>ban đầu</strong>');
    expect(second.shown('modes')).toEqual(['afterRepair']);
    expect(second.shown('upTo[value]')).toEqual(['60']);
    expect(second.shown('upTo[unit]')).toEqual(['kg']);

    expect((await second.save({ _take: ['modes'] })).status).toBe(303);
    expect((await DesignationModel.findById(designation._id).lean())?.scopeLines[0]).toMatchObject({
      activity: 'calibration',
      modes: ['initial'],
      upTo: { value: '60', unit: 'kg' },
    });
  });
});

describe('two officers who change one document', () => {
  it('keep the rows that only one of them added', async () => {
    const document = await buildDocument();
    const address = `/documents/${document.id}/change`;
    const who = () => buildPerson('departmentOfficer');
    const [first, second] = [await openBy(await who(), address), await openBy(await who(), address)];
    for (const row of [0, 1]) {
      await first.save({ [`adopts[${row}][number]`]: `ISO 90${row}`, [`adopts[${row}][degree]`]: 'IDT' });
      await first.open();
    }

    await second.save({ note: 'Ghi chú' });
    expect((await second.save()).status).toBe(303);
    const kept = await DocumentModel.findById(document._id).lean();
    expect(kept?.adopts.map(({ number }) => number)).toEqual(['ISO 900', 'ISO 901']);
    expect(kept?.note).toBe('Ghi chú');
  });
});
