/**
 * Density of moist air in kg/m³ by the CIPM-2007 formula (Picard, Davis, Gläser, Fujii: Metrologia 45, 2008), with
 * 400 µmol/mol of carbon dioxide: what the approximation of R 111-1 stands for. °C, %, hPa.
 */
export function moistAir(temperature: number, humidity: number, pressure: number): number {
  const t = temperature;
  const kelvin = t + 273.15;
  const p = pressure * 100;
  const enhancement = 1.00062 + 3.14e-8 * p + 5.6e-7 * t ** 2;
  const saturation = Math.exp(1.2378847e-5 * kelvin ** 2 - 1.9121316e-2 * kelvin + 33.93711047 - 6.3431645e3 / kelvin);
  const x = ((humidity / 100) * enhancement * saturation) / p;
  const first = 1.58123e-6 - 2.9331e-8 * t + 1.1043e-10 * t ** 2;
  const second = (5.707e-6 - 2.051e-8 * t) * x + (1.9898e-4 - 2.376e-6 * t) * x ** 2;
  const third = (p / kelvin) ** 2 * (1.83e-11 - 0.765e-8 * x ** 2);
  const compressibility = 1 - (p / kelvin) * (first + second) + third;
  return ((p * 28.96546e-3) / (compressibility * 8.314472 * kelvin)) * (1 - x * (1 - 18.01528 / 28.96546));
}
