import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type ErrorKind, exitCodes, retryCodes } from '../src/contract/errors/error.ts';
import { errorCodes } from '../src/contract/errors/error-codes.ts';
import { actionFiles } from './action-files.ts';

/** The pages that hold generated parts, from the repository's root. */
export const pages = ['README.md', 'docs/actions.md', 'docs/errors.md'];

interface Input {
  description: string;
  required?: boolean;
  default?: unknown;
  deprecationMessage?: string;
}

interface Action {
  description: string;
  inputs?: Record<string, Input>;
  outputs?: Record<string, { description: string }>;
}

/**
 * A page's text with its generated parts made anew. A part stands between `<!-- WHAT -->` and `<!-- end -->`, where WHAT
 * is `inputs FILE NAME…` (a table from that action.yml, of all inputs or of these), `outputs FILE`, `actions` (every
 * action but the root's, with its tables), `file FILE` (that file as a block of code), or `errors` (every error code).
 * Throws when a page names a part or an input that is not known.
 */
export function withGeneratedParts(root: string, text: string): string {
  return text.replace(/^<!-- ([\w./ -]+) -->\n(?:(?!<!--)[\s\S])*?^<!-- end -->$/gm, (_, part: string) => {
    return `<!-- ${part} -->\n${generated(root, part)}\n<!-- end -->`;
  });
}

/** The workflow that the README begins with. Throws when there is none. */
export function frontWorkflow(root: string): string {
  const [, text] = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  if (!text) throw new Error('The README begins with no workflow.');
  return text;
}

function generated(root: string, part: string): string {
  const [what, file = '', ...names] = part.split(' ');
  const action = (): Action => parse(readFileSync(join(root, file), 'utf8'));
  if (what === 'inputs') return inputTable(names.length > 0 ? chosen(action(), names) : action());
  if (what === 'outputs') return outputTable(action());
  if (what === 'file') return `\`\`\`yaml\n${readFileSync(join(root, file), 'utf8')}\`\`\``;
  if (what === 'errors') return errorTable();
  if (what === 'actions') {
    const others = actionFiles(root).slice(1);
    return others.map((path) => section(root, path)).join('\n\n');
  }
  throw new Error(`A page asks for \`${part}\`, which is not known.`);
}

function chosen({ inputs = {}, ...action }: Action, names: string[]): Action {
  const entries = names.map((name): [string, Input] => {
    const input = inputs[name];
    if (!input) throw new Error(`A page asks for the input \`${name}\`, which is not there.`);
    return [name, input];
  });
  return { ...action, inputs: Object.fromEntries(entries) };
}

function section(root: string, path: string): string {
  const action: Action = parse(readFileSync(join(root, path), 'utf8'));
  const tables = [inputTable(action), outputTable(action)].filter((table) => table !== '');
  return [`### \`elitan/velo/${dirname(path)}@v1\``, sentence(action.description), ...tables].join('\n\n');
}

/** Deprecated names stand below the others, in a table of their own. */
function inputTable({ inputs = {} }: Action): string {
  const all = Object.entries(inputs);
  const current = all.filter(([, { deprecationMessage }]) => deprecationMessage === undefined);
  const old = all.flatMap(([name, input]) => (input.deprecationMessage ? [[name, input.deprecationMessage]] : []));
  const tables = [
    table(
      ['input', 'default', ''],
      current.map(([name, input]) => [`\`${name}\``, defaultOf(input), cell(input.description)]),
    ),
    table(
      ['deprecated input', ''],
      old.map(([name, message]) => [`\`${name}\``, cell(message as string)]),
    ),
  ];
  return tables.filter((text) => text !== '').join('\n\n');
}

function outputTable({ outputs = {} }: Action): string {
  return table(
    ['output', ''],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
  );
}

function errorTable(): string {
  const rows = Object.entries(errorCodes).flatMap(([kind, codes]) =>
    Object.entries(codes).map(([code, meaning]) => [code, exitCodes[kind as ErrorKind], meaning] as const),
  );
  const isRetried = (code: string) => (retryCodes as readonly string[]).includes(code);
  return table(
    ['code', 'exit', ''],
    rows
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, exit, meaning]) => [
        `\`${code}\``,
        String(exit),
        cell(isRetried(code) ? `${meaning} Look again, and try again.` : meaning),
      ]),
  );
}

function defaultOf({ required, default: value }: Input): string {
  if (required) return '(required)';
  return value === undefined || value === '' ? '' : `\`${cell(String(value))}\``;
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n');
}

/** A cell is one line, and a `|` in it would end it. */
function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function sentence(text: string): string {
  return `${text.trim().replace(/\.$/, '')}.`;
}
