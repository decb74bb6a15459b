import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What expressions of a workflow may name: `github`, `steps`, `needs`, `matrix`, `inputs`, `env`, `jobs` … */
export type Contexts = Record<string, unknown>;

/** How the job stands, for `success()` and its like. */
export interface Standing {
  failed: boolean;
}

/** Whether a step or job runs: `if:` as GitHub reads it, with `success()` unless it asks for the standing itself. */
export function holds(condition: string | undefined, contexts: Contexts, standing: Standing): boolean {
  const text = (condition ?? '').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim();
  const asks = /\b(success|failure|always|cancelled)\s*\(/.test(text);
  const whole = asks ? text : text === '' ? 'success()' : `success() && (${text})`;
  const answer = evaluate(whole, contexts, standing);
  return answer.coerceString() !== '' && answer.coerceString() !== 'false' && answer.coerceString() !== '0';
}

/** A text with its `${{ … }}` put in, as GitHub does before a step begins. */
export function interpolated(value: unknown, contexts: Contexts, standing: Standing = { failed: false }): string {
  return String(value).replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, standing).coerceString(),
  );
}

/** By GitHub's own lexer, parser and evaluator. */
function evaluate(expression: string, contexts: Contexts, { failed }: Standing): data.ExpressionData {
  const answers = { success: !failed, failure: failed, always: true, cancelled: false };
  const functions = Object.entries(answers).map(([name, value]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) };
  });
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver);
  return new Evaluator(tree, known, new Map(functions.map((each) => [each.name, each]))).evaluate();
}
