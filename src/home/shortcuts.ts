import { can, type Actor, type Permission } from '../access';
import { fill, type Day, type Text } from '../platform/i18n';
import { homeTexts as texts } from './home.messages';

/** A way to start the work a role does most. */
export interface Shortcut {
  readonly href: string;
  readonly label: Text;
}

/** The shortcuts of a person's role. */
export function shortcutsOf(actor: Actor, today: Day): Shortcut[] {
  const year = today.slice(0, 4);
  const all: readonly (Shortcut & { permission: Permission })[] = [
    { permission: 'verifications.record', href: '/verifications/new', label: texts.startVerification },
    { permission: 'instruments.manage', href: '/instruments/new', label: texts.registerInstrument },
    { permission: 'reports.read', href: `/reports/996/${year}`, label: fill(texts.openReport, { year }) },
    { permission: 'activities.manage', href: '/activities/new', label: texts.enterActivity },
  ];
  return all.filter(({ permission }) => can(actor, permission));
}
