/**
 * Letters of other alphabets that are drawn as a Latin letter, each with that letter. The part of Unicode UTS #39,
 * `confusables.txt`, that keyboards and copied texts here bring: Cyrillic, Greek, and the three letters drawn Đ.
 * Full-width letters and figures need no line: NFKC (Unicode UAX #15) makes them plain.
 */
const rows: readonly (readonly [drawn: string, latin: string])[] = [
  // U+0110 is the Vietnamese letter; U+00D0 Icelandic and U+0189 African capitals are drawn the same.
  ['ĐÐƉ', 'DDD'],
  ['đð', 'dd'],
  ['АВЕЅІЈКМНОРСТУҮХԌԚԜҺ', 'ABESIJKMHOPCTYYXGQWH'],
  ['аеоорсухѕіјһԁԛԝ', 'aeoopcyxsijhdqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αοικνρυχ', 'aoikvpux'],
  ['ıȷɑɡ', 'ijag'],
];

const latinOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([drawn, latin]) => [...drawn].map((sign, at): [string, string] => [sign, latin[at] ?? sign])),
);

/** The same text, every look-alike written as the Latin letter that it is read as. */
export function latinLetters(text: string): string {
  return [...text].map((sign) => latinOf.get(sign) ?? sign).join('');
}
