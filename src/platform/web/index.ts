export { assetRoutes } from './assets';
export {
  CheckboxesField,
  DayField,
  IdentityField,
  FileField,
  SelectField,
  TextAreaField,
  TextField,
  useField,
  type Choice,
} from './fields';
export { Confirmed, FieldNotes } from './field-notes';
export { ActionButton, ErrorSummary, Form, RefusalLine, useFormFailed } from './form';
export { fieldId, FormContext, valueAt } from './form-state';
export { Layout, Section, type Crumb } from './layout';
export { FilterSelect, FilterText, ListFilters, ListFragment, Pager, Table, type Column } from './list';
export { NumberBox, NumberField } from './number-field';
export { usePage, useWords, wordsIn, type NavigationLink, type Words } from './page-state';
export {
  ConfidenceMark,
  Facts,
  GeneratedMark,
  Money,
  Status,
  yesNo,
  type Confidence,
  type Fact,
  type Tone,
} from './record';
export { formPage, sendList, sendPage, setUpPages, type Reader } from './render';
export { webTexts } from './texts';
