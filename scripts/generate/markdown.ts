/** Text in Markdown. */

/** Text as a reader shall see it, whatever Markdown makes of its characters. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1 ? part : part.replace(/[\\*<>[\]|]|(?<!\w)_|_(?!\w)/g, '\\$&'),
    )
    .join('');
}

export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** As a list in a sentence: `a, b and c`. */
export function enumerate(items: readonly string[], conjunction: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
