import { bytes } from '../../bytes.ts';
import { span } from '../../contract/values/duration.ts';
import { short } from '../decide/decide.ts';
import type { CommentFacts, Ready } from './comment-facts.ts';
import { commandsWithoutVelo, connectCommands } from './connect-commands.ts';
import { code, day, link, minute, plain, prose, time, took } from './markdown.ts';

/** A usable branch: what it is, its size, how fast it was made and how to connect; the details are folded. */
export function ready(name: string, facts: CommentFacts & { outcome: Ready }, credentials: string | null): string[] {
  const { outcome: branch } = facts;
  const { host, port } = branch.facts;
  const place = { ...facts, host, port };
  const commands = connectCommands(place, credentials);
  const others = commandsWithoutVelo(place, credentials);
  return [
    `### 🟢 ${name} is ready${measures(branch)}`,
    '',
    sentences(branch).join(' '),
    '',
    ...commands,
    '',
    '<details><summary>Details</summary>',
    '',
    ...details(facts, branch),
    '',
    ...(commands.join() === others.join() ? [] : ['Without velo on your machine:', '', ...others, '']),
    ...steps(branch),
    '</details>',
  ];
}

/** `: 1.3 GB in 0.8 s`, as far as it is known. */
function measures({ facts: { referencedBytes }, tookMs }: Ready): string {
  const size = referencedBytes === null ? '' : `: ${whole(bytes(referencedBytes))}`;
  return tookMs === null ? size : `${size} in ${whole(took(tookMs))}`;
}

/** Keeps a figure and its unit on one line. */
function whole(figure: string): string {
  return figure.replace(' ', '\u00a0');
}

function sentences({ result, facts, head, headUrl, onPush }: Ready): string[] {
  const commit = link(`<code>${short(head)}</code>`, headUrl);
  const from = `${code(facts.parent ?? '?')} as of ${minute(facts.takenAt, 'short')}`;
  const next = {
    reset: 'Break it: the next push resets it.',
    keep: 'Break it: a push keeps it as it is.',
    'if-changed': 'Break it: a push that changes its paths resets it.',
  };
  const what = {
    created: `A private, writable copy of ${from}, for ${commit}.`,
    reused: `A private, writable copy of ${from}, for ${commit}.`,
    reset: `A private, writable copy, reset to ${from}, for ${commit}.`,
    kept: `A private, writable copy of ${from}, kept for ${commit}.`,
  };
  const disk = facts.ownBytes === null ? [] : [`It takes **${whole(bytes(facts.ownBytes))}** of disk.`];
  return [what[result], ...disk, next[onPush]];
}

/** In HTML, since a table in Markdown must have a head; within it no Markdown is read. The cells are safe already. */
function details({ machine }: CommentFacts, { why, facts }: Ready): string[] {
  const rows: [string, string][] = [
    ['Why', prose(why)],
    ['Data', `${code(facts.parent ?? '?')} as of ${minute(facts.takenAt)}`],
    ['Size', sizes(facts)],
    ['Address', `${code(`${facts.host}:${facts.port}`)} on ${code(machine)}`],
    ...sleeps(facts),
    ['Expires', facts.expiresAt ? `${day(facts.expiresAt)}; extended by every run` : 'never'],
  ];
  const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
  return ['<table>', ...lines, '</table>'];
}

/** An older agent does not say whether a branch sleeps. */
function sleeps({ idleStop }: Ready['facts']): [string, string][] {
  return idleStop ? [['Sleeps', `after ${span(idleStop)} without use; the next connection wakes it`]] : [];
}

function sizes({ ownBytes, referencedBytes }: Ready['facts']): string {
  if (referencedBytes === null) return ownBytes === null ? 'not measured' : `${bytes(ownBytes)} of its own`;
  if (ownBytes === null) return bytes(referencedBytes);
  return `<b>${bytes(ownBytes)}</b> own, ${bytes(referencedBytes)} with shared data`;
}

const mostSteps = 20;

/** The steps and their times. */
function steps({ steps, tookMs }: Ready): string[] {
  if (steps.length === 0) return [];
  const row = (name: string, figure: string) => `<tr><td>${name}</td><td align="right">${figure}</td></tr>`;
  const rows = steps.slice(0, mostSteps).map(({ name, ms }) => row(plain(name, 40), time(ms)));
  const total = tookMs === null ? [] : [row('<b>All steps</b>', `<b>${took(tookMs)}</b>`)];
  return ['<table>', ...rows, ...total, '</table>', ''];
}
