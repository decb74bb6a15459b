import * as z from 'zod/mini'; // A hundred kilobytes less in the bundle than zod, and nothing of it is missed.
import { duration } from '../core/duration.ts';
import { branchName, projectName } from '../core/names.ts';
import { VeloError } from '../error.ts';

// The runner gives an input that was left out as an empty string, and a default of action.yml like a given value.
const text = z.string().check(z.trim());
const given = text.check(z.minLength(1, 'is missing'));
const flag = z.pipe(
  z.enum(['true', 'false'], 'must be `true` or `false`'),
  z.transform((word) => word === 'true'),
);

/** All inputs of the root action, defaults as in action.yml. Nothing else reads `INPUT_*`. */
const shape = {
  project: z.pipe(given, z.string().check(passes(projectName))),
  parent: z._default(text, 'main'),
  ttl: z._default(text.check(passes((length) => duration(length, 'The length'))), '14d'),
  env: z._default(
    z.string().check(
      z.regex(/^([A-Za-z_][A-Za-z0-9_]*)?$/, 'is no name of an environment variable'),
      // The runner refuses to set these, or they are its own.
      z.refine((name) => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), 'is one of the runner’s own'),
    ),
    '',
  ),
  comment: z._default(z.enum(['auto', 'required', 'false'], 'must be `auto`, `required` or `false`'), 'auto'),
  'create-project': z._default(flag, false),
  'github-token': given,
};

const schema = z.pipe(
  z.object(shape),
  z.transform((raw, context) => {
    // Accepted as `staging` and as `shop/staging`: the engine speaks of branches by their full name.
    const parent = raw.parent.includes('/') ? raw.parent : `${raw.project}/${raw.parent}`;
    const message = mistake(parent, (name) => {
      if (branchName(name).project !== raw.project) throw new Error(`lies in another project than ${raw.project}`);
    });
    if (message) context.issues.push({ code: 'custom', message, input: parent, path: ['parent'] });
    return { ...raw, parent };
  }),
);

export type Inputs = z.output<typeof schema>;

/** Inputs that the runner was given and the action does not know. */
export interface ReadInputs {
  inputs: Inputs;
  unknown: string[];
}

const known = new Set(Object.keys(shape));

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
function passes(check: (text: string) => unknown) {
  return z.check<string>((context) => {
    const message = mistake(context.value, check);
    if (message) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

function mistake(text: string, check: (text: string) => unknown): string | null {
  try {
    check(text);
    return null;
  } catch (error) {
    const message = error instanceof VeloError ? `is wrong: ${error.message} ${error.hint}` : (error as Error).message;
    return message.replace(/\.$/, '');
  }
}
