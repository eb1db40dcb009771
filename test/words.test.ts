import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** Words that mislead, or that stand beside another word for the same thing, and what is said instead. */
const rejected: readonly { readonly said: RegExp; readonly say: string }[] = [
  { said: /niêm phong nguyên vẹn|niêm phong bị phá/iu, say: 'Nhật ký chưa bị sửa: no lead seal is meant' },
  { said: /độ tin cậy/iu, say: 'mức xác nhận' },
  { said: /số mẫu theo/iu, say: 'mẫu số' },
  { said: /nguồn của giới hạn/iu, say: 'căn cứ' },
  { said: /số đăng ký(?! hoạt động)/iu, say: 'mã phương tiện đo; of a centre: số đăng ký hoạt động' },
  { said: /hãng(?! không| thông tấn)/iu, say: 'nơi sản xuất, as the certificate has it' },
  { said: /(còn|hết|chưa có) giá trị/iu, say: 'còn, hết, chưa có hiệu lực' },
  { said: /ghi muộn/iu, say: 'nhập muộn, as the papers have it' },
];

/** Official titles and quotations keep their own words: they are data, not ours. */
const quoting = /\/(documents\/catalogue|instruments\/instrument-types)\.json$/;

const files = ['src', 'scripts'].flatMap((folder) => sourceFiles(join(root, folder)));

describe('the words people read', () => {
  it('are found in every folder', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it.each(files.map((file) => relative(root, file)))('%s says each thing in its one word', (file) => {
    const words = spoken(readFileSync(join(root, file), 'utf8'));
    const found = rejected.flatMap(({ said, say }) => (said.test(words) ? [`${said.exec(words)?.[0]} → ${say}`] : []));
    expect(found).toEqual([]);
  });

  it('know a rejected word when they see one', () => {
    expect(rejected.find(({ say }) => say === 'mức xác nhận')?.said.test("{ vi: 'Căn cứ và độ tin cậy' }")).toBe(true);
  });
});

/** What is said, without the comments: a comment may name the word that is not to be said. */
function spoken(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !quoting.test(file));
}
