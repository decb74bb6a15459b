import * as core from '@actions/core';
import { VeloError } from '../../contract/errors/error.ts';
import { explain, type GitHubApi } from '../api/api.ts';
import type { Comments, WrittenComment } from '../api/comments.ts';
import { commentId, labelKeys, readSteps, stepsLabel, sumOf, tookOf } from '../decide/labels.ts';
import { readVisibility } from '../decide/live-pull.ts';
import type { Played } from '../play/pull-request.ts';
import { branchOf, fullName, type Play } from '../run/run-context.ts';
import { hintOf } from '../step/hints.ts';
import { debug, say, warn } from '../step/log.ts';
import type { Connection } from '../step/outputs.ts';
import { setCommentUrl } from '../step/outputs.ts';
import { renderBody, renderComment, renderUntouched } from './comment.ts';
import type { CommentFacts } from './comment-facts.ts';

/** The facts that a comment shows about a run; null when nothing happened to the branch. */
export function commentFacts(play: Play, played: Played): CommentFacts | null {
  const { inputs, run, event, machine } = play;
  const { decision, before, after, error, freed } = played;
  const sshHost = inputs['ssh-host'] || machine;
  const { project, user: role } = inputs;
  const common = { project, branch: branchOf(play), machine, sshHost, role, runUrl: run.url };
  const { intent, why } = decision;
  if (intent === 'skip' || intent === 'supersede' || intent === 'reconcile' || intent === 'refuse') return null;
  if (error) {
    const { message, left, kind } = error;
    const refused = kind === 'conflict';
    const failure = { attempt: intent, refused, message, hint: hintOf(error), left, stands: before !== null };
    return { ...common, outcome: { state: 'failed', ...failure } };
  }
  if (intent === 'destroy') {
    const { again } = decision;
    return { ...common, outcome: { state: 'destroyed', why, again, freedBytes: freed } };
  }
  if (!after || !('head' in decision)) return null;
  const { head } = decision;
  const results = { create: 'created', reuse: 'reused', reset: 'reset', keep: 'kept' } as const;
  const made = intent === 'create' || intent === 'reset';
  const { owner, name } = event.repository;
  const outcome = {
    state: 'ready',
    result: results[decision.intent],
    why,
    head,
    headUrl: `${run.serverUrl}/${owner}/${name}/commit/${head}`,
    onPush: inputs['on-push'],
    facts: after,
    tookMs: made ? sumOf(after.steps) : tookOf(after.labels),
    steps: made ? after.steps : readSteps(after.labels),
  } as const;
  return { ...common, outcome };
}

/**
 * Writes the comment and records its id with the branch. A comment that cannot be written never costs the branch:
 * under `auto` it causes one warning, which names the missing permission.
 * @throws VeloError failed `comment-failed`, under `required` only
 */
export async function announce(
  play: Play,
  played: Played,
  { facts, comments, credentials }: { facts: CommentFacts; comments: Comments; credentials: string | null },
): Promise<void> {
  const { before, after } = played;
  const knownId = commentId((after ?? before)?.labels ?? {});
  const news = isNews(play, played);
  if (after && !news) {
    if (knownId !== null) setCommentUrl(urlOf(play, knownId));
    return;
  }
  let written: WrittenComment | null;
  try {
    written = await comments.write({ body: renderComment(facts, credentials), knownId, create: news });
  } catch (error) {
    const message = `The comment could not be written. ${explain(error)}`;
    const hint = 'Give the job `permissions: { pull-requests: write }`, or set `comment: false`.';
    const required = play.inputs.comment === 'required' && !played.error;
    if (required) throw new VeloError('failed', 'comment-failed', message, hint, { cause: error });
    warn(`${message} The branch is not affected. ${hint}`);
    return;
  }
  if (!written) return;
  const url = pageOf(play, written);
  say(`Comment ${written.change}: ${url}`);
  setCommentUrl(url);
  await keepWithBranch(play, played, written);
}

/** The comment's page as the server names it, if that is one of the server's own; later steps may use it anywhere. */
function pageOf(play: Play, { id, url }: WrittenComment): string {
  const page = URL.canParse(url) ? new URL(url) : null;
  return page?.origin === new URL(play.run.serverUrl).origin && /^https?:$/.test(page.protocol)
    ? page.href
    : urlOf(play, id);
}

function urlOf({ run, event }: Play, id: number): string {
  const { owner, name } = event.repository;
  return `${run.serverUrl}/${owner}/${name}/pull/${event.pull?.number}#issuecomment-${id}`;
}

/**
 * Whether the comment must be written, or created if it is missing: not for a pull request that never had a branch, and
 * not by the other jobs of a run that find the branch just made by one of them, which writes the comment itself.
 */
function isNews({ run }: Play, { before, after, decision }: Played): boolean {
  if (!after) return before !== null || decision.intent === 'create';
  const same =
    after.labels[labelKeys.run] === String(run.id) && after.labels[labelKeys.attempt] === String(run.attempt);
  return decision.intent === 'create' || decision.intent === 'reset' || !same;
}

/** One write of labels after a change; none is needed when the recorded comment was reused. */
async function keepWithBranch(play: Play, { after, decision }: Played, written: WrittenComment): Promise<void> {
  if (!after) return;
  const labels: Record<string, string> = {};
  const id = written.certain ? String(written.id) : '';
  if ((after.labels[labelKeys.comment] ?? '') !== id) labels[labelKeys.comment] = id;
  if (decision.intent === 'create' || decision.intent === 'reset') {
    labels[labelKeys.steps] = stepsLabel(after.steps);
    labels[labelKeys.took] = String(Math.round(sumOf(after.steps)));
  }
  if (Object.keys(labels).length === 0) return;
  const { velo, owner, signal } = play;
  try {
    await velo.setBranch({ branch: fullName(after), labels, expect: { owner, id: after.id } }, { signal });
  } catch (error) {
    // The comment can also be found by its marker; only the next search takes longer.
    debug(`The comment's id was not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The connection URL for the comment: only if the input asks for it and the repository is private now. */
export async function shownCredentials(
  { inputs }: Play,
  api: GitHubApi,
  connection: Connection | null,
): Promise<string | null> {
  if (inputs['comment-credentials'] === 'never' || !connection) return null;
  const visibility = await readVisibility(api);
  if (visibility === 'private') return connection.onHost;
  warn(`The comment shows no password: the repository is ${visibility ?? 'of unknown visibility'}, not private.`);
  return null;
}

/** Writes the same facts to the job summary, or why the run did nothing. Older servers have no file for it. */
export async function summarise(play: Play, facts: CommentFacts | null, { decision, error }: Played): Promise<void> {
  const name = `${play.inputs.project}/${branchOf(play)}`;
  const help = error ? hintOf(error) : '';
  await addToSummary(facts ? renderBody(facts) : renderUntouched(name, decision.why, help));
}

export async function addToSummary(markdown: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(markdown, true).write();
}
