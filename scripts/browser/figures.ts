const told: string[] = [];

/** A figure of the story, printed where it is found and with the others at the end. */
export function tell(figure: string): void {
  told.push(figure);
  console.log(`    ${figure}`);
}

export function printFigures(): void {
  if (told.length > 0) console.log(['', 'Figures:', ...told.map((each) => `  ${each}`)].join('\n'));
}
