/** Text in Markdown. */
export { enumerate } from '../../lib/vendors/contract/describe';

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
