/** What a run over harmless differences prints at its end: for each one, whether it passes. */
export function falseAlarmsOf(side: 'client' | 'provider', falseAlarms: ReadonlyMap<string, readonly string[]>, total: number): string {
  const rows = [...falseAlarms].map(
    ([name, failed]) =>
      `  ${name.padEnd(44)} ${failed.length > 0 ? `FALSE ALARM in ${failed.length} checks, first ${failed[0]}` : 'passes'}`,
  );
  const passed = [...falseAlarms.values()].filter((failed) => failed.length === 0).length;
  return `harmless differences of a ${side} that pass: ${passed} of ${total}\n${rows.join('\n')}`;
}
