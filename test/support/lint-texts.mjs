// Lints texts with the project's own configuration and prints the messages as JSON.
// A process of its own, because ESLint imports its configuration and jest's sandbox cannot.
// argv: the rules to look at. stdin: [{ filePath, code }]. stdout: one list of messages per text.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const rules = new Set(process.argv.slice(2));
const eslint = new ESLint({
  // The texts are in no TypeScript project, and the rules asked for need no types.
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => rules.has(ruleId),
});

const messages = [];
for (const { filePath, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath });
  messages.push(result.messages.map(({ message }) => message));
}
process.stdout.write(JSON.stringify(messages));
