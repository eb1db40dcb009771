export { assetRoutes } from './assets';
export {
  ActionButton,
  CheckboxesField,
  DayField,
  ErrorSummary,
  FileField,
  Form,
  FormContext,
  fieldId,
  RefusalLine,
  SelectField,
  TextAreaField,
  TextField,
  useField,
  useFormFailed,
  valueAt,
  type Choice,
} from './form';
export { Layout, Section, type Crumb } from './layout';
export { FilterSelect, FilterText, ListFilters, ListFragment, Pager, Table, type Column } from './list';
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
