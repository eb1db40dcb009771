export { assetRoutes, bundled } from './assets';
export {
  CheckboxesField,
  DayField,
  IdentityField,
  FileField,
  SelectField,
  TextAreaField,
  TextField,
  useField,
} from './fields';
export { Confirmed, FieldNotes } from './field-notes';
export { ActionButton, BeforeEntry, ErrorSummary, Form, RefusalLine, useFormFailed } from './form';
export { postedVersion } from './form-version';
export { fieldId, FormContext, namePath, valueAt, type Choice } from './form-state';
export { Layout, Section } from './layout';
export {
  FilterSelect,
  FilterText,
  HeldFilter,
  HiddenFilter,
  ListFilters,
  ListFragment,
  Pager,
  Table,
  type Column,
} from './list';
export { SheetLink } from './list-sheet';
export { NumberBox, NumberField, type MeasuredIn } from './number-field';
export { usePage, useWords, wordsIn, type Words } from './page-state';
export { ConfidenceMark, Facts, GeneratedMark, Status, yesNo, type Confidence, type Fact, type Tone } from './record';
export { formPage, onward } from './form-page';
export { keepFormsBy } from './kept-form';
export { ChoiceBox, FigureBox, FormRows, TextBox } from './rows';
export { rehearse, sendList, sendPage, setUpPages, type Reader } from './render';
export { webTexts } from './texts';
