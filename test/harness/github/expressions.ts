import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts that expressions can use: `github`, `steps`, `needs`, `matrix`, `inputs`, `env`, `jobs` … */
export type Contexts = Record<string, unknown>;

/** The job's state so far, for `success()`, `failure()` and the like. */
export interface Standing {
  failed: boolean;
}

/**
 * Whether a step or job runs: evaluates `if:` as GitHub does. `success()` is added unless the condition calls a status
 * function itself.
 */
export function holds(condition: string | undefined, contexts: Contexts, standing: Standing): boolean {
  const text = (condition ?? '').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim();
  const asks = /\b(success|failure|always|cancelled)\s*\(/.test(text);
  const whole = asks ? text : text === '' ? 'success()' : `success() && (${text})`;
  const answer = evaluate(whole, contexts, standing);
  return answer.coerceString() !== '' && answer.coerceString() !== 'false' && answer.coerceString() !== '0';
}

/** A text with each `${{ … }}` replaced by its value, as GitHub does before a step begins. */
export function interpolated(value: unknown, contexts: Contexts, standing: Standing = { failed: false }): string {
  return String(value).replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, standing).coerceString(),
  );
}

/** Uses GitHub's own lexer, parser and evaluator. */
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
