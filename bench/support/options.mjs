/** The options that a vendor cannot be without, by its definition: the first choice, or the example. */
export function fewestOptions({ options }) {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, option]) => option.required === true)
      .map(([name, option]) => {
        const value = option.kind === 'choice' ? Object.keys(option.values)[0] : option.example;
        return [name, option.many === true ? [value] : value];
      }),
  );
}
