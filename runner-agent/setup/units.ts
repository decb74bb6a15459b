import type { RunnerRight } from '../../src/contract/runner-rights.ts';
import { madeByVelo } from './files.ts';

const manual = 'https://github.com/elitan/velo/blob/main/docs/operating.md';

export const guardFile = '/etc/velo/guard.nft';
export const units = { guard: 'velo-guard.service', agent: 'velo-agent.service' } as const;

/**
 * The guard at boot: before there is a network, and needing nothing but nft. `nft flush ruleset`, with which
 * nftables' own service begins a start and a reload, takes our table away too: so this one is started and reloaded
 * with it, after it. ufw and firewalld touch only their own tables, and are named in case that changes.
 */
export function guardUnit(nft: string): string {
  return `${madeByVelo}, which overwrites it. To change it, use \`systemctl edit ${units.guard}\`.
[Unit]
Description=velo's guard: servers of branches answer connections and open none
Documentation=${manual}
DefaultDependencies=no
Wants=network-pre.target
After=nftables.service ufw.service firewalld.service netfilter-persistent.service
Before=network-pre.target docker.service snap.docker.dockerd.service shutdown.target
Conflicts=shutdown.target
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service ufw.service firewalld.service netfilter-persistent.service

[Service]
Type=oneshot
RemainAfterExit=yes
StandardInput=null
ExecStart=${nft} -f ${guardFile}
ExecReload=${nft} -f ${guardFile}
ProtectSystem=full
ProtectHome=yes

[Install]
WantedBy=multi-user.target
`;
}

/**
 * The agent. Servers of branches that are plain processes live in its control group and must outlive it: so only its
 * own process is ended (KillMode, as Docker's own unit has it), and one that runs out of memory does not take the rest
 * along (OOMPolicy). What would give it a mount namespace of its own (ProtectSystem=, PrivateTmp= and the like) is left
 * out: a dataset that it mounts must be seen by everybody, Docker first.
 */
export function agentUnit(program: { node: string; entry: string }, runnerMay: readonly RunnerRight[] = []): string {
  // Before the administrator's own options, which win.
  const may = runnerMay.length > 0 ? ` --runner-may ${runnerMay.join(',')}` : '';
  return `${madeByVelo}, which overwrites it. To change it, use \`systemctl edit ${units.agent}\`.
[Unit]
Description=velo's agent: PostgreSQL branches for people and for runners' jobs
Documentation=${manual}
Wants=${units.guard} docker.service
After=${units.guard} docker.service snap.docker.dockerd.service zfs.target zfs-mount.service remote-fs.target
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=all
ExecStart=${program.node} ${program.entry} agent${may} $VELO_AGENT_OPTIONS
Restart=always
RestartSec=1
TimeoutStartSec=15min
TimeoutStopSec=3min
KillMode=process
OOMPolicy=continue
TasksMax=infinity
RuntimeDirectory=velo
RuntimeDirectoryMode=0755
RuntimeDirectoryPreserve=restart
UMask=0022
NoNewPrivileges=yes
CapabilityBoundingSet=CAP_SYS_ADMIN CAP_NET_ADMIN CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETUID CAP_SETGID CAP_SETPCAP CAP_SYS_PTRACE
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=~@clock @cpu-emulation @obsolete @reboot @swap
SystemCallErrorNumber=EPERM

[Install]
WantedBy=multi-user.target
`;
}
