import { asVeloError } from '../../contract/errors/error.ts';
import { apiOf } from '../api/api.ts';
import { openComments } from '../api/comments.ts';
import { addToSummary, announce, commentFacts, shownCredentials, summarise } from '../comment/announce.ts';
import { renderUntouched } from '../comment/comment.ts';
import { took } from '../comment/markdown.ts';
import { type Decision, decideEarly } from '../decide/decide.ts';
import { warnOfParent } from '../run/branches.ts';
import { connectionOf } from '../run/connection.ts';
import { tellOnly } from '../run/dry-run.ts';
import { act, withVelo } from '../run/run-action.ts';
import { branchOf, type Play, type RunContext } from '../run/run-context.ts';
import { notice, say, warn } from '../step/log.ts';
import { type Connection, exportConnection, nothing, type Result, setOutputs } from '../step/outputs.ts';
import { playJob } from './job.ts';
import { decideOnly, type Played, playBranch } from './pull-request.ts';
import { playReconcile } from './reconcile.ts';
import { sweep, sweepAlone } from './sweep.ts';

/** The root action: plays what happened to one pull request, and fails the run when it can't. */
export async function playPullRequest(): Promise<void> {
  await act('root', async (context) => {
    const { inputs, event } = context;
    if (inputs.lifetime === 'job' || context.run.hosted) {
      const made = await playJob(context, setOutputs, (play) => sweep(play));
      return made ? undefined : cleared(context);
    }
    const early = decideEarly(event, inputs);
    if (early?.intent === 'reconcile') return withVelo(context, playReconcile);
    if (!early) return withVelo(context, playPull);
    await skip(context, early);
    return cleared(context);
  });
}

/** What a run ends with that did nothing itself; a fork's, which is not trusted, does not come near the databases. */
async function cleared(context: RunContext): Promise<void> {
  if (!context.event.pull?.fork && !context.run.hosted) await sweepAlone(context);
}

async function skip({ inputs, event }: RunContext, { why }: Decision): Promise<void> {
  setOutputs({ ...nothing, result: 'skipped' });
  exportConnection(inputs.env, null);
  // Only a fork's author waits for a database that does not come; for other events this is the expected end.
  (event.pull?.fork ? notice : say)(why);
  if (event.pull?.fork) await addToSummary(renderUntouched(null, why));
}

async function playPull(play: Play): Promise<void> {
  const { inputs, event } = play;
  const number = event.pull?.number ?? 0;
  const api = apiOf(play);
  const comments = inputs.comment === 'false' ? null : openComments(api, { number, project: inputs.project });
  if (inputs['dry-run']) {
    await tellOnly(play, await decideOnly(play, api, comments));
    return sweep(play, api.budget);
  }
  const { connection, ...played } = await connected(play, await playBranch(play, api, comments));
  const { decision, error } = played;
  const made = !error && (decision.intent === 'create' || decision.intent === 'reset');
  const result = error ? 'failed' : `${resultOf(decision)}${made ? ` in ${took(played.durationMs)}` : ''}`;
  say(`${inputs.project}/${branchOf(play)}: ${result}. ${decision.why}`);
  if ('warning' in decision && decision.warning) warn(decision.warning);
  if (!error) finish(play, played, connection);
  const facts = commentFacts(play, played);
  if (error?.kind !== 'interrupted') await summarise(play, facts, played);
  if (facts && error?.kind !== 'interrupted') {
    const credentials = comments && (await shownCredentials(play, api, connection));
    if (comments) await announce(play, played, { facts, comments, credentials });
  }
  if (error) throw error;
  await sweep(play, api.budget);
}

/** With the connection as the inputs want it; a branch that can't be had so is there, and of no use to the job. */
async function connected(play: Play, played: Played): Promise<Played & { connection: Connection | null }> {
  const { after } = played;
  if (!after || !('head' in played.decision)) return { ...played, connection: null };
  try {
    return { ...played, connection: await connectionOf(play, after) };
  } catch (error) {
    const decision = { ...played.decision, intent: 'reuse' as const };
    return { ...played, decision, before: after, after: null, error: asVeloError(error), connection: null };
  }
}

/** Outputs come before the comment and the summary, which may fail and change nothing about the branch. */
function finish(play: Play, played: Played, connection: Connection | null): void {
  const { after, decision, durationMs } = played;
  const result = resultOf(decision);
  if ('anew' in decision) notice(`${decision.why} Replace the old address wherever it is stored.`);
  if (after) warnOfParent(play, after);
  setOutputs({ result, branch: after, connection, urlChanged: decision.intent === 'create', durationMs });
  exportConnection(play.inputs.env, connection);
}

function resultOf({ intent }: Decision): Result {
  const results = {
    create: 'created',
    reuse: 'reused',
    reset: 'reset',
    keep: 'kept',
    destroy: 'destroyed',
    skip: 'skipped',
    supersede: 'superseded',
    reconcile: 'skipped',
    refuse: 'skipped',
  } as const;
  return results[intent];
}
