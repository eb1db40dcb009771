import { DesignationModel } from '../../src/laboratory/centres';
import { VerificationModel } from '../../src/laboratory/certificates';
import { buildVerifier } from '../support/centres';
import { buildWorkingCentre, workAt, type WorkingCentre } from '../support/certificates';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

const registry = useRegistry();

/** The figures of a page, by the words under them. */
function figuresIn(html: string): Record<string, string> {
  const cards = html.matchAll(/figure-number">([^<]*)<\/span><span class="figure-label">([^<]*)</g);
  return Object.fromEntries([...cards].map(([, count = '', label = '']) => [label, count]));
}

describe('the work of today', () => {
  it('is one’s own: a colleague’s drafts are not mine, and the list behind the figure holds the same', async () => {
    const centre = await buildWorkingCentre();
    const { record } = await workAt(registry.app, centre);
    await record({ instrumentId: (await centre.scale()).id });
    const other = await buildVerifier({ centreId: centre.centre._id });
    const colleague = await buildPerson('technician', { organizationId: centre.centre._id, verifierId: other._id });

    const mine = await signIn(registry.app, centre.technician);
    const theirs = await signIn(registry.app, colleague);
    const home = (await mine.get('/').set('Accept-Language', 'vi')).text;
    expect(home).toContain('Việc hôm nay của tôi');
    expect(figuresIn(home)['Biên bản tôi đang lập']).toBe('1');
    expect(figuresIn((await theirs.get('/').set('Accept-Language', 'vi')).text)['Biên bản tôi đang lập']).toBe('0');
    const { number } = await VerificationModel.findOne({ centreId: centre.centre._id }).orFail();
    expect((await mine.get('/verifications?status=draft&mine=true')).text).toContain(number);
    expect((await theirs.get('/verifications?status=draft&mine=true')).text).not.toContain(number);
  });

  it('of a department officer holds the late records that wait for the department’s consent, and nothing else', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const late = { performedOn: '2026-10-20', lateReason: 'Nhận biên bản giấy muộn' };
    const submitted = async (entry: object) => {
      const made = await work.record({ instrumentId: (await centre.scale()).id, ...entry });
      await work.submit(made.id);
      return made;
    };
    const waiting = await submitted(late);
    const others = [await submitted({}), await submitted({ ...late, outcome: 'fail' })];
    const officer = await buildPerson('departmentOfficer');
    const { get } = await signIn(registry.app, officer);
    const label = 'Biên bản chờ Sở đồng ý';
    const home = (await get('/').set('Accept-Language', 'vi').expect(200)).text;
    expect(figuresIn(home)[label]).toBe('1');
    const [, behind = ''] = /href="([^"]*)"[^>]*><span[^>]*>1<\/span><span[^>]*>Biên bản chờ Sở/.exec(home) ?? [];
    const list = (await get(behind).expect(200)).text;
    expect(list).toContain(waiting.number);
    for (const { number } of others) expect(list).not.toContain(number);
    expect(figuresIn((await (await signIn(registry.app, centre.head)).get('/')).text)).not.toHaveProperty(label);

    const department = await useApi(registry.app, officer);
    await department.post(`/verifications/${waiting.id}/consent`, { reason: 'Công văn số 12' }).expect(200);
    expect(figuresIn((await get('/').set('Accept-Language', 'vi')).text)[label]).toBe('0');
  });

  it('of a department officer holds the work that was done before its designation ended, which the list finds by its filter', async () => {
    const [ended, other] = [await buildWorkingCentre(), await buildWorkingCentre()];
    const made = async (centre: WorkingCentre, entry: object = {}) => {
      const work = await workAt(registry.app, centre);
      return work.record({ instrumentId: (await centre.scale()).id, ...entry });
    };
    const waiting = await made(ended);
    const others = [await made(ended, { outcome: 'fail' }), await made(other)];
    await DesignationModel.updateOne({ _id: ended.designation._id }, { withdrawnOn: '2026-11-20' });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const home = (await get('/').set('Accept-Language', 'vi').expect(200)).text;
    expect(figuresIn(home)['Biên bản chờ Sở đồng ý']).toBe('1');
    const whole = (await get('/verifications').set('Accept-Language', 'vi').expect(200)).text;
    expect(whole).toMatch(/<select[^>]*name="awaitsConsent"/);
    const list = (await get('/verifications?awaitsConsent=true').expect(200)).text;
    expect(list).toContain(waiting.id);
    for (const { id } of others) expect(list).not.toContain(id);
    expect((await get('/verifications?awaitsConsent=true&status=submitted').expect(200)).text).not.toContain(
      waiting.id,
    );
  });
});
