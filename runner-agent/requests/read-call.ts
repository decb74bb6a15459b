import * as z from 'zod/mini';
import type { Envelope } from '../../src/agent-client/protocol.ts';
import { VeloError } from '../../src/contract/errors/error.ts';
import { entryOf, type OperationName, type Request } from '../../src/contract/operations.ts';
import { requestTypes } from '../../src/contract/request-types.ts';

const types = requestTypes({
  ...{ array: z.array, boolean: z.boolean, enum: z.enum, exactOptional: z.exactOptional, int: z.int },
  ...{ literal: z.literal, maxLength: z.maxLength, minimum: z.minimum, number: z.number, record: z.record },
  ...{ regex: z.regex, strictObject: z.strictObject, string: z.string, union: z.union },
});
const { maybe, object, word, storage, postgres } = types;
/** Created when an operation is first requested: most agents only need a few. */
const schemas = new Map<OperationName, z.ZodMiniType>();

/** A call that has been read and checked. */
export type Call = {
  [Name in OperationName]: { name: Name; request: Request<Name> } & Pick<Envelope, 'storage' | 'postgres'>;
}[OperationName];

const envelope = object({
  request: z.record(z.string(), z.unknown()),
  storage: maybe(storage),
  postgres: maybe(postgres),
});

/**
 * Checks the body of a request against its operation's schema.
 * @throws VeloError usage `bad-request`, with every mistake in its message
 */
export function readCall(name: OperationName, body: string): Call {
  const { request, ...choice } = checked(envelope, parse(body));
  return { name, request: checked(schemaOf(name), request), ...choice } as Call;
}

function schemaOf(name: OperationName): z.ZodMiniType {
  const schema = schemas.get(name) ?? entryOf(name).request(types);
  schemas.set(name, schema);
  return schema;
}

/** The name of a running operation, from the body of `POST /abort`. */
export function readAbort(body: string): string {
  return checked(object({ operation: word }), parse(body)).operation;
}

/** The token in the body of `POST /prove`. */
export function readToken(body: string): string {
  return checked(z.strictObject({ token: z.string() }), parse(body)).token;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw badRequest('the body is not JSON', error);
  }
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw badRequest(parsed.error.issues.map(describe).join('; '));
}

function describe(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  if (issue.code === 'unrecognized_keys') return `${where}unknown: ${issue.keys.join(', ')}`;
  return `${where}${issue.message}`;
}

export function badRequest(what: string, cause?: unknown): VeloError {
  return new VeloError(
    'usage',
    'bad-request',
    `The request is not valid: ${what}.`,
    'Use the `velo` command or the actions of the version that runs on the host; what is unknown there needs a newer one: `sudo velo setup`.',
    { cause },
  );
}
