import { findDeclaration, problemsOf, procedures } from '../../../src/metrology';
import { formOf } from '../../../src/laboratory/procedures/procedure.form';
import { declarationOf } from '../../../src/laboratory/procedures/procedure.writing';
import { placeInForm } from '../../../src/laboratory/procedures/procedure.places';

const written = procedures.flatMap(({ code }) => findDeclaration(code) ?? []);

describe('the form of a procedure', () => {
  it.each(written.map((each) => [each.code, each] as const))(
    'goes back to what %s declares, with a rule that U is small beside its limit where it had none',
    (_code, declaration) => {
      const again = declarationOf(formOf(declaration), declaration);
      expect(problemsOf(again)).toEqual([]);
      const { document: _document, ...rest } = again;
      const { document: _before, ...before } = declaration;
      expect(withoutAdded(rest)).toEqual(withoutAdded(before));
    },
  );

  it.each([
    ['code', 'code'],
    ['name.vi', 'nameVi'],
    ['document.number', 'documentNumber'],
    ['instrumentTypeCodes.1', 'typeCodes'],
    ['characteristics.1.name', 'characteristics[1][name]'],
    ['characteristics.0.units.0', 'characteristics[0][unit]'],
    ['environment.0.permitted.to', 'environment[0][to]'],
    ['checks.2.label.vi', 'checks[2][vi]'],
    ['steps.0.results.1.error.value', 'steps[0][results][1][error]'],
    ['steps.0.results.0.limit.cases.0.value', 'steps[0][results][0][limit]'],
    ['steps.0.results.0.limit.cases.0.source.document', 'steps[0][results][0][document]'],
    ['steps.0.results.0.limit', 'steps[0][results][0][limitAs]'],
    ['steps.0.results.0.uncertainty.k', 'steps[0][results][0][k]'],
    ['steps.0.fields.1.unit', 'steps[0][fields][1][unit]'],
    ['steps.0.points.0.values.2', 'steps[0][fields][0][points]'],
    ['steps.0.aggregates.0.of', 'steps[0][aggregates][0][value]'],
    ['steps.0.columns.reference.vi', 'steps[0][referenceHead]'],
  ])('says what is wrong at %s in %s', (path, place) => {
    const declaration = findDeclaration('thermoHygrometer');
    expect(declaration && placeInForm(path, declaration)).toBe(place);
  });
});

/** Lists that are empty or absent are the same, and so is a rule that every compared result gets. */
function withoutAdded(declaration: object): unknown {
  const text = JSON.stringify(declaration, (key, value: unknown) => {
    if (key === 'rules' && Array.isArray(value))
      return nothingAsAbsent(value.filter(({ name }: { name: string }) => name !== 'uncertaintyTooLarge'));
    return Array.isArray(value) && key !== '' ? nothingAsAbsent(value as unknown[]) : value;
  });
  return JSON.parse(text) as unknown;
}

function nothingAsAbsent(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}
