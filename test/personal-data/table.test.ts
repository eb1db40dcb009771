import mongoose, { type Schema } from 'mongoose';
import '../../src/app';
import { holdings } from '../../src/personal-data/holdings';
import { keepings } from '../../src/personal-data/keeping.rules';
import { notPersonal } from '../../src/personal-data/not-personal';

/** Words of a field’s name that make it sound like a person, or like a way to reach one. */
const personal = new Set(
  (
    'name names phone email mail address contact person people by signatory signatories holder witnesses responsible ' +
    'recipient to actor head customer participants display user username text note account verifier written recorded ' +
    'position signs sender staff'
  ).split(' '),
);

interface SchemaType {
  readonly instance: string;
  readonly schema?: Schema;
  readonly embeddedSchemaType?: { readonly instance: string; readonly schema?: Schema };
}

/** The paths of a schema with those of its parts, each with what it holds. */
function pathsOf(schema: Schema, prefix = ''): [path: string, instance: string][] {
  return Object.entries(schema.paths as unknown as Record<string, SchemaType>).flatMap(([path, type]) => {
    const part = type.schema ?? type.embeddedSchemaType?.schema;
    if (part) return pathsOf(part, `${prefix}${path}.`);
    return [[prefix + path, type.embeddedSchemaType?.instance ?? type.instance]];
  });
}

/** Whether the field may hold a name, phone, mail or address of a person, or something nobody can foresee. */
function soundsPersonal([path, instance]: [string, string]): boolean {
  if (instance === 'Mixed') return true;
  if (!['String', 'ObjectId'].includes(instance)) return false;
  const words = (path.split('.').at(-1) ?? '').replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.split(' ').some((word) => personal.has(word));
}

const everyPath = mongoose
  .modelNames()
  .map((model) => ({ model, paths: pathsOf(mongoose.model(model).schema as unknown as Schema) }));

describe('the table of personal data', () => {
  it('has every field of every model that may hold something of a person, or says that it is about none', () => {
    expect(everyPath.length).toBeGreaterThan(50);
    const undeclared = everyPath.flatMap(({ model, paths }) => {
      const declared = new Set([
        ...(notPersonal[model] ?? []),
        ...holdings.filter((each) => each.model === model).flatMap(({ fields }) => Object.keys(fields)),
      ]);
      return paths
        .filter(soundsPersonal)
        .filter(([path]) => !declared.has(path))
        .map(([path]) => `${model}.${path}`);
    });
    expect(undeclared).toEqual([]);
  });

  it('names no field that is not there, and none twice', () => {
    const there = new Set(everyPath.flatMap(({ model, paths }) => paths.map(([path]) => `${model}.${path}`)));
    const named = [
      ...holdings.flatMap(({ model, fields }) => Object.keys(fields).map((path) => `${model}.${path}`)),
      ...Object.entries(notPersonal).flatMap(([model, paths]) => paths.map((path) => `${model}.${path}`)),
    ];
    expect(named.filter((each) => !there.has(each))).toEqual([]);
    expect(named.filter((each, at) => named.indexOf(each) !== at)).toEqual([]);
  });

  it('claims no source for what none confirms', () => {
    const own = Object.entries(keepings).filter(([, { confidence }]) => confidence === 'unconfirmed');
    expect(own.map(([key]) => key)).toEqual(['capability', 'inUse', 'asked', 'sent', 'byItself', 'public']);
  });
});
