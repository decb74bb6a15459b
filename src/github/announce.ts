import { hostname } from 'node:os';
import * as core from '@actions/core';
import { VeloError } from '../error.ts';
import { explain, type GitHubApi } from './api.ts';
import { type CommentFacts, renderBody, renderComment } from './comment.ts';
import { type WrittenComment, writeComment } from './comments.ts';
import { commentId, labelKeys, readSteps, stepsLabel } from './labels.ts';
import type { Play, Played } from './operations.ts';
import { setCommentUrl } from './outputs.ts';

/** What is to be told of a run; null when nothing happened to the branch. */
export function commentFacts({ inputs, pull, run }: Play, played: Played): CommentFacts | null {
  const { decision, before, after } = played;
  const machine = hostname();
  const common = { project: inputs.project, branch: `pr-${pull.number}`, machine, sshHost: machine, runUrl: run.url };
  if (decision.intent === 'destroy') {
    return { ...common, outcome: { state: 'destroyed', why: decision.why, freedBytes: before?.ownBytes ?? null } };
  }
  if (!after || !('head' in decision)) return null;
  const result = ({ create: 'created', reuse: 'reused', reset: 'reset' } as const)[decision.intent];
  const steps = decision.intent === 'reuse' ? readSteps(after.labels) : after.steps;
  const headUrl = `${run.serverUrl}/${pull.repository.owner}/${pull.repository.name}/commit/${decision.head}`;
  const outcome = {
    state: 'ready',
    result,
    why: decision.why,
    head: decision.head,
    headUrl,
    facts: after,
    steps,
  } as const;
  return { ...common, outcome };
}

/**
 * Writes the comment and keeps its id with the branch. A branch is not lost because a comment could not be written:
 * under `auto` that is one warning, with the permission that is missing.
 * @throws VeloError failed `comment-failed`, under `required` only
 */
export async function announce(play: Play, played: Played, facts: CommentFacts, api: GitHubApi): Promise<void> {
  const { inputs, pull } = play;
  if (inputs.comment === 'false') return;
  let written: WrittenComment | null;
  try {
    written = await writeComment(api, {
      number: pull.number,
      project: inputs.project,
      body: renderComment(facts),
      knownId: commentId((played.after ?? played.before)?.labels ?? {}),
      // A pull request that never had a branch needs no tombstone.
      create: facts.outcome.state === 'ready' || played.before !== null,
    });
  } catch (error) {
    const message = `The comment could not be written. ${explain(error)}`;
    const hint = 'Give the job `permissions: { pull-requests: write }`, or set `comment: false`.';
    if (inputs.comment === 'required') throw new VeloError('failed', 'comment-failed', message, hint, { cause: error });
    core.warning(`${message} The branch is not affected. ${hint}`);
    return;
  }
  if (!written) return;
  core.info(`Comment ${written.change}: ${written.url}`);
  setCommentUrl(written.url);
  await keepWithBranch(play, played, written);
}

/** One write of labels after a change; a comment found at its recorded place after a reuse needs none. */
async function keepWithBranch(
  { velo, signal }: Play,
  { after, decision }: Played,
  written: WrittenComment,
): Promise<void> {
  if (!after) return;
  const labels: Record<string, string> = {};
  const id = written.certain ? String(written.id) : '';
  if ((after.labels[labelKeys.comment] ?? '') !== id) labels[labelKeys.comment] = id;
  if (decision.intent !== 'reuse') labels[labelKeys.steps] = stepsLabel(after.steps);
  if (Object.keys(labels).length === 0) return;
  try {
    await velo.setBranch({ branch: `${after.project}/${after.branch}`, labels }, { signal });
  } catch (error) {
    // The comment is found by its marker as well; only the next search is longer.
    core.debug(`The comment's id was not kept: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The same facts on the run's own page. Older servers offer no file for it. */
export async function summarise(facts: CommentFacts): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(renderBody(facts), true).write();
}
