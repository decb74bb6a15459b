import { VeloError } from '../../contract/errors/error.ts';
import { apiOf, asFailure, explain } from '../api/api.ts';
import { readPull } from '../decide/live-pull.ts';
import type { RunContext } from './run-context.ts';

/**
 * A run that is about the pull request which the input `pull-request` names, whatever its own event is about. That one
 * says nothing of where the head lies and whether the pull request is open, so GitHub is asked; without its answer
 * nothing is done.
 * @throws VeloError usage `invalid-inputs` · missing `pull-request-not-found` · failed `pull-request-unreadable`
 */
export async function withNamedPullRequest(context: RunContext): Promise<RunContext> {
  const { inputs, event } = context;
  const number = inputs['pull-request'];
  if (number === null || event.pull?.number === number) return context;
  if (event.pull) throw another(number, event.pull.number);
  const pull = await readPull(apiOf(context), number).catch((error: unknown) => {
    throw unreadable(number, error);
  });
  const { head, draft, labels, state, repository } = pull;
  const fork = repository === null || repository !== event.repository.id;
  return {
    ...context,
    event: {
      ...event,
      action: state === 'closed' ? 'closed' : 'asked',
      label: '',
      sha: head,
      pull: { number, head, fork, draft, labels, asked: true },
    },
  };
}

function another(asked: number, number: number): VeloError {
  return new VeloError(
    'usage',
    'invalid-inputs',
    `An input is wrong: \`pull-request\` is ${asked}, and the run belongs to pull request #${number}.`,
    'Remove `pull-request` from workflows on `pull_request`; it is for events that belong to no pull request.',
  );
}

function unreadable(number: number, error: unknown): VeloError {
  if (asFailure(error).status === 404) {
    return new VeloError(
      'missing',
      'pull-request-not-found',
      `There is no pull request #${number}, or the token may not see it. ${explain(error)}`,
      'Check `pull-request`, and give the job `permissions: { pull-requests: read }`. Nothing was changed.',
      { cause: error },
    );
  }
  return new VeloError(
    'failed',
    'pull-request-unreadable',
    `The pull request #${number} can't be looked up. ${explain(error)}`,
    'Run the job again. Nothing was changed.',
    { cause: error },
  );
}
