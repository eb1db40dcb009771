/**
 * The density of air, kg/m³, and of the weights that a balance was adjusted with, by which the conventional mass is
 * defined (OIML D 28; R 111-1:2004, 2.4). Air a tenth lighter changes a volume of water by a hundredth of a per cent.
 */
export const conventionalAir = '1.2';
export const conventionalWeights = '8000';
