import type { Archive } from '../../../src/core/archive/archives.ts';
import { goesOn } from '../../../src/core/archive/goes-on.ts';
import type { WalFile } from '../../../src/core/archive/wal-files.ts';
import { keptUntil } from '../../../src/core/branch/kept-until.ts';
import {
  type Branch,
  type CatalogProject,
  catalogOf,
  generationsOf,
  isNeeded,
} from '../../../src/core/catalog/catalog.ts';
import {
  type BranchRecord,
  branchMarks,
  nothingCleaned,
  projectMarks,
  type SnapshotRecord,
  snapshotMarks,
} from '../../../src/core/catalog/record.ts';
import { chainFrom } from '../../../src/core/recovery/chain.ts';
import { basesBefore, chooseArchive, whyBeyond } from '../../../src/core/recovery/choose-archive.ts';
import type { RecoveryTarget } from '../../../src/core/recovery/recovery-plan.ts';
import { type RetentionRule, retention } from '../../../src/core/snapshot/retention.ts';
import type { PresentBranch } from '../../../src/core/store/open-place.ts';
import { basesOf } from '../../../src/core/wal/bases.ts';
import { contentOf } from '../../../src/core/wal/coverage.ts';
import { parseSegment, segmentName, segmentOf } from '../../../src/core/wal/wal-positions.ts';
import { archiveEnd, expiredOf } from '../../../src/core/wal-cleanup/expired-archives.ts';
import { isPromised, lossWithout } from '../../../src/core/wal-cleanup/loss.ts';
import { needsBase } from '../../../src/core/wal-cleanup/needs-base.ts';
import { planFor } from '../../../src/core/wal-cleanup/plan-cleanup.ts';
import { limitPlan } from '../../../src/postgres/wal/limit.ts';
import {
  type Marks,
  nameForLife,
  type StoredSnapshot,
  unknownSizes,
  type Volume,
  volumeKey,
} from '../../../src/storage/storage.ts';
import { day, type Moment, Promises, type Remaining, size } from './promised-moments.ts';
import { textOf } from './wal-history.ts';

const id = (number: number) => number.toString(16).padStart(16, '0');
const project = nameForLife('demo', id(1));
const branchId = id(2);
const branchKey = nameForLife('main', branchId);
const start = Date.parse('2026-03-01T00:00:00Z');

/** Files and bases of an archive that go; all of it, if `whole`. */
interface Deletion {
  files: readonly string[];
  bases: readonly string[];
  whole: boolean;
}

/**
 * A branch with its generations, snapshots and archives in memory. Every decision is velo's; what is done about it is
 * what velo's operations do, without servers and disks. Beside it the promises are kept as they were given.
 */
export class BranchHistory {
  now = start;
  readonly promises = new Promises();
  volumes: Volume[] = [];
  stored: StoredSnapshot[] = [];
  archives: Archive[] = [];
  files = new Map<string, WalFile[]>();
  /** Where each generation's WAL ends, by its number, and its timeline. */
  private readonly wal = new Map<number, { lsn: number; timeline: number }>();
  private ids = 100;
  private readonly isMain: boolean;
  private readonly copyOnWrite: boolean;
  /** How much of what is interesting happened. */
  readonly seen: Record<string, number> = {};

  constructor({ isMain, copyOnWrite, archived }: { isMain: boolean; copyOnWrite: boolean; archived: boolean }) {
    this.isMain = isMain;
    this.copyOnWrite = copyOnWrite;
    this.serveNew({ turn: 1, previous: null, archived });
  }

  get at(): string {
    return new Date(this.now).toISOString();
  }

  get project(): CatalogProject {
    const marks = projectMarks({
      ...{ id: id(1), name: 'demo', postgres: 'local', image: null, imageId: null, pgVersion: 17, network: null },
      ...{ uid: null, bound: null, limits: {}, locale: 'C', icuLocale: null, encoding: 'UTF8', walMax: null },
      ...{ policies: {}, archiveDir: null, createdAt: new Date(start).toISOString() },
    });
    const inventory = {
      projects: [{ name: project, path: '/nowhere', marks }],
      volumes: this.volumes,
      snapshots: this.stored,
      foreign: [],
      capacity: { health: 'ONLINE', sizeBytes: 1, usedBytes: 0, freeBytes: 1 },
    };
    return catalogOf(inventory, this.at).get(project) as CatalogProject;
  }

  get branch(): PresentBranch {
    return branchIn(this.project);
  }

  filesOf(archive: string): WalFile[] {
    return this.files.get(archive) ?? [];
  }

  /** What is left, for the model. */
  get remaining(): Remaining {
    return {
      segments: (archive) => {
        const files = this.files.get(archive);
        return files && new Set(files.flatMap(({ name }) => parseSegment(name)?.number ?? []));
      },
      snapshots: new Set(this.stored.map((each) => each.id)),
    };
  }

  private count(what: string, by = 1): void {
    this.seen[what] = (this.seen[what] ?? 0) + by;
  }

  /** Time goes on by `ms`, with `bytes` of WAL, whose segments are archived, archived later, or given up. */
  pass(ms: number, bytes: number, fate: 'archived' | 'late' | 'lost'): void {
    this.now += ms;
    const { current } = this.branch;
    if (current.record.wanted !== 'running') return;
    const wal = this.walOf(current.volume.generation);
    const { archive } = current.record;
    if (archive === null) wal.lsn += bytes;
    else {
      const stretch = this.promises.stretch(archive);
      if (bytes > 0) this.write(archive, wal, bytes);
      this.promises.moments.push({ at: this.now, archive, lsn: wal.lsn, over: false });
      const [moment] = this.promises.moments.slice(-1);
      if (moment) moment.over = !this.promises.canBeHad(moment, this.remaining);
      if (moment?.over === false) this.count('promised');
      if (fate === 'late') return;
      this.finishSegment(archive, wal);
      if (fate === 'archived') {
        this.archivePending(archive);
        return;
      }
      for (const number of stretch.pending) {
        this.filesOf(archive).push({ name: `${segmentName(wal.timeline, number)}.lost`, bytes: 0, atMs: this.now });
      }
      if (stretch.pending.size > 0) this.count('lost');
      stretch.pending.clear();
      this.sort(archive);
      this.promises.giveUp(this.remaining);
      return;
    }
    this.promises.moments.push({ at: this.now, archive: null, lsn: wal.lsn, over: true });
  }

  private walOf(generation: number) {
    return this.wal.get(generation) as { lsn: number; timeline: number };
  }

  private write(archive: string, wal: { lsn: number }, bytes: number): void {
    const { commits } = this.promises.stretch(archive);
    for (let number = Math.floor(wal.lsn / size); number < Math.ceil((wal.lsn + bytes) / size); number++)
      this.begin(archive, number);
    wal.lsn += bytes;
    commits.push({ at: this.now, lsn: wal.lsn });
  }

  private begin(archive: string, segment: number): void {
    const { pending, written } = this.promises.stretch(archive);
    pending.add(segment);
    written.add(segment);
  }

  /** As `archive_timeout` and a shutdown do. */
  private finishSegment(archive: string, wal: { lsn: number }): void {
    if (this.promises.stretch(archive).pending.size > 0) wal.lsn = Math.ceil(wal.lsn / size) * size;
  }

  private archivePending(archive: string): void {
    const { pending } = this.promises.stretch(archive);
    const { timeline } = this.walOf(this.archives.find((each) => each.id === archive)?.generation ?? 0);
    for (const number of pending) {
      this.filesOf(archive).push({ name: segmentName(timeline, number), bytes: size, atMs: this.now });
    }
    pending.clear();
    this.sort(archive);
  }

  private sort(archive: string): void {
    this.filesOf(archive).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** A segment in the middle of an archive is deleted by somebody. */
  vanish(which: number): void {
    const { archive } = this.branch.current.record;
    const segments = archive === null ? [] : this.filesOf(archive).filter(({ name }) => parseSegment(name));
    const gone = segments.slice(0, -1)[which % Math.max(1, segments.length - 1)];
    if (archive === null || !gone) return;
    this.files.set(
      archive,
      this.filesOf(archive).filter((each) => each !== gone),
    );
    this.count('vanished');
    this.promises.giveUp(this.remaining);
  }

  /** A snapshot of the current generation, whose server runs if it is to be a base. */
  snapshot({ base = false, pinned = false, behind = 0 }: { base?: boolean; pinned?: boolean; behind?: number }): void {
    this.now += 1000;
    const { current } = this.branch;
    const { archive } = current.record;
    const { volume } = current;
    const wal = this.walOf(volume.generation);
    const record: SnapshotRecord = {
      ...{ id: id(this.ids++), branch: branchId, generation: volume.generation, label: null, pinned, base },
      ...{ scheduled: false, createdAt: this.at, lsn: null, sizing: null, at: null },
      ...{ archive: null, redo: null, timeline: null, endAt: null },
    };
    if (archive !== null && current.record.wanted === 'running') {
      // What it begins with is archived by the time that anybody deletes it.
      if (behind > 0) {
        this.finishSegment(archive, wal);
        this.archivePending(archive);
      }
      const redo = Math.max(this.firstOf(archive), wal.lsn - behind);
      // A checkpoint writes, too.
      this.begin(archive, Math.floor(wal.lsn / size));
      wal.lsn += 512;
      this.promises.points.push({ id: record.id, archive, redo, end: wal.lsn, at: this.now });
      const end = { lsn: textOf(wal.lsn), redo: textOf(redo), timeline: wal.timeline, endAt: this.at };
      Object.assign(record, { archive, ...end });
    }
    const { project, branch, generation } = volume;
    const on = this.copyOnWrite ? { project, branch, generation } : null;
    this.stored.push({ ...unknownSizes, id: record.id, project, on, marks: snapshotMarks(record) });
    this.count(base ? 'bases' : 'snapshots');
  }

  private firstOf(archive: string): number {
    return this.firsts.get(archive) ?? 0;
  }

  private readonly firsts = new Map<string, number>();

  private newArchive(generation: number): string {
    const archive = id(this.ids++);
    const { lsn } = this.walOf(generation);
    this.firsts.set(archive, lsn);
    this.files.set(archive, []);
    this.archives.push({
      ...{ id: archive, branch: branchId, generation, served: [this.at], left: [] },
      ended: null,
      lacksTail: false,
      limitedUntil: null,
    });
    return archive;
  }

  private serveNew({ turn, previous, archived }: { turn: number; previous: number | null; archived: boolean }): void {
    this.wal.set(turn, { lsn: (turn * 7 + 250) * size + 1000, timeline: 1 + (turn % 2) });
    const record: BranchRecord = {
      ...{ id: branchId, name: 'main', phase: 'ready', wanted: 'running', parent: this.isMain ? null : id(3) },
      ...{ port: 15432, owner: null, labels: {}, createdAt: this.at, takenAt: this.at, expiresAt: null },
      ...{ prepared: true, cleaned: nothingCleaned, roles: [], lsn: null, limits: {}, sizing: null, parentAt: null },
      ...{ database: null, walSenders: 0, turn, keptUntil: null, previous, source: null },
      ...{ idleStop: null, idleSessions: null, asleep: null },
      ...{ archive: archived ? this.newArchive(turn) : null, servedFrom: this.at },
    };
    const marks = branchMarks(record);
    const name = { project, branch: branchKey, generation: turn };
    this.volumes.push({ ...unknownSizes, ...name, path: '/nowhere', present: true, marks });
    if (archived) this.snapshot({ base: true });
  }

  /** A reset or a promotion. */
  replace(keepOld: string | undefined, promotion: boolean): void {
    this.now += 1000;
    this.finish();
    const { current } = this.branch;
    const kept = keptUntil(keepOld, this.isMain || promotion, this.now);
    this.mark(current.volume, { keptUntil: kept });
    this.shutDown(current.record.archive);
    this.end(current.record.archive, kept);
    this.serveNew({
      turn: current.record.turn + 1,
      previous: current.volume.generation,
      archived: current.record.archive !== null,
    });
    this.archives.find((each) => each.id === current.record.archive)?.left.push(this.at);
    this.count('replaced');
    this.finish();
  }

  /** An undo of the last reset, promotion or undo, if it is still kept. */
  undo(keepOld: string | undefined): void {
    this.now += 1000;
    this.finish();
    const { current: old, retired } = this.branch;
    const previous = retired.find(
      ({ volume, record }) => volume.generation === old.record.previous && (record.keptUntil ?? '') > this.at,
    );
    if (!previous) return;
    const kept = keptUntil(keepOld, this.isMain, this.now) ?? previous.record.keptUntil;
    this.mark(old.volume, { keptUntil: kept });
    this.shutDown(old.record.archive);
    this.end(old.record.archive, kept);
    const moved = { turn: old.record.turn + 1, previous: old.volume.generation, servedFrom: this.at };
    this.mark(previous.volume, { ...moved, wanted: 'running', keptUntil: null });
    const { archive } = previous.record;
    this.archives.find((each) => each.id === archive)?.served.push(this.at);
    this.archives.find((each) => each.id === old.record.archive)?.left.push(this.at);
    if (archive !== null) this.promises.stretch(archive).endedAt = null;
    this.count('undone');
    this.finish();
  }

  private shutDown(archive: string | null): void {
    const { current } = this.branch;
    if (archive === null || current.record.wanted !== 'running') return;
    this.finishSegment(archive, this.walOf(current.volume.generation));
    this.archivePending(archive);
  }

  private end(archive: string | null, kept: string | null): void {
    if (archive === null) return;
    const stretch = this.promises.stretch(archive);
    stretch.endedAt = this.now;
    // Without anything asked, a week.
    stretch.keptUntil = kept === null ? this.now + 7 * day : Date.parse(kept);
  }

  private mark(volume: Volume, change: Partial<BranchRecord>): void {
    const mine = this.volumes.find((each) => each.generation === volume.generation);
    for (const [name, value] of Object.entries(branchMarks(change)) as [keyof Marks, string | null][]) {
      if (!mine) continue;
      if (value === null || value === '') delete mine.marks[name];
      else mine.marks[name] = value;
    }
  }

  /** As a stop or a start of its server. */
  run(wanted: 'running' | 'stopped'): void {
    const { current } = this.branch;
    if (wanted === 'stopped') this.shutDown(current.record.archive);
    this.mark(current.volume, { wanted });
  }

  setArchive(on: boolean): void {
    this.now += 1000;
    const { current } = this.branch;
    const { archive } = current.record;
    if ((archive !== null) === on) return;
    if (archive !== null) {
      this.shutDown(archive);
      this.archives = this.archives.map((each) => (each.id === archive ? { ...each, ended: this.at } : each));
      this.end(archive, null);
    }
    this.mark(current.volume, { archive: on ? this.newArchive(current.volume.generation) : null });
    if (on && current.record.wanted === 'running') this.snapshot({ base: true });
    this.count(on ? 'on' : 'off');
  }

  /** Ends what is over, and removes what nothing needs: `dropExpiredArchives` and the remains. */
  finish(): void {
    const project = this.project;
    const branch = branchIn(project);
    const { archives } = this;
    for (const archive of expiredOf(branch, { archives, days: this.promises.days, now: new Date(this.now) })) {
      for (const { stored, record } of project.snapshots)
        if (record.archive === archive.id && record.base) this.drop(stored.id);
      this.removeArchive(archive.id);
      this.count('expired');
    }
    for (const { volume } of [...branch.retired, ...branch.remains])
      if (!isNeeded(this.project, this.generation(volume), this.at)) this.destroy(volume);
  }

  private generation(volume: Volume) {
    const { current, retired, remains } = this.branch;
    const found = [current, ...retired, ...remains].find((each) => each.volume.generation === volume.generation);
    if (!found) throw new Error('no such generation');
    return found;
  }

  private destroy(volume: Volume): void {
    const key = volumeKey(volume);
    if (this.stored.some(({ on }) => on !== null && volumeKey(on) === key)) throw new Error(`${key} has snapshots`);
    this.volumes = this.volumes.filter((each) => volumeKey(each) !== key);
    this.count('destroyed');
  }

  private drop(snapshot: string): void {
    this.stored = this.stored.filter((each) => each.id !== snapshot);
  }

  private removeArchive(archive: string): void {
    this.archives = this.archives.filter((each) => each.id !== archive);
    this.files.delete(archive);
  }

  private delete(archive: string, { files, bases, whole }: Deletion): void {
    for (const base of bases) this.drop(base);
    const names = new Set(files);
    this.files.set(
      archive,
      this.filesOf(archive).filter(({ name }) => !names.has(name)),
    );
    this.count('deleted', names.size);
    if (whole) this.removeArchive(archive);
    if (bases.length > 0) this.finish();
  }

  /** `velo wal cleanup`. Refused if it would break the policy and is not forced. */
  cleanUp(asked: number | undefined, force: boolean): void {
    this.now += 1000;
    const project = this.project;
    const branch = branchIn(project);
    const promised = this.promises.days;
    const days = asked ?? promised ?? 7;
    const plans = this.archives.map((archive) =>
      planFor(
        branch,
        {
          archive,
          archives: this.archives,
          files: this.filesOf(archive.id),
          bases: basesOf(project, archive.id),
          serves: goesOn(branch, archive),
        },
        { days, promised, now: new Date(this.now) },
      ),
    );
    const broken = plans.some((plan) => plan.broken);
    if (promised !== undefined && broken && !force) {
      this.count('refused');
      return;
    }
    for (const { archive, files, bases, whole } of plans)
      this.delete(archive.id, { files, bases: bases.map(({ stored }) => stored.id), whole });
    const kept = promised === undefined || force ? days : Math.max(days, promised);
    this.promises.giveUp(this.remaining, { since: this.now - kept * day });
  }

  /** `velo snapshot delete`. */
  deleteSnapshot(which: number, force: boolean): void {
    const found = this.project.snapshots[which % Math.max(1, this.stored.length)];
    if (!found) return;
    if (!force && this.loss(found.stored.id)) {
      this.count('refused');
      return;
    }
    this.drop(found.stored.id);
    this.finish();
    if (force) this.promises.giveUp(this.remaining);
  }

  private loss(snapshot: string) {
    const project = this.project;
    const branch = branchIn(project);
    const archive = this.archives.find(
      (each) => each.id === project.snapshots.find(({ stored }) => stored.id === snapshot)?.record.archive,
    );
    if (!archive) return undefined;
    const [files, bases] = [this.filesOf(archive.id), basesOf(project, archive.id)];
    const hasTail = generationsOf(branch).some(({ record }) => record.archive === archive.id);
    return lossWithout({ files, bases, until: archiveEnd(branch, archive, this.archives), hasTail }, snapshot);
  }

  /** `velo snapshot cleanup`. */
  cleanUpSnapshots(rule: RetentionRule): void {
    this.now += 1000;
    const all = this.project.snapshots
      .filter(({ record }) => !record.base)
      .map(({ record }) => ({ id: record.id, createdAt: record.createdAt, pinned: record.pinned }));
    const { days } = this.promises;
    for (const snapshot of retention(all, new Date(this.now), rule).deleted) {
      const lost = days === undefined ? undefined : this.loss(snapshot.id);
      if (lost && days !== undefined && isPromised(lost, days, new Date(this.now))) this.count('promised by policy');
      else this.drop(snapshot.id);
    }
    this.finish();
    this.promises.giveUp(this.remaining, {
      since: days === undefined ? Number.POSITIVE_INFINITY : this.now - days * day,
    });
  }

  pin(which: number, pinned: boolean): void {
    const found = this.stored[which % Math.max(1, this.stored.length)];
    if (found) Object.assign(found.marks, snapshotMarks({ pinned, ...(pinned ? { base: false } : {}) }));
  }

  /** A round of the agent. */
  round(): void {
    this.now += 1000;
    const { days } = this.promises;
    const project = this.project;
    const { record } = branchIn(project).current;
    const { archive } = record;
    const everyMs = days === undefined ? undefined : (this.copyOnWrite ? 1 : days) * day;
    if (archive !== null && record.wanted === 'running') {
      const content = { files: this.filesOf(archive), bases: basesOf(project, archive) };
      if (needsBase(content, { everyMs, now: new Date(this.now) })) {
        this.snapshot({ base: true });
        if (days !== undefined) this.cleanUp(days, false);
      }
    }
    const { archives } = this;
    if (expiredOf(this.branch, { archives, days, now: new Date(this.now) }).length > 0) this.finish();
  }

  /** The limit of archived WAL. */
  limit(maxBytes: number): void {
    const project = this.project;
    const branch = branchIn(project);
    const limited = this.archives.map((archive) => ({
      id: archive.id,
      archive: contentOf(this.filesOf(archive.id), basesOf(project, archive.id)),
      goesOn: branch.current.record.archive === archive.id,
    }));
    for (const part of limitPlan(limited, maxBytes).parts) {
      const kept = this.volumes.some(({ marks }) => marks.archive === part.id);
      this.delete(part.id, { ...part, whole: part.whole && !kept });
      this.count('limited');
    }
    this.promises.giveUp(this.remaining);
  }

  /** What a recovery to a time ends at, by velo's own plan; the reason if there is none. */
  recover(at: number, project = this.project): { archive: string; lsn: number } | string {
    const target: RecoveryTarget = { kind: 'time', at: new Date(at).toISOString() };
    const branch = branchIn(project);
    const archive = chooseArchive(branch, this.archives, { target, generation: undefined });
    if (!archive) return 'not archived then';
    const why = whyBeyond(target, archive, undefined);
    if (why) return why;
    const { commits, pending } = this.promises.stretch(archive.id);
    const { timeline } = this.walOf(archive.generation);
    // A running server finishes its segment first.
    const flushed = [...pending].map((number) => ({
      name: segmentName(timeline, number),
      bytes: size,
      atMs: this.now,
    }));
    const files = [...this.filesOf(archive.id), ...flushed].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const base of basesBefore(target, basesOf(project, archive.id))) {
      const chain = chainFrom(base, files);
      const point = this.promises.points.find((each) => each.id === base.stored.id);
      const last = chain.numbers.at(-1) ?? -1;
      const end = (last + 1) * size;
      const from = segmentOf(BigInt(point?.end ?? 0)) * size;
      const inChain = commits.filter(({ lsn }) => lsn <= end && lsn > from);
      const cut = chain.hasLater || chain.lastLost > last;
      if (cut && !(last * size >= from && inChain.some((each) => each.at >= at))) continue;
      const reached = inChain.filter((each) => each.at <= at).map(({ lsn }) => lsn);
      return { archive: archive.id, lsn: Math.max(point?.end ?? 0, ...reached) };
    }
    return 'a part of its WAL is missing';
  }

  /** Whether a recovery to a moment gives what was there: nothing but checkpoints may differ. */
  isRight(moment: Moment, project: CatalogProject): boolean {
    const got = this.recover(moment.at, project);
    if (typeof got === 'string' || got.archive !== moment.archive) return false;
    const { commits } = this.promises.stretch(got.archive);
    const state = (lsn: number) => commits.filter((each) => each.lsn <= lsn).length;
    return state(got.lsn) === state(moment.lsn);
  }
}

function branchIn({ branches }: CatalogProject): PresentBranch {
  const branch: Branch | undefined = branches.get(branchId);
  if (!branch?.current || branch.fault !== undefined) throw new Error(`no current generation: ${branch?.fault}`);
  return branch as PresentBranch;
}
