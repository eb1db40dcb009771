/**
 * Fields that sound like a person, or may hold anything, and are about none: by model and path. A test asks for every
 * such field whether it is here or in the table of personal data.
 */
export const notPersonal: Readonly<Record<string, readonly string[]>> = {
  // The decision, which is no person.
  AuditEntry: ['redaction.by'],
  Activity: ['participantsText', 'note', 'near.titleVi'],
  ApprovalMember: ['reasons'],
  Budget: ['name', 'inputs.name', 'trial'],
  // Of the centre's certificate and of who stamped the time.
  Certificate: [
    ...['lines.name', 'file.name', 'xml.name', 'signedFile.name', 'signature.issuerName', 'signature.timeStampedBy'],
    'replacedById',
  ],
  CheckRun: ['counts', 'findings'],
  // Of laboratories, by their code.
  ComparisonAction: ['scoreName'],
  ComparisonRound: ['name', 'note', 'participants.name'],
  DailySeal: ['counts', 'timeStamp.by'],
  Designation: ['note', 'near.number'],
  DisposalMember: ['reasons'],
  Document: ['replacedBy', 'file.name', 'note', 'near.number'],
  ImpactAssessment: ['standardName'],
  Instrument: ['characteristics', 'note', 'near.serial', 'near.typeApproval', 'near.typeApprovalKey'],
  InstrumentType: ['nameVi', 'nameEn', 'rules.effectiveTo', 'note'],
  IntermediateCheck: ['note'],
  Maintenance: ['file.name'],
  MeasurementStandard: [
    ...['nameVi', 'nameEn', 'certificates.traceableTo', 'certificates.digital.name', 'digitals.file.name'],
    ...['digitals.reading', 'note', 'near.serial'],
  ],
  Method: ['figures.name', 'figureProposals.name'],
  Organization: ['near.taxCode'],
  OwnProcedure: ['nameVi', 'declaration'],
  PriceList: ['note'],
  QualitySystem: ['agencyName', 'nameOrder', 'stages.note', 'stages.evidence.name', 'duties.evidence.name'],
  Report: ['narratives.text'],
  SigningKey: ['issuerName', 'secret.text'],
  StampLot: ['note'],
  // `to` is the last number of a range.
  StampMovement: ['to', 'file.name'],
  TakenLot: ['address', 'members.name'],
  ValidationRun: ['file.name', 'cases'],
  Verification: [
    ...['standards.name', 'standards.tracedTo', 'paperFile.name', 'attachments.name', 'file.name', 'correctedById'],
    ...['evaluation', 'asLeft', 'budgeted', 'gaps'],
  ],
};
