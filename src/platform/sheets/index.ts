export { sendCsv, type SheetColumn } from './csv';
