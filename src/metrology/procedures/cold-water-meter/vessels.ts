import { text } from '../../text';

/**
 * Vessels whose volume at 20 °C is known, and how much it grows by the degree (cubic coefficient, 1/°C). API MPMS 12 for
 * the steels, ISO 4787 for glass: none of them was read, so the certificate of the vessel goes before.
 */
export const vessels = [
  { way: 'vesselOfSteel304', expansion: '0.0000518', of: text('thép không gỉ 304', 'stainless steel 304') },
  { way: 'vesselOfSteel316', expansion: '0.0000477', of: text('thép không gỉ 316', 'stainless steel 316') },
  { way: 'vesselOfCarbonSteel', expansion: '0.0000335', of: text('thép cacbon', 'carbon steel') },
  { way: 'vesselOfGlass', expansion: '0.0000099', of: text('thủy tinh borosilicat', 'borosilicate glass') },
] as const;
