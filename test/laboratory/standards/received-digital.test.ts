import { createHash } from 'node:crypto';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { signXml } from '../../../src/platform/xml';
import { supplierFile } from '../dcc/dcc.suppliers';
import { otherActor } from '../../support/certificates';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { testSigningKey } from '../../support/programs';
import { useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';

const registry = useRegistry();

async function standardWithPerson(serial = 'SN-4711') {
  const { _id: centreId } = await buildCentre();
  const standard = await buildStandard({ centreId, serial });
  const technician = await buildPerson('centreHead', { organizationId: centreId });
  return { standard, technician, address: `/measurement-standards/${standard.id}` };
}

interface Received {
  readonly file: { readonly fileId: string };
  readonly reading: {
    readonly values: readonly object[];
    readonly faults: readonly { readonly vi: string }[];
    readonly coverageFactor?: string;
  };
}

describe("a supplier's digital certificate", () => {
  it.each(['2.4.0', '3.1.2', '3.3.0'])(
    'of schema %s is kept as it came, and read for whoever enters it',
    async (version) => {
      const { technician, address } = await standardWithPerson(`SN-${version}`);
      const api = await useApi(registry.app, technician);
      const xml = supplierFile(version).replaceAll('SN-4711', `SN-${version}`);
      const answer = await api.post(`${address}/digital-certificates`, { name: 'ptb.xml', xml }).expect(201);
      const [received] = (answer.body as { digitals: Record<string, unknown>[] }).digitals;
      expect(received).toMatchObject({
        file: { name: 'ptb.xml', sha256: createHash('sha256').update(xml).digest('hex') },
        reading: {
          ...{ number: 'PTB-1.72-0042', issuer: 'Kalibrierlabor GmbH', signature: 'none' },
          ...{ coverageFactor: '2', confidenceLevel: '95' },
          values: [{ nominal: { value: '1000.00012', unit: 'g' }, uncertainty: { value: '0.00005', unit: 'g' } }],
        },
      });
    },
  );

  it('fills the form of the certificate, which keeps the file as its evidence', async () => {
    const { standard, technician, address } = await standardWithPerson();
    const agent = await signIn(registry.app, technician);
    const xml = signXml(supplierFile('3.3.0'), testSigningKey('ec'));
    const sent = await agent.upload(`${address}/certificates/digital`, {
      filename: 'dcc.xml',
      contentType: 'application/xml',
      bytes: Buffer.from(xml),
    });
    expect(sent.status).toBe(303);
    const form = await agent.get(sent.get('Location') ?? '').expect(200);
    expect(form.text).toContain('value="PTB-1.72-0042"');
    expect(form.text).toContain('value="20/03/2025"');
    expect(form.text).toContain('Chữ ký toàn vẹn');
    const { digitals = [] } = await MeasurementStandardModel.findById(standard._id).orFail();
    const digitalFileId = String(digitals[0]?.file.fileId);
    const api = await useApi(registry.app, technician);
    const certificate = {
      ...{ number: 'PTB-1.72-0042', kind: 'calibration', issuer: 'Kalibrierlabor GmbH', issuedOn: '2025-03-20' },
      ...{
        validUntil: '2027-03-31',
        traceableTo: 'institute',
        calibratedAgainst: 'PTB',
        review: 'accepted',
        digitalFileId,
      },
    };
    await api.post(`${address}/certificates`, certificate).expect(201);
    const { certificates } = await MeasurementStandardModel.findById(standard._id).orFail();
    expect(certificates.at(-1)?.digital?.sha256).toBe(createHash('sha256').update(xml).digest('hex'));
    const file = await agent.get(`${address}/certificates/digital/${digitalFileId}`).expect(200);
    expect(file.get('ETag')).toContain(createHash('sha256').update(xml).digest('hex'));
  });

  it('with faults is kept with them: a signature that is broken, a serial number of another', async () => {
    const { technician, address } = await standardWithPerson('SN-OTHER');
    const api = await useApi(registry.app, technician);
    const xml = signXml(supplierFile('3.3.0'), testSigningKey('ec')).replace('1000.00012', '1000.00021');
    const answer = await api.post(`${address}/digital-certificates`, { name: 'x.xml', xml }).expect(201);
    const [received] = (answer.body as { digitals: { reading: { signature: string; faults: { code: string }[] } }[] })
      .digitals;
    expect(received?.reading.signature).toBe('altered');
    expect(received?.reading.faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature.altered', 'serial']),
    );
  });

  /** A table of three rows held against their reference, as PTB's good practice writes it. */
  const tableOf = (values: string, uncertainties: string) => {
    const quantity = (refType: string, numbers: string, more = '') =>
      `<dcc:quantity refType="${refType}"><si:realListXMLList><si:valueXMLList>${numbers}</si:valueXMLList><si:unitXMLList>\\kelvin</si:unitXMLList>${more}</si:realListXMLList></dcc:quantity>`;
    const uncertainty = `<si:measurementUncertaintyUnivariateXMLList><si:expandedMUXMLList><si:valueExpandedMUXMLList>${uncertainties}</si:valueExpandedMUXMLList><si:coverageFactorXMLList>2</si:coverageFactorXMLList><si:coverageProbabilityXMLList>0.95</si:coverageProbabilityXMLList></si:expandedMUXMLList></si:measurementUncertaintyUnivariateXMLList>`;
    const list = `${quantity('basic_referenceValue', '306.2 373.1 448.3')}${quantity('basic_measuredValue', values, uncertainty)}`;
    return supplierFile('3.3.0').replace(/<dcc:quantity><si:real><si:value>1000\.00012[^]*?<\/dcc:quantity>/, list);
  };
  const readAt = async (quantity: 'temperature' | 'mass', serial: string, xml: string) => {
    const { _id: centreId } = await buildCentre();
    const standard = await buildStandard({ centreId, serial: 'SN-4711', code: serial, quantity });
    const technician = await buildPerson('centreHead', { organizationId: centreId });
    const api = await useApi(registry.app, technician);
    const path = `/measurement-standards/${standard.id}`;
    const kept = await api.post(`${path}/digital-certificates`, { name: 'x.xml', xml }).expect(201);
    const [received] = (kept.body as { digitals: Received[] }).digitals;
    const reading = received?.reading;
    const agent = await signIn(registry.app, technician);
    const { text: form } = await agent.get(`${path}/certificates/new?digital=${received?.file.fileId}`).expect(200);
    return { reading, form, said: reading?.faults.map(({ vi }) => vi).join(' ') ?? '' };
  };

  it.each([
    ['a value that is no number', 'abc 373.21 448.36', '0.061 0.062 0.063', 'abc'],
    ['no value', 'NaN 373.21 448.36', '0.061 0.062 0.063', 'NaN'],
    ['a U that is no number', '306.32 373.21 448.36', 'abc 0.062 0.063', 'abc'],
    ['a U below 0', '306.32 373.21 448.36', '-0.061 0.062 0.063', '-0.061'],
  ])('leaves out the row of %s and names it: nothing takes the place of another', async (what, values, U, named) => {
    const { reading, form, said } = await readAt('temperature', what, tableOf(values, U));
    const kelvin = (value: string) => ({ value, unit: 'K' });
    expect(reading?.values).toEqual([
      { nominal: kelvin('373.1'), value: kelvin('373.21'), uncertainty: kelvin('0.062') },
      { nominal: kelvin('448.3'), value: kelvin('448.36'), uncertainty: kelvin('0.063') },
    ]);
    expect(form).toContain('373,1 K; 373,21 K; 0,062 K\n448,3 K; 448,36 K; 0,063 K</textarea>');
    expect(said).toMatch(new RegExp(`Hàng 1 của bảng kết quả \\([^)]*${named}`));
  });

  it('fills in no values of columns that are not equally long', async () => {
    const { reading, said } = await readAt('temperature', 'unequal', tableOf('373.21 448.36', '0.061 0.062 0.063'));
    expect(reading?.values).toEqual([]);
    expect(said).toContain('không ghép được thành hàng');
  });

  it('of another quantity says so, and fills in neither values nor k', async () => {
    const { reading, form, said } = await readAt('mass', 'other', tableOf('306.32 373.21 448.36', '0.061 0.062 0.063'));
    expect(reading?.values).toEqual([]);
    expect(reading).not.toHaveProperty('coverageFactor');
    expect(form).not.toMatch(/name="(?:coverageFactor|confidenceLevel)"[^>]*value="[^"]/);
    expect(said).toContain('Không kết quả nào của giấy thuộc đại lượng của chuẩn (Khối lượng)');
  });

  it.each([
    ['a web page', '<!DOCTYPE html><html>', 'HTML'],
    ['a broken file', '<a>', 'Dòng 1'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE'],
    ['another document', '<a/>', 'DCC'],
  ])('that is %s is refused with what is wrong and where', async (_what, xml, said) => {
    const { technician, address } = await standardWithPerson('SN-R');
    const api = await useApi(registry.app, technician);
    const answer = await api.post(`${address}/digital-certificates`, { name: 'x.xml', xml }).expect(422);
    expect(JSON.stringify(answer.body)).toContain(said);
  });

  it.each([
    ['no XML', Buffer.from('%PDF-1.7'), 422],
    ['nothing in it', Buffer.alloc(0), 415],
    ['an entity bomb', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 422],
  ])('sent by the form with %s comes back at the field', async (_what, bytes, status) => {
    const { technician, address } = await standardWithPerson('SN-F');
    const agent = await signIn(registry.app, technician);
    const path = `${address}/certificates/digital`;
    expect((await agent.get(path).expect(200)).text).toContain('không quá 20 MB');
    const answer = await agent.upload(path, { filename: 'x.xml', contentType: 'text/xml', bytes });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('href="#file"');
  });

  it('is not taken twice, nor from a stranger, nor as the evidence of another standard', async () => {
    const { technician, address } = await standardWithPerson('SN-T');
    const api = await useApi(registry.app, technician);
    const sent = { name: 'x.xml', xml: supplierFile('3.2.1') };
    await api.post(`${address}/digital-certificates`, sent).expect(201);
    await api.post(`${address}/digital-certificates`, sent).expect(422);
    const stranger = await useApi(registry.app, await otherActor('centreHead'));
    await stranger.post(`${address}/digital-certificates`, sent).expect(404);
    const certificate = {
      ...{ number: 'N-9', kind: 'calibration', issuer: 'X', issuedOn: '2025-03-20', validUntil: '2027-03-31' },
      ...{ traceableTo: 'institute', calibratedAgainst: 'PTB', review: 'accepted' },
      digitalFileId: '0123456789abcdef01234567',
    };
    await api.post(`${address}/certificates`, certificate).expect(422);
  });
});
