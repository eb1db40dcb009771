export { administrativeDocx } from './administrative.docx';
