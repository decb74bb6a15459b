import { z } from 'zod';
import { duration } from '../core/duration.ts';
import { branchName, projectName } from '../core/names.ts';
import { VeloError } from '../error.ts';

// The runner gives an input that was left out as an empty string, and a default of action.yml like a given value.
const given = z.string().trim().min(1, 'is missing');
const flag = z.enum(['true', 'false'], 'must be `true` or `false`').transform((text) => text === 'true');

/** All inputs of the root action, defaults as in action.yml. Nothing else reads `INPUT_*`. */
const schema = z
  .object({
    project: given.pipe(z.string().superRefine(checked(projectName))),
    parent: z.string().trim().default('main'),
    ttl: z
      .string()
      .default('14d')
      .superRefine(checked((text) => duration(text, 'The length'))),
    env: z
      .string()
      .regex(/^([A-Za-z_][A-Za-z0-9_]*)?$/, 'is no name of an environment variable')
      // The runner refuses to set these, or they are its own.
      .refine((name) => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), 'is a name of the runner’s own')
      .default(''),
    comment: z.enum(['auto', 'required', 'false'], 'must be `auto`, `required` or `false`').default('auto'),
    'create-project': flag.default(false),
    'github-token': given,
  })
  .transform((raw, context) => {
    // Accepted as `staging` and as `shop/staging`: the engine speaks of branches by their full name.
    const parent = raw.parent.includes('/') ? raw.parent : `${raw.project}/${raw.parent}`;
    checked((text) => {
      if (branchName(text).project !== raw.project) throw new Error(`lies in another project than ${raw.project}`);
    })(parent, { addIssue: (issue) => context.addIssue({ ...issue, path: ['parent'] }) });
    return { ...raw, parent };
  });

export type Inputs = z.output<typeof schema>;

/** Inputs that the runner was given and the action does not know. */
export interface ReadInputs {
  inputs: Inputs;
  unknown: string[];
}

const known = new Set(Object.keys(schema.in.shape));

/**
 * Reads the inputs from the runner's `INPUT_*` variables. Unknown ones are only named: wrappers and a job's own
 * environment bring the inputs of others along.
 * @throws VeloError usage `invalid-inputs`, with every mistake in its message
 */
export function readInputs(env: NodeJS.ProcessEnv): ReadInputs {
  const raw: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(env)) {
    if (!key.startsWith('INPUT_') || !value) continue;
    const name = key.slice('INPUT_'.length).toLowerCase();
    if (known.has(name)) raw[name] = value;
    else unknown.push(name);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { inputs: parsed.data, unknown };
  const mistakes = parsed.error.issues.map((issue) => `\`${issue.path.join('.')}\` ${missing(issue) ?? issue.message}`);
  throw new VeloError(
    'usage',
    'invalid-inputs',
    `${mistakes.length === 1 ? 'An input is' : `${mistakes.length} inputs are`} wrong: ${mistakes.join('; ')}.`,
    'Correct the values under `with:`; the action’s README lists them all.',
  );
}

function missing(issue: z.core.$ZodIssue): string | null {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : null;
}

/** Makes a check of the core, which throws, a check of the schema, which collects. */
function checked(check: (text: string) => unknown) {
  return (text: string, context: { addIssue(issue: { code: 'custom'; message: string }): void }): void => {
    try {
      check(text);
    } catch (error) {
      const message =
        error instanceof VeloError ? `is wrong: ${error.message} ${error.hint}` : (error as Error).message;
      context.addIssue({ code: 'custom', message: message.replace(/\.$/, '') });
    }
  };
}
